import type { Span } from '../text/span';
import { fold } from '../text/width';

/**
 * The pieces by which wordings are compared without morphology: each pair of kanji or of katakana that stand side by side, each word in
 * letters. Kana say how a sentence is built, not what it is about, and are left out.
 */
const RUN = /(?:(?!及び|並びに|又は|若しくは)[一-龠々])+|[ァ-ヶー]+|[A-Za-z][A-Za-z0-9+]*/g;

/** A piece as a number: two UTF-16 units, or the hash of a word in letters. */
export type Gram = number;

/** The pieces of a text, each once, without what stands in the given spans (in order, none overlapping). */
export function gramsOf(text: string, without: readonly Span[] = []): Gram[] {
  const found = new Set<Gram>();
  let at = 0;
  for (const { start, end } of without) {
    if (at < start) collect(text.slice(at, start), found);
    at = Math.max(at, end);
  }
  collect(text.slice(at), found);
  return [...found];
}

function collect(text: string, into: Set<Gram>): void {
  for (const [run] of fold(text).matchAll(RUN)) {
    if (run.charCodeAt(0) < 0x80) {
      if (run.length > 1) into.add(hash(run));
      continue;
    }
    for (let i = 1; i < run.length; i++) into.add(((run.charCodeAt(i - 1) << 16) | run.charCodeAt(i)) >>> 0);
  }
}

/** A word as a number that no pair of characters has. */
function hash(word: string): Gram {
  let sum = 0;
  for (let i = 0; i < word.length; i++) sum = (Math.imul(sum, 31) + word.charCodeAt(i)) & 0xfff_ffff;
  return sum;
}

/**
 * Words that sentences of such statements share whatever they are about, with the share that holds them, as counted in statements of
 * many houses. A desk with one reference statement knows them as common, too.
 */
const COMMON: readonly (readonly [share: number, words: string])[] = [
  [0.12, '協力 両国'],
  [
    0.05,
    '国際 政府 実施 重要性 分野 関係 共同 開催 協議 会合 署名 協定 覚書 条約 歓迎 確認 表明 支持 決定 評価 強調 合意 一致 大臣 安全保障 国連',
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
  COMMON.flatMap(([share, words]) => gramsOf(words).map((gram) => [gram, share * BEFORE] as const)),
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
