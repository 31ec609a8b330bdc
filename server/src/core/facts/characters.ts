import type { Span } from '../text/span';
import type { Width } from '../text/width';
import { foreignSpans, isForeign } from './foreign';

/** What a character is to a typesetter. */
export type CharacterKind =
  /** ， or 、 or their half-width forms; not one between digits. */
  | 'comma'
  /** Half-width katakana and its punctuation: ｡ ､ ･ ｢ ｣ ｱ. */
  | 'half-kana'
  /** A run of Latin letters, an initial's dot included. */
  | 'letters'
  /** ( ) [ ] and their full-width forms. */
  | 'bracket'
  /** White space inside running Japanese text. */
  | 'space';

/** A character or run that may be written in another form; rules compare the forms over the document. */
export interface CharacterFact extends Span {
  readonly text: string;
  readonly what: CharacterKind;
  readonly width: Width | 'mixed';
  /** True where half-width is right by nature: URLs, document symbols, foreign text. */
  readonly foreign: boolean;
}

/** A bracket without its partner, or closed in the wrong order. */
export interface BracketFault extends Span {
  readonly text: string;
  readonly fault: 'unopened' | 'unclosed' | 'crossed';
}

const MARK = /[，、,]|[｡-ﾟ]+|[A-Za-zＡ-Ｚａ-ｚ]+[.．]?|[()（）[\]［］]|[ \u3000\t\u00a0]+/g;
const JAPANESE = /[ぁ-んァ-ヶ一-龠々ー，、。「」『』（）・Ａ-Ｚａ-ｚ０-９]/;

/** The characters of a block that rules look at. Spaces of the label's separator are left out. */
export function collectCharacters(text: string, body: number): readonly CharacterFact[] {
  const foreign = foreignSpans(text);
  const out: CharacterFact[] = [];
  for (const match of text.matchAll(MARK)) {
    const { index: start } = match;
    if (start < body) continue;
    let found = match[0];
    const before = text[start - 1];
    const after = text[start + found.length];
    const first = found[0]!;
    let what: CharacterKind;
    if (/[，、,]/.test(first)) {
      if (/[0-9０-９]/.test(before ?? '') && /[0-9０-９]/.test(after ?? '') && first !== '、') continue;
      what = 'comma';
    } else if (/[｡-ﾟ]/.test(first)) what = 'half-kana';
    else if (/[()（）[\]［］]/.test(first)) what = 'bracket';
    else if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(first)) {
      what = 'letters';
      // A dot belongs to an initial, not to a word.
      if (/[.．]$/.test(found) && found.length > 2) found = found.slice(0, -1);
    } else {
      what = 'space';
      if (!JAPANESE.test(before ?? '') || !JAPANESE.test(after ?? '')) continue;
    }
    out.push({
      start,
      end: start + found.length,
      text: found,
      what,
      width: widthOf(found),
      foreign: isForeign(foreign, start),
    });
  }
  return out;
}

function widthOf(text: string): Width | 'mixed' {
  const half = /[!-~｡-ﾟ ]/.test(text);
  const full = /[！-～　，、]/.test(text);
  return half && full ? 'mixed' : half ? 'half' : 'full';
}

const PAIRS: Record<string, string> = {
  '（': '）',
  '(': ')',
  '「': '」',
  '『': '』',
  '［': '］',
  '[': ']',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
};
const CLOSING: Record<string, string> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));
/** Brackets of both widths close each other: that their widths differ is another matter. */
const same = (a: string, b: string): boolean =>
  a === b || ['（(', '［['].some((pair) => pair.includes(a) && pair.includes(b));

/** Brackets of a body that do not close, were not opened, or cross. */
export function collectBracketFaults(text: string, body: number): readonly BracketFault[] {
  const open: { char: string; at: number }[] = [];
  const out: BracketFault[] = [];
  const fault = (at: number, kind: BracketFault['fault']) =>
    out.push({ start: at, end: at + 1, text: text[at]!, fault: kind });
  for (let at = body; at < text.length; at++) {
    const char = text[at]!;
    if (PAIRS[char]) open.push({ char, at });
    else if (CLOSING[char]) {
      // 1) and ａ） open items inside a sentence.
      if (
        /[)）]/.test(char) &&
        !open.some((each) => same(each.char, CLOSING[char]!)) &&
        /(?:^|[^0-9０-９A-Za-z])[0-9０-９a-zａ-ｚア-ン]{1,2}$/.test(text.slice(body, at))
      )
        continue;
      const partner = open.findLastIndex((each) => same(each.char, CLOSING[char]!));
      if (partner < 0) fault(at, 'unopened');
      else if (partner === open.length - 1) open.pop();
      else {
        // Either it crosses what is open inside, or that was never closed: if its closing mark is still to come, they cross.
        const inner = open.splice(partner).slice(1);
        for (const each of inner) {
          const close = PAIRS[each.char]!;
          const later = text.indexOf(close, at);
          if (later >= 0 && !text.slice(at, later).includes(each.char)) {
            fault(at, 'crossed');
            open.push(each);
          } else fault(each.at, 'unclosed');
        }
      }
    }
  }
  for (const each of open) fault(each.at, 'unclosed');
  return out.sort((a, b) => a.start - b.start);
}
