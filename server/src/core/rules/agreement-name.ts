import type { Citation } from '../facts/citations';
import { gathered, type Note } from '../facts/gathered';
import { type Deviation, deviations, type Place } from '../facts/instruments';
import { type TitleSlip, titleSlips } from '../facts/title-slips';
import { defineRule, type Finding } from '../rule';
import { type Block, blockAt } from '../statement/statement';
import { differsInNouns } from '../words';

/** A citation whose title or date differs from the other citations of the same instrument, or from its known title. */
export const agreementName = defineRule({
  id: 'agreement-name',
  needs: 'text',
  severity: 'warning',
  title: { ja: '協定等の名称・日付の相違', en: 'Names and dates of agreements that differ' },
  why: {
    ja: '条約・協定等の名称は一字でも違えば別の文書を指しかねない。同じ文書の引用が文書内で食い違う場合、一方は誤記である。',
    en: 'The name of an agreement must be exact: where two citations of one instrument differ, one of them is mistyped.',
  },
  source: { ja: '正式名称による引用の慣行', en: 'Practice: instruments are cited by their official titles' },
  examples: [
    {
      bad: [
        '１　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の締結を歓迎した。',
        '２　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の実施を確認した。',
        '３　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流‹についての›協定に基づき協力する。',
      ].join('\n'),
      good: [
        '１　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の締結を歓迎した。',
        '２　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の実施を確認した。',
        '３　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定に基づき協力する。',
      ].join('\n'),
    },
    {
      bad: [
        '１　両首脳は，２０１５年９月１日付けの日ア外相会談の共同声明を想起した。',
        '２　両首脳は，‹２０１６年９月１日›付けの日ア外相会談の共同声明に基づき協力することで一致した。',
      ].join('\n'),
      good: [
        '１　両首脳は，２０１５年９月１日付けの日ア外相会談の共同声明を想起した。',
        '２　両首脳は，２０１５年９月１日付けの日ア外相会談の共同声明に基づき協力することで一致した。',
      ].join('\n'),
    },
    {
      bad: '１　双方は，情報の保‹全›に関する日本国政府とアルカディア共和国政府との間の協定及びパリ協定を実施する。',
      good: '１　双方は，情報の保護に関する日本国政府とアルカディア共和国政府との間の協定及びパリ協定を実施する。',
    },
    {
      bad: '１　双方は，武器貿易条約（ＡＴＴ）及び対人地雷の使用、貯蔵、生産及び移譲の禁止‹及び›廃棄に関する条約を支持する。',
      good: '１　双方は，武器貿易条約（ＡＴＴ）及び対人地雷の使用、貯蔵、生産及び移譲の禁止並びに廃棄に関する条約を支持する。',
    },
    {
      bad: '１　双方は，１９５８年３月２６日に東京で署名された通商及び航海に関する日本国とアルカディア共和国との間の条約を評価した。\n２　双方は，通商及び航‹空›に関する日本国とアルカディア共和国との間の条約の有効期間に留意した。',
      good: '１　双方は，１９５８年３月２６日に東京で署名された通商及び航海に関する日本国とアルカディア共和国との間の条約を評価した。\n２　双方は，通商及び航海に関する日本国とアルカディア共和国との間の条約の有効期間に留意した。',
    },
    {
      bad: '１　双方は，１９７４年５月１３日に東京で署名された文化協力に関する日本国とアルカディア共和国との間の協定を評価した。\n２　双方は，‹１９７３年›の文化協力に関する日本国とアルカディア共和国との間の協定に基づく委員会を歓迎した。',
      good: '１　双方は，１９７４年５月１３日に東京で署名された文化協力に関する日本国とアルカディア共和国との間の協定を評価した。\n２　双方は，１９７４年の文化協力に関する日本国とアルカディア共和国との間の協定に基づく委員会を歓迎した。',
    },
  ],
  clean: [
    // An agreement and the one that it took the place of.
    '１　双方は，１９７４年５月１３日に東京で署名された航空業務に関する日本国とアルカディア共和国との間の協定が，１９５８年の航空業務に関する日本国とアルカディア共和国との間の協定に代わったことを想起した。',
    '１　双方は，１９５８年３月２６日に署名された投資の促進に関する日本国とアルカディア共和国との間の協定を評価した。\n２　双方は，投資の保護に関する日本国とアルカディア共和国との間の協定の交渉を歓迎した。',
    '１　双方は，工業所有権の保護に関するパリ条約，パリ協定，個人情報の保護に関する覚書及び投資の促進及び相互保護に関する日本国とアルカディア共和国との間の協定に留意した。',
    [
      '1. 両首脳は、2001年3月1日付けの日本国政府とアルカディア共和国政府との間の文化交流に関する協定、2002年4月2日付けの学術交流に関する日本国政府とアルカディア共和国政府との間の協定及び日ア行動計画を想起した。',
      '2. 両首脳は、同協定に基づき協力する。',
    ].join('\n'),
    '１　両首脳は，生物兵器の開発及び生産の禁止に関する条約並びに化学兵器の開発及び生産の禁止に関する条約の履行を確認した。',
    '１　両首脳は，２０１５年９月１日付けの日ア首脳会談の共同声明を想起した。\n２　両首脳は，２０１８年４月７日付けの日ア首脳会談の共同声明を想起した。',
    '１　双方は，児童の権利に関する条約及び児童の権利に関する条約の選択議定書を履行する。\n２　双方は，核兵器の不拡散に関する条約を支持する。',
  ],
  *check(reading): Iterable<Finding> {
    const reported = new Set<Citation>();
    for (const deviation of deviations(reading)) {
      reported.add(deviation.place[1]);
      yield finding(deviation);
    }
    for (const [block, { citation, slip }] of slipsIn(reading.facts).all()) {
      if (block.kind === 'title' || reported.has(citation) || reading.known.includes(citation.name)) continue;
      yield unusual(block, slip);
    }
  },
  // Titles that differ in a content word name two instruments, unless the word was mistyped into none that is known.
  confirm(found, reading) {
    const edits = found.fixes?.[0]?.edits ?? [];
    const told = deviations(reading).find(({ place, span }) => place[0].flow.toSource(span).start === found.span.start);
    if (!told || told.sure) return true;
    const [first, last] = [edits[0], edits.at(-1)];
    const block = blockAt(reading.statement, found.span.start);
    if (!first || !last || !block) return true;
    const start = block.flow.toFlow(first.span.start);
    const end = block.flow.toFlow(last.span.end);
    const sentence = reading.facts
      .of(block)
      .sentences.find((each) => each.start <= (start ?? -1) && each.end > (start ?? -1));
    if (start === undefined || end === undefined || !sentence) return true;
    const expected = edits.map((edit) => edit.text).join('');
    const text = block.text.slice(sentence.start, start) + expected + block.text.slice(end, sentence.end);
    return !differsInNouns(reading.words(sentence.text), reading.words(text));
  },
});

const slipsIn = gathered(function* ({ citations }): Iterable<Note<{ citation: Citation; slip: TitleSlip }>> {
  for (const citation of citations) for (const slip of titleSlips(citation)) yield ['slip', { citation, slip }];
});

/** A title that differs from the wording that such titles have. */
function unusual(block: Block, { start, end, expected, known }: TitleSlip): Finding {
  const text = block.text.slice(start, end);
  return {
    span: block.flow.toSource({ start, end }),
    message: {
      ja: `名称に「${text}」とありますが、このような文書の名称は「${known}」が通例です。`,
      en: `“${text}” in the title: such instruments are called “${known}”.`,
    },
    fixes: [
      {
        title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
        safe: false,
        edits: block.flow.replace({ start, end }, expected),
      },
    ],
  };
}

function finding({ what, place, span, found, expected, title, likely, others }: Deviation): Finding {
  const [block] = place;
  const flow = block.flow;
  // Where a word is missing there is nothing to underline: the character after it stands for it.
  const shown = span.start < span.end ? span : { start: span.start, end: Math.min(span.start + 1, block.text.length) };
  const by = others.length > 0;
  const whence = by
    ? {
        ja: `他の${others.length}か所の引用`,
        en: others.length === 1 ? 'the other citation' : `${others.length} other citations`,
      }
    : { ja: '既知の正式名称', en: 'the known title' };
  const quoted = (text: string) =>
    text === '' ? { ja: '（なし）', en: '(nothing)' } : { ja: `「${text}」`, en: `“${text}”` };
  return {
    span: flow.toSource(shown),
    ...(likely && { severity: 'information' as const }),
    message: {
      ja:
        what === 'title'
          ? `「${title}」の名称が${whence.ja}と異なります：${quoted(found).ja} → ${quoted(expected).ja}。`
          : `「${title}」の${what === 'date' ? '日付' : '署名地'}が${whence.ja}と異なります：「${found}」 → 「${expected}」。`,
      en:
        what === 'title'
          ? `The name of “${title}” differs from ${whence.en}: ${quoted(found).en} → ${quoted(expected).en}.`
          : `The ${what === 'date' ? 'date' : 'place of signature'} of “${title}” differs from ${whence.en}: “${found}” → “${expected}”.`,
    },
    related: others.slice(0, 5).map(([other, citation]: Place) => ({
      span: other.flow.toSource(citation),
      message: { ja: '同じ文書の引用', en: 'The same instrument' },
    })),
    fixes:
      // A date known only from the profile has no written form to copy.
      what === 'date' && !by
        ? []
        : [
            {
              title: {
                ja: expected === '' ? `「${found}」を削除する` : `「${expected}」にする`,
                en: expected === '' ? `Delete “${found}”` : `Write “${expected}”`,
              },
              safe: false,
              edits: flow.replace(span, expected),
            },
          ],
  };
}
