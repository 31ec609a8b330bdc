import type { ResolutionNumber } from '../../facts/resolutions';
import type { Reading } from '../../reading';
import { type Filling, fillIn, list } from './filling';
import type { Offer } from './offer';
import type { Place } from './place';

/** The resolutions of one body that a document cites, and how it writes them. */
interface Cited {
  readonly body: string;
  /** By value, as written without 第 and 号. */
  readonly numbers: Map<number, string>;
  /** 第１７１８号，第１８７４号, or 第１７１８，１８７４号: what most of its numbers have. */
  prefixed: number;
  suffixed: number;
  count: number;
}

/** A list of numbers that goes on: 決議第１７１８号，｜, 決議第１７１８号及び第｜. */
const OPEN_LIST = /決議[^決]*[0-9０-９一二三四五六七八九〇十百千号）)](?:[，、,]|及び|並びに)第?$/;
/** Longer than any list of resolutions. */
const LONGEST_LIST = 200;

/** Resolutions: all that the document cites of a body in one list, each alone, and a new one. */
export function resolutions(reading: Reading, place: Place, filling: Filling): readonly Offer[] {
  const cited = citedIn(reading, place);
  const offers = cited.flatMap((each) => {
    const numbers = sorted(each);
    const row = list(
      numbers.map((number) => written(each, number)),
      filling.comma,
    );
    const alone = numbers.map((number) => offer(`${each.body}決議${written(each, number, true)}`));
    return numbers.length > 1 ? [offer(`${each.body}決議${row}`), ...alone] : alone;
  });
  const body = cited[0]?.body ?? '国連安全保障理事会';
  return [
    ...offers,
    {
      label: `${body}決議第…号`,
      kind: 'resolution',
      newText: fillIn(`${body}決議第{番号=１２３４}号`, filling),
      snippet: true,
      quiet: cited.length > 0,
      detail: { ja: '決議の引用', en: 'A resolution' },
      ways: [`${body}決議`, '安保理決議'],
    },
  ];
}

/** Within a list of resolutions the numbers that the document cites of that body and that the list lacks. */
export function furtherNumbers(reading: Reading, place: Place, left: string): readonly Offer[] {
  const near = left.slice(-LONGEST_LIST);
  if (!OPEN_LIST.test(near)) return [];
  const cited = citedIn(reading, place).find(({ body }) => near.includes(`${body}決議`));
  if (!cited) return [];
  const before = near.slice(near.lastIndexOf(`${cited.body}決議`));
  return sorted(cited)
    .filter(([, number]) => !before.includes(number))
    .map((number) => {
      const text = written(cited, number);
      return offer(before.endsWith('第') ? text.replace(/^第/, '') : text, [text, number[1]]);
    });
}

const offer = (text: string, ways: readonly string[] = [text]): Offer => ({
  label: text,
  kind: 'resolution',
  newText: text,
  detail: { ja: 'この文書で引用した決議', en: 'Resolution cited in this document' },
  ways,
});

function citedIn({ facts }: Reading, { block: here }: Place): readonly Cited[] {
  const bodies = new Map<string, Cited>();
  for (const [block, { body, numbers }] of facts.every('resolutions')) {
    const known = bodies.get(body) ?? { body, numbers: new Map<number, string>(), prefixed: 0, suffixed: 0, count: 0 };
    bodies.set(body, known);
    for (const number of numbers) {
      // What is being typed counts only once it stands elsewhere too.
      if (block !== here || number.suffixed) known.numbers.set(number.value, plain(block.text, number));
      known.count++;
      if (number.prefixed) known.prefixed++;
      if (number.suffixed) known.suffixed++;
    }
  }
  return [...bodies.values()].filter(({ numbers }) => numbers.size > 0);
}

/** Without its marks; a year in brackets after them is told elsewhere (第１７１８号（２００６）). */
const plain = (text: string, { start, end }: ResolutionNumber): string =>
  text
    .slice(start, end)
    .replace(/[\s　]*[（(].*$/, '')
    .replace(/[第号]/g, '');

const sorted = ({ numbers }: Cited): [number, string][] => [...numbers].sort(([a], [b]) => a - b);

/** A number as the document's lists have it; one that stands alone has both marks. */
function written({ prefixed, suffixed, count }: Cited, [, number]: readonly [number, string], alone = false): string {
  const usual = (marks: number): boolean => (alone ? marks > 0 || count === 0 : 2 * marks > count);
  return `${usual(prefixed) ? '第' : ''}${number}${usual(suffixed) ? '号' : ''}`;
}
