import { type Count, ERA_YEAR, STATES_NAMED } from '../facts/counts';
import { gathered, type Place } from '../facts/gathered';
import { numeral } from '../facts/house';
import { countKey, mixtures } from '../facts/mixtures';
import { verbatim } from '../facts/verbatim';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import { times } from '../text/numerals';

export const kanjiNumeral = defineRule({
  id: 'kanji-numeral',
  needs: 'text',
  severity: 'warning',
  house: ['digits'],
  title: { ja: '漢数字と算用数字の混在', en: 'Chinese and arabic numerals mixed' },
  why: {
    ja: '同じものを数える数字は、算用数字か漢数字かをそろえる。横書きでは算用数字を用いる。「一つ」「二国間」「数十年」のような語や固有の名称は漢数字のままとする。',
    en: 'Numbers that count the same thing are written in one kind of numeral; horizontal text uses arabic ones. Words and names (一つ, 二国間, 数十年) keep Chinese ones.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の数字の使い方',
    en: 'Guidelines for official texts (2022), on numerals',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，‹三年間›の計画を歓迎した。\n２　双方は，５年間の協力を確認した。',
      good: '共同声明\n\n１　双方は，３年間の計画を歓迎した。\n２　双方は，５年間の協力を確認した。',
    },
    {
      bad: '共同声明\n\n１　双方は，外交関係樹立１０周年を歓迎した。\n２　双方は，条約締結‹五周年›を祝った。',
      good: '共同声明\n\n１　双方は，外交関係樹立１０周年を歓迎した。\n２　双方は，条約締結５周年を祝った。',
    },
    {
      bad: '共同声明\n\n１　双方は，第３条に規定する委員会を設置した。\n２　双方は，‹第二条›の分野を確認した。',
      good: '共同声明\n\n１　双方は，第３条に規定する委員会を設置した。\n２　双方は，第２条の分野を確認した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹三年間›の計画を歓迎した。\n２　双方は，３か国から５００人の研修員を受け入れ，第２回会合で２０パーセントの増加を確認し，４件の事業を支持した。',
      good: '共同声明\n\n１　双方は，３年間の計画を歓迎した。\n２　双方は，３か国から５００人の研修員を受け入れ，第２回会合で２０パーセントの増加を確認し，４件の事業を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，少なくとも年‹一回›協議することを決定した。\n２　双方は，２０パーセントの増加を歓迎し，年２回の会談を確認した。',
      good: '共同声明\n\n１　双方は，少なくとも年１回協議することを決定した。\n２　双方は，２０パーセントの増加を歓迎し，年２回の会談を確認した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹百人›の研修員の受入れを歓迎し，都市の交流を支持した。\n２　双方は，３か国，第２回会合，２０パーセントの増加，４件の事業，５回の協議及び６か月の期間を確認した。\n３　双方は，１０年間の協力，１５パーセントの増加及び２０校の参加を歓迎した。',
      good: '共同声明\n\n１　双方は，１００人の研修員の受入れを歓迎し，都市の交流を支持した。\n２　双方は，３か国，第２回会合，２０パーセントの増加，４件の事業，５回の協議及び６か月の期間を確認した。\n３　双方は，１０年間の協力，１５パーセントの増加及び２０校の参加を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，令和７年の行事を歓迎した。\n２　双方は，令和‹八年›の計画を確認した。',
      good: '共同声明\n\n１　双方は，令和７年の行事を歓迎した。\n２　双方は，令和８年の計画を確認した。',
    },
  ],
  clean: [
    // A law by its number.
    '共同声明\n\n１　双方は，令和７年の行事を歓迎し，昭和三十四年条約第七号の改正に留意した。',
    // Chinese numerals throughout.
    '覚書\n\n一、双方は、三年間協力し、五件の事業を支持した。\n二、双方は、昭和五十八年四月に五年間の計画を開始し、第三回会合を歓迎した。',
    '共同声明\n\n１　双方は，一つの計画，二国間の協力，第三者，一方，一部，二重課税，三者会合，六者会合，数十年，十数か国，一層，十分，第一原子力発電所，四半期及び一か国に留意した。\n２　双方は，３か国，１０年，５年間，２回，３人，年１回及び２０パーセントを確認した。',
    '共同声明\n\n１　双方は，三か国首脳会合，日中韓三か国，三か国間の協力，中央アジア五か国及び５か国の参加を歓迎した。',
    '共同声明\n\n１　双方は，一年を通じ，百年の友好を祝い，一人一人及び二人の専門家に謝意を表し，この１０年，３年間及び５人の招へいを評価した。',
    '共同声明\n\n１　双方は，第四次五箇年計画，令和五年度予算，国連憲章第五十一条，第３条，「三年間の友情」計画及び５年間の計画を確認した。',
    '覚書\n\n一、双方は、三年間協力する。\n二、双方は、昭和五十八年四月に五年間の計画を開始した。',
    '共同声明\n\n１　我々三か国は，３か国に留意した。我々三か国の首脳は，三か国の協力を確認した。',
  ],
  *check(reading) {
    const all = countsOf(reading.facts);
    const named = namesOf(all.counts);
    const isNamed = (key: string): boolean => named.has(key);
    const keys = [...all.counts.keys()].filter((key) => !isNamed(key));
    // Dates by era may follow a custom of their own: they are compared with one another alone.
    const tell = keys.filter((key) => !key.endsWith(` ${ERA_YEAR}`));
    const kanji = tell.filter((key) => key.startsWith('kanji'));
    const arabic = tell.filter((key) => key.startsWith('arabic'));
    const count = (some: readonly string[]): number => some.reduce((sum, key) => sum + all.counts.get(key)!, 0);
    const places = (some: readonly string[]): readonly Place<Count>[] =>
      some.length === 0 ? [] : all.all([...all.counts.keys()].filter((key) => !some.includes(key)));
    // A document in Chinese numerals throughout: there the arabic ones are the slips.
    if (count(kanji) >= FEWEST * count(arabic) && count(kanji) >= FEWEST) {
      const majority = arabic.length > 0 ? places(kanji) : [];
      for (const place of places(arabic)) yield finding(reading, place, majority);
      for (const { minority, majority } of mixtures(all, true, (key) => !key.endsWith(` ${ERA_YEAR}`)))
        for (const place of minority) yield finding(reading, place, majority);
      return;
    }
    const reported = new Set<string>();
    for (const { minority, majority } of mixtures(all, false, isNamed)) {
      for (const place of minority) {
        reported.add(keyOf(place[1]));
        yield finding(reading, place, majority);
      }
    }
    // Nothing in the document counts the same, but all that it counts is in arabic numerals.
    const others = arabic.filter((key) => !key.endsWith(YEAR));
    const rest = kanji.filter((key) => !key.endsWith(YEAR));
    if (count(others) < FEWEST || count(rest) > count(others) / FEWEST) return;
    const odd = places(rest.filter((key) => !reported.has(key))).filter(
      ([, { frame, loose }]) => MEASURES.includes(frame) && !(loose && count(others) <= FEWEST),
    );
    const majority = odd.length > 0 ? places(others) : [];
    for (const place of odd) yield finding(reading, place, majority);
  },
});

const YEAR = ' {year}年';

/** So many arabic numbers, and so many times as many as Chinese ones, make a practice. */
const FEWEST = 3;
/** Frames of plain measures, in which no word or name is to be feared. */
const MEASURES: readonly string[] = '期間 人 パーセント 周年 倍 都市 大学 団体 社 件 校 隻 台 便 時間'
  .split(' ')
  .map((each) => `{n}${each}`);

function finding(reading: Reading, place: Place<Count>, majority: readonly Place<Count>[]): Finding {
  const [block, count] = place;
  const written = numeral(count.value, reading.house.digits);
  const usual = text(majority[0]!);
  const kanji = count.form === 'kanji';
  return {
    span: block.flow.toSource(count),
    message: kanji
      ? {
          ja: `「${text(place)}」は漢数字ですが、「${usual}」などは算用数字です（${majority.length}か所）。`,
          en: `“${text(place)}” has Chinese numerals, “${usual}” and the like arabic ones (${times(majority.length)}).`,
        }
      : {
          ja: `「${text(place)}」は算用数字ですが、「${usual}」などは漢数字です（${majority.length}か所）。`,
          en: `“${text(place)}” has arabic numerals, “${usual}” and the like Chinese ones (${times(majority.length)}).`,
        },
    related: majority.slice(0, 5).map((each) => ({
      span: each[0].flow.toSource(each[1]),
      message: { ja: `「${text(each)}」`, en: text(each) },
    })),
    fixes: kanji
      ? [
          {
            title: { ja: `「${written}」にする`, en: `Write “${written}”` },
            edits: block.flow.replace(count.number, written),
            safe: false,
          },
        ]
      : [],
  };
}

/** States that are counted in Chinese numerals are known by their number, too. */
const keyOf = (count: Count): string =>
  countKey(count) + (count.form === 'kanji' && count.frame.endsWith('か国') ? `\t${count.value}` : '');

const countsOf = gathered<Count>(function* ({ counts, citations }, text) {
  if (counts.length === 0) return;
  const untouched = verbatim(text, citations);
  for (const count of counts) {
    // Titles of instruments and quoted names keep their own numerals.
    if (!untouched(count) && (!count.ordinal || /[条項号章]$/.test(count.frame))) yield [keyOf(count), count];
  }
});

/** The keys of what a name counts (日中韓三か国), or what comes again and again: who the parties are (三か国の協力). */
function namesOf(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const weights = new Map<string, number>();
  const states = [...counts].filter(([key]) => /か国(?:\t|$)/.test(key));
  for (const [key, count] of states) {
    const value = key.split('\t')[1];
    const weight = key.includes(STATES_NAMED) ? 3 : 1;
    if (value !== undefined) weights.set(value, (weights.get(value) ?? 0) + weight * count);
  }
  return new Set(
    states
      .map(([key]) => key)
      .filter((key) => key.includes(STATES_NAMED) || (weights.get(key.split('\t')[1] ?? '') ?? 0) >= 3),
  );
}

const text = ([block, count]: Place<Count>): string => block.text.slice(count.start, count.end);
