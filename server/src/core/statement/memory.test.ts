import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Memory } from '../text/wording';
import { parseStatement } from './parse';
import type { Statement } from './statement';

const shown = ({ blocks, dropped, wrapped, misread }: Statement) => ({
  blocks: blocks.map(({ kind, text, body, label, parent, flow: { pieces } }) => [
    kind,
    text,
    body,
    label,
    parent?.index,
    pieces,
  ]),
  dropped,
  wrapped,
  misread,
});

const START = `日本国とアルカディア共和国の共同声明\r\n\r\n日本国総理大臣及びアルカディア共和国大統領（以下「両首\r\n脳」という。）は，会談した。\r\n\r\n１　両首脳は，成果を歓迎した。\n- 2 -\n２　両首脳は，\r一致した。\n（１）　次の事項\n（１）\n協力\n`;

test('a text read edit by edit is the text read anew', () => {
  const edit = fc.record({
    at: fc.nat(400),
    cut: fc.nat(30),
    put: fc.oneof(
      fc.constantFrom('\n', '\r', '\r\n', '\n\n', '１　', '（１）', '　', '\f', '\uFFFD', '。', '- 2 -'),
      fc.stringMatching(/^[両首脳は，会談した。\n]{0,8}$/),
    ),
  });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
      const memory = new Memory();
      let text = START;
      for (const { at, cut, put } of edits) {
        const start = Math.min(at, text.length);
        text = text.slice(0, start) + put + text.slice(start + cut);
        assert.deepEqual(shown(parseStatement(text, memory)), shown(parseStatement(text)));
      }
    }),
    { numRuns: 300 },
  );
});
