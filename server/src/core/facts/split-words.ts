import type { Block } from '../statement/statement';
import { isKatakanaWord } from '../text/katakana';
import type { Span } from '../text/span';
import type { CharacterFact } from './characters';
import type { Facts } from './index';
import { OFFICE } from './offices';
import { katakanaOf } from './word-slips';

const KANJI = /[一-龠々]/;
const KATAKANA = /[ァ-ヶー]/;
const RUN_BEFORE = /[一-龠々ァ-ヶー]*$/;
const RUN_AFTER = /^[一-龠々ァ-ヶー]*/;
/** Longer than any word of kanji or katakana that is looked at. */
const FAR = 24;

/** A space between kanji or katakana in the middle of words that grammar joins: a slip, or a name's. */
export function isWithin(
  text: string,
  body: number,
  { start, end, text: space }: CharacterFact,
  inSentence: boolean,
): boolean {
  if (space.length > 1 || start <= body) return false;
  const [before, after] = [text[start - 1]!, text[end] ?? ''];
  const kanji = KANJI.test(before) && KANJI.test(after) && space === '　';
  const katakana = KATAKANA.test(before) && KATAKANA.test(after);
  const toKatakana = !inSentence && space === '　' && KANJI.test(before) && KATAKANA.test(after);
  if (!kanji && !katakana && !toKatakana) return false;
  const { first, last } = around(text, { start, end });
  // Without a particle on either side the words are a list, a caption or a signature.
  return (
    katakana ||
    (/[ぁ-ん，、]/.test(text.slice(Math.max(body, first - 1), first)) && /[ぁ-ん，、]/.test(text[last] ?? ''))
  );
}

/** Where the words on either side of a space begin and end. */
function around(text: string, { start, end }: Span): { first: number; last: number } {
  const first = start - RUN_BEFORE.exec(text.slice(Math.max(0, start - FAR), start))![0].length;
  return { first, last: end + RUN_AFTER.exec(text.slice(end, end + FAR))![0].length };
}

const A_PERSON = new RegExp(`${OFFICE}|[閣陛殿]下|[氏君様員者授士]$`);
/** 気象庁　予報部: a body within a body. */
const A_BODY = /[省庁局部課室院会府国市県州学館所社構団]$/;

/** True unless the space may stand between the words of a name: 山田　太郎, ジョン スミス, 気象庁　予報部. */
export function splitsWord(facts: Facts, { text }: Block, space: Span): boolean {
  const { first, last } = around(text, space);
  const [before, after] = [text.slice(first, space.start), text.slice(space.end, last)];
  if (KATAKANA.test(before.at(-1)!) && KATAKANA.test(after[0]!)) {
    const joined = /[ァ-ヶー]+$/.exec(before)![0] + /^[ァ-ヶー]+/.exec(after)![0];
    return /^[ァィゥェォッャュョー]/.test(after) || isKatakanaWord(joined, katakanaOf(facts));
  }
  if (A_PERSON.test(before) || A_PERSON.test(after) || A_BODY.test(before)) return false;
  // What acts, owns or is honoured may be a person; what is done is not: 対　話を.
  const short = before.length <= 3 && after.length <= 3;
  return (
    !short ||
    (before.length + after.length <= 2 && /^(?:を|する|した|し[，、]|され|的)/.test(text.slice(last, last + 2)))
  );
}
