// Plants single errors in copies of clean statements (and of the reference, where it is at hand) and tells which were found where they
// stand, and whether anything new was reported elsewhere. `npm run planted` prints the list and the score, with the bundled profile and
// with none: the profile comes from the very text that is changed.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, type Problem } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { read } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { EMPTY_PROFILE, type Profile } from '../server/src/core/reference/profile';
import type { Span } from '../server/src/core/text/span';
import { EXAMPLE, PLANTED, type Planted } from './planted-list';
import { reference, referencePath } from './reference';
import { root, textOf } from './statements';

/** What became of one planted error. */
export interface Outcome {
  readonly planted: Planted;
  readonly found: boolean;
  /** New reports that have nothing to do with it. */
  readonly elsewhere: readonly string[];
}

/** A pattern's literal text; white space may stand between any two characters, as it does where a line is wrapped. */
const literal = (text: string): string =>
  [...text].map((char) => (char === '\n' ? '\\n' : char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))).join('\\s*?');

/** The one place in a text that a marked pattern (`前‹ここ›後`) names. Throws if it names none or several. */
export function place(source: string, marked: string): Span {
  const [, before, inside, after] = marked.match(/^([^‹]*)‹([^›]*)›([^›]*)$/s) ?? [];
  if (before === undefined || inside === undefined || after === undefined) throw new Error(`no ‹ › in ${marked}`);
  const parts = [before, inside, after].map((part) => `(${literal(part)})`);
  const separator = (left: string, right: string): string => (left && right ? '(\\s*?)' : '()');
  const pattern = new RegExp(
    parts[0] + separator(before, inside || after) + parts[1] + separator(inside, after) + parts[2],
    'g',
  );
  const [match, second] = source.matchAll(pattern);
  if (!match || second) throw new Error(`${match ? 'several places' : 'no place'} for ${marked}`);
  const start = match.index + match[1]!.length + match[2]!.length;
  return { start, end: start + match[3]!.length };
}

/** A text with one error planted, and where it now stands. */
export function plant(
  source: string,
  { where, put, and }: Pick<Planted, 'where' | 'put' | 'and'>,
): { text: string; span: Span } {
  const { start, end } = place(source, where);
  const text = source.slice(0, start) + put + source.slice(end);
  return { text: and ? plant(text, and).text : text, span: { start, end: start + put.length } };
}

const problemsOf = (source: string, profile: Profile): Problem[] =>
  check(read(source, { profile }), {
    config: DEFAULT_CONFIG,
    onError: (rule, error) => {
      throw new Error(`${rule} threw`, { cause: error });
    },
  });

const touches = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

/** Plants one error and looks what is reported that was not before. */
export function tryOut(planted: Planted, profile: Profile): Outcome {
  const source = planted.document === 'reference' ? reference() : textOf(planted.document);
  const { text, span } = plant(source, planted);
  const shift = text.length - source.length;
  const oldEnd = span.end - shift;
  const moved = (offset: number): number => (offset >= oldEnd ? offset + shift : offset);
  const key = (rule: string, { start, end }: Span): string => `${rule} ${start} ${end}`;
  const before = new Set(
    problemsOf(source, profile).map(({ rule, span: { start, end } }) =>
      key(rule, { start: moved(start), end: moved(end) }),
    ),
  );
  const fresh = problemsOf(text, profile).filter((problem) => !before.has(key(problem.rule, problem.span)));
  const expected = planted.at ? place(text, planted.at) : span;
  // Where only two places differ, neither is the majority: the one may be reported with the other linked.
  const stands = (problem: Problem): boolean =>
    touches(problem.span, expected) ||
    (planted.either === true && (problem.related ?? []).some((related) => touches(related.span, expected)));
  const hit = (problem: Problem): boolean => planted.rules.includes(problem.rule) && stands(problem);
  return {
    planted,
    found: fresh.some(hit),
    elsewhere: fresh
      .filter((problem) => !stands(problem))
      .map((problem) => `${problem.rule} ‹${text.slice(problem.span.start, problem.span.end)}›`),
  };
}

/** Every planted error whose document is at hand, tried out. */
export const tryAll = (profile: Profile): Outcome[] =>
  PLANTED.filter(({ document }) => document !== 'reference' || referencePath).map((each) => tryOut(each, profile));

/** The example with all its errors at once: what stands in `examples/` for a first look. */
export const exampleWithErrors = (): string =>
  PLANTED.filter(({ document, open, alone }) => document === EXAMPLE && !open && !alone).reduce(
    (text, planted) => plant(text, planted).text,
    textOf(EXAMPLE),
  );

/** Where that stands. */
export const WITH_ERRORS = EXAMPLE.replace('.statement', '-with-errors.statement');

function main(): void {
  if (process.argv.includes('--write')) writeFileSync(join(root, WITH_ERRORS), exampleWithErrors());
  let failed = false;
  for (const [name, profile] of [
    ['the bundled profile', BUNDLED_PROFILE],
    ['no profile', EMPTY_PROFILE],
  ] as const) {
    console.log(`\nWith ${name}`);
    const outcomes = tryAll(profile);
    for (const { planted, found, elsewhere } of outcomes) {
      const noise = elsewhere.length > 0 ? `  ELSEWHERE: ${elsewhere.join('; ')}` : '';
      const mark = found ? 'found ' : planted.profileOnly && profile === EMPTY_PROFILE ? '(none)' : 'MISSED';
      const only = planted.profileOnly ? ' [profile only]' : '';
      console.log(`  ${mark}  ${planted.document}: ${planted.what}${only}${noise}`);
      if (mark === 'MISSED' || noise) failed = true;
    }
    const expected = outcomes.filter(({ planted }) => !planted.profileOnly || profile !== EMPTY_PROFILE);
    console.log(
      `${name}: ${expected.filter(({ found }) => found).length} of ${expected.length} found where they stand, ` +
        `${outcomes.filter(({ elsewhere }) => elsewhere.length > 0).length} with a new report elsewhere`,
    );
  }
  if (!referencePath) console.log('\nNot run: the errors planted in the reference (reference absent)');
  process.exitCode = failed ? 1 : 0;
}

if (process.argv[1] === __filename) main();
