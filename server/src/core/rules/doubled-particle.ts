import { defineRule } from '../rule';

export const doubledParticle = defineRule({
  id: 'doubled-particle',
  needs: 'text',
  severity: 'warning',
  title: { ja: '助詞の重複', en: 'Doubled particles' },
  why: {
    ja: '語句を差し替えると、前後の助詞が二つ残ることがある（「協力をを」「とのの」「協力をに」）。',
    en: 'Where a phrase was replaced, the particles of both versions may be left (協力をを, とのの, 協力をに).',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，協力を‹を›強化することで一致した。',
      good: '共同声明\n\n１　両首脳は，協力を強化することで一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，両国との‹の›協力を歓迎した。',
      good: '共同声明\n\n１　両首脳は，両国との協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，地域の安定に‹に›対し責任を有することを確認した。',
      good: '共同声明\n\n１　両首脳は，地域の安定に対し責任を有することを確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は‹は›，成果を歓迎した。',
      good: '共同声明\n\n１　両首脳は，成果を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協力‹をが›進展したことを歓迎した。',
      good: '共同声明\n\n１　両首脳は，協力が進展したことを歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，合意したものの，多くの課題が残るところであることを確認した。',
    '共同声明\n\n１　両首脳は，ははこぐさの「の」の字及び母の役割に言及した。',
    '共同声明\n\n１　両首脳は，協力することとともに，そののち，もののうち重要な点を，際限なく議論したもののなお，我が国との間でできることをことごとく確認した。',
    '共同声明\n\n１　両首脳は，国際法にのっとり，両国にとって，また日本国にも，これまでに，次のとおりであるとの意見の一致をみた。',
  ],
  *check(reading) {
    for (const [block, repeat] of reading.facts.every('repeats')) {
      const { kind, text } = repeat;
      if (kind === 'word' || block.kind === 'signature') continue;
      yield {
        span: block.flow.toSource(repeat),
        message:
          kind === 'particle'
            ? { ja: `助詞「${text}」が重なっています。`, en: `The particle “${text}” stands twice.` }
            : {
                ja: `助詞「${text[0]}」と「${text[1]}」が続いています。どちらか一方が不要です。`,
                en: `The particles “${text[0]}” and “${text[1]}” follow each other; one of them is left over.`,
              },
        fixes:
          kind === 'particle'
            ? [
                {
                  title: { ja: `「${text}」を一つ削除する`, en: `Delete one “${text}”` },
                  edits: block.flow.replace(repeat, ''),
                  safe: false,
                },
              ]
            : [],
      };
    }
  },
});
