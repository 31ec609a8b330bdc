/**
 * The one place that knows widths: full-width forms (U+FF01–FF5E and the ideographic space), their ASCII counterparts,
 * and half-width katakana with its punctuation (U+FF61–FF9F). After Unicode's Halfwidth and Fullwidth Forms block.
 */
export type Width = 'full' | 'half';

const OFFSET = 0xff01 - 0x21;

/** One full-width character for each half-width katakana mark or letter from U+FF61 on. */
const HALF_KANA =
  '。「」、・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン゛゜';

/** `full` or `half` for an arabic digit, `undefined` for anything else. */
export function digitWidth(char: string | undefined): Width | undefined {
  if (char === undefined) return undefined;
  if (char >= '0' && char <= '9') return 'half';
  if (char >= '０' && char <= '９') return 'full';
  return undefined;
}

/** `full` or `half` for a Latin letter, `undefined` for anything else. */
export function letterWidth(char: string | undefined): Width | undefined {
  if (char === undefined) return undefined;
  if ((char >= 'A' && char <= 'Z') || (char >= 'a' && char <= 'z')) return 'half';
  if ((char >= 'Ａ' && char <= 'Ｚ') || (char >= 'ａ' && char <= 'ｚ')) return 'full';
  return undefined;
}

/** The text with ASCII in its full-width forms (space to U+3000) and half-width katakana, voicing marks joined, in full-width. */
export function toFull(text: string): string {
  let out = '';
  for (const char of foldKana(text)) {
    const code = char.charCodeAt(0);
    if (code === 0x20) out += '　';
    else out += code > 0x20 && code < 0x7f ? String.fromCharCode(code + OFFSET) : char;
  }
  return out;
}

/** The text with full-width ASCII forms in ASCII (U+3000 to space); katakana is left as it is. */
export function toHalf(text: string): string {
  let out = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (code === 0x3000) out += ' ';
    else out += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - OFFSET) : char;
  }
  return out;
}

/** Half-width katakana and its punctuation in full-width; everything else is left as it is. */
export function foldKana(text: string): string {
  let out = '';
  /** What a voicing mark may still join; kept apart, as cutting it off again would copy what stands before it. */
  let last = '';
  for (const char of text) {
    const code = char.charCodeAt(0);
    // A voicing mark joins the kana before it, where Unicode has the two as one (ｶﾞ → ガ).
    const mark = code === 0xff9e ? '\u3099' : code === 0xff9f ? '\u309a' : '';
    const joined = mark && (last + mark).normalize('NFC');
    if (last !== '' && joined.length === 1) last = joined;
    else {
      out += last;
      last = code < 0xff61 || code > 0xff9f ? char : HALF_KANA[code - 0xff61]!;
    }
  }
  return out + last;
}

/** True if folding changes a letter or a kana of the text (it may change digits and marks in any case). */
export const foldsWords = (text: string): boolean => /[Ａ-Ｚａ-ｚ\uff61-\uff9f]/.test(text);

/** The form in which two texts are compared when only their width differs: ASCII half-width, katakana full-width. */
export const fold = (text: string): string => toHalf(foldKana(text));

/** The text in the given width (digits, letters and symbols; katakana always full). */
export const inWidth = (text: string, width: Width): string => (width === 'full' ? toFull(text) : fold(text));

/** Columns that a text takes in a fixed-width print: 2 for a wide character, 1 for ASCII and half-width katakana. */
export function columns(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    sum += code < 0x80 || (code >= 0xff61 && code <= 0xff9f) ? 1 : 2;
  }
  return sum;
}
