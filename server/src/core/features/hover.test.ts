import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsReference, reference } from '../../../../test/reference';
import { at, FLOWING } from '../../../../test/sample';
import { read } from '../reading';
import { BUNDLED_PROFILE } from '../reference/bundled';
import { type Hover, hover } from './hover';
import { escapeMarkdown } from './markdown';

/** The hover at ‸, and the source text that it is about. */
function hovered(text: string): (Hover & { readonly about: string }) | undefined {
  const { reading, offset } = at(text);
  const found = hover(reading, offset);
  if (!found) return undefined;
  assert.ok(found.span.start <= offset && offset < found.span.end);
  return { ...found, about: reading.statement.source.slice(found.span.start, found.span.end) };
}
const on = (word: string, text = FLOWING): (Hover & { readonly about: string }) | undefined => {
  assert.ok(text.includes(word), word);
  return hovered(text.replace(word, `‸${word}`));
};

test('an operative verb: the formula, where the reference uses it, and its neighbours on the working ladder', () => {
  const found = on('歓迎し，')!;
  assert.match(found.text.ja, /^\*\*歓迎する\*\*：…を歓迎した。/);
  assert.match(found.text.ja, /参照文書：４回（２，５，８，９）/);
  assert.match(found.text.ja, /作業用の序列（目安）・評価：評価する ＜ \*\*歓迎する\*\* ＜ 賛同する/);
  assert.match(found.text.en, /welcomed/);
  assert.match(found.text.en, /Reference: 4 times \(paragraphs ２, ５, ８, ９\)/);
  assert.match(found.text.en, /heuristic/);
});

test('a verb in this document: how often, and where', () => {
  assert.match(on('一致した。')!.text.ja, /この文書：１回（２）/);
  assert.match(on('一致した。')!.text.en, /This document: once \(paragraph ２\)/);
});

test('a verb at the end of its group has one neighbour; one off the ladder is called so', () => {
  assert.match(on('強調した。')!.text.ja, /：\*\*強調する\*\* ＜ 確認する/);
  assert.match(on('調印を想起した', '１ 両首脳は，調印を想起した。')?.text.ja ?? '', /^$/);
  assert.match(on('想起した', '１ 両首脳は，調印を想起した。')!.text.ja, /序列外/);
});

test('an agreement: title, parties, date and role, where it is cited', () => {
  const found = on('文化交流に関する')!;
  assert.match(found.text.ja, /^\*\*文化交流に関する日本国政府とアルカディア共和国政府との間の協定\*\*/);
  assert.match(found.text.ja, /当事者：日本国政府，アルカディア共和国政府/);
  assert.match(found.text.ja, /署名：２０１０年３月４日，東京/);
  assert.match(found.text.ja, /この文書で引用：１回（３）/);
  assert.match(found.text.en, /Signed: ２０１０年３月４日, 東京/);
});

test('an agreement that the profile knows: where the reference cites it, and its date', () => {
  const found = on('領事関係', '１ 両首脳は，領事関係に関するウィーン条約の意義を確認した。')!;
  assert.match(found.text.ja, /参照文書で引用：４，７/);
  assert.match(found.text.ja, /署名：1963\\-04\\-24（参照文書）/);
});

test('the date of an agreement is told as a date, the smaller of the two', () => {
  const found = on('２０１０年３月４日')!;
  assert.equal(found.about, '２０１０年３月４日');
  assert.match(found.text.ja, /^\*\*2010年3月4日\*\*（木）/);
});

test('a defined term where it is defined and where it is used', () => {
  for (const word of ['両首脳」という', '両首脳は，港湾']) {
    const found = on(word)!;
    assert.equal(found.about, '両首脳');
    assert.match(found.text.ja, /^\*\*両首脳\*\*：日本国総理大臣及びアルカディア共和国大統領/);
    assert.match(found.text.ja, /使用：４回（２，３，４）/);
    assert.match(found.text.en, /Used 4 times \(paragraphs ２, ３, ４\)/);
  }
});

test('an abbreviation, used or not, and never inside a longer one', () => {
  assert.match(on('ＩＭＯ')!.text.en, /Not used after that/);
  const text =
    '１ 両首脳は，国際海事機関（ＩＭＯ）を支持した。\n\n２ 両首脳は，ＩＭＯＸを支持した。\n\n３ 両首脳は，ＩＭＯを支持した。';
  assert.match(on('ＩＭＯを', text)!.text.ja, /使用：１回（３）/);
  assert.notEqual(on('ＩＭＯＸ', text)?.about, 'ＩＭＯ');
});

test('a date: weekday, era, other width', () => {
  const found = on('２０２５年５月１３日')!;
  assert.match(found.text.ja, /^\*\*2025年5月13日\*\*（火）/);
  assert.match(found.text.ja, /元号：令和7年/);
  assert.match(found.text.ja, /半角：2025年5月13日/);
  assert.match(found.text.en, /^\*\*13 May 2025\*\* \(Tuesday\)/);
});

test('a year in which the era changes has both', () => {
  assert.match(on('２０１９年', '１ 両首脳は，２０１９年の成果を確認した。')!.text.ja, /平成31年・令和元年/);
});

test('a date that does not exist has no weekday', () => {
  assert.doesNotMatch(
    on('２０２５年２月３０日', '１ 両首脳は，２０２５年２月３０日の会合を歓迎した。')!.text.ja,
    /（[日月火水木金土]）/,
  );
});

test('a label: its place in the sequence, its subject and verbs', () => {
  const found = on('２ 両首脳は，港湾')!;
  assert.match(found.text.ja, /^\*\*２\*\*（２\/４）/);
  assert.match(found.text.ja, /主語：両首脳/);
  assert.match(found.text.ja, /述語：歓迎する，一致する/);
  assert.match(found.text.en, /Verbs: 歓迎する, 一致する/);
});

test('「、」, half-width digits, present tense, 我々', () => {
  const text = '1. 我々は、2024年5月27日に開催された会合の成果を歓迎する。\n\n2. 我々は、対話を支持する。';
  assert.match(on('1. 我々', text)!.text.ja, /主語：我々/);
  assert.match(on('歓迎する', text)!.text.ja, /^\*\*歓迎する\*\*/);
  assert.match(on('2024年', text)!.text.ja, /全角：２０２４年５月２７日/);
});

test('across a wrap the span covers both parts, and the text reads as one', () => {
  const text = `１ 日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，友

好関係の意義を確認した。

２ 両首脳は，港湾，鉄道，道路，空港及び電力の分野における協力の進展を歓迎し，両首

脳の間の対話を継続することで一致した。
`;
  const found = hovered(text.replace('脳の間', '‸脳の間'))!;
  assert.match(found.about, /^両首\s+脳$/);
  assert.match(found.text.ja, /^\*\*両首脳\*\*/);
});

test('no mark, link or command comes from the document', () => {
  const evil = '[x](command:y) <b> `z` **w** http://a.b $(bug) | # -';
  assert.doesNotMatch(escapeMarkdown(evil), /(?<!\\)[[\]()<>`*#|$:.-]/);
  assert.equal(escapeMarkdown('日本国，（２＋２）'), '日本国，（２＋２）');
  const found = on('ＩＭ］', '１ 両首脳は，[海](command:a)機関（以下「ＩＭ］[b](http://c.d)」という。）を支持した。');
  for (const text of [found?.text.ja ?? '', found?.text.en ?? '']) assert.doesNotMatch(text, /(?<!\\)\]\(/);
});

test('nothing to tell in white space, on a plain word, outside, in an empty document', () => {
  assert.equal(hovered('‸'), undefined);
  assert.equal(hovered('１ 両首脳は，一致した。\n‸\n２ 両首脳は，一致した。'), undefined);
  assert.equal(on('友好関係'), undefined);
  const { reading } = at(`‸${FLOWING}`);
  for (const offset of [-1, 1e9]) assert.equal(hover(reading, offset), undefined);
});

test('a half-typed line is read as far as it goes', () => {
  assert.match(on('２ 両首脳は，港', '１ 両首脳は，一致した。\n\n２ 両首脳は，港')!.text.ja, /^\*\*２\*\*（２\/２）/);
});

test(
  'on the reference: every predicate on the ladder, every citation and label tells something',
  needsReference,
  () => {
    const reading = read(reference(), { profile: BUNDLED_PROFILE });
    let told = 0;
    for (const kind of ['predicates', 'citations', 'dates'] as const) {
      for (const [block, fact] of reading.facts.every(kind)) {
        if (kind === 'predicates' && !('verb' in fact && fact.verb)) continue;
        const found = hover(reading, block.flow.toSource(fact).start);
        assert.ok(found, block.text.slice(fact.start, fact.end));
        assert.notEqual(found.text.ja, '');
        told++;
      }
    }
    assert.ok(told > 100, String(told));
  },
);
