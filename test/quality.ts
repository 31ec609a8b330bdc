// Measures the checker: plants single errors, one at a time, in clean statements of many styles (and in the reference, where it is at hand),
// looks which are reported where they stand and what else is reported, and counts the reports on the clean statements themselves.
// `npm run quality` prints the misses, the false reports and the table, with the bundled profile and with none (the profile comes from the very
// text that is changed); `-- --write` writes docs/quality.md and the example with errors; `-- --heldout` measures the statements of test/heldout;
// `-- NAME` looks at one document.

import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Problem } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { read, WordCache, withWords } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { EMPTY_PROFILE, type Profile } from '../server/src/core/reference/profile';
import { blockAt, sourceSpan } from '../server/src/core/statement/statement';
import type { Span } from '../server/src/core/text/span';
import { dictionaryFolder, loadWords } from '../server/src/host/dictionary';
import { ERROR_CLASSES } from './error-classes';
import { type Planted, place, plant, plantedIn } from './planting';
import { reference, referencePath } from './reference';
import { CLEAN, EXAMPLE, root, textOf } from './statements';

export const PROFILES: Readonly<Record<string, Profile>> = {
  'the bundled profile': BUNDLED_PROFILE,
  'no profile': EMPTY_PROFILE,
};

/** What became of one planted error. */
export interface Outcome {
  readonly document: string;
  readonly planted: Planted;
  readonly found: boolean;
  /** New reports where it stands, of whatever rule. */
  readonly here: readonly string[];
  /** New reports that have nothing to do with it. */
  readonly elsewhere: readonly string[];
}

/** A checker with its memory of words: every rule is on, as in an editor once the dictionary is there. */
export async function checker(): Promise<(source: string, profile: Profile) => Problem[]> {
  const words = new WordCache(await loadWords(dictionaryFolder()));
  return (source, profile) => {
    const reading = read(source, { profile });
    return check(reading, {
      config: DEFAULT_CONFIG,
      words: withWords(reading, words),
      onError: (rule, error) => {
        throw new Error(`${rule} threw`, { cause: error });
      },
    });
  };
}
type Checker = Awaited<ReturnType<typeof checker>>;

/** A report as the lists show it: the rule and the words that it is about. */
export const shown = (text: string, { rule, span }: Problem): string =>
  `${rule} ‹${text.slice(span.start, span.end).replace(/\s*\n\s*/g, '')}›`;

const touch = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Plants each error of a document alone and looks what is reported that was not before. */
export function tryAll(document: string, problems: Checker, profile: Profile): Outcome[] {
  const source = document === 'reference' ? reference() : textOf(document);
  const clean = problems(source, profile);
  return plantedIn(document).map((planted) => {
    const { text, span } = plant(source, planted);
    const shift = text.length - source.length;
    const oldEnd = span.end - shift;
    const moved = (offset: number): number => (offset >= oldEnd ? offset + shift : offset);
    const key = (rule: string, { start, end }: Span): string => `${rule} ${start} ${end}`;
    const before = new Set(
      clean.map(({ rule, span: { start, end } }) => key(rule, { start: moved(start), end: moved(end) })),
    );
    const fresh = problems(text, profile).filter((problem) => !before.has(key(problem.rule, problem.span)));
    const places = [
      planted.at ? place(text, planted.at) : span,
      PLACELESS.has(planted.class) ? lineOf(text, span) : span,
      ...(planted.and ? [secondOf(text, planted)] : []),
    ];
    // Where only two places differ, neither is the majority: the one may be reported with the other linked.
    const stands = ({ span: at, related }: Problem): boolean =>
      places.some(
        (each) =>
          touch(at, each) || (planted.either === true && (related ?? []).some((other) => touch(other.span, each))),
      );
    const here = fresh.filter(stands);
    return {
      document,
      planted,
      found: here.some(({ rule }) => ERROR_CLASSES[planted.class]!.includes(rule)),
      here: here.map((problem) => shown(text, problem)),
      elsewhere: fresh.filter((problem) => !stands(problem)).map((problem) => shown(text, problem)),
    };
  });
}

/** Something that is missing has no place of its own: the other bracket of the pair, or the paragraph's number, stands for it. */
const PLACELESS: ReadonlySet<string> = new Set(['bracket-balance', 'quote', 'paragraph-empty', 'paragraph-predicate']);

/** The paragraph that holds a span of the changed text; of a wrapped one the lines around. */
function lineOf(text: string, { start, end }: Span): Span {
  const block = blockAt(read(text).statement, start);
  const whole = block ? sourceSpan(block) : { start, end };
  return { start: Math.min(start, whole.start), end: Math.max(end, whole.end) };
}

/** Where the second change of an error stands in the changed text. */
function secondOf(text: string, { and }: Planted): Span {
  const { where, put } = and!;
  return place(text, where.replace(/‹[^›]*›/, `‹${put}›`));
}

/** The example with all its errors at once: what stands in `examples/` for a first look. */
export const exampleWithErrors = (): string =>
  plantedIn(EXAMPLE)
    .filter(({ alone }) => !alone)
    .reduce((text, planted) => plant(text, planted).text, textOf(EXAMPLE));

/** Where that stands. */
export const WITH_ERRORS = EXAMPLE.replace('.statement', '-with-errors.statement');

/** Everything that is measured with one profile. */
export interface Quality {
  readonly outcomes: readonly Outcome[];
  /** Reports on the clean statements, by file. */
  readonly clean: readonly { readonly file: string; readonly problems: readonly Problem[] }[];
}

/** The statements of the list, and those that were written after the rules, by other hands. */
const LISTED = CLEAN.map(({ file }) => file);
const heldOut = (): string[] =>
  readdirSync(join(root, 'test/heldout'))
    .filter((name) => /\.statement\.(?:txt|md)$/.test(name))
    .map((name) => `test/heldout/${name}`);

export function measure(problems: Checker, profile: Profile, files: readonly string[] = LISTED): Quality {
  const documents = referencePath && files === LISTED ? [...files, 'reference'] : files;
  return {
    outcomes: documents.flatMap((document) => tryAll(document, problems, profile)),
    // A draft has open points and is right to have them.
    clean: files.map((file) => ({
      file,
      problems: problems(textOf(file), profile).filter(({ rule }) => rule !== 'open-point'),
    })),
  };
}

/** Of the errors that can be known with the profile: how many there are and how many are found, by class. */
export function recall({ outcomes }: Quality, profile: Profile): Map<string, { all: number; found: number }> {
  const classes = new Map(Object.keys(ERROR_CLASSES).map((name) => [name, { all: 0, found: 0 }]));
  for (const { planted, found } of outcomes) {
    if (planted.profileOnly && profile === EMPTY_PROFILE) continue;
    const count = classes.get(planted.class)!;
    count.all++;
    if (found) count.found++;
  }
  return classes;
}

/** Of the reports above hint on texts with one error: the share that stands where the error is. */
export function precision({ outcomes }: Quality): number {
  const sum = (key: 'here' | 'elsewhere') => outcomes.reduce((count, outcome) => count + outcome[key].length, 0);
  return sum('here') / (sum('here') + sum('elsewhere'));
}

/** Characters on a page of a Japanese official text: 40 columns, 30 lines. */
const PAGE = 1200;

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

/** The figures as a page of docs/. */
function page(measured: readonly (readonly [string, Profile, Quality])[]): string {
  const files = measured[0]![2].clean.map(({ file }) => file);
  const tables = measured.map(([, profile, quality]) => recall(quality, profile));
  const row = (name: string, cells: readonly string[]) => `| ${[name, ...cells].join(' | ')} |`;
  const counts = (classes: (typeof tables)[number]) =>
    [...classes.values()].reduce(({ all, found }, each) => ({ all: all + each.all, found: found + each.found }), {
      all: 0,
      found: 0,
    });
  const pages = files.reduce((sum, file) => sum + textOf(file).replace(/\s/g, '').length, 0) / PAGE;
  const above = (quality: Quality, hints: boolean) =>
    quality.clean.flatMap(({ problems }) => problems).filter(({ severity }) => (severity === 'hint') === hints).length;
  const lines = [
    '# Quality',
    '',
    'Printed by `npm run quality`; this page by `npm run quality -- --write`. Each error is planted alone in a clean statement and counts as found if a',
    'rule of its class reports it where it stands. Every other new report counts as false.',
    '',
    row(
      '',
      measured.map(([name]) => name),
    ),
    row(
      '---',
      measured.map(() => '---'),
    ),
    row(
      'statements',
      measured.map(([, , { clean }]) => String(clean.length)),
    ),
    row(
      'errors planted',
      tables.map((table) => String(counts(table).all)),
    ),
    row(
      'recall',
      tables.map((table) => percent(counts(table).found, counts(table).all)),
    ),
    row(
      'precision',
      measured.map(([, , quality]) => percent(precision(quality), 1)),
    ),
    row(
      'reports above hint on clean pages',
      measured.map(([, , quality]) => `${above(quality, false)} on ${pages.toFixed(0)} pages`),
    ),
    row(
      'hints on clean pages',
      measured.map(([, , quality]) => String(above(quality, true))),
    ),
    '',
    row(
      'class of error',
      measured.map(([name]) => name),
    ),
    row(
      '---',
      measured.map(() => '---'),
    ),
    ...Object.keys(ERROR_CLASSES).map((name) =>
      row(
        name,
        tables.map((table) => {
          const { all, found } = table.get(name)!;
          return `${found} of ${all}`;
        }),
      ),
    ),
    '',
  ];
  return lines.join('\n');
}

async function main(): Promise<void> {
  const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'));
  const problems = await checker();
  const all = process.argv.includes('--heldout') ? heldOut() : LISTED;
  const files = names.length === 0 ? all : all.filter((file) => names.some((name) => file.includes(name)));
  const measured = Object.entries(PROFILES).map(
    ([name, profile]) => [name, profile, measure(problems, profile, files)] as const,
  );
  for (const [name, profile, { outcomes, clean }] of measured) {
    console.log(`\nWith ${name}`);
    for (const { document, planted, found, here, elsewhere } of outcomes) {
      const only = planted.profileOnly && profile === EMPTY_PROFILE;
      const label = `${document.replace(/^test\/statements\//, '')}: ${planted.class} ${planted.where.replaceAll('\n', '⏎')} → ${planted.put}`;
      if (!found && !only) console.log(`  MISSED  ${label}${here.length > 0 ? `  (here: ${here.join('; ')})` : ''}`);
      if (elsewhere.length > 0) console.log(`  FALSE   ${label}  ${elsewhere.join('; ')}`);
    }
    for (const { file, problems: found } of clean) {
      for (const problem of found)
        console.log(
          `  ${problem.severity === 'hint' ? 'hint' : 'CLEAN'}  ${file}: ${shown(textOf(file), problem)} ${problem.message.ja}`,
        );
    }
  }
  console.log(`\n${page(measured)}`);
  if (!referencePath) console.log('Not run: the errors planted in the reference (reference absent)');
  if (process.argv.includes('--write')) {
    writeFileSync(join(root, WITH_ERRORS), exampleWithErrors());
    if (files === LISTED) writeFileSync(join(root, 'docs/quality.md'), page(measured));
  }
}

if (process.argv[1] === __filename) main();
