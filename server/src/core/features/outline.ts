import { perBlock } from '../facts/per-block';
import type { Predicate } from '../facts/predicates';
import type { Reading } from '../reading';
import type { Block, BlockKind } from '../statement/statement';
import { sourceSpan } from '../statement/statement';
import type { Span } from '../text/span';
import { stemOf } from './readings';

export interface OutlineNode {
  /** `１２ 覚書の署名を歓迎` */
  readonly name: string;
  readonly kind: BlockKind;
  /** Source offsets: the block with what is below it, and its first line's label or text. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineNode[];
}

/** Characters of a name beside its number and verb. */
const LONGEST = 20;
/** A name with fewer says too little. */
const LEAST = 7;

/** The statement's outline, in order. Running text without a number is left out: it belongs to what stands above it. */
export function outline(reading: Reading): readonly OutlineNode[] {
  const { blocks } = reading.statement;
  const shown = (block: Block): boolean => block.kind !== 'end' && (block.kind !== 'text' || block.children.length > 0);
  const node = (block: Block): OutlineNode => {
    const children = block.children.filter(shown).map(node);
    const own = sourceSpan(block);
    return {
      name: names(reading.facts, block, block.kind, (each) => nameOf(reading, each)),
      kind: block.kind,
      span: { start: own.start, end: Math.max(own.end, lastEnd(block)) },
      selection: selectionOf(block),
      children,
    };
  };
  return blocks.filter((block) => !block.parent && shown(block)).map(node);
}

/** Remembered from version to version: only the edited paragraph is named anew. */
const names = perBlock<string>();

const lastEnd = (block: Block): number => {
  const last = block.children.at(-1);
  return last ? Math.max(sourceSpan(last).end, lastEnd(last)) : 0;
};

/** The label, or else the first line. */
function selectionOf(block: Block): Span {
  if (block.label) return sourceSpan(block, block.label.span);
  const first = block.flow.pieces[0];
  return first ? { start: first.source, end: first.source + first.length } : sourceSpan(block);
}

function nameOf(reading: Reading, block: Block): string {
  const number = block.label?.text;
  const running = block.kind === 'paragraph' || block.kind === 'item' || block.kind === 'text';
  const subject = running
    ? gist(reading, block)
    : clip(block.text.slice(block.body).replace(/^#+\s*/, ''), 2 * LONGEST);
  // An editor shows no empty name.
  return [number, subject].filter(Boolean).join(' ') || '…';
}

/** What a paragraph does, in a few words: the object of its first sentence's main predicate, and that verb. */
function gist(reading: Reading, block: Block): string {
  const { predicates, sentences } = reading.facts.of(block);
  const first = predicates.filter((each) => each.sentence === predicates[0]?.sentence);
  const main = first.findLast((each) => each.verb !== undefined);
  if (!main?.verb) return clip(afterTopic(block.text.slice(block.body), 0), LONGEST);
  const sentence = sentences[main.sentence];
  const from = Math.max(sentence?.start ?? block.body, endBefore(first, main));
  const object = afterTopic(block.text.slice(from, main.start), sentence?.subject ? sentence.subject.end - from : 0);
  return shorten(object) + verbOf(block.text.slice(main.start, main.end), main.verb);
}

const endBefore = (all: readonly Predicate[], main: Predicate): number =>
  all.reduce((end, each) => (each.end <= main.start && each.end > end ? each.end : end), 0);

/** Without connective, subject and the commas around them. */
function afterTopic(text: string, subjectEnd: number): string {
  const rest = text.slice(Math.max(0, subjectEnd));
  return rest
    .replace(/^[^。，、]{0,40}?は[，、,]\s*/, '')
    .replace(/（[^（）]{0,60}）/g, '')
    .replace(/^(?:は|[，、,。\s])+/, '');
}

/** The last words of an object phrase, from where one may begin to read: a word after a particle or comma. */
function shorten(object: string): string {
  if (object.length <= LONGEST) return object;
  const begins = [...object.matchAll(/(?<=[ぁ-ん，、])[^ぁ-ん，、。]/g)].map((match) => match.index);
  const short = begins.find((begin) => object.length - begin <= LONGEST);
  const long = begins.findLast((begin) => object.length - begin > LONGEST) ?? 0;
  // Where the short form says too little, a longer one; but a name without a break has no better begin than its end.
  const enough = short !== undefined && object.length - short >= LEAST;
  const begin = enough ? short : object.length - long <= LONGEST + LEAST ? long : object.length - LONGEST;
  return (begin > 0 ? '…' : '') + object.slice(begin);
}

/** The verb as it stands there, without its ending (深刻な懸念を表明), or else its key (求める). */
function verbOf(text: string, key: string): string {
  const noun = text.replace(/(?:した|する|して|しつつ|し|される|された|され)(?:いる|いた)?$/, '');
  return noun !== text && /[一-龠ァ-ヶー]{2}$/.test(noun) ? noun : stemOf(key);
}

const clip = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length)}…`);
