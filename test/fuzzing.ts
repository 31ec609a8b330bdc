import assert from 'node:assert/strict';
import { applyEdits, check, safeEdits } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { cleanUp } from '../server/src/core/features/cleanup';
import { complete } from '../server/src/core/features/completion';
import { folds } from '../server/src/core/features/folding';
import { format, formatTyped } from '../server/src/core/features/format';
import { houseLines } from '../server/src/core/features/house';
import { hover } from '../server/src/core/features/hover';
import { lens } from '../server/src/core/features/lens';
import { links } from '../server/src/core/features/links';
import { rename, thingAt } from '../server/src/core/features/navigation';
import { outline } from '../server/src/core/features/outline';
import { overview } from '../server/src/core/features/overview';
import { selections } from '../server/src/core/features/selection';
import { insertAfter, join, move, remove, renumber, split } from '../server/src/core/features/structure';
import { tokens } from '../server/src/core/features/tokens';
import { read } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import type { Edit } from '../server/src/core/statement/flow';
import { essence } from '../server/src/core/text/essence';
import type { Span } from '../server/src/core/text/span';
import type { Choices } from './generate/choices';

/** Microseconds of the processor that a text may cost: so much in any case, and so much for a character. */
const PATIENCE = { base: 5_000_000, character: 1_000 };

/** Reads, checks and mends a text and asks every feature about it; throws if anything throws or answers what cannot be. */
export function probe(text: string, choose: Choices): void {
  const inside = ({ start, end }: Span): void => {
    assert.ok(0 <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
  };
  const inOrder = (edits: readonly Edit[]): void => {
    let last = 0;
    for (const { span } of edits) {
      inside(span);
      assert.ok(span.start >= last, 'an edit over another');
      last = span.end;
    }
  };
  const start = process.cpuUsage();
  const reading = read(text, { profile: BUNDLED_PROFILE });
  const problems = check(reading, {
    config: DEFAULT_CONFIG,
    onError: (rule, error) => {
      throw new Error(`rule ${rule} threw`, { cause: error });
    },
  });
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < PATIENCE.base + PATIENCE.character * text.length, `${user + system} µs`);

  for (const { span, related = [], fixes = [] } of problems) {
    inside(span);
    for (const each of related) inside(each.span);
    for (const { edits, safe } of fixes) {
      inOrder(edits);
      if (safe) assert.equal(essence(applyEdits(text, edits)), essence(text), 'a safe fix changes what is said');
    }
  }
  const safe = safeEdits(problems);
  inOrder(safe);
  read(applyEdits(text, safe));

  inOrder(format(problems));
  houseLines(reading);
  for (const span of folds(reading.statement)) inside(span);
  for (const { span } of tokens(reading)) inside(span);
  for (const { span } of links(reading)) inside(span);
  for (const node of outline(reading)) inside(node.span);
  for (const { at } of lens(reading, { start: 0, end: text.length }, 'full')) inside({ start: at, end: at });
  overview(reading);
  const cleaned = cleanUp(reading.statement);
  if (cleaned) {
    const removed = cleaned.removed.map(({ span }) => ({ span, text: '' }));
    inOrder(removed);
    const bare = (each: string): string => each.replace(/\s/g, '');
    assert.equal(bare(cleaned.text), bare(applyEdits(text, removed)), 'a clean-up changes what is said');
  }
  for (let left = 6; left > 0; left--) ask(choose.below(text.length + 1));

  function ask(offset: number): void {
    const told = hover(reading, offset);
    if (told) inside(told.span);
    for (const item of complete(reading, offset).items) inside(item.span);
    for (const span of selections(reading, offset)) inside(span);
    thingAt(reading, offset);
    inOrder([...(rename(reading, offset, '新しい名称') ?? [])].sort((a, b) => a.span.start - b.span.start));
    inOrder(formatTyped(reading, offset));
    const changes = [
      insertAfter(reading, offset),
      move(reading, offset, -1),
      move(reading, offset, 1),
      remove(reading, offset),
      split(reading, offset),
      join(reading, offset),
      renumber(reading, offset),
    ];
    for (const change of changes) {
      if (!change) continue;
      inOrder(change.edits);
      const changed = applyEdits(text, change.edits);
      assert.ok(0 <= change.cursor && change.cursor <= changed.length, 'the cursor is out of the text');
    }
  }
}
