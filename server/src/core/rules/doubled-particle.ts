import { defineRule } from '../rule';

/** Particles that never follow themselves. と, か and も may (今か今か, 行くも行かぬも), and some are whole words in kana (もも). */
const NEVER_TWICE = 'をがにのはでへ';
/** Morphology has に対し and をもって as one particle: にに対し is に twice as well. */
const COMPOUND = 'にを';

export const doubledParticle = defineRule({
  id: 'doubled-particle',
  needs: 'words',
  severity: 'warning',
  title: { ja: '助詞の重複', en: 'Doubled particles' },
  why: {
    ja: '語句を差し替えると、前後の助詞が二つ残ることがある（「協力をを」「とのの」）。',
    en: 'Where a phrase was replaced, the particles of both versions may be left (協力をを, とのの).',
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
  ],
  clean: [
    '共同声明\n\n１　両首脳は，合意したものの，多くの課題が残るところであることを確認した。',
    '共同声明\n\n１　両首脳は，ははこぐさの「の」の字及び母の役割に言及した。',
  ],
  *check(reading) {
    for (const [block, sentence] of reading.facts.every('sentences')) {
      const words = reading.words(block, sentence);
      for (const [i, second] of words.entries()) {
        const first = words[i - 1];
        if (!first || !NEVER_TWICE.includes(first.surface)) continue;
        const compound = COMPOUND.includes(first.surface) && second.surface.length > 1;
        if (compound ? !second.surface.startsWith(first.surface) : first.surface !== second.surface) continue;
        if (first.pos !== '助詞' || second.pos !== '助詞') continue;
        // Before kana morphology guesses: ははこぐさ would be two particles and a rest.
        if (/^[ぁ-ん]/.test(words[i + 1]?.surface ?? '')) continue;
        const span = { start: sentence.start + second.start, end: sentence.start + second.start + 1 };
        yield {
          span: block.flow.toSource(span),
          message: {
            ja: `助詞「${first.surface}」が重なっています。`,
            en: `The particle ${first.surface} stands twice.`,
          },
          fixes: [
            {
              title: { ja: `「${first.surface}」を一つ削る`, en: `Remove one ${first.surface}` },
              edits: block.flow.replace(span, ''),
              safe: false,
            },
          ],
        };
      }
    }
  },
});
