import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../reading';
import { links } from './links';
import { tokens } from './tokens';

const SOURCE = `共同声明

１　日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，国連安全保障理事会決議第１７１８号及び第２０８７号を支持した。
２　両首脳は，国連総会決議７５／１，S/RES/2231 (2015)，ＩＡＥＡ総会決議第１号に言及した。
３　両首脳は，核兵器の不拡散に関する条約を支持した。
`;
const text = ({ start, end }: { start: number; end: number }) => SOURCE.slice(start, end);

test('resolutions and symbols lead to documents of the United Nations', () => {
  assert.deepEqual(
    links(read(SOURCE)).map(({ span, target }) => [text(span), target]),
    [
      ['第１７１８号', 'https://digitallibrary.un.org/search?p=S%2FRES%2F1718'],
      ['第２０８７号', 'https://digitallibrary.un.org/search?p=S%2FRES%2F2087'],
      ['７５／１', 'https://undocs.org/A/RES/75/1'],
      ['S/RES/2231 (2015)', 'https://undocs.org/S/RES/2231(2015)'],
    ],
  );
});

test('defined terms and titles are told apart from other words', () => {
  assert.deepEqual(
    tokens(read(SOURCE)).map(({ span, type }) => `${type} ${text(span)}`),
    ['term 両首脳', 'term 両首脳', 'term 両首脳', 'agreement 核兵器の不拡散に関する条約'],
  );
});
