import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growsWithSize } from '../../../../test/growth';
import { katakanaWords } from './katakana';
import { collectLookalikes, lookalikesInWords } from './lookalikes';

const NONE: ReadonlySet<string> = new Set();
const found = (word: string, own = NONE): string[] => {
  const text = `双方は，${word}を`;
  return [...collectLookalikes(text), ...lookalikesInWords(text, own)].map(({ expected }) => expected);
};
const words = (list: string): string[] => list.trim().split(/\n\s*| /);

/** Each is right as it stands, whatever it looks like. */
const RIGHT = words(`
  人口シェア 出口ルール ニカラグア共和国 ハ項目 八か国 八カ国 力ある国 工程 加工センター 夕方 一つ イ・ロ・ハ
  ヘ　国連 対ロ制裁 日ロ頭脳 輸出ロシア 全カ国 主要国カ国 数カ月 十カ所 口コミ サービス口座 シリア人口
  重力エネルギー 風力タービン 電力タスクフォース 労働力カード 圧力団体 協力カード 能力アップ ソフト力アップ
  ブランド力イメージ トルコ工科大学 インド工科大学 ドイツ工業 シリア八項目 コロンビア二国間 アジア二国 アジア一体
  カナダ一国 ミャンマー三者 エジプト千人 第ニ アジアへの ロシアへ アフリカへリーダーを派遣 アジアへベトナムから
  調べベトナム すべベ ベルリン スーパーコンピュータ データ一覧 センター一階 サーバー一台 サーバ一式 メンバ一国
  東京ー大阪 会議室ー食堂 パリ条約 及びリスク よりリスクの低い 取りリーダー 限りリビア 十ニ 二・二六 三・一一
  ー ―― サービス－貿易 アジア－太平洋 アジア―ヨーロッパ会議 インド－太平洋 ソウル－プサン間 モスクワ―センター
  シルクロード―信頼 ―パートナー―の発展 Ａ－ア ２０１３ー SARS－CoV 才能 天才オペラ 人工衛星 人エ オ才
  口頭 河口フェリー 三ヵ国 モルドバ三国 リオデジャネイロ マルタ十字 バチカン二大 二ヶ国 チェコ共和国 八ヶ岳
  三者会合 ノルウェー三名 トルコ千人 ブラジル一カ国 中央アジア五カ国 カリブ三カ国 在ロ邦人 ロ側 ロ中関係 印パ
  日加 「力」 力による一方的な現状変更 ニーズ ハード ロードマップ カナダ カ国 エクアドル エ及びオ タイ トーゴ
  ヘリ リ・スンヨプ ペ・ヨンジュン キム・ヘギョン マヘの アヘの ハ月 アルファＯ G2O ＡＴＲ ２０●○年
  ２０一三 一〇 一○年 二〇二○年 モロッコ ハイレベル ガイドライン テロリズム
`);

/** Each holds one character or more that is not what it looks like. */
const WRONG = words(`
  ニ国間 ニ者会談 第ニ次 十ニ月 口シア ヨー口ッパ 対口シア政策 力ナダ アフリ力 メ力ニズム アメリ力合衆国
  力ザフスタン 工ネルギー 工ジプト エ業 エ場 加エ 夕イ デ一タ デー夕 夕ジキスタン 卜ルコ サミッ卜
  プロジェク卜 ハか国 八ンガリー 二ュージーランド 二ジェール 三ャンマー パ一トナ一シップ パ―トナーシップ
  パ―トナ―シップ サ−ビス センタ－の エネルギ－を エネルギ一の ーつ ー致した ー層 唯ー 統ー 第ー回 のー部
  カナダヘの 日本国ヘの 日本国ヘ派遣 べトナム べルギー へルシンキ スぺイン ペル一 述ベた 調ベる すベて よリ
  お年よリ おリ、 通リ， アメりカ アフりカ りビア 協カ 努カ 能カ 人ロ 入ロ ロ頭で ２O１３年 201O年
  20l3年 ＷТО В．プーチン プロセス口ード プ口セス プ口ジェクト グ口ーバル テ口 テ口対策 ユー口
  マク口経済 か゛ カ゛ ⽇本 ⾦融 曰本 ２０１３ー２０１５ インフ才マル 才ーストラリア 才ンライン 協カの
  原子カ発電 競争カ 一朝一タ 八ノイ 三サイル 千リ共和国 イ二シアティブ コミュ二ティ コミュ二ケーション ア二メ
  シ二ア デジ夕ル ル一ル ス夕ート フォ一ラム ハイレべル ぺルー サイバ−攻撃 グロ一バル ド口ーン へリコプター
`);

test('right words stay silent', () => {
  assert.deepEqual(
    RIGHT.filter((word) => found(word).length > 0),
    [],
  );
});

test('wrong ones are found', () => {
  assert.deepEqual(
    WRONG.filter((word) => found(word).length === 0),
    [],
  );
});

test('a word of the document decides, but not one that is cut by the character in doubt', () => {
  const own = new Set(['カステルノヴォ－市はサルヴァトーレと結ぶ。', 'ヴェルディナ―ト'].flatMap(katakanaWords));
  assert.deepEqual(found('サルヴァト―レ', own), ['ー']);
  assert.deepEqual([...own], ['サルヴァトーレ']);
});

test('hostile repetition is read in linear time', () => {
  const read = (text: string) => [collectLookalikes(text), lookalikesInWords(text, NONE)];
  for (const part of ['ア力', '1', 'O1', '一', 'ー', 'ア―', '〇', '二〇', 'А', 'か゛'])
    growsWithSize(read, part, 10_000);
});
