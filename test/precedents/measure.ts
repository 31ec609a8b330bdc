// How well the agreed language behind a sentence is found: `npm run precedents` prints every sentence with what was found for it.
// The sentences are of our own writing; they follow formulas of a statement in other words and with another partner.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from '../../server/src/core/reading';
import { type Precedent, Precedents, readPrecedent } from '../../server/src/core/reference/precedents';
import { reference, referencePath } from '../reference';
import { EXAMPLE, textOf } from '../statements';

/** Sentences of a draft: those that follow a paragraph of the precedent, and those that follow none. */
interface Sentences {
  readonly follow: readonly { readonly paragraph: string; readonly text: string }[];
  readonly unrelated: readonly string[];
}

/** One sentence with what was found for it. */
export interface Outcome {
  readonly text: string;
  /** The paragraph that it follows; none for an unrelated sentence. */
  readonly expected?: string;
  readonly found: readonly Precedent[];
  readonly right: boolean;
}

/** The precedents and the sentences that are measured with them. */
export interface Measurement {
  readonly name: string;
  readonly precedent: () => string;
  readonly sentences: string;
  readonly needsReference: boolean;
  /** How many must be right, and how many must stay silent. */
  readonly promise: { readonly follow: number; readonly silent: number };
}

/**
 * `reference` and `own` were written before the search was; `distant` stands further from the wording; `unseen` was written with the first
 * and never looked at while the search was tuned; `later` was written after that.
 */
export const MEASUREMENTS: readonly Measurement[] = [
  {
    name: 'reference',
    precedent: reference,
    sentences: 'reference.json',
    needsReference: true,
    promise: { follow: 36, silent: 20 },
  },
  {
    name: 'distant',
    precedent: reference,
    sentences: 'distant.json',
    needsReference: true,
    promise: { follow: 36, silent: 20 },
  },
  {
    name: 'unseen',
    precedent: reference,
    sentences: 'unseen.json',
    needsReference: true,
    promise: { follow: 10, silent: 8 },
  },
  {
    name: 'later',
    precedent: reference,
    sentences: 'later.json',
    needsReference: true,
    promise: { follow: 10, silent: 6 },
  },
  {
    name: 'own',
    precedent: () => textOf(EXAMPLE),
    sentences: 'own.json',
    needsReference: false,
    promise: { follow: 18, silent: 10 },
  },
];

const OPENING = `日本国とベルミナ共和国の共同声明

山田太郎日本国総理大臣及びＬ．オルド・ベルミナ共和国大統領（以下「両首脳」という。）は、東京において会談した。
`;

/** Finds the precedents of every sentence, as paragraphs of one draft. */
export function measure({ precedent, sentences }: Measurement): Outcome[] {
  const { follow, unrelated } = JSON.parse(readFileSync(join(__dirname, sentences), 'utf8')) as Sentences;
  const precedents = new Precedents();
  precedents.set('precedent', readPrecedent(precedent()));
  const all = [...follow.map(({ text }) => text), ...unrelated];
  const draft = `${OPENING}\n${all.map((text, i) => `${full(i + 1)}　${text}`).join('\n\n')}\n`;
  const reading = read(draft, { precedents });
  return all.map((text, i) => {
    const start = draft.indexOf(text);
    const found = precedents.find(reading, { start, end: start + text.length });
    const expected = follow[i]?.paragraph;
    const right = expected === undefined ? found.length === 0 : found[0]?.sentence.paragraph === expected;
    return { text, ...(expected === undefined ? {} : { expected }), found, right };
  });
}

const full = (value: number): string =>
  String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** How many of each are right. */
export const scoreOf = (
  outcomes: readonly Outcome[],
): { followed: string; silent: string; right: number; quiet: number } => {
  const follow = outcomes.filter(({ expected }) => expected !== undefined);
  const rest = outcomes.filter(({ expected }) => expected === undefined);
  const right = follow.filter((each) => each.right).length;
  const quiet = rest.filter((each) => each.right).length;
  return { followed: `${right}/${follow.length}`, silent: `${quiet}/${rest.length}`, right, quiet };
};

if (process.argv[1] === __filename) {
  const names = process.argv.slice(2);
  for (const each of MEASUREMENTS) {
    if (names.length > 0 && !names.includes(each.name)) continue;
    if (each.needsReference && !referencePath) {
      console.log(`${each.name}: not run: reference absent`);
      continue;
    }
    const outcomes = measure(each);
    for (const { text, expected, found, right } of outcomes) {
      const first = found.map(({ sentence, score }) => `${sentence.paragraph} ${score.toFixed(2)}`).slice(0, 3);
      console.log(`${right ? '  ' : '✗ '}${expected ?? '－'} ← ${first.join(', ') || 'nothing'}\t${text.slice(0, 40)}`);
    }
    const { followed, silent } = scoreOf(outcomes);
    console.log(`${each.name}: the right paragraph first ${followed}, nothing claimed ${silent}\n`);
  }
}
