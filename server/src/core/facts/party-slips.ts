import type { Block } from '../statement/statement';
import { distance } from '../text/distance';
import { isKatakanaWord } from '../text/katakana';
import { lately } from '../text/lately';
import { soundOf } from '../text/likeness';
import type { Span } from '../text/span';
import { gathered, keptFor, type Place } from './gathered';
import type { Facts } from './index';
import { free, type Parties, type Party } from './parties';
import { runAt } from './party-rows';
import { isNearName, namesOf, STATE_TYPE, stateKey } from './states';

/** A place where a party's name is mistyped. */
export interface Misnamed {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  /** What it should be. */
  readonly right: string;
}

/** A word in katakana that is no part of a state's full name. */
const WORD = new RegExp(`(?<![ァ-ヶー・])[ァ-ヶー]{5,20}(?![ァ-ヶー・])(?!${STATE_TYPE})`, 'g');

/** Every name that may be a party's: full names of states, and words in katakana. */
const named = gathered<Span>(function* ({ states }, whole) {
  const words = [...whole.matchAll(WORD)].map((match) => ({ end: match.index + match[0].length, name: match[0] }));
  for (const { end, name } of [...states, ...words]) {
    const text = name.slice(name.lastIndexOf('・') + 1);
    yield [text, { start: end - text.length, end }];
  }
});

/** A party whose name is long enough to be compared with any other. */
const COMPARED = /^(?=.{4})[一-龠]{0,2}[ァ-ヶー]{3,}$/;

/** A party's name mistyped: アルカデイア共和国, or a type that is another's: アルカディア王国. */
export function misnamed(facts: Facts, { list }: Parties): readonly Misnamed[] {
  const parties = list.filter(({ key }) => COMPARED.test(key));
  if (parties.length === 0) return [];
  const { counts, places } = named(facts);
  const running = (text: string) => (counts.has(text) ? places(text).filter(([{ kind }]) => kind !== 'signature') : []);
  return [...counts.keys()].flatMap((text) => {
    const right = firstRight(text, parties, list);
    const found = right ? running(text) : [];
    // Nearly as often as the party itself, it is somebody else.
    if (!right || (found.length !== 1 && found.length * 3 > running(right).length)) return [];
    return found
      .filter(([block, span]) => free(facts, block)(span))
      .map(([block, span]): Misnamed => ({ block, span, text, right }));
  });
}

const states = gathered<Span>(function* ({ states }) {
  for (const { end, name } of states) {
    const text = name.slice(name.lastIndexOf('・') + 1);
    if (/^[ァ-ヶー]{3,}/.test(text)) yield [text, { start: end - text.length, end }];
  }
});

/** More states than these are a roll. */
const MOST_STATES = 60;
const NONE: ReadonlySet<string> = new Set();

/** The states that a document names, in pairs that lie a sound apart and are of one type: neither is known as another state. */
const nearStates = keptFor(states, (keys) => {
  const own = [...keys].slice(0, MOST_STATES).filter((name) => !isNearName(stateKey(name)));
  return own.flatMap((text) => {
    const key = stateKey(text);
    if (isKatakanaWord(key, NONE)) return [];
    const near = own.filter((other) => {
      const [a, b] = [soundOf(key), soundOf(stateKey(other))];
      return a !== b && text.slice(key.length) === other.slice(stateKey(other).length) && distance(a, b, 1) === 1;
    });
    return near.map((right) => ({ text, right }));
  });
});

/** A state that is not compared as a party, named once in another spelling than elsewhere: ミンバ共和国 beside ミンハ共和国. */
export function misnamedStates(facts: Facts, { list }: Parties): readonly Misnamed[] {
  const { counts, places } = states(facts);
  const isParty = (name: string): boolean => list.some(({ key }) => key === stateKey(name));
  const isCompared = (name: string): boolean => isParty(name) && COMPARED.test(stateKey(name));
  return nearStates(facts).flatMap(({ text, right }) => {
    if (counts.get(text) !== 1 || (counts.get(right)! < 2 && !isParty(right)) || isParty(text) || isCompared(right))
      return [];
    const [[block, span]] = places(text) as [Place<Span>];
    return free(facts, block)(span) ? [{ block, span, text, right }] : [];
  });
}

/** What a name should be if it is a slip for one of the parties. A name is compared once as long as the parties are called the same. */
function firstRight(text: string, parties: readonly Party[], list: readonly Party[]): string {
  const known = comparedWith(list.map(({ key, name }) => `${key}\t${name}`).join());
  let right = known.get(text);
  if (right === undefined) {
    right = parties.map((each) => rightName(text, each, list)).find((each) => each) ?? '';
    known.set(text, right);
  }
  return right;
}
const comparedWith = lately(() => new Map<string, string>());

const mayBeInformal = gathered(function* (_own, text) {
  if (text.includes('日本政府')) yield ['日本政府', undefined];
});

/** 日本政府 written once, where this document says 日本国 throughout and has no other word for the government. */
export function informalGovernment(facts: Facts, { mentions, rows }: Parties): readonly Misnamed[] {
  if (!mayBeInformal(facts).counts.has('日本政府')) return [];
  const found: Misnamed[] = [];
  let formal = 0;
  for (const block of facts.statement.blocks) {
    if (block.kind === 'signature') continue;
    const own = free(facts, block);
    for (const mention of mentions(block)) {
      const { party, text, start, end } = mention;
      if (party.key !== '日本' || !own(mention)) continue;
      const run = runAt(block.text, end);
      const government = /^政府$/.test(run);
      if (text !== '日本') {
        if (government) return [];
        formal++;
      } else if (run === '') return [];
      else if (government) found.push({ block, span: { start, end }, text, right: '日本国' });
    }
  }
  const [first] = found;
  if (!first || found.length > 1) return [];
  // Beside a full name one such row is enough to compare with.
  const paired = rows.some(
    ({ block, role, mentions: names }) =>
      block === first.block &&
      role === 'government' &&
      names.some(({ start }) => start === first.span.start) &&
      names.every(({ party, text }) => party.key === '日本' || text !== party.key),
  );
  return formal >= (paired ? 1 : 3) ? found : [];
}

/** What a name should be if it is a slip for a party's; empty if it is not. */
function rightName(text: string, { key, name }: Party, list: readonly Party[]): string {
  if (text === name || text === key || namesOf(key).full.includes(text)) return '';
  const other = stateKey(text);
  // 南アルカディア諸島 are islands.
  if (other === key && text.endsWith('諸島')) return '';
  if (other === key) return namesOf(key).full.length === 0 && name !== key ? name : '';
  // 北アルカディア is another state, and アフリカ is no slip for 南アフリカ.
  if (/^[一-龠]*/.exec(other)![0] !== /^[一-龠]*/.exec(key)![0]) return '';
  const near = distance(soundOf(other), soundOf(key), 1) <= 1 && !other.startsWith(key) && !key.startsWith(other);
  if (!near || isNearName(other) || list.some((each) => each.key === other)) return '';
  return other === text ? key : name;
}
