import { defineRule } from '../rule';

export const doubledWord = defineRule({
  id: 'doubled-word',
  needs: 'text',
  severity: 'warning',
  title: { ja: '語句の重複', en: 'Doubled words and phrases' },
  why: {
    ja: '語句の差し替えや貼り付けの際に、同じ語句が続けて二度残ることがある（「及び及び」「協力協力」「両首脳は，両首脳は，」）。',
    en: 'Replacing and pasting may leave a word or a phrase standing twice in a row (及び及び, 協力協力, 両首脳は，両首脳は，).',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，貿易及び‹及び›投資の拡大を歓迎した。',
      good: '共同声明\n\n１　両首脳は，貿易及び投資の拡大を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，海洋における協力‹協力›を歓迎した。',
      good: '共同声明\n\n１　両首脳は，海洋における協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，‹両首脳は，›海洋における協力を歓迎した。',
      good: '共同声明\n\n１　両首脳は，海洋における協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，海洋における協力を歓迎した‹した›。',
      good: '共同声明\n\n１　両首脳は，海洋における協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，海洋における協力を歓迎した。‹両首脳は，海洋における協力を歓迎した。›',
      good: '共同声明\n\n１　両首脳は，海洋における協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，大統領が日本国を訪問するよう‹よう›招待した。',
      good: '共同声明\n\n１　両首脳は，大統領が日本国を訪問するよう招待した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協議を５年間にわたり‹り›実施することで一致した。',
      good: '共同声明\n\n１　両首脳は，協議を５年間にわたり実施することで一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，決議の履行を強く求めた‹た›。',
      good: '共同声明\n\n１　両首脳は，決議の履行を強く求めた。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，協力するますます多くの国，交流がなかなか進まず，国際社会それぞれ，関係者がわざわざ訪れ，凛とした態度，記念碑を立て，両国をたたえたたくさんの人々，すすめる，忘れられたこと及び貢献したたゆまぬ努力に言及した。',
    '共同声明\n\n１　両首脳は，一人一人の人々，一つ一つの国々，個人個人，様々な場面場面，各々及びそれぞれの節目節目における益々の協力について，いろいろな，ますます中長期的な観点から議論した。',
    '共同声明\n\n１　両首脳は，日本国国民，米国国務長官，年間１０１０件，２０２０年，女性性器の切除，第２２回，バーデン・バーデン，ＷＷＷ及び日々の取組に言及した。',
    '共同声明\n\n１　両首脳は，人々の，人々による，人々のための政治を支持し，［調整中］●●●●及び○○○○によりより良い世界を目指した。',
    '共同声明\n\n１　両首脳は，検討しつつ，かつ，注意を払いつつ，世代から世代へ，国から国へ，成果が及び，又は及び得る分野を確認した。',
    '共同声明\n\n１　両首脳は，会談した。\n\n日本国外務大臣　　　日本国外務大臣\n\n東京　　東京',
  ],
  *check(reading) {
    for (const [block, repeat] of reading.facts.every('repeats')) {
      if (repeat.kind !== 'word' || block.kind === 'signature') continue;
      const text = repeat.text.length > 20 ? `${repeat.text.slice(0, 20)}…` : repeat.text;
      yield {
        span: block.flow.toSource(repeat),
        message: { ja: `「${text}」が続けて二度書かれています。`, en: `“${text}” stands twice in a row.` },
        fixes: [
          {
            title: { ja: '重なった語句を削除する', en: 'Delete the second one' },
            edits: block.flow.replace(repeat, ''),
            safe: false,
          },
        ],
      };
    }
  },
});
