import { gathered, type Note } from '../facts/gathered';
import type { Facts } from '../facts/index';
import { defineRule, type Finding } from '../rule';
import { codePoint, nameOf, ODD_SPACE, PRIVATE, UNSEEN } from '../text/invisible';
import type { Span } from '../text/span';

const INVISIBLE = new RegExp(`([${UNSEEN}])\\1*|[${PRIVATE}]+`, 'g');
const SPACE = new RegExp(`[${ODD_SPACE}]+`, 'g');
/** Scripts that are written from right to left or join their letters need such marks. */
const JOINING = /[\u0590-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const JAPANESE = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
/** Regular spaces of a layout: more of them than this are no slip. */
const MOST_SPACES = 3;

export const invisibleCharacter = defineRule({
  id: 'invisible-character',
  needs: 'text',
  severity: 'error',
  title: { ja: '見えない文字', en: 'Invisible characters' },
  why: {
    ja: '幅のない空白や制御文字は目に見えず、語の検索や照合を妨げる。外字は、他の環境では別の字になる。',
    en: 'Zero-width and control characters are not seen, and break search and comparison. Private-use characters turn into others elsewhere.',
  },
  source: { ja: 'Unicode 規格の文字の分類', en: 'The Unicode Standard’s general categories' },
  examples: [
    {
      bad: '共同声明\n\n１　両首‹\u200b›脳は，会談した。',
      good: '共同声明\n\n１　両首脳は，会談した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，‹\u00a0›成果を歓迎した。',
      good: '共同声明\n\n１　両首脳は，成果を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，成果を歓‹\u0008›迎した。',
      good: '共同声明\n\n１　両首脳は，成果を歓迎した。',
    },
  ],
  clean: [
    // The mark at the start, page breaks, variants of a kanji, spaces of foreign words, joined letters.
    '\ufeff共同声明\n\n１\u00a0\u3000両首脳は，葛\u{e0100}城氏及び辻\ufe00氏と会談した。\n\f２\u3000両首脳は，Free\u00a0Trade\u00a0Areaを支持し，می\u200cخواهم\u200fの標語に留意した。',
    '共同声明\n\n１\u00a0両首脳は，2013\u00a0年に会談した。\n２\u00a0両首脳は，2014\u00a0年に会談した。\n３\u00a0両首脳は，2015\u00a0年に会談し，2016\u00a0年にも会談した。\n\u00a0\n\u00a0',
  ],
  *check({ statement: { source, unseen: any }, facts }) {
    for (const { 0: text, 1: unseen, index: start } of any ? source.matchAll(INVISIBLE) : []) {
      const end = start + text.length;
      // The mark at the head of a file, and what joins the letters of another script.
      if (text === '\ufeff' && start === 0) continue;
      if (unseen && (JOINING.test(source[start - 1] ?? '') || JOINING.test(source[end] ?? ''))) continue;
      const removal = unseen ? [{ span: { start, end }, text: '' }] : undefined;
      yield {
        span: { start, end },
        message: messageOf(text),
        ...(removal && { fixes: [{ title: REMOVE, edits: removal, safe: text.trim() === '' }] }),
        ...(!unseen && { severity: 'information' as const }),
      };
    }
    if ((spacesOf(facts).counts.get('space') ?? 0) <= MOST_SPACES) yield* oddSpaces(facts);
  },
});

const REMOVE = { ja: 'この文字を削除する', en: 'Delete the character' };

const messageOf = (text: string): Finding['message'] => {
  const { ja, en } = nameOf(text);
  const code = codePoint(text);
  return ja === '外字'
    ? {
        ja: `外字${code}があります。環境によっては、別の字になるか、表示されません。`,
        en: `${code} is a private-use character: elsewhere it is shown as another one, or not at all.`,
      }
    : {
        ja: `目に見えない文字${code}（${ja}）があります。不要と思われます。`,
        en: `${code} (${en}), which cannot be seen, stands here; it is probably not meant.`,
      };
};

/** Odd spaces in Japanese text. After a label and between foreign words they are right. */
const spacesOf = gathered(function* (_, text, body): Iterable<Note<Span>> {
  for (const { 0: found, index: start } of text.matchAll(SPACE)) {
    const end = start + found.length;
    if (start > body && (JAPANESE.test(text[start - 1] ?? '') || JAPANESE.test(text[end] ?? '')))
      yield ['space', { start, end }];
  }
});

function* oddSpaces(facts: Facts): Iterable<Finding> {
  for (const [{ text, flow }, span] of spacesOf(facts).all()) {
    const found = text.slice(span.start, span.end);
    const before = JAPANESE.test(text[span.start - 1] ?? '');
    const after = JAPANESE.test(text[span.end] ?? '');
    const edits = flow.replace(span, before && after ? '' : ' ');
    yield {
      span: flow.toSource(span),
      message: {
        ja: `和文の中に${codePoint(found)}（${nameOf(found).ja}）があります。通常の空白ではありません。`,
        en: `${codePoint(found)} (${nameOf(found).en}) in Japanese text: not a usual space.`,
      },
      fixes: [
        {
          title:
            before && after
              ? { ja: '空白を削除する', en: 'Delete the space' }
              : { ja: '通常の空白にする', en: 'Make it a usual space' },
          edits,
          safe: true,
        },
      ],
    };
  }
}
