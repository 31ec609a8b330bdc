import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import type { Token } from '../words';

/**
 * Spellings of one word, the norm's first. Homonyms share a reading and a part of speech too (意思・意志, 以上・異常), so only words
 * named here are compared. `pos`: what every token of it must be, for 取組 and 受入れ are nouns while 取り組む and 受け入れる are verbs.
 */
const WORDS: readonly { readonly forms: readonly string[]; readonly pos: readonly string[] }[] = [
  { forms: ['全て', 'すべて', '総て'], pos: ['名詞', '副詞'] },
  { forms: ['とともに', 'と共に'], pos: ['助詞', '副詞', '名詞'] },
  { forms: ['更に', 'さらに'], pos: ['副詞'] },
  { forms: ['更なる', 'さらなる'], pos: ['連体詞', '名詞', '助動詞'] },
  { forms: ['及び', 'および'], pos: ['接続詞'] },
  { forms: ['並びに', 'ならびに'], pos: ['接続詞'] },
  { forms: ['又は', 'または'], pos: ['接続詞'] },
  { forms: ['若しくは', 'もしくは'], pos: ['接続詞'] },
  { forms: ['引き続き', '引続き', 'ひきつづき'], pos: ['副詞', '名詞'] },
  { forms: ['取組', '取り組み', '取組み'], pos: ['名詞'] },
  { forms: ['受入れ', '受け入れ', '受入'], pos: ['名詞'] },
  { forms: ['枠組み', '枠組'], pos: ['名詞'] },
  { forms: ['話合い', '話し合い'], pos: ['名詞'] },
  { forms: ['子供', '子ども', 'こども'], pos: ['名詞'] },
  { forms: ['様々', 'さまざま'], pos: ['名詞'] },
  { forms: ['既に', 'すでに'], pos: ['副詞'] },
  { forms: ['直ちに', 'ただちに'], pos: ['副詞'] },
  { forms: ['極めて', 'きわめて'], pos: ['副詞'] },
  { forms: ['例えば', 'たとえば'], pos: ['副詞', '接続詞'] },
];
const FORMS = new Map(WORDS.flatMap((word) => word.forms.map((form) => [form, word] as const)));
const ANY = new RegExp([...FORMS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');
/** What is quoted is written as its author wrote it. */
const QUOTED = /「[^「」]*」|『[^『』]*』/g;

interface Use {
  readonly block: Block;
  readonly form: string;
  /** Flow offsets. */
  readonly span: Span;
}

export const spellingVariant = defineRule({
  id: 'spelling-variant',
  needs: 'words',
  severity: 'information',
  title: { ja: '表記の揺れ', en: 'One word in two spellings' },
  why: {
    ja: '同じ語は一つの文書の中で一つの表記とする。「取り組む」と「取組」、文頭の「さらに」と副詞の「更に」のような使い分けは対象としない。',
    en: 'A document writes a word in one way. Spellings that differ by part of speech (取り組む and 取組) are left alone.',
  },
  source: {
    ja: '公用文における漢字使用等について（平成22年内閣訓令）',
    en: 'Cabinet directive on kanji in official documents (2010)',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，全ての分野を歓迎した。\n２　両首脳は，‹すべて›の分野を確認した。',
      good: '共同声明\n\n１　両首脳は，全ての分野を歓迎した。\n２　両首脳は，全ての分野を確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，協力を歓迎する‹と共に›，意思を確認した。\n２　両首脳は，進展を歓迎するとともに，支持を表明した。',
      good: '共同声明\n\n１　両首脳は，協力を歓迎するとともに，意思を確認した。\n２　両首脳は，進展を歓迎するとともに，支持を表明した。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，この取組を歓迎し，課題に取り組み，更に協力することで一致した。さらに，両首脳は，受入れ可能な案が受け入れられたことを歓迎した。',
    '共同声明\n\n１　両首脳は，協力の意思を確認し，強い意志を強調した。\n２　両首脳は，公正な構成及び強力な協力を確認し，異常な事態が以上のとおりであるとした。',
    '共同声明\n\n１　両首脳は，全ての者に「すべての人に健康を」と呼びかけた。',
  ],
  *check(reading) {
    const uses = new Map<object, Use[]>();
    for (const [block, sentence] of reading.facts.every('sentences')) {
      const words = reading.words(block, sentence);
      const foreign = [
        ...[...sentence.text.matchAll(QUOTED)].map((m) => ({
          start: sentence.start + m.index,
          end: sentence.start + m.index + m[0].length,
        })),
        // An official title keeps its own spelling.
        ...reading.facts.of(block).citations.map((citation) => citation.title),
      ];
      for (const match of sentence.text.matchAll(ANY)) {
        const form = match[0];
        const word = FORMS.get(form)!;
        const here = { start: match.index, end: match.index + form.length };
        const span = { start: sentence.start + here.start, end: sentence.start + here.end };
        if (!isWord(words, here, word.pos) || foreign.some((f) => f.start < span.end && span.start < f.end)) continue;
        if (opensClause(sentence.text, here)) continue;
        const known = uses.get(word);
        if (known) known.push({ block, form, span });
        else uses.set(word, [{ block, form, span }]);
      }
    }
    for (const [word, found] of uses) {
      const forms = (word as (typeof WORDS)[number]).forms;
      const count = (form: string) => found.filter((use) => use.form === form).length;
      // The first of equals is the norm's own.
      const usual = forms.reduce((best, form) => (count(form) > count(best) ? form : best));
      const others = found.filter((use) => use.form === usual);
      for (const { block, form, span } of found) {
        if (form === usual) continue;
        yield {
          span: block.flow.toSource(span),
          message: {
            ja: `「${form}」は、この文書の他の箇所では「${usual}」と書かれています（${others.length}か所）。`,
            en: `${form} is written ${usual} elsewhere in this document (${others.length} times).`,
          },
          related: others.slice(0, 5).map((use) => ({
            span: use.block.flow.toSource(use.span),
            message: { ja: `「${usual}」`, en: usual },
          })),
          fixes: [
            {
              title: { ja: `「${usual}」にする`, en: `Change to ${usual}` },
              edits: block.flow.replace(span, usual),
              safe: false,
            },
          ],
        };
      }
    }
  },
});

/** True if the span is made of whole words, each of one of the parts of speech. */
function isWord(words: readonly Token[], span: Span, pos: readonly string[]): boolean {
  const inside = words.filter((word) => word.start < span.end && span.start < word.end);
  return (
    inside[0]?.start === span.start && inside.at(-1)?.end === span.end && inside.every((word) => pos.includes(word.pos))
  );
}

/** さらに， at the start of a sentence or between commas is the conjunction, another word than the adverb 更に. */
const opensClause = (text: string, { start, end }: Span): boolean =>
  start === 0 || (/[，、,]/.test(text[start - 1]!) && /[，、,]/.test(text[end] ?? ''));
