import type { Block, Statement } from '../statement/statement';
import { collectLookalikes, type Lookalike } from '../text/lookalikes';
import { type Acronym, collectAcronyms } from './acronyms';
import { type CharacterFact, collectCharacters } from './characters';
import { type Citation, collectCitations } from './citations';
import { type Count, collectCounts } from './counts';
import { collectDates, type DateFact } from './dates';
import { collectDefinitions, type Definition } from './definitions';
import { collectEndings, type Ending } from './endings';
import { LADDER, type Ladder } from './ladder';
import { collectNames, type Name } from './names';
import { collectNumbers, type NumberFact } from './numbers';
import { collectOpenPoints, type OpenPoint } from './open-points';
import { collectPredicates, type Predicate } from './predicates';
import { proseOf } from './prose';
import { collectNeighbours, collectReferences, type NeighbourReference, type ParagraphReference } from './references';
import { collectRepeats, type Repeat } from './repeats';
import { collectResolutions, type ResolutionList } from './resolutions';
import { collectSentences, type Sentence } from './sentences';
import { collectStates, type StateName } from './states';
import { collectStops, type StopFact } from './stops';

/** What one block says. All spans are flow offsets of the block, so that the same text has the same facts wherever it stands. */
export interface BlockFacts {
  readonly sentences: readonly Sentence[];
  readonly stops: readonly StopFact[];
  readonly numbers: readonly NumberFact[];
  readonly counts: readonly Count[];
  readonly dates: readonly DateFact[];
  readonly citations: readonly Citation[];
  readonly resolutions: readonly ResolutionList[];
  readonly definitions: readonly Definition[];
  readonly names: readonly Name[];
  readonly states: readonly StateName[];
  readonly references: readonly ParagraphReference[];
  readonly neighbours: readonly NeighbourReference[];
  readonly predicates: readonly Predicate[];
  readonly endings: readonly Ending[];
  readonly repeats: readonly Repeat[];
  readonly characters: readonly CharacterFact[];
  readonly acronyms: readonly Acronym[];
  /** The text with titles, quotations, brackets and the label hidden: what the drafter says in words of his own. */
  readonly prose: string;
  readonly lookalikes: readonly Lookalike[];
  readonly openPoints: readonly OpenPoint[];
}

/** Facts by block text: what makes an analysis cost the edited paragraph. One per open document; `sweep` forgets what is gone. */
export class FactsCache {
  private ladder: Ladder = LADDER;
  private last = new Map<string, BlockFacts>();
  private next = new Map<string, BlockFacts>();

  /** The facts of a block: remembered, or collected now. */
  of(block: Block): BlockFacts {
    const key = `${block.body}\u0000${block.text}`;
    const known = this.next.get(key);
    if (known) return known;
    const facts = this.last.get(key) ?? collect(block.text, block.body, this.ladder);
    this.next.set(key, facts);
    return facts;
  }

  /** Forgets every text that was not asked for since the last sweep, and all of them if verbs are known by another ladder. Called once for each new version. */
  sweep(ladder: Ladder): void {
    this.last = ladder === this.ladder ? this.next : new Map();
    this.next = new Map();
    this.ladder = ladder;
  }
}

function collect(text: string, body: number, ladder: Ladder): BlockFacts {
  const sentences = collectSentences(text, body);
  const dates = collectDates(text, body);
  const citations = collectCitations(text, body, dates);
  return {
    sentences,
    stops: collectStops(text, body, sentences),
    numbers: collectNumbers(text, body),
    counts: collectCounts(text, body),
    dates,
    citations,
    resolutions: collectResolutions(text, body),
    definitions: collectDefinitions(text, body),
    names: collectNames(text, body),
    states: collectStates(text),
    references: collectReferences(text, body),
    neighbours: collectNeighbours(text, body),
    predicates: collectPredicates(text, sentences, ladder),
    endings: collectEndings(text, sentences),
    repeats: collectRepeats(text, body, sentences),
    characters: collectCharacters(text),
    acronyms: collectAcronyms(text, body),
    prose: proseOf(text, body, citations),
    lookalikes: collectLookalikes(text),
    openPoints: collectOpenPoints(text, body),
  };
}

/** What a document says, block by block. */
export class Facts {
  private readonly byBlock: readonly BlockFacts[];

  constructor(
    readonly statement: Statement,
    cache: FactsCache = new FactsCache(),
    /** The verbs that are known, and what they weigh. */
    readonly ladder: Ladder = LADDER,
  ) {
    cache.sweep(ladder);
    this.byBlock = statement.blocks.map((block) => cache.of(block));
  }

  of(block: Block): BlockFacts {
    return this.byBlock[block.index]!;
  }

  /** Every fact of one kind with its block, in reading order. */
  *every<K extends Exclude<keyof BlockFacts, 'prose'>>(kind: K): Generator<readonly [Block, BlockFacts[K][number]]> {
    for (const block of this.statement.blocks) {
      for (const fact of this.of(block)[kind]) yield [block, fact as BlockFacts[K][number]] as const;
    }
  }
}
