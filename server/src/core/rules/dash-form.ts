import { foreignSpans, foreignTest } from '../facts/foreign';
import { gathered, type Note } from '../facts/gathered';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import { codePoint } from '../text/invisible';
import type { Span } from '../text/span';
import { digitWidth } from '../text/width';

/** A dash in its use: like is compared with like only. */
interface Dash extends Span {
  readonly use: string;
  readonly form: string;
}

interface Place extends Dash {
  readonly block: Block;
}

const MARKS = '－―–—‐−‒─\\-〜～';
const ANY = new RegExp(`[＝=゠${MARKS}]`);
const SINGLE = `(?<![${MARKS}])([${MARKS}])(?![${MARKS}])`;
const DIGIT = '[0-9０-９]';
const USES: readonly (readonly [use: string, regex: RegExp])[] = [
  [
    'range',
    new RegExp(
      `(?<=(?<![A-Za-zＡ-Ｚａ-ｚ${MARKS}]${DIGIT}{0,4})${DIGIT})${SINGLE}(?=${DIGIT}+(?![${MARKS}0-9０-９]))`,
      'g',
    ),
  ],
  ['range of dates', new RegExp(`(?<=${DIGIT}[年月日時分])${SINGLE}(?=${DIGIT})`, 'g')],
  ['route', new RegExp(`(?<=[一-龠ァ-ヺー]{2})${SINGLE}(?=[一-龠ァ-ヺ]{2})`, 'g')],
];
/** What joins the parts of a foreign name: アル＝ラシード. Compared for one name only. */
const JOINT = new RegExp(`(?<=[ァ-ヺー]{2})([＝=゠${MARKS}])(?=([ァ-ヺー]{2,20}))`, 'g');
/** A subtitle between two dashes: 共同声明―信頼と協力―, ～未来へ～. */
const SUBTITLE = /(?:^|[^－―–—〜～])([－―–—〜～]{1,2})([^－―–—〜～。、，]{3,40})([－―–—〜～]{1,2})$/;
const NAMED: Readonly<Record<string, string>> = {
  '－': '全角ハイフン（マイナス）',
  '―': 'ダッシュ',
  '–': '短いダッシュ',
  '—': '長いダッシュ',
  '‐': 'ハイフン',
  '−': 'マイナス記号',
  '‒': '数字幅のダッシュ',
  '─': '罫線',
  '-': '半角ハイフン',
  '＝': '全角イコール',
  '=': '半角イコール',
  '゠': '二重ハイフン',
  '〜': '波ダッシュ',
  '～': '全角チルダ',
};
const isWave = (form: string): boolean => /[〜～]/.test(form);

export const dashForm = defineRule({
  id: 'dash-form',
  needs: 'text',
  severity: 'warning',
  title: { ja: 'ダッシュ・ハイフン類の不統一', en: 'Dashes of two forms' },
  why: {
    ja: '同じ用い方のダッシュ（数の範囲、地名や人名の間、副題）は、見た目が似ていても別の文字が混じりやすい。一つの文書の中でそろえる。',
    en: 'Dashes of one use (between numbers, between places, within a name, around a subtitle) easily mix characters that look alike. A document keeps one.',
  },
  source: { ja: '公用文の表記の慣行', en: 'Practice of official texts' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，２０１３－２０１５年及び２０１６－２０１８年の計画を歓迎した。\n２　双方は，２０１９‹―›２０２１年の計画を支持した。',
      good: '共同声明\n\n１　双方は，２０１３－２０１５年及び２０１６－２０１８年の計画を歓迎した。\n２　双方は，２０１９－２０２１年の計画を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，東京－カザン間及び大阪－カザン間の航空路を歓迎した。\n２　双方は，東京‹—›モスクワ間の航空路を支持した。',
      good: '共同声明\n\n１　双方は，東京－カザン間及び大阪－カザン間の航空路を歓迎した。\n２　双方は，東京－モスクワ間の航空路を支持した。',
    },
    {
      bad: '日本国とベルミナ連邦との共同声明\n―信頼と協力のために‹－›\n\n１　双方は，会談した。',
      good: '日本国とベルミナ連邦との共同声明\n―信頼と協力のために―\n\n１　双方は，会談した。',
    },
  ],
  clean: [
    '共同声明\n～未来へのパートナーシップ～\n\n１　双方は，２０２１年～２０２５年の計画，「東シベリア―太平洋」，東京－カザン間の路線，COVID-19及び2021-22を歓迎した。\n２　双方は，電話03-1234-5678及び S/RES/1718 を確認した。',
    '共同声明\n\n１　双方は，３－５名，10-12名及び15-20名の交流を歓迎した。\n２　双方は，信頼―我々の基礎―を確認した。',
  ],
  *check({ facts }) {
    const dashes = dashesOf(facts);
    const forms = groupBy(dashes.counts.keys(), (key) => key.slice(0, key.lastIndexOf(' ')));
    const alike = [...forms].filter(([use, keys]) => use !== SUBTITLES && keys.length < 2).flatMap(([, keys]) => keys);
    if (dashes.counts.size === alike.length) return;
    const uses = new Map<string, Place[]>();
    for (const [block, dash] of dashes.all(alike)) {
      if (dash.use === SUBTITLES && block.kind !== 'title' && block.kind !== 'heading') continue;
      // A subtitle is compared with itself.
      const use = dash.use === SUBTITLES ? `${SUBTITLES} ${block.index}` : dash.use;
      const list = uses.get(use);
      if (list) list.push({ ...dash, block });
      else uses.set(use, [{ ...dash, block }]);
    }
    // Between two places in katakana a dash is a route and might be a name.
    const told = new Set<string>();
    for (const list of uses.values()) {
      const usual = majority(list);
      const model = list.find(({ form }) => form === usual)!;
      for (const { block, start, end, form } of list) {
        const at = `${block.index} ${start}`;
        if (form === usual || told.has(at)) continue;
        told.add(at);
        yield {
          span: block.flow.toSource({ start, end }),
          message: {
            ja: `「${form}」（${named(form)}）が使われていますが、この文書では同じところに「${usual}」（${named(usual)}）を使っています。`,
            en: `“${form}” (${codePoint(form)}) where this document otherwise writes “${usual}” (${codePoint(usual)}).`,
          },
          related: [
            { span: model.block.flow.toSource(model), message: { ja: '多い方の書き方', en: 'The usual form' } },
          ],
          // The same mark, typed on two systems.
          ...(isWave(form) && isWave(usual) && { severity: 'hint' as const }),
          fixes: [
            {
              title: { ja: `「${usual}」にする`, en: `Write “${usual}”` },
              edits: block.flow.replace({ start, end }, usual),
              safe: false,
            },
          ],
        };
      }
    }
  },
});

const named = (form: string): string => `${NAMED[form[0]!] ?? ''}${codePoint(form)}`;

/** The use of the two dashes of a subtitle. */
const SUBTITLES = 'subtitle';

const dashesOf = gathered(function* (_, text, body): Iterable<Note<Dash>> {
  for (const dash of dashesIn(text, body)) yield [`${dash.use} ${dash.form}`, dash];
});

function* dashesIn(text: string, body: number): Iterable<Dash> {
  if (!ANY.test(text)) return;
  const spans = kept(text);
  for (const [use, regex] of USES) {
    const isKept = foreignTest(spans);
    for (const { 1: form, index: start } of text.matchAll(regex)) {
      const span = { start, end: start + 1 };
      if (start < body || isKept(span)) continue;
      // Dashes and waves are different marks, each with its own uses; between dates they are the same.
      const mark = use === 'range of dates' ? '' : isWave(form!) ? ' ～' : ' －';
      const width = use === 'range' ? ` ${digitWidth(text[start - 1])}` : '';
      yield { ...span, form: form!, use: `${use}${mark}${width}` };
    }
  }
  for (const { 1: form, 2: after, index: start } of text.matchAll(JOINT)) {
    const before = /[ァ-ヺー]+$/.exec(text.slice(Math.max(0, start - 20), start))?.[0];
    yield { start, end: start + 1, form: form!, use: `name ${before} ${after}` };
  }
  const subtitle = SUBTITLE.exec(text);
  const [whole = '', opening = '', words = '', closing = ''] = subtitle ?? [];
  if (!subtitle || opening === closing) return;
  const end = subtitle.index + whole.length;
  const first = end - closing.length - words.length - opening.length;
  yield { start: first, end: first + opening.length, form: opening, use: SUBTITLES };
  yield { start: end - closing.length, end, form: closing, use: SUBTITLES };
}

/** The form of most places; the first one's on a tie. */
function majority(list: readonly Place[]): string {
  const counts = new Map<string, number>();
  for (const { form } of list) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

/** What keeps its form: foreign text, and what is quoted, which is a name. */
function kept(text: string): Span[] {
  const quoted = [...text.matchAll(/[「『][^「」『』]*[」』]/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  return [...foreignSpans(text), ...quoted].sort((a, b) => a.start - b.start);
}
