import { applyEdits, type Problem, safeEdits } from './check';
import type { Edit } from './statement/flow';

/** One safe fix may lay bare another; more rounds than this would be a quarrel of two rules. */
const ROUNDS = 8;

/**
 * The edits that leave no safe fix undone. `problems`: of the text as it is; `again` tells those of a text that was fixed. Where one
 * round does, its edits are given as the rules made them.
 */
export function fixAll(
  source: string,
  problems: readonly Problem[],
  again: (text: string) => readonly Problem[],
): readonly Edit[] {
  const first = safeEdits(problems);
  if (first.length === 0) return first;
  const once = applyEdits(source, first);
  let text = once;
  for (let round = 1; round < ROUNDS; round++) {
    const edits = safeEdits(again(text));
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text === once ? first : differences(source, text);
}

/** The edits that make one text of another, line by line: safe fixes touch no line end. */
function differences(from: string, to: string): Edit[] {
  const [before, after] = [from, to].map((text) => text.split(/(?<=\n)/));
  if (before!.length !== after!.length) return difference(from, to, 0);
  let at = 0;
  return before!.flatMap((line, i) => {
    const start = at;
    at += line.length;
    return difference(line, after![i]!, start);
  });
}

function difference(from: string, to: string, at: number): Edit[] {
  if (from === to) return [];
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) start++;
  let end = 0;
  const most = Math.min(from.length, to.length) - start;
  while (end < most && from.at(-1 - end) === to.at(-1 - end)) end++;
  return [{ span: { start: at + start, end: at + from.length - end }, text: to.slice(start, to.length - end) }];
}
