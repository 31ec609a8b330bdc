/** What is typed for a word: hiragana, or the letters that an input method takes for it. The one place that knows romanisation. */

const SYLLABLES: readonly (readonly [string, string])[] = [
  ['あいうえお', 'a i u e o'],
  ['かきくけこ', 'ka ki ku ke ko'],
  ['がぎぐげご', 'ga gi gu ge go'],
  ['さしすせそ', 'sa shi su se so'],
  ['ざじずぜぞ', 'za ji zu ze zo'],
  ['たちつてと', 'ta chi tsu te to'],
  ['だぢづでど', 'da di du de do'],
  ['なにぬねの', 'na ni nu ne no'],
  ['はひふへほ', 'ha hi fu he ho'],
  ['ばびぶべぼ', 'ba bi bu be bo'],
  ['ぱぴぷぺぽ', 'pa pi pu pe po'],
  ['まみむめも', 'ma mi mu me mo'],
  ['やゆよ', 'ya yu yo'],
  ['らりるれろ', 'ra ri ru re ro'],
  ['わをんゔ', 'wa wo n vu'],
];
const ROMAJI = new Map(SYLLABLES.flatMap(([kana, latin]) => [...kana].map((each, i) => [each, latin.split(' ')[i]!])));
const SMALL: Readonly<Record<string, string>> = {
  ゃ: 'ya',
  ゅ: 'yu',
  ょ: 'yo',
  ぁ: 'a',
  ぃ: 'i',
  ぅ: 'u',
  ぇ: 'e',
  ぉ: 'o',
};

/** Hiragana in the letters that one types for it (goui, not gōi). What is not hiragana stays. */
export function romaji(kana: string): string {
  let out = '';
  let doubled = false;
  for (const char of kana) {
    const small = SMALL[char];
    if (small !== undefined) {
      // きゃ kya, しゃ sha, じゃ ja, ふぁ fa: the small letter takes the place of the syllable's vowel; うぃ is wi.
      const stem = /(?:^|[aeiou])u$/.test(out) ? `${out.slice(0, -1)}w` : out.replace(/[aeiou]$/, '');
      out = stem + (/(?:sh|ch|j)$/.test(stem) ? small.replace('y', '') : small);
      continue;
    }
    if (char === 'っ') {
      doubled = true;
      continue;
    }
    const latin = ROMAJI.get(char) ?? char;
    out += doubled ? (latin.startsWith('ch') ? 't' : latin[0]) + latin : latin;
    doubled = false;
  }
  return out;
}

/** Katakana in hiragana; everything else is left as it is. */
export const hiragana = (text: string): string =>
  text.replace(/[ァ-ヴ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));

/** Ways to write one sound, in the order in which they are made one: Hepburn and Kunrei, what is half typed, long vowels. */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/['ー-]/g, ''],
  [/(?:sh|ch|ts|[jfc])$/g, '\u0001$&'],
  [/\u0001(?:sh)/g, 's'],
  [/\u0001(?:ch|ts|c)/g, 't'],
  [/\u0001j/g, 'z'],
  [/\u0001f/g, 'h'],
  [/c(?=ch)/g, 't'],
  [/shi/g, 'si'],
  [/chi/g, 'ti'],
  [/sh/g, 'sy'],
  [/ch/g, 'ty'],
  [/ts(?=u)/g, 't'],
  [/f/g, 'h'],
  [/ji|di/g, 'zi'],
  [/d(?:z)?u/g, 'zu'],
  [/j/g, 'zy'],
  [/yy/g, 'y'],
  [/m(?=[bpm])/g, 'n'],
  [/n+/g, 'n'],
  [/o[ou]+/g, 'o'],
  [/uu+/g, 'u'],
];

/** A key that is equal for all ways to type a sound, so that a prefix of one is a prefix of the other: きょうてい, kyoutei, kyotei. */
export function sound(typed: string): string {
  let key = romaji(hiragana(typed.toLowerCase()));
  for (const [pattern, put] of SAME) key = key.replace(pattern, put);
  return key;
}
