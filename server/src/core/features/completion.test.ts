import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, FLOWING } from '../../../../test/sample';
import { read } from '../reading';
import { Precedents, readPrecedent } from '../reference/precedents';
import type { Token, Words } from '../words';
import { type CompleteOptions, type Completion, complete } from './completion';
import { documentation } from './completion/documentation';
import { withoutSlots } from './completion/filling';

const completions = (text: string, options?: CompleteOptions): readonly Completion[] => {
  const { reading, offset } = at(text);
  const { items: found } = complete(reading, offset, options);
  assert.ok(found.length <= 50, 'no flood');
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
const OPEN_END = FLOWING.slice(0, FLOWING.indexOf(CLOSING));
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
  assert.ok(complete(reading, offset).items.every((each) => each.span.start === offset - 1));
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

/** What an item becomes when its slots are left as they are. */
const texts = (text: string, options?: CompleteOptions): string[] =>
  completions(text, options).map(({ newText, snippet }) => (snippet ? withoutSlots(newText) : newText));

test('resolutions cited, each with its body, and all of a body in one list', () => {
  for (const typed of ['国連安全', '決議', 'けつぎ', 'ketsugi']) {
    const found = completions(paragraph(`５ 両首脳は，${typed}‸`)).filter(({ kind }) => kind === 'resolution');
    assert.equal(found[0]?.newText, '国連安全保障理事会決議第１２３４号', typed);
    assert.equal(found[1]?.newText, '国連安全保障理事会決議第$' + '{1:１２３４}号', 'and a new one');
  }
  const two =
    '1. 両首相は、国連安全保障理事会決議第1874号の履行を求めた。\n\n2. 両首相は、国連安全保障理事会決議第1718号及び第2087号の履行を求めた。\n\n3. 両首相は、';
  assert.equal(texts(`${two}けつぎ‸`)[0], '国連安全保障理事会決議第1718号、第1874号及び第2087号');
  assert.deepEqual(texts(`${two}国連安全保障理事会決議第1874号、‸`).slice(0, 2), ['第1718号', '第2087号']);
  assert.deepEqual(texts(`${two}国連安全保障理事会決議第1718号及び第20‸`), ['2087号']);
});

test('formulas, by their verb, in the comma, the width and the tense of the document', () => {
  for (const typed of ['かんげい', 'kangei', '歓迎']) {
    assert.deepEqual(
      labels(paragraph(`５ 両首脳は，${typed}‸`)),
      ['…を歓迎した。', '…への歓迎の意を表明した。', '…ことを歓迎した。'],
      typed,
    );
  }
  const present =
    '１．我々は、協力を確認する。\n\n２．我々は、進展を評価する。\n\n３．我々は、関係国との対話を歓迎する。\n\n４．我々は、';
  assert.equal(labels(`${present}よびかけ‸`)[0], '…に対し、…よう呼びかける。');
});

test('at the beginning of a paragraph with the subject that the document has defined', () => {
  assert.ok(texts(paragraph('５ かんげい‸')).includes('両首脳は，内容を歓迎した。'));
  const trilateral =
    '日本国，エルダ共和国及びファロス国の共同声明\n\n１　我々は，協力を確認する。\n\n２　我々は，進展を評価する。\n\n３　';
  assert.ok(texts(`${trilateral}かんげい‸`).includes('我々は，内容を歓迎する。'));
});

test('in mid-sentence only the rest of a formula: what stands there is not repeated', () => {
  const text = (typed: string, after = ''): string =>
    paragraph(`５ 両首脳は，港湾整備に関する覚書の署名${typed}‸${after}`);
  assert.ok(texts(text('をかんげい')).includes('を歓迎した。'));
  assert.ok(texts(text('を歓迎')).includes('歓迎した。'));
  assert.equal(texts(text('を'))[0], 'を歓迎した。', 'what is signed is welcomed');
  assert.ok(texts(text('をかんげい', '。')).includes('を歓迎した'), 'a full stop that is there already');
  assert.ok(texts(text('をかんげい', '，その実施を求めた。')).includes('を歓迎し'), 'before a comma');
  assert.ok(!texts(text('をかんげい')).some((each) => each.includes('内容')));
  // After a clause a new one begins.
  assert.ok(texts(text('を評価し，かんげい')).includes('内容を歓迎した。'));
  // Behind a title its signature is welcomed.
  assert.ok(texts(paragraph('５ 両首脳は，港湾整備に関する覚書kangei‸')).includes('の署名を歓迎した。'));
  // A verb wants こと.
  const verb = completions(paragraph('５ 両首脳は，今後も協力する‸'));
  assert.ok(verb.some(({ newText }) => newText.startsWith('こと')));
  assert.ok(
    verb.every(({ kind }) => kind === 'formula'),
    'no names behind a verb',
  );
});

test('what the paragraph tells of comes first: a signature is welcomed, a launch condemned', () => {
  const first = (text: string): string => labels(paragraph(`５ 両首脳は，${text}，‸`))[0]!;
  assert.equal(first('協定の署名に言及し'), '…を歓迎した。');
  assert.match(first('ミサイルの発射は一方的な挑発であり'), /懸念|非難/);
  const rest = (text: string): string => labels(paragraph(`５ 両首脳は，${text}‸`))[0]!;
  assert.equal(rest('港湾の整備を進めるよう'), '呼びかけた。');
  assert.match(labels('両大臣は、対話を歓迎した。また、両大臣は、‸')[0]!, /^….*。$/, 'a fragment without a title');
});

test('agreements by any part of the title, by ear, in either width, in the form in which the document cites them', () => {
  const title = '文化交流に関する日本国政府とアルカディア共和国政府との間の協定';
  const dated = `２０１０年３月４日に東京で署名された${title}`;
  for (const typed of ['文化', '交流', 'ぶんか', 'こうりゅう', 'bunka', 'kouryuu', 'koryu', 'アルカ', 'ｱﾙｶﾃﾞｨｱ']) {
    const found = labels(paragraph(`５ 両首脳は，${typed}‸`));
    assert.ok(found.indexOf(dated) >= 0 && found.indexOf(dated) < found.indexOf(title), typed);
  }
  // Behind a date only the title is wanted.
  assert.deepEqual(labels(paragraph('５ 両首脳は，２０１０年３月４日に東京で署名された文化‸')).slice(0, 1), [title]);
});

test('a document that cites by title alone once the date is told is gone on with', () => {
  const title = '文化交流に関する日本国政府とアルカディア共和国政府との間の協定';
  const text = paragraph(`５ 両首脳は，${title}を評価した。\n\n６ 両首脳は，文化‸`);
  assert.equal(labels(text)[0], title);
  assert.equal(
    labels(text.replace('‸', '').replace('確認した。\n\n２', '文化‸確認した。\n\n２'))[1],
    title,
    'not before it is told',
  );
});

test('an agreement with a short name is offered by it', () => {
  const short = paragraph(
    '５ 両首脳は，漁業に関する日本国とアルカディア共和国との間の協定（以下「漁業協定」という。）を確認した。\n\n６ 両首脳は，‸',
  );
  const typed = (text: string): string[] => labels(short.replace('‸', `${text}‸`));
  assert.equal(typed('漁業')[0], '漁業協定');
  assert.equal(typed('gyogyou')[0], '漁業協定');
  assert.ok(!typed('漁業').some((label) => label.startsWith('漁業に関する')));
});

test('an agreement of the profile with its date and place, in the document’s own form and width', () => {
  const text =
    '1. 両首相は、2001年3月1日付けの文化に関する協定を評価した。\n\n2. 両首相は、2002年4月2日付けの貿易に関する協定を評価した。\n\n3. 両首相は、領事‸';
  assert.deepEqual(labels(text).slice(0, 2), [
    '1963年4月24日付けの領事関係に関するウィーン条約',
    '領事関係に関するウィーン条約',
  ]);
  assert.ok(
    labels(paragraph('５ 両首脳は，領事‸')).includes('１９６３年４月２４日に署名された領事関係に関するウィーン条約'),
  );
});

test('titles of the user’s own list', () => {
  const { reading, offset } = at(paragraph('５ 両首脳は，すいさん‸'));
  const known = read(reading.statement.source, { profile: reading.profile, known: ['水産資源の管理に関する取決め'] });
  assert.deepEqual(
    complete(known, offset).items.map(({ label }) => label),
    ['水産資源の管理に関する取決め'],
  );
});

test('agreements that precedents cite, after those of the document, by any part of the title and by ear, with the newest statement', () => {
  const precedents = new Precedents();
  const cites = (year: string, ...titles: readonly string[]): string =>
    `日本国とパルミラ共和国の共同声明\n\n１　両首脳は，${titles.join('及び')}の実施を評価した。\n\n${year}年５月１日\n`;
  const treaty = '水産資源の管理に関する日本国とアルカディア共和国との間の協定';
  precedents.set('file:///a.txt', readPrecedent(cites('２０１８', treaty)));
  precedents.set('file:///b.txt', readPrecedent(cites('２０２１', treaty, '灯台の保守に関する覚書')));
  const offers = (typed: string) => {
    const { reading, offset } = at(paragraph(`５ 両首脳は，${typed}‸`));
    const { items } = complete(read(reading.statement.source, { profile: reading.profile, precedents }), offset);
    return items.filter(({ kind }) => kind === 'agreement').map(({ label, detail }) => [label, detail.ja]);
  };
  const source = '先例「日本国とパルミラ共和国の共同声明」（2021-05-01）で引用';
  for (const typed of ['水産', '資源', 'すいさん', 'suisan'])
    assert.deepEqual(offers(typed)[0], [treaty, source], typed);
  assert.deepEqual(offers('灯台'), [['灯台の保守に関する覚書', source]]);
  const all = offers('協定').map(([label]) => label);
  assert.ok(all.indexOf('文化交流に関する日本国政府とアルカディア共和国政府との間の協定') < all.indexOf(treaty));
});

test('words that only the dictionary knows by ear', () => {
  const words: Words = {
    tokens: (text) => [
      {
        start: 0,
        end: text.length,
        surface: text,
        pos: '名詞',
        detail: '一般',
        base: text,
        reading: 'ヤマダタロウ',
      } satisfies Token,
    ],
  };
  const text = paragraph('５ やまだ‸');
  assert.deepEqual(labels(text), []);
  assert.ok(labels(text, { words }).includes('山田太郎日本国総理大臣'));
});

test('offices and persons as the document writes them, by any part', () => {
  for (const typed of ['総理', 'そうり', 'souri', '山田', 'にほんこくそうり']) {
    const text = paragraph(`５ ${typed}‸`);
    assert.ok(labels(text).includes('山田太郎日本国総理大臣'), typed);
  }
  assert.ok(labels(paragraph('５ 大統領‸')).includes('アルカディア共和国大統領'));
});

test('nothing inside quotation marks whose title is complete; titles first where it is not', () => {
  const done = paragraph('５ 両首脳は，「港湾の整備に‸関する協定」を歓迎した。');
  const { reading, offset } = at(done);
  assert.deepEqual(complete(reading, offset), { items: [], incomplete: false });
  const open = completions(paragraph('５ 両首脳は，「‸」を歓迎した。'));
  assert.equal(open[0]?.kind, 'agreement');
  assert.ok(open.every(({ snippet }) => !snippet));
});

test('a date is ended by Enter without a word from a list; who signs is offered by name and office apart', () => {
  assert.deepEqual(labels(`${OPEN_END}\n２０２５年５月１３日‸`), []);
  const signing = `${OPEN_END}\n２０２５年５月１３日\n東京にて\n\n`;
  assert.deepEqual(labels(`${signing}山田‸`), ['山田太郎']);
  assert.deepEqual(labels(`${signing}総理‸`), ['日本国総理大臣']);
  assert.deepEqual(labels(`${signing}日本国総理大臣‸`), []);
});

test('one kana leads to beginnings alone; a particle to what may follow it', () => {
  for (const kana of 'あかさたなはまやらわのにをと') {
    for (const { newText, kind } of completions(paragraph(`５ 両首脳は，${kana}‸`)))
      if (kind === 'agreement') assert.doesNotMatch(newText.slice(1), new RegExp(`^${kana}`));
  }
  assert.ok(labels(paragraph('５ 両首脳は，り‸')).includes('両首脳'));
});

test('the parts of an opening are filled from the title', () => {
  const title = '日本国総理大臣とアルカディア共和国大統領の共同声明\n\n';
  const found = texts(`${title}‸`);
  assert.ok(
    found.some((text) =>
      /^　日本国総理大臣は，アルカディア共和国大統領の招待により，.*アルカディア共和国を公式訪問した。$/.test(text),
    ),
  );
  assert.ok(
    found.includes('１ 日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，内容を確認した。'),
  );
  const three = texts('日本国，エルダ共和国及びファロス国の共同声明\n\n‸');
  assert.match(three[0]!, /^　我々，日本国，エルダ共和国及びファロス国の首脳は，/);
  const memorandum = texts('環境の協力に関する日本国環境省とエルダ共和国環境省との間の覚書\n\n‸');
  assert.match(memorandum[0]!, /^　日本国環境省及びエルダ共和国環境省（以下「双方」という。）は，/);
});

test('what begins a text, only for an editor that has no static snippets', () => {
  assert.ok(!completions('‸').some(({ kind }) => kind === 'part'));
  assert.deepEqual(
    completions('だいめい‸', { beginnings: true }).map(({ kind }) => kind),
    ['part'],
  );
});

test('an invitation: the guest of this visit invites the host', () => {
  assert.ok(
    texts(paragraph('５ しょうたい‸')).includes(
      '日本国総理大臣は，アルカディア共和国大統領に対し，双方の都合の良い時期に日本国を訪問するよう招待した。',
    ),
  );
  const guest = paragraph('５ しょうたい‸').replace('アルカディア共和国を公式訪問', '日本国を公式訪問');
  assert.ok(texts(guest).some((text) => text.startsWith('アルカディア共和国大統領は，日本国総理大臣に対し')));
});

test('at the end of the text: its date from the visit, never today’s; the place; the signatures', () => {
  const found = completions(`${OPEN_END}\n‸`).filter(({ kind }) => kind === 'part');
  const days = ['１４', '１３', '１２'].map((day) => `２０２５年５月${day}日`).join(',');
  assert.equal(found[0]?.newText, ['{1|', days, '|}\n', '{2:都市}にて'].join('').replaceAll('{', '$' + '{'));
  assert.ok(found.some(({ label }) => label.startsWith('署名欄：日本国総理大臣 山田太郎 アルカディア共和国大統領')));
  // After the date only the place and the signatures are left.
  assert.deepEqual(
    completions(`${OPEN_END}\n２０２５年５月１３日\n‸`).flatMap(({ kind, label }) =>
      kind === 'part' ? [label.split('：')[0]] : [],
    ),
    ['場所', '署名欄'],
  );
  for (const typed of ['結び', 'むすび', 'musubi', 'しょめい'])
    assert.ok(
      completions(`${OPEN_END}\n${typed}‸`).some(({ kind }) => kind === 'part'),
      typed,
    );
  assert.ok(!completions(paragraph('５ ‸')).some(({ label }) => label.startsWith('結び')));
});

test('a meeting gives day and town; no meeting gives an open point; half-width digits', () => {
  const text = (opening: string): string =>
    `日本国外務大臣とアルカディア共和国外務大臣の共同声明\n\n${opening}\n\n1. 両大臣は、協力を確認した。\n\n2. 両大臣は、対話を歓迎した。\n\n‸`;
  assert.ok(texts(text('　両大臣は、2024年6月18日に東京で会談した。')).includes('2024年6月18日\n東京にて'));
  assert.ok(texts(text('　両大臣は、次のとおり発表する。')).includes('●年●月●日\n都市にて'));
  assert.ok(
    texts(text('　両大臣は、2024年6月18日に東京で会談した。').replaceAll('\n', '\r\n')).includes(
      '2024年6月18日\r\n東京にて',
    ),
  );
});

test('a memorandum is signed for those whom its title names', () => {
  const text =
    '環境の協力に関する日本国環境省とエルダ共和国環境省との間の覚書\n\n第１条　双方は、協力する。\n\n第２条　双方は、協議する。\n\n‸';
  const found = texts(text);
  assert.ok(found.some((each) => each.includes('ひとしく正文である')));
  assert.ok(found.some((each) => each.startsWith('日本国環境省のために\n')));
});

test('documentation: the formula in use with this document’s parties, and where the reference uses it', () => {
  const { reading, offset } = at(paragraph('５ 両首脳は，よびかけ‸'));
  const about = complete(reading, offset).items[0]?.about;
  assert.ok(about);
  const told = documentation(reading, about);
  assert.match(
    told?.ja ?? '',
    /^例：両首脳は，関係国に対し，日本国とアルカディア共和国との間の協力を強化するよう呼びかけた。/,
  );
  assert.match(told?.ja ?? '', /参照文書：1か所（６）/);
  assert.match(told?.en ?? '', /called upon/);
  assert.match(
    documentation(reading, { instrument: '領事関係に関するウィーン条約' })?.ja ?? '',
    /1963\\-04\\-24[\s\S]*2か所（４・７）/,
  );
});

test('nothing is offered twice, and ever the same for the same text', () => {
  for (const typed of ['', 'か', 'かん', '協定', 'きょう', '国']) {
    const found = labels(paragraph(`５ 両首脳は，${typed}‸`));
    assert.equal(new Set(found).size, found.length, typed);
    assert.deepEqual(labels(paragraph(`５ 両首脳は，${typed}‸`)), found);
  }
});

test('a text read in a wrong encoding is not written into', () => {
  const { reading, offset } = at('１ 両首脳は，\uFFFD協力で一致した。\n\n‸');
  assert.deepEqual(complete(reading, offset), { items: [], incomplete: false });
});

test('a half-typed line, a present-tense statement and an offset outside never throw', () => {
  assert.deepEqual(numbers('我々は、自由貿易の重要性を再確認する。\n\n‸'), []);
  for (const text of ['１ 両首脳は，‸', '‸', '「‸', '決議第‸', '\uD800‸（「１', '（以下「‸']) {
    const { reading } = at(text);
    for (const offset of [-5, 0, 1, 3, 1e9]) assert.ok(complete(reading, offset).items.length <= 50);
  }
});
