import { Parcel } from '../text/parcel';
import type { Gram } from './grams';
import type { PrecedentDocument, PrecedentSentence, Slot, SubjectKind } from './precedent';
import { piecesOf } from './wording-index';

/** What is told of a statement without looking into its sentences. */
export type Head = Omit<PrecedentDocument, 'sentences'> & {
  /** Keys of the ladder, each once. */
  readonly verbs: readonly string[];
  /** Titles of the instruments cited, and how often each is. */
  readonly titles: readonly (readonly [title: string, uses: number])[];
};

/** A reference statement as it is kept: its sentences are read one by one, when somebody looks at them. */
export class PackedStatement {
  private readonly ends: Int32Array;
  private readonly grams: Int32Array;
  private known: { readonly head: Head; readonly document: PrecedentDocument } | undefined;

  constructor(private readonly parcel: Parcel) {
    this.ends = parcel.row(0);
    this.grams = parcel.row(1);
  }

  /** `aside` is kept with it for whoever asks. */
  static of({ sentences, ...head }: PrecedentDocument, aside = ''): PackedStatement {
    const titles = new Map<string, number>();
    for (const { cites } of sentences) for (const { title } of cites) titles.set(title, (titles.get(title) ?? 0) + 1);
    const verbs = [...new Set(sentences.flatMap((sentence) => sentence.verbs))];
    const ends: number[] = [];
    const grams: Gram[] = [];
    for (const sentence of sentences) {
      for (const gram of piecesOf(sentence)) grams.push(gram);
      ends.push(grams.length);
    }
    const texts = [{ ...head, verbs, titles: [...titles] }, ...sentences.map(toLine)].map((each) =>
      JSON.stringify(each),
    );
    return new PackedStatement(Parcel.of([aside, ...texts], [ends, grams]));
  }

  /** All of it. */
  get words(): Int32Array {
    return this.parcel.words;
  }

  get aside(): string {
    return this.parcel.text(0);
  }

  get head(): Head {
    return this.read().head;
  }

  /** The statement; its sentences are read anew each time they are asked for. */
  get document(): PrecedentDocument {
    return this.read().document;
  }

  /** How many sentences it has. */
  get size(): number {
    return this.ends.length;
  }

  sentence(i: number): PrecedentSentence {
    return ofLine(JSON.parse(this.parcel.text(2 + i)));
  }

  /** The pieces of what a sentence is about, each once. */
  pieces(i: number): Int32Array {
    return this.grams.subarray(i === 0 ? 0 : this.ends[i - 1]!, this.ends[i]!);
  }

  private read(): NonNullable<typeof this.known> {
    if (!this.known) {
      const head: Head = JSON.parse(this.parcel.text(1));
      const { verbs: _verbs, titles: _titles, ...told } = head;
      const all = () => Array.from({ length: this.size }, (_, i) => this.sentence(i));
      const document = {
        ...told,
        get sentences() {
          return all();
        },
      };
      this.known = { head, document };
    }
    return this.known;
  }
}

/** A sentence as it is written down: what follows from the rest is left out. */
type Line = readonly [
  text: string,
  start: number,
  end: number,
  paragraph: string,
  /** 1 where it ends with its last verb. */
  final: number,
  subject: readonly [start: number, end: number, kind: SubjectKind] | 0,
  acts: readonly (readonly [start: number, end: number, verb?: string])[],
  cites: readonly (readonly [start: number, end: number, title: string, date?: string])[],
  resolutions: readonly (readonly [start: number, end: number, body: string, numbers: readonly number[]])[],
  terms: readonly string[],
  slots: readonly (readonly [start: number, end: number, kind: Slot['kind'], key?: string])[],
];

const toLine = (sentence: PrecedentSentence): Line => [
  sentence.text,
  sentence.span.start,
  sentence.span.end,
  sentence.paragraph,
  sentence.final === undefined ? 0 : 1,
  sentence.subject ? [sentence.subject.start, sentence.subject.end, sentence.subject.kind] : 0,
  sentence.acts.map(({ start, end, verb }) => (verb === undefined ? [start, end] : [start, end, verb])),
  sentence.cites.map(({ start, end, title, date }) =>
    date === undefined ? [start, end, title] : [start, end, title, date],
  ),
  sentence.resolutions.map(({ start, end, body, numbers }) => [start, end, body, numbers]),
  sentence.terms,
  sentence.slots.map(({ start, end, kind, key }) => (key === undefined ? [start, end, kind] : [start, end, kind, key])),
];

function ofLine(line: Line): PrecedentSentence {
  const [text, start, end, paragraph, final, subject, acts, cites, resolutions, terms, slots] = line;
  const verbs = acts.flatMap(([, , verb]) => verb ?? []);
  return {
    text,
    span: { start, end },
    paragraph,
    verbs,
    ...(final === 1 ? { final: verbs.at(-1)! } : {}),
    acts: acts.map(([from, to, verb]) => ({ start: from, end: to, ...(verb === undefined ? {} : { verb }) })),
    ...(subject === 0 ? {} : { subject: { start: subject[0], end: subject[1], kind: subject[2] } }),
    cites: cites.map(([from, to, title, date]) => ({
      start: from,
      end: to,
      title,
      form: text.slice(from, to),
      ...(date === undefined ? {} : { date }),
    })),
    resolutions: resolutions.map(([from, to, body, numbers]) => ({ start: from, end: to, body, numbers })),
    terms,
    slots: slots.map(([from, to, kind, key]) => ({
      kind,
      start: from,
      end: to,
      ...(key === undefined ? {} : { key }),
    })),
  };
}
