import { isAbsolute, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Localized } from '../core/rule';
import { RULES } from '../core/rules';
import type { FileReport, Report } from './convert';

/** How findings are printed, by the name of the format. */
export const FORMATS: Record<string, (files: readonly FileReport[], locale: keyof Localized) => string> = {
  text,
  json,
  sarif,
  github,
};

/** One line for each finding whatever its message holds, as compilers print them: 1-based lines and columns. */
function text(files: readonly FileReport[]): string {
  const lines = files.flatMap(({ path, problems }) =>
    problems.map(
      ({ range, severity, message, rule }) =>
        `${path}:${range.start.line + 1}:${range.start.character + 1}: ${severity}: ${message.replace(/[\r\n]+/g, ' ')} [${rule}]`,
    ),
  );
  return lines.length > 0 ? `${lines.join('\n')}\n` : '';
}

function json(files: readonly FileReport[]): string {
  return `${JSON.stringify({ version: 1, files }, undefined, 1)}\n`;
}

const LEVEL = { error: 'error', warning: 'warning', information: 'note', hint: 'note' } as const;

/** A path as SARIF wants it: a relative reference, or a file URI. */
const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split(sep).map(encodeURIComponent).join('/');

/** SARIF 2.1.0, for code scanning. */
function sarif(files: readonly FileReport[], locale: keyof Localized): string {
  const location = (path: string, { range }: Pick<Report, 'range'>) => ({
    artifactLocation: { uri: uriOf(path) },
    region: {
      startLine: range.start.line + 1,
      startColumn: range.start.character + 1,
      endLine: range.end.line + 1,
      endColumn: range.end.character + 1,
    },
  });
  const run = {
    tool: {
      driver: {
        name: 'joint-statement',
        rules: RULES.map(({ id, title, why, severity }) => ({
          id,
          shortDescription: { text: title[locale] },
          fullDescription: { text: why[locale] },
          help: { text: why[locale] },
          defaultConfiguration: { level: LEVEL[severity] },
        })),
      },
    },
    language: locale,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\r', '\n'],
    results: files.flatMap(({ path, problems }) =>
      problems.map((problem) => ({
        ruleId: problem.rule,
        level: LEVEL[problem.severity],
        message: { text: problem.message },
        locations: [{ physicalLocation: location(path, problem) }],
        relatedLocations: problem.related.map((related) => ({
          physicalLocation: location(path, related),
          message: { text: related.message },
        })),
      })),
    ),
  };
  const $schema = 'https://json.schemastore.org/sarif-2.1.0.json';
  return `${JSON.stringify({ $schema, version: '2.1.0', runs: [run] }, undefined, 1)}\n`;
}

/** Workflow commands of GitHub Actions. */
function github(files: readonly FileReport[]): string {
  const data = (value: string) => value.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const property = (value: string) => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
  const command = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;
  return files
    .flatMap(({ path, problems }) =>
      problems.map(
        ({ range, severity, message, rule }) =>
          `::${command[severity]} file=${property(path)},line=${range.start.line + 1},col=${range.start.character + 1},title=${property(rule)}::${data(message)}\n`,
      ),
    )
    .join('');
}
