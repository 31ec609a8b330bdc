import type { Span } from '../text/span';

/** A stretch that stands twice in a row, as where a phrase was replaced or pasted. Its span is what is too much. */
export interface Repeat extends Span {
  /** `particle` をを; `clash` をに, two particles of which one must be left over; `word` 協力協力, 及び及び, a phrase, a sentence. */
  readonly kind: 'particle' | 'clash' | 'word';
  /** What stands twice, or the two that clash. */
  readonly text: string;
}

const KANJI = '一-龠々';
const WORD = `[${KANJI}ァ-ヶーＡ-Ｚａ-ｚA-Za-z0-9０-９」』）)]`;
/** What surely ends a word. Other kana may belong to one (なにに, ものの, かにに). */
const BEFORE = `(?<=${WORD}|[一-龠][びみりしきいけげめせてれつち]|こと|ため|よう|まで|から|など|とおり|ここ|これ|それ|[とへで])`;
/** What surely begins one: kana after a particle may be its second half (ののち, ともに). */
const AFTER = `(?=[${KANJI}ァ-ヶＡ-ＺA-Z0-9０-９「『（，、])`;
const PARTICLE = new RegExp(
  [
    'を(?<doubled>を)',
    `(?<=[こそ])の(?<these>の)${AFTER}`,
    `${BEFORE}(?:の(?<no>の)|が(?<ga>が)|へ(?<he>へ)|で(?<de>で))${AFTER}`,
    `(?:${BEFORE}|(?<=に))は(?<ha>は)${AFTER}`,
    `${BEFORE}に(?<ni>に)(?:${AFTER}|(?=つい|おい|おけ|よ[りるっ]|わた|かか|とっ))`,
    `(?<=${WORD})と(?<to>と)(?=[${KANJI}ァ-ヶＡ-ＺA-Z「])`,
    `(?<=(?![太内])[${KANJI}ァ-ヶー])も(?<mo>も)(?=[，、])`,
    `(?<=${WORD})(?<clash>を[がにのでは]|が[をにのは]|は[をがに]|に[をがの]|[でへ][をが])(?=[${KANJI}ァ-ヶ])`,
  ].join('|'),
  'g',
);

const JOINING = '及び|並びに|又は|若しくは|および|ならびに|または|もしくは';
const JOINED = new RegExp(`(${JOINING})[，、,]?(?<again>${JOINING})`, 'g');
/** 及び並びに joins nothing more than 及び; 及び又は, though clumsy, is meant. */
const SAME_KIND = (a: string, b: string): boolean => /^[又若まも]/.test(a) === /^[又若まも]/.test(b);

/** Words of kana, whole or as a verb's end, of two and three characters. Longer ones need no list. */
const KANA_TWICE = new Set(
  'した|する|され|して|こと|ため|との|から|まで|べき|であ|された|される|として|により|による|に係る|を含む|であり|である|ことを|ことが|ことに|ことで|ための|ために|において|への|おける|における|対する|に対する|関する|に関する|基づく|に基づく|向けた|に向けた|向けて|ついて|について|おいて|よって|通じて|含めて|的な|的に|従って|応じて|基づき|のため|のもと|の下'.split(
    '|',
  ),
);
/** 個人個人, 場面場面: doubled on purpose. 々 is the usual way to write it. */
const ON_PURPOSE = new Set(
  '個人 時代 場所 場面 要所 節目 世代 瞬間 個々 毎年 毎月 毎日 毎回 随所 各個 度々 時々'.split(' '),
);
/** A verb's last kana typed twice (にわたりり実施, 歓迎したた。), where no word has it so (すすむ, たたえる, 立てて). */
const KANA_AGAIN =
  /(?<=[一-龠ぁ-ん]り)り(?=[，、。一-龠ァ-ヶ])|(?<=[一-龠ぁ-ん]る)る(?=[，、。一-龠こたも])|(?<=[^うた、，。]た)た(?=[，、。])|(?<=[一-龠]{2}し)し(?=[，、]|た[，、。])|(?<=[一-龠ぁ-ん]れ)れ(?=た[，、。]|る)|(?<=[一-龠]{2}して)て(?=い[くきこまたる])/g;
/** Words of kana doubled by nature: ますます, それぞれ. After a noun or a verb's end other kana are doubled by mistake: するようよう. */
const BY_NATURE = new Set(
  'いろ ます なか わざ たま だん しば いよ まだ もと そも おの とき わく はる とう おい かね かさ たび まれ いき のび それ さま ひと われ ほか みな しみ ひし ゆく いち にこ はら ばら ちか あれ これ まず つい また ふつ すく こと'.split(
    ' ',
  ),
);
/** The longest phrase that is sought; sentences are compared whole. */
const LONGEST = 80;

/** What stands twice in a row in a block's body. */
export function collectRepeats(text: string, body: number, sentences: readonly Span[]): readonly Repeat[] {
  const found: Repeat[] = [];
  const add = (repeat: Repeat): void => {
    if (repeat.start >= body) found.push(repeat);
  };
  for (const [i, { start, end }] of sentences.entries()) {
    const before = sentences[i - 1];
    if (before && end - start > 5 && text.slice(before.start, before.end) === text.slice(start, end)) {
      add({ kind: 'word', start, end, text: text.slice(start, end) });
    }
  }
  for (const match of text.matchAll(JOINED)) {
    const again = match.groups!.again!;
    const end = match.index + match[0].length;
    if (SAME_KIND(match[1]!, again)) add({ kind: 'word', start: match.index + match[1]!.length, end, text: again });
  }
  for (const { 0: again, index } of text.matchAll(KANA_AGAIN)) {
    add({ kind: 'word', start: index, end: index + again.length, text: again });
  }
  phrases(text, body, add);
  for (const match of text.matchAll(PARTICLE)) {
    const { clash } = match.groups!;
    const end = match.index + match[0].length;
    if (clash) add({ kind: 'clash', start: match.index, end, text: clash });
    else add({ kind: 'particle', start: end - 1, end, text: match[0].slice(-1) });
  }
  // Of two that overlap the one that begins first stays.
  let last = 0;
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      const free = start >= last;
      if (free) last = end;
      return free;
    });
}

/** Phrases that stand twice. Where two characters come again after so many places, those around them may do so too. */
function phrases(text: string, body: number, add: (repeat: Repeat) => void): void {
  const last = new Map<number, number>();
  let done = body;
  for (let i = body; i + 1 < text.length; i++) {
    const pair = (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1);
    const before = last.get(pair);
    last.set(pair, i);
    if (before === undefined || i < done) continue;
    const length = i - before;
    if (length < 2 || length > LONGEST) continue;
    const same = (by: number): boolean => before + by >= body && text[before + by] === text[i + by];
    let left = 0;
    while (left < length && same(-left - 1)) left++;
    let right = 2;
    while (i + right < text.length && same(right)) right++;
    if (left + right < length) continue;
    done = i + right;
    const at = phraseAt(text, before - left, length, left + right) ?? kanaAt(text, before, length);
    if (at === undefined) continue;
    // What stands three times has two copies too many.
    const start = at + length;
    const end = start + length * Math.floor((done - start) / length);
    add({ kind: 'word', start, end, text: text.slice(at, start) });
  }
}

/** Where in a run a phrase begins that nobody doubles on purpose. */
function phraseAt(text: string, from: number, length: number, run: number): number | undefined {
  for (let at = from; at <= from + Math.min(run - length, length - 1); at++) {
    if (isSlip(text.slice(at, at + length))) return at;
  }
  return undefined;
}

/** Two kana twice after a noun or a verb: 訪問するようよう招待した. */
function kanaAt(text: string, at: number, length: number): number | undefined {
  const word = text.slice(at, at + length);
  const slip = length === 2 && /^[ぁ-ん]{2}$/.test(word) && word[0] !== word[1] && !BY_NATURE.has(word);
  return slip && /[る一-龠]/.test(text[at - 1] ?? '') && /[一-龠，、]/.test(text[at + 4] ?? '') ? at : undefined;
}

/** Numerals and counted things are doubled on purpose (一人一人, 一国一国), and so are rows of dots and blanks. */
function isSlip(phrase: string): boolean {
  if (/[\s・…‥―－_＿●○■□＊*=＝]/.test(phrase) || /^(.+?)\1+$/.test(phrase)) return false;
  if (phrase.length <= 3) {
    if (KANA_TWICE.has(phrase)) return true;
    if (/[，、,。一二三四五六七八九十百千々人]/.test(phrase) || ON_PURPOSE.has(phrase.slice(0, 2))) return false;
    return /^[一-龠]+$/.test(phrase) || (phrase.match(/[一-龠]/g)?.length ?? 0) >= 2;
  }
  const letters = phrase.match(/[一-龠々ぁ-んァ-ヶ]/g)?.filter((char) => !'第号年月日項条'.includes(char)) ?? [];
  return letters.length >= 3 && new Set(letters).size >= 3;
}
