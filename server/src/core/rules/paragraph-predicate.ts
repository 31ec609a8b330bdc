import { gathered } from '../facts/gathered';
import type { Sentence } from '../facts/sentences';
import { endsInPredicate } from '../facts/stops';
import { isProse } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { remembered } from '../text/wording';

/** A document that ends its sentences in nouns more often than this (歓迎。一致。) does so on purpose. */
const SHARE_OF_NOUNS = 0.2;
/** So many sentences show how a document ends them. */
const FEWEST = 5;

export const paragraphPredicate = defineRule({
  id: 'paragraph-predicate',
  needs: 'text',
  severity: 'information',
  title: { ja: '述語のない文', en: 'Sentences without a predicate' },
  why: {
    ja: '「両首脳は，」で始まった文が述語に至らずに終わるのは、修正の際に文末が失われたときに多い。何をしたのかが分からなくなる。',
    en: 'A sentence that opens with 両首脳は and never says what they did has usually lost its end in editing.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，対話を歓迎し，文化交流を拡大する‹意向›\n３　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，対話を歓迎し，文化交流を拡大する意向を表明した。\n３　両首脳は，歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，文化交流の‹重要性を›。\n３　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，文化交流の重要性を確認した。\n３　両首脳は，歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、協定の署名を‹歓迎し›。\n３　両首脳は、歓迎した。',
      good: '共同声明\n\n１　両首脳は、会談した。\n２　両首脳は、協定の署名を歓迎した。\n３　両首脳は、歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，防災の分野における‹協力について›。\n３　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，防災の分野における協力について一致した。\n３　両首脳は，歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，歓迎した。\n３　両首脳は，文化交流の‹重要性›。\n４　両首脳は，一致した。\n５　両首脳は，確認した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，歓迎した。\n３　両首脳は，文化交流の重要性を確認した。\n４　両首脳は，一致した。\n５　両首脳は，確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，文化交流の‹重要性を›\n３　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，文化交流の重要性を確認した。\n３　両首脳は，歓迎した。',
    },
    {
      bad: '共同声明\n\n　両首脳は，会談し，意見を‹交換し›。両首脳は，次のとおり一致した。\n\n１　両首脳は，歓迎した。',
      good: '共同声明\n\n　両首脳は，会談し，意見を交換した。両首脳は，次のとおり一致した。\n\n１　両首脳は，歓迎した。',
    },
  ],
  clean: [
    // Predicates of every kind.
    '共同宣言\n\n１　両首脳は，会談を行う。\n２　時期は，外交経路を通じて調整される。\n３　双方は，核兵器を保有しない。\n４　これは，歴史的な成果である。\n５　我々は，協力を惜しまず，努力を続けている。\n６　双方は，協力しなければならない。\n７　双方は，対話を続けるべし。',
    // Items, lists, recitals, and sentences that are nouns by nature.
    '共同声明\n\n１　両首脳は，次の分野で協力する。\n（１）防災に関する知見の共有。\n（２）人材の育成について。\n２　日程は，次のとおり。\n３　双方は，次の事項に留意すること。\n４　協力の分野は，防災，医療等。',
    // A list that the sentence runs on through; a quotation; a draft's alternatives.
    '共同声明\n\n１　両首脳は，次の分野において，\n（１）防災\n（２）医療\n２　両首脳は，「海を豊かに。」を合言葉とした。\n３　両首脳の合言葉は，「海を豊かに」。\n４　両首脳は，協力を［確認した］［強調した］。',
    // Still being typed.
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，文化交流の重要性を',
    // A document that ends in nouns.
    '共同発表\n\n１　両首脳は，会談。\n２　両首脳は，成果を歓迎。\n３　両首脳は，協力で一致した。',
  ],
  *check(reading) {
    const stops = stopping(reading);
    for (const [block, { start, end, text, what, complete }] of endsOf(reading.facts).all(allowedIn(reading))) {
      if (!isProse(block) || QUOTES_ON.test(block.text) || (!complete && !isFollowed(reading, block))) continue;
      // A recital ends in a comma.
      if (block.kind === 'preamble' && !(complete && what === 'open')) continue;
      if (what === 'broken' && !stops(block)) continue;
      yield {
        span: block.flow.toSource({ start, end }),
        message: {
          ja: `文が「${text}」で終わり、述語がありません。文末が失われていませんか。`,
          en: `The sentence ends in “${text}” and has no predicate. Has its end been lost?`,
        },
      };
    }
  },
});

/** What goes on in the next block: 「（ａ）日本国については、. */
const QUOTES_ON = /「[^「」]*$/;
const TOPIC = /(?<![にでと又])は[，、,]/;
/** Particles that a predicate must follow, whatever the sentence is about. */
const OPEN = /(?:を|について|につき|に関し|に関して|に対し|に対して|に向けて?|とともに|つつ|ながら|及び|並びに|又は)$/;
/** The same where a person or a body acts. Elsewhere they may end a sentence: これは，会合が延期されたことによるものと。 */
const OPEN_FOR_ACTORS = /(?:が|に|へ|で|との?|の|より|において|として|上で|よう|ように|における|に関する|に対する)$/;
/** …を歓迎し。: the form that goes on with a comma. */
const SUSPENDED =
  /(?:[一-龠ァ-ヶー]{2}し|(?:表|示|促|果た|目指)し|を(?:行い|図り|有し|担い|払い|設け|続け)|述べ|求め|呼びかけ|受け入れ|進め|深め|高め|努め|踏まえ|含め)て?$/;
/** What leads on to a list, or is still open: 次のとおり：, 以下の場合, ［調整中］, ●●. */
const LEADS_ON = /(?:とおり|通り|以上|以下|次の[一-龠]{1,4}|場合|もの|とき|[：:；;…●○■□？?！!―－～\]］〕】"”])$/;
/** What still carries meaning at the end of a sentence that stops half-way. */
const LAST_WORDS = /(?:[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９]{1,8}|[ぁ-ん]{1,6})[」』）)]?$/;
/** Nouns and classical forms that end a sentence well enough: 次のとおり, 留意すること, 防災等, …すべし. */
const ENDS_WELL = /(?:とおり|通り|こと|もの|とき|場合|以上|以下|等|など|[0-9０-９●○]|べし|なし|無し|よし|良し)$/;
/** …を実施すること。: an undertaking in a list, or what is left of 実施することで一致した。 */
const ACT = /(?:する|[ぁ-ん一-龠]る)こと$/;
const NOUN = /[一-龠々ァ-ヶー]{2,8}$/;
const COMMA = /[，、,]$/;
/** Who acts and is nothing else: of a 議長国 a noun may tell what it is. */
const GROUP = /^(?:両|双方|我々|三|四|五|六|[0-9０-９])/;

/** A sentence without its stop. */
const bare = ({ text }: Sentence): string => text.replace(/[。｡．.\s]+$/, '');

/**
 * How a sentence stops without a predicate: in a noun or in an undertaking (…すること), which some documents do on purpose, in words that
 * one must follow, or without a full stop.
 */
type Stop = 'noun' | 'act' | 'open' | 'broken';

interface End extends Span {
  readonly what: Stop;
  readonly text: string;
  readonly complete: boolean;
}

const endsOf = gathered<End>(function* ({ sentences }) {
  for (const sentence of sentences) {
    const { start, complete } = sentence;
    const found = missing(sentence) ?? (complete ? undefined : broken(sentence));
    if (!found) continue;
    const [what, text] = found;
    const end = start + bare(sentence).length;
    yield [what, { start: end - text.length, end, what, text, complete }];
  }
});

/** The words that a sentence stops at without a predicate; `undefined` if it has one, or needs none. */
function missing(sentence: Sentence): readonly [Stop, string] | undefined {
  const text = bare(sentence);
  const end = text.slice(-16);
  if (!sentence.subject && !TOPIC.test(text)) return undefined;
  const words = (what: Stop, found: string | undefined) => (found === undefined ? undefined : ([what, found] as const));
  if (ENDS_WELL.test(end)) {
    return sentence.complete && acts(sentence) ? words('act', ACT.exec(end)?.[0]) : undefined;
  }
  const open = COMMA.test(end) ? COMMA.exec(end) : (OPEN.exec(end) ?? (sentence.subject && OPEN_FOR_ACTORS.exec(end)));
  if (open) return words('open', (NOUN.exec(end.slice(0, open.index))?.[0] ?? '') + open[0]);
  if (!sentence.complete) return undefined;
  const suspended = SUSPENDED.exec(end);
  if (suspended) return words('open', suspended[0]);
  return acts(sentence) ? words('noun', NOUN.exec(end)?.[0]) : undefined;
}

/** The last words of a sentence that stops without a full stop, whatever they are, unless it ends in a predicate, which lacks its stop only. */
function broken(sentence: Sentence): readonly [Stop, string] | undefined {
  const text = bare(sentence);
  const spoken = text.replace(/[（(][^（）()]*[）)]$/, '');
  if ((!sentence.subject && !TOPIC.test(text)) || LEADS_ON.test(text) || endsInPredicate(spoken)) return undefined;
  const last = LAST_WORDS.exec(text.slice(-16))?.[0];
  return last === undefined ? undefined : ['broken', last];
}

/** Tells whether blocks like this one end with a full stop: its sibling items, or the paragraphs of the document. */
function stopping({ statement }: Reading): (block: Block) => boolean {
  const tally = (blocks: readonly Block[]): boolean => {
    const stopped = blocks.filter(({ wording }) => endsInStop(wording)).length;
    return stopped > 1 && 2 * stopped > blocks.length;
  };
  const known = new Map<Block | string, boolean>();
  return (block) => {
    const siblings = (block.kind === 'item' && block.parent?.children.filter(({ kind }) => kind === 'item')) || [];
    // Few siblings show little: then all blocks that are numbered so.
    const key = siblings.length >= FEWEST ? block.parent! : `${block.kind === 'item' && block.label?.kind}`;
    const stops =
      known.get(key) ??
      tally(
        siblings.length >= FEWEST ? siblings : statement.blocks.filter((each) => isProse(each) && isLike(each, block)),
      );
    known.set(key, stops);
    return stops;
  };
}

const endsInStop = remembered(({ text }) => /[。｡．.][」』）)］\]]*$/.test(text));

const isLike = (a: Block, b: Block): boolean =>
  a.body < a.text.length && (b.kind === 'item' ? a.label?.kind === b.label?.kind : a.kind !== 'item');

const acts = ({ subject, text, start }: Sentence): boolean =>
  subject !== undefined && (GROUP.test(text.slice(subject.start - start)) || text.includes('を'));

/** True if what follows shows that the block is not going to go on. */
function isFollowed({ statement, facts }: Reading, block: Block): boolean {
  const next = statement.blocks[block.index + 1];
  if (next === undefined || block.children.length > 0) return false;
  // A text that opens with who acts is a sentence of its own, where no line was cut.
  return next.kind !== 'text' || (!statement.wrapped && facts.of(next).sentences[0]?.subject !== undefined);
}

/** What tells how a document ends its sentences: all that are complete and have an actor, those that end in a noun, those in すること. */
const complete = gathered(function* ({ sentences }) {
  for (const sentence of sentences) {
    if (!sentence.complete) continue;
    const end = bare(sentence).slice(-16);
    if (ACT.test(end)) yield ['act', undefined];
    if (!sentence.subject) continue;
    yield ['all', undefined];
    if (NOUN.test(end)) yield ['noun', undefined];
  }
});

/** The ends without a predicate that a document uses on purpose. */
function allowedIn({ facts }: Reading): Stop[] {
  const { counts } = complete(facts);
  const of = (key: string): number => counts.get(key) ?? 0;
  const allowed: Stop[] = [];
  if (of('noun') > of('all') * SHARE_OF_NOUNS) allowed.push('noun');
  if (of('act') > 1 || of('all') < FEWEST) allowed.push('act');
  return allowed;
}
