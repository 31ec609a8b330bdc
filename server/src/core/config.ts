import { type Accepted, parseAccepted } from './accepted';
import { formOf } from './facts/conjugation';
import { type HouseSetting, type HouseStyle, NORMS, settle } from './facts/house';
import { AXES, LADDER, type LadderSetting } from './facts/ladder';
import type { Localized, Severity } from './rule';
import { RULES } from './rules';
import { matchesGlob } from './text/glob';

/** What a user may set, in VS Code's settings, in `.joint-statement.json` and on the command line. */
export interface Config {
  /** By rule id; what is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** What is not set is detected. */
  readonly house: HouseSetting;
  /** Titles of instruments that this desk knows, exact to the character. */
  readonly agreements: readonly string[];
  /** Proper names that are right as they are written here: nothing inside them is reported. */
  readonly names: readonly string[];
  /** Changes of the working ladder of operative verbs. */
  readonly ladder: LadderSetting;
  /** Whether documents are drafts (without it) or final. */
  readonly stage?: Stage;
  /** Globs of the files that are final whatever `stage` says. */
  readonly final: readonly string[];
  /** Files, folders and globs of statements that drafts are compared with. */
  readonly references: readonly string[];
  /** Findings that a drafter has looked at and leaves as they are. */
  readonly accepted: readonly Accepted[];
}

export const STAGES = ['draft', 'final'] as const;
export type Stage = (typeof STAGES)[number];

export const DEFAULT_CONFIG: Config = {
  rules: {},
  house: {},
  agreements: [],
  names: [],
  ladder: {},
  final: [],
  references: [],
  accepted: [],
};

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The settings of the house style: what each is about, and the values that it may have beside `auto`. */
export const HOUSE = {
  digits: { title: { ja: '算用数字の幅', en: 'Width of arabic numerals' }, values: ['full', 'half', 'one-full'] },
  letters: { title: { ja: '英字の幅', en: 'Width of Latin letters' }, values: ['full', 'half'] },
  comma: { title: { ja: '読点', en: 'Comma' }, values: ['，', '、'] },
  brackets: { title: { ja: '括弧の幅', en: 'Width of brackets' }, values: ['full', 'half'] },
} as const satisfies Record<keyof HouseStyle, { title: Localized; values: readonly string[] }>;

/** The severity in force for a rule. */
export const severityOf = (config: Config, id: string): Severity | 'off' =>
  config.rules[id] ?? OWN_SEVERITIES.get(id) ?? 'off';
const OWN_SEVERITIES = new Map(RULES.map(({ id, severity }) => [id, severity]));

/** True if a rule that is on asks for morphology; otherwise the dictionary need not be read. */
export const wordsNeeded = (config: Config): boolean =>
  RULES.some((rule) => rule.needs === 'words' && severityOf(config, rule.id) !== 'off');

/** Reads a configuration from parsed JSON. What cannot be used is named in `errors` and left out. Never throws. */
export function parseConfig(value: unknown): { readonly config: Config; readonly errors: readonly string[] } {
  const errors: string[] = [];
  const top = record(value, 'the configuration', errors);
  const rules: Record<string, Severity | 'off'> = {};
  for (const [id, severity] of Object.entries(record(top.rules, 'rules', errors))) {
    if (!RULES.some((rule) => rule.id === id)) errors.push(`rules.${id}: no such rule`);
    else if (!SEVERITIES.includes(severity as never))
      errors.push(`rules.${id}: expected one of ${SEVERITIES.join(', ')}`);
    else rules[id] = severity as Severity | 'off';
  }
  const house: Record<string, string> = {};
  for (const [key, setting] of Object.entries(record(top.house, 'house', errors))) {
    if (key === 'norm') {
      if (setting !== 'auto' && !Object.hasOwn(NORMS, String(setting)))
        errors.push(`house.norm: expected one of auto, ${Object.keys(NORMS).join(', ')}`);
      else if (setting !== 'auto') house.norm = setting as string;
      continue;
    }
    const values: readonly string[] | undefined = Object.hasOwn(HOUSE, key)
      ? HOUSE[key as keyof typeof HOUSE].values
      : undefined;
    if (!values) errors.push(`house.${key}: no such setting`);
    else if (setting !== 'auto' && !values.includes(setting as string))
      errors.push(`house.${key}: expected one of auto, ${values.join(', ')}`);
    else if (setting !== 'auto') house[key] = setting as string;
  }
  const list = (key: 'agreements' | 'names' | 'final' | 'references', what: string): readonly string[] => {
    const items = top[key] ?? [];
    if (Array.isArray(items) && items.every((each) => typeof each === 'string')) return items;
    errors.push(`${key}: expected a list of ${what}`);
    return [];
  };
  const stage = top.stage as Stage | undefined;
  if (stage !== undefined && !STAGES.includes(stage)) errors.push(`stage: expected one of ${STAGES.join(', ')}`);
  const config: Config = {
    rules,
    house: settle(house as HouseSetting),
    agreements: list('agreements', 'titles'),
    names: list('names', 'names'),
    ladder: parseLadder(record(top.ladder, 'ladder', errors), errors),
    ...(stage !== undefined && STAGES.includes(stage) ? { stage } : {}),
    final: list('final', 'patterns'),
    references: list('references', 'files, folders and patterns'),
    accepted: parseAccepted(top.accepted, new Set(RULES.map(({ id }) => id)), errors),
  };
  return { config, errors };
}

/** True if a document is final by this configuration. `file`: its path from the folder that the configuration is about. */
export const isFinal = ({ stage, final }: Config, file: string | undefined): boolean =>
  stage === 'final' || (file !== undefined && final.some((pattern) => matchesGlob(file, pattern)));

/** Two configurations as one; where both say something, the second one counts. Lists are joined. */
export const mergeConfigs = (a: Config, b: Config): Config => ({
  rules: { ...a.rules, ...b.rules },
  house: { ...a.house, ...b.house },
  agreements: [...new Set([...a.agreements, ...b.agreements])],
  names: [...new Set([...a.names, ...b.names])],
  ladder: { ...a.ladder, ...b.ladder },
  ...((b.stage ?? a.stage) && { stage: b.stage ?? a.stage! }),
  final: [...a.final, ...b.final],
  references: [...new Set([...a.references, ...b.references])],
  accepted: [...a.accepted, ...b.accepted],
});

function parseLadder(given: Record<string, unknown>, errors: string[]): LadderSetting {
  const places: [string, LadderSetting[string]][] = [];
  for (const [verb, place] of Object.entries(given)) {
    const { axis, level } = (place ?? {}) as { axis?: unknown; level?: unknown };
    const known = AXES.find((each) => each === axis);
    if (!LADDER.rungOf(verb) && !formOf(verb))
      errors.push(`ladder.${verb}: expected a verb in its dictionary form (歓迎する, 求める)`);
    else if (place === 'off') places.push([verb, 'off']);
    else if (!known) errors.push(`ladder.${verb}: expected off, or an axis of ${AXES.join(', ')}`);
    else if (!Number.isInteger(level) || Number(level) < 1)
      errors.push(`ladder.${verb}.level: expected a whole number from 1`);
    else places.push([verb, { axis: known, level: Number(level) }]);
  }
  return Object.fromEntries(places);
}

function record(value: unknown, name: string, errors: string[]): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  errors.push(`${name}: expected an object`);
  return {};
}
