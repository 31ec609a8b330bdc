import type { CharacterFact } from '../facts/characters';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';

const RUNNING: readonly string[] = ['preamble', 'paragraph', 'item', 'text'];

export const straySpace = defineRule({
  id: 'stray-space',
  needs: 'text',
  severity: 'error',
  title: { ja: '文中の不要な空白', en: 'Stray space in running text' },
  why: {
    ja: '和文の途中の空白は、編集や貼り付けの跡であり、確定文に残ると誤植になる。',
    en: 'A space inside a Japanese sentence is a trace of editing and a misprint once the text is final.',
  },
  source: { ja: '公用文の表記の慣行', en: 'Practice of official texts' },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，相違を克服して，‹ ›２０１３年の計画を実施することで一致した。\n２　双方は，会談した。',
      good: '共同声明\n\n１　双方は，相違を克服して，２０１３年の計画を実施することで一致した。\n２　双方は，会談した。',
    },
    {
      bad: '共同声明\n\n１　双方は，貿易の‹　›拡大を歓迎した。',
      good: '共同声明\n\n１　双方は，貿易の拡大を歓迎した。',
    },
  ],
  clean: [
    '共同声明\n\n１　山田　太郎日本国総理大臣は、2013 年 4 月の ABC 会合を歓迎した。\n２　双方は、Free and Open な秩序を支持した。',
    '覚書\n\n第１条（目的）　両政府は、協力する。\n第２条（費用）　両政府は、協議する。',
  ],
  *check(reading) {
    const stray: { block: Block; fact: CharacterFact }[] = [];
    let running = 0;
    for (const block of reading.statement.blocks) {
      if (!RUNNING.includes(block.kind)) continue;
      running++;
      for (const fact of reading.facts.of(block).characters) {
        if (fact.what === 'space' && fact.start >= block.body && isStray(block, fact)) stray.push({ block, fact });
      }
    }
    // Many of them are a layout, not slips.
    if (stray.length > 3 && stray.length > running / 3) return;
    for (const { block, fact } of stray) {
      const before = block.text.slice(Math.max(0, fact.start - 5), fact.start);
      const after = block.text.slice(fact.end, fact.end + 5);
      yield {
        span: block.flow.toSource(fact),
        message: {
          ja: `「${before}」と「${after}」の間に不要な空白があります。`,
          en: `Stray space between “${before}” and “${after}”.`,
        },
        fixes: [
          { title: { ja: '空白を削除する', en: 'Delete the space' }, edits: block.flow.replace(fact, ''), safe: true },
        ],
      };
    }
  },
});

/** Characters that set no space beside them: kana, kanji, full-width forms and Japanese punctuation. */
const JAPANESE = /[\u3001-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]/;
const KANJI = /[一-龠々]/;
const KATAKANA = /[ァ-ヶー]/;
const LETTER = /[Ａ-Ｚａ-ｚ]/;

function isStray({ text, body }: Block, { start, end, text: space }: CharacterFact): boolean {
  if (space.includes('\t') || space.length > 2) return false;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (start === body || !JAPANESE.test(before) || !JAPANESE.test(after)) return false;
  // Names (山田　太郎, ジョン スミス, Ｆｒｅｅ　ａｎｄ), blanks to fill in, a new sentence set off, marks that take a space.
  if (KANJI.test(before) && KANJI.test(after) && space === '　') return false;
  if (KATAKANA.test(before) && KATAKANA.test(after)) return false;
  if (LETTER.test(before) && LETTER.test(after)) return false;
  if (/[。！？：；…—―■□●○◆◇・※＊]/.test(before) || /[■□●○◆◇・※＊（［〔【]/.test(after)) return false;
  if (/[（「『［〔【]/.test(before) || /[）」』］〕】]/.test(after))
    return /[（「『［〔【]/.test(before) !== /[）」』］〕】]/.test(after);
  // A caption or an item's number that runs into its text: （目的）　両政府は, （二）　同条約
  if (/[）］〕】]/.test(before) && (space === '　' || start - body < 30)) return false;
  // Words without a sentence after them are a list or a signature.
  if (!/[。｡]/.test(text.slice(end))) return false;
  // A short head word at the start: 記　次のとおり
  return start - body > 1 && !(space !== ' ' && /[年月日]/.test(after));
}
