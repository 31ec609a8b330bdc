import type { CharacterFact } from '../facts/characters';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import { toFull } from '../text/width';

const CLOSER: Record<string, string> = { '（': '）', '「': '」', '『': '』' };
const OPENER: Record<string, string> = { '）': '（', '」': '「', '』': '『' };

interface Loose {
  readonly block: Block;
  readonly fact: CharacterFact;
  readonly mark: string;
}

export const bracketBalance = defineRule({
  id: 'bracket-balance',
  needs: 'text',
  severity: 'error',
  title: { ja: '括弧の対応', en: 'Brackets that do not pair' },
  why: {
    ja: '括弧の閉じ忘れや交差は、定義語や引用の範囲を分からなくする。',
    en: 'An unclosed or crossed bracket leaves open how far a definition or a quotation reaches.',
  },
  source: { ja: '「公用文作成の考え方」（令和４年）の括弧', en: 'Guidelines for official texts (2022), on brackets' },
  examples: [
    {
      bad: '共同声明\n\n１　双方‹（›以下「両首脳」という。は，会談した。',
      good: '共同声明\n\n１　双方（以下「両首脳」という。）は，会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は，「交流年‹（›仮称」）を歓迎した。',
      good: '共同声明\n\n１　双方は，「交流年（仮称）」を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，交流年‹」›を歓迎した。',
      good: '共同声明\n\n１　双方は，「交流年」を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n(1) 双方は，１）貿易及び２）投資(以下「重点分野」という。）を歓迎した。',
    '共同声明\n\n１　双方は，次の発言に留意した。「我々は協力する。\n２　我々は支持する。」',
  ],
  *check(reading) {
    /** Quotations that run over paragraphs: the opening mark waits for a later block. */
    let waiting: Loose[] = [];
    for (const block of reading.statement.blocks) {
      const brackets = reading.facts.of(block).characters.filter(({ what }) => what === 'bracket');
      for (const loose of unpaired(block, brackets)) {
        const opener = OPENER[loose.mark];
        if (!opener && loose.mark !== '（') waiting.push(loose);
        else {
          const at = waiting.findLastIndex(({ mark }) => mark === opener);
          if (at >= 0) waiting = waiting.toSpliced(at, 1);
          else yield finding(loose);
        }
      }
    }
    for (const loose of waiting) yield finding(loose);
  },
});

/** The brackets of a block that have no partner; of two that cross, the inner opening one. */
function unpaired(block: Block, brackets: readonly CharacterFact[]): Loose[] {
  const loose: Loose[] = [];
  const open: Loose[] = [];
  const crossed: Loose[] = [];
  for (const fact of brackets) {
    const mark = toFull(fact.text);
    const opener = OPENER[mark];
    if (!opener) {
      open.push({ block, fact, mark });
      continue;
    }
    const at = open.findLastIndex((each) => each.mark === opener);
    if (at >= 0) {
      crossed.push(...open.splice(at).slice(1));
      continue;
    }
    // The closing half of a crossed pair: reported once, at its opening half.
    const half = crossed.findIndex((each) => each.mark === opener);
    if (half >= 0) loose.push(...crossed.splice(half, 1));
    else if (mark !== '）' || !countsItems(block, fact)) loose.push({ block, fact, mark });
  }
  return [...loose, ...crossed, ...open].sort((a, b) => a.fact.start - b.fact.start);
}

/** １）, a), ア）: a closing bracket that counts items. */
function countsItems({ text, body }: Block, { start }: CharacterFact): boolean {
  return (
    start < body ||
    /(?:^|[\s、，。：；（「])(?:[0-9０-９]{1,2}|[a-zａ-ｚア-ンⅰ-ⅻⅠ-Ⅻ①-⑳一-十]|[ivx]{1,4})$/.test(
      text.slice(Math.max(0, start - 6), start),
    ) ||
    /(?:は|が|を|及び|並びに|と|の)[0-9０-９]{1,2}$/.test(text.slice(Math.max(0, start - 6), start))
  );
}

function finding({ block, fact, mark }: Loose): Finding {
  const partner = CLOSER[mark] ?? OPENER[mark];
  return {
    span: block.flow.toSource(fact),
    message: CLOSER[mark]
      ? {
          ja: `「${fact.text}」に対応する「${partner}」がないか、ほかの括弧と交差しています。`,
          en: `“${fact.text}” has no matching “${partner}”, or crosses another pair.`,
        }
      : {
          ja: `「${fact.text}」に対応する「${partner}」がありません。`,
          en: `“${fact.text}” has no matching “${partner}” before it.`,
        },
  };
}
