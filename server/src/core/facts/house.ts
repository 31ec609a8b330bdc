import type { Width } from '../text/width';
import type { CharacterFact } from './characters';
import type { Facts } from './index';
import type { NumberFact } from './numbers';

/** How a document writes what may be written in more than one way. `undefined`: it has too few cases to tell. */
export interface HouseStyle {
  /** `one-full`: one digit full-width, two or more half-width. */
  readonly digits?: Width | 'one-full';
  readonly letters?: Width;
  readonly comma?: '，' | '、';
  readonly brackets?: Width;
}

/** The width that a house style asks of a number. */
export const digitsIn = (style: NonNullable<HouseStyle['digits']>, number: Pick<NumberFact, 'text'>): Width =>
  style === 'one-full' ? (number.text.length === 1 ? 'full' : 'half') : style;

/** A form wins if it has three cases or more and at least twice as many as the other. */
const majority = <T>(a: T, countA: number, b: T, countB: number): T | undefined => {
  if (countA >= 2 && countA >= 2 * countB) return a;
  if (countB >= 2 && countB >= 2 * countA) return b;
  return undefined;
};

/** The style that the document's majority shows. Labels are counted apart: some houses number in another width. */
export function detectHouse(facts: Facts): HouseStyle {
  let oneFull = 0;
  let oneHalf = 0;
  let moreFull = 0;
  let moreHalf = 0;
  for (const [block, number] of facts.every('numbers')) {
    if (number.foreign || number.start < block.body) continue;
    if (number.width === 'mixed') continue;
    if (number.text.length === 1) number.width === 'full' ? oneFull++ : oneHalf++;
    else number.width === 'full' ? moreFull++ : moreHalf++;
  }
  const widths = (what: CharacterFact['what']) => {
    const count = { full: 0, half: 0 };
    for (const [, character] of facts.every('characters')) {
      if (character.what === what && !character.foreign && character.width !== 'mixed') count[character.width]++;
    }
    return majority<Width>('full', count.full, 'half', count.half);
  };
  let western = 0;
  let japanese = 0;
  for (const [, character] of facts.every('characters')) {
    if (character.text === '，') western++;
    else if (character.text === '、') japanese++;
  }
  const split = oneFull >= 3 && moreHalf >= 3 && oneFull >= 3 * oneHalf && moreHalf >= 3 * moreFull;
  const digits = split
    ? ('one-full' as const)
    : majority<Width>('full', oneFull + moreFull, 'half', oneHalf + moreHalf);
  const letters = widths('letters');
  const brackets = widths('bracket');
  const comma = majority<'，' | '、'>('，', western, '、', japanese);
  return {
    ...(digits ? { digits } : {}),
    ...(letters ? { letters } : {}),
    ...(comma ? { comma } : {}),
    ...(brackets ? { brackets } : {}),
  };
}
