import type { Block, Statement } from '../statement/statement';
import { type CharacterFact, collectCharacters } from './characters';
import { type Citation, collectCitations } from './citations';
import { collectDates, type DateFact } from './dates';
import { collectDefinitions, type Definition } from './definitions';
import { collectNames, type Name } from './names';
import { collectNumbers, collectOrdinals, type NumberFact, type Ordinal } from './numbers';
import { collectOpenPoints, type OpenPoint } from './open-points';
import { collectPredicates, type Predicate } from './predicates';
import { collectReferences, type ParagraphReference } from './references';
import { collectResolutions, type ResolutionList } from './resolutions';
import { collectSentences, type Sentence } from './sentences';

/** What one block says. All spans are flow offsets of the block, so that the same text has the same facts wherever it stands. */
export interface BlockFacts {
  readonly sentences: readonly Sentence[];
  readonly numbers: readonly NumberFact[];
  readonly ordinals: readonly Ordinal[];
  readonly dates: readonly DateFact[];
  readonly citations: readonly Citation[];
  readonly resolutions: readonly ResolutionList[];
  readonly definitions: readonly Definition[];
  readonly names: readonly Name[];
  readonly references: readonly ParagraphReference[];
  readonly predicates: readonly Predicate[];
  readonly characters: readonly CharacterFact[];
  readonly openPoints: readonly OpenPoint[];
}

/** Facts by block text: what makes an analysis cost the edited paragraph. One per open document; `sweep` forgets what is gone. */
export class FactsCache {
  private last = new Map<string, BlockFacts>();
  private next = new Map<string, BlockFacts>();

  /** The facts of a block: remembered, or collected now. */
  of(block: Block): BlockFacts {
    const key = `${block.body}\u0000${block.text}`;
    const known = this.next.get(key);
    if (known) return known;
    const facts = this.last.get(key) ?? collect(block.text, block.body);
    this.next.set(key, facts);
    return facts;
  }

  /** Forgets every text that was not asked for since the last sweep. Called once for each new version. */
  sweep(): void {
    this.last = this.next;
    this.next = new Map();
  }
}

function collect(text: string, body: number): BlockFacts {
  const sentences = collectSentences(text, body);
  const dates = collectDates(text, body);
  return {
    sentences,
    numbers: collectNumbers(text, body),
    ordinals: collectOrdinals(text, body),
    dates,
    citations: collectCitations(text, body, dates),
    resolutions: collectResolutions(text, body),
    definitions: collectDefinitions(text, body),
    names: collectNames(text, body),
    references: collectReferences(text, body),
    predicates: collectPredicates(text, sentences),
    characters: collectCharacters(text),
    openPoints: collectOpenPoints(text, body),
  };
}

/** What a document says, block by block. */
export class Facts {
  private readonly byBlock: readonly BlockFacts[];

  constructor(
    readonly statement: Statement,
    cache: FactsCache = new FactsCache(),
  ) {
    cache.sweep();
    this.byBlock = statement.blocks.map((block) => cache.of(block));
  }

  of(block: Block): BlockFacts {
    return this.byBlock[block.index]!;
  }

  /** Every fact of one kind with its block, in reading order. */
  *every<K extends keyof BlockFacts>(kind: K): Generator<readonly [Block, BlockFacts[K][number]]> {
    for (const block of this.statement.blocks) {
      for (const fact of this.of(block)[kind]) yield [block, fact as BlockFacts[K][number]] as const;
    }
  }
}
