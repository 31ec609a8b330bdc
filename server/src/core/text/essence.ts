import { fold } from './width';

/**
 * What a text says, as far as no safe fix may change it: width folded, white space removed, 「、」 and 「，」 as one, doubled punctuation
 * as single. Two texts with the same essence read the same.
 */
export const essence = (text: string): string =>
  fold(text.replace(/\s+/g, ''))
    .replaceAll('、', ',')
    .replace(/([,。])\1+/g, '$1');
