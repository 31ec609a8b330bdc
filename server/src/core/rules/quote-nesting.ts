import { gathered } from '../facts/gathered';
import { defineRule } from '../rule';
import type { Span } from '../text/span';

/** Laws and treaties that quote words of each other set 「 inside 「 throughout. */
const HOUSE = 3;

export const quoteNesting = defineRule({
  id: 'quote-nesting',
  needs: 'text',
  severity: 'warning',
  title: { ja: 'かぎ括弧の中のかぎ括弧', en: 'Quotation marks inside quotation marks' },
  why: {
    ja: 'かぎ括弧の中で更にかぎ括弧を用いるときは、二重かぎ括弧『』を用いる。',
    en: 'Inside 「」 a further quotation takes 『』.',
  },
  source: { ja: '「公用文作成の考え方」（令和４年）の括弧', en: 'Guidelines for official texts (2022), on brackets' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，「我々は‹「自由な海」›を支持する」との宣言を歓迎した。',
      good: '共同声明\n\n１　双方は，「我々は『自由な海』を支持する」との宣言を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方は，「我々は『自由な海』を支持する」との宣言，「交流年（以下「年」という。）」，「甲」「乙」及び『丙』を歓迎した。',
    // Not closed: another rule’s matter.
    '共同声明\n\n１　双方は，「甲「乙」を歓迎した。\n２　双方は，規約中「「甲」という。」を「「乙」という。」に改める。',
  ],
  *check(reading) {
    const quotes = quotesOf(reading.facts);
    if ((quotes.counts.get('nested') ?? 0) >= HOUSE && !quotes.counts.has('house')) return;
    for (const [block, span] of quotes.places('nested')) {
      const words = block.text.slice(span.start + 1, span.end - 1);
      if (/改める|読み替え/.test(block.text)) continue;
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `「」の中に更に「${words}」があります。内側は『${words}』とします。`,
          en: `「${words}」 stands inside 「」; the inner marks are 『』.`,
        },
        fixes: [
          {
            title: { ja: `『${words}』にする`, en: `Write 『${words}』` },
            edits: [
              ...block.flow.replace({ start: span.start, end: span.start + 1 }, '『'),
              ...block.flow.replace({ start: span.end - 1, end: span.end }, '』'),
            ],
            safe: false,
          },
        ],
      };
    }
  },
});

/** 「 inside 「 (`nested`), and 『 inside 「 (`house`): a document that has both does not mean the first. */
const quotesOf = gathered<Span>(function* ({ characters }) {
  const open: { mark: string; start: number }[] = [];
  const pending: { span: Span; depth: number }[] = [];
  for (const { what, text: mark, start, end } of characters) {
    if (what !== 'bracket') continue;
    if (/[「『（(［[〔【]/.test(mark)) {
      if (mark === '『' && open.at(-1)?.mark === '「') yield ['house', { start, end }];
      open.push({ mark, start });
      continue;
    }
    const opener = open.pop();
    if (mark !== '」' || opener?.mark !== '「') continue;
    if (open.at(-1)?.mark === '「') pending.push({ span: { start: opener.start, end }, depth: open.length });
    // Only what stands in a pair that is closed.
    while (pending.length > 0 && pending[0]!.depth > open.length) yield ['nested', pending.shift()!.span];
  }
});
