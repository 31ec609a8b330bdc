import type { CharacterFact } from '../facts/characters';
import { foreignSpans, foreignTest } from '../facts/foreign';
import { gathered, type Note, type Place } from '../facts/gathered';
import { isUniform } from '../facts/numbering';
import { isWithin, splitsWord } from '../facts/split-words';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import { hasSurplus } from '../statement/labels';
import type { Block } from '../statement/statement';
import { remembered } from '../text/wording';

const RUNNING: readonly string[] = ['preamble', 'paragraph', 'item', 'text'];

export const straySpace = defineRule({
  id: 'stray-space',
  needs: 'text',
  severity: 'error',
  title: { ja: '文中の不要な空白', en: 'Stray space in running text' },
  why: {
    ja: '和文の途中の空白は、編集や貼り付けの跡であり、確定文に残ると誤植になる。',
    en: 'A space inside a Japanese sentence is a trace of editing and a misprint once the text is final.',
  },
  source: { ja: '公用文の表記の慣行', en: 'Practice of official texts' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，相違を克服して，‹ ›２０１３年の計画を実施することで一致した。\n２　双方は，会談した。',
      good: '共同声明\n\n１　双方は，相違を克服して，２０１３年の計画を実施することで一致した。\n２　双方は，会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は，貿易の‹　›拡大を歓迎した。',
      good: '共同声明\n\n１　双方は，貿易の拡大を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、2013‹ ›年の会合を歓迎した。\n2. 双方は、2014年及び2015年の会合を支持した。\n3. 双方は、2016年5月に一致した。',
      good: '共同声明\n\n1. 双方は、2013年の会合を歓迎した。\n2. 双方は、2014年及び2015年の会合を支持した。\n3. 双方は、2016年5月に一致した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、WTO‹ ›、IAEA及びAPECにおける協力を歓迎した。',
      good: '共同声明\n\n1. 双方は、WTO、IAEA及びAPECにおける協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、Free‹  ›and Open な秩序を支持した。',
      good: '共同声明\n\n1. 双方は、Free and Open な秩序を支持した。',
    },
    {
      bad: '共同声明\n\n１　ジャン・‹ ›ヴァルト大統領は，成果を歓迎した。',
      good: '共同声明\n\n１　ジャン・ヴァルト大統領は，成果を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，実務者の対‹　›話を強化することで一致した。\n２　双方は，会談した。',
      good: '共同声明\n\n１　双方は，実務者の対話を強化することで一致した。\n２　双方は，会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は，次の協力を行う。\n（１）観測の強化及び海上路‹　›気象情報の共有',
      good: '共同声明\n\n１　双方は，次の協力を行う。\n（１）観測の強化及び海上路気象情報の共有',
    },
    {
      bad: '共同声明\n\n１　双方は，アルカ‹ ›ディア大学を支持した。\n２　双方は，アルカディアの発展を歓迎した。',
      good: '共同声明\n\n１　双方は，アルカディア大学を支持した。\n２　双方は，アルカディアの発展を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、会談した。\n2. 双方は、歓迎した。\n3. ‹　›双方は、一致した。\n4. 双方は、支持した。',
      good: '共同声明\n\n1. 双方は、会談した。\n2. 双方は、歓迎した。\n3. 双方は、一致した。\n4. 双方は、支持した。',
    },
  ],
  clean: [
    // Names, with and without an office, and names of bodies within bodies.
    '共同声明\n\n１　双方は，山田　太郎を派遣した外務大臣　佐藤　花子の指導を評価した。\n２　双方は，成果を歓迎した。',
    '共同声明\n\n１　双方は，東　健が署名したことを歓迎した。',
    '共同声明\n\n１　双方は，山田　太郎の著作及びジョン スミスの研究を歓迎した。\n２　双方は，ジョン・スミスを招待した。',
    '覚書\n\n１　双方は，気象庁　予報部の支援を受け，協力を行う。\n２　双方は，日本国外務大臣　山田太郎の書簡を確認した。',
    '覚書\n\n１　双方は，次の協力を行う。\n（１）防災　情報の共有\n（２）医療　技術の移転',
    '共同声明\n\n1. 双方は、会談した。\n2.  双方は、歓迎した。\n3. 双方は、一致した。\n4. 双方は、支持した。',
    '共同声明\n\n1. 双方は、2013 年の 5 か国の会合（　　）を歓迎した。\n2. 双方は、2014 年及び 2015年の会合を支持した。',
    '共同声明\n\n1. 双方は、2014年、2015年及び2016年に、詳細を https://example.org/a に掲げ、Free and Open な秩序を支持した。',
    '共同声明\n\n１　山田　太郎日本国総理大臣は、2013 年 4 月の ABC 会合を歓迎した。\n２　双方は、Free and Open な秩序を支持した。',
    '覚書\n\n第１条（目的）　両政府は、協力する。\n第２条（費用）　両政府は、協議する。',
  ],
  *check(reading) {
    const { facts, statement } = reading;
    yield* inLabels(reading);
    const running = ([{ kind }]: Place<Space>): boolean => RUNNING.includes(kind);
    const spaces = spacesOf(facts);
    const odd = spaces.places('odd').filter(running);
    const stray = odd.filter(
      ([{ kind }, { stray }]) => stray === 'always' || (stray === 'in items' && kind === 'item'),
    );
    stray.push(...inDates(reading));
    // A document that sets names, or anything else, off by a space has more than one of them.
    const [within, another] = odd.filter(([, { within }]) => within);
    if (within && !another && splitsWord(facts, ...within)) stray.push(within);
    // Many of them are a layout, not slips.
    if (stray.length <= 3 || stray.length <= statement.blocks.filter(isRunning).length / 3)
      for (const place of stray) yield finding(place);
    // 2013 年 where the document otherwise writes 2013年.
    const bordering = spaces.places('border').filter(running);
    if (bordering.length === 0 || bordering.length > 2) return;
    let unspaced = 0;
    for (const block of statement.blocks) if (isRunning(block)) unspaced += bordersIn(block.wording);
    if (unspaced >= 4 * bordering.length) for (const place of bordering) yield finding(place);
  },
});

const isRunning = ({ kind }: Block): boolean => RUNNING.includes(kind);

/** A space in running text that may be one too many. */
interface Space extends CharacterFact {
  readonly stray: 'always' | 'in items' | 'never';
  /** True between the halves of what may be one word. */
  readonly within: boolean;
}

const spacesOf = gathered(function* ({ characters, stops }, text, body): Iterable<Note<Space>> {
  const missing = new Set(stops.map(({ start }) => start));
  const isForeign = foreignTest(foreignSpans(text));
  const lastStop = Math.max(text.lastIndexOf('。'), text.lastIndexOf('｡'));
  for (const fact of characters) {
    // A space where a full stop is missing is that rule's matter; so are spaces of other kinds.
    if (fact.what !== 'space' || fact.start < body || missing.has(fact.start) || /[^ \u3000]/.test(fact.text)) continue;
    const inSentence = fact.start <= lastStop;
    const space = {
      ...fact,
      stray: strayIn(text, body, fact, inSentence),
      within: isWithin(text, body, fact, inSentence),
    };
    if (space.within || space.stray !== 'never') yield ['odd', space];
    else if (borders(text, fact) && !isForeign({ start: fact.start - 1, end: fact.end + 1 })) yield ['border', space];
  }
});

function finding([block, fact]: Place<CharacterFact>): Finding {
  const before = block.text.slice(Math.max(0, fact.start - 5), fact.start);
  const after = block.text.slice(fact.end, fact.end + 5);
  const doubled = HALF.test(before.at(-1) ?? '') && HALF.test(after[0] ?? '');
  return {
    span: block.flow.toSource(fact),
    message: doubled
      ? {
          ja: `「${before}」と「${after}」の間に空白が二つあります。`,
          en: `Two spaces between “${before}” and “${after}”.`,
        }
      : {
          ja: `「${before}」と「${after}」の間に不要な空白があります。`,
          en: `Stray space between “${before}” and “${after}”.`,
        },
    fixes: [
      doubled
        ? { title: { ja: '空白を一つにする', en: 'Leave one space' }, edits: block.flow.replace(fact, ' '), safe: true }
        : { title: { ja: '空白を削除する', en: 'Delete the space' }, edits: block.flow.replace(fact, ''), safe: true },
    ],
  };
}

/** A date line with one space before a counter; with more of them it is spaced out. */
function* inDates({ facts }: Reading): Iterable<Place<Space>> {
  for (const [block, space] of withinDates(facts).all()) if (block.kind === 'date') yield [block, space];
}

const withinDates = gathered(function* ({ characters }, text): Iterable<Note<Space>> {
  const [space, ...more] = characters.filter(
    ({ what, start, end }) =>
      what === 'space' && /[0-9０-９]/.test(text[start - 1] ?? '') && /[年月日]/.test(text[end] ?? ''),
  );
  if (space && more.length === 0) yield ['', { ...space, stray: 'always', within: false }];
});

/** A space of another kind after the separator that closes all the other labels of a row. */
function* inLabels({ statement }: Reading): Iterable<Finding> {
  for (const series of statement.series) {
    const { blocks } = series;
    if (blocks.length < 3 || isUniform(series)) continue;
    const forms = blocks.map(({ label }) => label!.form);
    const usual = blocks.find((_, i) => forms[i] === forms[i + 1])?.label;
    const block = usual && blocks.find(({ label }) => label!.form !== usual.form && hasSurplus(label!, usual));
    if (!block || forms.filter((form) => form !== usual.form).length > 1) continue;
    const spaces = /\s+$/.exec(block.text.slice(0, block.body))?.[0].slice(1) ?? '';
    const start = block.body - spaces.length;
    yield finding([block, { start, end: block.body, text: spaces, what: 'space', foreign: false }]);
  }
}

/** Half-width letters and digits beside kana or kanji, with no space between. */
const BORDER = /[0-9A-Za-z](?=[ぁ-んァ-ヺ一-龠])|[ぁ-んァ-ヺ一-龠](?=[0-9A-Za-z])/g;
const bordersIn = remembered(({ text, body }) => text.slice(body).match(BORDER)?.length ?? 0);
const HALF = /[0-9A-Za-z,]/;
const WORD = /[ぁ-んァ-ヺー一-龠]/;

/** A single space between half-width and Japanese. */
const borders = (text: string, { start, end }: CharacterFact): boolean => {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  // M. ノヴァク, の M. ノヴァク: an initial keeps its space.
  if (text[end + 1] === '.') return false;
  return (
    end === start + 1 &&
    ((/[0-9A-Za-z]/.test(before) && WORD.test(after)) || (WORD.test(before) && /[0-9A-Za-z]/.test(after)))
  );
};

/** Characters that set no space beside them: kana, kanji, full-width forms and Japanese punctuation. */
const JAPANESE = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
const KANJI = /[一-龠々]/;
const KATAKANA = /[ァ-ヶー]/;
const LETTER = /[Ａ-Ｚａ-ｚ]/;

function strayIn(
  text: string,
  body: number,
  { start, end, text: space }: CharacterFact,
  inSentence: boolean,
): Space['stray'] {
  if (space.length > 2) return 'never';
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (start === body) return 'never';
  // Doubled between foreign words; beside a comma or before a mark whatever the script. A blank to fill in has both: （　）.
  if (space === '  ' && /[A-Za-z,]/.test(before) && /[A-Za-z]/.test(after)) return 'always';
  if (inSentence && /[，、]/.test(before) && /[0-9A-Za-z]/.test(after)) return 'always';
  if (/[0-9A-Za-z%。]/.test(before) && /[，、。）」』］]/.test(after)) return 'always';
  if (/[（「『［]/.test(before) && /[0-9A-Za-z]/.test(after)) return 'always';
  if (!JAPANESE.test(before) || !JAPANESE.test(after)) return 'never';
  // Names (山田　太郎, ジョン スミス, Ｆｒｅｅ　ａｎｄ, ＴＩＣＡＤ ９), blanks to fill in, a new sentence set off, marks that take a space.
  if (KANJI.test(before) && KANJI.test(after) && space === '　') return 'never';
  if (KATAKANA.test(before) && KATAKANA.test(after)) return 'never';
  if (LETTER.test(before) && /[Ａ-Ｚａ-ｚ０-９]/.test(after)) return 'never';
  // Between the words of a name a middle dot is no bullet: ラドミル・ ドルチャク.
  if (before === '・' && start - body > 1 && KATAKANA.test(text[start - 2]!) && KATAKANA.test(after)) return 'always';
  if (/[。！？：；…—―■□●○◆◇・※＊]/.test(before) || /[■□●○◆◇・※＊（［〔【]/.test(after)) return 'never';
  if (/[（「『［〔【]/.test(before) || /[）」』］〕】]/.test(after))
    return /[（「『［〔【]/.test(before) !== /[）」』］〕】]/.test(after) ? 'always' : 'never';
  // A caption or an item's number that runs into its text: （目的）　両政府は, （二）　同条約
  if (/[）］〕】]/.test(before) && (space === '　' || start - body < 30)) return 'never';
  // Words without a sentence after them are a list or a signature.
  // Items of nouns: only beside a particle or after a comma, never between the words of a name or a table.
  if (!inSentence)
    return /[，、]/.test(before + after) ||
      /[のをがはにと]/.test(before) ||
      (space === ' ' && /[ぁ-ん]/.test(before + after))
      ? 'in items'
      : 'never';
  // A short head word at the start: 記　次のとおり. A blank to fill in: 　年　月　日.
  return space === ' ' || (start - body > 1 && !(/[年月日]/.test(after) && !/[ぁ-ん，、]/.test(before)))
    ? 'always'
    : 'never';
}
