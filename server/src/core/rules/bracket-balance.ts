import type { CharacterFact } from '../facts/characters';
import { gathered, type Place } from '../facts/gathered';
import { defineRule, type Finding } from '../rule';
import { toFull } from '../text/width';

const PAIRS = ['（）', '「」', '『』', '［］', '〔〕', '【】', '〈〉', '《》', '“”'];
const CLOSER: Record<string, string> = Object.fromEntries(PAIRS.map((pair) => [pair[0]!, pair[1]!]));
const OPENER: Record<string, string> = Object.fromEntries(PAIRS.map((pair) => [pair[1]!, pair[0]!]));

interface Loose {
  readonly fact: CharacterFact;
  readonly mark: string;
  /** For a closing mark that stands where another is due: the opening one that it closes. */
  readonly closes?: CharacterFact;
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
    {
      bad: '共同声明\n\n１　双方は，「交流年‹』›を歓迎し，「対話」を支持した。',
      good: '共同声明\n\n１　双方は，「交流年」を歓迎し，「対話」を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹［›歓迎した。\n２　双方は，［支持した］。',
      good: '共同声明\n\n１　双方は，［歓迎した］。\n２　双方は，［支持した］。',
    },
    {
      bad: '共同声明\n\n３）双方は，上記２）のａ）に掲げる協力を歓迎し，計画‹）›を支持した。',
      good: '共同声明\n\n３）双方は，上記２）のａ）に掲げる協力を歓迎し，計画を支持した。',
    },
  ],
  clean: [
    '共同声明\n\n【総論】\n１　［双方は，〔Ｐ〕《甲》及び”乙”，“丙”を［歓迎した］［支持した］。\n２　双方は，会談した。］\n３　[協力](https://example.org/a)〈注〉を確認した。',
    '共同声明\n\n(1) 双方は，１）貿易及び２）投資(以下「重点分野」という。）を歓迎した。',
    '共同声明\n\n１　双方は，次の発言に留意した。「我々は協力する。\n２　我々は支持する。」',
  ],
  *check(reading) {
    /** Quotations and drafts in brackets run over paragraphs: the opening mark waits for a later block. */
    let waiting: Place<Loose>[] = [];
    for (const place of looseIn(reading.facts).all()) {
      const [, loose] = place;
      const opener = OPENER[loose.mark];
      if (loose.closes) yield finding(place);
      else if (!opener) {
        if (loose.mark === '（') yield finding(place);
        else {
          // One that opens again says that the one before was forgotten.
          const at = waiting.findIndex(([, { mark }]) => mark === loose.mark);
          if (at >= 0) yield finding(waiting[at]!);
          waiting = [...waiting.filter((_, i) => i !== at), place];
        }
      } else {
        const at = waiting.findIndex(([, { mark }]) => mark === opener);
        if (at >= 0) waiting = waiting.toSpliced(at, 1);
        else yield finding(place);
      }
    }
    for (const place of waiting) yield finding(place);
  },
});

const looseIn = gathered(function* ({ characters }, text, body) {
  const brackets = characters.filter(({ what }) => what === 'bracket');
  for (const loose of unpaired(text, body, brackets)) yield ['loose', loose];
});

/** The brackets of a block that have no partner; of two that cross, the inner opening one. */
function unpaired(text: string, body: number, brackets: readonly CharacterFact[]): Loose[] {
  const loose: Loose[] = [];
  const open: Loose[] = [];
  const crossed: Loose[] = [];
  const curly = brackets.filter(({ text }) => /[“”]/.test(text));
  const same = curly.length % 2 === 0 || curly.every(({ text }) => text === '”');
  const later = closersAhead(brackets);
  for (const [i, fact] of brackets.entries()) {
    const mark = toFull(fact.text);
    const opener = OPENER[mark];
    if (!opener) {
      open.push({ fact, mark });
      continue;
    }
    // ”Ｘ”: one mark on both sides.
    if (mark === '”' && same && findLast(open, '“') < 0) continue;
    const at = findLast(open, opener);
    if (at >= 0) {
      for (const each of open.splice(at).slice(1)) crossed.push(each);
      continue;
    }
    // The closing half of a crossed pair: reported once, at its opening half.
    const half = crossed.findIndex((each) => each.mark === opener);
    if (half >= 0) loose.push(...crossed.splice(half, 1));
    else if (mark === '）' && countsItems(text, body, fact)) continue;
    else {
      const top = open.at(-1);
      // 「…』: the mark that is open finds no mark of its own any more.
      if (top && !later[i]!.has(CLOSER[top.mark]!)) loose.push({ fact, mark, closes: open.pop()!.fact });
      else loose.push({ fact, mark });
    }
  }
  return [...loose, ...crossed, ...open].sort((a, b) => a.fact.start - b.fact.start);
}

/** The place of the last open bracket with this mark, a few levels deep at most (this keeps it linear). */
function findLast(open: readonly Loose[], mark: string): number {
  for (let i = open.length - 1; i >= Math.max(0, open.length - 50); i--) if (open[i]!.mark === mark) return i;
  return -1;
}

/** For each bracket the closing marks that come after it before such a pair is opened anew. */
function closersAhead(brackets: readonly CharacterFact[]): ReadonlySet<string>[] {
  const out: ReadonlySet<string>[] = [];
  let ahead: ReadonlySet<string> = new Set();
  for (let i = brackets.length - 1; i >= 0; i--) {
    out[i] = ahead;
    const mark = toFull(brackets[i]!.text);
    const closer = CLOSER[mark];
    if (closer ? ahead.has(closer) : !ahead.has(mark)) {
      const next = new Set(ahead);
      if (closer) next.delete(closer);
      else next.add(mark);
      ahead = next;
    }
  }
  return out;
}

/** １）, a), ア）: a closing bracket that counts items. */
function countsItems(text: string, body: number, { start }: CharacterFact): boolean {
  return (
    start < body ||
    /(?:^|[\s、，。：；（「])(?:[0-9０-９]{1,2}|[a-zａ-ｚア-ンⅰ-ⅻⅠ-Ⅻ①-⑳一-十]|[ivx]{1,4})$/.test(
      text.slice(Math.max(0, start - 6), start),
    ) ||
    /(?:は|が|を|及び|並びに|と|の|[上下前]記)(?:[0-9０-９]{1,2}|[a-zａ-ｚア-ン])$/.test(
      text.slice(Math.max(0, start - 6), start),
    )
  );
}

function finding([block, { fact, mark, closes }]: Place<Loose>): Finding {
  const span = block.flow.toSource(fact);
  if (closes) {
    const due = CLOSER[toFull(closes.text)]!;
    return {
      span,
      message: {
        ja: `「${closes.text}」で始まる括弧が「${fact.text}」で閉じられています。「${due}」が正しいと思われます。`,
        en: `What “${closes.text}” opens is closed by “${fact.text}”; “${due}” is due.`,
      },
      related: [{ span: block.flow.toSource(closes), message: { ja: '始めの括弧', en: 'The opening bracket' } }],
      fixes: [
        {
          title: { ja: `「${due}」にする`, en: `Write “${due}”` },
          edits: block.flow.replace(fact, due),
          safe: false,
        },
      ],
    };
  }
  const partner = CLOSER[mark] ?? OPENER[mark];
  return {
    span,
    message: CLOSER[mark]
      ? {
          ja: `「${fact.text}」に対応する「${partner}」がないか、他の括弧と交差しています。`,
          en: `“${fact.text}” has no matching “${partner}”, or crosses another pair.`,
        }
      : {
          ja: `「${fact.text}」に対応する「${partner}」がありません。`,
          en: `“${fact.text}” has no matching “${partner}” before it.`,
        },
  };
}
