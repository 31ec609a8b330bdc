import type { Reading } from '../../reading';
import type { Localized } from '../../rule';
import { type Filling, fillIn, withoutSlots } from './filling';
import type { Offer } from './offer';

/** A part of a statement that has a place rather than a verb, with slots; `undefined` where it does not fit. */
export interface Part {
  readonly name: string;
  readonly detail: Localized;
  readonly phrase: string | undefined;
  /** What leads to it beside its name. */
  readonly ways?: readonly string[];
  /** What its slots hold beside what the document fills them with; several to choose from. */
  readonly values?: Readonly<Record<string, string | readonly string[]>>;
}

/** A day that nobody knows yet: a draft's open point, which the checker lists. */
export const OPEN_DATE = '{日付=●年●月●日}';

/** A part filled from the document; none where it has no phrase. */
export function offerOf(
  { name, detail, phrase, ways = [], values = {} }: Part,
  { statement }: Reading,
  filling: Filling,
): readonly Offer[] {
  if (phrase === undefined) return [];
  const snippet = fillIn(phrase, { ...filling, fills: (slot) => values[slot] ?? filling.fills(slot) });
  // A list shows one line.
  const label = `${name}：${withoutSlots(snippet).trim().replace(/\n+/g, ' ')}`;
  const newText = statement.source.includes('\r\n') ? snippet.replaceAll('\n', '\r\n') : snippet;
  return [{ label, kind: 'part', detail, newText, snippet: true, ways: [name, ...ways] }];
}
