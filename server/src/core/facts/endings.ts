import type { Span } from '../text/span';

/** How a sentence ends: its finite verb, whatever the verb. */
export interface Ending extends Span {
  /** Index into the block's sentences. */
  readonly sentence: number;
  readonly text: string;
  readonly tense: 'past' | 'present';
  /** です, ます, ました. */
  readonly polite: boolean;
  /**
   * True for what a subject does (歓迎する, 開催した). False for what is or lasts (である, している, 有する), is done to it (調整される),
   * or is laid down, possible or wished (ものとする, することができる): their tense says nothing about the document's.
   */
  readonly act: boolean;
}

/** What may stand after the verb: the full stop, and brackets with a note or of an alternative. */
const AFTER = /(?:[。｡．.\s］\]〕〉]|（[^（）]{0,60}）|\([^()]{0,60}\)|【[^【】]{0,60}】)+$/;
/** Back to the particle or mark before the verb. */
const VERB =
  /[^をがにはへとものてで，、。．,（）()「」『』［］\s]{1,24}(?:で(?:す|した|あ(?:る|った|ります|りました))|[てで](?:い(?:る|た|ます|ました)|おり(?:ます|ました)))?$/;

const POLITE = /(?:まし[た]|ます|ません(?:でした)?|です|でした|でしょう|ましょう|下さい|ください)$/;
const NO_ACT = new RegExp(
  [
    // Copula, adjective, negation, wish; a past in んだ, いだ is a verb's.
    'であ(?:る|った)|(?<![んい])だ|だった|い|(?:な|し|た|高|良|よ|強|多|大き)かった',
    // What is laid down, or becomes.
    '(?:もの|こと|旨|よう|ところ|必要)と(?:する|した)|[とに](?:する|した|なる|なった)|なければならない',
    // What lasts or is possible.
    '[てで](?:いる|いた|おる|おり|いく|いった|くる|きた|ある|あった)|(?:^|[にがはもで])(?:ある|あった|いる|いた)|(?:でき|出来|得|うる)(?:る|た)|うる',
    // Passive, spontaneous, honorific.
    '[さわかがたなばまら]れ(?:る|た)',
    // States.
    '(?:(?<![一-龠])(?:有|属|要|資)|位置|存在|相当|該当|意味|由来|関係)(?:する|した)|(?:異な|な)(?:る|った)|(?:負|担)(?:う|った)|(?:占|含)(?:める|めた|む|んだ)|(?:及ぶ|及んだ|続く|続いた|基づく|基づいた)',
    '(?:価値|原則|理念|国境|歴史|伝統|利益|関心|責任|海)を共有(?:する|した)',
  ]
    .map((part) => `(?:${part})`)
    .join('|')
    .replace(/^(.*)$/, '(?:$1)$'),
);

/** The endings of a block's sentences; one that ends in a noun or in a quotation has none. */
export function collectEndings(text: string, sentences: readonly Span[]): readonly Ending[] {
  return sentences.flatMap((sentence, index) => {
    const from = Math.max(sentence.start, sentence.end - 160);
    const body = text.slice(from, sentence.end).replace(AFTER, '');
    const tail = body.slice(-40);
    const verb = VERB.exec(tail)?.[0] ?? '';
    if (!/[うくぐすつぬぶむるただいん]$/.test(verb)) return [];
    const end = from + body.length;
    return {
      start: end - verb.length,
      end,
      text: verb,
      sentence: index,
      tense: /[ただ]$/.test(verb) ? 'past' : 'present',
      polite: POLITE.test(tail),
      act: !NO_ACT.test(tail) && !POLITE.test(tail),
    };
  });
}

type Change = readonly [RegExp, string];
const E_ROW = 'えけせてねへめれげぜでべぺ';

const TO_PAST: readonly Change[] = [
  [/する$/, 'した'],
  [new RegExp(`(?<=[${E_ROW}いきみじび見得経出来])る$`), 'た'],
  [/(?<=行)く$/, 'った'],
  [/す$/, 'した'],
  [/[うつる]$/, 'った'],
  [/く$/, 'いた'],
  [/ぐ$/, 'いだ'],
  [/[むぶぬ]$/, 'んだ'],
];
/** The past hides which verb it is of: 示した is 示す, 歓迎した is 歓迎する. What is in no list stays as it is. */
const TO_PRESENT: readonly Change[] = [
  [/(?<=目指|(?<![一-龠])[示促話]|[ぁ-んー])した$/, 'す'],
  [/(?<=[一-龠々ァ-ヶー]{2}|[ァ-ヶー]{2})した$/, 'する'],
  [/(?<=の[意念]を表)した$/, 'する'],
  [new RegExp(`(?<=[${E_ROW}み見])た$`), 'る'],
  [/(?<=行|誓|払|願|伴|扱|争|従)った$/, 'う'],
  [/(?<=図|至|送|語|守|作|取|巡|諮)った$/, 'る'],
  [/(?<=望|組|臨|歩|励|進)んだ$/, 'む'],
  [/(?<=学|喜|結|呼|選)んだ$/, 'ぶ'],
  [/(?<=開|招|置|築|導|抱)いた$/, 'く'],
];
const TO_PLAIN: readonly Change[] = [
  [/でした$/, 'であった'],
  [/です$/, 'である'],
  [/(?<=[てで]い)ました$/, 'た'],
  [/(?<=[てで]い)ます$/, 'る'],
  [/(?<=目指|(?<![一-龠])[示促話]|[ぁ-んー])します$/, 'す'],
  [/します$/, 'する'],
  [/しました$/, 'した'],
  [new RegExp(`(?<=[${E_ROW}]|試み)ました$`), 'た'],
  [new RegExp(`(?<=[${E_ROW}]|試み)ます$`), 'る'],
  [/[いりち]ました$/, 'った'],
  [/[みび]ました$/, 'んだ'],
  [/きました$/, 'いた'],
  [/います$/, 'う'],
  [/ります$/, 'る'],
  [/みます$/, 'む'],
  [/びます$/, 'ぶ'],
  [/きます$/, 'く'],
];

const changed = (text: string, changes: readonly Change[]): string | undefined => {
  const found = changes.find(([pattern]) => pattern.test(text));
  return found && text.replace(found[0], found[1]);
};

/** A plain verb in the other tense; `undefined` where its form does not tell how. */
export const inTense = (verb: string, tense: 'past' | 'present'): string | undefined =>
  changed(verb, tense === 'past' ? TO_PAST : TO_PRESENT);

/** A polite verb in its plain form: 歓迎しました → 歓迎した. */
export const plainly = (verb: string): string | undefined => changed(verb, TO_PLAIN);
