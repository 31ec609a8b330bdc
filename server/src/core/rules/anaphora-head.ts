import type { Citation } from '../facts/citations';
import { gathered, gatheredFor, type Note } from '../facts/gathered';
import type { Facts } from '../facts/index';
import { defineRule, type Finding, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';

/** 同条約 where only a 協定 was cited; この協定 in a memorandum; 科学技術条約 where 科学技術協定 is defined. */
export const anaphoraHead = defineRule({
  id: 'anaphora-head',
  needs: 'text',
  severity: 'warning',
  title: { ja: '「同協定」等が指す文書の種類の相違', en: '同協定 and the like for another kind of instrument' },
  why: {
    ja: '「同協定」「この覚書」や定義した略称は、指す文書と同じ種類の語で書く。条約と協定、覚書と協定は別の種類の文書である。',
    en: 'A word that points back (同協定, この覚書) names the kind of instrument that it points to. Treaties, agreements and memoranda are different kinds.',
  },
  source: { ja: '国際約束の呼称の慣行', en: 'Practice: instruments are called by what they are' },
  examples: [
    {
      bad: '１　両首脳は，文化交流に関する日本国政府とアルカディア共和国政府との間の協定の発効を歓迎し，同‹条約›に基づく委員会を開くことで一致した。',
      good: '１　両首脳は，文化交流に関する日本国政府とアルカディア共和国政府との間の協定の発効を歓迎し，同協定に基づく委員会を開くことで一致した。',
    },
    {
      bad: '日本国とアルカディア共和国との間の協力に関する覚書\n\n第１条\n\nこの覚書は，協力の枠組みを定める。\n\n第２条\n\nこの‹協定›の下での協力は，５年間継続する。',
      good: '日本国とアルカディア共和国との間の協力に関する覚書\n\n第１条\n\nこの覚書は，協力の枠組みを定める。\n\n第２条\n\nこの覚書の下での協力は，５年間継続する。',
    },
    {
      bad: '１　両首脳は，研究における協力に関する日本国政府とアルカディア共和国政府との間の協定（以下「研究協力協定」という。）の締結を歓迎した。\n２　両首脳は，研究協力‹条約›の改正を検討し，研究協力協定の附属書を確認した。',
      good: '１　両首脳は，研究における協力に関する日本国政府とアルカディア共和国政府との間の協定（以下「研究協力協定」という。）の締結を歓迎した。\n２　両首脳は，研究協力協定の改正を検討し，研究協力協定の附属書を確認した。',
    },
  ],
  clean: [
    // Several kinds were named: any of them may be meant.
    '１　双方は，児童の権利に関する条約及びその選択議定書を履行し，同議定書及び同条約の普及に努める。',
    // A short form that does not show its kind.
    '１　双方は，原子力の平和的利用に関する日本国とアルカディア共和国との間の協定に留意し，ＮＰＴの締約国として同条約を支持する。',
    // The paragraph before; the generic word.
    '１　双方は，核物質の防護に関する条約を支持する。\n２　双方は，同条約の締約国を増やすため，文化交流に関する日本国とアルカディア共和国との間の協定を活用する。',
    '１　双方は，２０１０年５月１日付けの文化交流に関する共同宣言を想起し，同宣言及び本声明に基づき協力する。',
    // The agreement that a memorandum carries out.
    '日本国とアルカディア共和国との間の協力に関する覚書\n\n１　この覚書は，協力の枠組みを定める。\n２　研究協力に関する日本国とアルカディア共和国との間の協定（以下「この協定」という。）に従い，この協定の附属書を適用する。',
  ],
  *check({ statement, facts }): Iterable<Finding> {
    const own = ownHead(statement.blocks);
    const terms = definedTerms(facts);
    const pointers = pointersIn(facts);
    // この協定 in an agreement is right wherever it stands.
    const right = [...pointers.counts.keys()].filter((key) => key !== SAME && (!own || sameKind(key, own)));
    for (const [block, { word, head, start }] of pointers.all(right)) {
      if (block.kind === 'title' || block.kind === 'heading' || terms.names.has(word + head)) continue;
      const before = statement.blocks[block.index - 1];
      if (word !== SAME && before && before.kind !== 'title' && names(before.text, head)) continue;
      const expected = word === SAME ? citedHead(facts.of(block).citations, start, terms.headOf) : own;
      if (!expected || sameKind(expected, head)) continue;
      // 本〈head〉 is told by the document itself only where it is called so elsewhere.
      if (word !== SAME && !callsItself(statement.blocks, expected)) continue;
      const at = start + word.length;
      yield report(block, { start: at, end: at + head.length }, head, expected, {
        ja: word === SAME ? '直前に引用された文書' : 'この文書自体',
        en: word === SAME ? 'the instrument cited before' : 'this document itself',
      });
    }
    for (const [block, { span, head, expected }] of terms.mistaken()) {
      if (block.kind === 'title' || block.kind === 'heading') continue;
      yield report(block, span, head, expected, { ja: '定義された略称', en: 'the defined term' });
    }
  },
});

const HEADS = '条約|協定|議定書|宣言|憲章|覚書|取極|取決め|交換公文|声明|コミュニケ|規約|決議';
/** 同協定, この覚書; not a longer word (同条約機構, 同宣言文). */
const POINTER = new RegExp(
  `(?<![共合協一不会同])(?<word>同|この|本(?!国))(?<head>(?:共同)?(?:${HEADS}))(?![一-龠]{2})(?!した|する|し[，、,])`,
  'g',
);
const LAST_HEAD = new RegExp(`(?:${HEADS})$`);
/** What a paragraph may hold, far beyond any; the rest of a runaway line is left alone. */
const LONGEST = 4000;

/** The word that points to what was cited before; the others point to the document itself. */
const SAME = '同';

interface Pointer {
  readonly word: string;
  readonly head: string;
  readonly start: number;
}

/** Words that point to an instrument of a kind that the text before them does not name; kept by that kind where the document is meant. */
const pointersIn = gathered(function* ({ citations }, text): Iterable<Note<Pointer>> {
  for (const { index: start, groups } of text.slice(0, LONGEST).matchAll(POINTER)) {
    const { word, head } = groups as { word: string; head: string };
    if (names(text.slice(0, start), head) || (word === SAME && !citations.some(({ end }) => end <= start))) continue;
    yield [word === SAME ? SAME : head, { word, head, start }];
  }
});

const kindOf = (head: string): string => head.replace(/^共同/, '');
const sameKind = (a: string, b: string): boolean => kindOf(a) === kindOf(b);

/** Acronyms of instruments that stand where an instrument does: ＮＰＴの締約国, ＲＣＥＰの実施. */
const ACRONYM =
  /[Ａ-ＺA-Z]{3,8}(?:[）)]|に基づく|の(?:下|締約|運用|批准|加入|発効|履行|実施|規定|遵守|普遍|重要|署名|締結|目的|早期)|[へに](?:の)?(?:加入|署名)|を(?:批准|締結|支持|履行|遵守))/;

/** True if a text names an instrument of this kind otherwise than by pointing back, or one whose kind its short form hides. */
function names(text: string, head: string): boolean {
  if (ACRONYM.test(text)) return true;
  const kind = kindOf(head);
  for (let at = text.indexOf(kind); at >= 0; at = text.indexOf(kind, at + 1)) {
    if (!/(?:同|この|本)(?:共同)?$/.test(text.slice(Math.max(0, at - 4), at))) return true;
  }
  return false;
}

/** The one kind of instrument that a block cites before an offset. */
function citedHead(
  citations: readonly Citation[],
  offset: number,
  headOf: (name: string) => string | undefined,
): string | undefined {
  const heads = new Set<string>();
  for (const { end, head, name } of citations) if (end <= offset) heads.add(kindOf(headOf(name) ?? head));
  const [head, second] = heads;
  return head === undefined || second !== undefined || !LAST_HEAD.test(head) ? undefined : head;
}

/** What the document is by its title. */
function ownHead(blocks: readonly Block[]): string | undefined {
  const title = blocks.find(({ kind }) => kind === 'title')?.text.replace(/[（(][^（()）]*[）)]\s*$/, '');
  return title && LAST_HEAD.exec(title)?.[0];
}

/** True if the document calls itself by its title's head (この覚書). */
function callsItself(blocks: readonly Block[], head: string): boolean {
  const self = new RegExp(`(?:この|本)(?:共同)?${head}`);
  return blocks.some(({ text }) => self.test(text));
}

interface Mistaken {
  readonly span: Span;
  /** The name as written, of which no definition is known. */
  readonly name: string;
  readonly stem: string;
  readonly head: string;
}

/** Where a stem of the pattern stands with a head. */
const headedBy = gatheredFor(function* ({ text }, pattern: string): Iterable<Note<Mistaken>> {
  for (const match of pattern === '' ? [] : text.matchAll(new RegExp(pattern, 'g'))) {
    const [name, stem, head] = match as unknown as [string, string, string];
    const start = match.index + stem.length;
    if (/[一-龠ァ-ヶー・]/.test(text[match.index - 1] ?? '')) continue;
    yield [name, { span: { start, end: start + head.length }, name, stem, head }];
  }
});

/** The terms that the document defines, and where one stands with another head than its own. */
function definedTerms(facts: Facts) {
  const names = new Set<string>();
  const byStem = new Map<string, string>();
  for (const [, { name }] of facts.every('definitions')) {
    names.add(name);
    const head = LAST_HEAD.exec(name)?.[0];
    const stem = head && name.slice(0, -head.length);
    if (stem && stem.length >= 3 && !/^(?:同|この|本)/.test(stem)) byStem.set(stem, head);
  }
  const stems = [...byStem.keys()].slice(0, 100).map((stem) => stem.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = stems.length > 0 ? `(${stems.join('|')})(${HEADS})(?![一-龠]{2})` : '';
  return {
    names,
    /** The head of a defined term, also where another was written. */
    headOf: (name: string): string | undefined => byStem.get(name.replace(LAST_HEAD, '')),
    mistaken: () => {
      const found = headedBy(facts, pattern);
      const right = [...byStem].map(([stem, head]) => stem + head);
      return found
        .all([...names, ...right])
        .map(([block, each]) => [block, { ...each, expected: byStem.get(each.stem)! }] as const);
    },
  };
}

function report(block: Block, span: Span, head: string, expected: string, by: Localized): Finding {
  return {
    span: block.flow.toSource(span),
    message: {
      ja: `「${head}」とありますが、${by.ja}は「${expected}」です。`,
      en: `“${head}” stands here, but ${by.en} is a “${expected}”.`,
    },
    fixes: [
      {
        title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
        safe: false,
        edits: block.flow.replace(span, expected),
      },
    ],
  };
}
