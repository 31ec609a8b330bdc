import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, FLOWING } from '../../../../test/sample';
import { type CompleteOptions, type Completion, complete } from './completion';

const completions = (text: string, options?: CompleteOptions): readonly Completion[] => {
  const { reading, offset } = at(text);
  const found = complete(reading, offset, options);
  for (const each of found) {
    const typed = reading.statement.source.slice(each.span.start, each.span.end);
    // What VS Code asks of an item: one line, the cursor at its end, and a filter text that begins with what was typed.
    assert.equal(each.span.end, offset);
    assert.doesNotMatch(typed, /[\r\n]/);
    assert.ok(each.filterText.startsWith(typed), `${each.filterText} begins with ${typed}`);
  }
  return found;
};
const numbers = (text: string): string[] =>
  completions(text)
    .filter((each) => each.kind === 'number')
    .map((each) => each.newText);
const labels = (text: string, options?: CompleteOptions): string[] =>
  completions(text, options)
    .filter((each) => each.kind !== 'number')
    .map((each) => each.label);

const CLOSING = '\n２０２５年５月１３日';
const paragraph = (text: string): string => FLOWING.replace(CLOSING, `\n${text}\n${CLOSING}`);

test('the next number, in the form and width of the last one', () => {
  assert.deepEqual(numbers(paragraph('‸')), ['５ ']);
  assert.deepEqual(numbers('1. 両首脳は、一致した。\n\n2. 両首脳は、協議した。\n\n‸'), ['3. ']);
  assert.deepEqual(numbers('１　両首脳は、一致した。\n\n２　両首脳は、協議した。\n\n‸'), ['３　']);
  assert.deepEqual(numbers('一、両首脳は、一致した。\n\n二、両首脳は、協議した。\n\n‸'), ['三、']);
  assert.deepEqual(numbers('第１条　締約国は、協力する。\n\n第２条　締約国は、協議する。\n\n‸'), ['第３条　']);
});

test('in wrapped text too, but never in mid-sentence', () => {
  const wrapped = `１ 両首脳は，港湾，鉄道，道路，空港及び電力の分野における両国間の協力の重要性を確
認し，その早期の実現に向けて引き続き緊密に協議していくことで一致した。

２ 両首脳は，学術，文化，観光及びスポーツの分野における交流を更に拡大することが
`;
  assert.deepEqual(numbers(`${wrapped}重要であることを確認した。\n\n‸`), ['３ ']);
  assert.deepEqual(numbers(`${wrapped}‸`), []);
});

test('a number half typed, of either width', () => {
  assert.deepEqual(numbers(paragraph('５‸')), ['５ ']);
  assert.deepEqual(numbers(paragraph('5‸')), ['５ ']);
  assert.deepEqual(numbers(paragraph('7‸')), []);
});

test('items: the next item, then the next paragraph', () => {
  const text = '１ 両首脳は，次のとおり合意した。\n（１）港湾の整備を行う。\n（２）鉄道の整備を行う。\n‸';
  assert.deepEqual(numbers(text), ['（３）', '２ ']);
});

test('a line with text after the cursor gets no second number', () => {
  assert.deepEqual(numbers(FLOWING.replace('４ 両首脳は', '‸４ 両首脳は')), []);
});

test('an empty document and one of white space have no number to go on from', () => {
  assert.deepEqual(numbers('‸'), []);
  assert.deepEqual(numbers('\n　‸\n'), []);
});

test('defined terms and abbreviations, by their characters, their reading, and its letters', () => {
  for (const typed of ['両', 'りょう', 'ryou']) {
    assert.ok(labels(paragraph(`５ 安全保障につき，${typed}‸`)).includes('両首脳'), typed);
  }
  assert.ok(labels(paragraph('５ 両首脳は，Ｉ‸')).includes('ＩＭＯ'));
  assert.ok(labels(paragraph('５ 両首脳は，im‸')).includes('ＩＭＯ'), 'half-width letters reach it too');
});

test('both parties in the order of the document', () => {
  const found = labels(paragraph('５ 両首脳は，日本‸'));
  assert.ok(found.includes('日本国とアルカディア共和国との間の'), found.join());
  assert.ok(found.includes('日本国政府とアルカディア共和国政府との間の'));
  assert.ok(!found.some((label) => label.includes('国及び日本')), 'never the other way round');
});

test('what has been typed is one script, back to punctuation or another script', () => {
  const { reading, offset } = at(paragraph('５ 両首脳は，両‸'));
  assert.ok(complete(reading, offset).every((each) => each.span.start === offset - 1));
  assert.deepEqual(labels(paragraph('５ 両首脳は，協力ぬ‸')), []);
});

test('agreements of the profile, by any part of the title and by the reading of its head noun', () => {
  const title = '領事関係に関するウィーン条約';
  for (const typed of ['領事', '関係', 'ウィーン', '条約', 'じょう', 'jouyaku']) {
    assert.ok(labels(paragraph(`５ 両首脳は，${typed}‸`)).includes(title), typed);
  }
  assert.ok(!labels(paragraph('５ 両首脳は，漁業‸')).includes(title));
});

test('agreements that this document cites come before those of the profile; its own title is none', () => {
  const found = labels(paragraph('５ 両首脳は，‸'));
  const own = found.indexOf('文化交流に関する日本国政府とアルカディア共和国政府との間の協定');
  assert.ok(own >= 0 && own < found.indexOf('領事関係に関するウィーン条約'));
  assert.ok(!found.some((label) => label.endsWith('共同声明')));
});

test('resolutions cited, each with its body', () => {
  for (const typed of ['国連', '決議', 'けつぎ', 'ketsugi']) {
    assert.deepEqual(labels(paragraph(`５ 両首脳は，${typed}‸`)), ['国連安全保障理事会決議第１２３４号'], typed);
  }
});

test('formulas only where no static snippet serves them, each once, in the comma of the document', () => {
  assert.ok(!labels(paragraph('５ 両首脳は，かんげい‸')).some((label) => label.startsWith('歓迎')));
  for (const typed of ['かんげい', 'kangei', '歓迎']) {
    const found = labels(paragraph(`５ 両首脳は，${typed}‸`), { formulas: true });
    assert.deepEqual(
      found.filter((label) => label.startsWith('歓迎')),
      ['歓迎する'],
      typed,
    );
  }
});

test('nothing is offered twice', () => {
  const found = labels(paragraph('５ 両首脳は，‸'), { formulas: true });
  assert.ok(found.length > 4);
  assert.equal(new Set(found).size, found.length);
});

test('a half-typed line, a present-tense statement and an offset outside never throw', () => {
  assert.deepEqual(numbers('我々は、自由貿易の重要性を再確認する。\n\n‸'), []);
  const { reading } = at('１ 両首脳は，‸');
  for (const offset of [-5, 0, 3, 1e9]) assert.ok(Array.isArray(complete(reading, offset)));
});
