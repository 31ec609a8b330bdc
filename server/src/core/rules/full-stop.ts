import { gathered, gatheredFor, gatheredOf, type Note } from '../facts/gathered';
import { factsOf } from '../facts/index';
import { endsInPast, endsInPredicate, type StopFact } from '../facts/stops';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { remembered } from '../text/wording';

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

const stopsOf = gathered<StopFact>(function* ({ sentences, stops }) {
  for (const { text } of sentences) if (/[。｡]$/.test(text)) yield ['closed', { what: 'joined', start: 0, end: 0 }];
  for (const stop of stops) yield [stop.what, stop];
});

/** Sentences run together within a block, and points among full stops. */
function* inside(reading: Reading): Iterable<Finding> {
  const stops = stopsOf(reading.facts);
  const areStops = (stops.counts.get('point') ?? 0) >= (stops.counts.get('closed') ?? 0);
  for (const [block, stop] of stops.all(areStops ? ['closed', 'point'] : ['closed'])) {
    if (RUNNING.includes(block.kind)) yield finding(block, stop);
  }
  const opening = subjectsOf(reading);
  if (opening === '') return;
  for (const [block, stop] of runTogether(reading.facts, opening).all()) {
    if (RUNNING.includes(block.kind)) yield finding(block, stop);
  }
}

/** Where, after a finished predicate, one of the document's subjects opens a sentence again. */
const runTogether = gatheredFor(function* (wording, opening: string): Iterable<Note<StopFact>> {
  for (const { start, text, topic } of factsOf(wording).sentences) {
    const first = topic ? topic.end - start : OPENING.exec(text)?.[0].length;
    if (first === undefined) continue;
    for (const { index, 0: found, 1: comma, 2: actor } of text.slice(first).matchAll(regexOf(opening))) {
      const at = first + index;
      const before = text.slice(Math.max(0, at - 12), at);
      const same = text.startsWith(`${actor}は`, Math.max(0, first - actor!.length - 1));
      if (found === '' || !(endsInPast(before) || (same && endsInPredicate(before)))) continue;
      const span = { start: start + at, end: start + at + comma!.length };
      yield ['', { ...span, what: comma === '' ? 'joined' : 'comma' }];
    }
  }
});

const openings = gathered(function* ({ sentences }, whole) {
  for (const { subject, text } of sentences) {
    // A noun that opens several sentences acts in this document, whatever it is called: 閣僚は、…
    const opening = subject ? whole.slice(subject.start, subject.end) : OPENING.exec(text)?.[1];
    if (!opening || opening.length < 2) continue;
    yield [opening, undefined];
    if (subject) yield [opening, undefined];
  }
});

/** What opens sentences of this document, with its particle and comma: after a finished predicate it opens one again. */
function subjectsOf({ facts }: Reading): string {
  const known: string[] = [];
  for (const [subject, count] of openings(facts).counts) if (count > 1) known.push(subject);
  if (known.length === 0 || known.length > MOST_SUBJECTS) return '';
  const words = known
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return `([，、,]?)(?<![一-龠])(${words.join('|')})は[，、,]`;
}

/** The last expression is kept: subjects hardly ever change while one writes. */
const regexOf = (() => {
  let last: RegExp | undefined;
  return (source: string): RegExp => {
    if (last?.source !== source) last = new RegExp(source, 'g');
    return last;
  };
})();

const OPENING = /^([^，、。はをがにのこそ]{2,12})は[，、,]/;

/** Blocks that end in a predicate without a full stop among others that have it. */
function* atEnds(reading: Reading): Iterable<Finding> {
  const { blocks } = reading.statement;
  let paragraphs: Tally | undefined;
  let announcing: Tally | undefined;
  const below = new Map<Block | undefined, Tally>();
  /** Items, and lines of text below one paragraph or heading, go by one another: a list may do without full stops. */
  const tallyOf = (block: Block): Tally => {
    const siblings = (block.parent?.children ?? []).filter(({ kind }) => kind === 'item' || kind === 'text');
    if (block.kind !== 'item' && (block.kind !== 'text' || siblings.length < 2)) {
      paragraphs ??= count(blocks.filter(({ kind }) => RUNNING.includes(kind) && kind !== 'item'));
      return paragraphs;
    }
    const tally = below.get(block.parent) ?? count(siblings);
    below.set(block.parent, tally);
    return tally;
  };
  for (const [block, end] of openEnds(reading.facts).all()) {
    if (!RUNNING.includes(block.kind)) continue;
    if (end === undefined) {
      if (block.kind !== 'item' || !endsAlike(block)) continue;
      const at = block.text.trimEnd().length;
      yield finding(block, { start: at, end: at, what: 'joined' });
      continue;
    }
    if (continues(block, blocks[block.index + 1])) continue;
    announcing ??= count(blocks.filter(announces));
    if (announces(block) && announcing.stopped === 0 && /とおり/.test(block.text.slice(-40))) continue;
    const tally = tallyOf(block);
    const comma = end.end > end.start;
    if (tally.stopped === 0 || tally.stopped < tally.open) {
      if (comma || !/[。｡]./.test(block.text.slice(block.body))) continue;
    }
    yield finding(block, { ...end, what: comma ? 'comma' : 'joined' });
  }
}

/** The ends that may lack a full stop: with the place where it is due, or after a noun, where siblings must tell. */
const openEnds = gatheredOf(function* (wording): Iterable<Note<Span | undefined>> {
  const end = openEnd(wording);
  if (end || ENDS_IN_NOUN.test(wording.text.trimEnd())) yield ['', end];
});
const ENDS_IN_NOUN = /(?:こと|もの|ため)$/;

/** True for an item that ends in the very word in which all its siblings end, but for their stop: …を開始すること */
function endsAlike({ text, parent, children }: Block): boolean {
  const word = ENDS_IN_NOUN.exec(text.trimEnd())?.[0];
  if (!word || !parent || children.length > 0) return false;
  const siblings = parent.children.filter((each) => each.kind === 'item' && each.text !== text);
  return siblings.length > 1 && siblings.every((each) => each.text.trimEnd().endsWith(`${word}。`));
}

/** How many blocks end with a full stop, and how many end in a predicate without one. */
interface Tally {
  readonly stopped: number;
  readonly open: number;
}

const count = (blocks: readonly Block[]): Tally => ({
  stopped: blocks.filter(({ wording }) => isStopped(wording)).length,
  open: blocks.filter(({ wording }) => openEnd(wording) !== undefined).length,
});

const isStopped = remembered(({ text }) => /[。｡][」』）)］\]〕】]*$/.test(text));

/** Where a block's last sentence lacks its full stop; the span is the comma that stands there instead, or empty. */
const openEnd = remembered(({ text, body }): Span | undefined => {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  if (/[，、,]$/.test(trimmed)) {
    end--;
    return endsInPredicate(trimmed.slice(body, end)) ? { start: end, end: end + 1 } : undefined;
  }
  // A remark in brackets may follow the sentence: …を歓迎した（別添参照）。
  return end > body && endsInPredicate(trimmed.slice(body)) ? { start: end, end } : undefined;
});

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

const definitions = gathered<number>(function* (_own, text) {
  for (const match of text.matchAll(DEFINED)) yield [match[1] ? 'stopped' : 'open', match.index + match[0].length];
});

/** Definitions in brackets are sentences: （以下「Ｘ」という。）. */
function* inDefinitions({ facts }: Reading): Iterable<Finding> {
  const { counts, places } = definitions(facts);
  if ((counts.get('open') ?? 0) > (counts.get('stopped') ?? 0)) return;
  for (const [block, at] of places('open')) {
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
