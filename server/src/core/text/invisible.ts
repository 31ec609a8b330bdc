/** Characters that a reader cannot see, by code point, named in plain words. After Unicode's general categories Cc, Cf, Co and Zs. */
export interface Named {
  readonly ja: string;
  readonly en: string;
}

const NAMES: readonly (readonly [from: number, to: number, ja: string, en: string])[] = [
  [0x00ad, 0x00ad, '改行位置を示すハイフン', 'soft hyphen'],
  [0x061c, 0x061c, '書字方向の制御文字', 'direction mark'],
  [0x180e, 0x180e, '幅のない空白', 'vowel separator'],
  [0x200b, 0x200b, '幅のない空白', 'zero-width space'],
  [0x200c, 0x200d, '字形をつなぐ又は離す制御文字', 'zero-width joiner'],
  [0x200e, 0x200f, '書字方向の制御文字', 'direction mark'],
  [0x202a, 0x202e, '書字方向の制御文字', 'direction control'],
  [0x2060, 0x2064, '幅のない接合子', 'word joiner'],
  [0x2066, 0x206f, '書字方向の制御文字', 'direction control'],
  [0xfeff, 0xfeff, '幅のない空白（ファイルの先頭の印）', 'byte order mark inside the text'],
  [0xfff9, 0xfffb, 'ルビの制御文字', 'annotation mark'],
  [0xfffc, 0xfffc, '図などの跡', 'trace of an object'],
  [0xe000, 0xf8ff, '外字', 'private-use character'],
  [0x00a0, 0x00a0, '改行しない空白', 'no-break space'],
  [0x1680, 0x1680, '特殊な空白', 'odd space'],
  [0x2000, 0x200a, '特殊な幅の空白', 'space of an odd width'],
  [0x202f, 0x202f, '改行しない狭い空白', 'narrow no-break space'],
  [0x205f, 0x205f, '特殊な幅の空白', 'space of an odd width'],
  [0x3164, 0x3164, '見えない文字', 'filler'],
  [0xffa0, 0xffa0, '見えない文字', 'filler'],
];

/** What an invisible character is called; control characters have one name. */
export function nameOf(char: string): Named {
  const code = char.codePointAt(0) ?? 0;
  const found = NAMES.find(([from, to]) => code >= from && code <= to);
  return found ? { ja: found[2], en: found[3] } : { ja: '制御文字', en: 'control character' };
}

/** A code point as standards write it: U+200B. */
export const codePoint = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Spaces other than those of ASCII and the ideographic one. */
export const ODD_SPACE = '\u00a0\u1680\u2000-\u200a\u202f\u205f';
/** What nobody sees: controls but tab, line ends and form feed, zero-width characters, fillers. */
export const UNSEEN =
  '\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u3164\ufeff\uffa0\ufff9-\ufffc';
/** 外字: characters that only this machine knows. */
export const PRIVATE = '\ue000-\uf8ff';

const ANY = new RegExp(`[${UNSEEN}${PRIVATE}]`);

/** True if a text holds a character that nobody sees, or that only this machine knows. */
export const isUnseenIn = (text: string): boolean => ANY.test(text);
