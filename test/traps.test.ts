import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../server/src/core/reading';
import { CLEAN, textOf } from './statements';

/** Right things that naive tools report. Each stands in a clean statement, which test/clean.test.ts holds to be silent. */
const TRAPS: Readonly<Record<string, readonly RegExp[]>> = {
  'a wrapped line begins with digits': [/[^。\s]\n+[０-９]{1,4}[年月日]/],
  'a wrap cuts a number, an acronym, a bracket, a term': [
    /[０-９]\n+[０-９]/,
    /[Ａ-Ｚ]\s*\n\s*[Ａ-Ｚ]/,
    /両首?\s*\n\s*首?脳/,
  ],
  'Chinese numerals in words beside arabic ones': [/一つ|二国間/, /第二次世界大戦/, /第一原子力発電所/, /年[1１一]回/],
  'a noun and a verb of one word': [/受入れ(?!る)/, /取組/, /取り組/],
  'titles with a comma and 並びに, and in several orders': [
    /に関する日本国と/,
    /との間の[^。，、]{4,40}に関する協定/,
    /並びに[^。]{2,30}に関する/,
  ],
  '協定，及び between long titles': [/(?:協定|条約)[，、]及び/],
  'a year’s action plan, its short form and the statement that adopts it': [/行動計画/],
  '並びに on more than one level, かつ between clauses': [/並びに[^。]{2,60}並びに/, /かつ[，、]/],
  'glossed once and never used again; full-width symbols': [/「２＋２」/, /Ｇ２０|Ｇ８/],
  'anaphora, and ・ between nouns': [/同(?:協定|覚書|条約)/, /双方/, /[一-龠ァ-ヶー]・[一-龠ァ-ヶー]/],
  'date and place lines without 。': [
    /\n(?:[２2][０-９0-9]{3}年[０-９0-9]{1,2}月[０-９0-9]{1,2}日)\n[^\n]*(?:にて|で)\n?/,
  ],
  'cited by entry into force, or just signed': [/発効/, /署名された/],
  'long sentences': [/[^。\n]{160,}。/],
  'URLs and document symbols': [/https?:\/\//, /[SA]\/RES\/|ES-?[0-9]|INFCIRC|ＩＮＦＣＩＲＣ/],
  '両国首脳 as a noun beside a defined 両首脳': [/両国首脳(?:間|の相互|の定期)/],
  'a passive whose subject is not the leaders': [/(?:時期|日程)は[^。]{2,40}調整される/],
  'short country names in prose': [/日本企業|日本側/],
  'household abbreviations without a gloss': [/ＩＡＥＡ|IAEA/, /ＷＴＯ|WTO/],
  'the conjunction さらに beside the adverb 更に': [/さらに[，、]/, /更に/],
};

for (const [trap, patterns] of Object.entries(TRAPS)) {
  test(`a clean statement holds the trap: ${trap}`, () => {
    const texts = CLEAN.map(({ file }) => textOf(file));
    assert.deepEqual(
      patterns.filter((pattern) => !texts.some((text) => pattern.test(text))),
      [],
    );
  });
}

test('title and body may join the parties by different words', () => {
  const both = CLEAN.filter(({ file }) => {
    const { blocks } = read(textOf(file)).statement;
    const title = blocks
      .filter(({ kind }) => kind === 'title')
      .map(({ text }) => text)
      .join('');
    const body = blocks
      .filter(({ kind }) => kind === 'paragraph')
      .map(({ text }) => text)
      .join('');
    return (
      /(?:大臣|首相|国)と[^の]{4,20}(?:大統領|首相|国)/.test(title) &&
      /(?:大臣|首相|国)及び[^の]{4,20}(?:大統領|首相|国)/.test(body)
    );
  });
  assert.ok(both.length > 0);
});
