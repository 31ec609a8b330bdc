import type { Span } from '../text/span';
import { toHalf } from '../text/width';

/** A term or abbreviation where it is defined. Its own span is the bracket (or the phrase) that defines it. */
export interface Definition extends Span {
  /** （以下「両首脳」という。） defines a term; 国際協力銀行（ＪＢＩＣ） glosses an abbreviation. */
  readonly kind: 'term' | 'abbreviation';
  /** The term itself, without brackets and quotes. */
  readonly term: Span;
  readonly name: string;
  /** What it stands for, as far as grammar tells: the noun phrase before the bracket. */
  readonly full: Span;
  readonly fullName: string;
  /** True if the name surely begins where `full` does: after a comma, a bracket, a conjunction. （貿易に関する）共同委員会 may be cut. */
  readonly whole: boolean;
}

const QUOTED = '[「『](?<quoted>[^「」『』]{1,40})[」』]';
const CALLED = '(?:と(?:いう|称する|称す|呼ぶ|呼称する|略称する|略する|略す|する|総称する|記す|記載する|表記する))';

/** What stands in a bracket and defines: 以下「両首脳」という。 / 以下両首脳という / 総称して「Ｘ」という / 略称：Ｘ / 「２＋２」. */
const IN_BRACKET = [
  new RegExp(`^(?:以下|以後)[，、,]?(?:総称して|併せて|合わせて|単に|これらを)*${QUOTED}${CALLED}?[。｡]?$`, 'd'),
  new RegExp(
    `^(?:以下|以後)[，、,]?(?:総称して|併せて|合わせて|単に)*(?<quoted>[^「」『』（）。]{1,40}?)${CALLED}[。｡]?$`,
    'd',
  ),
  new RegExp(`^(?:総称して|併せて|合わせて)${QUOTED}${CALLED}[。｡]?$`, 'd'),
  // Each has a name and all of them have one: 以下個別に「当事者」といい、総称して「両当事者」という。
  new RegExp(
    `^(?:以下|以後)[^「」]{0,6}「[^「」]{1,20}」と(?:いい|し|称し|呼び)[，、,]?(?:これらを)?(?:総称して|併せて|合わせて)${QUOTED}${CALLED}[。｡]?$`,
    'd',
  ),
  new RegExp(`^(?:略称|略して|通称)[：:]?${QUOTED}(?:という[。｡]?)?$`, 'd'),
  /^(?:略称|通称)[：:]?(?<quoted>[^「」『』（）。]{1,20})$/d,
];
const QUOTED_GLOSS = new RegExp(`^${QUOTED}$`, 'd');
/** The same in running text: ＡとＢを総称して「Ｘ」という。 / 以下これを「Ｘ」という。 */
const RUNNING = new RegExp(
  `(?:を総称して|を併せて|を合わせて|以下[，、,]?(?:これらを|これを|それを))${QUOTED}${CALLED}`,
  'dg',
);

/** A term that is explained: この覚書において「計画」とは，…をいう。 */
const EXPLAINED = new RegExp(`${QUOTED}とは[，、,]?(?<full>[^。｡「」]{1,160}?)を(?:いう|指す|意味する)`, 'dg');

/** An acronym, folded: two capitals or more (JBIC, ADMMプラス), or a capital and digits (G20). Not a Roman numeral. */
const ACRONYM = /^(?:(?=(?:[^A-Z]*[A-Z]){2})[A-Z][A-Za-z0-9&+.'\- ]{1,24}[ァ-ヶー]{0,8}|[A-Z][0-9]{1,2})$/;
const ROMAN = /^[IVX]+$/;
/** Ends of names that may stand in the bracket when the acronym stands before it: ＷＴＯ（世界貿易機関）. */
const NAMED =
  /^[一-龠々ァ-ヶー・]{3,30}(?:機関|機構|連合|連盟|会議|会合|委員会|理事会|銀行|基金|条約|協定|フォーラム|評議会|枠組み|共同体)$/;

const BRACKET = /[（(](?<inner>[^（()）]{1,80})[）)]/g;
/** Characters of a name without kana: what an acronym abbreviates, unless the name is a treaty's or stands in quotes. */
const NAME_RUN = /[一-龠々ァ-ヶー・A-Za-zＡ-Ｚａ-ｚ0-9０-９]+$/;
/** Heads that name nothing alone: 大量破壊兵器の不拡散に関する|条約. */
const BARE_HEAD = /^(?:条約|協定|議定書|憲章|計画|会議|会合|委員会|機関|機構|枠組み|宣言|構想|基金|.{1,2})$/;
/** Kana that end a clause or phrase before a comma; those that may end a noun (枠組み) are left out. */
const CLAUSE_END = /[しはがをにでてりきつくずもめけえべ]/;
/** What stands before a whole name. */
const BEGINS = /(?:[，、,。｡「『（(\s　はを]|(?<=[一-龠ァ-ヶー）)])と|及び|並びに|又は|若しくは)$/;
/** The longest noun phrase that a definition may stand for. */
const LONGEST = 200;

/** The definitions in a block's body. */
export function collectDefinitions(text: string, body: number): readonly Definition[] {
  const definitions: Definition[] = [];
  for (const match of text.matchAll(BRACKET)) {
    if (match.index < body) continue;
    const definition = inBracket(text, body, match.index, match.groups!.inner!);
    if (definition) definitions.push(definition);
  }
  for (const match of text.matchAll(RUNNING)) {
    if (match.index < body) continue;
    const [from, to] = match.indices!.groups!.quoted!;
    definitions.push(
      define('term', text, body, match.index, match.index + match[0].length, from, to, phrase(text, body, match.index)),
    );
  }
  for (const match of text.matchAll(EXPLAINED)) {
    if (match.index < body) continue;
    const [from, to] = match.indices!.groups!.quoted!;
    const [start, end] = match.indices!.groups!.full!;
    definitions.push(define('term', text, body, match.index, match.index + match[0].length, from, to, { start, end }));
  }
  return definitions.sort((a, b) => a.start - b.start);
}

function inBracket(text: string, body: number, start: number, inner: string): Definition | undefined {
  const at = start + 1;
  const end = at + inner.length + 1;
  const before = skipQuote(text, start);
  for (const pattern of IN_BRACKET) {
    const quoted = pattern.exec(inner)?.indices?.groups?.quoted;
    if (quoted)
      return define('term', text, body, start, end, at + quoted[0], at + quoted[1], phrase(text, body, start));
  }
  const gloss = QUOTED_GLOSS.exec(inner)?.indices?.groups?.quoted;
  const folded = toHalf(inner);
  if (gloss || (ACRONYM.test(folded) && !ROMAN.test(folded))) {
    const [from, to] = gloss ?? [0, inner.length];
    const full = name(text, body, before);
    // What is abbreviated is longer than its abbreviation; a bracket after a particle or a number glosses nothing.
    const long = full.end - full.start >= Math.max(3, gloss ? to - from + 1 : 0);
    return long ? define('abbreviation', text, body, start, end, at + from, at + to, full) : undefined;
  }
  // The other way round: ＷＴＯ（世界貿易機関）.
  const acronym = /[A-ZＡ-Ｚ][A-Za-zＡ-Ｚａ-ｚ0-9０-９]{1,15}$/.exec(
    text.slice(Math.max(body, start - 16), start),
  )?.[0];
  if (acronym && NAMED.test(inner) && ACRONYM.test(toHalf(acronym))) {
    return define('abbreviation', text, body, start, end, start - acronym.length, start, {
      start: at,
      end: at + inner.length,
    });
  }
  return undefined;
}

function define(
  kind: Definition['kind'],
  text: string,
  body: number,
  start: number,
  end: number,
  from: number,
  to: number,
  full: Span,
): Definition {
  const term = { start: from, end: to };
  const whole = full.start <= body || BEGINS.test(text.slice(Math.max(0, full.start - 4), full.start));
  return {
    kind,
    start,
    end,
    term,
    name: text.slice(from, to),
    full,
    fullName: text.slice(full.start, full.end),
    whole,
  };
}

/** A closing quote right before the bracket belongs to the name: 「…会合」（ＡＢＣ）. */
const skipQuote = (text: string, at: number): number => ('」』'.includes(text[at - 1] ?? ' ') ? at - 1 : at);

/** The name that ends at `end`: a run without kana; in quotes, or before a bare head (…に関する条約), the phrase. */
function name(text: string, body: number, end: number): Span {
  const low = Math.max(body, end - LONGEST);
  const before = text.slice(low, end);
  const quote = Math.max(before.lastIndexOf('「'), before.lastIndexOf('『'));
  const closed = Math.max(before.lastIndexOf('」'), before.lastIndexOf('』'));
  if (quote > closed) return { start: low + quote + 1, end };
  const run = NAME_RUN.exec(before)?.[0] ?? '';
  if (BARE_HEAD.test(run)) return phrase(text, body, end);
  return { start: end - run.length, end };
}

/** The noun phrase that ends at `end`: back to は or を, a bracket, a full stop, or a comma that ends a clause. */
function phrase(text: string, body: number, end: number): Span {
  const low = Math.max(body, end - LONGEST);
  let start = end;
  let depth = 0;
  while (start > low) {
    const char = text[start - 1]!;
    if (')）」』'.includes(char)) depth++;
    else if ('(（「『'.includes(char)) {
      if (depth-- === 0) break;
    } else if (depth === 0) {
      if ('。｡はを'.includes(char)) break;
      // A comma ends a clause (…し，) or stands in a list (Ａ，Ｂ及びＣ): the kana before it tells.
      if ('，、,'.includes(char) && (start < 2 || CLAUSE_END.test(text[start - 2]!))) break;
    }
    start--;
  }
  while (start < end && /[\s　，、,]/.test(text[start]!)) start++;
  return { start, end };
}
