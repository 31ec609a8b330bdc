import { distance } from './distance';
import { fold } from './width';

/** Kanji of names that are one character in two shapes, the usual one first. */
const VARIANTS =
  '斎齋斉齊 沢澤 辺邊邉 高髙 崎﨑嵜 浜濱 桜櫻 広廣 国國 島嶋嶌 竜龍 真眞 恵惠 栄榮 関關 実實 静靜 滝瀧 渋澁 塩鹽 柳栁 条條 来來 円圓 総惣'.split(
    ' ',
  );
const BY_VARIANT = new Map(VARIANTS.flatMap((set) => [...set].map((char) => [char, set[0]!] as const)));

const usual = (name: string): string => [...name].map((char) => BY_VARIANT.get(char) ?? char).join('');

/** A person's name in katakana: Ａ．Ｂ．クレオン has initials and one word, ルイス・クルス two words. */
interface KatakanaName {
  readonly initials: string;
  readonly words: readonly string[];
}

function readKatakana(name: string): KatakanaName {
  const initials = /^(?:[A-Z][.・])*(?:[A-Z](?=[ァ-ヶ]))?/.exec(fold(name))![0];
  return {
    initials: initials.replace(/[^A-Z]/g, ''),
    words: fold(name)
      .slice(initials.length)
      .split(/[・＝゠=]/),
  };
}

const LARGE = new Map([...'ァィゥェォッャュョヮ'].map((small, i) => [small, 'アイウエオツヤユヨワ'[i]!] as const));
const VOICED: Readonly<Record<string, string>> = { ヴア: 'バ', ヴイ: 'ビ', ヴエ: 'ベ', ヴオ: 'ボ', ヴ: 'ブ' };

/** What spellings of one foreign name have in common: コヴァチ and コバチ, カデット and カデツト. */
export const soundOf = (name: string): string =>
  name
    .replace(/[ァィゥェォッャュョヮ]/g, (small) => LARGE.get(small)!)
    .replace(/ヴ[アイエオ]?/g, (sound) => VOICED[sound]!);

/** True if one name is the other mistyped: they are alike, but not the same, nor the one a shorter form of the other. */
export function isMistyped(a: string, b: string): boolean {
  const [left, right] = [fold(a), fold(b)];
  if (left === right || /[一-龠]/.test(left) !== /[一-龠]/.test(right)) return false;
  return /[一-龠]/.test(left) ? mistypedKanji(left, right) : mistypedKatakana(readKatakana(left), readKatakana(right));
}

function mistypedKanji(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  // 太郎山田: the given name first.
  if (short.length === long.length && short.length > 2 && `${long}${long}`.includes(short)) return true;
  // The family name alone beside the whole name (大田原, 大田原誠); a character of a whole name left out.
  if (short.length < long.length && (short.length > 2 || long.length < 3)) {
    return short.length > 2 && !long.startsWith(short) && distance(short, long, 1) === 1;
  }
  const head = long.slice(0, short.length);
  if (head === short) return false;
  if (usual(head) === usual(short)) return true;
  return [...short].filter((char, i) => char !== head[i]).length === 1;
}

function mistypedKatakana(a: KatakanaName, b: KatakanaName): boolean {
  const initials = a.initials === b.initials || a.initials === '' || b.initials === '';
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  // The same letters, without a ・ or a full stop; the words in another order.
  if (a.initials === b.initials && short.join('') === long.join('')) return true;
  const ends = long.slice(-short.length).join('・');
  if (initials && short.join('・') !== ends && [...short].sort().join('・') === [...long].sort().join('・'))
    return true;
  if (short.join('・') === ends) return !initials && long.length === short.length;
  // The first name alone: アフメド of アフメド・ハサン.
  if (!initials || (short.length < long.length && long.slice(0, short.length).join('・') === short.join('・')))
    return false;
  return (
    near(short.join(''), long.slice(-short.length).join('')) ||
    near(short.join(''), long.slice(0, short.length).join(''))
  );
}

/** As much of a person's usual name as a mistyped one gives of it: of Ｍ．コヴァル the コヴァル that コバル大臣 should be. */
export function partLike(mistyped: string, usual: string): string {
  if (/^[一-龠]/.test(usual)) return /^..$/u.test(mistyped) ? usual.slice(0, 2) : usual;
  const [bare, given] = [readKatakana(mistyped), readKatakana(usual)];
  const name = bare.initials === '' ? usual.replace(/^(?:[Ａ-ＺA-Z][．.・]?)*(?=[ァ-ヶ])/, '') : usual;
  const missing = given.words.length - bare.words.length;
  if (missing <= 0 || bare.words.join('') === given.words.join('') || bare.initials !== '') return name;
  const parts = name.split(/(?<=[・＝゠=])/);
  const [first, last] = [
    parts
      .slice(0, -missing)
      .join('')
      .replace(/[・＝゠=]$/, ''),
    parts.slice(missing).join(''),
  ];
  return distance(soundOf(mistyped), soundOf(first), 2) < distance(soundOf(mistyped), soundOf(last), 2) ? first : last;
}

function near(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const most = shorter >= 5 ? 2 : 1;
  const apart = (x: string, y: string): boolean => distance(x, y, most) <= most;
  return shorter >= 3 && (apart(soundOf(a), soundOf(b)) || apart(a, b));
}
