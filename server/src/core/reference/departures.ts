import type { Facts } from '../facts';
import type { Sentence } from '../facts/sentences';
import type { Block, Statement } from '../statement/statement';
import { type Deviation, deviationsFrom } from './deviation';
import type { Precedent, PrecedentSource } from './precedent-source';
import { sentencesOf } from './read-precedent';

/** Where a sentence departs from the precedent that it follows. Spans count in the sentence. */
export interface Departure {
  readonly deviation: Deviation;
  readonly precedent: Precedent;
}

/** What is looked at: a reading, whatever else it tells. */
interface Read {
  readonly statement: Statement;
  readonly facts: Facts;
}

interface Known {
  /** What the sentence says, as its whole document has it: another definition elsewhere may change it. */
  readonly said: string | undefined;
  readonly found: readonly Departure[];
}

const NONE: readonly Departure[] = [];
/** Where nothing is postponed, each state of a sentence that is being written is remembered: not for ever. */
const MOST = 5000;

/**
 * The departures of one document's sentences, remembered from version to version. Precedents are dearer to ask than a keystroke may be:
 * where asking is postponed, a sentence that is new has none until `settle` has asked about it. What `settle` leaves hangs on the text alone.
 */
export class Departures {
  private known = new Map<string, Known>();
  private source: PrecedentSource | undefined;
  private version = 0;
  private settled: Read | undefined;

  constructor(private readonly postpones = false) {}

  /** Those of a sentence, as far as they are known. */
  of(reading: Read, precedents: PrecedentSource, block: Block, sentence: Sentence): readonly Departure[] {
    if (this.source !== precedents || this.version !== precedents.version) {
      this.source = precedents;
      this.version = precedents.version;
      // Until they are asked again, what was told of the others holds: findings do not come and go.
      const last = this.postpones ? this.known : new Map<string, Known>();
      this.known = new Map([...last].map(([text, { found }]) => [text, { said: undefined, found }]));
      this.settled = undefined;
    }
    const known = this.known.get(sentence.text);
    if (known || this.postpones) return known?.found ?? NONE;
    const found = departuresOf(reading, precedents, block, sentence);
    if (this.known.size >= MOST) this.known.clear();
    this.known.set(sentence.text, { said: undefined, found });
    return found;
  }

  /** True if what is known of a reading may not be all. */
  awaits(reading: Read): boolean {
    return this.postpones && this.source !== undefined && this.source.size > 0 && this.settled !== reading;
  }

  /** Asks about what is new, one sentence at each step; its result tells whether anything is different now. */
  *settle(reading: Read): Generator<void, boolean> {
    const { source, known: before } = this;
    if (!source) return false;
    const after = new Map<string, Known>();
    let different = false;
    for (const block of reading.statement.blocks) {
      for (const sentence of reading.facts.of(block).sentences) {
        if (after.has(sentence.text)) continue;
        const said = describe(reading, block, sentence);
        const last = before.get(sentence.text);
        const found = last?.said === said ? last.found : departuresOf(reading, source, block, sentence);
        different ||= !alike(last?.found ?? NONE, found);
        after.set(sentence.text, { said, found });
        yield;
      }
    }
    if (this.known !== before) return false;
    this.known = after;
    this.settled = reading;
    return different;
  }
}

/** A sentence as precedents are asked about it; where it stands does not count. */
function describe({ facts }: Read, block: Block, { text }: Sentence): string {
  const described = sentencesOf(facts, block).find((each) => each.text === text);
  return JSON.stringify({ ...described, span: undefined, paragraph: undefined });
}

function alike(before: readonly Departure[], after: readonly Departure[]): boolean {
  return (
    before.length === after.length &&
    before.every(
      ({ deviation, precedent: { uri, sentence } }, i) =>
        JSON.stringify(deviation) === JSON.stringify(after[i]!.deviation) &&
        uri === after[i]!.precedent.uri &&
        sentence.span.start === after[i]!.precedent.sentence.span.start,
    )
  );
}

const LOOKED_AT = 8;
/** Who follows a precedent has this much of it at least. */
const FOLLOWED = 0.35;

/** The departures from the precedent that a sentence follows most closely; none if it follows one of them to the letter. */
function departuresOf(reading: Read, source: PrecedentSource, block: Block, at: Sentence): readonly Departure[] {
  const near = source.find(reading, block.flow.toSource(at), { limit: LOOKED_AT, least: FOLLOWED });
  let best: { deviations: readonly Deviation[]; precedent: Precedent } | undefined;
  for (const precedent of near) {
    const { draft, sentence } = precedent;
    if (draft.subject?.kind !== sentence.subject?.kind) continue;
    const deviations = deviationsFrom(draft, sentence, precedent.score);
    if (!deviations) continue;
    if (deviations.length === 0) return NONE;
    const newer = (precedent.document.date ?? '') > (best?.precedent.document.date ?? '');
    if (!best || deviations.length < best.deviations.length || (deviations.length === best.deviations.length && newer))
      best = { deviations, precedent };
  }
  return best?.deviations.map((deviation) => ({ deviation, precedent: best.precedent })) ?? NONE;
}
