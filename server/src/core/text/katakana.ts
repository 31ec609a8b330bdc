/**
 * Katakana words that joint statements use: names of states and places, and words of the trade. Together with the words of the
 * document itself they tell whether a character of doubtful shape (口, 力, ―) stands inside a katakana word.
 */
const WORDS: ReadonlySet<string> = new Set(
  `
サッカー コミュニケ クレジット カルテット ケーブル テクノロジー エンジニア カテゴリー
カルチャー カレッジ カンファレンス シーリング タンカー タイムライン エージェンシー
エネルギーミックス ロボティクス プロモーション クロス ロジック コンソーシアム ニッケル
コロナ コロニー ユネスコ アフターケア ハラスメント ハブ オフィス オペレーター
アイルランド アゼルバイジャン アフガニスタン アフリカ アプローチ アメリカ アルジェリア アルバニア アルメニア
アンゴラ イギリス イスラエル イタリア イニシアティブ イノベーション イベント イラク イラン インドネシア
インフラストラクチャー ウガンダ ウクライナ ウズベキスタン エイズ エクアドル エクスポート エコノミー エジプト
エストニア エスワティニ エチオピア エネルギー エリトリア エルサルバドル エルサレム エンパワーメント オブザーバー
オペレーション オマーン オランダ オリンピック オンライン オーストラリア オーストリア オーナーシップ オープン
オーレリア カイロ カウンターパート カザフスタン カタール カナダ カバレッジ カブール カメルーン カリキュラム
カリブ カレンダー カンボジア カーボベルデ カーボン カーボンニュートラル カーン ガイアナ ガスパイプライン ガボン
ガーナ キャパシティ キャンペーン キルギス キロ キーワード ギニア ギリシャ クウェート クリーン クロアチア
クロスボーダー クーデター グローバル ケニア コスタリカ コスト コペンハーゲン コミットメント コミュニケーション
コミュニティ コロンビア コンゴ コンタクト コーヒー サイバー サウジアラビア サハラ サプライチェーン サヘル
サミット サーバー サービス サーベイランス ザンビア シエラレオネ シリア シリコン シンガポール シーズ シーレーン
ジャマイカ ジョージア ジンバブエ スウェーデン スキーム スクール スケジュール スタート ステークホルダー スペイン
スポーツ スリランカ スロバキア スロベニア スーダン スーパー セキュリティ セミナー セルビア センター ゼロ
ソフト タイ タイムリー タジキスタン タスク タックス タリバン タンザニア チェコ チャド チュニジア チリ テロ
テロリスト テロリズム テーマ デンマーク データ トップ トラック トリニダード トルクメニスタン トルコ
トレーニング トンガ トーゴ ドミニカ ナイジェリア ナミビア ニカラグア ニジェール ニュージーランド ニューヨーク
ニーズ ネットワーク ネパール ノルウェー ノーベル ハイチ ハイレベル ハノイ ハンガリー ハーグ ハード バルバドス
バングラデシュ バーレーン パイプライン パキスタン パラリンピック パレスチナ パンデミック パーセント パートナー
パートナーシップ ビジネス フィリピン フェーズ フォローアップ フォーラム フレームワーク フロンティア ブルガリア
ブルネイ ブルンジ ブータン プラットフォーム プログラム プロジェクト プロセス プロトコル ヘイト ヘリコプター
ヘルシンキ ヘルス ヘルスケア ベトナム ベナン ベネズエラ ベラルーシ ベリーズ ベルギー ベルリン ベンチャー
ペルシャ ペルー ペーパー ホリデー ホンジュラス ボツワナ ボーダー ボーダーレス ポルトガル ポートフォリオ マクロ
マダガスカル マリ マレーシア マーケット マーシャル ミクロ ミクロネシア ミサイル ミッション ミャンマー
ミレニアム ムンバイ メカニズム メキシコ メディア メンバー メートル モザンビーク モニタリング モニター
モルディブ モロッコ モンゴル モンテネグロ モーリシャス モーリタニア ユニバーサル ユーロ ヨルダン ヨーロッパ
ラオス ラベル リオデジャネイロ リスク リトアニア リビア リベリア リモート リーダー リーダーシップ ルワンダ
ルーマニア ルール レバノン レベル レベルアップ レーダー ロケット ロシア ロジスティクス ロックダウン ロボット
ロンドン ロードマップ ローマ ローン ワクチン ワシントン ワーキング ワークショップ
`
    .trim()
    .split(/\s+/),
);

/** Not beside a character of doubtful shape: パートナ of パートナ―シップ is no word. */
const WORD =
  /(?<![ァ-ヺー口力工夕卜才一二三八千―－—–‐−‒─-])[ァ-ヺー]{3,}(?![ァ-ヺー口力工夕卜才一二三八千―－—–‐−‒─-])/g;
/** Longer than any word looked up. */
const LONGEST = 14;

/** Words that a document writes itself. */
export interface OwnWords {
  has(word: string): boolean;
}

/** The katakana words of a text. */
export const katakanaWords = (text: string): string[] => text.match(WORD) ?? [];

/** True if it is a word of the list or of the document. */
export const isKatakanaWord = (word: string, own: OwnWords): boolean => WORDS.has(word) || own.has(word);

/** Where a known word of three letters or more (or the run itself) begins that holds the run's character `at`; -1 if none. */
export function knownWordAt(run: string, at: number, own: OwnWords): number {
  for (let start = Math.max(0, at - LONGEST); start <= at; start++) {
    for (let end = Math.min(run.length, start + LONGEST); end > at; end--) {
      if (end - start < 3 && (start > 0 || end < run.length)) continue;
      if (isKatakanaWord(run.slice(start, end), own)) return start;
    }
  }
  return -1;
}
