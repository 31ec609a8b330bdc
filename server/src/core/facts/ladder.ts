/**
 * The working ladder of operative verbs: a heuristic of ours, read off statements, not an official scale. Within an axis a higher
 * rank commits or weighs more. Common verbs that the ladder does not rank stand in `other` (acts of speech) and `deed` (what
 * is done: 協力する, 訪問する). A desk that sees it otherwise moves verbs, adds some, or takes some off.
 */

import { type Form, formOf } from './conjugation';
import { UNRANKED } from './ladder-others';
import { RANKED } from './ladder-verbs';

interface Text {
  readonly ja: string;
  readonly en: string;
}

/** What a verb can be ranked on. */
export const AXES = ['views', 'evaluation', 'will', 'demand', 'concern', 'emphasis'] as const;
export type Axis = (typeof AXES)[number];
export type LadderGroup = Axis | 'other' | 'deed';

/** What each group is called. Ranks of `emphasis` are an order of listing, not of strength. */
export const LADDER_GROUPS: Readonly<Record<LadderGroup, Text>> = {
  views: { ja: '見解の共有', en: 'Sharing of views' },
  evaluation: { ja: '評価', en: 'Evaluation' },
  will: { ja: '意思', en: 'Will' },
  demand: { ja: '要請', en: 'Demand' },
  concern: { ja: '懸念・非難', en: 'Concern' },
  emphasis: { ja: '強調', en: 'Emphasis' },
  other: { ja: '序列外', en: 'Off the ladder' },
  deed: { ja: '序列外（行為）', en: 'Off the ladder (deeds)' },
};

/** One verb. */
export interface Rung {
  /** Dictionary form: 歓迎する, 深刻な懸念を表明する. */
  readonly key: string;
  readonly group: LadderGroup;
  /** Its place on its axis, from 1; `undefined`: off the ladder. */
  readonly rank?: number;
  /** What it says, in English as such texts are translated; empty for a verb that a user has added. */
  readonly gloss: string;
  readonly forms: readonly Form[];
}

/** What a user says of a verb, by its dictionary form: the place that it takes on an axis (those from there on move up by one), or that it has none. */
export type LadderSetting = Readonly<Record<string, { readonly axis: Axis; readonly level: number } | 'off'>>;

/** The verbs that are known, and their places. */
export class Ladder {
  private readonly byKey: ReadonlyMap<string, Rung>;
  private readonly tops = new Map<LadderGroup, number>();

  /** `rungs`: of two that match at the same place the earlier one counts. */
  constructor(readonly rungs: readonly Rung[]) {
    this.byKey = new Map(rungs.map((rung) => [rung.key, rung]));
    for (const { group, rank = 0 } of rungs) this.tops.set(group, Math.max(rank, this.tops.get(group) ?? 0));
  }

  /** The rung with a key. */
  rungOf(key: string | undefined): Rung | undefined {
    return key === undefined ? undefined : this.byKey.get(key);
  }

  /** The highest rank of a group; 0 without any. */
  topOf(group: LadderGroup): number {
    return this.tops.get(group) ?? 0;
  }

  /** The next weaker and the next stronger verb of the same axis. */
  neighbours(rung: Rung): { readonly weaker?: Rung; readonly stronger?: Rung } {
    if (rung.rank === undefined) return {};
    const at = (rank: number): Rung | undefined =>
      this.rungs.find((one) => one.group === rung.group && one.rank === rank);
    const weaker = at(rung.rank - 1);
    const stronger = at(rung.rank + 1);
    return { ...(weaker ? { weaker } : {}), ...(stronger ? { stronger } : {}) };
  }
}

/** The ladder as it is until a user changes it. */
export const LADDER = new Ladder([...RANKED, ...UNRANKED]);

const changed = new WeakMap<LadderSetting, Ladder>();

/** The ladder with a user's changes; the same one for the same setting. */
export function ladderOf(setting: LadderSetting | undefined): Ladder {
  if (setting === undefined || Object.keys(setting).length === 0) return LADDER;
  const known = changed.get(setting) ?? change(setting);
  changed.set(setting, known);
  return known;
}

function change(setting: LadderSetting): Ladder {
  const named = (key: string): Rung =>
    LADDER.rungOf(key) ?? { key, group: 'other', gloss: '', forms: [formOf(key)].filter((each) => each !== undefined) };
  const entries = Object.entries(setting);
  const off = entries.filter(([, place]) => place === 'off').map(([key]) => offLadder(named(key)));
  const axes = AXES.flatMap((axis) => {
    const rungs = LADDER.rungs.filter(({ key, group }) => group === axis && !Object.hasOwn(setting, key));
    const moved = entries
      .flatMap(([key, place]) => (place !== 'off' && place.axis === axis ? [{ key, level: place.level }] : []))
      .sort((a, b) => a.level - b.level);
    // Of two verbs with one level the one named first takes it, the other the next.
    for (const [i, { key, level }] of moved.entries()) {
      const at = moved.findIndex((each) => each.level === level);
      rungs.splice(Math.max(0, level - 1) + i - at, 0, { ...named(key), group: axis });
    }
    return rungs.map((rung, i): Rung => ({ ...rung, rank: i + 1 }));
  });
  const rest = LADDER.rungs.filter(({ key, rank }) => rank === undefined && !Object.hasOwn(setting, key));
  // A user's own verb says more exactly what is meant than ours that begin alike.
  const all = [...axes, ...off, ...rest];
  return new Ladder([...all.filter(({ key }) => !LADDER.rungOf(key)), ...all.filter(({ key }) => LADDER.rungOf(key))]);
}

const offLadder = ({ key, group, gloss, forms }: Rung): Rung => ({
  key,
  group: group === 'deed' ? group : 'other',
  gloss,
  forms,
});
