import { partiesOf } from '../../facts/parties';
import { personsOf } from '../../facts/persons';
import { definedTerms } from '../../facts/terms';
import type { Reading } from '../../reading';
import { sourceSpan } from '../../statement/statement';
import type { Filling } from './filling';
import { list, officesOf, textOf } from './filling';
import type { Offer } from './offer';

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Terms and abbreviations: those that the document defines before the cursor first. What one stands for leads to it too. */
export function terms(reading: Reading, at: number): readonly Offer[] {
  const before: Offer[] = [];
  const after: Offer[] = [];
  for (const { block, definition } of definedTerms(reading.facts)) {
    const { name, fullName, kind, start } = definition;
    const full = clip(fullName);
    const offer: Offer = {
      label: name,
      kind: 'term',
      newText: name,
      detail:
        kind === 'term'
          ? { ja: `定義：${full}`, en: `Defined: ${full}` }
          : { ja: `略称：${full}`, en: `Abbreviation: ${full}` },
      // 日本国総理大臣及び… leads to the offices, not to 両首脳.
      ways: /及び|並びに/.test(fullName) ? [name] : [name, fullName],
    };
    (sourceSpan(block, { start, end: start + 1 }).start < at ? before : after).push(offer);
  }
  return [...before, ...after];
}

/** The persons with their offices, and the offices alone, as this document writes them; where they sign, each for itself. */
export function persons({ facts }: Reading, apart = false): readonly Offer[] {
  const offers: Offer[] = [];
  const detail = { ja: 'この文書の人物・官職', en: 'Person or office of this document' };
  const offer = (text: string, ...ways: string[]): void => {
    offers.push({ label: text, kind: 'person', newText: text, detail, ways: [text, ...ways] });
  };
  for (const person of personsOf(facts)) {
    // A bare 大臣 or 外相 after a name is the short form of what stands in full elsewhere.
    if (person.block.kind === 'signature') continue;
    if (apart) offer(person.nameText);
    else offer(textOf(person), person.title, person.officeText);
    if (person.state !== '') offer(person.title, person.officeText);
  }
  for (const name of officesOf(facts)) if (name.length > 2) offer(name, name.slice(-4));
  return offers;
}

/** More states together are no row that a drafter would choose from a list. */
const MOST = 5;

/** The parties in the order of the document, as states and as governments, and each of them alone. */
export function parties(reading: Reading, { comma }: Filling): readonly Offer[] {
  const names = partiesOf(reading.facts).list.map(({ name }) => name);
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > MOST) return [];
  const all = { ja: '当事国をこの文書の順で', en: 'The parties in this document’s order' };
  const each = { ja: '当事国', en: 'Party' };
  const governments = names.map((name) => `${name}政府`);
  const together =
    names.length === 2
      ? [`${first}と${second}との間の`, `${first}政府と${second}政府との間の`, `${first}及び${second}`]
      : [names, governments].map((row) => list(row, comma));
  const offer = (text: string, detail: Offer['detail']): Offer => ({
    label: text,
    kind: 'party',
    newText: text,
    detail,
  });
  return [...together.map((text) => offer(text, all)), ...[...names, ...governments].map((name) => offer(name, each))];
}
