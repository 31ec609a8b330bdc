import type { Block, Statement } from '../statement/statement';
import { collectLookalikes, type Lookalike } from '../text/lookalikes';
import { remembered, type Wording } from '../text/wording';
import { type Acronym, collectAcronyms } from './acronyms';
import { type CharacterFact, collectCharacters } from './characters';
import { type Citation, collectCitations } from './citations';
import { type Count, collectCounts } from './counts';
import { collectDates, type DateFact } from './dates';
import { collectDefinitions, type Definition } from './definitions';
import { collectEndings, type Ending } from './endings';
import { type Gathered, gathered, type Place } from './gathered';
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

/** What a wording says. Worked out once. */
export const factsOf = remembered(({ text, body, ladder = LADDER }): BlockFacts => {
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
});

type FactKind = Exclude<keyof BlockFacts, 'prose'>;

/** The gathering of each kind of fact, made when one is first asked for. */
const ofKind = new Map<FactKind, (facts: Facts) => Gathered<unknown>>();

/** What a document says, block by block. */
export class Facts {
  /** The version of the document that it speaks of. */
  readonly version: number;
  /** The verbs that are known, and what they weigh. */
  readonly ladder: Ladder;
  private standing?: ReadonlyMap<Wording, readonly Block[]>;
  private readonly known = new Map<FactKind, readonly Place<unknown>[]>();

  constructor(readonly statement: Statement) {
    this.version = statement.memory.version;
    this.ladder = statement.memory.ladder ?? LADDER;
  }

  /** The blocks that have a wording, in reading order. */
  blocksOf(wording: Wording): readonly Block[] {
    if (!this.standing) {
      const standing = new Map<Wording, Block[]>();
      for (const block of this.statement.blocks) {
        const list = standing.get(block.wording);
        if (list) list.push(block);
        else standing.set(block.wording, [block]);
      }
      this.standing = standing;
    }
    return this.standing.get(wording) ?? [];
  }

  of(block: Block): BlockFacts {
    return factsOf(block.wording);
  }

  /** Every fact of one kind with its block, in reading order. Costs those facts, not the document. */
  every<K extends FactKind>(kind: K): readonly Place<BlockFacts[K][number]>[] {
    let found = this.known.get(kind);
    if (!found) {
      const everywhere = ofKind.get(kind) ?? gathered((own) => own[kind].map((fact) => [kind, fact] as const));
      ofKind.set(kind, everywhere);
      found = everywhere(this).places(kind);
      this.known.set(kind, found);
    }
    return found as readonly Place<BlockFacts[K][number]>[];
  }
}
