import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Problem } from '../../server/src/core/check';
import { DEFAULT_CONFIG } from '../../server/src/core/config';
import { read } from '../../server/src/core/reading';
import { EMPTY_PROFILE } from '../../server/src/core/reference/profile';
import { parseStatement } from '../../server/src/core/statement/parse';
import { sourceSpan } from '../../server/src/core/statement/statement';
import { Memory } from '../../server/src/core/text/wording';
import { Analysis, type Settings } from '../../server/src/lsp/analysis';
import { Choices } from '../generate/choices';
import { mutate } from '../generate/mutate';
import { cases, problems, statements, strings } from './common';

const inside = ({ start, end }: { start: number; end: number }, length: number) =>
  0 <= start && start <= end && end <= length;

test('any string is read: blocks in order, and every character of a flow is where it says', () => {
  fc.assert(
    fc.property(strings, (source) => {
      const { blocks, dropped, series } = parseStatement(source);
      let last = 0;
      for (const [i, block] of blocks.entries()) {
        assert.equal(block.index, i);
        const { text, pieces } = block.flow;
        let at = 0;
        for (const piece of pieces) {
          assert.equal(piece.at, at);
          assert.ok(piece.source >= last, 'the pieces follow one another');
          const written = source.slice(piece.source, piece.source + piece.length);
          const shown = text.slice(at, at + piece.length);
          // A line end between two Latin words is read as a space.
          if (written !== shown) assert.ok(shown === ' ' && /^\s$/.test(written), JSON.stringify([written, shown]));
          at += piece.length;
          last = piece.source + piece.length;
        }
        assert.equal(at, text.length);
        assert.equal(block.text, text);
        assert.ok(block.body <= text.length);
        if (block.label) {
          assert.equal(block.label.text, text.slice(block.label.span.start, block.label.span.end));
          assert.ok(block.label.span.end <= block.body && inside(block.label.number, block.label.span.end));
        }
        if (block.parent) assert.ok(block.parent.index < i && block.parent.children.includes(block));
      }
      for (const { span } of dropped) assert.ok(inside(span, source.length));
      for (const each of series) for (const block of each.blocks) assert.ok(blocks.includes(block) && block.label);
    }),
    cases(300),
  );
});

test('flow and source lead to each other, and an edit changes what it names and no line end', () => {
  fc.assert(
    fc.property(strings, fc.nat(), fc.nat(), (source, a, b) => {
      const { blocks } = parseStatement(source);
      for (const block of blocks.slice(0, 20)) {
        const { length } = block.text;
        const [start, end] = [a % (length + 1), b % (length + 1)].sort((x, y) => x - y) as [number, number];
        const span = block.flow.toSource({ start, end });
        assert.ok(inside(span, source.length));
        const whole = sourceSpan(block);
        assert.ok(whole.start <= span.start && span.end <= whole.end);
        if (start < length)
          assert.equal(block.flow.toFlow(block.flow.toSource({ start, end: start + 1 }).start), start);
        const edits = block.flow.replace({ start, end }, 'あ');
        assert.equal(edits.map(({ text }) => text).join(''), 'あ');
        let last = 0;
        for (const edit of edits) {
          assert.ok(inside(edit.span, source.length) && edit.span.start >= last);
          last = edit.span.end;
        }
      }
    }),
    cases(200),
  );
});

test('whatever the text: no rule throws, findings are in order, lie inside, and their edits apply', () => {
  fc.assert(
    fc.property(strings, (source) => {
      let at = 0;
      for (const { span, related = [], fixes = [], message } of problems(source)) {
        assert.ok(inside(span, source.length) && span.start >= at);
        at = span.start;
        assert.ok(message.ja !== '' && message.en !== '');
        for (const each of related) assert.ok(inside(each.span, source.length));
        for (const { edits } of fixes) {
          let last = 0;
          for (const edit of edits) {
            assert.ok(inside(edit.span, source.length) && edit.span.start >= last, 'edits in order, none over another');
            last = edit.span.end;
          }
        }
      }
    }),
    cases(200),
  );
});

const SETTINGS: Settings = { config: DEFAULT_CONFIG, profile: EMPTY_PROFILE, lens: 'off', folder: '', named: false };
const fail = (rule: string, error: unknown): never => {
  throw new Error(`rule ${rule} threw`, { cause: error });
};
const plain = (all: readonly Problem[]): string => JSON.stringify(all);

test('after any edits an open document has the findings of a fresh one', () => {
  fc.assert(
    fc.property(
      statements,
      fc.array(fc.array(fc.nat(0xffffff), { minLength: 6, maxLength: 12 }), { minLength: 1, maxLength: 5 }),
      ({ text }, edits) => {
        const uri = 'untitled:1';
        const analysis = new Analysis();
        let document = TextDocument.create(uri, 'joint-statement', 1, text);
        analysis.check(document, SETTINGS, undefined, fail);
        edits.forEach((tape, i) => {
          const after = mutate(document.getText(), Choices.from(tape), 2);
          document = TextDocument.update(document, [{ text: after }], i + 2);
          const held = analysis.check(document, SETTINGS, undefined, fail).problems;
          const fresh = new Analysis().check(
            TextDocument.create(uri, 'joint-statement', 1, after),
            SETTINGS,
            undefined,
            fail,
          ).problems;
          assert.equal(plain(held), plain(fresh), after);
        });
      },
    ),
    cases(40),
  );
});

test('facts remembered from other texts change nothing', () => {
  const memory = new Memory();
  fc.assert(
    fc.property(strings, (source) => {
      const [held, fresh] = [read(source, { memory }), read(source)].map(({ statement, facts }) =>
        statement.blocks.map((block) => facts.of(block)),
      );
      assert.deepEqual(held, fresh);
    }),
    cases(150),
  );
});
