import assert from 'node:assert/strict';
import { test } from 'node:test';
import { check } from '../check';
import { DEFAULT_CONFIG, mergeConfigs, parseConfig } from '../config';
import { read } from '../reading';
import { NORMS } from './house';

const TEXT =
  '共同声明\n\n１　双方は、２０１３年４月、会談した。\n２　双方は、２０１４年５月、協力（ＡＢＣ）、交流（ＤＥＦ）を歓迎した。\n';
const messages = (text: string, house: unknown) => {
  const { config, errors } = parseConfig({ house });
  assert.deepEqual(errors, []);
  return check(read(text, { house: config.house }), { config }).map(({ rule, message }) => `${rule} ${message.ja}`);
};

test('a norm presets every member, a single setting overrides it, in whatever order they are read', () => {
  const { config } = parseConfig({ house: { comma: '，', norm: 'press-half', digits: 'auto' } });
  assert.deepEqual(config.house, { ...NORMS['press-half'].style, comma: '，', norm: 'press-half' });
  assert.equal(parseConfig({ house: { norm: 'toString' } }).errors.length, 1);
});

test('what a team has written down wins: its norm over single settings of one of them', () => {
  const mine = parseConfig({ house: { norm: 'press-half', comma: '，' } }).config;
  const ours = parseConfig({ house: { norm: 'kouyoubun-2022' } }).config;
  assert.deepEqual(mergeConfigs(mine, ours).house, { ...NORMS['kouyoubun-2022'].style, norm: 'kouyoubun-2022' });
  const comma = parseConfig({ house: { comma: '、' } }).config;
  assert.deepEqual(mergeConfigs(mine, comma).house, { ...NORMS['press-half'].style, norm: 'press-half' });
});

test('a reading tells for each member whether it was set or detected', () => {
  const { house } = read(TEXT, { house: { comma: '，' } });
  assert.deepEqual(house.origin, { digits: 'detected', comma: 'set', brackets: 'detected' });
  assert.deepEqual([house.digits, house.comma], ['full', '，']);
  assert.equal(read(TEXT, { house: { norm: 'mofa-full' } }).house.origin.letters, 'set');
});

test('a message says whom it follows: the document, the settings, or their norm', () => {
  const mixed = TEXT.replace('は、会', 'は，会').replace('４月、', '４月，');
  assert.deepEqual(messages(mixed, {}), ['comma-style 読点「，」が使われていますが、この文書では読点は「、」です。']);
  const [set] = messages(TEXT, { comma: '，' });
  assert.match(set!, /設定では読点は「，」/);
  const byNorm = messages(TEXT, { norm: 'mofa-full', digits: 'half' });
  assert.ok(byNorm.some((each) => /設定（外務省の共同声明（全角））では読点/.test(each)));
  assert.ok(byNorm.some((each) => /設定ではここを半角/.test(each)));
});

test('each norm is silent on a text of its own', () => {
  const half = '共同声明\n\n1. 双方は、2013年4月、会談し、WTO（ABC）を歓迎した。\n';
  assert.deepEqual(messages(half, { norm: 'press-half' }), []);
  assert.deepEqual(messages(TEXT, { norm: 'kouyoubun-2022' }), []);
  assert.deepEqual(messages(TEXT.replaceAll('、', '，'), { norm: 'mofa-full' }), []);
  assert.deepEqual(messages(TEXT, {}), []);
  assert.deepEqual(check(read(''), { config: DEFAULT_CONFIG }), []);
});
