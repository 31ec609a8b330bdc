import type { Span } from '../text/span';

/** A person, office, organisation or party as named in a block. */
export interface Name extends Span {
  readonly kind: 'person' | 'office' | 'organisation' | 'party';
  readonly name: string;
}

/** The names in a block's body that grammar can tell: offices (…大統領, …大臣), organisations (…機構, …委員会), parties (…国, …国政府). */
export function collectNames(_text: string, _body: number): readonly Name[] {
  return [];
}
