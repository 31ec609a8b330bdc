import { defineRule } from '../rule';
import { respelled, spellings } from '../spelling';
import { times } from '../text/numerals';

export const officialSpelling = defineRule({
  id: 'official-spelling',
  needs: 'words',
  severity: 'information',
  title: { ja: '公用文の表記と異なる語', en: 'Spellings that official texts do not use' },
  why: {
    ja: '公用文では、「及び」「並びに」「又は」「若しくは」は漢字で、その他の接続詞（「かつ」「ただし」「なお」「また」「したがって」）や形式名詞の「こと」「ため」「とおり」は仮名で書く。「全て」「更に」のような副詞は漢字で、「取組」「受入れ」のような複合の名詞は送り仮名を省いて書くが、文書ごとの流儀もあるため、参考として示すにとどめる。',
    en: 'Official texts write 及び, 並びに, 又は and 若しくは in kanji, other conjunctions and formal nouns in kana. Adverbs (全て, 更に) in kanji and compound nouns with fewer kana (取組, 受入れ) are usual, but houses differ: they are hints.',
  },
  source: {
    ja: '公用文における漢字使用等について（平成22年内閣訓令）',
    en: 'Cabinet directive on kanji in official documents (2010)',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，貿易‹および›投資の拡大を歓迎した。\n２　両首脳は，文化およびスポーツの交流を支持した。',
      good: '共同声明\n\n１　両首脳は，貿易及び投資の拡大を歓迎した。\n２　両首脳は，文化及びスポーツの交流を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，平和的，‹且つ›，安定的な発展を支持した。',
      good: '共同声明\n\n１　両首脳は，平和的，かつ，安定的な発展を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協力が重要である‹事›を確認した。',
      good: '共同声明\n\n１　両首脳は，協力が重要であることを確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，‹すべて›の分野における協力を歓迎した。\n２　両首脳は，すべての国の参加を支持した。',
      good: '共同声明\n\n１　両首脳は，全ての分野における協力を歓迎した。\n２　両首脳は，全ての国の参加を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，研究者の‹受け入れ›の拡大を歓迎した。',
      good: '共同声明\n\n１　両首脳は，研究者の受入れの拡大を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，国際法に従って，貿易及び投資を拡大することを確認した。なお，両首脳は，交渉に従事する者又は関係者に，次のとおり，平和のために協力することを求めた。',
    '共同声明\n\n１　両首脳は，軍事，事業及び行為が事の本質であり，通りに面した大使館が出来事の場であることを確認し，全ての者に，「法律または条約」の遵守を求めた。',
  ],
  *check(reading) {
    for (const [word, found] of spellings(reading)) {
      const norm = word.forms[0]!;
      // A document that has both spellings is a matter of spelling-variant.
      if (word.open || found.some(({ form }) => form === norm)) continue;
      const first = found[0]!;
      // Two others beside one another are that rule's matter, too.
      if (!word.firm && found.some(({ form }) => form !== first.form)) continue;
      const expected = respelled({ word }, norm);
      yield {
        span: first.block.flow.toSource(first.span),
        // Other houses have spellings of their own.
        ...(!word.firm && { severity: 'hint' as const }),
        message: {
          ja: `公用文では、「${first.form}」は「${norm}」と書きます（${word.noun ? '「送り仮名の付け方」' : '「公用文における漢字使用等について」'}、この文書に${found.length}か所）。`,
          en: `Official texts write “${norm}”, not “${first.form}” (${times(found.length)} in this document).`,
        },
        related: found.slice(1, 6).map((use) => ({
          span: use.block.flow.toSource(use.span),
          message: { ja: `「${use.form}」`, en: use.form },
        })),
        fixes: [
          {
            title: { ja: `全て「${expected}」にする`, en: `Write “${expected}” throughout` },
            edits: found.flatMap((use) => use.block.flow.replace(use.span, expected)),
            safe: false,
          },
        ],
      };
    }
  },
});
