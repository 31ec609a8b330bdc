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
  /** What it counts as when titles are compared: `R` a relation, `C` a coordination, `T` between parties, empty a party's form. */
  readonly as: string;
}

const WORDS = new RegExp(
  [
    '(?<space>[ \\u3000]+|[，、,､ ]+(?=及び|並びに))',
    '(?<between>との間の?|の間の|と間の|との(?=[一-龠ァ-ヶ]))',
    '(?<relation>に関する|に関連する|についての|に係る|のための)',
    '(?<where>における|での|の(?=[一-龠ァ-ヶ]))',
    '(?<joint>及び|並びに|又は|[，、,､]|[とや](?=[一-龠ァ-ヶ]))',
    '(?<party>(?:連邦共和国|共和国|合衆国|連邦|王国|国)政府|(?:連邦共和国|共和国|連邦|王国|国)(?=と|及び|，|、|の間)|政府)',
    '(?<char>.)',
  ].join('|'),
  'gsu',
);

/** Titles that were read before: the same ones are compared again at every keystroke. */
const known = new Map<string, Title>();
const MOST = 4000;

/** Reads a title for comparison. */
export function readTitle(name: string): Title {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const title = parseTitle(name);
  known.set(name, title);
  return title;
}

function parseTitle(name: string): Title {
  const words: Word[] = [];
  for (const match of name.matchAll(WORDS)) {
    const { space, between, relation, where, joint, party } = match.groups!;
    if (space !== undefined) continue;
    const text = /^[，、,､]$/.test(match[0]) ? '，' : fold(match[0]);
    const as = between ? 'T' : relation ? 'R' : where ? 'の' : joint ? 'C' : party ? '' : text;
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
  /** True if the words alone leave no doubt that one instrument is meant. */
  readonly sure?: boolean;
  /** True if it is but likely: worth a look. */
  readonly likely?: boolean;
}

/** Digits, letters, ordinals and the shorthands of states tell instruments apart. */
const TELLING = /[0-9A-Za-z第一二三四五六七八九十日米中韓露英仏独印豪朝南北東西]/;
/** Kanji that are mistaken for one another, by shape or by reading. Any other exchange (学術・技術) may make another instrument. */
const CONFUSED =
  '源原 漁魚 議義儀 検険験 保補捕 証障償 獲穫 環還 境鏡 提堤 測側則 織職識 積績 復複覆 制製政 対体態 適滴敵 官管館 規紀基 協供共 侵浸 清精 輸輪 未末 徹撤 遺遣 微徴 減滅 貨貸 締諦 低底抵 防妨 拡格確 査差 条状 約訳 覚党 済剤 障章 興与 資姿 施旋 構講購 偽疑 更公 正生 究及 進振 護互御 犯判 際祭 易益 業行 送創 療量 学楽 通痛 税勢 法方 連練 便弁 交校公 流留 海開 洋用 空港 航行 査察 捜操 索作 助所 災際 支施 発発 使仕 修習 修収 報法 相想 投等 統等 国囲 問間 権検 利理 育郁 材財 租祖粗 引因 渡度 廷庭 受授 刑形 科化 術述 策作 促束 散酸 択訳 核格 質室 活括 動働 気機器 象像 候侯 多他 様用 種主 絶断 滅減 児自 童道 難何 民明 地値 位意 領料 事字 外害 関間 係系 約役'.split(
    ' ',
  );
const confused = (a: string, b: string): boolean => CONFUSED.some((set) => set.includes(a) && set.includes(b));

/** Words that qualify and name no matter of their own: one that is missing makes no other instrument. */
const QUALIFIER =
  /^(?:更なる|さらなる|相互の|若干の|両国の|一層の|より一層の|新たな|の?分野(?:における|の)?|における|の間|に関する|のための|事項|促進の?)$/;

/** True if two stretches are one enumeration in another order: 保存及び管理, 管理及び保存. */
function reordered(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length !== b.length || a.length > 40 || !a.some(({ as }) => as === 'C')) return false;
  if (a.some(({ as }) => as === 'R' || as === 'T')) return false;
  const sorted = (words: readonly Word[]) =>
    words
      .map(({ text }) => text)
      .sort()
      .join('\u0001');
  return sorted(a) === sorted(b);
}

const PAIR = /[一-龠]{2,12}(?:と|及び)[^とに]{2,40}との間の?/;

/** True if all but one noun of the matter is the same, the parties included: 通商及び航空に関する for 通商及び航海に関する. */
function oneNoun({ name }: Title, { start, end }: Span): boolean {
  const before = /^(.*?)([一-龠]*)$/s.exec(name.slice(0, start))!;
  const after = /^[一-龠]*/.exec(name.slice(end))![0];
  const noun = before[2]! + name.slice(start, end) + after;
  return (
    noun.length === 2 &&
    before[1]!.length >= 3 &&
    /(?:の|及び|並びに|[，、,])$/.test(before[1]!) &&
    /^(?:に関する|のための|における|に係る)/.test(name.slice(end + after.length)) &&
    PAIR.test(name)
  );
}

/**
 * Where `found` differs from `expected`, if both surely mean one instrument; `undefined` if they are equal or may be two.
 * `trust` tells what speaks for one instrument besides the words: one full date, a known title that stands alone by its name, or that it is
 * cited as one named before.
 */
export function differenceOf(
  found: Title,
  expected: Title,
  trust: 'none' | 'again' | 'date' | 'known',
): Difference | undefined {
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
  if (shorter >= 20 && reordered(...middle)) return difference;
  // The head of a long title: everything before it is the same.
  if (tail <= 2 && headExchange(found.name, expected.name, trust === 'date' || trust === 'known'))
    return { ...difference, sure: true };
  if (tail === 0 && head >= 20 && /協定$/.test(found.name) !== /協定$/.test(expected.name)) return undefined;
  if (TELLING.test(text + other) || head + tail < 4) return undefined;
  const long = trust === 'known' ? 9 : 16;
  if (text.length > 0 && other.length > 0) {
    const size = Math.max(text.length, other.length);
    if (trust === 'date' && shorter >= 24 && /^[ァ-ヶー]{2,12}$/.test(text) && /^[ァ-ヶー]{2,12}$/.test(other))
      return difference;
    if (size > 2 || shorter < long) return undefined;
    const kanji = /^[一-龠]+$/.test(text) && /^[一-龠]+$/.test(other);
    if (!kanji) return head + tail >= 6 ? difference : undefined;
    if (size === 1 && confused(text, other)) return difference;
    if (trust === 'known') return size === 1 || (shorter >= 16 && head >= 2) ? difference : undefined;
    if (trust === 'date') return difference;
    if (trust === 'again' && oneNoun(found, difference.found)) return { ...difference, sure: true, likely: true };
    return oneMatter(found.name, head + tail) ? { ...difference, sure: true } : undefined;
  }
  const changed = text + other;
  // Where one full date says that one instrument is meant, its first word may be one too many: 秘密|情報の保護.
  if (head === 0 && trust === 'date' && tail >= 20 && changed.length <= 4) return difference;
  if (head < 1 || tail < 2) return undefined;
  if (QUALIFIER.test(changed)) return shorter >= long ? difference : undefined;
  // A word dropped or doubled: never just before the head (選択議定書, 改正議定書).
  if (tail < 3) return undefined;
  // 経済協力 is not 協力: a whole word of content tells instruments apart unless their date is one.
  if ((trust === 'none' || trust === 'again') && /^[一-龠]{2}$/.test(changed)) return undefined;
  if (changed.length <= (trust === 'known' ? 1 : 2)) return shorter >= long ? difference : undefined;
  return changed.length <= 8 && shorter >= 24 && (trust === 'date' || trust === 'known') ? difference : undefined;
}

/** True if so much of the matter is the same, the parties aside, that one word more or less makes no other instrument. */
const oneMatter = (name: string, same: number): boolean => {
  const parties = PAIR.exec(name);
  return parties !== null && same - parties[0].length >= 22;
};

const HEAD = /(?:条約|協定|議定書|覚書|取極|取決め|交換公文|宣言|声明|コミュニケ|規約|規程)$/;
/** True if two titles are one but for the head: 協定 and 条約 are taken for one another, others only under one date. */
function headExchange(found: string, expected: string, sure: boolean): boolean {
  const [a, b] = [HEAD.exec(found), HEAD.exec(expected)];
  if (!a || !b || a[0] === b[0] || found.slice(0, a.index) !== expected.slice(0, b.index)) return false;
  const heads = [a[0], b[0]];
  if (a.index < (sure ? 8 : 16)) return false;
  // One matter between one pair of parties is agreed in one form.
  const same = found.slice(0, a.index);
  return (
    sure ||
    heads.every((each) => /条約|協定/.test(each)) ||
    heads.every((each) => each.startsWith('取')) ||
    (same.length >= 20 && /との間の/.test(same) && heads.every((each) => /^(?:条約|協定|覚書|取極|取決め)$/.test(each)))
  );
}

function stretch({ name, words }: Title, from: number, to: number): Span {
  const start = words[from]?.start ?? name.length;
  return from < to ? { start, end: words[to - 1]!.end } : { start, end: start };
}
