import { endsInPast, endsInPredicate } from '../facts/stops';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';

const RUNNING: readonly string[] = ['preamble', 'paragraph', 'item', 'text'];

/** A document with more acting subjects is none. */
const MOST_SUBJECTS = 100;

export const fullStop = defineRule({
  id: 'full-stop',
  needs: 'text',
  severity: 'error',
  title: { ja: '句点「。」の脱落', en: 'Missing full stop' },
  why: {
    ja: '文の終わりには句点「。」を打つ。落ちていれば二つの文がつながって読まれ、文が途中で切れたようにも見える。',
    en: 'Every sentence ends with 。. Without it two sentences run into one, or a paragraph looks cut off.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の句読点',
    en: 'Guidelines for official texts (2022), on punctuation',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，成果を歓迎した‹›\n３　両首脳は，一致した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，成果を歓迎した。\n３　両首脳は，一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協力で一致した‹ ›また，両首脳は，成果を歓迎した。',
      good: '共同声明\n\n１　両首脳は，協力で一致した。また，両首脳は，成果を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は、協力で一致した‹›両首脳は、成果を歓迎した。',
      good: '共同声明\n\n１　両首脳は、協力で一致した。両首脳は、成果を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、成果を歓迎した‹．›\n３　両首脳は、一致した。',
      good: '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、成果を歓迎した。\n３　両首脳は、一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、成果を歓迎した‹、›\n３　両首脳は、一致した。',
      good: '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、成果を歓迎した。\n３　両首脳は、一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳（以下「双方」という。）は、機関（以下「甲」という‹›）及び基金（以下「乙」という。）を支持した。',
      good: '共同声明\n\n１　両首脳（以下「双方」という。）は、機関（以下「甲」という。）及び基金（以下「乙」という。）を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は、次のことで一致した。\n・協定を締結すること。\n・会合を開催すること‹›\n・交流を拡大すること。\n２　両首脳は、会談した。',
      good: '共同声明\n\n１　両首脳は、次のことで一致した。\n・協定を締結すること。\n・会合を開催すること。\n・交流を拡大すること。\n２　両首脳は、会談した。',
    },
  ],
  clean: [
    // Items of nouns, items without full stops throughout, a recital, a line that announces a list.
    '共同声明\n\n両首脳は、友好関係を想起し、\n\n１　両首脳は、次のとおり一致した。\n（１）協定の締結\n（２）会合の開催\n２　両首脳は、次の措置をとる：\n（１）交流を拡大する\n（２）対話を継続する\n３　両首脳は、会談した。\n\n２０２０年１月１７日\n東京にて',
    // The line that is being typed.
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓',
    // Relative clauses, conjunctions and quotations.
    '共同声明\n\n１　両首脳は，東京で会談した両国の外務大臣の取組を歓迎した一方，更なる努力を求めた。\n２　両首脳は，「我々は協力する」と表明した。\n３　両首脳は，Ｌ．ダモン特使を支持した（別添）。',
    // A house of ， and ．.
    '共同声明\n\n１　両首脳は，会談した．\n２　両首脳は，一致した．\n３　両首脳は，歓迎した．',
    // A statement whose lines have no full stops.
    '骨子\n\n１　両首脳は、会談した\n２　両首脳は、一致した\n３　両首脳は、歓迎した',
    '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、協力する意向を表明した［。］\n３　両首脳は、［歓迎した］［支持した］',
  ],
  *check(reading) {
    yield* inside(reading);
    yield* atEnds(reading);
    yield* inDefinitions(reading);
  },
});

/** Sentences run together within a block, and points among full stops. */
function* inside(reading: Reading): Iterable<Finding> {
  let stops = 0;
  let points = 0;
  for (const [, { text }] of reading.facts.every('sentences')) if (/[。｡]$/.test(text)) stops++;
  for (const [, { what }] of reading.facts.every('stops')) if (what === 'point') points++;
  for (const [block, stop] of reading.facts.every('stops')) {
    if (!RUNNING.includes(block.kind) || (stop.what === 'point' && points >= stops)) continue;
    yield finding(block, stop);
  }
  const opening = subjectsOf(reading);
  if (!opening) return;
  for (const [block, { start, text, topic }] of reading.facts.every('sentences')) {
    const first = topic ? topic.end - start : OPENING.exec(text)?.[0].length;
    if (first === undefined || !RUNNING.includes(block.kind)) continue;
    for (const { index, 0: found, 1: comma, 2: actor } of text.slice(first).matchAll(opening)) {
      const at = first + index;
      const before = text.slice(Math.max(0, at - 12), at);
      const same = text.startsWith(`${actor}は`, Math.max(0, first - actor!.length - 1));
      if (found === '' || !(endsInPast(before) || (same && endsInPredicate(before)))) continue;
      const span = { start: start + at, end: start + at + comma!.length };
      yield finding(block, { ...span, what: comma === '' ? 'joined' : 'comma' });
    }
  }
}

/** What opens sentences of this document, with its particle and comma: after a finished predicate it opens one again. */
function subjectsOf({ facts }: Reading): RegExp | undefined {
  const subjects = new Map<string, number>();
  for (const [block, { subject, text }] of facts.every('sentences')) {
    // A noun that opens several sentences acts in this document, whatever it is called: 閣僚は、…
    const opening = subject ? block.text.slice(subject.start, subject.end) : OPENING.exec(text)?.[1];
    if (opening && opening.length > 1) subjects.set(opening, (subjects.get(opening) ?? 0) + (subject ? 2 : 1));
  }
  const known = [...subjects].filter(([, count]) => count > 1).map(([subject]) => subject);
  if (known.length === 0 || known.length > MOST_SUBJECTS) return undefined;
  const words = known.sort((a, b) => b.length - a.length).map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`([，、,]?)(?<![一-龠])(${words.join('|')})は[，、,]`, 'g');
}

const OPENING = /^([^，、。はをがにのこそ]{2,12})は[，、,]/;

/** Blocks that end in a predicate without a full stop among others that have it. */
function* atEnds(reading: Reading): Iterable<Finding> {
  const { blocks } = reading.statement;
  const paragraphs = count(blocks.filter((block) => RUNNING.includes(block.kind) && block.kind !== 'item'));
  const announcing = count(blocks.filter(announces));
  const below = new Map<Block | undefined, Tally>();
  /** Items, and lines of text below one paragraph or heading, go by one another: a list may do without full stops. */
  const tallyOf = (block: Block): Tally => {
    const siblings = (block.parent?.children ?? []).filter(({ kind }) => kind === 'item' || kind === 'text');
    if (block.kind !== 'item' && (block.kind !== 'text' || siblings.length < 2)) return paragraphs;
    const tally = below.get(block.parent) ?? count(siblings);
    below.set(block.parent, tally);
    return tally;
  };
  for (const block of blocks) {
    const end = RUNNING.includes(block.kind) ? endOf(block) : undefined;
    if (end === undefined) {
      const at = block.text.trimEnd().length;
      if (endsAlike(block)) yield finding(block, { start: at, end: at, what: 'joined' });
      continue;
    }
    if (continues(block, blocks[block.index + 1])) continue;
    if (announces(block) && announcing.stopped === 0 && /とおり/.test(block.text.slice(-40))) continue;
    const tally = tallyOf(block);
    const comma = end.end > end.start;
    if (tally.stopped === 0 || tally.stopped < tally.open) {
      if (comma || !/[。｡]./.test(block.text.slice(block.body))) continue;
    }
    yield finding(block, { ...end, what: comma ? 'comma' : 'joined' });
  }
}

/** True for an item that ends in the very word in which all its siblings end, but for their stop: …を開始すること */
function endsAlike({ kind, text, parent, children }: Block): boolean {
  const word = /(?:こと|もの|ため)$/.exec(text.trimEnd())?.[0];
  if (kind !== 'item' || !word || !parent || children.length > 0) return false;
  const siblings = parent.children.filter((each) => each.kind === 'item' && each.text !== text);
  return siblings.length > 1 && siblings.every((each) => each.text.trimEnd().endsWith(`${word}。`));
}

/** How many blocks end with a full stop, and how many end in a predicate without one. */
interface Tally {
  readonly stopped: number;
  readonly open: number;
}

const count = (blocks: readonly Block[]): Tally => ({
  stopped: blocks.filter(({ text }) => /[。｡][」』）)］\]〕】]*$/.test(text)).length,
  open: blocks.filter((block) => endOf(block) !== undefined).length,
});

/** Where a block's last sentence lacks its full stop; the span is the comma that stands there instead, or empty. */
function endOf(block: Block): Span | undefined {
  const { text, body } = block;
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  if (/[，、,]$/.test(trimmed)) {
    end--;
    return endsInPredicate(trimmed.slice(body, end)) ? { start: end, end: end + 1 } : undefined;
  }
  // A remark in brackets may follow the sentence: …を歓迎した（別添参照）。
  return end > body && endsInPredicate(trimmed.slice(body)) ? { start: end, end } : undefined;
}

/** True if items stand below it. */
const announces = ({ children }: Block): boolean => children.some(({ kind }) => kind === 'item');

/** True if the sentence may go on in what follows: the next line of text, where a line was cut. */
function continues(block: Block, next: Block | undefined): boolean {
  if (!next) return false;
  if (/[，、,]$/.test(block.text.trimEnd()) && next.kind === 'text' && !next.label) return true;
  return (
    next.kind === 'text' &&
    !next.label &&
    /^[ぁ-ん，、。）」ー]/.test(next.text) &&
    !/^(?:また|さらに|なお|かつ|ただし|この|これ|その|それ|われ)/.test(next.text)
  );
}

const DEFINED = /[」』]と(?:いう|する|呼ぶ|呼称する|総称する|略称する|略する)([。｡]?)(?=[）)])/g;

/** Definitions in brackets are sentences: （以下「Ｘ」という。）. */
function* inDefinitions({ statement }: Reading): Iterable<Finding> {
  const lacking: { block: Block; at: number }[] = [];
  let stopped = 0;
  for (const block of statement.blocks) {
    for (const match of block.text.matchAll(DEFINED)) {
      if (match[1]) stopped++;
      else lacking.push({ block, at: match.index + match[0].length });
    }
  }
  if (lacking.length > stopped) return;
  for (const { block, at } of lacking) {
    yield { ...finding(block, { start: at, end: at, what: 'joined' }), severity: 'warning' };
  }
}

function finding(block: Block, { start, end, what }: Span & { what: 'joined' | 'comma' | 'point' }): Finding {
  const before = block.text.slice(Math.max(0, start - 8), start);
  const mark = block.text.slice(start, end);
  const replaced = what !== 'joined';
  // A mark may be missing at the very end of a line, or beside a space that it takes the place of.
  const last = block.text.slice(Math.max(0, start - 1), start);
  return {
    span: block.flow.toSource({ start, end }),
    message: replaced
      ? {
          ja: `文の終わり「${before}」の後が「${mark}」になっています。句点「。」が正しいと思われます。`,
          en: `The sentence that ends “${before}” is closed by “${mark}”; a full stop 。 is due.`,
        }
      : {
          ja: `文の終わり「${before}」の後に句点「。」がありません。`,
          en: `No full stop 。 after “${before}”, where a sentence ends.`,
        },
    fixes: [
      {
        title: replaced
          ? { ja: `「${mark}」を「。」にする`, en: 'Write 。' }
          : { ja: '「。」を入れる', en: 'Insert 。' },
        edits:
          end > start
            ? block.flow.replace({ start, end }, '。')
            : block.flow.replace({ start: Math.max(0, start - 1), end: start }, `${last}。`),
        safe: false,
      },
    ],
  };
}
