import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { read } from '../reading';
import { partyForm } from '../rules/party-form';
import { partyOrder } from '../rules/party-order';
import { personName } from '../rules/person-name';
import { signatureParty } from '../rules/signature-party';
import { partiesOf } from './parties';
import { personsOf } from './persons';

const parties = (text: string): string =>
  partiesOf(read(text).facts)
    .list.map(({ name }) => name)
    .join(' ');

test('the parties of a document, in its own order and by their full names', () => {
  const cases: [string, string][] = [
    ['日・アルカディア共同声明\n\n１　双方は，アルカディア共和国の独立を祝った。', '日本 アルカディア共和国'],
    ['日ア共同声明\n\n１　日本国外務大臣及びアルカディア共和国外務大臣は，会談した。', '日本国 アルカディア共和国'],
    ['第３回日露外相会談\n\n１　双方は，日本国とロシア連邦の協力を歓迎した。', '日本国 ロシア連邦'],
    ['アストリア王国と日本国との間の共同声明\n\n１　アストリア王国及び日本国は，協力する。', 'アストリア王国 日本国'],
    ['共同宣言\n\n　我々，日本国，エルダ共和国及びファロス国の首脳は，会合した。', '日本国 エルダ共和国 ファロス国'],
    [
      'アフガニスタン共和国に関する日本国とポルタ首長国連邦の共同声明\n\n１　双方は，一致した。',
      '日本国 ポルタ首長国連邦',
    ],
    ['日本とベルミナとの間の共同声明\n\n１　日本及びベルミナは，協力する。', '日本 ベルミナ'],
    ['共同声明', ''],
  ];
  for (const [text, expected] of cases) assert.equal(parties(text), expected, text);
});

test('a party mistyped in the title alone is the one that the text names', () => {
  const text = `日本国とアルカデイア共和国との間の共同声明\n\n${'１　双方は，アルカディア共和国の改革を支持した。\n'.repeat(3)}`;
  assert.equal(parties(text), '日本国 アルカディア共和国');
});

test('persons with their offices, whatever joins the two', () => {
  const found = (text: string): string[] =>
    personsOf(read(`日本国とアルカディア共和国との間の共同声明\n\n１　双方は，${text}の訪問を歓迎した。`).facts).map(
      ({ nameText, joint, state, officeText }) => [nameText, joint, state, officeText].join('|'),
    );
  const cases: [string, ...string[]][] = [
    ['Ｍ．カリスト・アルカディア共和国大統領', 'Ｍ．カリスト|・|アルカディア|大統領'],
    ['カリストアルカディア共和国大統領', 'カリスト||アルカディア|大統領'],
    ['カリスト アルカディア共和国大統領', 'カリスト| |アルカディア|大統領'],
    ['アルカディア共和国大統領ホセ・カリスト閣下', 'ホセ・カリスト||アルカディア|大統領'],
    ['山田太郎日本国外務大臣', '山田太郎||日本|外務大臣'],
    ['山田外相', '山田|||外相'],
    ['アルカディア外務大臣'],
    ['両国外務大臣'],
  ];
  for (const [text, ...expected] of cases) assert.deepEqual(found(text), expected, text);
});

const PARTS =
  '日本国|アルカディア共和国|アルカディア|カリスト|・|及び|と|，|政府|大統領|外務大臣|Ａ．|山田|のために|（|「|」|日ア|露|\n|\n２０２０年１月２日\n|　|は|。|閣下|\uD83D'.split(
    '|',
  );

test('any text: no rule of parties and persons throws, and spans lie inside', () => {
  const rules = [partyOrder, partyForm, personName, signatureParty];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }), (parts) => {
      const source = parts.join('');
      const reading = read(source);
      for (const rule of rules) {
        for (const { span } of rule.check(reading))
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= source.length);
      }
    }),
    { numRuns: 500 },
  );
});
