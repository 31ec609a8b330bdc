import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsReference, reference } from '../../../../test/reference';
import { check } from '../check';
import { DEFAULT_CONFIG } from '../config';
import { instruments } from '../facts/instruments';
import { read } from '../reading';
import { EMPTY_PROFILE, type Profile } from '../reference/profile';
import { agreementName } from './agreement-name';
import { citationForm } from './citation-form';
import { partyName } from './party-name';
import { resolutionNumber } from './resolution-number';

const RULES = [agreementName, citationForm, partyName, resolutionNumber];

const problems = (text: string, profile: Profile = EMPTY_PROFILE, known: readonly string[] = []) =>
  check(read(text, { profile, known }), { config: DEFAULT_CONFIG, rules: RULES }).map(
    ({ rule, paragraph, span }) => `${paragraph} ${rule} ${text.slice(span.start, span.end).replace(/\s/g, '')}`,
  );

/** The text with one place changed, wherever its lines are cut: `number` counts the places of `from`. */
function plant(text: string, from: string, to: string, number = 1): string {
  const places = [...text.matchAll(new RegExp([...from].join('\\s*'), 'g'))];
  const place = places[number - 1];
  assert.ok(place, `${from} not found`);
  return text.slice(0, place.index) + to + text.slice(place.index + place[0].length);
}

/** What `derive` will fold: the instruments of a text as known ones. */
const profileOf = (text: string): Profile => ({
  ...EMPTY_PROFILE,
  instruments: instruments(read(text).facts).map(({ title, head, parties, dates }) => ({
    title,
    head,
    parties,
    dates,
    paragraphs: [],
  })),
});

const FORMS = ['４２ citation-form 付け', '４４ citation-form 付け'];

test('the reference: 付け twice against 付けの, and nothing else', needsReference, () => {
  assert.deepEqual(problems(reference()), FORMS);
  assert.deepEqual(problems(reference(), profileOf(reference())), FORMS);
});

test('the reference: its instruments', needsReference, () => {
  const groups = instruments(read(reference()).facts);
  assert.deepEqual(
    groups.filter(({ citations }) => citations.length > 1).map(({ head, citations }) => [head, citations.length]),
    [
      ['行動計画', 5],
      ['共同声明', 2],
      ['共同声明', 2],
    ],
  );
  const dates = groups.flatMap(({ dates }) => dates.map(({ date, role }) => `${date} ${role}`));
  for (const date of [
    '2006 signed',
    '2012-05-03 in-force',
    '2012-09-08 signed',
    '1984-12-07 dated',
    '1998-02-21 dated',
  ]) {
    assert.ok(dates.includes(date), date);
  }
});

test('planted in copies of the reference: found by the document alone', needsReference, () => {
  const text = reference();
  const added = (copy: string) => problems(copy).filter((each) => !FORMS.includes(each));
  assert.deepEqual(added(plant(text, '採択に関する日本国総理大臣', '採択についての日本国総理大臣', 2)), [
    '８ agreement-name についての',
  ]);
  assert.deepEqual(
    added(plant(text, '日本国総理大臣及びロシア連邦大統領の共同声明', '日本国総理大臣とロシア連邦大統領の共同声明', 2)),
    ['８ agreement-name と'],
  );
  assert.deepEqual(added(plant(text, '２００５年９月１９日', '２００６年９月１９日', 2)), [
    '４４ agreement-name ２００６年９月１９日',
  ]);
  assert.deepEqual(
    added(
      plant(text, '国連安全保障理事会決議第１７１８号，第１８７４号', '国連安全保障理事会決議第１７１８号，１８７４号'),
    ),
    ['４２ resolution-number １８７４号'],
  );
  assert.deepEqual(added(plant(text, '第１８７４号及び第２０８７号', '第２０８７号及び第１８７４号')), [
    '４２ resolution-number 第２０８７号及び第１８７４号',
  ]);
  // 日本国政府 → 日本政府 in each title that has it: paragraphs 25, 27, 28 (three), 30.
  ['２５', '２７', '２８', '２８', '２８', '３０'].forEach((paragraph, i) => {
    assert.deepEqual(added(plant(text, '日本国政府', '日本政府', i + 1)), [`${paragraph} party-name 日本政府`]);
  });
});

test('planted in copies of the reference: found by the profile', needsReference, () => {
  const text = reference();
  const profile = profileOf(text);
  const added = (copy: string) => problems(copy, profile).filter((each) => !FORMS.includes(each));
  ['２５', '２７', '２８', '２８', '２８', '３０'].forEach((paragraph, i) => {
    const [first, ...more] = added(plant(text, '日本国政府', '日本政府', i + 1));
    assert.match(first!, new RegExp(`^${paragraph} agreement-name`));
    assert.deepEqual(more, []);
  });
  assert.deepEqual(added(plant(text, '文化センターの設置及び活動に関する', '文化センターの設置及び活動についての')), [
    '３０ agreement-name についての',
  ]);
  assert.equal(added(plant(text, '１９８５年５月１２日', '１９８６年５月１２日')).length, 1);
  assert.equal(added(plant(text, '２００６年に署名', '２００７年に署名')).length, 1);
});

const LONG = '日本国政府とアルカディア共和国政府との間の海洋生物資源の保存及び管理に関する協定';
const two = (a: string, b: string) =>
  problems(`１　両首脳は、${a}の締結を歓迎した。\n２　両首脳は、${b}の実施を確認した。`);

test('one small difference in a long title is reported where it stands', () => {
  const dated = (title: string) => `2011年5月6日付けの${title}`;
  assert.deepEqual(two(dated(LONG), dated(LONG.replace('保存', '保全'))), ['２ agreement-name 全']);
  assert.deepEqual(two(LONG, LONG.replace('海洋生物資源', '海洋生物資原')), ['２ agreement-name 原']);
  assert.deepEqual(two(LONG, LONG.replace('に関する', 'に係る')), ['２ agreement-name に係る']);
  assert.deepEqual(two(LONG, LONG.replace('保存及び管理', '保存並びに管理')), ['２ agreement-name 並びに']);
  assert.deepEqual(two(LONG, LONG.replace('協定', '条約')), ['２ agreement-name 条約']);
  assert.deepEqual(
    two(`2011年5月6日に東京で署名された${LONG}`, `2011年5月6日付けの${LONG.replace('海洋生物', '生物')}`),
    ['２ agreement-name 生'],
  );
});

test('what may be another instrument stays silent', () => {
  for (const [a, b] of [
    [LONG, LONG.replace('海洋生物資源', '森林資源')],
    [LONG, LONG.replace('アルカディア', 'ルリタニア')],
    [LONG, LONG.replace('協定', '協定の改正議定書')],
    [
      '投資の促進及び保護に関する日本国とアルカディア共和国との間の協定',
      '租税の促進及び保護に関する日本国とアルカディア共和国との間の協定',
    ],
    [`２００１年３月１日付けの${LONG}`, `２０１５年７月９日付けの${LONG.replace('に関する', 'についての')}`],
    [LONG, `日本国政府とアルカディア共和国政府との間の協定`],
    [LONG, `海洋生物資源の保存及び管理に関する日本国政府とアルカディア共和国政府との間の協定`],
    [LONG, LONG.replace('海洋', '陸上')],
    [
      LONG.replace('海洋生物資源の保存及び管理', '学術交流の促進'),
      LONG.replace('海洋生物資源の保存及び管理', '技術交流の促進'),
    ],
    ['第１回日ア海洋協力に関する定期協議に関する共同声明', '第２回日ア海洋協力に関する定期協議に関する共同声明'],
    ['２０１５年の日ア共同声明', '２０１８年の日ア共同声明'],
    ['核兵器の不拡散に関する条約', '核物質の防護に関する条約'],
    ['日中韓三国間協力に関する共同宣言', '日中韓防災協力に関する共同宣言'],
    ['気候変動に関する国際連合枠組条約', '気候変動に関する国際連合枠組条約の京都議定書'],
    ['日本国外務省とアルカディア共和国外務省との間の協力に関する覚書第１条', '同覚書第２条'],
  ] as const) {
    assert.deepEqual(two(a, b), [], `${a} / ${b}`);
  }
});

test('comma style, width and wraps are no difference', () => {
  const title = '北方海域における生物資源の保存，管理及び取締りのための日本国政府とアルカディア共和国政府との間の協定';
  assert.deepEqual(two(title, title.replaceAll('，', '、')), []);
  assert.deepEqual(two('ＡＢＣ加盟国の協力に関する文化交流協定', 'ABC加盟国の協力に関する文化交流協定'), []);
});

test('a year that differs: one by its name, or one that recurs', () => {
  assert.deepEqual(two('２００３年の日ア行動計画', '２００４年の日ア行動計画'), ['２ agreement-name ２００４年']);
  assert.deepEqual(two('２００３年の日ア行動計画', '２００３年３月の日ア行動計画'), []);
});

test('a title of the user’s own list decides', () => {
  const text = `１　両首脳は、${LONG.replace('に関する', 'についての')}を歓迎した。`;
  assert.deepEqual(problems(text), []);
  assert.deepEqual(problems(text, EMPTY_PROFILE, [LONG]), ['１ agreement-name についての']);
  // The known title wins over a majority that differs from it.
  assert.equal(
    problems(
      `${text}\n２　双方は、${LONG.replace('に関する', 'についての')}に従う。\n３　双方は、${LONG}に従う。`,
      EMPTY_PROFILE,
      [LONG],
    ).length,
    2,
  );
});

test('hostile input is read in time', () => {
  const started = Date.now();
  for (const part of [
    'に関する',
    '日本国と',
    '条約及び',
    '２００３年の',
    '「協定',
    '協定」',
    '署名された',
    '決議第１号，',
    `${LONG}、`,
    'の間の共同声明',
  ]) {
    problems(`１　両首脳は、${part.repeat(3000)}条約を歓迎した。`);
  }
  assert.ok(Date.now() - started < 20_000, `${Date.now() - started} ms`);
});
