import { gathered } from './facts/gathered';
import { verbatim } from './facts/verbatim';
import type { WordReading } from './reading';
import type { Block } from './statement/statement';
import { groupBy } from './text/group';
import type { Span } from './text/span';
import type { Token } from './words';

/**
 * One word that official texts write in more than one way. Homonyms share a reading and a part of speech too (意思・意志), so only
 * words named here are compared; 取組 and 受入れ are nouns while 取り組む and 受け入れる are verbs.
 */
export interface Word {
  /** The norm's own spelling first. Of a verb: the dictionary forms. */
  readonly forms: readonly string[];
  /** What every token of it must be. */
  readonly pos?: readonly string[];
  /** A noun that morphology may take for a verb: the particle after it tells (取組みを). */
  readonly noun?: true;
  readonly verb?: true;
  /** What must stand right before and right after it. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** At a clause's opening it is another word: the conjunction さらに beside the adverb 更に. */
  readonly inside?: true;
  /** The norm names the spelling for this very use, so that no majority counts against it. */
  readonly firm?: true;
  /** The norms leave the spelling open. */
  readonly open?: true;
}

const CONJUNCTION = ['接続詞', '副詞'];
const ADVERB = ['副詞', '名詞'];
const word = (forms: string, rest: Omit<Word, 'forms'>): Word => ({ forms: forms.split('・'), ...rest });
const all = (rest: Omit<Word, 'forms'>, ...lists: string[]): Word[] => lists.map((forms) => word(forms, rest));

const NUMERAL = /[0-9０-９一二三四五六七八九十百千数何]$/;

export const SPELLINGS: readonly Word[] = [
  // Morphology takes some for particles and verbs; the verb 及ぶ follows a particle.
  ...all(
    { pos: ['接続詞', '助詞', '動詞'], before: /[^がはをにへもので]$/, firm: true },
    '及び・および',
    '並びに・ならびに',
    '又は・または',
    '若しくは・もしくは',
  ),
  ...all({ pos: CONJUNCTION, firm: true }, 'かつ・且つ', 'ただし・但し', 'なお・尚'),
  word('また・又', { pos: CONJUNCTION, after: /^(?!は)/, firm: true }),
  // 国際法に従って is the verb.
  word('したがって・従って', { pos: ['接続詞'], before: /(?:^|[^に])$/, firm: true }),
  // Formal nouns and the like, in kana where they only carry grammar.
  word('こと・事', { pos: ['名詞'], before: /[るたいなう]$/, after: /^[をがはにでのもと、，。]/, firm: true }),
  word('ため・為', { pos: ['名詞'], before: /[るたのなう]$/, after: /^[の、，に]/, firm: true }),
  word('とおり・通り', { before: /(?:次|以下|下記|上記|前記)の$/, firm: true }),
  word('できる・出来る', { verb: true, firm: true }),
  // 国民と共に歩む: there it is the adverb.
  word('とともに・と共に', { pos: ['助詞', '副詞', '名詞'], after: /^[，、,]/ }),
  word('全て・すべて・総て', { pos: ADVERB }),
  word('更に・さらに', { pos: ['副詞'], inside: true }),
  word('更なる・さらなる', { pos: ['連体詞', '名詞', '助動詞'] }),
  word('共に・ともに', { pos: ['副詞'], before: /(?:^|[^と])$/ }),
  word('併せて・あわせて', { before: /(?:^|[，、,。])$/, after: /^[，、,]?[一-龠]/ }),
  ...all(
    { pos: ADVERB },
    '引き続き・引続き・ひきつづき',
    '様々・さまざま',
    '既に・すでに',
    '直ちに・ただちに',
    '極めて・きわめて',
    '一層・いっそう',
    '改めて・あらためて',
    '速やか・すみやか',
    '特に・とくに',
    '常に・つねに',
    '必ず・かならず',
    '再び・ふたたび',
    '全く・まったく',
    '大いに・おおいに',
    '少なくとも・すくなくとも',
    '専ら・もっぱら',
    '主に・おもに',
    '最も・もっとも',
    '互いに・たがいに',
  ),
  word('例えば・たとえば', { pos: CONJUNCTION }),
  ...all({ pos: ['名詞'] }, '我が国・わが国・我国', '我々・われわれ', '手続・手続き'),
  word('子供・子ども・こども', { pos: ['名詞'], open: true }),
  ...all(
    { noun: true },
    '取組・取り組み・取組み',
    '受入れ・受け入れ・受入',
    '話合い・話し合い',
    '申入れ・申し入れ',
    '申出・申し出',
    '見直し・見直',
    '打合せ・打ち合わせ・打合わせ',
    '取扱い・取り扱い・取扱',
    '取締り・取り締まり',
    '引受け・引き受け',
    '立会い・立ち会い',
    '買入れ・買い入れ',
    '繰越し・繰り越し',
    '差押え・差し押さえ',
    '申込み・申し込み',
    '申立て・申し立て',
    '立入り・立ち入り',
    '問合せ・問い合わせ',
    '貸付け・貸し付け',
    '借入れ・借り入れ',
    '埋立て・埋め立て',
    '切替え・切り替え',
    '払戻し・払い戻し',
    '引継ぎ・引き継ぎ',
    '組合せ・組み合わせ・組合わせ',
    '引上げ・引き上げ',
    '引下げ・引き下げ',
    '引渡し・引き渡し',
    '積立て・積み立て',
    '割当て・割り当て',
    '広がり・拡がり',
  ),
  // Kana are as usual here as the kanji of the norm.
  ...all({ noun: true, open: true }, '呼び掛け・呼びかけ', '働き掛け・働きかけ'),
  // Framework conventions and programmes keep the name's own spelling: 仙台防災枠組.
  word('枠組み・枠組', { noun: true, open: true, before: /[のなる的い，、,]$/ }),
  ...all(
    { verb: true },
    '取り組む・取組む',
    '受け入れる・受入れる',
    '引き上げる・引上げる',
    '取りまとめる・取り纏める・取り纒める',
    '行う・行なう',
    '目指す・めざす',
    'つながる・繋がる',
    '生かす・活かす',
    '広がる・拡がる',
    '基づく・もとづく',
    '踏まえる・ふまえる',
  ),
  ...all({ verb: true, open: true }, '呼び掛ける・呼びかける', '働き掛ける・働きかける'),
  word('図る・はかる', { verb: true, before: /を$/ }),
  word('関わる・係わる・かかわる', { verb: true, after: /^(?!ず)/ }),
  word('に当たり・にあたり・に当り', { after: /^[，、,]/ }),
  word('に当たって・にあたって・に当って', { after: /^[，、,はも]/ }),
  word('を始め・をはじめ', { after: /^と(?:する|して|した)/ }),
  word('にわたり・に亘り', { after: /^[，、,一-龠]/ }),
  word('にわたる・に亘る', { after: /^[一-龠]/ }),
  // ３か国, ３カ国: one word in this place, whatever is counted.
  word('か・カ・ヶ・ヵ・ケ・箇', { open: true, before: NUMERAL, after: /^(?:国|月|所|年(?!計画))/ }),
];

/** What may follow the stem of a verb, by the last character of its dictionary form; the stem of others (〜る) may stand alone. */
const ENDINGS: Readonly<Record<string, string>> = {
  う: 'わいうえおっ',
  く: 'かきくけこい',
  す: 'さしすせそ',
  む: 'まみむめもん',
};

/** What follows a noun, as against a verb that suspends its clause. */
const AFTER_NOUN = /^(?:$|[をがはのへもや等]|に(?:つ|関|対|お|よ|基|向|係|は|も)|及び|並びに|又は)/;

const KANJI = /[一-龠ァ-ヶ]/;

/** By the first character, longest first. */
const BY_FIRST = new Map<string, { readonly form: string; readonly word: Word }[]>();
const BY_BASE = new Map<string, Word>();
for (const each of SPELLINGS) {
  for (const form of each.forms) {
    if (each.verb) BY_BASE.set(form, each);
    else BY_FIRST.set(form[0]!, [...(BY_FIRST.get(form[0]!) ?? []), { form, word: each }]);
  }
}
for (const forms of BY_FIRST.values()) forms.sort((a, b) => b.form.length - a.form.length);

/** One place where a word of the table stands. */
export interface Use {
  readonly block: Block;
  readonly form: string;
  /** What is written, without the ending of a verb. Flow offsets. */
  readonly span: Span;
}

/** What takes the place of a use in another spelling. */
export const respelled = ({ word }: { readonly word: Word }, form: string): string =>
  word.verb ? form.slice(0, -1) : form;

/** A form that the text alone does not rule out. */
type Candidate = Pick<Found, 'form' | 'word'>;

/** By the code of the first character. A verb is sought by its stem. */
const BY_CODE = new Map<number, (Candidate & { readonly stem: string })[]>();
for (const word of SPELLINGS) {
  for (const form of word.forms) {
    const stem = respelled({ word }, form);
    const code = stem.charCodeAt(0);
    BY_CODE.set(code, [...(BY_CODE.get(code) ?? []), { form, word, stem }]);
  }
}

/** Every word of the table that `find` could find, whatever the words of the text are. */
export function* mayUse(text: string): Generator<Candidate> {
  for (let start = 0; start < text.length; start++) {
    for (const candidate of BY_CODE.get(text.charCodeAt(start)) ?? []) {
      const { form, word, stem } = candidate;
      if (!text.startsWith(stem, start)) continue;
      const end = start + stem.length;
      const fits = word.verb
        ? (!word.before || word.before.test(text.slice(Math.max(0, start - 3), start))) && mayBeVerb(form, text, end)
        : stands(word, text, { start, end }) && (!word.noun || AFTER_NOUN.test(text.slice(end, end + 3)));
      if (fits) yield candidate;
    }
  }
}

/** A sentence in which a word of the table may stand; the whole text of an item or a heading that holds none. */
interface Place {
  readonly start: number;
  readonly text: string;
  /** True in a text that holds no sentence. */
  readonly bare: boolean;
}

/** Where words of the table may stand, by their place in it and their form. */
const candidates = gathered<Place>(function* ({ sentences }, text, body) {
  const bare = sentences.length === 0;
  for (const { start, text: own } of bare ? [{ start: body, text: text.slice(body) }] : sentences) {
    const place = { start, text: own, bare };
    for (const { form, word } of mayUse(own)) yield [`${SPELLINGS.indexOf(word)} ${form}`, place];
  }
});

const READ_BARE: readonly string[] = ['paragraph', 'item', 'text', 'heading'];
const told = new WeakMap<WordReading, ReadonlyMap<Word, readonly Use[]>>();

/**
 * The uses of the words of the table that a document may write otherwise than the norm, outside quotations and titles of instruments.
 * Of all other words the text alone tells that it does not: most sentences need no morphology, and most documents no dictionary.
 */
export function spellings(reading: WordReading): ReadonlyMap<Word, readonly Use[]> {
  const before = told.get(reading);
  if (before) return before;
  const { facts } = reading;
  const may = candidates(facts);
  const uses = new Map<Word, Use[]>();
  const doubtful = new Map<Block, Set<Place>>();
  for (const [at, keys] of groupBy(may.counts.keys(), (key) => key.slice(0, key.indexOf(' ')))) {
    const word = SPELLINGS[Number(at)]!;
    if (keys.length === 1 && (word.open || keys[0] === `${at} ${word.forms[0]}`)) continue;
    uses.set(word, []);
    for (const [block, place] of keys.flatMap((key) => may.places(key))) {
      if (place.bare && !READ_BARE.includes(block.kind)) continue;
      const places = doubtful.get(block) ?? new Set();
      doubtful.set(block, places.add(place));
    }
  }
  for (const [block, places] of [...doubtful].sort(([a], [b]) => a.index - b.index)) {
    const untouched = verbatim(block.text, facts.of(block).citations);
    for (const { start: from, text } of [...places].sort((a, b) => a.start - b.start)) {
      for (const { form, word, span } of usesIn(text, reading.words(text))) {
        const at = { start: from + span.start, end: from + span.end };
        if (!untouched(at)) uses.get(word)?.push({ block, form, span: at });
      }
    }
  }
  for (const [word, found] of uses) if (found.length === 0) uses.delete(word);
  told.set(reading, uses);
  return uses;
}

interface Found {
  readonly form: string;
  readonly word: Word;
  readonly span: Span;
}

/** By the words of a sentence, which are the same array for the same text. */
const known = new WeakMap<readonly Token[], readonly Found[]>();

export function usesIn(text: string, words: readonly Token[]): readonly Found[] {
  const found = known.get(words) ?? [...find(text, words)];
  known.set(words, found);
  return found;
}

function* find(text: string, words: readonly Token[]): Generator<Found> {
  let done = 0;
  for (const [i, token] of words.entries()) {
    if (token.start < done) continue;
    const verb = token.pos === '動詞' ? BY_BASE.get(token.base) : undefined;
    const stem = token.base.slice(0, -1);
    // Morphology takes 受入れ可能 and 呼びかけを for verbs.
    const noun = token.surface !== token.base && isNounBefore(text, token.end);
    if (verb && !noun && token.surface.startsWith(stem)) {
      if (stands(verb, text, token)) {
        yield { form: token.base, word: verb, span: { start: token.start, end: token.start + stem.length } };
      }
      continue;
    }
    const found = BY_FIRST.get(token.surface[0]!)?.find(
      ({ form, word }) => text.startsWith(form, token.start) && isWord(word, form, text, words, i),
    );
    if (!found) continue;
    done = token.start + found.form.length;
    yield { ...found, span: { start: token.start, end: done } };
  }
}

const isNounBefore = (text: string, end: number): boolean =>
  AFTER_NOUN.test(text.slice(end, end + 3)) || KANJI.test(text[end] ?? '');

/** True if the stem that ends at a place may be the verb, by what follows it. */
function mayBeVerb(form: string, text: string, end: number): boolean {
  const last = form.at(-1)!;
  const endings = ENDINGS[last];
  if (!endings) return !isNounBefore(text, end);
  const next = text[end];
  return next !== undefined && endings.includes(next) && (next === last || !isNounBefore(text, end + 1));
}

/** True if the form that begins with a token is the word: whole tokens of its part of speech, in its place. */
function isWord(word: Word, form: string, text: string, words: readonly Token[], first: number): boolean {
  const span = { start: words[first]!.start, end: words[first]!.start + form.length };
  if (!stands(word, text, span)) return false;
  if (word.noun) return AFTER_NOUN.test(text.slice(span.end, span.end + 3));
  if (!word.pos) return true;
  for (let i = first; i < words.length && words[i]!.start < span.end; i++) {
    if (words[i]!.end > span.end || !word.pos.includes(words[i]!.pos)) return false;
  }
  return true;
}

const stands = ({ before, after, inside }: Word, text: string, { start, end }: Span): boolean =>
  (!before || before.test(text.slice(Math.max(0, start - 3), start))) &&
  (!after || after.test(text.slice(end, end + 4))) &&
  !(inside && opensClause(text, start, end));

/** さらに， at the start of a sentence or between commas. */
const opensClause = (text: string, start: number, end: number): boolean =>
  start === 0 || (/[，、,]/.test(text[start - 1]!) && /[，、,]/.test(text[end] ?? ''));
