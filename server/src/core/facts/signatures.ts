import type { Block } from '../statement/statement';
import { overlaps, type Span } from '../text/span';
import type { Facts } from './index';
import { OFFICE } from './offices';
import { partiesOf } from './parties';
import { isPersonName } from './persons';
import { STATE, stateKey } from './states';

/** One word of a signature block: whom somebody signs for (日本国環境省のために, 日本国総理大臣), or a name. Spans are flow offsets. */
export interface Signature extends Span {
  readonly block: Block;
  readonly kind: 'for' | 'name';
  readonly text: string;
  /** The state signed for, as written, and what its names have in common. */
  readonly state?: Span & { readonly text: string; readonly key: string };
  /** What of the state signs: 政府, 環境省, 総理大臣. */
  readonly unit: string;
}

const OFFICE_IN = new RegExp(OFFICE);
const STATE_AT = new RegExp(`^(?:${STATE})`);
/** アルカディア外務大臣: a state by its short name. */
const BARE_STATE = new RegExp(`^[ァ-ヶー]{2,20}(?=政府|[一-龠]{1,6}[省庁]|${OFFICE})`);

/** The signature block of a statement, word by word; empty if it is not signed. */
export function signaturesOf(facts: Facts): readonly Signature[] {
  const parties = partiesOf(facts);
  const out: Signature[] = [];
  for (const block of facts.statement.blocks) {
    if (block.kind !== 'signature' || block.annex) continue;
    // A name may be set with one space inside it: 鈴木　一郎.
    for (const match of block.text.matchAll(/[一-龠々﨑]{1,3}[ 　][一-龠々﨑]{1,3}(?![^\s])|[^\s]+/g)) {
      const whole = match[0].replace(/(?:（署名）|\(署名\))+$/, '');
      const text = whole.replace(/(?:のために|を代表して|に代わって|[：:])+$/, '');
      const span = { start: match.index, end: match.index + text.length };
      if (text === '') continue;
      const mention = parties.mentions(block).find((each) => each.start === span.start && overlaps(each, span));
      const named = STATE_AT.exec(text)?.[0] ?? mention?.text ?? BARE_STATE.exec(text)?.[0];
      const unit = text.slice(named?.length ?? 0);
      const isFor = named !== undefined || text.length < whole.length || OFFICE_IN.test(text);
      if (isFor) {
        const state = named && { ...span, end: span.start + named.length, text: named, key: stateKey(named) };
        out.push({ ...span, block, kind: 'for', text, unit, ...(state ? { state } : {}) });
      } else if (isPersonName(text.replace(/\s/g, ''))) out.push({ ...span, block, kind: 'name', text, unit: '' });
    }
  }
  return out;
}
