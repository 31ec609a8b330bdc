// What a keystroke costs as a document grows: the part that looks at the whole document (lines, tree) apart from facts and rules.
// In this process, without the protocol: `npm run bench:growth`. A sentence grows, each time in another paragraph.

import { check } from '../../server/src/core/check.ts';
import { DEFAULT_CONFIG } from '../../server/src/core/config.ts';
import { read } from '../../server/src/core/reading.ts';
import { parseStatement } from '../../server/src/core/statement/parse.ts';
import { Memory } from '../../server/src/core/text/wording.ts';
import { statement } from './statement.mjs';

const EDITS = 100;
/** Edits before the measured ones: what runs has been compiled by then. */
const WARM = 200;

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const timed = (work) => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

console.log(
  'paragraphs   characters   first check   lines and tree   facts and rules   (ms; the last two: median of a keystroke)',
);
for (const paragraphs of [53, 530, 1060, 5300, 10600]) {
  let text = statement(paragraphs);
  // The tree is measured with a memory of its own, so that it does the same work twice.
  const [alone, memory] = [new Memory(), new Memory()];
  const whole = () => check(read(text, { memory }), { config: DEFAULT_CONFIG });
  parseStatement(text, alone);
  const first = timed(whole);
  const trees = [];
  const keys = [];
  for (let i = 0; i < WARM + EDITS; i++) {
    const at = text.indexOf('分野', Math.floor((text.length * ((i * 37) % 100)) / 100) % Math.floor(text.length * 0.9));
    text = text.slice(0, at) + String.fromCharCode(0x3042 + (i % 40)) + text.slice(at);
    const tree = timed(() => parseStatement(text, alone));
    const key = timed(whole);
    if (i < WARM) continue;
    trees.push(tree);
    keys.push(key - tree);
  }
  console.log(
    `${String(paragraphs).padStart(10)}${String(text.length).padStart(13)}${first.toFixed(0).padStart(14)}` +
      `${median(trees).toFixed(2).padStart(17)}${median(keys).toFixed(2).padStart(18)}`,
  );
}
