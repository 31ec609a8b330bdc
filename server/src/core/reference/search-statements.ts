import { readTitle } from '../facts/titles';
import { fold } from '../text/width';
import type { PackedStatement } from './packed';
import type { PrecedentMatch } from './precedent-source';

interface Kept {
  readonly uri: string;
  readonly packed: PackedStatement;
}

/** A statement as it is searched by words. */
interface Searched {
  readonly head: string;
  readonly sentences: readonly string[];
}

/** Made when a statement is first searched. */
const known = new WeakMap<PackedStatement, Searched>();

function searchedOf(packed: PackedStatement): Searched {
  const before = known.get(packed);
  if (before) return before;
  const { title, parties, sentences } = packed.document;
  const made = {
    head: searched(`${title} ${parties.join(' ')}`),
    sentences: sentences.map(({ verbs, text }) => searched(`${verbs.join(' ')} ${text}`)),
  };
  known.set(packed, made);
  return made;
}

/** What holds all words of a query, or of any spelling of it: statements in their order, the instruments that are cited most, sentences. */
export function searchStatements(
  statements: Iterable<Kept>,
  query: string | readonly string[],
  limit: number,
): PrecedentMatch[] {
  const spellings = [query].flat().map((each) => searched(each).trim().split(/\s+/));
  const holds = (text: string): boolean =>
    spellings.some((words) => words[0] !== '' && words.every((word) => text.includes(word)));
  const documents: PrecedentMatch[] = [];
  const agreements = new Map<string, { kind: 'agreement'; title: string; uses: number }>();
  const sentences: PrecedentMatch[] = [];
  for (const { uri, packed } of statements) {
    const texts = searchedOf(packed);
    const { document } = packed;
    if (holds(texts.head)) documents.push({ kind: 'document', uri, document });
    for (const [title, uses] of packed.head.titles) {
      if (!holds(searched(title))) continue;
      const { key } = readTitle(title);
      agreements.set(key, { kind: 'agreement', title, uses: (agreements.get(key)?.uses ?? 0) + uses });
    }
    texts.sentences.forEach((text, i) => {
      if (sentences.length < limit && holds(text))
        sentences.push({ kind: 'sentence', uri, document, sentence: packed.sentence(i) });
    });
  }
  const cited = [...agreements.values()].sort((a, b) => b.uses - a.uses);
  return [...documents, ...cited, ...sentences].slice(0, limit);
}

/** The form in which words are searched: width, case and the style of commas do not count. */
const searched = (text: string): string => fold(text).toLowerCase().replaceAll('、', ',');
