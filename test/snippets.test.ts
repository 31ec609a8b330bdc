import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { check } from '../server/src/core/check';
import { DEFAULT_CONFIG } from '../server/src/core/config';
import { complete } from '../server/src/core/features/completion';
import { fillIn, withoutSlots } from '../server/src/core/features/completion/filling';
import { phrasesOf } from '../server/src/core/features/completion/phrases';
import { stemOf } from '../server/src/core/features/readings';
import { SNIPPETS } from '../server/src/core/features/snippets';
import { read } from '../server/src/core/reading';
import { BUNDLED_PROFILE } from '../server/src/core/reference/bundled';
import { inWidth } from '../server/src/core/text/width';
import { FLOWING } from './sample';

/** A snippet’s text with its placeholders left alone. */
const plain = (body: readonly string[]): string => withoutSlots(body.join('\n'));
const EMPTY = { house: (text: string) => text, fills: () => undefined };

test('snippets/joint-statement.json is current (npm run snippets)', () => {
  const written = readFileSync(join(__dirname, '..', 'snippets', 'joint-statement.json'), 'utf8');
  assert.deepEqual(JSON.parse(written), JSON.parse(JSON.stringify(SNIPPETS)));
});

test('reached in letters, in kana and by the characters, each prefix once', () => {
  assert.deepEqual(Object.keys(SNIPPETS), ['題名', 'ひな形']);
  const prefixes = Object.values(SNIPPETS).flatMap(({ prefix }) => prefix);
  assert.equal(new Set(prefixes).size, prefixes.length);
  assert.deepEqual(SNIPPETS.題名?.prefix, ['daimei', 'だいめい', '題名']);
});

test('the skeleton is read as a statement and has no finding, its placeholders left alone', () => {
  const reading = read(plain(SNIPPETS.ひな形!.body), { profile: BUNDLED_PROFILE });
  const kinds = reading.statement.blocks.map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(-5), ['preamble', 'paragraph', 'paragraph', 'date', 'place']);
  assert.deepEqual(
    check(reading, { config: DEFAULT_CONFIG }).map(
      ({ rule, span }) => `${rule} ${reading.statement.source.slice(span.start, span.end)}`,
    ),
    [],
  );
});

test('slots: the same name one number, an open one always its own; several values are a choice; syntax in the text is escaped', () => {
  assert.equal(fillIn('{甲}と{乙}，{甲}', EMPTY), '$' + '{1:甲}と$' + '{2:乙}，$' + '{1:甲}');
  assert.equal(fillIn('{…}を{…=…する}', EMPTY), '$' + '{1:内容}を$' + '{2:…する}');
  assert.equal(fillIn('$1\\', EMPTY), '\\$1\\\\');
  const choice = fillIn('{日}}', { ...EMPTY, fills: () => ['一|,', '二'] });
  assert.equal(choice, '$' + '{1|一\\|\\,,二|}\\}');
  assert.equal(withoutSlots(choice), '一|,}');
});

/** Every formula of the bundled profile as it is offered after 「５ 」, its placeholders left alone. */
const offered = (): readonly string[] => {
  const text = FLOWING.replace('\n２０２５年５月１３日', '\n５ \n\n２０２５年５月１３日');
  const at = text.indexOf('５ \n') + 2;
  const stems = new Set(phrasesOf(BUNDLED_PROFILE).map(({ rung }) => stemOf(rung.key)));
  return [...stems].flatMap((stem) => {
    const reading = read(text.slice(0, at) + stem + text.slice(at), { profile: BUNDLED_PROFILE });
    return complete(reading, at + stem.length).items.flatMap((item) =>
      item.kind === 'formula' ? [withoutSlots(item.newText)] : [],
    );
  });
};

test('a statement of every formula, placeholders left alone, has no finding', () => {
  const sentences = [...new Set(offered())];
  assert.ok(sentences.length >= 40, String(sentences.length));
  const own = FLOWING.indexOf('\n２０２５年５月１３日');
  const paragraphs = sentences.map((sentence, i) => `${inWidth(String(i + 5), 'full')} ${sentence}`);
  const reading = read([FLOWING.slice(0, own), ...paragraphs, FLOWING.slice(own)].join('\n\n'), {
    profile: BUNDLED_PROFILE,
  });
  assert.deepEqual(
    check(reading, { config: DEFAULT_CONFIG }).map(
      ({ rule, span }) => `${rule} ${reading.statement.source.slice(span.start, span.end)}`,
    ),
    [],
  );
});
