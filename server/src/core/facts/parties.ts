import type { Block } from '../statement/statement';
import { lately } from '../text/lately';
import { overlaps, type Span } from '../text/span';
import { rememberedFor, type Wording } from '../text/wording';
import { firstOf, type Gathered, gatheredFor, ofDocument } from './gathered';
import type { Facts } from './index';
import { corrector, keysOf } from './party-keys';
import { type Named, type NamedRow, type RowShape, type Scanned, scanner } from './party-rows';
import { perBlock } from './per-block';
import { namesOf } from './states';

/** One of the states that a statement is made by. */
export interface Party {
  /** What its names have in common: 日本, アルカディア. */
  readonly key: string;
  /** Its full name as this document writes it; the short one where it writes no other. */
  readonly name: string;
}

/** A place where a party is named. */
export interface Mention extends Span {
  readonly party: Party;
  readonly text: string;
}

/** A row in its document. */
export interface Row extends RowShape {
  readonly block: Block;
  readonly mentions: readonly Mention[];
}

/** The parties of a document with every place that names them. */
export interface Parties {
  /** In the document's own order. */
  readonly list: readonly Party[];
  /** The keys as named, joined by commas: what notes of parties hang on. Empty if they are too many. */
  readonly about: string;
  /** True if the title names them all: then nobody else is one. */
  readonly titled: boolean;
  readonly rows: readonly Row[];
  mentions(block: Block): readonly Mention[];
}

/** The document's own parties, as its title, its preamble or else its first paragraphs name them. */
export const partiesOf: (facts: Facts) => Parties = ofDocument(collect);

function collect(facts: Facts): Parties {
  const named = keysOf(facts);
  const keys = [...new Set(named.keys.map(corrector(facts)))];
  const about = keys.length <= MOST ? keys.join() : '';
  const all = namedIn(facts, about);
  const found = keys.map((key) => ({ key, name: fullName(all, key) }));
  const byKey = new Map(found.map((party) => [party.key, party]));
  const mentionOf = ({ key, ...mention }: Named): Mention => ({ ...mention, party: byKey.get(key)! });
  const rows = rowsIn(facts, about)
    .all()
    .filter(([block, row]) => block.kind !== 'signature' && (row.backward || free(facts, block)(row)))
    .map(([block, row]): Row => ({ ...row, block, mentions: row.mentions.map(mentionOf) }));
  return {
    list: ordered(found, rows),
    about,
    titled: named.titled,
    rows,
    mentions: ({ wording }) => namesIn(wording, about).map(mentionOf),
  };
}

const quotations = perBlock<readonly Span[]>();

/** Tells what is the document's own wording: not the title of an instrument, which is cited as it is, nor a quotation. */
export function free(facts: Facts, block: Block): (span: Span) => boolean {
  const quoted = quotations(facts, block, '', ({ text }) =>
    [...text.matchAll(/[「『][^「」『』]*[」』]/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const cited = block.kind !== 'title' && block.kind !== 'heading' && block.index > 0;
  const titles = cited ? facts.of(block).citations.map(({ title }) => title) : [];
  return (span) => !quoted.some((other) => overlaps(other, span)) && !titles.some((other) => overlaps(other, span));
}

/** More states than this are no parties. */
const MOST = 12;

const scannedOf = rememberedFor<Scanned>();
const scannerOf = lately((about) => scanner(about.split(',')));
const scan = (about: string, { text, body }: Wording): Scanned =>
  about === '' ? { names: [], rows: [] } : scannerOf(about)({ text, body });

/** The parties' names in a text. */
export const namesIn = (wording: Wording, about: string): readonly Named[] =>
  scannedOf(wording, about, () => scan(about, wording)).names;

/** Every name of a party, by party and form. */
const namedIn = gatheredFor<string, undefined>(function* (wording, about) {
  for (const { key, text } of namesIn(wording, about)) yield [`${key} ${text}`, undefined];
});

const rowsIn = gatheredFor<string, NamedRow>(function* (wording, about) {
  for (const row of scannedOf(wording, about, () => scan(about, wording)).rows) yield ['', row];
});

/** The full name that the document writes most; the short one if it writes none. */
function fullName({ counts, first }: Gathered<undefined>, key: string): string {
  const { short } = namesOf(key);
  const full = [...counts].filter(
    ([each]) => each.startsWith(`${key} `) && !short.includes(each.slice(key.length + 1)),
  );
  const most = Math.max(...full.map(([, count]) => count));
  const usual = full.filter(([, count]) => count === most).map(([each]) => each);
  return (usual.length > 1 ? firstOf(usual, first) : usual[0])?.slice(key.length + 1) ?? key;
}

// In which order.

/** The order that most rows have; on a tie Japan first, as Japanese texts have it, else as named first. */
function ordered(found: readonly Party[], rows: readonly Row[]): readonly Party[] {
  if (found.length < 2) return found;
  const complete = rows.filter(({ mentions }) => mentions.length === found.length);
  const running = complete.filter(({ compact }) => !compact);
  // One row alone shows no practice: the short forms of the same document (日ア) are heard too. Of three or more only names
  // written out tell (日本・アルカディア・ベルミナ), as 日中韓 stays what it is, whoever is named first.
  const named = complete.filter(({ compact, mentions }) => !compact || mentions.every(({ text }) => text.length > 1));
  const votes = running.length > 1 ? running : found.length > 2 ? named : complete;
  // The title (日本国気象庁とアルカディア共和国水路局) tells as much as a single row that comes after it.
  if (votes.length === 1 && found.length === 2 && found[0]!.key === '日本') return found;
  const counts = new Map<string, { list: readonly Party[]; count: number }>();
  for (const { mentions } of votes) {
    const list = mentions.map(({ party }) => party);
    const id = list.map(({ key }) => key).join();
    counts.set(id, { list, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  const japanFirst = (list: readonly Party[]): number => Number(list[0]!.key === '日本');
  const best = [...counts.values()].sort((a, b) => b.count - a.count || japanFirst(b.list) - japanFirst(a.list))[0];
  return best?.list ?? (found.length > 2 ? found : [...found].sort((a, b) => japanFirst([b]) - japanFirst([a])));
}
