import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { RULES } from '../core/rules';
import type { FileReport, Report } from './convert';
import { FORMATS } from './formats';

const at = (line: number, character: number, length = 1): Report['range'] => ({
  start: { line, character },
  end: { line, character: character + length },
});

/** A finding of every severity, in files whose names and messages hold what the formats set apart. */
const FILES: readonly FileReport[] = [
  {
    path: 'statements/２０２６年 案,1:100%#?.txt',
    language: 'joint-statement',
    problems: (['error', 'warning', 'information', 'hint'] as const).map((severity, i) => ({
      rule: RULES[i]!.id,
      severity,
      message: `「，」は「、」: 50%\r\n次の行, ::error::\u{20BB7}\uD800`,
      range: at(i, 0, i),
      related: i === 0 ? [{ range: at(7, 3), message: '多い方' }] : [],
      fixes: [],
    })),
  },
  { path: '/tmp/a b.txt', language: 'joint-statement', problems: [] },
  { path: '-', language: 'plaintext', problems: [] },
];

test('SARIF is valid by the schema of 2.1.0, in both languages', () => {
  const schema = JSON.parse(
    readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
  );
  // The schema's pattern of a language has a stray bracket, which is no regular expression with the flag u.
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true });
  formats(ajv);
  const validate = ajv.compile(schema);
  for (const locale of ['ja', 'en'] as const) {
    const log = JSON.parse(FORMATS.sarif!(FILES, locale));
    const [run] = log.runs;
    assert.ok(validate(log), JSON.stringify(validate.errors));
    assert.deepEqual(
      run.tool.driver.rules.map(({ id }: { id: string }) => id),
      RULES.map(({ id }) => id),
    );
    assert.equal(run.tool.driver.rules[0].shortDescription.text, RULES[0]!.title[locale]);
    assert.deepEqual(
      run.results.map(({ level }: { level: string }) => level),
      ['error', 'warning', 'note', 'note'],
    );
    const [{ physicalLocation }] = run.results[2].locations;
    assert.deepEqual(physicalLocation.region, { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 });
    assert.equal(decodeURIComponent(physicalLocation.artifactLocation.uri), FILES[0]!.path);
    assert.doesNotMatch(physicalLocation.artifactLocation.uri, /[:?#, ]/);
  }
  assert.equal(validate({ version: '2.1.0', runs: [{}] }), false, 'the schema does reject');
});

/** Reads workflow commands as the runner of GitHub Actions does. */
function commands(output: string) {
  const unescapeData = (value: string) => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const unescapeProperty = (value: string) => unescapeData(value.replaceAll('%3A', ':').replaceAll('%2C', ','));
  return output
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== '')
    .map((line) => {
      const end = line.indexOf('::', 2);
      assert.ok(line.startsWith('::') && end > 0, line);
      const head = line.slice(2, end);
      const space = head.indexOf(' ');
      return {
        command: head.slice(0, space),
        data: unescapeData(line.slice(end + 2)),
        properties: Object.fromEntries(
          head
            .slice(space + 1)
            .split(',')
            .map((pair) => pair.split(/=(.*)/s))
            .map(([key, value]) => [key, unescapeProperty(value ?? '')]),
        ),
      };
    });
}

test('GitHub: every workflow command is read back as it was meant', () => {
  const found = commands(FORMATS.github!(FILES, 'ja'));
  assert.deepEqual(
    found,
    FILES.flatMap(({ path, problems }) =>
      problems.map(({ rule, message, range }, i) => ({
        command: ['error', 'warning', 'notice', 'notice'][i],
        data: message,
        properties: {
          file: path,
          line: String(range.start.line + 1),
          col: String(range.start.character + 1),
          title: rule,
        },
      })),
    ),
  );
});

test('text: one line to a finding', () => {
  const lines = FORMATS.text!(FILES, 'ja').trimEnd().split('\n');
  assert.equal(lines.length, 4);
  assert.match(lines[1]!, /^statements\/.*\.txt:2:1: warning: .* \[numbering-start\]$/);
});
