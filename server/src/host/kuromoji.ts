import ViterbiLattice from 'kuromoji/src/viterbi/ViterbiLattice.js';
import ViterbiNode from 'kuromoji/src/viterbi/ViterbiNode.js';
import ViterbiSearcher from 'kuromoji/src/viterbi/ViterbiSearcher.js';
import type { Token, Words } from '../core/words';
import { type Dictionary, openDictionary } from './packed';

/** The words of a text by kuromoji, from its dictionary as it was packed for us. Throws where the file is something else. */
export function openWords(file: Uint8Array): Words {
  const dictionary = openDictionary(file);
  const search = new ViterbiSearcher({ get: dictionary.cost });
  return { tokens: (sentence) => tokens(sentence, dictionary, search) };
}

/** The work grows with the square of what is done at once; no clause is this long, a hostile line may be. */
const CLAUSE = /[^、。，]{1,400}[、。，]?|[、。，]/g;
/** NUL ends a key of the trie and half a surrogate pair has no code: both become a symbol of the same length. */
const UNREADABLE = /[\0\ud800-\udfff]/g;

function tokens(text: string, dictionary: Dictionary, search: ViterbiSearcher): readonly Token[] {
  const out: Token[] = [];
  for (const match of text.replace(UNREADABLE, '〓').matchAll(CLAUSE)) {
    for (const node of search.search(lattice(match[0], dictionary))) {
      const start = match.index + node.start_pos - 1;
      const end = start + node.length;
      const surface = text.slice(start, end);
      out.push({
        start,
        end,
        surface,
        ...(node.type === 'KNOWN' ? dictionary.entry(node.name, surface) : dictionary.unknown(node.name, surface)),
      });
    }
  }
  return out;
}

/** Every word that may stand somewhere in a clause: those that the dictionary knows, and by their characters those that it does not. */
function lattice(clause: string, dictionary: Dictionary): ViterbiLattice {
  const { numbers } = dictionary;
  const made = new ViterbiLattice();
  for (let at = 0; at < clause.length; at++) {
    let none = true;
    dictionary.prefixes(clause, at, (length, first, last) => {
      none = false;
      const surface = clause.slice(at, at + length);
      for (let id = first; id < last; id++) {
        const n = id * 3;
        made.append(
          new ViterbiNode(id, numbers[n + 2]!, at + 1, length, 'KNOWN', numbers[n]!, numbers[n + 1]!, surface),
        );
      }
    });
    const category = dictionary.categoryAt(clause, at);
    if (!none && !category.always) continue;
    let end = at + 1;
    if (category.groups) while (end < clause.length && dictionary.categoryAt(clause, end) === category) end++;
    const surface = clause.slice(at, end);
    for (const {
      id,
      numbers: [left, right, cost],
    } of category.entries)
      made.append(new ViterbiNode(id, cost, at + 1, end - at, 'UNKNOWN', left, right, surface));
  }
  made.appendEos();
  return made;
}
