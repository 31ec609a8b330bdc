// Writes the README's table of rules, which stands between two marks. `test/readme.test.ts` tells when it is out of date.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../server/src/core/rules';
import { root, textOf } from './statements';

const SEVERITY = { error: 'エラー', warning: '警告', information: '情報', hint: 'ヒント' };
const TABLE = /(<!-- rules -->\n).*(\n<!-- end -->)/s;

/** The README with its table as the rules have it now. */
export function readmeWithRules(): string {
  const rows = RULES.map((rule) => `| ${rule.title.ja} | ${SEVERITY[rule.severity]} | \`${rule.id}\` |`);
  const table = ['', '| 事項 | 重大度 | 名前 |', '|---|---|---|', ...rows, ''].join('\n');
  return textOf('README.md').replace(TABLE, (_, start, end) => start + table + end);
}

if (process.argv[1] === __filename) writeFileSync(join(root, 'README.md'), readmeWithRules());
