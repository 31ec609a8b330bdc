import { type LadderGroup, rungOf } from '../facts/ladder';
import type { Span } from '../text/span';
import { matches } from '../text/wording-diff';
import { type Clause, clausesOf, likenessOf, numbersOf, type Piece, sameCited } from './clauses';
import type { PrecedentSentence } from './precedent';

/** How a draft departs from a wording that it follows otherwise. */
export interface Deviation {
  readonly kind: 'weaker' | 'stronger' | 'verb' | 'dropped' | 'added' | 'changed';
  /** Where, in the draft's sentence: never empty. */
  readonly span: Span;
  /** The draft's words; empty where something is dropped. */
  readonly found: string;
  /** The precedent's words; empty where something is added. */
  readonly expected: string;
}

/** What a clause shares at least with the one that it follows: about five words that not every statement has. */
const EVIDENCE = 28;
/** The same for a verb, where the sentences around the clauses are one but for a few words. */
const EVIDENCE_IN_FOLLOWED = 12;
const FOLLOWED = 0.7;
/** The same for a verb, where two clauses are about the very same. */
const EVIDENCE_IN_SAME = 18;
const SAME = 0.95;
const LIKE = 0.6;
/** A sentence of more clauses is none that anybody wrote. */
const MOST_CLAUSES = 40;

/**
 * Where a sentence departs in few words from a precedent, clause by clause. `undefined`: no clause follows it closely enough to tell. Parties,
 * persons, days, places and numbers differ as a matter of course. `score` tells how close the sentences are as a whole.
 */
export function deviationsFrom(
  draft: PrecedentSentence,
  precedent: PrecedentSentence,
  score: number,
): Deviation[] | undefined {
  const least = (likeness: number): number =>
    score >= FOLLOWED ? EVIDENCE_IN_FOLLOWED : likeness >= SAME ? EVIDENCE_IN_SAME : EVIDENCE;
  const [ours, theirs] = [clausesOf(draft), clausesOf(precedent)];
  if (Math.max(ours.length, theirs.length) > MOST_CLAUSES) return undefined;
  let followed = false;
  const found: Deviation[] = [];
  for (const clause of ours) {
    const [best] = theirs
      .map((other) => ({ other, ...likenessOf(clause, other) }))
      .filter(({ likeness, evidence }) => likeness >= LIKE && evidence >= least(likeness))
      .sort((a, b) => b.likeness - a.likeness);
    const deviations = best && compare(clause, best.other);
    if (!deviations) continue;
    followed = true;
    found.push(...deviations.filter(({ kind }) => best.evidence >= EVIDENCE || VERBS.has(kind)));
  }
  return followed ? found : undefined;
}

const VERBS: ReadonlySet<Deviation['kind']> = new Set(['weaker', 'stronger', 'verb']);

/** The deviations of a clause; `undefined` if it speaks of something else after all. */
function compare({ pieces: to }: Clause, { pieces: from }: Clause): Deviation[] | undefined {
  const [ours, theirs] = [numbersOf(to), numbersOf(from)];
  if (ours.length + theirs.length > 0 && !ours.some((number) => theirs.includes(number))) return undefined;
  const pairs = matches(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
  );
  const found: Deviation[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [from.length, to.length] as const]) {
    if (i < x || j < y) {
      const deviation = judge({ pieces: from, start: i, end: x }, { pieces: to, start: j, end: y });
      if (deviation === 'other') return undefined;
      if (deviation !== 'none') found.push(deviation);
    }
    [i, j] = [x + 1, y + 1];
  }
  return found.length <= MOST ? found : undefined;
}

/** With more differences than this a clause is a wording of its own. */
const MOST = 2;

/** Where two clauses differ: the pieces from `start` to `end` of each. */
interface Stretch {
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
}

/** Words that point to the parties, to the time or to what was named before: of course they differ. */
const OCCASION =
  /^(?:両国|両国間|二国間|両政府|両国政府|双方|両者|同国|自国|相手国|我が国|昨年|本年|今年|来年|同年|昨日|本日|先般|今般|第|回|号|年|月|日|付|項|次|名|人|件|か国|億|万|円|ドル|以下)$/;
/** Particles, commas, the connections between clauses. */
const FUNCTION = /^[ぁ-ん，、,。「」『』・\s]+$/;
const LISTED = /[，、,・]|及び|並びに|又は|や|その他|等/;
/** Nouns that belong to the act: …の重要性を強調した. */
const FRAME = /^(?:重要性|必要性|意義|意向|意思|決意|用意|期待|確信|見解|意見|認識|懸念|支持)$/;
/** What makes a noun or a verb stronger or weaker, wider or narrower. */
const QUALIFIER = new RegExp(
  '^(?:' +
    '[一-龠々ァ-ヶー]{1,6}(?:的)?(?:な|かつ)|[一-龠]{1,5}的に?|更なる|さらなる|新たな|あらゆる|いかなる|' +
    '(?:即時|早期|完全|無条件|全て|すべて|最大限|一層|真|共通|特段|直接|全面的)の|' +
    '(?:着実|十分|速やか|確実|早期|緊密|強力|定期的|積極的|効果的|高|大幅)に|直ちに|更に|さらに|一層|引き続き|特に|高く|強く|深く|改めて|全面的|' +
    '可能な限り|できる限り|必要に応じて?|原則として|断固として|' +
    '早期|完全|即時|最大限|大幅|緊密|無条件|全面|恒久|包括|平和|検証可能|不可逆' +
    ')+$',
);
/** The longest row of qualifiers. */
const LONGEST = 24;
/** What proper names end in. */
const NAME =
  /(?:会議|会合|サミット|機構|機関|委員会|理事会|総会|連盟|連合|銀行|基金|計画|原則|規範|指針|フォーラム|イニシアティブ|イニシアチブ|構想|枠組み|プロセス|ロードマップ|プラットフォーム|プロジェクト|パートナーシップ|庁|省|局)$/;

/** What a difference is: a deviation, none that counts, or the sign of another matter. */
function judge(from: Stretch, to: Stretch): Deviation | 'none' | 'other' {
  const [theirs, ours] = [from, to].map(({ pieces, start, end }) => pieces.slice(start, end)) as [Piece[], Piece[]];
  const [counted, own] = [theirs.filter(counts), ours.filter(counts)];
  const acts = [counted, own].map((pieces) => pieces.find(({ kind }) => kind === 'act'));
  if (acts[0] && acts[1]) return framed(counted) && framed(own) ? verbs(acts[0], acts[1]) : 'other';
  if (acts[0] || acts[1]) return 'other';
  const cites = [counted, own].map((pieces) => pieces.find(({ kind }) => kind === 'cite')?.cited);
  if (cites[0] || cites[1]) {
    const alone = counted.length === 1 && own.length === 1;
    return alone && cites[0] && cites[1] && sameCited(cites[0], cites[1]) ? 'none' : 'other';
  }
  const next = to.pieces[to.end] ?? to.pieces.at(-1)!;
  const { expected, found, span } = trimmed(theirs, ours, ours.length > 0 ? over(ours) : over([next]));
  const qualifies = (text: string): boolean =>
    text.length <= LONGEST && (QUALIFIER.test(bare(text)) || QUALIFIER.test(bare(text) + next.text[0]!));
  if (expected === '' || found === '') {
    const words = bare(expected || found);
    if (qualifies(words)) {
      return found === ''
        ? { kind: 'dropped', span, found: '', expected: words }
        : { kind: 'added', span, found: words, expected: '' };
    }
    return counted.length + own.length === 0 || LISTED.test(expected || found) ? 'none' : 'other';
  }
  const changed = { kind: 'changed', span, found, expected } as const;
  if (qualifies(expected) && qualifies(found)) return changed;
  if (counted.length + own.length === 0) return 'none';
  if (FRAME.test(bare(expected)) && FRAME.test(bare(found))) return changed;
  return renamed(name(from), name(to)) ?? 'other';
}

/** The name that a stretch is part of: the nouns around it. */
function name({ pieces, start, end }: Stretch): Piece[] {
  let [from, to] = [start, end];
  while (from > 0 && isNoun(pieces[from - 1]!)) from--;
  while (to < pieces.length && isNoun(pieces[to]!)) to++;
  return pieces.slice(from, to);
}

const isNoun = ({ kind, text }: Piece): boolean =>
  kind === 'word' && /^[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ・]+$/.test(text);

/** One name for another that begins alike: 東アジア首脳会議, 東アジアサミット. */
function renamed(theirs: readonly Piece[], ours: readonly Piece[]): Deviation | undefined {
  const [expected, found] = [theirs, ours].map((pieces) => pieces.map(({ text }) => text).join('')) as [string, string];
  if (![...theirs, ...ours].every(isNoun) || !NAME.test(expected) || !NAME.test(found)) return undefined;
  let same = 0;
  while (same < expected.length && expected[same] === found[same]) same++;
  const alike = same >= 2 && same >= 0.4 * Math.max(expected.length, found.length);
  return alike ? { kind: 'changed', span: over(ours), found, expected } : undefined;
}

const over = (pieces: readonly Piece[]): Span => ({ start: pieces[0]!.start, end: pieces.at(-1)!.end });

const counts = ({ kind, text }: Piece): boolean =>
  kind === 'act' || kind === 'cite' || (kind === 'word' && !FUNCTION.test(text) && !OCCASION.test(text));

/** True if nothing but the verb and the noun that goes with it differs. */
const framed = (pieces: readonly Piece[]): boolean =>
  pieces.every(({ kind, text }) => kind === 'act' || FRAME.test(text));

const SAID: ReadonlySet<LadderGroup> = new Set(['views', 'emphasis']);

function verbs(theirs: Piece, ours: Piece): Deviation | 'none' | 'other' {
  const [a, b] = [rungOf(theirs.verb), rungOf(ours.verb)];
  if (!a || !b || a === b) return 'none';
  const ranked = a.group === b.group && a.group !== 'emphasis' && a.rank !== undefined && b.rank !== undefined;
  // What is agreed and what is stressed can be said of the same; what is welcomed and what is planned cannot.
  if (!ranked && !(SAID.has(a.group) && SAID.has(b.group))) return 'other';
  const kind = !ranked ? 'verb' : b.rank! < a.rank! ? 'weaker' : 'stronger';
  return { kind, span: { start: ours.start, end: ours.end }, found: b.key, expected: a.key };
}

/** The texts of two stretches without what they begin and end with in common, and where the draft's stands. */
function trimmed(
  from: readonly Piece[],
  to: readonly Piece[],
  span: Span,
): { readonly expected: string; readonly found: string; readonly span: Span } {
  const [a, b] = [from, to].map((pieces) => pieces.map(({ text }) => text).join('')) as [string, string];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const found = b.slice(head, b.length - tail);
  const within = found === '' ? span : { start: span.start + head, end: span.end - tail };
  return { expected: a.slice(head, a.length - tail), found, span: within };
}

/** A stretch without the commas and particles at its edges that say nothing of it. */
const bare = (text: string): string => text.replace(/^[，、,のをがは]+|[，、,をがは]+$/g, '');
