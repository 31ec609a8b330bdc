import { defineRule } from '../rule';
import { respelled, spellings } from '../spelling';
import { times } from '../text/numerals';

export const spellingVariant = defineRule({
  id: 'spelling-variant',
  needs: 'words',
  severity: 'information',
  title: { ja: '表記の揺れ', en: 'One word in two spellings' },
  why: {
    ja: '同じ語は一つの文書の中で一つの表記とする。「取り組む」と「取組」、文頭の「さらに」と副詞の「更に」のような使い分けは対象としない。',
    en: 'A document writes a word in one way. Spellings that differ by part of speech (取り組む and 取組) are left alone.',
  },
  source: {
    ja: '公用文における漢字使用等について（平成22年内閣訓令）',
    en: 'Cabinet directive on kanji in official documents (2010)',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，全ての分野を歓迎した。\n２　両首脳は，‹すべて›の分野を確認した。',
      good: '共同声明\n\n１　両首脳は，全ての分野を歓迎した。\n２　両首脳は，全ての分野を確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協力の拡大を‹めざ›すことで一致した。\n２　両首脳は，成果を目指した。\n３　両首脳は，実現を目指すことを確認した。',
      good: '共同声明\n\n１　両首脳は，協力の拡大を目指すことで一致した。\n２　両首脳は，成果を目指した。\n３　両首脳は，実現を目指すことを確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，その‹取り組み›を歓迎した。\n２　両首脳は，地方の取組が重要であることを確認した。',
      good: '共同声明\n\n１　両首脳は，その取組を歓迎した。\n２　両首脳は，地方の取組が重要であることを確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，５‹カ›国の参加を歓迎した。\n２　両首脳は，３か国及び６か月を確認した。',
      good: '共同声明\n\n１　両首脳は，５か国の参加を歓迎した。\n２　両首脳は，３か国及び６か月を確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協力を歓迎する‹と共に›，意思を確認した。\n２　両首脳は，進展を歓迎するとともに，支持を表明した。',
      good: '共同声明\n\n１　両首脳は，協力を歓迎するとともに，意思を確認した。\n２　両首脳は，進展を歓迎するとともに，支持を表明した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，すべての分野を歓迎した。\n２　両首脳は，すべての国を支持し，‹全て›の提案を確認した。',
      good: '共同声明\n\n１　両首脳は，すべての分野を歓迎した。\n２　両首脳は，すべての国を支持し，すべての提案を確認した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，仙台防災枠組の実施を歓迎し，協力の枠組みの重要性にもかかわらず，これに関わる課題が残ることを確認した。',
    '共同声明\n\n１　両首脳は，重要な事業及び事実を確認し，成長する産業を通り，次のとおり，国際法に従って，することのできる協力を，共に，とともに，また，又は，なお一層図ることで一致した。',
    '共同声明\n\n１　両首脳は，協議を始め，取組を支持し，課題に取り組み，働きかけを強め，停戦を呼びかけ，第四次五箇年計画及び３か国の参加を歓迎した。',
    '共同声明\n\n１　両首脳は，この取組を歓迎し，課題に取り組み，更に協力することで一致した。さらに，両首脳は，受入れ可能な案が受け入れられたことを歓迎した。',
    '共同声明\n\n１　両首脳は，協力の意思を確認し，強い意志を強調した。\n２　両首脳は，公正な構成及び強力な協力を確認し，異常な事態が以上のとおりであるとした。',
    '共同声明\n\n１　両首脳は，全ての者に「すべての人に健康を」と呼びかけた。',
  ],
  *check(reading) {
    for (const [word, found] of spellings(reading)) {
      const { forms } = word;
      const count = (form: string) => found.filter((use) => use.form === form).length;
      // The first of equals is the norm's own.
      const most = forms.reduce((best, form) => (count(form) > count(best) ? form : best));
      const norm = forms[0]!;
      const usual = word.firm && count(norm) > 0 ? norm : most;
      const others = found.filter((use) => use.form === usual);
      for (const { block, form, span } of found) {
        if (form === usual) continue;
        const expected = respelled({ word }, usual);
        yield {
          span: block.flow.toSource(span),
          message: {
            ja: `「${form}」は、この文書の他の箇所では「${usual}」と書かれています（${others.length}か所）。`,
            en: `“${form}” is written “${usual}” elsewhere in this document (${times(others.length)}).`,
          },
          related: others.slice(0, 5).map((use) => ({
            span: use.block.flow.toSource(use.span),
            message: { ja: `「${usual}」`, en: usual },
          })),
          fixes: [
            {
              title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
              edits: block.flow.replace(span, expected),
              safe: false,
            },
          ],
        };
      }
    }
  },
});
