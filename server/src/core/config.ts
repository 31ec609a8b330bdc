import type { HouseStyle } from './facts/house';
import type { Localized, Severity } from './rule';
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

/** The settings of the house style: what each is about, and the values that it may have beside `auto`. */
export const HOUSE = {
  digits: { title: { ja: '算用数字の幅', en: 'Width of arabic numerals' }, values: ['full', 'half', 'one-full'] },
  letters: { title: { ja: '英字の幅', en: 'Width of Latin letters' }, values: ['full', 'half'] },
  comma: { title: { ja: '読点', en: 'Comma' }, values: ['，', '、'] },
  brackets: { title: { ja: '括弧の幅', en: 'Width of brackets' }, values: ['full', 'half'] },
} as const satisfies Record<keyof HouseStyle, { title: Localized; values: readonly string[] }>;

/** What the values of those settings mean. */
const VALUES: Readonly<Record<string, Localized>> = {
  auto: { ja: '文書から判定', en: 'as the document has it' },
  full: { ja: '全角', en: 'full-width' },
  half: { ja: '半角', en: 'half-width' },
  'one-full': { ja: '１桁は全角、２桁以上は半角', en: 'one digit full-width, two or more half-width' },
  '，': { ja: 'コンマ「，」', en: 'comma “，”' },
  '、': { ja: 'テン「、」', en: 'comma “、”' },
};

/**
 * The JSON schema of each member of a configuration. `say` puts a text into it: in both languages, or as the key of a translation.
 */
export function schemaOf(say: (key: string, text: Localized) => string): {
  readonly rules: object;
  readonly house: Readonly<Record<string, object>>;
  readonly agreements: object;
} {
  const rule = ({ id, severity, title, why }: (typeof RULES)[number]) => ({
    type: 'string',
    enum: SEVERITIES,
    default: severity,
    description: say(`rules.${id}`, { ja: `${title.ja}: ${why.ja}`, en: `${title.en}: ${why.en}` }),
  });
  const setting = (key: string, { title, values }: { title: Localized; values: readonly string[] }) => ({
    type: 'string',
    enum: ['auto', ...values],
    enumDescriptions: ['auto', ...values].map((value) => say(`house.value.${value}`, VALUES[value]!)),
    default: 'auto',
    description: say(`house.${key}`, title),
  });
  return {
    rules: {
      type: 'object',
      additionalProperties: false,
      description: say('rules', {
        ja: '点検項目ごとの重大度。指定しない項目は、その項目の既定の重大度とする。',
        en: 'The severity of each rule. A rule that is not named keeps its own.',
      }),
      properties: Object.fromEntries(RULES.map((each) => [each.id, rule(each)])),
    },
    house: Object.fromEntries(Object.entries(HOUSE).map(([key, each]) => [key, setting(key, each)])),
    agreements: {
      type: 'array',
      items: { type: 'string' },
      uniqueItems: true,
      description: say('agreements', {
        ja: '正式名称を一字一句そのまま引用すべき条約・協定等の名称。',
        en: 'Titles of instruments that must be cited exactly as they are written here.',
      }),
    },
  };
}

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
    const values: readonly string[] | undefined = Object.hasOwn(HOUSE, key)
      ? HOUSE[key as keyof typeof HOUSE].values
      : undefined;
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
