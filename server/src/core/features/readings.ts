/** How a typist reaches a word: by its reading in hiragana, or by the letters that an input method takes for it. */

/** Readings of the ladder's verbs, by dictionary form without する. A verb that is not here is reached by its characters alone. */
const VERBS: Readonly<Record<string, string>> = {
  指摘: 'してき',
  認識を共有: 'にんしきをきょうゆう',
  一致: 'いっち',
  合意: 'ごうい',
  留意: 'りゅうい',
  評価: 'ひょうか',
  歓迎: 'かんげい',
  賛同: 'さんどう',
  支持: 'しじ',
  期待を表明: 'きたい',
  意向を表明: 'いこう',
  決意を表明: 'けつい',
  決定: 'けってい',
  呼びかける: 'よびかける',
  求める: 'もとめる',
  強く求める: 'つよくもとめる',
  懸念を表明: 'けねん',
  深刻な懸念を表明: 'しんこくなけねん',
  憂慮を表明: 'ゆうりょ',
  非難: 'ひなん',
  断固として非難: 'だんことしてひなん',
  強調: 'きょうちょう',
  確認: 'かくにん',
  再確認: 'さいかくにん',
  見解を表明: 'けんかい',
  確信を表明: 'かくしん',
  理解を表明: 'りかい',
  用意を表明: 'ようい',
  満足の意を表する: 'まんぞく',
  感謝を表明: 'かんしゃ',
  敬意を表する: 'けいい',
  遺憾の意を表する: 'いかん',
  反対: 'はんたい',
  希望を表明: 'きぼう',
  望む: 'のぞむ',
  促す: 'うながす',
  述べる: 'のべる',
  誓う: 'ちかう',
  要請: 'ようせい',
  要求: 'ようきゅう',
  奨励: 'しょうれい',
  指示: 'しじをあたえる',
  招待: 'しょうたい',
  想起: 'そうき',
  注目: 'ちゅうもく',
  認識: 'にんしき',
  重視: 'じゅうし',
  宣言: 'せんげん',
  表明: 'ひょうめい',
  約束: 'やくそく',
  称賛: 'しょうさん',
  祝福: 'しゅくふく',
  説明: 'せつめい',
  言及: 'げんきゅう',
  提案: 'ていあん',
  承認: 'しょうにん',
  受諾: 'じゅだく',
  受け入れる: 'うけいれる',
  訪問: 'ほうもん',
  調整: 'ちょうせい',
  協力: 'きょうりょく',
  実施: 'じっし',
  推進: 'すいしん',
  継続: 'けいぞく',
  開催: 'かいさい',
};

/** Readings of what a statement names again and again: head nouns of instruments, defined terms, parties. */
const NOUNS: Readonly<Record<string, string>> = {
  条約: 'じょうやく',
  協定: 'きょうてい',
  議定書: 'ぎていしょ',
  宣言: 'せんげん',
  憲章: 'けんしょう',
  覚書: 'おぼえがき',
  取極: 'とりきめ',
  交換公文: 'こうかんこうぶん',
  行動計画: 'こうどうけいかく',
  共同声明: 'きょうどうせいめい',
  共同宣言: 'きょうどうせんげん',
  枠組み: 'わくぐみ',
  規約: 'きやく',
  規程: 'きてい',
  決議: 'けつぎ',
  両首脳: 'りょうしゅのう',
  両大臣: 'りょうだいじん',
  両外相: 'りょうがいしょう',
  両政府: 'りょうせいふ',
  両国: 'りょうこく',
  双方: 'そうほう',
  我々: 'われわれ',
  日本国: 'にほんこく',
  日本国政府: 'にほんこくせいふ',
  日本: 'にほん',
  国連安全保障理事会: 'こくれんあんぜんほしょうりじかい',
  国連総会: 'こくれんそうかい',
};

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
  ['わをん', 'wa wo n'],
];
const ROMAJI = new Map(SYLLABLES.flatMap(([kana, latin]) => [...kana].map((each, i) => [each, latin.split(' ')[i]!])));
const SMALL: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' };

/** Hiragana in the letters that one types for it (goui, not gōi). What is not hiragana stays. */
export function romaji(kana: string): string {
  let out = '';
  let doubled = false;
  for (const char of kana) {
    const small = SMALL[char];
    if (small !== undefined) {
      // きゃ kya, しゃ sha, じゃ ja: the small letter takes the place of the syllable's i.
      const stem = out.replace(/i$/, '');
      out = stem + (/(?:sh|ch|j)$/.test(stem) ? small.slice(1) : small);
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

/** A verb without its する: 歓迎する → 歓迎, 求める → 求める, 敬意を表する as it is. */
export const stemOf = (verb: string): string => verb.replace(/(?<!を表)する$/, '');

/** Its reading in hiragana; `undefined` for a word that is not known. */
export const readingOf = (word: string): string | undefined => VERBS[stemOf(word)] ?? NOUNS[word];

/** What reaches a verb or noun, one for each script: letters, hiragana, and the word itself. */
export function prefixesOf(word: string): string[] {
  const reading = readingOf(word);
  const stem = stemOf(word);
  return reading === undefined ? [stem] : [romaji(reading), reading, stem];
}
