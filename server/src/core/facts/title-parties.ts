import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import type { Citation } from './citations';
import { gathered } from './gathered';
import type { Facts } from './index';
import { partiesOf } from './parties';

/** A party inside an instrument's title that the way of such titles, or the document's own parties, contradict. */
export interface OddParty {
  readonly block: Block;
  readonly citation: Citation;
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
  readonly what: 'short' | 'name' | 'order' | 'unpaired';
}

/** What follows a state's name: its government or one of its ministries. */
const OFFICE = /(?:政府|(?<=国|連邦)[一-龠ァ-ヶー・]{1,20}[省庁])$/;
const TYPE =
  /(?:連邦共和国|社会主義共和国|人民共和国|諸島共和国|連合王国|首長国|大公国|共和国|合衆国|連邦|王国|公国|国)$/;
const FORMAL = /^(?:条約|協定|議定書|取極|取決め|交換公文)$/;

const pairs = gathered<Citation>(function* ({ citations }) {
  for (const citation of citations) if (citation.parties.length === 2 && !citation.inside) yield ['', citation];
});

/** Odd parties of titles that name two. What several citations tell by their number is not looked at here. */
export function* oddParties(facts: Facts): Generator<OddParty> {
  const partners = partiesOf(facts).list.filter(({ key, name }) => key !== '日本' && TYPE.test(name));
  for (const [block, citation] of pairs(facts).all()) {
    if (block.kind === 'title') continue;
    const texts = citation.parties.map(({ start, end }) => block.text.slice(start, end));
    const [first, second] = citation.parties as [Span, Span];
    const [a, b] = texts as [string, string];
    const of = { block, citation };
    if (/^日本(?!国)/.test(a) && FORMAL.test(citation.head) && /^(?:政府)?$/.test(a.slice(2))) {
      if (TYPE.test(b.replace(OFFICE, '')) && OFFICE.test(a) === OFFICE.test(b))
        yield { ...of, span: first, found: a, expected: `日本国${a.slice(2)}`, what: 'short' };
    }
    if (/^日本国/.test(b) && !/^日本/.test(a) && OFFICE.test(a) === OFFICE.test(b)) {
      const span = { start: first.start, end: second.end };
      const joint = block.text.slice(first.end, second.start);
      if (/^(?:と|及び)$/.test(joint))
        yield { ...of, span, found: a + joint + b, expected: b + joint + a, what: 'order' };
    }
    // 日本国とアルカディア共和国政府との間の: states agree with states, governments with governments.
    const bare = [a, b].findIndex((name) => TYPE.test(name));
    const other = bare === 0 ? b : a;
    if (bare >= 0 && /政府$/.test(other) && TYPE.test(other.replace(/政府$/, ''))) {
      const span = bare === 0 ? first : second;
      yield { ...of, span, found: texts[bare]!, expected: `${texts[bare]}政府`, what: 'unpaired' };
    }
    // Of two states the other one is this document's partner; in a wider circle it may be anybody.
    if (partners.length !== 1 || !/^日本/.test(a)) continue;
    const state = b.replace(OFFICE, '');
    const { name } = partners[0]!;
    if (nearly(state, name)) {
      const span = { start: second.start, end: second.start + state.length };
      yield { ...of, span, found: state, expected: name, what: 'name' };
    }
  }
}

/** True if a name is another slightly mistaken: one character, or one sound that is written in two ways (ヴェ・ベ). */
function nearly(found: string, expected: string): boolean {
  if (found === expected || TYPE.exec(found) === null) return false;
  // A state that was a 社会主義共和国 is cited as such.
  if (found.replace(TYPE, '') === expected.replace(TYPE, '')) {
    return expected.length - found.length === 1 && found.slice(-2) === expected.slice(-2);
  }
  if (TYPE.exec(found)![0] !== TYPE.exec(expected)?.[0]) return false;
  const [a, b] = [sounds(found), sounds(expected)];
  if (a === b) return true;
  if (Math.abs(a.length - b.length) > 1 || b.length < 5) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail === 1;
}

const sounds = (name: string): string =>
  name
    .replace(/ヴァ/g, 'バ')
    .replace(/ヴィ/g, 'ビ')
    .replace(/ヴェ/g, 'ベ')
    .replace(/ヴォ/g, 'ボ')
    .replace(/ヴ/g, 'ブ')
    .replace(/[ー・]/g, '');
