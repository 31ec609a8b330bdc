import type { Span } from '../text/span';
import { fold } from '../text/width';

/** A title cut into words that may vary (function words, party forms) and single characters, with the way back. */
export interface Title {
  readonly name: string;
  readonly words: readonly Word[];
  /** Equal for two titles that differ in nothing but width, spaces and comma style. */
  readonly key: string;
  /** Equal for two titles that differ in function words and party forms alone. */
  readonly skeleton: string;
}

interface Word extends Span {
  readonly text: string;
  /** What it counts as when titles are compared: `R` a relation, `C` a coordination, empty a party's form. */
  readonly as: string;
}

const WORDS = new RegExp(
  [
    '(?<space>[ \\u3000]+|[，、,､ ]+(?=及び|並びに))',
    '(?<fixed>との間の?)',
    '(?<relation>に関する|についての|に係る)',
    '(?<joint>及び|並びに|[，、,､]|と(?=[一-龠ァ-ヶ]))',
    '(?<party>(?:連邦共和国|共和国|合衆国|連邦|王国|国)政府|(?:連邦共和国|共和国|連邦|王国|国)(?=と|及び|，|、|の間)|政府)',
    '(?<char>.)',
  ].join('|'),
  'gsu',
);

/** Reads a title for comparison. */
export function readTitle(name: string): Title {
  const words: Word[] = [];
  for (const match of name.matchAll(WORDS)) {
    const { space, relation, joint, party } = match.groups!;
    if (space !== undefined) continue;
    const text = /^[，、,､]$/.test(match[0]) ? '，' : fold(match[0]);
    const as = relation ? 'R' : joint ? 'C' : party ? '' : text;
    words.push({ start: match.index, end: match.index + match[0].length, text, as });
  }
  return {
    name,
    words,
    key: words.map((word) => word.text).join(''),
    skeleton: words.map((word) => word.as).join(''),
  };
}

/** Where two titles differ: the stretch of each, from the first difference to the last. */
export interface Difference {
  readonly found: Span;
  readonly expected: Span;
}

/** Digits, letters, ordinals and the shorthands of states tell instruments apart. */
const TELLING = /[0-9A-Za-z第一二三四五六七八九十日米中韓露英仏独印豪朝南北東西]/;
/** Kanji that are mistaken for one another, by shape or by reading. Any other exchange (学術・技術) may make another instrument. */
const CONFUSED =
  '源原 漁魚 議義儀 検険験 保補捕 護獲穫 環還 境鏡 提堤 測側則 織職識 積績 復複覆 制製 対体態 適滴 官管 規紀 協供 侵浸 清精 輸輪 未末 徹撤 遺遣 微徴 減滅 貨貸 締諦 低底抵 防妨 拡格 査差 条状 約訳 覚党 済剤 障章 興与 資姿 施旋 構講購 織 偽疑'.split(
    ' ',
  );
const confused = (a: string, b: string): boolean => CONFUSED.some((set) => set.includes(a) && set.includes(b));

/**
 * Where `found` differs from `expected`, if both surely mean one instrument; `undefined` if they are equal or may be two.
 * `sameDate`: both are cited with one full date, which allows a little more.
 */
export function differenceOf(found: Title, expected: Title, sameDate: boolean): Difference | undefined {
  if (found.key === expected.key) return undefined;
  // Nothing below finds more than eight characters dropped; this keeps a comparison cheap.
  if (found.skeleton !== expected.skeleton && Math.abs(found.words.length - expected.words.length) > 8)
    return undefined;
  const [a, b] = [found.words, expected.words];
  let head = 0;
  while (head < a.length && head < b.length && a[head]!.text === b[head]!.text) head++;
  let tail = 0;
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail]!.text === b[b.length - 1 - tail]!.text
  )
    tail++;
  const middle = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const;
  const difference = {
    found: stretch(found, head, a.length - tail),
    expected: stretch(expected, head, b.length - tail),
  };
  if (found.skeleton === expected.skeleton) {
    return found.skeleton.length >= 8 && Math.max(middle[0].length, middle[1].length) <= 24 ? difference : undefined;
  }
  const [text, other] = middle.map((words) => words.map((word) => word.text).join('')) as [string, string];
  const shorter = Math.min(found.key.length, expected.key.length);
  // The head of a long title: everything before it is the same.
  if (tail === 0 && head >= 20 && /^(?:協定条約|条約協定)$/.test(text + other)) return difference;
  if (tail === 0 && head >= 20 && /協定$/.test(found.name) !== /協定$/.test(expected.name)) return undefined;
  if (TELLING.test(text + other) || head < 3 || tail < 3) return undefined;
  if (text.length > 0 && other.length > 0) {
    const kanji = /^[一-龠]+$/.test(text) && /^[一-龠]+$/.test(other);
    const size = Math.max(text.length, other.length);
    if (size > 2 || shorter < 16) return undefined;
    return kanji && !sameDate && !confused(text, other) ? undefined : difference;
  }
  // A word dropped or doubled: never just before the head (選択議定書, 改正議定書).
  const size = text.length + other.length;
  if (size <= 2) return shorter >= 16 ? difference : undefined;
  return size <= 8 && shorter >= 24 && sameDate ? difference : undefined;
}

function stretch({ name, words }: Title, from: number, to: number): Span {
  const start = words[from]?.start ?? name.length;
  return from < to ? { start, end: words[to - 1]!.end } : { start, end: start };
}
