import type { Span } from '../text/span';
import { type Conjugation, ENDS, type Form } from './conjugation';
import { LADDER, type Ladder, type Rung } from './ladder';

/** A predicate that says what a subject does: 歓迎した, 一致し，, 深刻な懸念を表明した. */
export interface Predicate extends Span {
  /** Index into the block's sentences. */
  readonly sentence: number;
  /** The key of a rung of the ladder, on or off it (歓迎する, 認識を共有する, 招待する); `undefined` if it does not know the verb. */
  readonly verb?: string;
  /** True for the predicate that ends its sentence. */
  readonly final: boolean;
  /** What the verb's form says. `open`: in mid-sentence, where it takes its tense from the sentence's end. */
  readonly tense: 'past' | 'present' | 'open';
  readonly passive: boolean;
}

const alternatives = (...parts: string[]): string => parts.filter((part) => part !== '').join('|');

/** Ends a clause in mid-sentence: 歓迎し，／歓迎しつつ／歓迎した上で／歓迎するとともに. */
function suspended([renyou, past, present, te, passive]: (typeof ENDS)[Conjugation]): string {
  const comma = '(?=[，、,])';
  return alternatives(
    `(?:${alternatives(renyou, te, passive, `${passive}て`)})${comma}`,
    renyou === '' ? comma : '',
    `${renyou}(?:つつ|ながら)`,
    `(?:${past}|${passive}た)(?:上で|うえで|ほか|後${comma})`,
    `(?:${present}|${passive}る)(?:とともに|と共に|ほか|一方)`,
  );
}

/** Ends a sentence: 歓迎した。／歓迎する。／歓迎している。／歓迎された。, and the same at the end of a half-typed line. */
function finite([renyou, past, present, te, passive]: (typeof ENDS)[Conjugation]): string {
  const aspect = '(?:いる|いた|きた|いく|おり|いない)';
  return `(?:${alternatives(
    past,
    present,
    `${present}べきである`,
    `${te}${aspect}`,
    `${passive}(?:た|る|て${aspect})`,
    `${renyou}(?:ました|ます)`,
  )})(?:ものとする|ことを?(?:決定した|する|とする))?(?=[。｡．.）)」\\s]*$)`;
}

interface Finder {
  /** One pattern for all verbs: a numbered group for each form, in this order, so that a match tells its rung. */
  readonly pattern: RegExp;
  readonly forms: readonly (Form & { readonly rung: Rung })[];
}

const finders = new WeakMap<Ladder, Finder>();

/** What finds the verbs of a ladder. Made once for each: the pattern is large. */
function finderOf(ladder: Ladder): Finder {
  const known = finders.get(ladder) ?? makeFinder(ladder);
  finders.set(ladder, known);
  return known;
}

function makeFinder({ rungs }: Ladder): Finder {
  /** Forms that end alike. Deeds are common inside clauses (協力を強化し，…): they count only where they end a sentence. */
  const byEnds = new Map<string, { readonly ends: string; readonly forms: (Form & { readonly rung: Rung })[] }>();
  for (const rung of rungs) {
    for (const form of rung.forms) {
      const deed = rung.group === 'deed';
      const ends = ENDS[form.conjugation];
      // A verb without a gloss is the user's own: it stands before ours.
      const key = `${form.conjugation} ${deed} ${rung.gloss === ''}`;
      const alike = byEnds.get(key) ?? { ends: deed ? finite(ends) : `${finite(ends)}|${suspended(ends)}`, forms: [] };
      alike.forms.push({ ...form, rung });
      byEnds.set(key, alike);
    }
  }
  const groups = [...byEnds.values()];
  const pattern = groups
    .map(({ ends, forms }) => `(?:${forms.map(({ stem }) => `(${stem})`).join('|')})(?:${ends})`)
    .join('|');
  return { pattern: new RegExp(pattern, 'g'), forms: groups.flatMap(({ forms }) => forms) };
}

/** The predicates of a block's sentences. */
export function collectPredicates(
  text: string,
  sentences: readonly Span[],
  ladder: Ladder = LADDER,
): readonly Predicate[] {
  const finder = finderOf(ladder);
  return sentences.flatMap((sentence, index) =>
    predicatesOf(text.slice(sentence.start, sentence.end), sentence, index, finder),
  );
}

function predicatesOf(sentence: string, { start }: Span, index: number, { pattern, forms }: Finder): Predicate[] {
  const found: Predicate[] = [];
  const end = sentence.replace(/[。｡．.\s]+$/, '').length;
  // Not matchAll, which would compile this large pattern anew for every sentence.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
    const { index: at } = match;
    const form = forms[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!;
    const last = at + match[0].length;
    found.push({
      start: start + at,
      end: start + last,
      sentence: index,
      verb: form.rung.key,
      final: last === end,
      tense: last === end ? tenseOf(match[0]) : 'open',
      passive: match[0].includes(ENDS[form.conjugation][4]),
    });
  }
  if (found.at(-1)?.final) return found;
  const tail = trailingVerb(sentence.slice(0, end));
  if (tail === '') return found;
  const span = { start: start + end - tail.length, end: start + end };
  const passive = /[らさ]れ(?:た|る|て)/.test(tail);
  return [...found, { ...span, sentence: index, final: true, tense: tenseOf(tail), passive }];
}

const tenseOf = (predicate: string): Predicate['tense'] => (/[ただ]$/.test(predicate) ? 'past' : 'present');

/** The last verb of a sentence that the ladder does not know, back to the particle before it; empty if it ends in no verb. */
function trailingVerb(sentence: string): string {
  const tail = /[^をがにはへとものてで，、。．,（）()「」『』\s]{1,24}$/.exec(sentence.slice(-40))?.[0] ?? '';
  return /[たるすうくむつぶぐいだ]$/.test(tail) && /[一-龠々ァ-ヶー]/.test(tail) ? tail : '';
}
