import { type Act, type Acts, actsOf, groupOf, isAfter, isSame, type Ruler, rulersOf } from '../facts/groups';
import { otherNames } from '../facts/other-names';
import { type TermSlip, termSlips } from '../facts/term-slips';
import { type Defined, partsOf } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule, type Finding, termDue, wordDue } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { fold } from '../text/width';

export const termRival = defineRule({
  id: 'term-rival',
  needs: 'text',
  severity: 'warning',
  title: { ja: '同じものの二つの呼び方', en: 'Two words for the same subject or thing' },
  why: {
    ja: '「両首脳」と定義した主語を「両国首脳」とも書くと、別の主体が行ったとも読める。主語の呼び方は文書を通じて一つとする。',
    en: 'A subject defined as 両首脳 and then called 両国首脳 may be read as somebody else. An acting subject keeps one name throughout.',
  },
  source: {
    ja: '法令用語の慣行（定義した語の一貫使用）及び公表された共同声明の慣行',
    en: 'Legislative drafting practice (a defined term is used throughout) and practice of published joint statements',
  },
  examples: [
    {
      bad: '共同声明\n\n１　日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は，会談した。\n２　両首脳は，一致した。\n３　‹両国首脳›は，歓迎した。',
      good: '共同声明\n\n１　日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。',
    },
    {
      bad: '共同発表\n\n1. 日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は、会談した。\n2. また、‹両外相›は、一致した。',
      good: '共同発表\n\n1. 日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は、会談した。\n2. また、両大臣は、一致した。',
    },
    {
      bad: '共同宣言\n\n１．日本国，エルダ共和国及びファロス国の首脳（以下「三首脳」という。）は，会合した。\n２．‹三か国の首脳›は，一致した。',
      good: '共同宣言\n\n１．日本国，エルダ共和国及びファロス国の首脳（以下「三首脳」という。）は，会合した。\n２．三首脳は，一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n４　‹両国の首脳›は，支持した。\n５　両首脳は，合意した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。\n４　両首脳は，支持した。\n５　両首脳は，合意した。',
    },
    {
      bad: '覚書\n\n双方は，合同作業部会（以下「作業部会」という。）を設置する。\n１　作業部会は，協議する。\n２　‹合同部会›の第１回会合は，東京で開催する。',
      good: '覚書\n\n双方は，合同作業部会（以下「作業部会」という。）を設置する。\n１　作業部会は，協議する。\n２　作業部会の第１回会合は，東京で開催する。',
    },
    {
      bad: '共同声明\n\n１　双方は，海洋の保全に関するタラサ行動計画（以下「タラサ行動計画」という。）を採択した。\n２　双方は，‹タラサ・アクションプラン›の実施を支援する。',
      good: '共同声明\n\n１　双方は，海洋の保全に関するタラサ行動計画（以下「タラサ行動計画」という。）を採択した。\n２　双方は，タラサ行動計画の実施を支援する。',
    },
    {
      bad: '共同声明\n\n１　日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は，会談した。\n２　両大臣は，一致した。\n３　両大臣は，歓迎した。\n４　両大臣は，支持した。\n５　‹両首脳›は，協力を確認した。\n６　両大臣は，合意した。',
      good: '共同声明\n\n１　日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は，会談した。\n２　両大臣は，一致した。\n３　両大臣は，歓迎した。\n４　両大臣は，支持した。\n５　両大臣は，協力を確認した。\n６　両大臣は，合意した。',
    },
    {
      bad: '共同声明\n\n１　双方は，次官級の農業対話（以下「農業対話」という。）を設置した。\n２　‹農業協議›の第１回会合は，東京で開催される。',
      good: '共同声明\n\n１　双方は，次官級の農業対話（以下「農業対話」という。）を設置した。\n２　農業対話の第１回会合は，東京で開催される。',
    },
    {
      bad: '覚書\n\n日本国内閣府及びパルミラ防災庁（以下「両者」と総称する。）は，協力する。\n１　両者は，情報を交換する。\n２　‹両当事者›は，速やかに通知する。',
      good: '覚書\n\n日本国内閣府及びパルミラ防災庁（以下「両者」と総称する。）は，協力する。\n１　両者は，情報を交換する。\n２　両者は，速やかに通知する。',
    },
  ],
  clean: [
    // Heads that go with everything, and what was there before the name was given.
    '共同声明\n\n１　双方は，昨年の農業協議を評価し，次官級の農業対話（以下「農業対話」という。）及び合同作業部会（以下「合同部会」という。）を設置した。\n２　農業対話は，合同会合を開催する。合同部会は，報告する。',
    // The leaders, of whom the paragraph before speaks.
    '共同声明\n\n１　日本国外務大臣及びパルミラ共和国外務大臣（以下「両大臣」という。）は，会談した。\n２　両大臣は，一致した。\n３　両大臣は，歓迎した。\n４　両大臣は，昨年の首脳会談の成果を歓迎した。\n５　両首脳は，協力を確認した。\n６　両大臣は，合意した。',
    // Bodies whose names are everyone's, or another one's.
    '共同声明\n\n１　双方は，国際協力機構（以下「協力機構」という。）及び日・パルミラ経済合同委員会（以下「合同委員会」という。）を支持した。\n２　双方は，国際機構，パルミラ委員会及び日・パルミラ文化合同委員会の役割を確認した。',
    // Sides are no groups.
    '共同声明\n\n１　日本国外務大臣（以下「日本側」という。）及びパルミラ共和国外務大臣（以下「パルミラ側」という。）は，会談した。\n２　両国外務大臣は，一致した。',
    // Without a definition, and one who is not of the group.
    '共同宣言\n\n我々，日本国，エルダ共和国及びファロス国の首脳は，会合した。\n１．我々は，一致する。我々は，三か国の外相の会合を歓迎する。\n２．両首脳は，会談した。',
    // A generic noun, anaphora, another pair, another group, a standing duty.
    '共同声明\n\n１　日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は，両国首脳の相互訪問を歓迎した。\n２　双方は，両国首脳間の対話を続ける。両者は，一致した。\n３　両外相は，協議を行った。\n４　日米韓の三首脳は，会合した。\n５　両首脳は，両国の外務大臣が会談することで一致した。',
    '共同声明\n\n１　日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は，一致した。\n２　両国首脳は，毎年相互に訪問する。',
    // Before the definition, and the ministers of another field.
    '共同声明\n\n両国首脳は，会談した。\n１　日本国総務大臣及びパルミラ共和国通信大臣（以下「両大臣」という。）は，一致した。\n２　両国の外務大臣は，同席した。',
    // Both are defined.
    '共同声明\n\n１　日本国外務大臣及びパルミラ共和国外務大臣（以下「両外相」という。）並びに両国の外務大臣及び防衛大臣（以下「四大臣」という。）は，会合した。\n２　両外相は，会談した。四大臣は，一致した。',
  ],
  *check(reading) {
    const { facts, statement } = reading;
    const parts = partsOf(statement);
    const acts = actsOf(facts);
    const rulers = rulersOf(facts);
    const own = new Set(rulers.map(({ name, part }) => `${part} ${fold(name)}`));
    const annexes = parts.at(-1) !== 0;
    const tenses = new Map(rulers.map((ruler) => [ruler, tensesOf(ruler, acts)]));
    const rivals = [...acts.counts.keys()].filter((name) => groupOf(name) && (annexes || !own.has(`0 ${fold(name)}`)));
    for (const act of rulers.length === 0 ? [] : rivals.flatMap((name) => acts.of(name))) {
      const { block, name, tense } = act;
      const group = act.group!;
      if (own.has(`${parts[block.index]} ${fold(name)}`)) continue;
      const ruler = rulers.find(
        (each) =>
          each.part === parts[block.index] &&
          (!each.after || isAfter(act, each.after)) &&
          isSame(group, each) &&
          // In a record of what was done, a present tense tells of a standing duty: any leaders'.
          (tense === undefined || tenses.get(each)!.size === 0 || tenses.get(each)!.has(tense)),
      );
      if (ruler) yield finding(act, ruler);
      else {
        const meant = rulers.find(
          (each) => each.part === parts[block.index] && isStray(reading, act, each, acts, tenses.get(each)!),
        );
        if (meant) yield { ...finding(act, meant), severity: 'information' };
      }
    }
    for (const { block, span, text, term } of otherNames(facts)) yield otherName(block, span, text, term);
    for (const slip of termSlips(facts)) if (slip.what === 'head') yield otherHead(slip);
  },
});

/** The tenses in which a group acts under its name, or where the name is defined. */
function tensesOf({ name, after }: Ruler, acts: Acts): ReadonlySet<string | undefined> {
  const tenses = new Set(acts.tenses(name));
  // 日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は: the sentence whose subject is what is being defined.
  for (const subject of acts.endingAt(after)) tenses.add(subject.tense);
  return tenses;
}

/** Fewer sentences of the document's own subject do not show that another one is out of place. */
const FEWEST_OWN = 4;
const HEADS: Readonly<Record<string, RegExp>> = {
  leader: /首脳|首相|(?:総理|大統領|主席)/,
  minister: /(?<!総理)大臣|外相|[防国財]相|閣僚/,
};

/**
 * 両首脳 as the subject of one sentence of a ministers' statement, or 両大臣 in one of leaders: nobody around has brought them in. With 両国の
 * or a field (両外務大臣) it may be others.
 */
function isStray(
  { statement }: Reading,
  { block, span, name, group, tense }: Act,
  ruler: Ruler,
  acts: Acts,
  tenses: ReadonlySet<string | undefined>,
): boolean {
  if (
    group?.count === undefined ||
    group.field ||
    ruler.count === undefined ||
    !HEADS[group.kind] ||
    !HEADS[ruler.kind]
  )
    return false;
  if (group.kind === ruler.kind && group.count === ruler.count) return false;
  if (!block.label || !tenses.has(tense) || (ruler.after && block.index <= ruler.after.block.index)) return false;
  if (acts.counts.get(name)! > 1 || (acts.counts.get(ruler.name) ?? 0) < FEWEST_OWN) return false;
  const before = statement.blocks[block.index - 1]?.text ?? '';
  const around = `${before} ${block.text.slice(0, span.start)} ${block.text.slice(span.end)}`;
  return !HEADS[group.kind]!.test(around.replaceAll(ruler.name, ''));
}

function otherName(block: Block, span: Span, text: string, { block: home, definition }: Defined): Finding {
  return {
    span: block.flow.toSource(span),
    message: {
      ja: `「${text}」は、「${definition.name}」と定義されたものと同じと思われます。定義した語にそろえるのが通例です。`,
      en: `“${text}” seems to be what “${definition.name}” is defined for; a defined thing keeps one name.`,
    },
    ...termDue({ block, span }, { block: home, definition }),
  };
}

/** 農業協議 where 農業対話 is defined. */
function otherHead({ block, span, text, right, home }: TermSlip): Finding {
  return {
    span: block.flow.toSource(span),
    severity: 'information',
    message: {
      ja: `「${text}」とありますが、この文書にあるのは「${right}」です。同じものを指すのではありませんか。`,
      en: `“${text}” stands here; this document has “${right}”. The same may be meant.`,
    },
    ...wordDue(
      { block, span },
      right,
      home && { ...home, message: { ja: `「${right}」の箇所`, en: `“${right}” here` } },
    ),
  };
}

const finding = ({ block, span, name }: Act, ruler: Ruler): Finding => ({
  span: block.flow.toSource(span),
  message: ruler.after
    ? {
        ja: `主語「${name}」は、先に「${ruler.name}」とされたものと同じと思われます。主語の呼び方は一つにするのが通例です。`,
        en: `“${name}” seems to be who “${ruler.name}” are; an acting subject keeps one name.`,
      }
    : {
        ja: `主語「${name}」は、この文書の他の箇所では「${ruler.name}」と書かれています。`,
        en: `“${name}” is called “${ruler.name}” elsewhere in this document.`,
      },
  related: ruler.after
    ? [
        {
          span: ruler.after.block.flow.toSource(ruler.after.span),
          message: { ja: `「${ruler.name}」が指すもの`, en: `Who “${ruler.name}” are` },
        },
      ]
    : [],
  fixes: [
    {
      title: { ja: `「${ruler.name}」にする`, en: `Write “${ruler.name}”` },
      edits: block.flow.replace(span, ruler.name),
      safe: false,
    },
  ],
});
