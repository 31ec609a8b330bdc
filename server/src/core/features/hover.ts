import type { Citation, DateRole } from '../facts/citations';
import type { DateFact } from '../facts/dates';
import type { Definition } from '../facts/definitions';
import { numeral } from '../facts/house';
import { LADDER_GROUPS, type Rung } from '../facts/ladder';
import type { NumberFact } from '../facts/numbers';
import type { Predicate } from '../facts/predicates';
import { usesOf } from '../facts/terms';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import { type Block, blockAt, type Label, paragraphOf } from '../statement/statement';
import { daysInMonth, eraOf, times, WEEKDAYS, weekday } from '../text/numerals';
import { contains, type Span } from '../text/span';
import { fold, inWidth } from '../text/width';
import { escapeMarkdown as md } from './markdown';

export interface Hover {
  /** Source offsets. */
  readonly span: Span;
  /** Markdown; text of the document is escaped. The most useful line first. */
  readonly text: Localized;
}

/** Something to tell about a place of a block (flow offsets). Its text is only made for the one that is shown. */
interface Topic {
  readonly span: Span;
  tell(): Lines;
}

/** Lines of markdown in both languages, the most useful one first. */
type Lines = readonly Localized[];

/** What there is to tell about the place at a source offset; `undefined` where there is nothing. The smallest topic wins. */
export function hover(reading: Reading, offset: number): Hover | undefined {
  const block = blockAt(reading.statement, offset);
  const at = block && flowOffset(block, offset);
  if (block === undefined || at === undefined) return undefined;
  const here = [...topics(reading, block, at)]
    .filter(({ span }) => span.start <= at && at < span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0];
  if (!here) return undefined;
  const lines = here.tell();
  return {
    span: block.flow.toSource(here.span),
    // Two spaces and a line end: a line break in markdown.
    text: { ja: lines.map((line) => line.ja).join('  \n'), en: lines.map((line) => line.en).join('  \n') },
  };
}

/** The flow offset of the character at a source offset; `undefined` in a margin or at a line end. */
function flowOffset(block: Block, offset: number): number | undefined {
  const piece = block.flow.pieces.find((each) => each.source <= offset && offset < each.source + each.length);
  return piece && piece.at + offset - piece.source;
}

function* topics(reading: Reading, block: Block, at: number): Generator<Topic> {
  const facts = reading.facts.of(block);
  if (block.label) {
    const { label } = block;
    yield { span: label.span, tell: () => aboutLabel(reading, block, label) };
    if (at < block.body) return;
  }
  for (const date of facts.dates) yield { span: date, tell: () => aboutDate(block, date) };
  for (const citation of facts.citations) yield { span: citation, tell: () => aboutCitation(reading, block, citation) };
  for (const number of facts.numbers) {
    // Digits of a date or of a title are part of it.
    const part =
      facts.dates.some((date) => contains(date, number)) || facts.citations.some((c) => contains(c.title, number));
    if (!part) yield { span: number, tell: () => aboutNumber(number) };
  }
  for (const predicate of facts.predicates) {
    const rung = reading.facts.ladder.rungOf(predicate.verb);
    if (rung) yield { span: predicate, tell: () => aboutPredicate(reading, block, predicate, rung) };
  }
  yield* definedHere(reading, block, at);
}

/** A defined term or abbreviation at an offset: where it is defined, and wherever it is used. */
function* definedHere(reading: Reading, block: Block, at: number): Generator<Topic> {
  const names = new Set<string>();
  for (const [home, definition] of reading.facts.every('definitions')) {
    const { name } = definition;
    if (name === '' || names.has(name)) continue;
    names.add(name);
    for (const { start, end } of usesOf(block.text, name, at - name.length + 1, at + 1)) {
      yield { span: { start, end }, tell: () => aboutTerm(reading, home, definition) };
    }
  }
}

// ── the lines ──

const same = (text: string): Localized => ({ ja: text, en: text });

/** Where things stand, as a reader names the places: １２，１８，２５ほか. */
function places({ house }: Reading, labels: Iterable<string>, most = 8): Localized & { readonly count: number } {
  const all = [...new Set(labels)].filter((label) => label !== '');
  const shown = all.slice(0, most).map(md);
  const more = all.length - shown.length;
  return {
    count: all.length,
    ja: shown.join('，') + (more > 0 ? `ほか${numeral(more, house.digits)}項` : ''),
    en: shown.join(', ') + (more > 0 ? ` and ${more} more` : ''),
  };
}

const placeOf = (block: Block): string => paragraphOf(block)?.label?.text ?? block.label?.text ?? '';

const plural = (count: number): string => (count === 1 ? 'paragraph' : 'paragraphs');

/** `３回（１２，１８，２５）`: a count and its places; a count alone where no place is numbered. */
function counted(reading: Reading, count: number, labels: Iterable<string>): Localized {
  const at = places(reading, labels);
  const often = `${numeral(count, reading.house.digits)}回`;
  return {
    ja: at.ja === '' ? often : `${often}（${at.ja}）`,
    en: `${times(count)}${at.en === '' ? '' : ` (${plural(at.count)} ${at.en})`}`,
  };
}

function aboutPredicate(reading: Reading, block: Block, predicate: Predicate, rung: Rung): Lines {
  const lines: Localized[] = [];
  const formulas = reading.profile.formulas
    .filter((formula) => formula.verb === rung.key)
    .sort((a, b) => b.paragraphs.length - a.paragraphs.length);
  const group = LADDER_GROUPS[rung.group];
  const name = md(rung.key);
  // Of the formulas the one that this place is written in, if it is one of them.
  const written = block.text.slice(predicate.start, predicate.end);
  const formula = formulas.find(({ pattern }) => pattern.endsWith(`${written}。`)) ?? formulas[0];
  const phrase = formula && md(formula.pattern.replace(/^\{主語\}は[，、]/, '').replaceAll('{…}', '…'));
  lines.push({
    ja: `**${name}**${phrase ? `：${phrase}` : ''}`,
    en: `**${name}**${rung.gloss && ` “${md(rung.gloss)}”`}${phrase ? `: ${phrase}` : ''}`,
  });
  if (formulas.length > 0) {
    const labels = formulas.flatMap((each) => each.paragraphs).sort(byNumber);
    const use = counted(reading, labels.length, labels);
    lines.push({ ja: `参照文書：${use.ja}`, en: `Reference: ${use.en}` });
  }
  const own = [...reading.facts.every('predicates')].filter(([, each]) => each.verb === rung.key);
  const here = counted(
    reading,
    own.length,
    own.map(([home]) => placeOf(home)),
  );
  lines.push({ ja: `この文書：${here.ja}`, en: `This document: ${here.en}` });
  if (rung.rank === undefined) {
    lines.push({ ja: `作業用の序列（目安）：${group.ja}`, en: `Working ladder (a heuristic): ${group.en}` });
    return lines;
  }
  const { weaker, stronger } = reading.facts.ladder.neighbours(rung);
  const ladder = [weaker && md(weaker.key), `**${name}**`, stronger && md(stronger.key)].filter(Boolean).join(' ＜ ');
  lines.push({
    ja: `作業用の序列（目安）・${group.ja}：${ladder}`,
    en: `Working ladder (a heuristic), ${group.en.toLowerCase()}: ${ladder}`,
  });
  return lines;
}

const byNumber = (a: string, b: string): number => Number(fold(a)) - Number(fold(b)) || (a < b ? -1 : a > b ? 1 : 0);

const ROLES: Readonly<Record<DateRole, Localized>> = {
  signed: { ja: '署名', en: 'signed' },
  'in-force': { ja: '発効', en: 'entered into force' },
  adopted: { ja: '採択', en: 'adopted' },
  dated: { ja: '付け', en: 'dated' },
  of: { ja: '日付', en: 'of' },
};

function aboutCitation(reading: Reading, block: Block, citation: Citation): Lines {
  const slice = (span: Span): string => block.text.slice(span.start, span.end);
  const lines: Localized[] = [same(`**${md(citation.name)}**`)];
  const key = fold(citation.name);
  const known = reading.profile.instruments.find((each) => fold(each.title) === key);
  const parties = citation.parties.map(slice);
  if (parties.length > 0) {
    lines.push({ ja: `当事者：${parties.map(md).join('，')}`, en: `Parties: ${parties.map(md).join(', ')}` });
  }
  const place = citation.place ? slice(citation.place) : known?.place;
  const role = citation.role ? ROLES[citation.role] : undefined;
  if (citation.date) {
    const at = place ? md(place) : '';
    lines.push({
      ja: `${role?.ja ?? '日付'}：${md(slice(citation.date))}${at ? `，${at}` : ''}`,
      en: `${capital(role?.en ?? 'date')}: ${md(slice(citation.date))}${at ? `, ${at}` : ''}`,
    });
  } else {
    for (const { date, role: kind } of known?.dates ?? []) {
      lines.push({
        ja: `${ROLES[kind].ja}：${md(date)}（参照文書）`,
        en: `${capital(ROLES[kind].en)}: ${md(date)} (reference)`,
      });
    }
  }
  const own = [...reading.facts.every('citations')].filter(([, each]) => fold(each.name) === key);
  const here = counted(
    reading,
    own.length,
    own.map(([home]) => placeOf(home)),
  );
  lines.push({ ja: `この文書で引用：${here.ja}`, en: `Cited in this document: ${here.en}` });
  if (known) {
    const there = places(reading, known.paragraphs);
    lines.push({ ja: `参照文書で引用：${there.ja}`, en: `Cited in the reference: ${plural(there.count)} ${there.en}` });
  }
  return lines;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function aboutTerm(reading: Reading, home: Block, definition: Definition): Lines {
  const labels: string[] = [];
  for (const block of reading.statement.blocks) {
    for (const { start } of usesOf(block.text, definition.name)) {
      const own = reading.facts.of(block).definitions.some((each) => contains(each.term, { start, end: start + 1 }));
      if (!own) labels.push(placeOf(block));
    }
  }
  const use = counted(reading, labels.length, labels);
  const where = md(placeOf(home));
  const term = definition.kind === 'term';
  return [
    same(`**${md(definition.name)}**${definition.fullName === '' ? '' : `：${md(definition.fullName)}`}`),
    {
      ja: `${term ? '用語' : '略称'}${where ? `（${where}で定義）` : ''}`,
      en: `${term ? 'Defined' : 'Abbreviated'}${where ? ` in paragraph ${where}` : ' here'}`,
    },
    labels.length === 0
      ? { ja: 'その後の使用なし', en: 'Not used after that' }
      : { ja: `使用：${use.ja}`, en: `Used ${use.en}` },
  ];
}

function aboutNumber(number: NumberFact): Lines {
  const plain = fold(number.text);
  const grouped = number.value >= 10000 ? number.value.toLocaleString('en-US') : plain;
  const other = number.width === 'half' ? inWidth(number.text, 'full') : plain;
  const width = {
    full: { ja: '全角', en: 'full-width' },
    half: { ja: '半角', en: 'half-width' },
    mixed: { ja: '全角と半角が混在', en: 'full-width and half-width mixed' },
  }[number.width];
  const otherWidth = number.width === 'half' ? { ja: '全角', en: 'full-width' } : { ja: '半角', en: 'half-width' };
  return [
    { ja: `**${md(grouped)}**（${width.ja}）`, en: `**${md(grouped)}** (${width.en})` },
    { ja: `${otherWidth.ja}：${md(other)}`, en: `In ${otherWidth.en} digits: ${md(other)}` },
  ];
}

const WEEKDAYS_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS_EN = 'January,February,March,April,May,June,July,August,September,October,November,December'.split(',');

function aboutDate(block: Block, date: DateFact): Lines {
  const { year, month, day } = date;
  const written = block.text.slice(date.start, date.end);
  const lines: Localized[] = [];
  const whole =
    year !== undefined && month !== undefined && day !== undefined && day >= 1 && day <= daysInMonth(year, month);
  const kanji = whole ? weekday(year, month, day) : '';
  const ja = [year && `${year}年`, month && `${month}月`, day && `${day}日`].filter(Boolean).join('');
  const en = [day, month && (MONTHS_EN[month - 1] ?? month), year].filter(Boolean).join(' ');
  lines.push({
    ja: `**${ja}**${kanji ? `（${kanji}）` : ''}`,
    en: `**${en}**${kanji ? ` (${WEEKDAYS_EN[WEEKDAYS.indexOf(kanji)]})` : ''}`,
  });
  if (year !== undefined) {
    const eras = [eraOf(year, month ?? 1, day ?? 1), eraOf(year, month ?? 12, day ?? 31)];
    const names = new Set(eras.flatMap((era) => (era ? [`${era.era}${era.year === 1 ? '元' : era.year}年`] : [])));
    if (names.size > 0) lines.push({ ja: `元号：${[...names].join('・')}`, en: `Era: ${[...names].join(', ')}` });
  } else lines.push({ ja: '年の記載なし', en: 'No year is written' });
  const half = fold(written);
  const other = half === written ? inWidth(written, 'full') : half;
  if (other !== written) {
    lines.push(
      half === written
        ? { ja: `全角：${md(other)}`, en: `In full-width digits: ${md(other)}` }
        : { ja: `半角：${md(other)}`, en: `In half-width digits: ${md(other)}` },
    );
  }
  return lines;
}

function aboutLabel(reading: Reading, block: Block, label: Label): Lines {
  const series = reading.statement.series.find((each) => each.blocks.includes(block));
  const [at, all] = [series && series.blocks.indexOf(block) + 1, series?.blocks.length];
  const [own, most] = [at, all].map((each) => each && numeral(each, reading.house.digits));
  const { sentences, predicates } = reading.facts.of(block);
  const subjects = new Set(
    sentences.flatMap(({ subject }) => (subject ? [block.text.slice(subject.start, subject.end)] : [])),
  );
  const verbs = new Set(predicates.flatMap((each) => each.verb ?? []));
  const lines: Localized[] = [
    {
      ja: `**${md(label.text.trim())}**${at ? `（${own}/${most}）` : ''}`,
      en: `**${md(label.text.trim())}**${at ? ` (${at}/${all})` : ''}`,
    },
  ];
  if (subjects.size > 0) {
    const names = [...subjects].map(md);
    lines.push({ ja: `主語：${names.join('，')}`, en: `Subject: ${names.join(', ')}` });
  }
  if (verbs.size > 0) {
    const names = [...verbs].map(md);
    lines.push({ ja: `述語：${names.join('，')}`, en: `Verbs: ${names.join(', ')}` });
  }
  return lines;
}
