import { groupBy } from '../text/group';
import type { Span } from '../text/span';
import { masked } from './brackets';
import type { DateFact } from './dates';
import { MULTILATERAL } from './known-instruments';

/** What a date says of an instrument: its signature, its entry into force, its adoption, or only 〈date〉の / 〈date〉付け. */
export type DateRole = 'signed' | 'in-force' | 'adopted' | 'dated' | 'of';

/** One citation of an instrument (協定, 条約, 覚書, 共同声明…) as it stands in a block. */
export interface Citation extends Span {
  /** The title: from its first word to its head noun. */
  readonly title: Span;
  /** The title's text, as written. */
  readonly name: string;
  /** The head noun: 協定, 条約, 共同声明…. */
  readonly head: string;
  /** True if the title's left end is certain (a date form, a quotation mark, a topic's comma, the sentence's start). */
  readonly anchored: boolean;
  /** The parties inside the title, in order, as written. */
  readonly parties: readonly Span[];
  readonly date?: DateFact;
  readonly role?: DateRole;
  /** How the date is attached: 付けの, 付け, に…で署名された…. */
  readonly form?: string;
  readonly place?: Span;
  /** The citation whose title holds this one. */
  readonly inside?: Citation;
}

const STRONG =
  '条約|協定|議定書|共同宣言|宣言|憲章|覚書|取極|取決め|交換公文|行動計画|共同声明|共同コミュニケ|コミュニケ|ロードマップ|規約|規程';
/** Nouns that name an instrument only where the grammar around them says so. */
const WEAK = '枠組み|合意|文書';
/** A head ends the title: no noun may follow (平和条約締結交渉), nor the する that makes it a verb (宣言した). */
const HEAD = new RegExp(
  `(?:${STRONG}|${WEAK})(?=第[0-9０-９]|等|上の|及び|並びに|又は|若しくは|$|[^一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚしすさ])`,
  'g',
);
const weak = (head: string): boolean => new RegExp(`^(?:${WEAK})$`).test(head);

const COMMA = '[，、,､]';
const VERB = '署名|採択|作成|発出|発表|締結|調印|交換|公表|合意';
const ROLES: readonly (readonly [RegExp, DateRole])[] = [
  [/発効/, 'in-force'],
  [/採択|発出|発表|公表/, 'adopted'],
  [/署名|作成|締結|調印|交換|合意/, 'signed'],
];
const roleOf = (verb: string): DateRole => ROLES.find(([regex]) => regex.test(verb))?.[1] ?? 'dated';

/** What a title may hold although it looks like the end of a clause. Consumed before the boundaries below. */
const INNER = [
  'に(?:関する|関連する|関しての|対する|係る|ついての|おける|おいての|よる|基づく|伴う|向けた|資する|際しての|附属する|付属する|代わる|わたる|反する)',
  'を(?:改正する|補足する|めぐる|目的とする|通じた|変更する|終了させる|実施する|傷つける|超える)',
  'との間の|並びに|ならびに|及び|又は|若しくは|その他の|での|への|からの|までの|のための',
  '更なる|さらなる|単なる|異なる|主たる|あらゆる|いわゆる|新たな|新しい|すべて|全て|取扱い|受入れ|引渡し|取締り',
  `な${COMMA}`,
].join('|');
/** Where a clause ends, and a title may begin. A comma makes it certain. */
const CLAUSE = `(?:[ぁ-ん]|において|とともに)${COMMA}|[はがをも](?!じ)|とともに|と共に|[にでてたる]|[。｡．？！]|${COMMA}(?=また|かつ)`;
const BOUNDARY = new RegExp(`(?<inner>${INNER})|(?<signed>(?:${VERB})(?:された|した|し))|(?<clause>${CLAUSE})`, 'g');
const CERTAIN = new RegExp(`${COMMA}|[はがをも。｡]`);

/** Words that tie a title's parts: without one, a title must be a known kind of compound (日露行動計画, パリ協定). */
const RELATION = /に関する|に係る|に対する|についての|における|のための|との間の|による/;
const COORDINATION = new RegExp(`${COMMA}|及び|並びに|又は`);
const COMPOUND = /[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９・]+$/;
const NAMED =
  /[ァ-ヶ]|^(?:日|米|中|韓|露|英|仏|独|印|豪|北朝鮮|日本)[一-龠ァ-ヶ]|国際連合|国連|不拡散|兵器|人権|外交関係|領事関係|[Ａ-ＺA-Z]{2}/;
/** 同協定, 本覚書, この条約, 両条約: they point back and name nothing. */
const ANAPHORA = /^(?:同|本|当該|この|その|これらの?|それらの?|両|上記の?|前記の?|右)/;
const LEAD = new RegExp(`^(?:${COMMA}|及び|並びに|又は|また|特に|さらに|かつ|及|と(?=[一-龠]))+`);

interface Boundary {
  readonly end: number;
  readonly certain: boolean;
  readonly text: string;
}

/** The citations of a block's body, in order of their start. */
export function collectCitations(text: string, body: number, dates: readonly DateFact[]): readonly Citation[] {
  const plain = masked(text);
  const boundaries = boundariesOf(plain, body);
  const dateAt = new Map(dates.map((date) => [date.end, date]));
  const found: Citation[] = [];
  let next = 0;
  HEAD.lastIndex = body;
  for (let match = HEAD.exec(text); match; match = HEAD.exec(text)) {
    const at = match.index;
    const end = at + match[0].length;
    if (plain[at] === MASK) {
      const quoted = quotation(text, end, dateAt, body);
      if (quoted) found.push(build(text, quoted, end, match[0]));
      continue;
    }
    while (next < boundaries.length && boundaries[next]!.end <= at) next++;
    const left = leftEnd(text, plain, at, end, match[0], boundaries[next - 1] ?? start(body), dates, dateAt, found);
    if (left) found.push(build(text, left, end, match[0]));
  }
  return nested(found);
}

const MASK = '\u0001';
const start = (body: number): Boundary => ({ end: body, certain: true, text: '' });

function boundariesOf(plain: string, body: number): Boundary[] {
  const out: Boundary[] = [];
  BOUNDARY.lastIndex = body;
  for (let match = BOUNDARY.exec(plain); match; match = BOUNDARY.exec(plain)) {
    const { inner, signed } = match.groups!;
    if (inner !== undefined) continue;
    out.push({
      end: match.index + match[0].length,
      certain: signed !== undefined || CERTAIN.test(match[0]),
      text: match[0],
    });
  }
  return out;
}

/** What stands at the left end of a title. */
interface Left {
  readonly start: number;
  readonly title: number;
  readonly anchored: boolean;
  readonly date?: DateFact;
  readonly role?: DateRole;
  readonly form?: string;
  readonly place?: Span;
}

/** A gloss in brackets, which is masked, may stand before it: 武器貿易条約（ＡＴＴ）及び…. */
const JOINT = new RegExp(`^\\u0001*(?:${COMMA}?(?:及び|並びに|又は|や|と)|${COMMA})`);
const LONGEST_GLOSS = 60;
/** No title comes near it; in a text without end each head would look back to the beginning. */
const LONGEST_TITLE = 400;
const ATTACHED = /^(?:付け|付|づけ)の?|^の/;

function leftEnd(
  text: string,
  plain: string,
  at: number,
  end: number,
  head: string,
  boundary: Boundary,
  dates: readonly DateFact[],
  dateAt: ReadonlyMap<number, DateFact>,
  found: readonly Citation[],
): Left | undefined {
  const floor = boundary.end;
  const whole = knownStart(plain, end);
  if (whole !== undefined && whole < floor) return { start: whole, title: whole, anchored: true };
  // 〈date〉付けの〈title〉, 〈date〉の〈title〉: the nearest such date after the boundary.
  for (let i = lastBefore(dates, at); i >= 0 && dates[i]!.end >= floor; i--) {
    const date = dates[i]!;
    const form = ATTACHED.exec(plain.slice(date.end, date.end + 4))?.[0];
    if (!form || date.range) continue;
    const title = date.end + form.length;
    if (at - title > LONGEST_TITLE) break;
    if (title > at || (form === 'の' && title === at && date.start > floor)) continue;
    // 条約の１９９６年の議定書: the date stands inside the title.
    if (form === 'の' && /[のる]/.test(plain[date.start - 1] ?? '') && date.start > floor) continue;
    if (between(plain, found, date.start, at)) break;
    const holder = found.findLast((citation) => citation.date === date);
    if (holder && weak(head)) return undefined;
    if (holder && /^(?:の|に関する|に基づく)/.test(plain.slice(holder.end, holder.end + 4))) {
      return { start: holder.start, title: holder.start, anchored: true };
    }
    if (weak(head) && !titled(plain.slice(title, at))) return undefined;
    return { start: date.start, title, anchored: true, date, role: form === 'の' ? 'of' : 'dated', form };
  }

  const previous = found[found.length - 1];
  let title = floor;
  let certain = boundary.certain;
  if (previous && previous.end > floor) {
    const joint = JOINT.exec(plain.slice(previous.end, previous.end + LONGEST_GLOSS));
    if (joint) {
      title = previous.end + joint[0].length;
      certain = true;
    }
  }
  const lead = LEAD.exec(plain.slice(title, at))?.[0].length ?? 0;
  title += lead;
  if (at - title > LONGEST_TITLE) return undefined;
  let name = plain.slice(title, at);
  const signed = signature(text, plain, floor, dateAt);
  if (signed && title === floor) {
    if (weak(head) && !titled(name)) return undefined;
    return { ...signed, title, anchored: true };
  }
  if (ANAPHORA.test(name) && !RELATION.test(name)) return undefined;
  if (!RELATION.test(name)) {
    const compound = COMPOUND.exec(name)?.[0] ?? '';
    if (weak(head) || compound.length < 2 || ANAPHORA.test(compound) || !NAMED.test(compound)) return undefined;
    if (/平和$/.test(compound) && head === '条約') return undefined;
    const from = at - compound.length;
    return { start: from, title: from, anchored: true };
  }
  if (weak(head) && !(titled(name) && /との間/.test(name))) return undefined;
  // A coordination before the title may join clauses, not parts of it: 枠組みの強化及び核物質の防護に関する条約.
  const cut = name.search(/(?:及び|並びに)(?=[^及並]*(?:に関する|についての|に係る))/);
  if (cut > 0 && RELATION.test(name.slice(0, cut)) && !/との間の/.test(name.slice(0, cut))) {
    const skip = cut + (name.startsWith('並びに', cut) ? 3 : 2);
    title += skip;
    name = name.slice(skip);
    certain = false;
  }
  const date = boundary.text === 'に' ? dateAt.get(floor - 1) : undefined;
  const verb = new RegExp(`^[がはのも]?[^，、,。]{0,10}?(発効|${VERB})`).exec(plain.slice(end, end + 16))?.[1];
  if (date && verb) {
    return { start: date.start, title: floor, anchored: true, date, role: roleOf(verb), form: `に…${verb}` };
  }
  if (whole !== undefined && whole > title) return { start: whole, title: whole, anchored: true };
  return { start: title, title, anchored: certain && !COORDINATION.test(beforeParties(name)) };
}

const KNOWN_EDGE = 8;
const KNOWN_BY_END = groupBy(MULTILATERAL, (title) => title.slice(-KNOWN_EDGE));

/** Where a known title that ends at an offset begins, though the grammar inside it looks like a clause (国家活動を律する原則). */
function knownStart(plain: string, end: number): number | undefined {
  for (const title of KNOWN_BY_END.get(plain.slice(Math.max(0, end - KNOWN_EDGE), end)) ?? []) {
    const from = Math.max(0, end - title.length - KNOWN_EDGE);
    const at = plain.slice(from, end - title.length + KNOWN_EDGE).indexOf(title.slice(0, 4));
    if (at >= 0 && !/[。\u0001]/.test(plain.slice(from + at, end))) return from + at;
  }
  return undefined;
}

/** True if another instrument, joined by a conjunction, ends between the date and the head: the date is the other's. */
function between(plain: string, found: readonly Citation[], date: number, at: number): boolean {
  const last = found[found.length - 1];
  return (
    last !== undefined &&
    last.start >= date &&
    last.start < at &&
    JOINT.test(plain.slice(last.end, last.end + LONGEST_GLOSS))
  );
}

const titled = (name: string): boolean => RELATION.test(name) && !new RegExp(`(?:${STRONG})の$`).test(name);
/** Parties are joined inside a title; what counts is a coordination before them. */
const beforeParties = (name: string): string =>
  name.replace(/[一-龠ァ-ヶー・]+(?:と|及び)[一-龠ァ-ヶー・]+(?:との間)?の.*$/, '');

function lastBefore(dates: readonly DateFact[], at: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const SIGNED = new RegExp(`(?:に|${COMMA})?(?:([^，、,。は]{1,20}?)(?:で|において))?(${VERB})(?:された|した)$`);

/** 〈date〉に〈place〉で署名された, ending where the title begins. */
function signature(
  text: string,
  plain: string,
  title: number,
  dateAt: ReadonlyMap<number, DateFact>,
): Omit<Left, 'title' | 'anchored'> | undefined {
  const verb = new RegExp(`(${VERB})(?:された|した)$`).exec(plain.slice(Math.max(0, title - 6), title));
  if (!verb) return undefined;
  for (let length = verb[0].length; length <= 32 && length <= title; length++) {
    const date = dateAt.get(title - length);
    if (!date) continue;
    const match = SIGNED.exec(plain.slice(date.end, title));
    if (match?.index !== 0) continue;
    const form = text.slice(date.end, title);
    const place = match[1]?.replace(new RegExp(`^(?:に|${COMMA})`), '');
    const offset = place ? date.end + plain.slice(date.end).indexOf(place) : 0;
    return {
      start: date.start,
      date,
      role: roleOf(match[2]!),
      form,
      ...(place ? { place: { start: offset, end: offset + place.length } } : {}),
    };
  }
  return { start: title };
}

/** 「…協定」: the quotation marks hold the title and nothing else. */
function quotation(text: string, end: number, dateAt: ReadonlyMap<number, DateFact>, body: number): Left | undefined {
  if (text[end] !== '」' && text[end] !== '』') return undefined;
  const open = text.lastIndexOf(text[end] === '」' ? '「' : '『', end);
  if (open < body || end - open < 5 || /[。」]/.test(text.slice(open + 1, end))) return undefined;
  const form = /(?:付け|付)?の?$/.exec(text.slice(Math.max(0, open - 3), open))?.[0] ?? '';
  const date = form === '' ? undefined : dateAt.get(open - form.length);
  return {
    start: date?.start ?? open + 1,
    title: open + 1,
    anchored: true,
    ...(date ? { date, role: form === 'の' ? ('of' as const) : ('dated' as const), form } : {}),
  };
}

function build(text: string, left: Left, end: number, head: string): Citation {
  const { title, ...rest } = left;
  const name = text.slice(title, end);
  return { ...rest, end, title: { start: title, end }, name, head, parties: partiesOf(name, title) };
}

const PARTY = '[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ・]{2,40}?';
const PARTIES = new RegExp(
  `(${PARTY})(?:${COMMA}(${PARTY}))?(?:と|及び)(${PARTY})(?:との間|の間|の(?:共同)?(?:声明|宣言|コミュニケ))`,
);

/** The parties named in a title: 日本国政府とロシア連邦政府との間の, 日本国総理大臣及びロシア連邦大統領の共同声明. */
function partiesOf(name: string, offset: number): Span[] {
  const match = PARTIES.exec(name);
  if (!match) return [];
  let from = match.index;
  return match.slice(1).flatMap((party) => {
    if (party === undefined) return [];
    const at = name.indexOf(party, from);
    from = at + party.length;
    return [{ start: offset + at, end: offset + from }];
  });
}

/** The citations in order of their start, each told which one's title holds it. */
function nested(found: readonly Citation[]): Citation[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const open: Citation[] = [];
  return sorted.map((citation) => {
    while (open.length > 0 && open[open.length - 1]!.end <= citation.start) open.pop();
    const outer = open.findLast((other) => other.title.start <= citation.title.start && citation.end <= other.end);
    const out = outer ? { ...citation, inside: outer } : citation;
    open.push(out);
    return out;
  });
}
