import type { Localized } from '../rule';
import { digitsWidth } from '../text/numerals';
import { fold, letterWidth, toFull, type Width } from '../text/width';
import type { CharacterFact } from './characters';
import { type Gathered, gathered } from './gathered';
import type { Facts } from './index';
import type { NumberFact } from './numbers';

/** How numbers are written. `one-full`: one digit full-width, two or more half-width. */
export type DigitStyle = Width | 'one-full';

/** How a document writes what may be written in more than one way. `undefined`: it has too few cases to tell. */
export interface HouseStyle {
  readonly digits?: DigitStyle;
  readonly letters?: Width;
  readonly comma?: '，' | '、';
  readonly brackets?: Width;
}

/** A number as a house writes it in Japanese; full-width where nothing tells how. */
export function numeral(value: number | string, digits: DigitStyle = 'full'): string {
  const written = String(value);
  return digits === 'full' || (digits === 'one-full' && written.length === 1) ? toFull(written) : fold(written);
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

/** So many of each form. */
type Counts = ReadonlyMap<string, number>;
const of = (counts: Counts, ...keys: readonly string[]): number =>
  keys.reduce((sum, key) => sum + (counts.get(key) ?? 0), 0);

/** Where the numbers of a text stand, beside its labels. */
export const IN_TEXT = 'text';

/** How a number is written: its width, and whether it has one digit or more. */
export const digitForm = (number: NumberFact): string => `${number.width} ${number.text.length > 1 ? 'more' : 'one'}`;

/** The numbers whose form is the drafter's: `{where} {width} {length}`, where a label is known by what stands around its number. */
export const numbersOf: (facts: Facts) => Gathered<NumberFact> = gathered(function* ({ numbers }, text, body) {
  for (const number of numbers) {
    if (number.foreign || number.word) continue;
    // Another mark or bracket is the numbering's matter; only the like are compared.
    const where =
      number.start >= body
        ? IN_TEXT
        : text
            .slice(0, body)
            .replace(/[0-9０-９]+/g, '{n}')
            .trim();
    yield [`${where} ${digitForm(number)}`, number];
  }
});

/** The style that most numbers in one place follow; `undefined` if they are few or evenly split. */
export function digitStyleOf(counts: Counts, where = IN_TEXT): DigitStyle | undefined {
  const [oneFull, moreFull, oneHalf, moreHalf] = ['full one', 'full more', 'half one', 'half more'].map((form) =>
    of(counts, `${where} ${form}`),
  ) as [number, number, number, number];
  // Without exception few cases are enough; with exceptions the pattern must be plain.
  const clean = oneHalf + moreFull === 0 && oneFull > 0 && moreHalf > 0;
  if (clean || (oneFull > 1 && oneFull >= 2 * oneHalf && moreHalf > 1 && moreHalf >= 2 * moreFull)) return 'one-full';
  const full = oneFull + moreFull;
  const half = oneHalf + moreHalf;
  if (full + half < 3) return undefined;
  if (full >= 2 * half) return 'full';
  return half >= 2 * full ? 'half' : undefined;
}

/** True if a document writes its numbers in Chinese numerals: there arabic ones are the slips. */
export function inChineseNumerals(facts: Facts): boolean {
  const chinese = of(chineseCounts(facts).counts, 'kanji');
  const { counts } = numbersOf(facts);
  const arabic = of(counts, ...[...counts.keys()].filter((key) => key.startsWith(`${IN_TEXT} `)));
  return chinese >= FEWEST_CHINESE * Math.max(1, arabic);
}

/** So many Chinese numerals, and so many times as many as arabic ones, make a document that is written in them throughout. */
const FEWEST_CHINESE = 4;
const chineseCounts = gathered(function* ({ counts }) {
  for (const { form, loose } of counts) if (form === 'kanji' && !loose) yield ['kanji', undefined];
});

/** One letter full-width and words half-width is a rule of its own: a run goes by the others of its length. */
export type RunLength = 'single' | 'longer';
export const runLength = (run: string): RunLength => (letterWidth(run[1]) ? 'longer' : 'single');

/**
 * The Latin letters of the text whose form is the drafter's: `{length} {width of the first} {rest}`. The rest is `pure`, `mixed` letters,
 * or the width of digits that is not the letters'.
 */
export const lettersOf: (facts: Facts) => Gathered<CharacterFact> = gathered(function* ({ characters }, _text, body) {
  for (const fact of characters) {
    if (fact.what !== 'letters' || fact.foreign || fact.start < body) continue;
    const widths = new Set([...fact.text].map(letterWidth).filter((width) => width !== undefined));
    const first = letterWidth(fact.text[0]);
    const number = digitsWidth(fact.text);
    const rest = widths.size > 1 ? 'mixed' : number === undefined || number === first ? 'pure' : number;
    yield [`${runLength(fact.text)} ${first} ${rest}`, fact];
  }
});

/** The width of letters, or of runs of one length where lengths differ by rule. */
export function letterStyleOf(counts: Counts, length?: RunLength): Width | undefined {
  const all = (start: string) => of(counts, ...[...counts.keys()].filter((key) => key.startsWith(start)));
  const by = (each: RunLength) => ({ full: all(`${each} full`), half: all(`${each} half`) });
  const single = by('single');
  const longer = by('longer');
  const styles = { single: usual(single), longer: usual(longer) };
  if (styles.single === 'full' && styles.longer === 'half') return length && styles[length];
  return majority({ full: single.full + longer.full, half: single.half + longer.half });
}

/** The commas of the text whose form is the drafter's, by form. */
export const commasOf: (facts: Facts) => Gathered<CharacterFact> = gathered(function* ({ characters }, _text, body) {
  for (const fact of characters) {
    if (fact.what === 'comma' && !fact.foreign && fact.start >= body) yield [fact.text, fact];
  }
});

/** Round brackets by width. */
const bracketsOf = gathered(function* ({ characters }, _text, body) {
  for (const { what, foreign, start, text } of characters) {
    if (what === 'bracket' && !foreign && start >= body && /[（）()]/.test(text))
      yield [/[（）]/.test(text) ? 'full' : 'half', undefined];
  }
});

/** How often each form of each member of a house style occurs in a document; what is right by nature is left out. */
export function censusOf(facts: Facts): Readonly<Record<keyof HouseStyle, Counts>> {
  const sum = (counts: Counts, form: (key: string) => string | undefined): Counts => {
    const out = new Map<string, number>();
    for (const [key, count] of counts) {
      const name = form(key);
      if (name !== undefined) out.set(name, (out.get(name) ?? 0) + count);
    }
    return out;
  };
  return {
    digits: sum(numbersOf(facts).counts, (key) => (key.startsWith(`${IN_TEXT} `) ? key.split(' ')[1] : undefined)),
    letters: sum(lettersOf(facts).counts, (key) => key.split(' ')[1]),
    comma: commasOf(facts).counts,
    brackets: bracketsOf(facts).counts,
  };
}

/** The style that the document's majority shows. */
export function detectHouse(facts: Facts): HouseStyle {
  const digits = digitStyleOf(numbersOf(facts).counts);
  const letters = letterStyleOf(lettersOf(facts).counts);
  const comma = majority(Object.fromEntries(commasOf(facts).counts));
  const brackets = majority(Object.fromEntries(bracketsOf(facts).counts));
  return {
    ...(digits && { digits }),
    ...(letters && { letters }),
    ...((comma === '，' || comma === '、') && { comma }),
    ...((brackets === 'full' || brackets === 'half') && { brackets }),
  };
}

/** The width of nearly all, however few they are. */
const usual = ({ full, half }: Readonly<Record<Width, number>>): Width | undefined => {
  const all = full + half;
  if (4 * full > 3 * all) return 'full';
  return 4 * half > 3 * all ? 'half' : undefined;
};

/** The form that at least two thirds of the cases share; three are enough. */
function majority<T extends string>(counts: Readonly<Record<T, number>>): T | undefined {
  const cases = Object.entries<number>(counts) as [T, number][];
  const all = cases.reduce((sum, [, count]) => sum + count, 0);
  return all < 3 ? undefined : cases.find(([, count]) => 3 * count >= 2 * all)?.[0];
}
