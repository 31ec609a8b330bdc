import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Accepted, placeOf } from '../core/accepted';
import type { Problem } from '../core/check';
import type { Config } from '../core/config';
import type { Localized } from '../core/rule';
import type { Statement } from '../core/statement/statement';
import { STALE, whereIs, withAccepted } from '../core/workspace-file';
import { decode } from '../host/encoding';
import { type FileReport, ranger } from './convert';

/** A file's path from the folder of the configuration, as acceptances and patterns name it. */
export const fileFrom = (config: string, path: string): string | undefined =>
  path === '-'
    ? undefined
    : relative(dirname(resolve(config)), resolve(path))
        .split(sep)
        .join('/');

/** What is accepted of a file's findings: those that make `check` fail. */
export const acceptances = (
  problems: readonly Problem[],
  statement: Statement,
  file: string | undefined,
  reason: string,
): Accepted[] =>
  problems
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .flatMap((problem) => {
      const place = placeOf(problem, statement);
      return place ? [{ ...place, scope: 'here', reason, ...(file === undefined ? {} : { file }) }] : [];
    });

/** Writes acceptances into the configuration file. Throws where it is there but cannot be read. */
export function writeAccepted(config: string, entries: readonly Accepted[]): void {
  const before = existsSync(config) ? textOf(config) : undefined;
  const after = withAccepted(before, entries);
  if ('fault' in after) throw new Error(`${config}: ${after.fault}; nothing was written`);
  if (after.text !== before && entries.length > 0) writeFileSync(config, after.text);
}

function textOf(path: string): string {
  const decoded = decode(readFileSync(path));
  if (decoded?.encoding === 'utf8') return decoded.text;
  if (decoded?.encoding === 'utf8bom') return `\uFEFF${decoded.text}`;
  throw new Error(`${path}: is not UTF-8; nothing was written`);
}

/** The acceptances to which nothing corresponds, as findings in the configuration file; those whose document is gone too. */
export function staleReport(
  path: string,
  config: Config,
  stale: readonly Accepted[],
  locale: keyof Localized,
): FileReport {
  const text = existsSync(path) ? textOf(path) : '';
  const range = ranger(text);
  const gone = config.accepted.filter(
    ({ file }) => file !== undefined && !existsSync(join(dirname(resolve(path)), file)),
  );
  const all = config.accepted.filter((entry) => stale.includes(entry) || gone.includes(entry));
  return {
    path,
    language: 'plaintext',
    problems: all.map((entry) => ({
      rule: 'accepted-stale',
      severity: 'warning',
      message: `${entry.rule} 「${entry.found}」: ${STALE[locale]}`,
      range: range(whereIs(text, entry)),
      related: [],
      fixes: [],
    })),
  };
}
