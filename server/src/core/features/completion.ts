import type { HouseStyle } from '../facts/house';
import { partiesOf } from '../facts/parties';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import { type Block, blockAt, type Label, sourceSpan } from '../statement/statement';
import { arabic, KANA_ORDER, kanji, roman } from '../text/numerals';
import { type Span, touches } from '../text/span';
import { fold, inWidth, toFull } from '../text/width';
import { prefixesOf } from './readings';
import { clauses } from './snippets';

export interface Completion {
  readonly label: string;
  readonly kind: 'number' | 'formula' | 'agreement' | 'term' | 'party' | 'resolution' | 'date';
  readonly detail: Localized;
  /** What is replaced (source offsets), and what a typist may have typed for it. */
  readonly span: Span;
  readonly filterText: string;
  readonly newText: string;
  /** True if `newText` is in snippet syntax. */
  readonly snippet: boolean;
  /** Orders the list; smaller first. */
  readonly rank: number;
}

export interface CompleteOptions {
  /**
   * Offers the clauses of the operative verbs too. Only for an editor without our static snippets, which hold the same
   * clauses: no formula is offered twice.
   */
  readonly formulas?: boolean;
}

/** Something to insert, before it is known whether what has been typed leads to it. */
interface Offer extends Pick<Completion, 'label' | 'kind' | 'detail' | 'newText'> {
  readonly snippet?: boolean;
  /** What leads to it beside its own text: readings in letters and hiragana. */
  readonly ways?: readonly string[];
}

/**
 * What may be inserted at a source offset, best first: what only the document at hand can tell. The filter text is chosen for what
 * has been typed, so a host must ask again for each character (an incomplete list).
 */
export function complete(reading: Reading, offset: number, options: CompleteOptions = {}): readonly Completion[] {
  const { source } = reading.statement;
  const at = Math.max(0, Math.min(offset, source.length));
  const numbers = nextNumbers(reading, at);
  const span = typedRun(source, at);
  const typed = source.slice(span.start, span.end);
  const offers = [
    ...terms(reading, at),
    ...parties(reading),
    ...agreements(reading, at),
    ...resolutions(reading),
    ...(options.formulas ? formulas(reading) : []),
  ];
  const seen = new Set(numbers.map((each) => each.newText));
  const found: Completion[] = [...numbers];
  for (const { ways = [], snippet = false, ...offer } of offers) {
    // What stands there in full already needs no completion.
    if (seen.has(offer.newText) || offer.newText === typed) continue;
    const filterText = wayTo(typed, [offer.label, offer.newText, ...ways]);
    if (filterText === undefined) continue;
    seen.add(offer.newText);
    found.push({ ...offer, span, filterText, snippet, rank: found.length });
  }
  return found;
}

/** The text that begins with what has been typed: a way that does, or the rest of a title from there on. */
function wayTo(typed: string, ways: readonly string[]): string | undefined {
  if (typed === '') return ways[0];
  const key = fold(typed).toLowerCase();
  const direct = ways.find((way) => fold(way).toLowerCase().startsWith(key));
  if (direct !== undefined) return typed + direct.slice(typed.length);
  // One letter of kana stands in nearly every title: it leads nowhere.
  if (typed.length < 2 && !/[一-龠]/.test(typed)) return undefined;
  const inside = ways[0]?.indexOf(typed) ?? -1;
  return inside < 0 ? undefined : ways[0]!.slice(inside);
}

const SCRIPTS = [/[A-Za-zＡ-Ｚａ-ｚ]/, /[0-9０-９]/, /[ぁ-んゝゞー]/, /[ァ-ヶー]/, /[一-龠々〇]/];

/** The word being typed before the cursor: letters, or digits, or one script of Japanese; never across punctuation or a line end. */
function typedRun(source: string, at: number): Span {
  const script = SCRIPTS.find((each) => each.test(source[at - 1] ?? ''));
  let start = at;
  while (script && start > 0 && script.test(source[start - 1]!)) start--;
  return { start, end: at };
}

/** The next number, at the start of a line of its own: of the level that stands open, and of those above it. */
function nextNumbers(reading: Reading, at: number): Completion[] {
  const { source } = reading.statement;
  const begin = Math.max(source.lastIndexOf('\n', at - 1), source.lastIndexOf('\r', at - 1)) + 1;
  const line = source.slice(begin, at);
  const typed = line.trimStart();
  const after = /^[^\r\n]*/.exec(source.slice(at, at + 200))?.[0] ?? '';
  if (after.trim() !== '' || typed.length > 8) return [];
  // A line that goes on with the sentence above begins no paragraph.
  const above = source.slice(Math.max(0, begin - 400), begin).trimEnd();
  const before = blockBefore(reading, begin);
  if (!before || (isRunning(before) && !/[。｡．.）)」：:]$/.test(above))) return [];
  const span = { start: begin + line.length - typed.length, end: at };
  const found: Completion[] = [];
  let block: Block | undefined = labelled(reading, before);
  while (block) {
    const label = block.label;
    const next = label && label.kind !== 'bullet' ? nextLabel(block, label) : undefined;
    if (next && label && fold(next.number).startsWith(fold(typed))) {
      found.push({
        label: next.number,
        kind: 'number',
        detail: { ja: `${label.text}の次の番号`, en: `The number after ${label.text}` },
        span,
        filterText: typed + next.text.slice(typed.length),
        newText: next.text,
        snippet: false,
        rank: found.length,
      });
    }
    block = block.parent;
  }
  return found;
}

const isRunning = (block: Block): boolean =>
  block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'text' || block.kind === 'preamble';

const startOf = (block: Block): number => sourceSpan(block).start;

/** The last block that begins before a line. */
function blockBefore(reading: Reading, line: number): Block | undefined {
  const found = blockAt(reading.statement, line - 1);
  return found && startOf(found) < line ? found : undefined;
}

/** The block itself or the nearest one before it with a number. An annex has its own. */
function labelled(reading: Reading, block: Block): Block | undefined {
  return reading.statement.blocks
    .slice(0, block.index + 1)
    .findLast((each) => each.label && each.label.kind !== 'bullet' && each.annex === block.annex);
}

/** The label that follows, in the form and width of this one; `undefined` past the end of its kind. */
function nextLabel(block: Block, label: Label): { number: string; text: string } | undefined {
  const number = nextNumber(label, block.text.slice(label.number.start, label.number.end));
  if (number === undefined || number === '') return undefined;
  const text = label.form.replace('{n}', () => number);
  return { number: text.trimEnd().replace(/[．.、]$/, ''), text: /[\s　．.、）)]$/.test(text) ? text : `${text}　` };
}

function nextNumber(label: Label, written: string): string | undefined {
  const value = label.value + 1;
  const width = label.width === 'half' ? 'half' : 'full';
  if (label.chinese) return kanji(value);
  switch (label.kind) {
    case 'kana':
    case 'paren-kana':
      return KANA_ORDER[value - 1];
    case 'latin':
    case 'paren-latin': {
      const first = fold(written) === fold(written).toUpperCase() ? 64 : 96;
      return value > 26 ? undefined : inWidth(String.fromCharCode(first + value), width);
    }
    case 'roman':
    case 'paren-roman': {
      const own = /[Ⅰ-Ⅻ]/.test(written) ? 0x2160 : /[ⅰ-ⅻ]/.test(written) ? 0x2170 : undefined;
      if (own !== undefined) return value > 12 ? undefined : String.fromCharCode(own + value - 1);
      const letters = roman(value);
      return inWidth(written === written.toLowerCase() ? letters.toLowerCase() : letters, width);
    }
    case 'circled':
      return value > 20 ? undefined : String.fromCharCode(0x2460 + value - 1);
    default:
      return arabic(value, width);
  }
}

/** Terms and abbreviations that the document defines before the cursor first, then those of the profile that it uses itself. */
function terms(reading: Reading, at: number): Offer[] {
  const found: { offer: Offer; after: boolean }[] = [];
  for (const [block, { name, fullName, kind }] of reading.facts.every('definitions')) {
    const full = clip(fullName);
    found.push({
      offer: {
        label: name,
        kind: 'term',
        newText: name,
        detail:
          kind === 'term'
            ? { ja: `定義：${full}`, en: `Defined: ${full}` }
            : { ja: `略語：${full}`, en: `Abbreviation: ${full}` },
        ways: prefixesOf(name),
      },
      after: startOf(block) > at,
    });
  }
  return found.sort((a, b) => Number(a.after) - Number(b.after)).map((each) => each.offer);
}

/** The parties in the order of the document, as states and as governments, and each of them alone. */
function parties(reading: Reading): Offer[] {
  const names = partiesOf(reading.facts).list.map(({ name }) => name);
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length > 5) return [];
  const all = ['当事国をこの文書の順で', 'The parties in this document’s order'] as const;
  const governments = names.map((name) => `${name}政府`);
  const together =
    names.length === 2
      ? [`${first}と${second}との間の`, `${first}政府と${second}政府との間の`, `${first}及び${second}`]
      : [names, governments].map((each) => `${each.slice(0, -1).join(reading.house.comma ?? '，')}及び${each.at(-1)}`);
  return [
    ...together.map((text) => party(text, first, ...all)),
    ...[...names, ...governments].map((name) => party(name, name, '当事国', 'Party')),
  ];
}

const party = (text: string, first: string, ja: string, en: string): Offer => ({
  label: text,
  kind: 'party',
  newText: text,
  detail: { ja, en },
  ways: prefixesOf(first),
});

/** Instruments cited in this document, then those of the profile. */
function agreements(reading: Reading, at: number): Offer[] {
  const offers: Offer[] = [];
  for (const [block, citation] of reading.facts.every('citations')) {
    // What the cursor stands in is being typed; a title is this document's own name.
    if (block.kind === 'title' || touches(sourceSpan(block, citation), at)) continue;
    offers.push(agreement(citation.name, citation.head, 'この文書で引用', 'Cited in this document'));
  }
  for (const { title, head, paragraphs } of reading.profile.instruments) {
    const where = paragraphs.join('・');
    offers.push(
      agreement(inHouse(title, reading.house), head, `参照文書（${where}）`, `Reference statement (${where})`),
    );
  }
  return offers;
}

const agreement = (title: string, head: string, ja: string, en: string): Offer => ({
  label: title,
  kind: 'agreement',
  newText: title,
  detail: { ja, en },
  ways: prefixesOf(head),
});

/** Resolutions cited in this document: each with its body, as one that stands alone. */
function resolutions(reading: Reading): Offer[] {
  const offers: Offer[] = [];
  for (const [block, { body, numbers }] of reading.facts.every('resolutions')) {
    for (const number of numbers) {
      const text = `${body}決議第${block.text.slice(number.start, number.end).replace(/[第号]/g, '')}号`;
      offers.push({
        label: text,
        kind: 'resolution',
        newText: text,
        detail: { ja: 'この文書で引用した決議', en: 'Resolution cited in this document' },
        ways: [...prefixesOf(body), ...prefixesOf('決議')],
      });
    }
  }
  return offers;
}

/** The operative verbs' clauses, in the document's comma and width. */
function formulas(reading: Reading): Offer[] {
  return clauses(reading.profile).map(({ verb, body, example }) => ({
    label: verb,
    kind: 'formula',
    newText: inHouse(body, reading.house, true),
    snippet: true,
    detail: { ja: example.pattern, en: example.pattern },
    ways: prefixesOf(verb),
  }));
}

/** A text of the profile as this document would write it. Snippet syntax keeps its own digits. */
function inHouse(text: string, house: HouseStyle, syntax = false): string {
  const commas = house.comma ? text.replace(/[，、]/g, house.comma) : text;
  if (syntax || (house.digits !== 'half' && house.digits !== 'one-full')) return commas;
  return commas.replace(/[0-9０-９]+/g, (digits) =>
    house.digits === 'one-full' && digits.length === 1 ? toFull(digits) : fold(digits),
  );
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
