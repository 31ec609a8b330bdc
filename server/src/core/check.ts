import { type Accepted, samePath, sift } from './accepted';
import { type Config, severityOf } from './config';
import type { Reading, WordReading } from './reading';
import type { Finding, Rule, Severity } from './rule';
import { RULES } from './rules';
import type { Edit } from './statement/flow';
import { blockAt, paragraphOf, sourceSpan } from './statement/statement';
import { overlaps, type Span } from './text/span';

/** A finding with the rule that made it. Spans are source offsets. */
export interface Problem extends Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The label of the paragraph it stands in, as written. */
  readonly paragraph?: string;
}

export interface CheckOptions {
  readonly config: Config;
  /** The same reading with morphology: as far as the words are there, rules about words find something. */
  readonly words?: WordReading;
  /** Told once for each rule that threw; the others go on. */
  readonly onError?: (rule: string, error: unknown) => void;
  readonly rules?: readonly Rule[];
  /** The document's path from the folder of the workspace file, for acceptances that name it. */
  readonly file?: string;
  /** True while someone writes: what is wrong with the end of an unfinished text may only be that it is unfinished. */
  readonly writing?: boolean;
}

/** What a check has seen. */
export interface Examination {
  /** In order of place, without those that were accepted. */
  readonly problems: Problem[];
  /** Acceptances of this document to which nothing corresponds any more. */
  readonly stale: readonly Accepted[];
}

/** Rules × reading → problems, in order of place. Pure; never throws. */
export const check = (reading: Reading, options: CheckOptions): Problem[] => examine(reading, options).problems;

/** The same, and which acceptances are out of date. */
export function examine(reading: Reading, options: CheckOptions): Examination {
  const problems: Problem[] = [];
  const ran = new Set<string>();
  const fixable = !reading.statement.misread;
  const unfinished = options.writing ? unfinishedEnd(reading) : undefined;
  for (const rule of options.rules ?? RULES) {
    const severity = severityOf(options.config, rule.id);
    if (severity === 'off') continue;
    try {
      for (const finding of findings(rule, reading, options.words)) {
        if (unfinished?.(finding, rule)) continue;
        const paragraph = paragraphOf(blockAt(reading.statement, finding.span.start))?.label?.text;
        problems.push({
          ...finding,
          fixes: fixable ? (finding.fixes ?? []) : [],
          rule: rule.id,
          // What the user sets for a rule holds for all that it finds.
          severity: (options.config.rules[rule.id] === undefined ? finding.severity : undefined) ?? severity,
          ...(paragraph === undefined ? {} : { paragraph }),
        });
      }
      if (rule.needs === 'text' || options.words?.missing.size === 0) ran.add(rule.id);
    } catch (error) {
      options.onError?.(rule.id, error);
    }
  }
  problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const { accepted, names } = options.config;
  const { file } = options;
  const { left, used } = sift(problems, reading.statement, {
    accepted,
    names,
    ...(file === undefined ? {} : { file }),
  });
  const stale = accepted.filter(
    (entry) =>
      file !== undefined &&
      samePath(entry.file, file) &&
      entry.scope !== 'workspace' &&
      ran.has(entry.rule) &&
      !used.has(entry),
  );
  return { problems: left, stale };
}

/** What a text breaks off in: its last block. A bracket there may still be closed; what touches the end without a full stop may go on. */
function unfinishedEnd({ statement }: Reading): ((finding: Finding, rule: Rule) => boolean) | undefined {
  const last = statement.blocks.at(-1);
  if (!last) return undefined;
  const { start, end } = sourceSpan(last);
  const open = !['date', 'place', 'signature', 'end'].includes(last.kind) && !/[。｡]$/.test(last.text);
  return ({ span }, { id }) => span.start >= start && (id === 'bracket-balance' || (open && span.end >= end));
}

function findings(rule: Rule, reading: Reading, words: WordReading | undefined): Iterable<Finding> {
  if (rule.needs === 'words') return words ? rule.check(words) : [];
  const found = rule.check(reading);
  const { confirm } = rule;
  return words && confirm ? [...found].filter((finding) => confirm(finding, words)) : found;
}

/** The edits of every safe fix, in order of place. Of two fixes that clash the first one stays, and none is applied in part. */
export function safeEdits(problems: readonly Problem[]): Edit[] {
  const edits = problems
    .flatMap(({ fixes }, fix) => (fixes?.find(({ safe }) => safe)?.edits ?? []).map((edit) => ({ edit, fix })))
    .sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end || a.fix - b.fix);
  const dropped = new Set<number>();
  let last: (typeof edits)[number] | undefined;
  for (const each of edits) {
    if (dropped.has(each.fix)) continue;
    if (last && last.fix !== each.fix && clash(last.edit.span, each.edit.span)) {
      dropped.add(Math.max(last.fix, each.fix));
      if (each.fix > last.fix) continue;
    }
    last = each;
  }
  return edits.filter(({ fix }) => !dropped.has(fix)).map(({ edit }) => edit);
}

/** Two edits clash if they share a character, or insert at the same place. */
const clash = (a: Span, b: Span): boolean =>
  overlaps(a, b) || (a.start === b.start && (a.end === a.start || b.end === b.start));

/** A text with edits made that are in order and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { span, text: by } of edits) {
    out += text.slice(at, span.start) + by;
    at = span.end;
  }
  return out + text.slice(at);
}
