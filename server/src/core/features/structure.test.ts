import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../check';
import { read } from '../reading';
import { insertAfter, join, move, type Restructuring, remove, renumber, split } from './structure';

const SOURCE = `共同声明

１　両首脳は、会談した。

２　両首脳は、次の点で一致した。
（１）貿易
（２）投資

３　両首脳は、上記２を確認した。

2025年1月2日
東京にて
`;

/** The changed text with the cursor at ‸. */
function changed(source: string, change: Restructuring | undefined): string {
  assert.ok(change);
  const text = applyEdits(source, change.edits);
  return `${text.slice(0, change.cursor)}‸${text.slice(change.cursor)}`;
}

const at = (text: string): number => SOURCE.indexOf(text);

test('a paragraph is inserted: what follows is renumbered, references with it', () => {
  assert.equal(
    changed(SOURCE, insertAfter(read(SOURCE), at('会談'))),
    SOURCE.replace('会談した。', '会談した。\n\n２　‸')
      .replace('２　両首脳', '３　両首脳')
      .replace('３　両首脳は、上記２', '４　両首脳は、上記３'),
  );
});

test('a paragraph moves with its items; the reference still names it', () => {
  const moved = `共同声明

‸１　両首脳は、次の点で一致した。
（１）貿易
（２）投資

２　両首脳は、会談した。

３　両首脳は、上記１を確認した。

2025年1月2日
東京にて
`;
  assert.equal(changed(SOURCE, move(read(SOURCE), at('次の点'), -1)), moved);
});

test('a paragraph is removed: a reference to it becomes an open point', () => {
  assert.equal(
    changed(SOURCE, remove(read(SOURCE), at('次の点'))),
    `共同声明

１　両首脳は、会談した。‸

２　両首脳は、上記●を確認した。

2025年1月2日
東京にて
`,
  );
});

test('a paragraph is split and joined: references follow', () => {
  const source =
    '共同声明\n\n１　双方は、会談した。双方は、一致した。\n２　双方は、上記１を確認した。\n３　双方は、上記２を歓迎した。\n';
  const parted = applyEdits(source, split(read(source), source.indexOf('双方は、一致'))!.edits);
  assert.equal(
    parted,
    '共同声明\n\n１　双方は、会談した。\n２　双方は、一致した。\n３　双方は、上記１を確認した。\n４　双方は、上記３を歓迎した。\n',
  );
  assert.equal(applyEdits(parted, join(read(parted), parted.indexOf('会談'))!.edits), source);
  assert.equal(join(read(SOURCE), at('次の点')), undefined);
});

test('renumbering counts inserted numbers in', () => {
  const source = '共同声明\n\n1. 双方は、会談した。\n1bis. 双方は、一致した。\n3. 双方は、上記3を確認した。\n';
  assert.equal(
    changed(source, renumber(read(source))).replace('‸', ''),
    '共同声明\n\n1. 双方は、会談した。\n2. 双方は、一致した。\n3. 双方は、上記3を確認した。\n',
  );
});

test('at a section’s edge a paragraph crosses the heading', () => {
  const source =
    '共同声明\n\n【政治】\n\n１　双方は、会談した。\n\n２　双方は、一致した。\n\n【経済】\n\n３　双方は、歓迎した。\n\n４　双方は、支持した。\n';
  assert.equal(
    changed(source, move(read(source), source.indexOf('歓迎'), -1)).replace('‸', ''),
    '共同声明\n\n【政治】\n\n１　双方は、会談した。\n\n２　双方は、一致した。\n\n３　双方は、歓迎した。\n\n【経済】\n\n４　双方は、支持した。\n',
  );
  assert.equal(
    changed(source, move(read(source), source.indexOf('一致'), 1)).replace('‸', ''),
    '共同声明\n\n【政治】\n\n１　双方は、会談した。\n\n【経済】\n\n２　双方は、一致した。\n\n３　双方は、歓迎した。\n\n４　双方は、支持した。\n',
  );
});

// ── any sequence of changes ──

const referTo = (form: string, n: number): string =>
  form.includes('条') ? `この覚書の第${digits(n)}条` : `上記${digits(n)}`;
const FORMS = ['{n}　', '{n}．', '第{n}条　'];
const digits = (n: number): string =>
  String(n).replace(/./g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A statement whose paragraphs are known by a word of their own, each of which refers to another. */
function statement(form: string, targets: readonly number[], gap: string): string {
  const lines = targets.map(
    (to, i) =>
      `${form.replace('{n}', digits(i + 1))}両首脳は、議題${words[i]}を歓迎し、${referTo(form, (to % targets.length) + 1)}を確認した。`,
  );
  return `共同声明\n\n${lines.join(gap)}\n`;
}
const words = '甲乙丙丁戊己庚辛壬癸';

interface Known {
  readonly value: number;
  readonly word: string;
  readonly refersTo: string;
}

function known(source: string): Known[] {
  const { blocks } = read(source).statement;
  const paragraphs = blocks
    .filter(({ label }) => label)
    .map((block) => ({
      value: block.label!.value,
      word: /議題(.)/.exec(block.text)?.[1] ?? '',
      number: /(?:上記|この覚書の第)([０-９●]+)/.exec(block.text)?.[1] ?? '',
    }));
  return paragraphs.map(({ value, word, number }) => ({
    value,
    word,
    refersTo: number === '●' ? '●' : (paragraphs.find((each) => digits(each.value) === number)?.word ?? ''),
  }));
}

test('after any changes numbers run on and references name the same paragraphs', () => {
  const step = fc.record({
    what: fc.constantFrom('insert', 'up', 'down', 'remove', 'renumber', 'split'),
    at: fc.nat(9),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMS),
      fc.array(fc.nat(9), { minLength: 3, maxLength: 10 }),
      fc.constantFrom('\n', '\n\n', '\r\n'),
      fc.array(step, { maxLength: 8 }),
      (form, targets, gap, steps) => {
        let source = statement(form, targets, gap);
        const meant = new Map(known(source).map(({ word, refersTo }) => [word, refersTo]));
        for (const { what, at: index } of steps) {
          const reading = read(source);
          const blocks = reading.statement.blocks.filter(({ label }) => label);
          const block = blocks[index % Math.max(1, blocks.length)];
          if (!block) break;
          const offset = block.flow.toSource({ start: block.body, end: block.body }).start;
          const change =
            what === 'insert'
              ? insertAfter(reading, offset)
              : what === 'remove'
                ? remove(reading, offset)
                : what === 'split'
                  ? split(reading, block.flow.toSource({ start: block.text.length - 1, end: block.text.length }).start)
                  : what === 'renumber'
                    ? renumber(reading, offset)
                    : move(reading, offset, what === 'up' ? -1 : 1);
          if (!change) continue;
          let next = applyEdits(source, change.edits);
          // The drafter types into the new paragraph.
          if (what === 'insert') next = `${next.slice(0, change.cursor)}双方は、会談した。${next.slice(change.cursor)}`;
          if (what === 'remove') {
            const gone = /議題(.)/.exec(block.text)?.[1];
            for (const [word, to] of meant) if (to === gone) meant.set(word, '●');
          }
          source = next;
          const now = known(source);
          assert.deepEqual(
            now.map(({ value }) => value),
            now.map((_, i) => i + 1),
            source,
          );
          for (const { word, refersTo } of now) if (word) assert.equal(refersTo, meant.get(word), source);
        }
      },
    ),
  );
});
