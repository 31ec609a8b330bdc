import { LADDER } from '../facts/ladder';
import type { Formula, Profile } from './profile';

/** How much a folded profile keeps: what most statements say. Without it everything. */
export interface Keep {
  readonly instruments: number;
  readonly formulas: number;
  readonly names: number;
}

/** Profiles of single statements, added one by one, as one profile. The first statement's house style leads. */
export class ProfileFold {
  private readonly sources: Profile['sources'][number][] = [];
  private house: Profile['house'] = {};
  private readonly members = {
    instruments: new Pile<Profile['instruments'][number]>(({ title }) => title, withDates),
    terms: new Pile<Profile['terms'][number]>(({ term }) => term),
    abbreviations: new Pile<Profile['abbreviations'][number]>(({ term }) => term),
    names: new Pile<Profile['names'][number]>(({ kind, name }) => `${kind} ${name}`, withPlaces),
    formulas: new Pile<Formula>(({ pattern }) => pattern, withPlaces),
  };

  add(profile: Profile): void {
    this.sources.push(...profile.sources);
    this.house = { ...profile.house, ...this.house };
    this.members.instruments.add(profile.instruments);
    this.members.terms.add(profile.terms);
    this.members.abbreviations.add(profile.abbreviations);
    this.members.names.add(profile.names);
    this.members.formulas.add(profile.formulas);
  }

  profile(keep?: Keep): Profile {
    const { instruments, terms, abbreviations, names, formulas } = this.members;
    return {
      version: 1,
      sources: [...this.sources],
      house: this.house,
      instruments: instruments.most(keep?.instruments),
      terms: terms.most(),
      abbreviations: abbreviations.most(),
      names: names.most(keep?.names),
      formulas: formulas.most(keep?.formulas).sort(byRung),
    };
  }
}

/** Entries that are one by their key, and how many statements have each. */
class Pile<T> {
  private readonly all = new Map<string, { entry: T; statements: number }>();

  constructor(
    private readonly keyOf: (entry: T) => string,
    private readonly join: (known: T, found: T) => T = (known) => known,
  ) {}

  add(entries: readonly T[]): void {
    for (const entry of entries) {
      const key = this.keyOf(entry);
      const known = this.all.get(key);
      if (known) Object.assign(known, { entry: this.join(known.entry, entry), statements: known.statements + 1 });
      else this.all.set(key, { entry, statements: 1 });
    }
  }

  /** In order of first mention; where there are too many, those that most statements have. */
  most(count?: number): T[] {
    const all = [...this.all.values()];
    if (count === undefined || all.length <= count) return all.map(({ entry }) => entry);
    const kept = new Set([...all].sort((a, b) => b.statements - a.statements).slice(0, count));
    return all.filter((each) => kept.has(each)).map(({ entry }) => entry);
  }
}

const withPlaces = <T extends { readonly paragraphs: readonly string[] }>(known: T, found: T): T => {
  const fresh = found.paragraphs.filter((label) => !known.paragraphs.includes(label));
  return fresh.length === 0 ? known : { ...known, paragraphs: [...known.paragraphs, ...fresh] };
};

/** The same title in two statements: what either says of it. */
const withDates = <T extends Profile['instruments'][number]>(known: T, found: T): T => ({
  ...found,
  ...withPlaces(known, found),
  dates: [...new Map([...known.dates, ...found.dates].map((each) => [`${each.date} ${each.role}`, each])).values()],
});

const KEYS = new Map(LADDER.rungs.map(({ key }, i) => [key, i]));

/** By the ladder, then the most used first; what is equal stays in reading order. */
const byRung = (a: Formula, b: Formula): number =>
  (KEYS.get(a.verb) ?? KEYS.size) - (KEYS.get(b.verb) ?? KEYS.size) || b.paragraphs.length - a.paragraphs.length;
