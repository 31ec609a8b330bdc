import { isHousehold } from '../facts/acronyms';
import type { Definition } from '../facts/definitions';
import { type Defined, definedTerms, isCommonNoun, partsOf, proseUses, searchProse, type Use } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Fix } from '../rule';
import type { Block } from '../statement/statement';

export const termBeforeDefinition = defineRule({
  id: 'term-before-definition',
  needs: 'text',
  severity: 'warning',
  title: { ja: '定義前の用語・略称の使用', en: 'Terms used before their definition' },
  why: {
    ja: '定義される用語・略称は、初出の箇所で定義する。定義より前に用いると、その箇所では何を指すのか読み手に分からない。項の入替えの際に起こりやすい。',
    en: 'A term or abbreviation is defined where it first occurs. Used before that, it tells the reader nothing yet. It happens when paragraphs change places.',
  },
  source: {
    ja: '法令用語の慣行（定義は初出の箇所で行う）及び公表された共同声明の慣行',
    en: 'Legislative drafting practice (defined at first use) and practice of published joint statements',
  },
  examples: [
    {
      bad: '共同声明\n\n１　‹両大臣›は，会談した。\n２　日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は，一致した。',
      good: '共同声明\n\n１　日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は，会談した。\n２　両大臣は，一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，‹ＰＤＢ›の融資を歓迎した。\n２　両首脳は，パルミラ開発銀行（ＰＤＢ）を支援する。',
      good: '共同声明\n\n１　両首脳は，パルミラ開発銀行（ＰＤＢ）の融資を歓迎した。\n２　両首脳は，ＰＤＢを支援する。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹海洋協力枠組み›を重視した。双方は，海洋の安全のための協力の枠組み（以下「海洋協力枠組み」という。）を設けた。',
      good: '共同声明\n\n１　双方は，海洋の安全のための協力の枠組み（以下「海洋協力枠組み」という。）を重視した。双方は，海洋協力枠組みを設けた。',
    },
    {
      bad: '覚書\n\n１　双方は，平等の原則に基づき，‹合同委員会›の助言の下に協力する。\n２　双方は，海洋協力合同委員会（以下「合同委員会」という。）を設置する。',
      good: '覚書\n\n１　双方は，平等の原則に基づき，海洋協力合同委員会（以下「合同委員会」という。）の助言の下に協力する。\n２　双方は，合同委員会を設置する。',
    },
  ],
  clean: [
    // Any such body, in a recital or about to be set up.
    '覚書\n\n１　双方は，同協定に基づく合同委員会の成果を歓迎し，また，合同委員会を設置することに賛同した。\n２　双方は，海洋協力合同委員会（以下「合同委員会」という。）を設置する。',
    // A title, a heading and a quotation may hold the term; so may a longer word.
    '両首脳による共同声明\n\n【両首脳の会談】\n１　両首脳会談は，東京で行われた。「両首脳の決意」が示された。\n２　日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は，一致した。',
    // Common nouns: any 覚書, any 会合, the two countries.
    '共同声明\n\n１　両国の友好を確認し，環境に関する覚書の署名，会合の開催及び二国間の協定の交渉を歓迎した。\n２　日本国及びパルミラ共和国（以下「両国」という。）は，海洋に関する覚書（以下「覚書」という。），第２回会合（以下「会合」という。）及び租税に関する協定（以下「協定」という。）を歓迎した。',
    // Household abbreviations, glossed late or not at all.
    '共同声明\n\n１　両首脳は，ＷＴＯの改革を支持した。\n２　両首脳は，世界貿易機関（ＷＴＯ）の役割を確認した。',
    // An annex defines its own terms.
    '共同声明\n\n１　両大臣は，会談した。\n２　両大臣は，一致した。\n\n附属書１\n１　両大臣は，協議する。\n\n附属書２\n１　両国の大臣（以下「両大臣」という。）は，協力する。',
    // An article of definitions.
    '協定\n\n両政府は，関税法令の違反を防止することを希望して，次のとおり協定した。\n\n第１条\n（ａ）「関税法令」とは，税関当局が施行する法令をいう。\n（ｂ）「税関当局」とは，日本国については財務省をいう。',
    // The name that the term is a part of.
    '共同声明\n\nＡ．ソリス外務大臣は，訪問した。\n１　Ａ．ソリス外務大臣（以下「ソリス外務大臣」という。）は，一致した。',
    // The sentence that defines it.
    '共同声明\n\n１　ＰＤＢの総裁が出席した会合で，パルミラ開発銀行（ＰＤＢ）は，計画を示した。',
  ],
  *check(reading) {
    const parts = partsOf(reading.statement);
    for (const term of definedTerms(reading.facts)) {
      if (term.definition.kind === 'abbreviation' && isHousehold(term.definition.name)) continue;
      if (isExplained(term)) continue;
      const early = firstUse(reading, term, parts);
      if (early) yield finding(early, term);
    }
  },
});

/** 「税関当局」とは、…をいう。: an article of definitions holds for the whole text, recitals and all, in whatever order it has them. */
const isExplained = ({ block, definition }: Defined): boolean =>
  /^[」』]とは/.test(block.text.slice(definition.term.end, definition.term.end + 3));

/** So many blocks are read as they are. */
const FEW = 8;

interface Early {
  readonly block: Block;
  readonly use: Use;
}

/** The first use in a block, or at least a sentence, before the definition. */
function firstUse({ facts, statement }: Reading, term: Defined, parts: readonly number[]): Early | undefined {
  const { block: home, definition } = term;
  // The document before a late definition is read only where something is to be found in it.
  const first = home.index < FEW ? undefined : proseUses(facts, definition.name).first(definition.name);
  if (home.index >= FEW && !(first && first[0].index <= home.index)) return undefined;
  const common = isCommonNoun(definition);
  const search = searchProse(definition.name);
  for (const block of statement.blocks.slice(0, term.block.index + 1)) {
    if (parts[block.index] !== term.part) continue;
    const { sentences } = facts.of(block);
    const home = block === term.block ? sentences.find(({ end }) => definition.start < end) : undefined;
    const until = block === term.block ? (home?.start ?? 0) : block.text.length;
    for (const use of search(facts, block)) {
      if (use.end > until) break;
      if (isInFullName(block.text, use, definition)) continue;
      // Of a common noun only the acting subject of a sentence surely is the term, or a body that nothing qualifies at a clause's head.
      if (
        !common ||
        isDefinite(block.text, use) ||
        sentences.some(({ subject }) => subject?.start === use.start && subject.end === use.end)
      ) {
        return { block, use };
      }
    }
  }
  return undefined;
}

/** What is being set up, held or signed need not be the one that is defined later. */
const MADE =
  /^(?:[をのが](?:早期に|新たに)?(?:設置|設け|設立|創設|立ち上げ|開催|開始|採択|作成|策定|締結|署名|交渉|実施|発足|新設)|等|や|及び|又は|並びに|[，、,])/;

/** ，合同委員会の助言の下に: of several kanji, at the head of a clause, as something that is there. */
const isDefinite = (text: string, { start, end }: Use): boolean =>
  end - start >= 4 &&
  /[，、,。]$/.test(text.slice(Math.max(0, start - 1), start)) &&
  !MADE.test(text.slice(end, end + 12));

/** Ａ．スミス大臣 before 「スミス大臣」 is defined for it: the name that the term is a part of. */
function isInFullName(text: string, use: Use, { name, fullName }: Definition): boolean {
  const at = fullName.indexOf(name);
  return (
    (at >= 0 && text.startsWith(fullName, use.start - at)) ||
    /[A-ZＡ-Ｚ][．.]$/.test(text.slice(0, use.start).slice(-2))
  );
}

const finding = ({ block, use }: Early, term: Defined): Finding => {
  const { name, kind } = term.definition;
  const what = kind === 'term' ? { ja: '用語', en: 'term' } : { ja: '略称', en: 'abbreviation' };
  return {
    span: block.flow.toSource(use),
    message: {
      ja: `${what.ja}「${name}」が、定義より前に用いられています。初出のこの箇所で定義するのが通例です。`,
      en: `The ${what.en} “${name}” is used before its definition. It is defined where it first occurs, which is here.`,
    },
    related: [
      {
        span: term.block.flow.toSource(term.definition.term),
        message: { ja: `「${name}」の定義`, en: `The definition of “${name}”` },
      },
    ],
    fixes: moveDefinition(block, use, term),
  };
};

/** The name with its definition changes places with the term, where grammar is sure of the name. */
function moveDefinition(block: Block, use: Use, { block: home, definition }: Defined): Fix[] {
  const { full, whole, start, end, name, fullName } = definition;
  if (full.end !== start || (definition.kind === 'term' && !whole) || fullName === '') return [];
  return [
    {
      title: { ja: '定義をこの箇所に移す', en: 'Move the definition here' },
      edits: [
        ...block.flow.replace(use, home.text.slice(full.start, end)),
        ...home.flow.replace({ start: full.start, end }, name),
      ],
      safe: false,
    },
  ];
}
