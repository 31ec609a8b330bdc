import fc from 'fast-check';
import { check, type Problem } from '../../server/src/core/check';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { type ReadOptions, read } from '../../server/src/core/reading';
import { fold, toFull } from '../../server/src/core/text/width';
import { Choices } from '../generate/choices';
import { mutate } from '../generate/mutate';
import { type Generated, statement } from '../generate/statement';

const times = Number(process.env.PROPERTY_RUNS ?? 0);

/** So many cases, always the same ones. With PROPERTY_RUNS=10 ten times as many, others each time; what fails is printed with its seed. */
export const cases = (count: number): fc.Parameters<unknown> =>
  times > 0
    ? { numRuns: Math.round(count * times), includeErrorInReport: true }
    : { numRuns: count, seed: 1, includeErrorInReport: true };

const tape = (most: number) => fc.array(fc.nat(0xffffff), { maxLength: most, size: 'max' });

/** Correct statements. */
export const statements: fc.Arbitrary<Generated> = tape(400).map((numbers) => statement(Choices.from(numbers)));

/** Statements with something wrong in them. */
export const faulty: fc.Arbitrary<string> = fc
  .tuple(statements, tape(40))
  .map(([{ text }, numbers]) => mutate(text, Choices.from(numbers)));

/** Strings that are no statements, and pieces of them in any order. */
export const strings: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'両首脳は，|１　|（１）|一、|第１条|（以下「Ｘ」という。）|２０２５年５月１３日|付けの|協定|及び|。|、|「|」|（|）|\n|\n\n|\r\n|\r|\f|　| |- 3 -|附属書|東京にて|IT|U|共同声明|\ud800|\ufeff|\u2028|x'.split(
          '|',
        ),
      ),
      { maxLength: 60, size: 'max' },
    )
    .map((parts) => parts.join('')),
  faulty,
);

export const problems = (text: string, options?: ReadOptions): Problem[] =>
  check(read(text, options), {
    config: DEFAULT_CONFIG,
    onError: (rule, error) => {
      throw new Error(`rule ${rule} threw on ${JSON.stringify(text)}`, { cause: error });
    },
  });

/** A finding in one line, for comparison and for the eye. */
export const told = (text: string, { rule, span, message }: Problem): string =>
  `${rule} ‹${text.slice(span.start, span.end)}› ${message.en}`;

/** What typing and pasting do to a character without changing what is said. */
export const DAMAGE: readonly ((char: string) => string)[] = [
  toFull,
  fold,
  (char) => (/[ぁ-ん]/.test(char) ? `${char} ` : char),
  (char) => (/[，、]/.test(char) ? `${char}　` : char),
  (char) => ({ '，': '、', '、': '，', '。': '｡', '・': '･' })[char] ?? char,
  (char) => (char === '。' ? '。。' : char),
];
