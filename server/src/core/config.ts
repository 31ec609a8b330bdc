import type { HouseStyle } from './facts/house';
import type { Severity } from './rule';
import { RULES } from './rules';

/** What a user may set, in VS Code's settings, in `.joint-statement.json` and on the command line. */
export interface Config {
  /** By rule id; what is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  /** What is not set is detected. */
  readonly house: HouseStyle;
  /** Titles of instruments that this desk knows, exact to the character. */
  readonly agreements: readonly string[];
}

/** The configuration that a team shares: in the folder that is open, or in the command line's current one. */
export const WORKSPACE_FILE = '.joint-statement.json';

export const DEFAULT_CONFIG: Config = { rules: {}, house: {}, agreements: [] };

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;

/** The settings of the house style: the values that each may have beside `auto`. */
export const HOUSE = {
  digits: ['full', 'half', 'one-full'],
  letters: ['full', 'half'],
  comma: ['，', '、'],
  brackets: ['full', 'half'],
} as const;

/** The severity in force for a rule. */
export const severityOf = (config: Config, id: string): Severity | 'off' =>
  config.rules[id] ?? RULES.find((rule) => rule.id === id)?.severity ?? 'off';

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
    const values: readonly string[] | undefined = HOUSE[key as keyof typeof HOUSE];
    if (!values) errors.push(`house.${key}: no such setting`);
    else if (setting !== 'auto' && !values.includes(setting as string))
      errors.push(`house.${key}: expected one of auto, ${values.join(', ')}`);
    else if (setting !== 'auto') house[key] = setting as string;
  }
  const agreements = top.agreements ?? [];
  const titles =
    Array.isArray(agreements) && agreements.every((each) => typeof each === 'string') ? (agreements as string[]) : [];
  if (titles !== agreements && top.agreements !== undefined) errors.push('agreements: expected a list of titles');
  return { config: { rules, house: house as HouseStyle, agreements: titles }, errors };
}

/** Two configurations as one; where both say something, the second one counts. Lists are joined. */
export const mergeConfigs = (a: Config, b: Config): Config => ({
  rules: { ...a.rules, ...b.rules },
  house: { ...a.house, ...b.house },
  agreements: [...new Set([...a.agreements, ...b.agreements])],
});

function record(value: unknown, name: string, errors: string[]): Record<string, unknown> {
  if (value === undefined || value === null) return {};
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  errors.push(`${name}: expected an object`);
  return {};
}
