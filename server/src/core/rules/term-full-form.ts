import { acronymKey } from '../facts/acronyms';
import type { Citation } from '../facts/citations';
import type { Definition } from '../facts/definitions';
import { gathered, type Note, type Place } from '../facts/gathered';
import {
  acronymsOf,
  allUses,
  type Defined,
  definedTerms,
  isBinding,
  isCommonNoun,
  isProse,
  lastNamed,
  partsOf,
  proseUses,
  withoutPersons,
} from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule, type Finding, termDue } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { fold } from '../text/width';

/** What follows a name in a title or above a signature. */
const LONGER = /^(?:と|のために|の共同|による)/;
/** Uses of a gloss that show a habit. */
const FEWEST_USES = 2;

export const termFullForm = defineRule({
  id: 'term-full-form',
  needs: 'text',
  severity: 'information',
  title: { ja: '定義後の正式名称の繰返し', en: 'Full names after the term is defined' },
  why: {
    ja: '「以下「Ｘ」という。」と定義した後は、同じものを常に「Ｘ」で指す。正式名称が再び現れると、別のものを指すとも読める。',
    en: 'Once defined (以下「Ｘ」という。), a thing is always called Ｘ. Its full name written again may be read as something else.',
  },
  source: {
    ja: '法令用語の慣行（定義した語の一貫使用）及び公表された共同声明の慣行',
    en: 'Legislative drafting practice (a defined term is used throughout) and practice of published joint statements',
  },
  examples: [
    {
      bad: '共同声明\n\n１　山田太郎日本国総理大臣及びＭ．カリスト・パルミラ共和国大統領（以下「両首脳」という。）は，会談した。\n２　‹日本国総理大臣及びパルミラ共和国大統領›は，一致した。',
      good: '共同声明\n\n１　山田太郎日本国総理大臣及びＭ．カリスト・パルミラ共和国大統領（以下「両首脳」という。）は，会談した。\n２　両首脳は，一致した。',
    },
    {
      bad: '共同声明\n\n１　双方は，海洋の観測のための共同の計画（以下「観測計画」という。）を採択した。\n２　双方は，‹海洋の観測のための共同の計画›を歓迎した。',
      good: '共同声明\n\n１　双方は，海洋の観測のための共同の計画（以下「観測計画」という。）を採択した。\n２　双方は，観測計画を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，パルミラ開発銀行（ＰＤＢ）を支持した。\n２　双方は，ＰＤＢの融資を歓迎し，ＰＤＢとの協力を確認した。\n３　双方は，‹パルミラ開発銀行›の改革を支持した。',
      good: '共同声明\n\n１　双方は，パルミラ開発銀行（ＰＤＢ）を支持した。\n２　双方は，ＰＤＢの融資を歓迎し，ＰＤＢとの協力を確認した。\n３　双方は，ＰＤＢの改革を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，日・パルミラ経済対話（以下「本対話」という。）を開催した。\n２　双方は，本対話を続ける。\n３　双方は，‹日・パルミラ経済対話›の次回の会合を東京で開催する。',
      good: '共同声明\n\n１　双方は，日・パルミラ経済対話（以下「本対話」という。）を開催した。\n２　双方は，本対話を続ける。\n３　双方は，本対話の次回の会合を東京で開催する。',
    },
    {
      bad: '共同声明\n\n１　双方は，２０３０年までを対象とする「日・パルミラ行動計画」（以下「行動計画」という。）を採択した。\n２　双方は，‹「日・パルミラ行動計画」›の実施を確認する。',
      good: '共同声明\n\n１　双方は，２０３０年までを対象とする「日・パルミラ行動計画」（以下「行動計画」という。）を採択した。\n２　双方は，行動計画の実施を確認する。',
    },
    {
      bad: '共同声明\n\n１　双方は，まぐろの資源管理及び違法・無報告・無規制漁業（以下「ＩＵＵ漁業」という。）の防止を支持した。\n２　双方は，‹違法・無報告・無規制漁業›に対処する。',
      good: '共同声明\n\n１　双方は，まぐろの資源管理及び違法・無報告・無規制漁業（以下「ＩＵＵ漁業」という。）の防止を支持した。\n２　双方は，ＩＵＵ漁業に対処する。',
    },
  ],
  clean: [
    // Glossed, and the full name again: usual.
    '共同声明\n\n１　双方は，パルミラ開発銀行（ＰＤＢ）を支持した。\n２　双方は，パルミラ開発銀行の融資を歓迎した。',
    // Part of a longer name, of a title, of a quotation, of a signature.
    '共同声明\n\n１　双方は，国際連合（以下「国連」という。）を支持した。\n２　双方は，国際連合憲章及び「国際連合の日」を重視し，国際連合の特権に関する条約に留意した。',
    '覚書\n\n日本国環境省及びパルミラ共和国環境省（以下「双方」という。）は，次のとおり決定した。\n１　双方は，協力する。\n２　日本国環境省及びパルミラ共和国環境省の職員は，研修に参加する。\n\n２０２４年５月１０日\n東京にて\n\n日本国環境省及びパルミラ共和国環境省のために',
    // Between the parties, and the two countries as countries.
    '共同声明\n\n１　日本国及びパルミラ共和国（以下「両国」という。）は，友好国である。\n２　双方は，日本国及びパルミラ共和国の国民の交流を歓迎した。',
  ],
  *check(reading) {
    const { facts } = reading;
    const { counts } = acronymsOf(facts);
    for (const term of definedTerms(facts)) {
      const binding = isBinding(term.block, term.definition);
      const key = binding ? '' : acronymKey(term.definition.name);
      // A gloss offers the short form; the document's own habit may make it due. The gloss itself is one of the places.
      const uses = binding ? 0 : (counts.get(key) ?? 0) + (counts.get(`${key} defined`) ?? 0) - 1;
      if (!binding && uses < FEWEST_USES) continue;
      const again = [...fullForms(reading, term)];
      if (!binding && uses <= again.length) continue;
      for (const [block, span] of again) yield finding(block, span, term, binding);
    }
  },
});

/** Where the full name stands again after the definition. */
function* fullForms({ facts, statement }: Reading, term: Defined): Generator<Place<Span>> {
  const { block: home, definition, part } = term;
  const parts = partsOf(statement);
  const isAgain = ([block, { start, end }]: Place<Span>): boolean =>
    parts[block.index] === part &&
    isProse(block) &&
    (block === home ? start >= definition.end : block.index > home.index && start >= block.body) &&
    !facts.of(block).definitions.some((each) => each.start === end);
  const common = isOfPartiesAlone(definition);
  for (const name of namesOf(definition)) {
    for (const place of proseUses(facts, name).places(name)) {
      const [block, use] = place;
      const { prose } = facts.of(block);
      if (!isAgain(place) || LONGER.test(prose.slice(use.end, use.end + 4))) continue;
      // The two countries act as the term says only where they are the sentence's subject.
      if (!common || prose[use.end] === 'は') yield place;
    }
  }
  const quoted = quotedName(definition);
  if (quoted !== '') yield* allUses(facts, quoted).places(quoted).filter(isAgain);
  const title = facts.of(home).citations.find((citation) => citation.title.end === definition.start);
  for (const [block, { start, title: again }] of title ? citedBy(facts).places(fold(title.name)) : []) {
    const span = { start, end: again.end };
    if (isAgain([block, span])) yield [block, span];
  }
}

/** Citations by their title. */
const citedBy = gathered(function* ({ citations }): Iterable<Note<Citation>> {
  for (const citation of citations) if (!citation.inside) yield [fold(citation.name), citation];
});

/** 両国, 双方, 日本側: who is meant acts under his own name as well. */
const isOfPartiesAlone = (definition: Definition): boolean =>
  isCommonNoun(definition) &&
  (definition.name.length <= 2 || /^(?:両|双方|三|我々|日本)|[国者側府]$/.test(definition.name));

/** 「日・アルカディア行動計画」 for 行動計画, quotation marks included; empty where the name stands without them. */
const quotedName = ({ fullName }: Definition): string => /「[^「」]{5,}」$/.exec(fullName)?.[0] ?? '';

/** The full name, with the persons' own names and without, joined by 及び or と. */
function allNames(definition: Definition): readonly string[] {
  const { fullName, whole, name } = definition;
  // 日本側 speaks for a delegation; its minister still acts in his own name.
  if (!whole || name.endsWith('側') || fullName.length < Math.max(5, name.length + 2)) return [];
  const plain = withoutPersons(fullName);
  // The two of them, joined by the other word.
  return [
    ...new Set([
      fullName,
      ...lastNamed(definition),
      plain,
      plain.replace('及び', 'と'),
      plain.replace(/(?<=[一-龠])と(?=[一-龠ァ-ヶ])/, '及び'),
    ]),
  ];
}

const known = new WeakMap<Definition, readonly string[]>();

function namesOf(definition: Definition): readonly string[] {
  const names = known.get(definition) ?? allNames(definition);
  known.set(definition, names);
  return names;
}

const finding = (block: Block, span: Span, { block: home, definition }: Defined, binding: boolean): Finding => ({
  span: block.flow.toSource(span),
  message: binding
    ? {
        ja: `「${definition.name}」と定義された名称が、正式名称のまま繰り返されています。定義の後は「${definition.name}」を用いるのが通例です。`,
        en: `The full name is written again, though “${definition.name}” is defined for it.`,
      }
    : {
        ja: `この文書の他の箇所では略称「${definition.name}」を用いています。`,
        en: `The full name is written again; elsewhere this document has “${definition.name}”.`,
      },
  ...(binding ? {} : { severity: 'hint' as const }),
  ...termDue({ block, span }, { block: home, definition }),
});
