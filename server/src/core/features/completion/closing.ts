import type { DateFact } from '../../facts/dates';
import { dayCount, type Meeting, meetingOf, townOf } from '../../facts/meeting';
import { partiesOf } from '../../facts/parties';
import { personsOf } from '../../facts/persons';
import { stateKey } from '../../facts/states';
import type { Reading } from '../../reading';
import { groupBy } from '../../text/group';
import type { Filling } from './filling';
import { OPEN_DATE, type Part } from './part';
import type { Place } from './place';

/** What closes a statement: date and place as far as the opening tells them, the signatures; for a memorandum the sentence of its signature. */
export function closing(reading: Reading, { before }: Place, filling: Filling): Part[] {
  const has = (kind: string): boolean => before.some((block) => block.kind === kind && !block.annex);
  const meeting = meetingOf(reading.facts);
  const days = meeting ? daysOf(meeting) : [];
  const values = days.length > 0 ? { 日付: days } : {};
  const place = `{場所=${(meeting && placeOf(reading, meeting)) ?? '都市'}}`;
  const detail = { ja: '末尾の日付と場所', en: 'Date and place at the end' };
  return [
    ...(isAgreement(reading) ? [signature(values)] : []),
    ...(has('date') || has('place')
      ? []
      : [{ name: '結び', detail, ways: ['結び', '日付と場所'], phrase: `${OPEN_DATE}\n${place}にて`, values }]),
    ...(has('date') ? [] : [{ name: '日付', detail, phrase: OPEN_DATE, values }]),
    ...(has('place') ? [] : [{ name: '場所', detail, phrase: `${place}にて` }]),
    ...signatures(reading, filling),
  ];
}

/** More days than this are no visit at whose end a statement is made. */
const MOST_DAYS = 10;
const KANJI_NUMERAL = /[〇一二三四五六七八九十]/;

/** The days on which the statement may have been made, as this document writes them: all of the visit, the last one first. */
function daysOf({ block, first, last }: Meeting): readonly string[] {
  const written = block.text.slice(first.start, first.end).replace(/[（(].*$/, '');
  // In Chinese numerals or by the era only what stands there can be told.
  if (KANJI_NUMERAL.test(written) || first.era) return last ? [] : [written];
  const [from, to] = [dayCount(first), dayCount(last ?? first)];
  if (!(from <= to && to - from < MOST_DAYS)) return [written];
  return Array.from({ length: to - from + 1 }, (_, i) => dayText(dateOf(to - i)));
}

function dateOf(day: number): Required<Pick<DateFact, 'year' | 'month' | 'day'>> {
  const date = new Date(day * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const dayText = ({ year, month, day }: ReturnType<typeof dateOf>): string => `${year}年${month}月${day}日`;

/** The town where they met; of a visit to Japan its capital. */
function placeOf(reading: Reading, meeting: Meeting): string | undefined {
  const town = townOf(meeting);
  if (town) return meeting.block.text.slice(town.start, town.end);
  return visitedIn(reading, meeting) === '日本' ? '東京' : undefined;
}

/** The state that was visited, by what its names have in common. */
export function visitedIn({ facts }: Reading, { block, first, last }: Meeting): string | undefined {
  const from = (last ?? first).end;
  const told = block.text.slice(from, from + 240).split('。')[0]!;
  if (/訪日/.test(told)) return '日本';
  const at = told.search(/を[^，、。を]{0,8}訪問/);
  if (at < 0) return undefined;
  const mention = partiesOf(facts)
    .mentions(block)
    .find(({ end }) => end === from + at);
  return mention?.party.key ?? stateKey(/[一-龠々ァ-ヶー]*$/.exec(told.slice(0, at))![0]);
}

/** True for what is signed as an agreement is: by its title, or because it has articles. */
export const isAgreement = ({ statement }: Reading): boolean =>
  statement.blocks.some(
    ({ kind, text, label }) =>
      (kind === 'title' && /(?:覚書|協定|取決め|取極|議定書)/.test(text)) || label?.kind === 'article',
  );

const signature = (values: Part['values']): Part => ({
  name: '署名文',
  detail: { ja: '末尾の署名の文', en: 'The sentence of signature at the end' },
  phrase: `　${OPEN_DATE}に{東京}で，ひとしく正文である日本語及び{英語}により本書{２}通に署名した。`,
  ...(values ? { values } : {}),
});

/** Those who sign an agreement, as its title names them: 日本国環境省; else the governments. */
export function signatoriesOf({ statement, facts }: Reading, leaders: Filling['leaders']): readonly string[] {
  const title = statement.blocks.find(({ kind }) => kind === 'title');
  const named = title ? facts.of(title).citations.flatMap(({ parties }) => parties) : [];
  return named.length > 1
    ? named.map(({ start, end }) => title!.text.slice(start, end))
    : leaders.map(({ party }) => `${party.name}政府`);
}

/** A signature block: of an agreement for whom one signs, else the office with the person. */
function signatures(reading: Reading, { leaders }: Filling): Part[] {
  const detail = { ja: '署名欄', en: 'Signature block' };
  const { facts } = reading;
  if (isAgreement(reading)) {
    const names = signatoriesOf(reading, leaders);
    return names.length < 2
      ? []
      : [{ name: '署名欄', detail, phrase: names.map((name) => `${name}のために\n{${name}の署名者}`).join('\n\n') }];
  }
  const persons = personsOf(facts).filter(({ block, state }) => block.kind !== 'signature' && state !== '');
  const signers = leaders.flatMap(({ party, office }) => {
    const own = groupBy(
      persons.filter(({ state }) => stateKey(state) === party.key),
      ({ nameText }) => nameText,
    );
    const named = [...own.values()].map(([first]) => `${first!.title}\n{${first!.title}の氏名=${first!.nameText}}`);
    return named.length > 0 || !office ? named : [`${office}\n{${office}の氏名=氏名}`];
  });
  return signers.length < 2 ? [] : [{ name: '署名欄', detail, phrase: signers.join('\n\n') }];
}
