import { gathered } from '../facts/gathered';
import type { OpenPoint } from '../facts/open-points';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Fix, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { fold } from '../text/width';

export const openPoint = defineRule({
  id: 'open-point',
  needs: 'text',
  severity: 'information',
  title: { ja: '未確定の箇所', en: 'Open points' },
  why: {
    ja: '調整中の案文にある ［ ］、●●、【要確認】、「４bis」などは正当なものだが、確定までに全て解消する。一覧のために情報として示し、確定文（`stage` 又は `final` の設定、`--final`）では誤りとする。',
    en: 'Brackets, ●●, 【要確認】 or “4bis” are legitimate while negotiating, and none may be left in the end. They are listed for information; in a final text (settings `stage` and `final`, `--final`) each is an error.',
  },
  source: {
    ja: '国際連合の文書における角括弧の慣行及び案文調整の実務',
    en: 'United Nations practice for bracketed text, and drafting practice',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，戦略的パートナーシップの‹［構築］［強化］›に向けて協力することで一致した。',
      good: '共同声明\n\n１　両首脳は，戦略的パートナーシップの構築に向けて協力することで一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協定の署名を歓迎した。‹【要確認】›',
      good: '共同声明\n\n１　両首脳は，協定の署名を歓迎した。',
    },
    {
      bad: '共同声明‹（案）›\n\n１　両首脳は，協定の署名を歓迎した。',
      good: '共同声明\n\n１　両首脳は，協定の署名を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，‹２０２６年●月●日から●日まで›の訪問を歓迎した。',
      good: '共同声明\n\n１　両首脳は，２０２６年３月４日から６日までの訪問を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n‹１bis›　両首脳は，一致した。\n２　両首脳は，歓迎した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，歓迎した。',
    },
  ],
  clean: [
    // Notes in a quotation, footnotes, glosses, laws.
    '共同声明\n\n１　両首脳は，「我々［日本国及びアルカディア共和国］は協力する［ママ］」との声明を想起した。\n２　両首脳は，協定[1]，覚書［２］，交換公文［注３］及び機構［ＡＢＣ］を歓迎した。\n３　両首脳は，協定〔平成２５年条約第５号〕を想起した。',
    // Bullets, check marks, the zero of Chinese numerals.
    '共同声明\n\n一、両首脳は、二〇一三年四月及び二○○三年の会談を想起した。\n○月例会合の開催\n●日本側の提案\n二、両首脳は、一〇周年を歓迎した。',
    '# 共同声明\n\n1. 両首脳は、[計画](https://example.org/a)及び[別の計画][2]を歓迎した。\n\n- [ ] 確認\n- [x] 印刷\n\n[2]: https://example.org/?a=1??',
    // Headings in brackets, remarks that stay.
    '日本国とアルカディア共和国との共同声明（仮訳）\n\n［経済］\n１　両首脳は，「交流年」（仮称）及び協定（交渉中）を歓迎した。\n【安全保障】\n２　両首脳は，窒素（Ｎ），リン（Ｐ）及びカリウム（Ｋ）の利用を支持した。',
  ],
  *check(reading) {
    const abbreviations = abbreviated(reading);
    /** ［ at the head of several paragraphs that are not agreed yet, closed at the end of the last. */
    const opened: { readonly block: Block; readonly point: OpenPoint }[] = [];
    const spanned = new Set<OpenPoint>();
    for (const [block, point] of reading.facts.every('openPoints')) {
      if (point.what === 'opens') opened.push({ block, point });
      else if (point.what === 'closes') {
        const start = opened.pop();
        if (start) spanned.add(start.point);
      }
    }
    for (const [block] of insertedIn(reading.facts).all()) {
      const { label } = block;
      if (label && /^(?:bis|ter|quater)$/.test(label.suffix ?? ''))
        yield finding(reading, block, label.span, {
          ja: `「${label.text}」は、途中に挿入した項の仮の番号です。`,
          en: `“${label.text}” is the provisional number of a paragraph that was inserted.`,
        });
    }
    for (const [block, point] of reading.facts.every('openPoints')) {
      const words = block.text.slice(point.start, point.end);
      const loose = point.what === 'opens' || point.what === 'closes';
      if (loose && !spanned.has(point)) continue;
      if (point.what === 'mark' && abbreviations.has(fold(words))) continue;
      yield finding(reading, block, point, told(point, words), choices(block, point, words));
    }
    for (const block of reading.statement.blocks.slice(0, HEAD)) {
      if (block.label || /[。｡]/.test(block.text)) continue;
      const points = reading.facts.of(block).openPoints;
      for (const match of block.text.matchAll(DRAFT)) {
        const span = { start: match.index, end: match.index + match[0].length };
        if (points.some((point) => point.start < span.end && span.start < point.end)) continue;
        yield finding(
          reading,
          block,
          span,
          { ja: `題名に「${match[0].trim()}」があります。`, en: `The title has “${match[0].trim()}”.` },
          [removal(block, span, match[0].trim())],
        );
      }
    }
  },
});

const insertedIn = gathered(function* (_, text, body) {
  if (/bis|ter|quater/.test(text.slice(0, body))) yield ['inserted', undefined];
});

/** Blocks that may hold the title: a mark or a date may stand before it. */
const HEAD = 4;
/** （案）, （未定稿）, （第２案） in a title; not （…に関する提案）. */
const DRAFT =
  /[（(［[【〔][^（()）［\][］【】〔〕]{0,12}?(?<![提法議事考])(?:案文?|未定稿|ドラフト|draft)[^（()）［\][］【】〔〕]{0,8}[）)］\]】〕]|[\s　]案$/gi;

function finding(reading: Reading, block: Block, span: Span, what: Localized, fixes: readonly Fix[] = []): Finding {
  return {
    span: block.flow.toSource(span),
    message: reading.final
      ? { ja: `確定文に未確定の箇所が残っています。${what.ja}`, en: `An open point in a final text: ${what.en}` }
      : { ja: `未確定の箇所です。${what.ja}`, en: `Open point: ${what.en}` },
    ...(reading.final ? { severity: 'error' } : {}),
    fixes,
  };
}

function told({ what }: OpenPoint, words: string): Localized {
  switch (what) {
    case 'alternatives':
      return { ja: `「${words}」のいずれにするか決まっていません。`, en: `one of “${words}” is to be chosen.` };
    case 'blank':
      return { ja: `「${words}」が空欄のままです。`, en: `“${words}” is to be filled in.` };
    case 'mark':
    case 'question':
      return { ja: `「${words}」の印が残っています。`, en: `the mark “${words}” is left.` };
    default:
      return words.length > 1
        ? { ja: `「${words}」は合意されていません。`, en: `“${words}” is not agreed yet.` }
        : { ja: `「${words}」からの部分は合意されていません。`, en: `what follows “${words}” is not agreed yet.` };
  }
}

const removal = (block: Block, span: Span, words: string): Fix => ({
  title: { ja: `「${words}」を削除する`, en: `Delete “${words}”` },
  edits: block.flow.replace(span, ''),
  safe: false,
});

/** What a drafter may settle here with one choice. */
function choices(block: Block, point: OpenPoint, words: string): Fix[] {
  const kept = point.choices
    .filter((choice) => choice !== '')
    .map((choice) => ({
      title: { ja: `「${choice}」とする`, en: `Keep “${choice}”` },
      edits: block.flow.replace(point, choice),
      safe: false,
    }));
  if (point.what === 'bracket' && kept.length > 0) return [...kept, removal(block, point, words)];
  return point.what === 'mark' ? [removal(block, point, words)] : kept;
}

/** TBC may be an organisation's: glossed, and used without brackets. */
function abbreviated({ facts }: Reading): Set<string> {
  const defined = new Set<string>();
  for (const [, { name }] of facts.every('definitions')) if (/^T\.?B/i.test(fold(name))) defined.add(fold(name));
  if (defined.size === 0) return defined;
  const bare = bareIn(facts).counts;
  return new Set([...defined].filter((name) => bare.has(name)));
}

const bareIn = gathered(function* (_, text) {
  for (const match of fold(text).matchAll(/(?<![(A-Za-z])(T\.?B\.?[CDA])(?![)A-Za-z])/g)) yield [match[1]!, undefined];
});
