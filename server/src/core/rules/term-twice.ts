import type { Definition } from '../facts/definitions';
import { partsOf, withoutPersons } from '../facts/terms';
import { defineRule, type Finding, type Fix, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import { fold } from '../text/width';

interface Place {
  readonly block: Block;
  readonly definition: Definition;
}

export const termTwice = defineRule({
  id: 'term-twice',
  needs: 'text',
  severity: 'warning',
  title: { ja: '用語・略称の二重の定義', en: 'Terms and abbreviations defined twice' },
  why: {
    ja: '略称が二度定義され、又は一つの略称が二つの名称を指すと、どちらを指すのか、後に疑義が生じる。定義は初出の一箇所とする。',
    en: 'A term defined twice, or one abbreviation for two names, leaves open which is meant. It is defined once, where it first occurs.',
  },
  source: {
    ja: '法令用語の慣行（定義は初出に一度）及び公表された共同声明の慣行',
    en: 'Legislative drafting practice (one definition, at first use) and practice of published joint statements',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，海洋の観測の計画（以下「観測計画」という。）を歓迎した。\n２　双方は，海洋の観測の計画（以下「‹観測計画›」という。）を実施する。',
      good: '共同声明\n\n１　双方は，海洋の観測の計画（以下「観測計画」という。）を歓迎した。\n２　双方は，観測計画を実施する。',
    },
    {
      bad: '覚書\n\n１　双方は，海洋の観測の計画（以下「観測計画」という。）を実施する。\n２　この覚書において「‹観測計画›」とは，衛星による観測をいう。',
      good: '覚書\n\n１　双方は，海洋の観測の計画（以下「観測計画」という。）を実施する。\n２　この覚書において「衛星計画」とは，衛星による観測をいう。',
    },
    {
      bad: '共同声明\n\n１　両国の大臣（以下「両大臣」という。）は，会談した。\n２　両国の外務大臣（以下「‹両大臣›」という。）は，一致した。',
      good: '共同声明\n\n１　両国の大臣（以下「両大臣」という。）は，会談した。\n２　両大臣は，一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，地域開発銀行（ＲＤＢ）の設立を歓迎した。\n２　両首脳は，地域開発銀行（‹ＡＤＢ›）を支持した。',
      good: '共同声明\n\n１　両首脳は，地域開発銀行（ＲＤＢ）の設立を歓迎した。\n２　両首脳は，地域開発銀行を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，地域開発銀行（ＲＤＢ）の設立を歓迎した。\n２　両首脳は，農村開発委員会（‹ＲＤＢ›）を支持した。',
      good: '共同声明\n\n１　両首脳は，地域開発銀行（ＲＤＢ）の設立を歓迎した。\n２　両首脳は，農村開発委員会（ＲＤＣ）を支持した。',
    },
  ],
  clean: [
    // Each annex defines its own.
    '共同声明\n\n１　両国の外務大臣（以下「両大臣」という。）は，会談した。\n\n別添１\n１　両国の防衛大臣（以下「両大臣」という。）は，協議する。\n\n別添２\n１　両国の環境大臣（以下「両大臣」という。）は，協議する。',
    // Two committees whose names differ before the part that grammar can see.
    '共同声明\n\n１　両首脳は，貿易に関する共同委員会（ＪＣＴ）及び投資に関する共同委員会（ＪＣＩ）の設立を歓迎した。',
    '共同声明\n\n１　両首脳は，地域開発銀行（ＲＤＢ）の設立を歓迎した。\n２　両首脳は，ＲＤＢ（地域の銀行）を支持した。',
  ],
  *check(reading) {
    // An annex is a document of its own: it defines its own terms.
    const parts = partsOf(reading.statement);
    const byName = new Map<string, Place>();
    const byFull = new Map<string, Place>();
    for (const [block, definition] of reading.facts.every('definitions')) {
      const place = { block, definition };
      const name = `${parts[block.index]} ${fold(definition.name)}`;
      const full = `${parts[block.index]} ${fold(definition.fullName)}`;
      const named = byName.get(name);
      const called = definition.whole ? byFull.get(full) : undefined;
      if (named) yield again(place, named);
      else if (called) yield finding(place, called, twoNames(definition, called.definition));
      if (!named) byName.set(name, place);
      if (definition.whole && !called) byFull.set(full, place);
    }
  },
});

function again(place: Place, first: Place): Finding {
  const { name, fullName } = place.definition;
  const known = first.definition.fullName;
  // Where grammar sees more of the name in one place than in the other, it may be the same name.
  const plain = ({ definition }: Place): string => fold(withoutPersons(definition.fullName));
  const same = plain(first).endsWith(plain(place)) || plain(place).endsWith(plain(first));
  return finding(
    place,
    first,
    same
      ? { ja: `「${name}」は既に定義されています。`, en: `“${name}” is defined already.` }
      : {
          ja: `「${name}」は既に「${known}」の略として定義されていますが、ここでは「${fullName}」を指しています。`,
          en: `“${name}” is defined already, for “${known}”; here it stands for “${fullName}”.`,
        },
    plain(first) === plain(place) ? useTerm(place) : [],
  );
}

/** The name and its second definition give way to the term. */
const useTerm = ({ block, definition: { full, start, end, name } }: Place): Fix[] =>
  full.end !== start
    ? []
    : [
        {
          title: { ja: `「${name}」にする`, en: `Write “${name}”` },
          edits: block.flow.replace({ start: full.start, end }, name),
          safe: false,
        },
      ];

const twoNames = (here: Definition, first: Definition): Localized => ({
  ja: `「${here.fullName}」の略称が「${first.name}」と「${here.name}」の二つあります。`,
  en: `“${here.fullName}” has two short names: “${first.name}” and “${here.name}”.`,
});

const finding = ({ block, definition }: Place, first: Place, message: Localized, fixes: Fix[] = []): Finding => ({
  span: block.flow.toSource(definition.term),
  message,
  related: [
    {
      span: first.block.flow.toSource(first.definition.term),
      message: { ja: '最初の定義', en: 'The first definition' },
    },
  ],
  fixes,
});
