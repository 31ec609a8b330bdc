import type { Name } from '../facts/names';
import { definedTerms, partsOf, usesOf } from '../facts/terms';
import { readTitle } from '../facts/titles';
import type { Reading } from '../reading';
import type { Edit } from '../statement/flow';
import { type Block, blockAt, sourceSpan } from '../statement/statement';
import { type Span, touches } from '../text/span';
import { targetOf } from './targets';

/** Something that is named in several places: a defined term, an agreement, a paragraph, a person, a party. */
export interface Thing {
  readonly kind: 'term' | 'agreement' | 'paragraph' | 'name';
  readonly name: string;
  /** Where the cursor stands on it. Source offsets here and below. */
  readonly here: Span;
  /** The definition, the first citation, the paragraph's number, the first mention. */
  readonly definition: Span;
  /** Every place, the definition's included, in order. */
  readonly places: readonly Place[];
}

interface Place {
  readonly block: Block;
  /** Flow offsets. */
  readonly span: Span;
}

/** The thing at a source offset; `undefined` where nothing is named. */
export function thingAt(reading: Reading, offset: number): Thing | undefined {
  const block = blockAt(reading.statement, offset);
  const at = block?.flow.toFlow(offset);
  if (!block || at === undefined || offset > sourceSpan(block).end) return undefined;
  return (
    termAt(reading, block, at) ??
    paragraphAt(reading, block, at) ??
    nameAt(reading, block, at) ??
    agreementAt(reading, block, at)
  );
}

/** The edits that give a thing another name throughout; `undefined` for what has no name of its own (a paragraph, an official title). */
export function rename(reading: Reading, offset: number, name: string): readonly Edit[] | undefined {
  const thing = thingAt(reading, offset);
  if (!thing || !renamable(thing) || name.trim() === '') return undefined;
  return thing.places.flatMap(({ block, span }) => block.flow.replace(span, name));
}

/** True for a term, an abbreviation, a person or a party: an agreement's title is official, a paragraph's number follows from its place. */
export const renamable = ({ kind }: Thing): boolean => kind === 'term' || kind === 'name';

function make(kind: Thing['kind'], name: string, here: Place, definition: Place, places: readonly Place[]): Thing {
  return {
    kind,
    name,
    here: sourceSpan(here.block, here.span),
    definition: sourceSpan(definition.block, definition.span),
    places,
  };
}

function termAt(reading: Reading, block: Block, at: number): Thing | undefined {
  const parts = partsOf(reading.statement);
  for (const { block: home, definition, part } of definedTerms(reading.facts)) {
    if (parts[block.index] !== part && part !== 0) continue;
    const { name } = definition;
    const use = [...usesOf(block.text, name, at - name.length, at + 1)].find((span) => touches(span, at));
    if (!use) continue;
    const places = reading.statement.blocks
      .filter((each) => parts[each.index] === part || part === 0)
      .flatMap((each) => [...usesOf(each.text, name)].map((span) => ({ block: each, span })));
    return make('term', name, { block, span: use }, { block: home, span: definition.term }, places);
  }
  return undefined;
}

function paragraphAt(reading: Reading, block: Block, at: number): Thing | undefined {
  const reference = reading.facts.of(block).references.find((each) => touches(each, at));
  const target = reference ? targetOf(reading, block, reference) : at < block.body ? block : undefined;
  if (!target?.label) return undefined;
  const definition = { block: target, span: target.label.span };
  const places = [...reading.facts.every('references')]
    .filter(([home, each]) => targetOf(reading, home, each) === target)
    .map(([home, each]) => ({ block: home, span: each as Span }));
  const here = reference ? { block, span: reference } : definition;
  return make('paragraph', target.label.text, here, definition, [definition, ...places]);
}

function nameAt(reading: Reading, block: Block, at: number): Thing | undefined {
  const found = reading.facts.of(block).names.find((name) => touches(name, at) && RENAMED.has(name.kind));
  if (!found) return undefined;
  const places = reading.statement.blocks.flatMap((each) =>
    [...usesOf(each.text, found.name)].map((span) => ({ block: each, span })),
  );
  return make('name', found.name, { block, span: found }, places[0] ?? { block, span: found }, places);
}
const RENAMED: ReadonlySet<Name['kind']> = new Set(['person', 'party', 'organisation']);

function agreementAt(reading: Reading, block: Block, at: number): Thing | undefined {
  const found = reading.facts
    .of(block)
    .citations.filter((citation) => touches(citation.title, at))
    .sort((a, b) => a.title.end - a.title.start - (b.title.end - b.title.start))[0];
  if (!found) return undefined;
  const key = readTitle(found.name).key;
  const places = [...reading.facts.every('citations')]
    .filter(([, citation]) => readTitle(citation.name).key === key)
    .map(([home, { title }]) => ({ block: home, span: title }));
  return make('agreement', found.name, { block, span: found.title }, places[0]!, places);
}
