import type { HouseStyle } from './facts/house';
import type { Severity } from './rule';
import { RULES } from './rules';

/** What a user may set, in VS Code's settings, in `.joint-statement.json` and on the command line. */
export interface Config {
  /** By rule id; what is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly house: HouseStyle;
  /** Titles of instruments that this desk knows, exact to the character. */
  readonly agreements: readonly string[];
}

export const DEFAULT_CONFIG: Config = { rules: {}, house: {}, agreements: [] };

/** The severity in force for a rule. */
export const severityOf = (config: Config, id: string): Severity | 'off' =>
  config.rules[id] ?? RULES.find((rule) => rule.id === id)?.severity ?? 'off';
