import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { OFFICE } from './offices';
import { forms } from './party-keys';
import { STATE, signsOf, stateKey } from './states';

/** What acts for a party where it is named: the state itself, 政府, 国民, 側, an office, a ministry. */
export type Role = 'state' | 'government' | 'people' | 'side' | 'office' | 'ministry';

/** Two parties or more named side by side: 日本国及びアルカディア共和国, 日ア. */
export interface RowShape extends Span {
  readonly role: Role;
  /** 日ア, 日・アルカディア: one word, without と or 及び. */
  readonly compact: boolean;
  /** True if nothing but と or 及び, or the same word (政府), stands between the names: they can change places. */
  readonly plain: boolean;
  /** アルカディア・日: an order that no text has, however it is called. */
  readonly backward: boolean;
}

/** Such a row as a text has it. */
export interface NamedRow extends RowShape {
  readonly mentions: readonly Named[];
}

/** A party's name as it stands in a text. */
export interface Named extends Span {
  readonly key: string;
  readonly text: string;
}

/** What a text says of the parties. */
export interface Scanned {
  readonly names: readonly Named[];
  readonly rows: readonly NamedRow[];
}

type Scannable = Pick<Block, 'text' | 'body'>;

/** A search for the parties of these keys in a block. */
export function scanner(keys: readonly string[]): (text: Scannable) => Scanned {
  const byName = new Map<string, string>();
  const keyOf = (text: string): string | undefined => {
    const known = byName.get(text) ?? keys.find((key) => stateKey(text) === key || signsOf(key).includes(text));
    if (known) byName.set(text, known);
    return known;
  };
  const all = keys.map(forms).join('|');
  const name = new RegExp(`(?<![ァ-ヶー])(?:${all})`, 'g');
  const signs = keys.flatMap((key) => [...signsOf(key)].map((sign) => `${sign}(?![ァ-ヶー])`)).join('|') || '(?!)';
  // Long names take ・ between them; signs need none.
  const compact = new RegExp(
    `(?:(?<![一-龠々ァ-ヶー・A-Za-z0-9０-９])|(?<=回))(?:(?:${signs}){2,6}|(?:${all}|${signs})(?:・(?:${all}|${signs}))+)(?!・)`,
    'g',
  );
  const atom = new RegExp(`${all}|${signs}`, 'g');
  const within = (text: string, from: number, pattern: RegExp): Named[] =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const key = keyOf(match[0]);
      const start = from + match.index;
      return key ? [{ key, text: match[0], start, end: start + match[0].length }] : [];
    });
  function* compacts({ text, body }: Scannable): Generator<NamedRow> {
    for (const match of text.matchAll(compact)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.start < body || ORGANISATION.test(runAt(text, span.end))) continue;
      const mentions = within(match[0], span.start, atom);
      if (mentions.length < 2 || new Set(mentions.map(({ key }) => key)).size < mentions.length) continue;
      yield { ...span, mentions, role: 'state', compact: true, plain: true, backward: BACKWARD.test(match[0]) };
    }
  }
  return (block) => {
    const names = within(block.text, 0, name).filter(({ start }) => start >= block.body);
    return { names, rows: [...rowsOf(block, names), ...compacts(block)] };
  };
}

/** アルカディア・日: with its sign Japan is first, be it in a quotation or in the short name of an agreement. */
const BACKWARD = /[ァ-ヶー]・日$/;

/** Bodies that choose their own names. */
const ORGANISATION =
  /(?:協会|会議所|商工会|連盟|議連|基金|センター|大学|学院|学校|財団|機構|銀行|公社|クラブ|会社|会館|大使館|新聞|通信社)/;

/** Characters that names are written with. */
const RUN = /[一-龠々ァ-ヶー・A-Za-zＡ-Ｚａ-ｚ．.]{0,40}/y;
/** The characters of a name that begin at an offset: what a state's name is followed by. */
export function runAt(text: string, at: number): string {
  RUN.lastIndex = at;
  const run = RUN.exec(text)?.[0] ?? '';
  // The kana of 及び and 並びに ends the run: their kanji are no part of it.
  return /^[びら]/.test(text.slice(at + run.length)) ? run.replace(/(?:及|並)$/, '') : run;
}

const OFFICE_IN = new RegExp(OFFICE);
const ANY_STATE = new RegExp(STATE);

function roleOf(run: string): Role | undefined {
  if (run === '' || /^(?:両国|間|双方)/.test(run)) return 'state';
  if (/^(?:両)?政府(?!系|専用|開発)/.test(run)) return 'government';
  if (/^(?:両)?国?民$/.test(run) || run === '人民') return 'people';
  if (run === '側') return 'side';
  if (OFFICE_IN.test(run)) return 'office';
  // Agencies are named in any order.
  return /^[一-龠・]{1,12}省$/.test(run) ? 'ministry' : undefined;
}

const JOINT = /及び|並びに|[，、,]|と/;
const LONGEST_GAP = 80;

/** The rows in a block's mentions: names with と, 及び or commas between them. */
function* rowsOf({ text }: Scannable, mentions: readonly Named[]): Generator<NamedRow> {
  for (let i = 0; i < mentions.length; i++) {
    const row = [mentions[i]!];
    const roles: (Role | undefined)[] = [];
    let joints = '';
    for (let j = i + 1; j < mentions.length; j++) {
      const between = readGap(text.slice(row.at(-1)!.end, mentions[j]!.start));
      if (!between) break;
      roles.push(between.role);
      joints += between.joint;
      row.push(mentions[j]!);
    }
    if (row.length < 2) continue;
    i += row.length - 1;
    const last = row.at(-1)!;
    const run = runAt(text, last.end);
    const role = roleOf(run);
    if (!role || roles.some((each) => each !== role) || !/[と及並]/.test(joints)) continue;
    if (new Set(row.map(({ key }) => key)).size < row.length) continue;
    if (isLonger(text, row[0]!.start, last.end + run.length)) continue;
    const gaps = row.slice(1).map((each, k) => text.slice(row[k]!.end, each.start));
    const plain = role !== 'office' && gaps.every((gap) => gap.split(JOINT).length === 2 && gap.split(JOINT)[1] === '');
    yield { start: row[0]!.start, end: last.end, mentions: row, role, compact: false, plain, backward: false };
  }
}

/** What stands between two names of a row: what the first is followed by, how it is joined, who comes before the second. */
function readGap(gap: string): { role: Role | undefined; joint: string } | undefined {
  if (gap.length > LONGEST_GAP) return undefined;
  const [first = '', ...rest] = gap.replace(/[（(][^（()）]*[）)]/g, '').split(JOINT);
  if (rest.length === 0 || /[ぁ-ん。「」\s]/.test(first + rest.join(''))) return undefined;
  const person = rest.pop()!;
  const role = roleOf(first);
  if (person !== '' && role !== 'office') return undefined;
  // 日本国外務大臣及び防衛大臣並びにアルカディア共和国外務大臣
  if (rest.some((each) => !OFFICE_IN.test(each) || ANY_STATE.test(each))) return undefined;
  return { role, joint: JOINT.exec(gap)![0] };
}

/** Somebody, and what joins him to the row: a list begins before it. */
const LISTED =
  /(?:国|連邦|連合|諸島|府|省|庁|民|側|臣|相|統領|席|機構|機関|委員会|理事会|[ァ-ヶー]{2}|[A-ZＡ-Ｚ]{2}|）)(?:[，、,]|及び|並びに|と)$/;

/** True if the row goes on with somebody who is no party: a list of several states is in the order of another matter. */
function isLonger(text: string, start: number, end: number): boolean {
  // The person may stand between: …大統領及び山田太郎日本国総理大臣.
  const before = text.slice(Math.max(0, start - 50), start).replace(/[一-龠々ァ-ヶー・A-Za-zＡ-Ｚａ-ｚ．.]+$/, '');
  if (LISTED.test(before) && !/(?:[両三四]国|か国)[，、,]$/.test(before)) return true;
  const after = /^(?:[（(][^（()）]*[）)])?(?:[，、,]|及び|並びに|と)/.exec(text.slice(end, end + 60));
  return (
    after !== null &&
    (ANY_STATE.test(runAt(text, end + after[0].length)) || /^[ァ-ヶー]{3,}/.test(text.slice(end + after[0].length)))
  );
}
