import type { Span } from '../text/span';

/** One sentence of a block (flow offsets), its 。 included. A sentence in brackets belongs to the one around it. */
export interface Sentence extends Span {
  readonly text: string;
  /** The acting subject with its particle left out, where the sentence opens with one: 両首脳, ロシア連邦大統領. */
  readonly subject?: Span;
  /** The particle は after the subject. A definition in brackets may stand between the two. */
  readonly topic?: Span;
  /** True if it ends with 。 (or ｡ ．): a half-typed line does not. */
  readonly complete: boolean;
}

const OPENING = '（(「『［[【〔';
const CLOSING = '）)」』］]】〕';
/** Which brackets pair with which, by their place in the two lists above. */
const FAMILY = [0, 0, 1, 2, 3, 3, 4, 5];
const KANA = /[ぁ-ん]/;

/** What may open a sentence before its subject. */
export const CONNECTIVE =
  /^(?:また|さらに|更に|加えて|なお|その上で|そのうえで|この関連で|この観点から|これに関連して|このため|そのため|この文脈で|この機会に|同時に|一方|他方|特に|最後に|まず)(?:[，、,]|(?=両|我々|双方))/;

/** Nouns that act in a statement, by their end: 両首脳, 日本国総理大臣, アルカディア側, 両政府, 締約国. */
const ACTOR =
  /(?:首脳|大臣|閣僚|[一-龠]相|大統領|主席|総理|総書記|議長|長官|次官|部長|総長|代表|代表団|団長|委員長|国王|女王|陛下|殿下|閣下|我々|われわれ|双方|両者|三者|四者|当事者|両国|日本|政府|当局|省|側|署名者|参加者|参加国|締約国|当事国|国|共和国|連邦|王国|首長国|諸島|連合|か国|ヶ国|カ国|箇国)$/;
/** Longer than any row of names and offices before the first は. */
const LONGEST_SUBJECT = 160;

/** The sentences of a block's body. A title, heading, date or place has none: only a line with a predicate or a topic can be half-typed. */
export function collectSentences(text: string, body: number): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const closes = brackets(text);
  let start = skipSpace(text, body);
  for (let i = start; i < text.length; i++) {
    const close = closes.get(i);
    if (close !== undefined) i = close;
    else if (isFullStop(text, i)) {
      while (i + 1 < text.length && isFullStop(text, i + 1)) i++;
      sentences.push(sentence(text, start, i + 1, true, closes));
      start = skipSpace(text, i + 1);
      i = start - 1;
    }
  }
  const rest = text.slice(start).trimEnd();
  if (rest !== '' && (sentences.length > 0 || looksTyped(rest))) {
    sentences.push(sentence(text, start, start + rest.length, false, closes));
  }
  return sentences;
}

/** 。 and ｡ always end a sentence; ． and . only after kana, for they also stand in numbers, labels and initials. */
function isFullStop(text: string, at: number): boolean {
  const char = text[at]!;
  if (char === '。' || char === '｡') return true;
  return (char === '．' || char === '.') && at > 0 && (KANA.test(text[at - 1]!) || '．.'.includes(text[at - 1]!));
}

/** Where each bracket closes. One that never closes (half-typed) encloses nothing. （ may be closed by ) in a mixed document. */
function brackets(text: string): Map<number, number> {
  const closes = new Map<number, number>();
  const open: { at: number; family: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const opened = OPENING.indexOf(char);
    if (opened >= 0) open.push({ at: i, family: FAMILY[opened]! });
    const closed = CLOSING.indexOf(char);
    // What was opened inside and never closed is given up, a few levels deep at most (this keeps it linear).
    for (let j = open.length - 1; closed >= 0 && j >= Math.max(0, open.length - 8); j--) {
      if (open[j]!.family !== FAMILY[closed]) continue;
      closes.set(open[j]!.at, i);
      open.length = j;
      break;
    }
  }
  return closes;
}

/** A line without 。 that a drafter is writing, as against a title, a heading or a place: it has a topic, or ends in a verb. */
const looksTyped = (line: string): boolean =>
  /[^又でにはと]は(?:[，、,]|.)/.test(line) ||
  /は[，、,]/.test(line) ||
  /(?:した|する|している|された|である|られた|かけた)$/.test(line);

function skipSpace(text: string, at: number): number {
  let i = at;
  while (i < text.length && /\s/.test(text[i]!)) i++;
  return i;
}

function sentence(text: string, start: number, end: number, complete: boolean, closes: Map<number, number>): Sentence {
  const found = { start, end, text: text.slice(start, end), complete };
  const from = start + (CONNECTIVE.exec(found.text)?.[0].length ?? 0);
  const limit = Math.min(end, from + LONGEST_SUBJECT);
  let subjectEnd: number | undefined;
  for (let i = from; i < limit; i++) {
    const close = closes.get(i);
    if (close !== undefined) {
      // （以下「両首脳」という。） between the subject and its particle is no part of the subject's name.
      if (text[close + 1] === 'は' && close + 1 < end) subjectEnd = i;
      i = close;
      continue;
    }
    if (text[i] !== 'は' || '又にでと'.includes(text[i - 1] ?? '')) continue;
    const span = { start: from, end: subjectEnd ?? i };
    if (!ACTOR.test(text.slice(span.start, span.end).replace(/(?:ら|達|たち)$/, ''))) break;
    return { ...found, subject: span, topic: { start: i, end: i + 1 } };
  }
  return found;
}
