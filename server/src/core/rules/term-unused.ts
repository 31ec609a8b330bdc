import { acronymKey, nearAcronyms } from '../facts/acronyms';
import type { Definition } from '../facts/definitions';
import { termSlips } from '../facts/term-slips';
import { acronymsOf, allUses, definedTerms, isBinding, isProse, lastNamed, usesOf } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule } from '../rule';
import type { Block } from '../statement/statement';
import { contains, type Span } from '../text/span';

/** A definition with fewer blocks of text after it may be waiting for them to be written. */
const FEWEST_AFTER = 2;

export const termUnused = defineRule({
  id: 'term-unused',
  needs: 'text',
  severity: 'hint',
  title: { ja: '用いられない定義', en: 'Terms that are never used' },
  why: {
    ja: '「以下「Ｘ」という。」の定義は、後で用いるためのものである。用いられていなければ、定義が不要になったか、後の箇所が別の語で書かれている。',
    en: 'A term is defined to be used. One that is not has outlived its use, or the text goes on with another word.',
  },
  source: {
    ja: '法令用語の慣行及び公表された共同声明の慣行',
    en: 'Legislative drafting practice and practice of published joint statements',
  },
  examples: [
    {
      bad: '共同声明\n\n１　双方は，海洋の観測の計画（以下「‹観測計画›」という。）を採択した。\n２　双方は，会談した。\n３　双方は，一致した。',
      good: '共同声明\n\n１　双方は，海洋の観測の計画を採択した。\n２　双方は，会談した。\n３　双方は，一致した。',
    },
  ],
  clean: [
    // Glossed and never used again: usual.
    '共同声明\n\n１　双方は，パルミラ開発銀行（ＰＤＢ）を支持した。\n２　双方は，会談した。\n３　双方は，一致した。',
    // Part of a longer word, or only in an annex.
    '共同声明\n\n１　双方は，国際連合（以下「国連」という。）及び海洋の観測の計画（以下「観測計画」という。）を支持した。\n２　双方は，国連憲章を重視した。\n３　双方は，一致した。\n\n別添\n観測計画の概要',
    // Still being written.
    '共同声明\n\n１　日本国総理大臣及びパルミラ共和国大統領（以下「両首脳」という。）は，会談した。\n２　会談は，東京で行われた。',
  ],
  *check(reading) {
    for (const { block, definition } of definedTerms(reading.facts)) {
      // 本会合, 本声明: the document's own subject is defined as a matter of form.
      if (definition.name.startsWith('本') || isQuoted(block)) continue;
      if (!isBinding(block, definition) || isGrowing(reading, block) || isUsed(reading, block, definition)) continue;
      const { name, start, end, full } = definition;
      yield {
        span: block.flow.toSource(definition.term),
        message: {
          ja: `「${name}」は、定義されていますが、その後用いられていません。`,
          en: `“${name}” is defined, but never used.`,
        },
        fixes:
          full.end === start
            ? [
                {
                  title: { ja: '定義を削除する', en: 'Delete the definition' },
                  edits: block.flow.replace({ start, end }, ''),
                  safe: false,
                },
              ]
            : [],
      };
    }
  },
});

/** The end of what a text before quotes: there it is defined for another text. */
const isQuoted = ({ text }: Block): boolean => /^[^「」]*(?:「[^「」]*」[^「」]*)*」/.test(text);

function isGrowing({ statement: { blocks } }: Reading, { index }: Block): boolean {
  let after = 0;
  for (let i = index + 1; i < blocks.length && after < FEWEST_AFTER; i++) if (isProse(blocks[i]!)) after++;
  return after < FEWEST_AFTER;
}

/**
 * Anywhere at all, be it in a title or inside a longer word, but for what it is the short form of. What is nearly the term, or its full
 * name again, was meant for it: other rules say so where it stands.
 */
function isUsed({ facts }: Reading, home: Block, definition: Definition): boolean {
  const { name, full, fullName, start } = definition;
  const { citations, definitions } = facts.of(home);
  const title = citations.find((citation) => citation.title.end === start)?.name;
  const defined = new Set(definitions.map(({ term }) => term.start));
  const own = (use: Span): boolean =>
    contains(full, use) || definitions.some((each) => each.start === start && contains(each, use));
  const words = [name, ...halves(name), title ?? fullName, ...lastNamed(definition)];
  return (
    words.some((word) => {
      const uses = allUses(facts, word).counts.get(word) ?? 0;
      return uses > usesOf(home.text, word).filter((use) => !defined.has(use.start) && own(use)).length;
    }) ||
    termSlips(facts).some(({ right }) => right === name) ||
    [...acronymsOf(facts).counts.keys()].some((key) => nearAcronyms(key, acronymKey(name)))
  );
}

/** A long name with its beginning or its end mistyped. */
const halves = (name: string): string[] =>
  name.length < 8 ? [] : [name.slice(0, Math.ceil(name.length / 2)), name.slice(Math.floor(name.length / 2))];
