import { foreignSpans, foreignTest } from '../facts/foreign';
import { gathered, type Place } from '../facts/gathered';
import type { Facts } from '../facts/index';
import { katakanaOf, wordSlips } from '../facts/word-slips';
import { defineRule, type Finding } from '../rule';
import { numberLike } from '../statement/labels';
import type { Block } from '../statement/statement';
import { inOrder, KANJI_ZERO, KINDS, type Lookalike, lookalikesInWords, mayHoldWord } from '../text/lookalikes';

export const homoglyph = defineRule({
  id: 'homoglyph',
  needs: 'text',
  severity: 'error',
  title: { ja: '形の似た別の文字', en: 'Look-alike characters' },
  why: {
    ja: '形は似ていても別の文字であり、検索や照合ができず、誤植として残る。前後の文字から、どちらが正しいかを判断する。',
    en: 'A character that only looks right cannot be searched for or compared, and stays as a misprint. What stands beside it tells which is due.',
  },
  source: { ja: '公用文の表記の慣行', en: 'Practice of official texts' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，‹ニ›国間の協力を歓迎した。',
      good: '共同声明\n\n１　双方は，二国間の協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹口›シア連邦における会合を歓迎した。',
      good: '共同声明\n\n１　双方は，ロシア連邦における会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，パートナ‹一›シップを強化した。',
      good: '共同声明\n\n１　双方は，パートナーシップを強化した。',
    },
    {
      bad: '共同声明\n\n１　双方は，サ‹−›ビスの貿易を歓迎した。',
      good: '共同声明\n\n１　双方は，サービスの貿易を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹ー›致した見解を表明した。',
      good: '共同声明\n\n１　双方は，一致した見解を表明した。',
    },
    {
      bad: '共同声明\n\n１　双方は，２‹Ｏ›１３年の会合を歓迎した。',
      good: '共同声明\n\n１　双方は，２０１３年の会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、‹А›PECにおける協力を歓迎した。',
      good: '共同声明\n\n1. 双方は、APECにおける協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、‹⽇›本国における会合を歓迎した。',
      good: '共同声明\n\n1. 双方は、日本国における会合を歓迎した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、アメリカ合衆国‹ヘ›の訪問を歓迎した。',
      good: '共同声明\n\n1. 双方は、アメリカ合衆国への訪問を歓迎した。',
    },
    {
      bad: '共同声明\n\n一、双方は、二〇一三年及び二‹０›一五年の会合を歓迎した。\n二、双方は、二〇二〇年の計画を支持した。',
      good: '共同声明\n\n一、双方は、二〇一三年及び二〇一五年の会合を歓迎した。\n二、双方は、二〇二〇年の計画を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，ヴェルデニアの食料の輸出を歓迎し，食料の安全保障を確認した。\n２　双方は，ヴェルデニアにおける食‹枓›の生産を支持した。',
      good: '共同声明\n\n１　双方は，ヴェルデニアの食料の輸出を歓迎し，食料の安全保障を確認した。\n２　双方は，ヴェルデニアにおける食料の生産を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，ヴェルデニアの輸出を歓迎した。\n２　双方は，ヴェルデニア及びヴ‹エ›ルデニアの近隣国を支持した。',
      good: '共同声明\n\n１　双方は，ヴェルデニアの輸出を歓迎した。\n２　双方は，ヴェルデニア及びヴェルデニアの近隣国を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹ニ›酸化炭素の削減を歓迎した。',
      good: '共同声明\n\n１　双方は，二酸化炭素の削減を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹廾›イバー空間における協力を歓迎した。',
      good: '共同声明\n\n１　双方は，サイバー空間における協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n一、双方は、会談した。\n‹ニ›、双方は、歓迎した。\n三、双方は、一致した。',
      good: '共同声明\n\n一、双方は、会談した。\n二、双方は、歓迎した。\n三、双方は、一致した。',
    },
    {
      bad: '共同声明\n\n１　双方は，専門家が‹ミ›倍に増えたことを歓迎した。',
      good: '共同声明\n\n１　双方は，専門家が三倍に増えたことを歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，ベ‹ノレ›ミナの輸出を歓迎した。\n２　双方は，ベルミナの近隣国を支持した。',
      good: '共同声明\n\n１　双方は，ベルミナの輸出を歓迎した。\n２　双方は，ベルミナの近隣国を支持した。',
    },
    {
      bad: '覚書\n\n１　双方は，リチ‹ゥ›ムの開発を歓迎した。',
      good: '覚書\n\n１　双方は，リチウムの開発を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹工›ミル・ノヴァク大統領の訪問を歓迎した。',
      good: '共同声明\n\n１　双方は，エミル・ノヴァク大統領の訪問を歓迎した。',
    },
    {
      bad: '共同プレス・ステ‹―›トメント\n\n１　双方は，会談した。',
      good: '共同プレス・ステートメント\n\n１　双方は，会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹カ›又は威圧による現状の変更に反対した。',
      good: '共同声明\n\n１　双方は，力又は威圧による現状の変更に反対した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，ドバ―タイロス間の航空路，マリ―ニジェールの国境，リマ―サンタナ及びリマの港湾を歓迎した。\n２　双方は，サンタナの発展を支持した。',
    '共同声明\n\n１　双方は，モノレールの輸出，トゥルク，デュッセルドルフ，フュン島，ヴュルツブルク，クゥエート，ミノレフ，フィヨルド及びサァド大臣に留意した。',
    '共同声明\n\n１　双方は，国土，国土及び国士，日・ニ関係，同項ニ及びホ並びにニ又はカによる報告，ベース，ベース及びペース，バス，バス及びパス，プラント，プラント及びボート，ポート，ポートに留意した。',
    '共同声明\n\n１　双方は，人口シェア，出口ルール，窓口サービス，口コミ，協力プロジェクト及び原子力エネルギーに留意した。',
    '共同声明\n\n１　双方は，ニカラグア，ニュージーランド，アジア二カ国，アフリカ八か国，三カ国，コメ千トン及びデジタル力アップを歓迎した。',
    '共同声明\n\n１　双方は，第１条イ，ロ，ハ，ニ，ホ及びヘの規定，同号ヘに掲げる事項並びにハ項目を確認した。\nイ　国連\nロ　頭脳流出\nハ　月例会合\nニ　国際会議\nホ　人材\nヘ　の',
    '共同声明\n\n１　双方は，モスクワ－カザン間の鉄道，「東シベリア－太平洋」，東京―モスクワ間の航空路，シリアへアクセスする支援及びカナダへエネルギーを供給する計画を歓迎した。',
    '共同声明\n\n１　双方は，サーバ一台，メンバー一人，ユーザー層，リーダー層，データ一覧，夕方，夕食，工業，才能，口上書及び一つの力を歓迎した。',
    '共同声明―ベルミナとのパートナーシップ―\n\n１　双方は，CO2，H2O，5G，２０●●年●月，○月○日，２０○○年及び https://example.org/2O13 を確認した。',
    '共同声明\n\n１　双方は、髙橋、山﨑及び神谷大使並びに Россия 及び НАТО の表記に留意した。',
    '共同声明\n\n一、双方は、二○○三年及び二○一三年の会合を歓迎した。',
    '覚書\n\n１　日本国ニ於テ此ノ法律ヲ施行スル者ハ年次報告ヲ提出スヘシ。',
    '共同声明\n\n１　双方は，よりスムーズな，よりリスクの低い，調べベースの，限りリーダーの，述べ，食べベルミナのスタートアップ，対ベ支援，訪リを歓迎した。',
  ],
  *check({ facts }) {
    const own = katakanaOf(facts);
    const found = new Map<Block, Lookalike[]>();
    const add = (block: Block, lookalikes: readonly Lookalike[]): void => {
      if (lookalikes.length > 0) found.set(block, [...(found.get(block) ?? []), ...lookalikes]);
    };
    for (const [block, lookalike] of certain(facts).all()) add(block, [lookalike]);
    for (const [block] of mayHold(facts).all()) add(block, lookalikesInWords(block.text, own));
    for (const [block, zero] of zerosOf(facts)) add(block, [zero]);
    for (const [block, slips] of wordSlips(facts)) add(block, slips);
    for (const [block] of katakanaBefore(facts).all()) add(block, inLabel(block));
    for (const [block, all] of [...found].sort(([a], [b]) => a.index - b.index)) {
      const foreign = foreignTest(foreignSpans(block.text));
      for (const each of inOrder(all)) {
        if (each.what === 'digit' && foreign(each)) continue;
        yield finding(block, each);
      }
    }
  },
});

const certain = gathered(function* ({ lookalikes }) {
  for (const each of lookalikes) yield ['', each];
});
/** Texts in which the document's own words may tell. */
const mayHold = gathered(function* (_own, text) {
  if (mayHoldWord(text)) yield ['', undefined];
});

/** Texts whose label has a katakana. */
const katakanaBefore = gathered(function* (_own, text, body) {
  if (/[ァ-ヺ]/.test(text.slice(0, body))) yield ['', undefined];
});

/** A katakana that stands for a number among numbers: 一、 ニ、 三、. */
const NONE: readonly Lookalike[] = [];
function inLabel({ label, text }: Block): readonly Lookalike[] {
  if (!label || (label.kind !== 'kanji' && label.kind !== 'arabic')) return NONE;
  const { start, end } = label.number;
  const char = text[start]!;
  if (end !== start + 1 || char < 'ァ' || char > 'ヺ') return NONE;
  return [{ start, end, expected: numberLike(label, label.value), what: label.chinese ? 'katakana' : 'digit' }];
}

const zeros = gathered<number>(function* (_own, text) {
  for (const { 0: form, index } of text.matchAll(KANJI_ZERO)) yield [form, index];
});

/** The zeros of Chinese numerals that are not written as most are; digits only where they are the exception. */
function zerosOf(facts: Facts): Place<Lookalike>[] {
  const { counts, all } = zeros(facts);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const alone = total === 1 && /[0OＯ０]/.test([...counts.keys()][0]!);
  if (!alone && 2 * (counts.get('〇') ?? 0) <= total) return [];
  return all(['〇']).map(([block, at]) => [block, { start: at, end: at + 1, expected: '〇', what: 'zero' }]);
}

function finding(block: Block, { start, end, expected, what }: Lookalike): Finding {
  const text = block.text.slice(start, end);
  const before = block.text.slice(Math.max(0, start - 3), start);
  const after = block.text.slice(end, end + 3);
  const { ja, en } = KINDS[what];
  return {
    span: block.flow.toSource({ start, end }),
    // There only the other words of the document speak.
    ...(what === 'word' && { severity: 'warning' as const }),
    message: {
      ja: `「${before}${text}${after}」の「${text}」は${ja[0]}です。ここは${ja[1]}の「${expected}」が正しいと思われます。`,
      en: `“${text}” in “${before}${text}${after}” is ${en[0]}; here ${en[1]} “${expected}” is due.`,
    },
    fixes: [
      {
        title: { ja: `${ja[1]}の「${expected}」にする`, en: `Write “${expected}”` },
        edits: block.flow.replace({ start, end }, expected),
        safe: false,
      },
    ],
  };
}
