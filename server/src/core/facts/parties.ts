import type { Block } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import type { Facts } from './index';
import { corrector, keysOf } from './party-keys';
import { type Named, type RowShape, type Scanned, scanner } from './party-rows';
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
  /** True if the title names them all: then nobody else is one. */
  readonly titled: boolean;
  readonly rows: readonly Row[];
  mentions(block: Block): readonly Mention[];
}

const done = new WeakMap<Facts, Parties>();

/** The document's own parties, as its title, its preamble or else its first paragraphs name them. Worked out once for a document. */
export function partiesOf(facts: Facts): Parties {
  const known = done.get(facts) ?? collect(facts);
  done.set(facts, known);
  return known;
}

function collect(facts: Facts): Parties {
  const named = keysOf(facts);
  const keys = [...new Set(named.keys.map(corrector(facts)))];
  const scan = keys.length > 0 && keys.length <= MOST ? scanner(keys) : () => NOTHING;
  const about = keys.join();
  const scanned = facts.statement.blocks.map((block) => scannedOf(facts, block, about, scan));
  const found = keys.map((key) => ({ key, name: fullName(scanned, key) }));
  const byKey = new Map(found.map((party) => [party.key, party]));
  const mentionOf = ({ key, ...mention }: Named): Mention => ({ ...mention, party: byKey.get(key)! });
  const byBlock = scanned.map(({ names }) => names.map(mentionOf));
  const rows = facts.statement.blocks.flatMap((block) => {
    const { rows } = scanned[block.index]!;
    if (block.kind === 'signature' || rows.length === 0) return [];
    const outside = free(facts, block);
    return rows
      .filter((row) => row.backward || outside(row))
      .map((row): Row => ({ ...row, block, mentions: row.mentions.map(mentionOf) }));
  });
  const list = ordered(found, rows);
  return { list, titled: named.titled, rows, mentions: (block) => byBlock[block.index] ?? [] };
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

const NOTHING: Scanned = { names: [], rows: [] };
const scannedOf = perBlock<Scanned>();

/** The full name that the document writes most; the short one if it writes none. */
function fullName(scanned: readonly Scanned[], key: string): string {
  const counts = new Map<string, number>();
  const { short } = namesOf(key);
  for (const { names } of scanned) {
    for (const each of names) {
      if (each.key === key && !short.includes(each.text)) counts.set(each.text, (counts.get(each.text) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? key;
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
