import type { Count } from './counts';
import type { Gathered, Place } from './gathered';

/** The key under which a count is noted: two counts of one frame are alike but for their numerals. */
export const countKey = ({ form, loose, frame }: Count): string => `${form}${loose ? ' loose' : ''} ${frame}`;

/** A frame in which a document uses both kinds of numerals. */
export interface Mixture {
  readonly minority: readonly Place<Count>[];
  readonly majority: readonly Place<Count>[];
}

/**
 * The frames that are written in both kinds of numerals. Arabic ones are usual in horizontal text: Chinese ones need to be many, unless
 * the document is written in them throughout. `counts` are noted by `countKey`; what else stands in a key, after a tab, makes no frame.
 */
export function mixtures(
  { counts, places }: Gathered<Count>,
  chinese = false,
  but?: (key: string) => boolean,
): Mixture[] {
  const frames = new Map<string, { kanji: string[]; arabic: string[] }>();
  for (const key of counts.keys()) {
    const [, form, frame] = /^(kanji|arabic) (?!loose )([^\t]*)/.exec(key) ?? [];
    if (form === undefined || but?.(key)) continue;
    const known = frames.get(frame!) ?? { kanji: [], arabic: [] };
    frames.set(frame!, known);
    known[form as 'kanji' | 'arabic'].push(key);
  }
  const count = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + counts.get(key)!, 0);
  const all = (keys: readonly string[]): Place<Count>[] =>
    keys.flatMap((key) => places(key)).sort(([a, m], [b, n]) => a.index - b.index || m.start - n.start);
  return [...frames.values()].flatMap(({ kanji, arabic }) => {
    if (kanji.length === 0 || arabic.length === 0) return [];
    const [minority, majority] = chinese || count(kanji) > 2 * count(arabic) ? [arabic, kanji] : [kanji, arabic];
    return [{ minority: all(minority), majority: all(majority) }];
  });
}
