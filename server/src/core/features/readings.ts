import type { Token, Words } from '../words';
import { hiragana, sound } from './kana';

// How a typist reaches a word or a title by ear. With a dictionary at hand it tells; without one the words below do.

/**
 * Readings of the ladder's verbs (without する), of the words that statements name things with, and of those that titles of instruments
 * are made of. A word that is not here is reached by its characters, or by what the dictionary says.
 */
const WORDS = `
してき 指摘 にんしきをきょうゆう 認識を共有 いっち 一致 ごうい 合意 りゅうい 留意 ひょうか 評価 かんげい 歓迎 さんどう 賛同 しじ 支持
きたい 期待を表明 いこう 意向を表明 けつい 決意を表明 けってい 決定 よびかける 呼びかける もとめる 求める つよくもとめる 強く求める
けねん 懸念を表明 しんこくなけねん 深刻な懸念を表明 ゆうりょ 憂慮を表明 ひなん 非難 だんことしてひなん 断固として非難 きょうちょう 強調
かくにん 確認 さいかくにん 再確認 けんかい 見解を表明 かくしん 確信を表明 りかい 理解を表明 ようい 用意を表明 まんぞく 満足の意を表する
かんしゃ 感謝を表明 けいい 敬意を表する いかん 遺憾の意を表する はんたい 反対 きぼう 希望を表明 のぞむ 望む うながす 促す のべる 述べる
ちかう 誓う ようせい 要請 ようきゅう 要求 しょうれい 奨励 しじ 指示 しょうたい 招待 そうき 想起 ちゅうもく 注目 にんしき 認識
じゅうし 重視 せんげん 宣言 ひょうめい 表明 やくそく 約束 しょうさん 称賛 しゅくふく 祝福 せつめい 説明 げんきゅう 言及 ていあん 提案
しょうにん 承認 じゅだく 受諾 うけいれる 受け入れる ほうもん 訪問 ちょうせい 調整 きょうりょく 協力 じっし 実施 すいしん 推進
けいぞく 継続 かいさい 開催 じょうやく 条約 きょうてい 協定 ぎていしょ 議定書 けんしょう 憲章 おぼえがき 覚書 とりきめ 取極 取決め
こうかんこうぶん 交換公文 こうどうけいかく 行動計画 きょうどうせいめい 共同声明 きょうどうせんげん 共同宣言 わくぐみ 枠組み 枠組
きやく 規約 きてい 規程 けつぎ 決議 ぶんしょ 文書 ふぞくしょ 附属書 付属書 しょめい 署名 はっこう 発効 ていけつ 締結 さいたく 採択
かいせい 改正 ほそく 補足 しゅうりょう 終了 こうしん 更新 せっち 設置 せつりつ 設立 りょうしゅのう 両首脳 りょうだいじん 両大臣
りょうがいしょう 両外相 りょうせいふ 両政府 りょうこく 両国 そうほう 双方 われわれ 我々 しゅのう 首脳 かくりょう 閣僚 にほんこく 日本国
にほんこくせいふ 日本国政府 にほん 日本 せいふ 政府 とうきょう 東京 きょうわこく 共和国 れんぽう 連邦 おうこく 王国
がっしゅうこく 合衆国 こくれんあんぜんほしょうりじかい 国連安全保障理事会 国際連合安全保障理事会 こくれんそうかい 国連総会 こくれん 国連
こくさいれんごう 国際連合 あんぽり 安保理 あんぜんほしょうりじかい 安全保障理事会 だいとうりょう 大統領 そうりだいじん 総理大臣
ないかくそうりだいじん 内閣総理大臣 しゅしょう 首相 がいむだいじん 外務大臣 がいしょう 外相 だいじん 大臣 こくおう 国王
ぼうえいだいじん 防衛大臣 がいむ 外務 ぼうえい 防衛 こくぼう 国防 ざいむ 財務 ほうむ 法務 けいざいさんぎょう 経済産業 けいざい 経済
さんぎょう 産業 もんぶかがく 文部科学 こうせいろうどう 厚生労働 のうりんすいさん 農林水産 こくどこうつう 国土交通 かんきょう 環境
かんきょうしょう 環境省 がいむしょう 外務省 ぎょぎょう 漁業 すいさん 水産 のうぎょう 農業 りんぎょう 林業 しんりん 森林
しょくりょう 食料 食糧 かいよう 海洋 かいじょう 海上 かいいき 海域 かいぞく 海賊 えんがん 沿岸 おきあい 沖合 せいぶつ 生物
せいぶつたようせい 生物多様性 しげん 資源 ぶんか 文化 がくじゅつ 学術 きょういく 教育 かがく 科学 かがくぎじゅつ 科学技術 ぎじゅつ 技術
けんきゅう 研究 こうりゅう 交流 かんこう 観光 りゅうがくせい 留学生 せいしょうねん 青少年 わかもの 若者 げいじゅつ 芸術 いさん 遺産
ぼうえき 貿易 とうし 投資 きんゆう 金融 つうか 通貨 しょう 商 つうしょう 通商 かんぜい 関税 ぜいかん 税関 そぜい 租税 しょとく 所得
にじゅうかぜい 二重課税 かぜい 課税 だつぜい 脱税 かいひ 回避 じょきょ 除去 ほご 保護 そくしん 促進 ちてきしょゆうけん 知的所有権
ちてきざいさん 知的財産 れんけい 連携 じゆう 自由 げんしりょく 原子力 へいわてきりよう 平和的利用 へいわ 平和 りよう 利用
かくぶっしつ 核物質 かくへいき 核兵器 かく 核 ふかくさん 不拡散 かくさん 拡散 きんし 禁止 はいぜつ 廃絶 はいき 廃棄 ぐんしゅく 軍縮
へいき 兵器 かがくへいき 化学兵器 せいぶつへいき 生物兵器 じっけん 実験 ぼうご 防護 あんぜん 安全 あんぜんほしょう 安全保障
そんがい 損害 じょうほう 情報 つうしん 通信 でんし 電子 うちゅう 宇宙 こうくう 航空 こうくうぎょうむ 航空業務 ぎょうむ 業務
うんゆ 運輸 こうつう 交通 てつどう 鉄道 こうわん 港湾 どうろ 道路 せいび 整備 かいはつ 開発 けんせつ 建設 としけいかく 都市計画
とし 都市 すいそ 水素 でんりょく 電力 せきゆ 石油 てんねんがす 天然ガス しょう 省 しゃかいほしょう 社会保障 しゃかい 社会 ほけん 保健
いりょう 医療 いがく 医学 ろうどう 労働 こよう 雇用 いじゅう 移住 りょけん 旅券 さしょう 査証 りょうじ 領事 がいこう 外交
かんけい 関係 こっきょう 国境 りょうど 領土 しまぐに 島国 きこうへんどう 気候変動 きこう 気候 へんどう 変動 おんしつこうか 温室効果
ちきゅう 地球 ぼうさい 防災 さいがい 災害 きゅうじょ 救助 きゅうえん 救援 おせん 汚染 ゆうがい 有害 はいきぶつ 廃棄物 ほぜん 保全
ほぞん 保存 かんり 管理 どうしょくぶつ 動植物 いでん 遺伝 みず 水 みずしげん 水資源 はんざい 犯罪 はんざいにん 犯罪人
ひきわたし 引渡し じゅけいしゃ 受刑者 いそう 移送 けいじ 刑事 そうさ 捜査 きょうじょ 共助 まやく 麻薬 ふせい 不正 とりひき 取引
ふはい 腐敗 てろ テロ しきん 資金 きょうよ 供与 しきんきょうよ 資金供与 そしき 組織 じんけん 人権 じんしゅ 人種 さべつ 差別
てっぱい 撤廃 じどう 児童 じょし 女子 しょうがいしゃ 障害者 なんみん 難民 けんり 権利 ごうもん 拷問 そうびひん 装備品 いてん 移転
ぶっぴん 物品 えきむ 役務 ていきょう 提供 ぶたい 部隊 えんかつか 円滑化 くんれん 訓練 きょうどう 共同 きょうどうけんきゅう 共同研究
ひみつ 秘密 ぐんじ 軍事 じえいたい 自衛隊 きち 基地 きょうか 強化 はってん 発展 かくだい 拡大 こうちく 構築 たいわ 対話
きょうぎ 協議 そうご 相互 りかい 理解 しえん 支援 えんじょ 援助 ゆうこう 友好 せんりゃくてき 戦略的 せんりゃく 戦略
ほうかつてき 包括的 ちいき 地域 ちいきてき 地域的 こくさい 国際 こくさいてき 国際的 にこくかん 二国間 たこくかん 多国間 きほん 基本
きょうつう 共通 ぶんや 分野 もんだい 問題 じこう 事項 かつどう 活動 けいかく 計画 じぎょう 事業 きかん 機関 きこう 機構 ききん 基金
いいんかい 委員会 かいぎ 会議 かいごう 会合 きょうかい 協会 ぎんこう 銀行 だいがく 大学 せんたー センター かんする 関する かかる 係る
たいする 対する むすび 結び ひづけ 日付 ばしょ 場所 ぜんぶん 前文 かいだん 会談 だいいっこう 第一項 しょめいらん 署名欄 もくてき 目的
てき 的 とう 等 たの 他の あらたな 新たな さらなる 更なる へいわじょうやく 平和条約 とちゅう 途中 ぐたいてき 具体的 ほうしん 方針
げんそく 原則 せいど 制度 きじゅん 基準 にんしょう 認証 ひょうじゅん 標準 けんさ 検査 けんえき 検疫 えいせい 衛生 しょくぶつ 植物
どうぶつ 動物 ちょうさ 調査 かんそく 観測 きしょう 気象 すいろ 水路 そくりょう 測量 きょくち 極地 なんきょく 南極 ほっきょく 北極
ほうどう 報道 ほうそう 放送 しゅっぱん 出版 ちょさくけん 著作権 えいが 映画 たいいく 体育 じょせい 女性 じんどう 人道 じらい 地雷
たいじんじらい 対人地雷 ぶき 武器 じゅう 銃 みんかん 民間 こくみん 国民 ちほう 地方 じちたい 自治体 しまい 姉妹 のうそん 農村
こっか 国家 こうあん 公安 けいさつ 警察 しょうぼう 消防 かいほ 海保 ほあん 保安 かいなん 海難 そうなん 遭難 そうさく 捜索
しんたく 信託 ほけんせいど 保険制度 ねんきん 年金 うんよう 運用 ちさき 地先 そうぎょう 操業 じゃっかん 若干 ほうりつ 法律 しほう 司法
さいばん 裁判 ちゅうさい 仲裁 ふんそう 紛争 かいけつ 解決 ぼうし 防止 たいさく 対策 たいしょ 対処
`;
const KNOWN = new Map<string, string>();
let kana = '';
for (const word of WORDS.trim().split(/\s+/)) {
  if (/^[ぁ-ゖー]+$/.test(word)) kana = word;
  else if (!KNOWN.has(word)) KNOWN.set(word, kana);
}

/** A verb without its する: 歓迎する → 歓迎, 求める → 求める, 敬意を表する as it is. */
export const stemOf = (verb: string): string => verb.replace(/(?<!を表)する$/, '');

/** A way into a text by ear: from the start of one of its words on. */
export interface Way {
  /** How it reads from there, in hiragana. */
  readonly kana: string;
  /** The key that all ways to type it have in common. */
  readonly sound: string;
  /** True for the text's beginning. */
  readonly first: boolean;
}

/** A word with its reading; without one where nobody knows it. A particle begins no way. */
interface Read {
  readonly kana?: string;
  readonly begins: boolean;
}

const bySegments = new Map<string, readonly Way[]>();
const byWords = new WeakMap<Words, Map<string, readonly Way[]>>();
const MOST = 4000;

/** The ways into a text by ear, from each of its words. Remembered: the same titles are asked for at every key. */
export function waysInto(text: string, words?: Words): readonly Way[] {
  if (!words) return remembered(bySegments, text, () => waysOf(segments(text)));
  const own = byWords.get(words) ?? new Map<string, readonly Way[]>();
  byWords.set(words, own);
  return remembered(own, text, () => waysOf(words.tokens(text).map(readToken)));
}

function remembered<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const before = cache.get(key);
  if (before !== undefined) return before;
  if (cache.size >= MOST) cache.clear();
  const made = make();
  cache.set(key, made);
  return made;
}

/** Nobody types more of a title than this before choosing it. */
const LONGEST_WAY = 24;

function waysOf(read: readonly Read[]): Way[] {
  const ways: Way[] = [];
  read.forEach(({ kana, begins }, i) => {
    if (!begins || kana === undefined) return;
    let text = '';
    for (let j = i; j < read.length && read[j]!.kana !== undefined && text.length < LONGEST_WAY; j++)
      text += read[j]!.kana;
    const cut = text.slice(0, LONGEST_WAY);
    ways.push({ kana: cut, sound: sound(cut), first: i === 0 });
  });
  return ways;
}

const LONGEST_WORD = Math.max(...[...KNOWN.keys()].map((word) => word.length));
const RUN = /[ァ-ヶー]+|[ぁ-ゖ]+|[A-Za-zＡ-Ｚａ-ｚ]+/y;

/** A text cut into the words above: the longest that fits at each place. Kana read themselves; what is not known is a gap. */
function segments(text: string): Read[] {
  const out: Read[] = [];
  for (let at = 0; at < text.length; ) {
    let word = '';
    for (let length = Math.min(LONGEST_WORD, text.length - at); length > 0 && word === ''; length--) {
      if (KNOWN.has(text.slice(at, at + length))) word = text.slice(at, at + length);
    }
    RUN.lastIndex = at;
    const run = word === '' ? RUN.exec(text)?.[0] : undefined;
    // 関する, 係る are no words of their own.
    if (word !== '') out.push({ kana: KNOWN.get(word)!, begins: at === 0 || !/る$/.test(word) });
    else if (run !== undefined) out.push({ kana: hiragana(run), begins: at === 0 || !/^[ぁ-ゖ]/.test(run) });
    else if (!/[\s　，、・「」『』（）()]/.test(text[at]!)) out.push({ begins: false });
    at += (word || run || ' ').length;
  }
  return out;
}

function readToken({ surface, reading, pos, detail }: Token): Read {
  const begins = !/^(?:助詞|助動詞|記号)$/.test(pos) && detail !== '接尾' && detail !== '非自立';
  const kana = reading ?? (/^[ァ-ヶーぁ-ゖ]+$/.test(surface) ? surface : undefined);
  if (pos === '記号') return { kana: '', begins: false };
  return kana === undefined ? { begins: false } : { kana: hiragana(kana), begins };
}
