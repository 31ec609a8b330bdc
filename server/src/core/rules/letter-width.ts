import { earliest, type Place } from '../facts/gathered';
import { letterStyleOf, lettersOf, type RunLength, runLength, whose } from '../facts/house';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import { digitsWidth } from '../text/numerals';
import type { Span } from '../text/span';
import { inWidth, toHalf, type Width, letterWidth as widthOf } from '../text/width';

export const letterWidth = defineRule({
  id: 'letter-width',
  needs: 'text',
  severity: 'warning',
  house: ['letters', 'digits'],
  title: { ja: '英字の全角・半角の不統一', en: 'Latin letters of another width' },
  why: {
    ja: '略語や人名の頭文字は、一つの文書の中で全角か半角かをそろえる。',
    en: 'Abbreviations and initials keep one width within a document.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，ＷＴＯ，ＩＡＥＡ及びＡＰＥＣにおける協力で一致した。\n２　双方は，‹L.›ダモン国連特別代表を支持した。',
      good: '共同声明\n\n１　双方は，ＷＴＯ，ＩＡＥＡ及びＡＰＥＣにおける協力で一致した。\n２　双方は，Ｌ．ダモン国連特別代表を支持した。',
    },
    {
      bad: '共同声明\n\n1. 双方は、WTO、IAEA及びAPECにおける協力で一致した。\n2. 双方は、‹ＥＡＳ›の成果を歓迎した。',
      good: '共同声明\n\n1. 双方は、WTO、IAEA及びAPECにおける協力で一致した。\n2. 双方は、EASの成果を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は、WTO、IAEA、‹ＡＰＥＣ›、EAS及びASEANにおける協力で一致した。\n２　双方は、Ａ．スミス及びＢ．ジョーンズの参加を歓迎した。',
      good: '共同声明\n\n１　双方は、WTO、IAEA、APEC、EAS及びASEANにおける協力で一致した。\n２　双方は、Ａ．スミス及びＢ．ジョーンズの参加を歓迎した。',
    },
    {
      bad: '覚書\n\n１　双方は，世界気象機関（ＷＭＯ）の規則に従う。\n２　双方は，‹WMO›に報告する。',
      good: '覚書\n\n１　双方は，世界気象機関（ＷＭＯ）の規則に従う。\n２　双方は，ＷＭＯに報告する。',
    },
  ],
  clean: [
    '覚書\n\n１　双方は，世界気象機関（ＷＭＯ）の規則に従い，Open Data の原則を支持する。',
    '共同声明\n\n１　双方は，ＷＴＯ，ＩＡＥＡ及びＡＰＥＣにおける協力で一致した。\n２　双方は，官民対話（Track 1.5）及び https://example.org/statement を歓迎した。\n３　双方は，Ｇ８及びＡＤＭＭプラスを支持した。',
    // One letter full-width, words half-width.
    '共同声明\n\n１　双方は、Ｇ20における協力及びＧ７の成果を歓迎した。\n\n２　双方は、2020年５月１日及び2021年６月２日の会合を評価した。',
    '共同声明\n\n１　双方は、WTO、IAEA、APEC及びASEANにおける協力で一致した。\n２　双方は、Ａ．スミス及びＢ．ジョーンズの参加並びにＸ線の利用を歓迎した。',
  ],
  *check(reading) {
    const { letters, digits } = reading.house;
    const by = whose(reading.house, 'letters');
    const runs = lettersOf(reading.facts);
    const styleOf = (length: RunLength): Width | undefined => letters ?? letterStyleOf(runs.counts, length);
    const styles = { single: styleOf('single'), longer: styleOf('longer') };
    const usual = Object.entries(styles).flatMap(([length, style]) => (style ? [`${length} ${style} pure`] : []));
    const doubtful = runs.all(usual);
    // Where the document shows no style, a word keeps the width in which it stands first.
    const firsts = new Map<string, Width>();
    for (const [, { text }] of doubtful) {
      if (text.length > 1 && !firsts.has(toHalf(text))) firsts.set(toHalf(text), widthOf(text[0])!);
    }
    const minority: { block: Block; span: Span; text: string; expected: Width; usual: boolean }[] = [];
    const models: Place<Span>[] = [];
    for (const [block, run] of doubtful) {
      const widths = new Set([...run.text].map(widthOf).filter((width) => width !== undefined));
      const first = widthOf(run.text[0])!;
      const style = styles[runLength(run.text)] ?? firsts.get(toHalf(run.text));
      const number = digitsWidth(run.text);
      // One digit full-width, more of them half-width: Ｇ20.
      const due = digits === 'one-full' ? (/[0-9０-９]{2}/.test(run.text) ? 'half' : 'full') : digits;
      const mixed = widths.size > 1 || (number !== undefined && number !== first && number !== (due ?? first));
      const odd = style !== undefined && (widths.size > 1 || first !== style);
      const usual = style !== undefined;
      if (odd || mixed) minority.push({ block, span: run, text: run.text, expected: style ?? first, usual });
      else if (usual) models.push([block, run]);
    }
    if (minority.length === 0) return;
    const model = earliest([...models, ...usual.flatMap((key) => runs.places(key).slice(0, 1))]);
    for (const { block, span, text, expected, usual } of minority) {
      const written = inWidth(text, expected);
      if (written === text) continue;
      yield {
        span: block.flow.toSource(span),
        message: !usual
          ? {
              ja: `「${text}」に全角と半角の英字が混在しています。「${written}」が正しいと思われます。`,
              en: `“${text}” mixes full-width and half-width letters; “${written}” was probably meant.`,
            }
          : {
              ja: `「${text}」の文字の幅が異なります。${by.ja}英字を${expected === 'full' ? '全角' : '半角'}（「${written}」）で書きます。`,
              en: `“${text}” is of another width; ${by.en} Latin letters are ${expected}-width (“${written}”).`,
            },
        ...(model && {
          related: [
            {
              span: model[0].flow.toSource(model[1]),
              message: { ja: '他の英字の書き方', en: 'Written so here' },
            },
          ],
        }),
        fixes: [
          {
            title: { ja: `「${written}」にする`, en: `Write “${written}”` },
            edits: block.flow.replace(span, written),
            safe: true,
          },
        ],
      };
    }
  },
});
