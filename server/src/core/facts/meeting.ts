import type { Block } from '../statement/statement';
import { daysInMonth } from '../text/numerals';
import type { Span } from '../text/span';
import type { DateFact } from './dates';
import type { Facts } from './index';

/** The visit or meeting that the opening of a statement tells, in the past: 〈dates〉…訪問した, 会談した. */
export interface Meeting {
  readonly block: Block;
  readonly first: DateFact;
  readonly last?: DateFact;
  /** True if the text tells it only after a paragraph or two of history. */
  readonly late: boolean;
}

/** True for a date with year, month and a day that the calendar has: any other says nothing of what came before or after. */
export const isFullDate = ({ year, month, day }: DateFact): boolean =>
  year !== undefined && month !== undefined && day !== undefined && day <= daysInMonth(year, month);

/** The day of a full date, counted from 1970. */
export const dayCount = ({ year, month, day }: DateFact): number => Date.UTC(year!, month! - 1, day!) / 86_400_000;

/** How many paragraphs without a number may lead up to the meeting. */
const LONGEST_OPENING = 4;

/** The meeting that the title, the preamble or the first paragraph tells, or a text without numbers after some history. */
export function meetingOf(facts: Facts): Meeting | undefined {
  const body = facts.statement.blocks.filter(({ annex }) => !annex);
  const first = body.find(({ kind }) => kind === 'paragraph');
  for (const block of body) {
    if (block.kind !== 'title' && block.kind !== 'preamble' && block !== first) continue;
    const told = toldIn(facts, block);
    if (told) return { ...told, late: false };
  }
  const from = body.findIndex((block) => block.kind === 'preamble' || block === first);
  for (const block of body.slice(from + 1, from + LONGEST_OPENING)) {
    if (block.kind !== 'text' || block.label) return undefined;
    const told = toldIn(facts, block);
    if (told) return { ...told, late: true };
  }
  return undefined;
}

/** A predicate, not a clause before a noun: 訪問した, 会談を行い，. */
const HELD =
  /(?:(?:訪問|訪日|会談|会合|会見|協議|会議|対話)(?:を?(?:行い|行った|開催し|開催した|開き|開いた|実施し|実施した|し|した)|に出席し|に出席した|に参加し)|一堂に会し|一堂に会した|に集い|に集まり)(?=[，、,。]|$)/;

function toldIn(facts: Facts, block: Block): Omit<Meeting, 'late'> | undefined {
  const { dates } = facts.of(block);
  for (let i = 0; i < dates.length; i++) {
    const first = dates[i]!;
    if (!isFullDate(first)) continue;
    const last = dates[i + 1]?.range === 'to' && isFullDate(dates[i + 1]!) ? dates[i + 1] : undefined;
    const after = block.text.slice((last ?? first).end, (last ?? first).end + 240);
    const next = dates[i + (last ? 2 : 1)];
    const upto = next ? after.slice(0, Math.max(0, next.start - (last ?? first).end)) : after;
    const until = upto.replace(/[（(][^（()）]*[）)]/g, '').split('。')[0]!;
    // 付けの, 署名された, 以来: the date is another document's or event's.
    if (/^(?:付|の(?!日程|間)|以来|以降)|^に?[^，、]{0,20}(?:署名|発出|発表|採択|発効|樹立)/.test(until)) continue;
    if (HELD.test(until)) return { block, first, ...(last && { last }) };
  }
  return undefined;
}

/** The characters of a town's name, as few as will do. */
export const TOWN = '[一-龠々ァ-ヶー・]{2,16}?';
/** …日（木曜日），東京において, …日に東京で. */
const MET_AT = new RegExp(`^(?:[（(][^（()）]{0,6}[）)])?(?:に|[，、,])(${TOWN})(?:において|で)(?!は|も|の)`);
/** A building or the like stands in a town that the closing names. */
export const NO_TOWN = /(?:[邸府館庁省城宮殿堂県州]|ホテル|センター|本部|会場|会議場|大学)$/;

/** The town where they met, in the flow of the meeting's block; `undefined` where only a building or nothing is named. */
export function townOf({ block, first, last }: Meeting): Span | undefined {
  const from = (last ?? first).end;
  const town = MET_AT.exec(block.text.slice(from, from + 40))?.[1];
  if (!town || NO_TOWN.test(town)) return undefined;
  const start = block.text.indexOf(town, from);
  return { start, end: start + town.length };
}
