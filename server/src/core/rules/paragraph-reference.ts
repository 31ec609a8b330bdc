import { decimalsGone } from '../facts/decimal-numbers';
import {
  articleOf,
  isParagraph,
  isUnder,
  opensWithText,
  type Part,
  type Places,
  placesOf,
  rowOf,
} from '../facts/places';
import type { NeighbourReference, ParagraphReference } from '../facts/references';
import { defineRule, type Finding, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { toFull } from '../text/width';

export const paragraphReference = defineRule({
  id: 'paragraph-reference',
  needs: 'text',
  severity: 'error',
  title: { ja: '存在しない項・条・別添への参照', en: 'References to what is not there' },
  why: {
    ja: '項の追加・削除の後に参照だけが古い番号のまま残ると、合意の内容が読み取れなくなる。参照先のない参照は、署名の後に訂正を要することになる。',
    en: 'When paragraphs come and go, references keep their old numbers. One that points to nothing leaves open what was agreed, and has to be corrected after signature.',
  },
  source: { ja: '法令用語の慣行（条項の引用）', en: 'Legislative drafting practice (citing one’s own provisions)' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，協議を行う。\n２　双方は，‹上記４›の協議を支持した。\n３　双方は，歓迎した。',
      good: '共同声明\n\n１　双方は，協議を行う。\n２　双方は，上記１の協議を支持した。\n３　双方は，歓迎した。',
    },
    {
      bad: '覚書\n\n第１条\n　双方は，協力する。\n第２条\n１　双方は，協議する。\n２　‹第５条›の協力は，終了する。\n第３条\n　双方は，報告する。',
      good: '覚書\n\n第１条\n　双方は，協力する。\n第２条\n１　双方は，協議する。\n２　第１条の協力は，終了する。\n第３条\n　双方は，報告する。',
    },
    {
      bad: '共同声明\n\n１　双方は，別添１の計画を採択した。\n２　双方は，‹別添３›の一覧を確認した。\n\n別添１\n計画の概要\n\n別添２\n文書の一覧',
      good: '共同声明\n\n１　双方は，別添１の計画を採択した。\n２　双方は，別添２の一覧を確認した。\n\n別添１\n計画の概要\n\n別添２\n文書の一覧',
    },
    {
      bad: '共同声明\n\n１　双方は，‹前項›の協議を行う。\n２　双方は，歓迎した。',
      good: '共同声明\n\n１　双方は，次項の協議を行う。\n２　双方は，歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹上記２›の協議を行う。\n２　双方は，歓迎した。',
      good: '共同声明\n\n１　双方は，下記２の協議を行う。\n２　双方は，歓迎した。',
    },
    {
      bad: '覚書\n\n１）双方は，協議を行う。\n２）双方は，‹１３）›に掲げる方法により協力する。\n３）双方は，報告する。',
      good: '覚書\n\n１）双方は，協議を行う。\n２）双方は，３）に掲げる方法により協力する。\n３）双方は，報告する。',
    },
    {
      bad: '報告書\n\n１．１　経緯\n　双方は，協議した。\n１．２　結論\n　双方は，一致した。\n２．１　今後\n　双方は，‹１．７›に掲げる論点を検討する。',
      good: '報告書\n\n１．１　経緯\n　双方は，協議した。\n１．２　結論\n　双方は，一致した。\n２．１　今後\n　双方は，１．２に掲げる論点を検討する。',
    },
    {
      bad: '行動計画\n\nⅠ　目的\n　両省は，協力する。\nⅡ　分野\n　両省は，交流する。\nⅢ　資金\n　両省は，‹Ⅵ›に掲げる協力を実施する。',
      good: '行動計画\n\nⅠ　目的\n　両省は，協力する。\nⅡ　分野\n　両省は，交流する。\nⅢ　資金\n　両省は，Ⅱに掲げる協力を実施する。',
    },
    {
      bad: '共同声明\n\n１　双方は，次の協力を行う。\n（１）交流\n（２）研究\n２　双方は，‹上記１の（４）›に掲げる協力を確認した。',
      good: '共同声明\n\n１　双方は，次の協力を行う。\n（１）交流\n（２）研究\n２　双方は，上記１の（２）に掲げる協力を確認した。',
    },
  ],
  clean: [
    // What another text is to say.
    '議定書\n\n第一条\n条約第五条の次に次の一条を加える。\n「第二十五条のＡ\n両締約国は、情報を交換する。」\n第二条\nこの議定書は、効力を生ずる。',
    // Paragraphs that are called so where they stand; measures.
    '覚書\n\n第１項　目的\n　双方は、協力する。\n第２項　方法\n　双方は、第１項の目的のため協議する。\n第３項　期間\n　この覚書は、１．５年間有効とし、第２項に規定する方法による。',
    // Another text's articles and paragraphs.
    '共同声明\n\n１　双方は，同協定第３条，国連憲章第７章，条約第６条及び第９条，決議第２２３１号の主文第４項並びに最終文書パラグラフ７に留意した。\n２　双方は，議定書附属書５及び「第８項」を確認した。\n３　双方は，核兵器の不拡散に関する条約の第６条に基づく義務を確認した。',
    // Counts and ordinals.
    '共同声明\n\n１　双方は，上記３か国，上記４協定，上記５者及び前記６項目を確認した。\n２　双方は，第７次計画，第８段落，第９回会合，第５条約群及び第６部会を歓迎した。',
    // The annexes are kept in another file; the paragraphs have no numbers.
    '共同声明\n\n１　双方は，別添１及び別添２を採択した。\n２　双方は，歓迎した。',
    '共同声明\n\n双方は，上記３の協議を支持した。\n\n双方は，歓迎した。',
    // An excerpt.
    '共同声明（抜粋）\n\n１２　双方は，上記３の協議を支持した。\n１３　双方は，歓迎した。',
    // Articles and paragraphs that are there, in laws' numbering too.
    '覚書\n\n第一条\n　双方は、協力する。\n２　前項の協力は、第三条第二項の規定による。\n第二条\n　双方は、前条の協力及び第一条第二項の協力を行う。\n第三条　双方は、交流する。\n２　前項の交流は、第一項及び第二項による。\n第四条\n１　双方は、協議する。\n２　前項の協議は、次の各号による。\n（１）対面\n（２）書面\n３　前項（２）及び第一条から第三条までの規定は、適用する。',
    // Items in the text, and numbering that restarts.
    '共同声明\n\n【政治】\n１　双方は，（１）協議，（２）交流及び（３）支援を行う。上記（３）は，重要である。\n２　双方は，前項の協力を行う。\n【経済】\n１　双方は，前項の協力を行い，上記２を歓迎した。',
    // An annex has numbers of its own, and may name the statement's.
    '共同声明\n\n１　双方は，一致した。\n２　双方は，一致した。\n３　双方は，別添の２を支持した。\n\n別添\n計画\n１　双方は，本声明の第３項に従う。\n２　上記１に加え，協議する。',
  ],
  *check(reading) {
    const { facts, statement } = reading;
    const [references, neighbours] = [facts.every('references'), facts.every('neighbours')];
    for (const [block, span] of decimalsGone(facts))
      yield { span: block.flow.toSource(span), message: gone(block, span) };
    if (references.length + neighbours.length === 0) return;
    const place = placesOf(statement);
    for (const [block, reference] of references) {
      const problem = problemOf(place, block, reference);
      if (problem) yield { span: block.flow.toSource(reference), ...problem };
    }
    for (const [block, reference] of neighbours) {
      const problem = neighbourProblem(place, block, reference);
      if (problem) yield { span: block.flow.toSource(reference), message: problem };
    }
  },
});

const gone = ({ text }: Block, { start, end }: Span): Localized => ({
  ja: `「${text.slice(start, end)}」に当たる番号が、この文書にありません。`,
  en: `Nothing in this document is numbered “${text.slice(start, end)}”.`,
});

type Problem = Omit<Finding, 'span'>;

function problemOf(places: Places, block: Block, reference: ParagraphReference): Problem | undefined {
  const written = block.text.slice(reference.start, reference.end);
  const part = places.parts[places.partOf[block.index]!]!;
  // What is named in a roundabout way may be of another text.
  const { letter, same, step, elsewhere } = reference;
  if (letter !== undefined || same || step !== undefined || elsewhere) return undefined;
  switch (reference.target) {
    case 'annex':
      return annexProblem(places, reference, written);
    case 'chapter':
      return missing(
        written,
        part.chapters.get(reference.word!),
        reference.value,
        SECTION[reference.word!] ?? reference.word!,
      );
    case 'article':
      return missing(written, new Set(part.articles.keys()), reference.value, '条');
    case 'item':
      return itemProblem(places, part, reference, written);
    default:
      return paragraphProblem(places, part, block, reference, written);
  }
}

/** Certain only where the numbers begin with 1: an excerpt refers to what it left out. */
function missing(
  written: string,
  values: ReadonlySet<number> | undefined,
  value: number,
  unit: string,
): Problem | undefined {
  if (!values || values.has(value) || !values.has(1) || (unit !== '項' && values.size < 2)) return undefined;
  const most = Math.max(...values);
  return {
    message: {
      ja: `「${written}」に当たる${unit}が、この文書にありません（${unit}は１から${fullWidth(most)}まで）。`,
      en: `Nothing in this document is “${written}”: ${UNITS[unit] ?? 'numbers'} go from 1 to ${most}.`,
    },
  };
}

/** What sections are called that have a number alone. */
const SECTION: Readonly<Record<string, string>> = { Ⅰ: '節', 第: '節' };
const UNITS: Readonly<Record<string, string>> = { 項: 'paragraphs', 条: 'articles', 章: 'chapters', 節: 'sections' };
const fullWidth = (value: number): string => toFull(String(value));

function annexProblem({ annexes }: Places, { word, value }: ParagraphReference, written: string): Problem | undefined {
  // A document without annexes keeps them in another file.
  if (annexes.size === 0 || annexes.get(word!)?.has(value)) return undefined;
  const there = [...annexes].flatMap(([name, values]) =>
    [...values].sort((a, b) => a - b).map((each) => name + (each === 0 ? '' : fullWidth(each))),
  );
  return {
    message: {
      ja: `「${written}」が、この文書にありません（あるのは${there.map((each) => `「${each}」`).join('、')}）。`,
      en: `This document has no “${written}”; it has ${there.map((each) => `“${each}”`).join(', ')}.`,
    },
  };
}

function itemProblem(
  { parts }: Places,
  part: Part,
  reference: ParagraphReference,
  written: string,
): Problem | undefined {
  const { value, under } = reference;
  const own = part.items.get(value) ?? [];
  if (part.items.size === 0 || !(part.items.has(1) || part.items.has(2))) return undefined;
  if (under) {
    const article = under.target === 'article' ? part.articles.get(under.value)?.[0] : undefined;
    const owners =
      under.target === 'article'
        ? article
          ? [article]
          : []
        : [...(part.paragraphs.get(under.value) ?? []), ...(parts[0]!.paragraphs.get(under.value) ?? [])];
    // Without an owner there is another finding; an owner without items may have them in another text.
    if (own.some((each) => owners.some((owner) => isUnder(each, owner)))) return undefined;
    if (![...part.items.values()].flat().some((each) => owners.some((owner) => isUnder(each, owner)))) return undefined;
  } else if (own.length > 0) return undefined;
  return {
    message: {
      ja: `「${written}」に当たる細目が、この文書にありません。`,
      en: `Nothing in this document is “${written}”.`,
    },
  };
}

function paragraphProblem(
  places: Places,
  part: Part,
  block: Block,
  reference: ParagraphReference,
  written: string,
): Problem | undefined {
  const { value, article } = reference;
  if (article !== undefined || part.articles.size > 1) {
    const owner = article === undefined ? articleOf(block) : part.articles.get(article)?.[0];
    if (article !== undefined && !owner) return missing(written, new Set(part.articles.keys()), article, '条');
    if (!owner) return undefined;
    // In laws the first paragraph of an article has no number.
    const paragraphs = owner.children.filter(({ label }) => !label || isParagraph(label));
    const count = Math.max(
      1,
      paragraphs.length + (opensWithText(owner) ? 1 : 0),
      ...paragraphs.map(({ label }) => label?.value ?? 1),
    );
    if (value <= count) return undefined;
    const name = owner.label!.text;
    return {
      message: {
        ja: `「${written}」に当たる項が、${name}にありません。`,
        en: `Nothing in ${name} is “${written}”.`,
      },
    };
  }
  // A document whose paragraphs are （１）, （２） is cited by these.
  const numbered = part.paragraphs.size > 0 ? part.paragraphs : part.items;
  const main = places.parts[0]!.paragraphs;
  const found = [...(numbered.get(value) ?? []), ...(part.blocks[0]?.annex ? (main.get(value) ?? []) : [])];
  if (found.length === 0) return missing(written, new Set(numbered.keys()), value, '項');
  return misdirected(found, block, reference, written);
}

/** 上記 of what stands below, 下記 of what stands above. */
function misdirected(
  found: readonly Block[],
  block: Block,
  reference: ParagraphReference,
  written: string,
): Problem | undefined {
  if (!reference.direction) return undefined;
  const above = reference.direction === 'above';
  if (!found.every((each) => each.index > block.index === above)) return undefined;
  const target = found[0]!;
  const word = written.slice(0, 2);
  const right = OPPOSITE[word];
  return {
    message: {
      ja: `「${written}」に当たる項は、この箇所より${above ? '後' : '前'}にあります。「${right}」ではありませんか。`,
      en: `What “${written}” names stands ${above ? 'after' : 'before'} this place.`,
    },
    severity: 'information',
    related: target.label
      ? [{ span: target.flow.toSource(target.label.span), message: { ja: '参照先', en: 'What it names' } }]
      : [],
    fixes:
      right === undefined
        ? []
        : [
            {
              title: { ja: `「${right}」にする`, en: `Write “${right}”` },
              edits: block.flow.replace({ start: reference.start, end: reference.start + word.length }, right),
              safe: false,
            },
          ],
  };
}

const OPPOSITE: Readonly<Record<string, string>> = { 上記: '下記', 下記: '上記', 前記: '後記', 後記: '前記' };

/** 前項 in the first paragraph, 次条 in the last article. */
function neighbourProblem(places: Places, block: Block, { step, target }: NeighbourReference): Localized | undefined {
  const part = places.parts[places.partOf[block.index]!]!;
  const siblings = rowOf(part, block, target);
  if (!siblings) return undefined;
  const { all, at } = siblings;
  const last = all[all.length - 1]!;
  // What is still being written may go on.
  const complete = part.blocks.some((each) => each.index > last.index && !isUnder(each, last));
  if (step === -1 ? at > 0 : at < all.length - 1 || !complete) return undefined;
  const unit = target === 'paragraph' ? { ja: '項', en: 'paragraph' } : { ja: '条', en: 'article' };
  return step === -1
    ? { ja: `ここより前に${unit.ja}がありません。`, en: `There is no ${unit.en} before this one.` }
    : { ja: `ここより後に${unit.ja}がありません。`, en: `There is no ${unit.en} after this one.` };
}
