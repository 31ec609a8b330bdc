import { instruments } from '../../facts/instruments';
import { LADDER } from '../../facts/ladder';
import { readTitle } from '../../facts/titles';
import type { Reading } from '../../reading';
import { placeOf } from '../../reference/profile';
import type { Localized } from '../../rule';
import { escapeMarkdown as md } from '../markdown';
import { type Filling, fillingOf } from './filling';
import { ATTRIBUTED } from './formulas';
import type { About } from './offer';
import { inForm, type Phrase, phrasesOf } from './phrases';

/** Markdown about an item of the list, made when a drafter looks at it; `undefined` for what tells all in the list. */
export function documentation(reading: Reading, about: About): Localized | undefined {
  return 'formula' in about
    ? aboutFormula(reading, about.formula, about.verb)
    : aboutInstrument(reading, about.instrument);
}

function aboutFormula(reading: Reading, pattern: string, verb: string): Localized | undefined {
  const phrase = phrasesOf(reading.profile).find((each) => each.pattern === pattern && each.rung.key === verb);
  const rung = LADDER.rungOf(verb);
  if (!phrase || !rung) return undefined;
  const filling = fillingOf(reading);
  const example = md(exampleOf(reading, phrase, filling));
  const used = [...reading.facts.every('predicates')]
    .filter((fact) => fact[1].verb === verb)
    .map(([block]) => placeOf(block));
  const there = where(phrase.paragraphs);
  const here = where(used);
  return lines(
    { ja: `例：${example}`, en: `Example: ${example}` },
    { ja: `**${md(rung.key)}**`, en: `**${md(rung.key)}** “${md(rung.gloss)}”` },
    { ja: `参照文書：${there.ja}`, en: `Reference: ${there.en}` },
    { ja: `この文書：${here.ja}`, en: `This document: ${here.en}` },
  );
}

/** The formula in use, with this document's own parties and instruments in its slots. */
function exampleOf(reading: Reading, phrase: Phrase, filling: Filling): string {
  if (phrase.fixed !== undefined) return phrase.fixed;
  const { leaders, together, tense } = filling;
  const names = leaders.map(({ party }) => party.name);
  const between = names.length === 2 ? `${names.join('と')}との間の` : '各国間の';
  const { frame } = phrase;
  const slot = slotOf(phrase, between, instruments(reading.facts)[0]?.title);
  const subject = phrase.passive ? '' : `${together}は，`;
  const addressee = phrase.addressee ? '関係国に対し，' : '';
  return filling.house(`${subject}${addressee}${slot}${frame}${inForm(phrase, tense)}。`);
}

/** What fills the slot, by what the frame wants before it: a clause, a verb's noun, a noun. */
function slotOf({ frame, rung: { group, key } }: Phrase, between: string, cited?: string): string {
  const asks = ['will', 'demand'].includes(group) || ['一致する', '合意する'].includes(key);
  if (/^する/.test(frame)) return `${between}協力を強化`;
  if (/^との/.test(frame)) return `${between}協力が互いの利益にかなう`;
  if (ATTRIBUTED.test(frame)) return asks ? `${between}協力を強化する` : `${between}協力が進展している`;
  if (group === 'concern') return '地域の情勢の悪化';
  return cited && key === '歓迎する' ? `${cited}の署名` : `${between}協力`;
}

function aboutInstrument(reading: Reading, title: string): Localized {
  const { key } = readTitle(title);
  const own = instruments(reading.facts).filter((each) => readTitle(each.title).key === key);
  const known = reading.profile.instruments.find((each) => readTitle(each.title).key === key);
  const here = where(own.flatMap(({ citations }) => citations.map(([block]) => placeOf(block))));
  const there = where(known?.paragraphs ?? []);
  const dates = [...new Set([...own, ...(known ? [known] : [])].flatMap((each) => each.dates.map(({ date }) => date)))];
  return lines(
    { ja: `**${md(title)}**`, en: `**${md(title)}**` },
    ...(dates.length > 0
      ? [{ ja: `日付：${dates.map(md).join('，')}`, en: `Dates: ${dates.map(md).join(', ')}` }]
      : []),
    { ja: `この文書：${here.ja}`, en: `This document: ${here.en}` },
    { ja: `参照文書：${there.ja}`, en: `Reference: ${there.en}` },
  );
}

const MOST = 8;

/** How often, and in which paragraphs. */
function where(labels: readonly string[]): Localized {
  if (labels.length === 0) return { ja: '使用なし', en: 'not used' };
  const named = [...new Set(labels.filter((label) => label !== ''))];
  const shown = named.slice(0, MOST).map(md).join('・') + (named.length > MOST ? '…' : '');
  return {
    ja: `${labels.length}か所${shown ? `（${shown}）` : ''}`,
    en: `${labels.length} ${labels.length === 1 ? 'place' : 'places'}${shown ? ` (${shown})` : ''}`,
  };
}

/** Two spaces and a line end: a line break in markdown. */
const lines = (...all: Localized[]): Localized => ({
  ja: all.map(({ ja }) => ja).join('  \n'),
  en: all.map(({ en }) => en).join('  \n'),
});
