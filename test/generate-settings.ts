// Writes what is made from the rules: the settings in package.json with their texts, the schema of the workspace file, and
// docs/rules.md. `made()` is what the files should hold; a test compares.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ruleList, rulePage } from '../server/src/core/features/rule-page';
import type { Localized } from '../server/src/core/rule';
import { RULES } from '../server/src/core/rules';
import { schemaOf } from '../server/src/core/schema';
import { WORKSPACE_FILE } from '../server/src/core/workspace-file';

const root = join(__dirname, '..');
const GENERATED = /^(?:rules|house|agreements|names|ladder|stage|final|references|accepted)(?:\.|$)/;

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The generated files by path. */
export function made(): Record<string, string> {
  const texts = new Map<string, Localized>();
  const keyed = schemaOf((key, text) => {
    // What the workspace file alone has is no setting.
    if (!/^accepted(?:\.|$)/.test(key)) texts.set(key, text);
    return `%${key}%`;
  });
  const manifest = read('package.json');
  const { properties } = manifest.contributes.configuration;
  const own = Object.entries(properties).filter(([name]) => !GENERATED.test(name.replace('jointStatement.', '')));
  manifest.contributes.configuration.properties = {
    'jointStatement.rules': { ...keyed.rules, default: {}, scope: 'resource' },
    ...Object.fromEntries(
      Object.entries(keyed.house).map(([key, schema]) => [
        `jointStatement.house.${key}`,
        { ...schema, scope: 'resource' },
      ]),
    ),
    'jointStatement.agreements': { ...keyed.agreements, default: [], scope: 'resource' },
    'jointStatement.names': { ...keyed.names, default: [], scope: 'resource' },
    'jointStatement.ladder': { ...keyed.ladder, default: {}, scope: 'resource' },
    'jointStatement.stage': { ...keyed.stage, scope: 'resource' },
    'jointStatement.final': { ...keyed.final, default: [], scope: 'resource' },
    'jointStatement.references': { ...keyed.references, default: [], scope: 'resource' },
    ...Object.fromEntries(own),
  };
  const nls = (path: string, language: keyof Localized) =>
    json({
      ...Object.fromEntries(Object.entries(read(path)).filter(([key]) => !GENERATED.test(key))),
      ...Object.fromEntries([...texts].map(([key, text]) => [key, text[language]])),
    });
  const both = schemaOf((_key, { ja, en }) => `${ja} / ${en}`);
  return {
    'package.json': json(manifest),
    'package.nls.json': nls('package.nls.json', 'en'),
    'package.nls.ja.json': nls('package.nls.ja.json', 'ja'),
    'schemas/joint-statement.schema.json': json({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: WORKSPACE_FILE,
      type: 'object',
      properties: {
        $schema: { type: 'string' },
        rules: both.rules,
        house: { type: 'object', additionalProperties: false, properties: both.house },
        agreements: both.agreements,
        names: both.names,
        ladder: both.ladder,
        stage: both.stage,
        final: both.final,
        references: both.references,
        accepted: both.accepted,
      },
      additionalProperties: false,
    }),
    'docs/rules.md': `# 点検項目 / Rules\n\n${ruleList(RULES)}\n${RULES.map((rule) => rulePage(rule, ['ja', 'en'])).join('\n')}`,
  };
}

if (require.main === module) {
  for (const [path, text] of Object.entries(made())) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
