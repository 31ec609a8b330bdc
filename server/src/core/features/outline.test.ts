import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsReference, reference } from '../../../../test/reference';
import { FLOWING } from '../../../../test/sample';
import { read } from '../reading';
import { type OutlineNode, outline } from './outline';

const names = (nodes: readonly OutlineNode[], depth = 0): string[] =>
  nodes.flatMap((node) => ['  '.repeat(depth) + node.name, ...names(node.children, depth + 1)]);
const all = (nodes: readonly OutlineNode[]): OutlineNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);

/** What an editor asks of every node, or it refuses the outline. */
function sound(source: string): OutlineNode[] {
  const nodes = outline(read(source));
  for (const node of all(nodes)) {
    assert.notEqual(node.name, '');
    assert.ok(node.span.start >= 0 && node.span.end <= source.length);
    assert.ok(node.selection.start >= node.span.start && node.selection.end <= node.span.end, node.name);
    for (const child of node.children) {
      assert.ok(child.span.start >= node.span.start && child.span.end <= node.span.end, child.name);
    }
  }
  return [...nodes];
}

test('title, preamble, paragraphs by number, object and verb, date and place', () => {
  const found = names(sound(FLOWING));
  assert.equal(found[0], '日本国総理大臣とアルカディア共和国大統領の共同声明');
  assert.match(found[1]!, /^山田太郎/);
  assert.deepEqual(found.slice(2, 4), ['１ 友好関係の意義を確認', '２ その早期の実施に向けて努力することで一致']);
  assert.deepEqual(found.slice(-2), ['２０２５年５月１３日', '東京にて']);
});

test('the selection is the label as written', () => {
  const node = sound(FLOWING)[3]!;
  assert.equal(FLOWING.slice(node.selection.start, node.selection.end).trim(), '２');
});

test('wrapped text reads as one', () => {
  const text = `１ 両首脳は，港湾，鉄道，道路，空港及び電力の分野における両国間の協力の重要性を確

認し，その早期の実現に向けて引き続き緊密に協議していく意義を強調した。

２ 両首脳は，学術，文化，観光及びスポーツの分野における交流を更に拡大することを歓

迎した。
`;
  const found = names(sound(text));
  assert.equal(found.length, 2);
  assert.match(found[0]!, /^１ .*意義を強調$/);
  assert.match(found[1]!, /^２ .*拡大することを歓迎$/);
});

test('sections hold their paragraphs, paragraphs their items', () => {
  const text = `Ⅰ 政治

１ 両首脳は、次の点で一致した。
（１）外相会談を毎年開催する。
（２）次官級協議を設置する。

Ⅱ 経済

２ 両首脳は、投資の拡大を歓迎した。
`;
  assert.deepEqual(names(sound(text)), [
    'Ⅰ 政治',
    '  １ 次の点で一致',
    '    （１） 外相会談を毎年開催',
    '    （２） 次官級協議を設置',
    'Ⅱ 経済',
    '  ２ 投資の拡大を歓迎',
  ]);
});

test('half-width house, present tense, first person plural', () => {
  assert.deepEqual(
    names(sound('1. 我々は、自由で開かれた貿易体制の重要性を再確認する。\n\n2. 我々は、対話を支持する。\n')),
    ['1 自由で開かれた貿易体制の重要性を再確認', '2 対話を支持'],
  );
});

test('a half-typed line and a paragraph without a verb show how they begin', () => {
  assert.deepEqual(names(sound('１ 両首脳は，一致した。\n\n２ 両首脳は，北極\n\n３')), ['１ 一致', '２ 北極', '３']);
});

test('empty and odd documents', () => {
  assert.deepEqual(sound(''), []);
  for (const text of ['\n\n', '。', '１', '\uFEFF１ 両', '\uD800', '（１）', '#', '１ は，した。']) sound(text);
});

test('on the reference: every paragraph, with a short subject', needsReference, () => {
  const paragraphs = all(sound(reference())).filter((node) => node.kind === 'paragraph');
  assert.equal(paragraphs.length, 53);
  for (const { name } of paragraphs) {
    assert.ok(name.length <= 40, name);
    assert.ok(name.length >= 8, name);
  }
});
