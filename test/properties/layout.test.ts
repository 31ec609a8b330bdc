import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLabel } from '../../server/src/core/statement/labels';
import { parseStatement } from '../../server/src/core/statement/parse';
import { columns } from '../../server/src/core/text/width';
import { cases, faulty, problems, statements, told } from './common';

/** Findings with line ends told as one, so that they can be compared. */
const unended = (text: string): string[] =>
  problems(text).map((problem) => told(text, problem).replace(/\r\n|[\r\n]/g, '⏎'));

test('findings do not hang on how lines end, nor on a byte order mark', () => {
  fc.assert(
    fc.property(faulty, (mutated) => {
      const text = mutated.replace(/\r\n|[\r\f\u2028\ufeff]/g, '\n');
      const expected = unended(text);
      for (const [name, other] of [
        ['CRLF', text.replaceAll('\n', '\r\n')],
        ['CR', text.replaceAll('\n', '\r')],
        ['BOM', `\ufeff${text}`],
      ] as const)
        assert.deepEqual(unended(other), expected, `${name}: ${text}`);
    }),
    cases(80),
  );
});

/** A text with its lines cut at a column; a closing mark never begins a line, nor does what looks like a label. */
function wrapped(source: string, column: number): string {
  return source
    .split('\n')
    .flatMap((line) => {
      // Signatories side by side.
      if (/\S　{3,}\S/.test(line)) return [line];
      const lines: string[] = [];
      let rest = line;
      while (columns(rest) > column) {
        let cut = Math.floor(column / 2);
        while (cut < rest.length && columns(rest.slice(0, cut + 1)) <= column) cut++;
        let at = cut;
        while (at > cut - 8 && !mayCut(rest, at)) at--;
        if (!mayCut(rest, at)) return [line];
        lines.push(rest.slice(0, at));
        rest = rest.slice(at);
      }
      return [...lines, rest];
    })
    .join('\n');
}

const mayCut = (text: string, at: number): boolean =>
  !/[、。，．・）」』ー％]/.test(text[at] ?? '。') &&
  !/[（「『 　]/.test(text[at - 1] ?? ' ') &&
  !/^\s/.test(text.slice(at)) &&
  !/[A-Za-zＡ-Ｚａ-ｚ]/.test(text[at - 1]! + text[at]!) &&
  readLabel(text.slice(at)) === undefined;

test('a text with its lines cut at any column reads the same', () => {
  fc.assert(
    fc.property(statements, fc.integer({ min: 50, max: 90 }), ({ text, house }, column) => {
      // Where nothing marks a paragraph a last line that is full does not show that it is the last.
      fc.pre(house.label !== 'none' || house.gap || house.indent);
      const cut = wrapped(text, column);
      const statement = parseStatement(cut);
      // A text of which hardly a line is cut does not show that it is wrapped.
      fc.pre(statement.wrapped && cut.split('\n').length > text.split('\n').length + 8);
      const shape = ({ blocks }: typeof statement) => blocks.map(({ kind, text: said }) => `${kind} ${said}`);
      assert.deepEqual(shape(statement), shape(parseStatement(text)), cut);
      assert.deepEqual(
        problems(cut).map((problem) => told(cut, problem)),
        [],
        cut,
      );
    }),
    cases(80),
  );
});
