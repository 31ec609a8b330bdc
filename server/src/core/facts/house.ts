import type { Localized } from '../rule';
import { digitsWidth } from '../text/numerals';
import { letterWidth, type Width } from '../text/width';
import type { Facts } from './index';

/** How numbers are written. `one-full`: one digit full-width, two or more half-width. */
export type DigitStyle = Width | 'one-full';

/** How a document writes what may be written in more than one way. `undefined`: it has too few cases to tell. */
export interface HouseStyle {
  readonly digits?: DigitStyle;
  readonly letters?: Width;
  readonly comma?: '，' | '、';
  readonly brackets?: Width;
}

/** A house style that is known by name. What a user sets beside it takes its place. */
export interface Norm {
  readonly title: Localized;
  readonly style: Required<HouseStyle>;
}

export const NORMS = {
  'mofa-full': {
    title: { ja: '外務省の共同声明（全角）', en: 'Japanese foreign ministry statements, full-width' },
    style: { digits: 'full', letters: 'full', comma: '，', brackets: 'full' },
  },
  'kouyoubun-2022': {
    title: { ja: '公用文作成の考え方（令和４年）', en: 'Guidelines for official texts (2022)' },
    style: { digits: 'full', letters: 'full', comma: '、', brackets: 'full' },
  },
  'press-half': {
    title: { ja: '報道発表（半角数字）', en: 'Press releases, half-width digits' },
    style: { digits: 'half', letters: 'half', comma: '、', brackets: 'full' },
  },
} as const satisfies Record<string, Norm>;

/** What a user sets: a norm by its name, and single members. */
export interface HouseSetting extends HouseStyle {
  readonly norm?: keyof typeof NORMS;
}

/** The setting with its norm spelt out: every member that it decides. */
export const settle = (setting: HouseSetting): HouseSetting => ({
  ...(setting.norm && NORMS[setting.norm].style),
  ...setting,
});

/** The house style in force, and for each member whether the user set it or the document shows it. */
export interface House extends HouseSetting {
  readonly origin: Readonly<{ [Member in keyof HouseStyle]?: 'set' | 'detected' }>;
}

/** The user's setting over what the document shows. */
export function houseOf(detected: HouseStyle, setting: HouseSetting = {}): House {
  const { norm, ...set } = settle(setting);
  const all = (style: HouseStyle, origin: 'set' | 'detected') =>
    Object.fromEntries(Object.keys(style).map((member) => [member, origin]));
  return {
    ...detected,
    ...set,
    ...(norm && { norm }),
    origin: { ...all(detected, 'detected'), ...all(set, 'set') },
  };
}

export const HERE: Localized = { ja: 'この文書では', en: 'in this document' };

/** Who asks for a member of the house style, as a message says it: 「この文書では」, 「設定では」, 「設定（…）では」. */
export function whose(house: House, member: keyof HouseStyle): Localized {
  if (house.origin[member] !== 'set') return HERE;
  const norm = house.norm && NORMS[house.norm];
  return norm?.style[member] === house[member] && norm
    ? { ja: `設定（${norm.title.ja}）では`, en: `by your settings (${norm.title.en})` }
    : { ja: '設定では', en: 'by your settings' };
}

/** Everything in a document that a house style is about, by its form; what is right by nature is left out. */
export interface HouseCensus {
  readonly digits: readonly string[];
  readonly letters: readonly string[];
  readonly comma: readonly string[];
  readonly brackets: readonly Width[];
}

export function censusOf(facts: Facts): HouseCensus {
  const digits: string[] = [];
  const letters: string[] = [];
  const comma: string[] = [];
  const brackets: Width[] = [];
  for (const [block, number] of facts.every('numbers')) {
    if (number.start >= block.body && !number.foreign && !number.word) digits.push(number.text);
  }
  for (const [block, { what, text, start, foreign }] of facts.every('characters')) {
    if (foreign || start < block.body) continue;
    if (what === 'letters') letters.push(text);
    else if (what === 'comma') comma.push(text);
    else if (what === 'bracket' && /[（）()]/.test(text)) brackets.push(/[（）]/.test(text) ? 'full' : 'half');
  }
  return { digits, letters, comma, brackets };
}

/** The style that the document's majority shows. */
export function detectHouse(facts: Facts): HouseStyle {
  const { digits: numbers, letters, comma: commas, brackets } = censusOf(facts);
  const digitStyle = digitStyleOf(numbers);
  const letterStyle = letterStyleOf(letters);
  const comma = majority(commas);
  const bracketStyle = majority(brackets);
  return {
    ...(digitStyle && { digits: digitStyle }),
    ...(letterStyle && { letters: letterStyle }),
    ...((comma === '，' || comma === '、') && { comma }),
    ...(bracketStyle && { brackets: bracketStyle }),
  };
}

/** The style that most of these numbers follow; `undefined` if they are few or evenly split. */
export function digitStyleOf(numbers: readonly string[]): DigitStyle | undefined {
  const count = { full: [0, 0], half: [0, 0] };
  for (const number of numbers) {
    const width = digitsWidth(number);
    if (width === 'full' || width === 'half') count[width][number.length > 1 ? 1 : 0]!++;
  }
  const [oneFull, moreFull] = count.full as [number, number];
  const [oneHalf, moreHalf] = count.half as [number, number];
  // Without exception few cases are enough; with exceptions the pattern must be plain.
  const clean = oneHalf + moreFull === 0 && oneFull > 0 && moreHalf > 0;
  if (clean || (oneFull > 1 && oneFull >= 2 * oneHalf && moreHalf > 1 && moreHalf >= 2 * moreFull)) return 'one-full';
  return decide(oneFull + moreFull, oneHalf + moreHalf);
}

/**
 * The width of letters. One letter full-width and words half-width is a rule of its own, like that of digits: then no width is the
 * document's, and a run goes by the others of its length.
 */
export function letterStyleOf(runs: readonly string[], length?: 'single' | 'longer'): Width | undefined {
  const widths = { single: [] as Width[], longer: [] as Width[] };
  for (const run of runs) widths[letterWidth(run[1]) ? 'longer' : 'single'].push(letterWidth(run[0])!);
  const single = usual(widths.single);
  const longer = usual(widths.longer);
  if (single === 'full' && longer === 'half') return length && { single, longer }[length];
  return majority([...widths.single, ...widths.longer]);
}

/** The width of nearly all, however few they are. */
const usual = (widths: readonly Width[]): Width | undefined =>
  (['full', 'half'] as const).find((each) => 4 * widths.filter((width) => width === each).length > 3 * widths.length);

const decide = (full: number, half: number): Width | undefined => {
  if (full + half < 3) return undefined;
  if (full >= 2 * half) return 'full';
  return half >= 2 * full ? 'half' : undefined;
};

/** The value that at least two thirds of the cases share; three are enough. */
function majority<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  if (values.length < 3) return undefined;
  return [...counts].find(([, count]) => 3 * count >= 2 * values.length)?.[0];
}
