import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from '../reading';
import { Precedents, readPrecedent } from './precedents';

const TREATY = '海上安全の促進に関する日本国政府とアルカディア共和国政府との間の協定';
const OLDER = `日本国とアルカディア共和国の共同声明

１　山田太郎日本国総理大臣及びＭ．カリスト・アルカディア共和国大統領（以下「両首脳」という。）は，２０１９年３月４日に東京において会談した。

２　両首脳は，２０１８年５月１日に東京で署名された${TREATY}の発効を歓迎した。また，灯台の保守に関する日ア作業部会の第２回会合を評価した。

３　両首脳は，紅海における海賊行為を断固として非難し，国連安全保障理事会決議第１８１６号の完全な履行を強く求めた。

２０１９年３月４日
東京にて
`;
const NEWER = `日本国とベルミナ連邦の共同声明

１　両首相は、海賊行為を抑え込むための国連安全保障理事会決議第1816号の履行を求めた。

２　両首相は、2018年5月1日付けの${TREATY}を想起した。

2023年7月8日
ベルミナ市にて
`;
const library = (): Precedents => {
  const precedents = new Precedents();
  precedents.set('file:///older.txt', readPrecedent(OLDER));
  precedents.set('file:///newer.txt', readPrecedent(NEWER));
  return precedents;
};
const draftOf = (sentence: string): ReturnType<typeof read> =>
  read(`日本国とパルミラ共和国の共同声明\n\n１　${sentence}\n`);
const found = (precedents: Precedents, sentence: string, filter = {}) => {
  const reading = draftOf(sentence);
  return precedents
    .find(reading, reading.statement.source.indexOf(sentence) + 3, filter)
    .map((each) => `${each.uri.slice(8, 13)} ${each.sentence.paragraph}`);
};
const PIRACY = '両大臣は、海賊行為を非難し、国連安全保障理事会決議第１８１６号を履行するよう求めた。';

test('a statement is read with its day, its parties and what its sentences say', () => {
  const { title, date, parties, actors, sentences } = readPrecedent(OLDER);
  assert.deepEqual(
    { title, date, parties, actors },
    {
      title: '日本国とアルカディア共和国の共同声明',
      date: '2019-03-04',
      parties: ['日本国', 'アルカディア共和国'],
      actors: '両首脳',
    },
  );
  const [, treaty, group, piracy] = sentences;
  assert.deepEqual(
    treaty?.cites.map((cited) => [cited.title, cited.date]),
    [[TREATY, '2018-05-01']],
  );
  assert.equal(treaty?.paragraph, '２');
  assert.equal(OLDER.slice(treaty?.span.start, treaty?.span.end), treaty?.text);
  assert.deepEqual(treaty?.subject?.kind, 'all');
  assert.deepEqual(piracy?.verbs, ['断固として非難する', '強く求める']);
  assert.deepEqual(
    piracy?.resolutions.map(({ body, numbers }) => [body, numbers]),
    [['国連安全保障理事会', [1816]]],
  );
  const slots = group?.slots.map((slot) => [slot.kind, slot.key ?? '', group.text.slice(slot.start, slot.end)]);
  assert.deepEqual(slots, [
    ['party', '日本', '日'],
    ['party', 'アルカディア', 'ア'],
    ['number', '', '２'],
  ]);
});

test('a document survives the way to the disk and back', () => {
  const document = readPrecedent(OLDER);
  assert.deepEqual(JSON.parse(JSON.stringify(document)), document);
});

test('the closest sentences, best first; nothing for another matter or for what every statement says', () => {
  const precedents = library();
  assert.deepEqual(found(precedents, PIRACY), ['newer １', 'older ３']);
  assert.deepEqual(found(precedents, '両大臣は、留学生の住居を整えることで一致した。'), []);
  assert.deepEqual(found(precedents, '両大臣は、東京において会談した。'), []);
});

test('an office by its short and by its full name is one', () => {
  const precedents = new Precedents();
  const of = (office: string) =>
    `両国は、灯台の保守に関する${office}会談及び査証の緩和に関する首席事務官協議を歓迎した。`;
  precedents.set('file:///a.txt', readPrecedent(`日本国とベルミナ連邦の共同声明\n\n１　${of('外務大臣')}\n`));
  const reading = (office: string) => draftOf(of(office));
  const score = (office: string): number => precedents.find(reading(office), 25)[0]?.score ?? 0;
  assert.ok(score('外相') > score('蔵相'));
});

test('what narrows a search', () => {
  const precedents = library();
  assert.deepEqual(found(precedents, PIRACY, { party: 'アルカディア' }), ['older ３']);
  assert.deepEqual(found(precedents, PIRACY, { from: 2020 }), ['newer １']);
  assert.deepEqual(found(precedents, PIRACY, { to: 2020 }), ['older ３']);
  assert.deepEqual(found(precedents, PIRACY, { verb: '求める' }), ['newer １']);
  assert.deepEqual(found(precedents, PIRACY, { limit: 1 }), ['newer １']);
  assert.deepEqual(found(precedents, PIRACY, { except: 'file:///newer.txt' }), ['older ３']);
  assert.deepEqual(found(precedents, PIRACY, { agreement: TREATY }), []);
  assert.deepEqual(found(precedents, `両大臣は、${TREATY}を歓迎した。`, { agreement: TREATY }), [
    'older ２',
    'newer ２',
  ]);
});

test('documents are replaced and taken out; a view leaves one out and follows the library', () => {
  const precedents = library();
  const view = precedents.without('file:///newer.txt');
  const { version } = precedents;
  assert.equal(view.size, 1);
  precedents.delete('file:///older.txt');
  assert.ok(precedents.version > version);
  assert.equal(view.size, 0);
  assert.deepEqual(found(precedents, PIRACY), ['newer １']);
  precedents.set('file:///newer.txt', readPrecedent(OLDER));
  assert.equal(precedents.size, 1);
  assert.deepEqual(found(precedents, PIRACY), ['newer ３']);
  for (let i = 0; i < 9; i++) precedents.set('file:///newer.txt', readPrecedent(NEWER));
  assert.deepEqual(found(precedents, PIRACY), ['newer １']);
  precedents.delete('file:///newer.txt');
  precedents.delete('file:///gone.txt');
  assert.deepEqual([precedents.size, found(precedents, PIRACY)], [0, []]);
});

test('the history of an instrument: every citation in whatever form, in order of date', () => {
  const uses = library().history(TREATY.replace('促進に関する', '促進についての'));
  assert.deepEqual(
    uses.map(({ document, form }) => [document.date, form]),
    [
      ['2019-03-04', `２０１８年５月１日に東京で署名された${TREATY}`],
      ['2023-07-08', `2018年5月1日付けの${TREATY}`],
    ],
  );
  assert.deepEqual(library().history('漁業に関する日本国政府とアルカディア共和国政府との間の協定'), []);
});

test('search by parts of a title, by a party, a verb or words, in any width', () => {
  const kinds = (query: string) =>
    library()
      .search(query)
      .map((match) => (match.kind === 'agreement' ? `agreement ${match.uses}` : match.kind));
  assert.deepEqual(kinds('海上 協定'), ['agreement 2', 'sentence', 'sentence']);
  assert.deepEqual(kinds('ベルミナ'), ['document']);
  assert.deepEqual(kinds('想起する'), ['sentence']);
  assert.deepEqual(kinds('１８１６'), ['sentence', 'sentence']);
  assert.deepEqual(kinds('1816'), kinds('１８１６'));
  assert.deepEqual([kinds(''), kinds('　'), kinds('存在しない')], [[], [], []]);
});

test('nothing throws, whatever the text', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'１　両首脳は，2歓迎し。（以下「」という日露ア決議第号\n\ud800'),
    maxLength: 80,
  });
  const precedents = library();
  fc.assert(
    fc.property(text, text, (source, draft) => {
      precedents.set('file:///any.txt', readPrecedent(source));
      const reading = read(draft, { precedents });
      for (let at = 0; at <= draft.length; at += 9) precedents.find(reading, at);
      precedents.history(draft);
      precedents.search(draft);
    }),
    { numRuns: 60 },
  );
});
