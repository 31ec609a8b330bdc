// The clean statements of this folder, each in another house's style, and what must be read in them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many numbered blocks a statement holds at each level: paragraphs, items, sub-items. */
export interface Clean {
  readonly file: string;
  readonly paragraphs: number;
  readonly items?: number;
  /** Open points of a draft: right as long as it is none, so they are told for information. */
  readonly open?: number;
}

/** Counted by hand, so that a clean report cannot come from a text that was not read. */
export const CLEAN: readonly Clean[] = [
  { file: 'examples/arcadia-joint-statement.statement.txt', paragraphs: 30 },
  { file: 'test/statements/half-width-ten.statement.txt', paragraphs: 10 },
  { file: 'test/statements/full-width-dot.statement.txt', paragraphs: 8 },
  { file: 'test/statements/half-width-dot.statement.txt', paragraphs: 9 },
  { file: 'test/statements/nested-items.statement.txt', paragraphs: 7, items: 10 },
  { file: 'test/statements/kanji-numbers.statement.txt', paragraphs: 10 },
  { file: 'test/statements/memorandum.statement.txt', paragraphs: 6, items: 14 },
  { file: 'test/statements/sections-continue.statement.txt', paragraphs: 9 },
  { file: 'test/statements/sections-restart.statement.md', paragraphs: 8 },
  { file: 'test/statements/sections-brackets.statement.txt', paragraphs: 7 },
  { file: 'test/statements/trilateral-present.statement.txt', paragraphs: 8 },
  { file: 'test/statements/annexes.statement.txt', paragraphs: 11, items: 2 },
  { file: 'test/statements/draft.statement.txt', paragraphs: 8, open: 11 },
  { file: 'test/statements/signatures.statement.txt', paragraphs: 8 },
  { file: 'test/statements/pdf-extract.statement.txt', paragraphs: 11 },
  { file: 'test/statements/ministerial-ten.statement.txt', paragraphs: 6, items: 3 },
  { file: 'test/statements/roman-sections.statement.txt', paragraphs: 10, items: 3 },
  { file: 'test/statements/outline.statement.txt', paragraphs: 8, items: 2 },
  { file: 'test/statements/press-release.statement.txt', paragraphs: 0, items: 36 },
  { file: 'test/statements/one-digit-full.statement.txt', paragraphs: 30 },
  { file: 'test/statements/sections-markdown.statement.md', paragraphs: 30, items: 3 },
  { file: 'test/statements/narrow-pdf.statement.txt', paragraphs: 28 },
  { file: 'test/statements/economic-dialogue.statement.txt', paragraphs: 20, items: 34 },
  { file: 'test/statements/agreement-annexes.statement.txt', paragraphs: 29, items: 26 },
  { file: 'test/statements/declaration-recitals.statement.txt', paragraphs: 24 },
  { file: 'test/statements/action-plan.statement.txt', paragraphs: 12, items: 36 },
  { file: 'test/statements/two-state-pdf.statement.txt', paragraphs: 30 },
  { file: 'test/statements/two-state-flow.statement.txt', paragraphs: 30 },
  { file: 'test/statements/trilateral-moderate.statement.txt', paragraphs: 29 },
  { file: 'test/statements/two-plus-two.statement.txt', paragraphs: 27, items: 7 },
  { file: 'test/statements/cooperation-memorandum.statement.txt', paragraphs: 13, items: 35 },
  { file: 'test/statements/summit-declaration.statement.txt', paragraphs: 31 },
  { file: 'test/statements/kanji-ordinal.statement.txt', paragraphs: 22 },
  { file: 'test/statements/draft-brackets.statement.txt', paragraphs: 30, open: 36 },
];

/** The correct example, which its counterpart with errors is made from. */
export const EXAMPLE = 'examples/arcadia-joint-statement.statement.txt';

/** The root of the project. */
export const root = join(__dirname, '..', '..');

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
