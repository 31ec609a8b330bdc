import { SHORT_OFFICES } from '../facts/offices';
import type { Span } from '../text/span';
import { fold, foldsWords } from '../text/width';

/**
 * The pieces by which wordings are compared without morphology: each pair of kanji or of katakana that stand side by side, each word in
 * letters. Kana say how a sentence is built, not what it is about, and are left out. A number of 32 bits, with its sign: an engine keeps such
 * numbers without a place of their own.
 */
export type Gram = number;

type Script = 'kanji' | 'katakana' | 'letters' | undefined;

const scriptOf = (code: number): Script => {
  if (code < 0x3005) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 'letters' : undefined;
  if (code >= 0x4e00) return code <= 0x9fff ? 'kanji' : undefined;
  if (code >= 0x30a1 && code <= 0x30fc && code !== 0x30fb) return 'katakana';
  return code === 0x3005 ? 'kanji' : undefined;
};

/** 及び, 並びに, 又は, 若しくは: kanji that join words and make none. */
const joins = (text: string, at: number): boolean =>
  '及並又若'.includes(text[at]!) && /^(?:[及並]び|又は|若し)/.test(text.slice(at, at + 2));

/** Visits the pieces of a text but for those in the given spans (in order); one that comes again is visited again. */
export function eachGram(text: string, without: readonly Span[], visit: (gram: Gram) => void): void {
  const folded = foldsWords(text) ? fold(text) : text;
  // Voicing marks that join their kana would move the spans: rare enough to be read without them.
  const spans = folded.length === text.length ? without : [];
  let before: Script;
  let word = 0;
  let letters = 0;
  let next = 0;
  for (let i = 0; i <= folded.length; i++) {
    while (next < spans.length && spans[next]!.end <= i) next++;
    const code = folded.charCodeAt(i);
    const hidden = i === folded.length || (next < spans.length && spans[next]!.start <= i);
    const found = hidden ? undefined : scriptOf(code);
    const script = found === 'kanji' && joins(folded, i) ? undefined : found;
    if (script === 'letters') {
      word = (Math.imul(word, 31) + code) & WORD;
      letters++;
    } else if (letters > 0) {
      if (letters > 1) visit(word);
      word = 0;
      letters = 0;
    }
    if (script === before && (script === 'kanji' || script === 'katakana')) {
      visit((folded.charCodeAt(i - 1) << 16) | code);
      if (code === MINISTER) for (const gram of inFull(folded, i)) visit(gram);
    }
    before = script;
  }
}

/** What short names of offices end in: 外相. */
const MINISTER = '相'.charCodeAt(0);
const NO_GRAMS: readonly Gram[] = [];

/** The pieces of an office's full name, where its short one ends: who writes 外相会談 and who writes 外務大臣会談 speaks of the same. */
function inFull(text: string, at: number): readonly Gram[] {
  for (const [short, grams] of FULL) if (text.startsWith(short, at + 1 - short.length)) return grams;
  return NO_GRAMS;
}

/** Words in letters are told by a hash that no pair of kanji or katakana has. */
const WORD = 0xfff_ffff;

/** A number that tells what is meant (of a resolution) as a piece: no word and no pair. */
export const ofNumber = (value: number): Gram => WORD + 1 + (Math.trunc(value) & WORD);

/** The pieces of a text, each once. */
export function gramsOf(text: string, without: readonly Span[] = []): Set<Gram> {
  const found = new Set<Gram>();
  eachGram(text, without, (gram) => found.add(gram));
  return found;
}

const FULL = [...SHORT_OFFICES].map(([short, long]) => [short, [...gramsOf(long)]] as const);

/**
 * Words that sentences of such statements share whatever they are about, with the share that holds them, as counted in statements of
 * many houses. A desk with one reference statement knows them as common, too.
 */
const COMMON: readonly (readonly [share: number, words: string])[] = [
  [0.12, '協力 両国'],
  [
    0.05,
    '国際 政府 実施 重要性 分野 関係 共同 開催 協議 会合 署名 協定 覚書 条約 歓迎 確認 表明 支持 決定 評価 強調 合意 一致 外務大臣 総理大臣 大統領 安全保障 国連 理事会 決議',
  ],
  [
    0.025,
    '強化 活動 推進 促進 拡大 継続 連携 必要性 開始 交流 支援 取組 意向 決意 意思 認識 指摘 見解 期待 意義 役割 成果 進展 相互 可能 社会 国民 ' +
      '当局間 経済 地域 問題 国間 枠組 双方 発展 貢献 努力 会談 意見 交換 具体的 一層 積極的 早期 維持 実現 構築 解決 措置 検討 行動 計画 会議 機会 ' +
      '観点 状況 目的 対話 率直 幅広 事項 議論 安定 繁栄 平和 二国間 理解 信頼 環境 技術 情報 共有 機関 作業部会 交渉 訪問 首脳 世界 情勢 懸念 技術 研究',
  ],
];

/** So many sentences are taken to be read before the first reference statement is. */
const BEFORE = 200;
const EXPECTED = new Map(
  COMMON.flatMap(([share, words]) => [...gramsOf(words)].map((gram) => [gram, share * BEFORE] as const)),
);

const isKatakana = (gram: Gram): boolean => {
  const unit = gram >>> 16;
  return unit >= 0x30a1 && unit <= 0x30fc;
};

/**
 * How much it tells that a sentence holds a piece which `holding` of `all` sentences hold: the rarer the more (in nats). A word in
 * katakana has more letters for the same matter, so each pair of them tells less.
 */
export function weightOf(gram: Gram, holding: number, all: number): number {
  const seen = holding + (EXPECTED.get(gram) ?? 0.5);
  return (isKatakana(gram) ? 0.5 : 1) * Math.log((all + BEFORE) / seen);
}
