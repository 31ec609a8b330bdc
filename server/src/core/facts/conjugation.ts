/** How a verb is conjugated. `suru` 歓迎する, `ru` 求める, `be` 予定である, and by its last kana: `su` 示す, `u` 行う, `mu` 望む, `ku` 開く, `r` 図る, … */
export type Conjugation = 'suru' | 'ru' | 'su' | 'u' | 'mu' | 'bu' | 'ku' | 'gu' | 'tsu' | 'r' | 'be';

/** One expression of a verb: what stands before the conjugated end (a pattern), and how that end is conjugated. */
export interface Form {
  readonly stem: string;
  readonly conjugation: Conjugation;
}

export const form = (stem: string, conjugation: Conjugation = 'suru'): Form => ({ stem, conjugation });
export const suru = (...stems: string[]): Form[] => stems.map((stem) => form(stem));

/** Conjugated ends: 連用形, た, dictionary form, て, passive (before た, る, て). */
export const ENDS: Readonly<
  Record<Conjugation, readonly [renyou: string, past: string, present: string, te: string, passive: string]>
> = {
  suru: ['し', 'した', 'する', 'して', 'され'],
  ru: ['', 'た', 'る', 'て', 'られ'],
  su: ['し', 'した', 'す', 'して', 'され'],
  u: ['い', 'った', 'う', 'って', 'われ'],
  mu: ['み', 'んだ', 'む', 'んで', 'まれ'],
  bu: ['び', 'んだ', 'ぶ', 'んで', 'ばれ'],
  ku: ['き', 'いた', 'く', 'いて', 'かれ'],
  gu: ['ぎ', 'いだ', 'ぐ', 'いで', 'がれ'],
  tsu: ['ち', 'った', 'つ', 'って', 'たれ'],
  r: ['り', 'った', 'る', 'って', 'られ'],
  be: ['であり', 'であった', 'である', 'であって', 'とされ'],
};

/** The last kana of a dictionary form that tells its conjugation by itself; する and である come before them, る is told apart below. */
const LAST: Readonly<Record<string, Conjugation>> = {
  す: 'su',
  う: 'u',
  む: 'mu',
  ぶ: 'bu',
  く: 'ku',
  ぐ: 'gu',
  つ: 'tsu',
};
/** A る after a kana of the rows い and え, or after one of the few kanji that are such a syllable, keeps its stem: 求める, 見る. */
const KEEPS_STEM = /(?:[いきぎしじちぢにひびぴみりえけげせぜてでねへべぺめれ]|[見得経出着似寝])る$/;

/** How a verb in its dictionary form is found in a text; `undefined` for what is no dictionary form of a verb. */
export function formOf(verb: string): Form | undefined {
  if (!/^[^\s。，、,.「」（）()]{2,30}$/.test(verb)) return undefined;
  const [, stem, end] = /^(.+?)(する|である|[すうむぶくぐつる])$/.exec(verb) ?? [];
  if (stem === undefined || end === undefined) return undefined;
  const literal = stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (end === 'する') return form(literal);
  if (end === 'である') return form(literal, 'be');
  if (end === 'る') return form(literal, KEEPS_STEM.test(verb) ? 'ru' : 'r');
  return form(literal, LAST[end]!);
}

/** A predicate as written (歓迎し, 歓迎するとともに), of a verb of these forms, as it ends a sentence: 歓迎した, 歓迎する, 歓迎された. */
export function conjugate(forms: readonly Form[], written: string, tense: 'past' | 'present', passive = false): string {
  let stem = '';
  let ends = ENDS.suru;
  for (const each of forms) {
    const match = new RegExp(`^(?:${each.stem})`).exec(written)?.[0] ?? '';
    if (match.length > stem.length) {
      stem = match;
      ends = ENDS[each.conjugation];
    }
  }
  const [, past, present, , passively] = ends;
  if (passive) return `${stem}${passively}${tense === 'past' ? 'た' : 'る'}`;
  return stem + (tense === 'past' ? past : present);
}
