import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { looksLikeStatement } from '../server/src/core/detect';
import { read, WordCache, withWords } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { EMPTY_PROFILE } from '../server/src/core/reference/profile';
import { columns } from '../server/src/core/text/width';
import type { Words } from '../server/src/core/words';
import { dictionaryFolder, loadWords } from '../server/src/host/dictionary';
import { referencePath } from './reference';
import { CLEAN, root, textOf } from './statements';

const PROFILES = { 'the bundled profile': BUNDLED_PROFILE, 'no profile': EMPTY_PROFILE };

let words: Words;
before(async () => {
  words = await loadWords(dictionaryFolder());
});

/** What is reported in a text, each with the words that it is about. A draft's open points are left out if they are as many as they should be. */
function reports(source: string, profile = EMPTY_PROFILE, open = 0): string[] {
  const failed: string[] = [];
  const reading = read(source, { profile });
  const all = check(reading, {
    config: DEFAULT_CONFIG,
    words: withWords(reading, new WordCache(words)),
    onError: (rule, error) => failed.push(`${rule}: ${error}`),
  });
  const others = all.filter(({ rule }) => rule !== 'open-point');
  const problems = all.length - others.length === open ? others : all;
  return [
    ...failed,
    ...problems.map(({ rule, span, message }) => `${rule} ‹${source.slice(span.start, span.end)}› ${message.en}`),
  ];
}

for (const { file, paragraphs, items = 0, open = 0 } of CLEAN) {
  test(`${file} is read whole`, () => {
    const { statement } = read(textOf(file));
    const numbered = (kind: string): number =>
      statement.blocks.filter((block) => block.kind === kind && block.label).length;
    assert.deepEqual({ paragraphs: numbered('paragraph'), items: numbered('item') }, { paragraphs, items });
    assert.equal(statement.source, textOf(file));
  });

  for (const [name, profile] of Object.entries(PROFILES)) {
    test(`${file} gives no report with ${name}`, () => {
      assert.deepEqual(reports(textOf(file), profile, open), []);
    });
  }

  test(`${file} with its lines ended by CRLF, or by CR alone, gives no report`, () => {
    assert.deepEqual(reports(textOf(file).replaceAll('\n', '\r\n'), EMPTY_PROFILE, open), []);
    assert.deepEqual(reports(textOf(file).replaceAll('\n', '\r'), EMPTY_PROFILE, open), []);
  });
}

/** A text with its lines cut at a column, as a PDF or a mail has them; a closing mark never begins a line. */
function wrapped(source: string, column: number, indent: string): string {
  const lines: string[] = [];
  for (const line of source.split('\n')) {
    let rest = line;
    while (columns(rest) > column) {
      let cut = rest.length;
      while (columns(rest.slice(0, cut)) > column) cut--;
      while (cut > 4 && /[、。，．）」』]/.test(rest[cut]!)) cut--;
      lines.push(rest.slice(0, cut));
      rest = indent + rest.slice(cut);
    }
    lines.push(rest);
  }
  return lines.join('\n');
}

for (const { file, open } of CLEAN.filter((each) => !read(textOf(each.file)).statement.wrapped)) {
  test(`${file} with its lines cut at any column gives no report`, () => {
    for (const column of [52, 60, 68, 76, 84]) {
      for (const indent of ['', '　'])
        assert.deepEqual(reports(wrapped(textOf(file), column, indent), EMPTY_PROFILE, open), [], `${column}`);
    }
  });
}

test('every statement of the folder is in the list', () => {
  const files = readdirSync(join(root, 'test/statements')).filter((name) => /\.statement\./.test(name));
  assert.deepEqual(files.sort(), CLEAN.flatMap(({ file }) => file.match(/^test\/statements\/(.*)/)?.[1] ?? []).sort());
});

/** Texts that are no statements: a host that decides by the text (`--language auto`) leaves them alone. */
const others = referencePath ? join(referencePath, '..', '..', 'corpus') : join(root, '..', 'shared', 'corpus');

test('laws and treaties are not taken for statements', { skip: existsSync(others) ? false : 'corpus absent' }, () => {
  const files = readdirSync(others).filter((name) => /\.(?:txt|md)$/.test(name));
  assert.ok(files.length > 0);
  assert.deepEqual(
    files.filter((name) => looksLikeStatement(readFileSync(join(others, name), 'utf8'))),
    [],
  );
});

test(
  'the README is not taken for a statement',
  {
    skip: existsSync(join(root, 'README.md')) ? false : 'no README',
  },
  () => {
    assert.equal(looksLikeStatement(textOf('README.md')), false);
  },
);
