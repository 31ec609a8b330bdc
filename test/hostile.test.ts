import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { hover } from '../server/src/core/features/hover';
import { read } from '../server/src/core/reading';
import { EMPTY_PROFILE, type Profile } from '../server/src/core/reference/profile';
import { EXAMPLE, root, textOf } from './statements';

/** What would act or load in markdown that is not escaped. */
const HOSTILE = [
  '[x](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '<img src=https://evil.example/x.png>',
  '<a href="command:x">x</a>',
  'https://evil.example/',
  '`code`',
  '**x**',
  '$(trash)',
  '\\[x](command:x)',
  '&lt;img&gt;',
  '<command:x>',
  '[x]: command:x',
  '|x|',
  '# x',
];

/** True if markdown shows a text as it is: every mark of ASCII that is not our own has a backslash before it. */
function actsIn(markdown: string): string | undefined {
  const plain = markdown
    .split('  \n')
    .join('\n')
    .replace(/\\[!-/:-@[-`{-~]/g, '')
    // Our own: bold names.
    .replaceAll('**', '');
  return /[[\]<>`$&|#\\]|[a-z]+:\/\//i.exec(plain)?.[0];
}

const strange = fc.constantFrom(...HOSTILE);

test('what a document says is shown in hovers as it is: no link, image, command or HTML comes of it', () => {
  let told = 0;
  fc.assert(
    fc.property(strange, strange, fc.nat(), (a, b, place) => {
      const text = textOf(EXAMPLE)
        .replace(/（以下「(.{2,8}?)」という。）/, `（以下「$1${a}」という。）`)
        .replace(/文化/, () => `文化${b}`)
        .replace(/(?<=\n)(１[　 ．])/, `$1${b}は，「${a}」を歓迎した。`);
      const profile: Profile = {
        ...EMPTY_PROFILE,
        formulas: [{ pattern: `{主語}は，${a}を歓迎した。`, verb: '歓迎する', paragraphs: [b] }],
        instruments: [
          {
            title: `${a}に関する条約`,
            head: '条約',
            parties: [b],
            dates: [],
            place: a,
            paragraphs: [b],
          } as Profile['instruments'][number],
        ],
      };
      const reading = read(text, { profile });
      for (let at = place % 7; at < text.length; at += 7) {
        const found = hover(reading, at);
        if (!found) continue;
        told++;
        for (const markdown of Object.values(found.text)) assert.equal(actsIn(markdown), undefined, markdown);
      }
    }),
    { numRuns: 40, seed: 1 },
  );
  assert.ok(told > 500, `${told} hovers`);
});

test('the measure sees what is not escaped', () => {
  for (const text of HOSTILE.filter((each) => each !== '**x**')) assert.notEqual(actsIn(text), undefined, text);
});

test('an untrusted workspace names no file outside itself', () => {
  const { contributes, capabilities } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { supported, restrictedConfigurations } = capabilities.untrustedWorkspaces;
  assert.equal(supported, 'limited');
  const properties: Record<string, { type?: string; enum?: unknown; scope?: string; markdownDescription?: string }> =
    contributes.configuration.properties;
  // A setting of free text may be a path, and the list of references is one of paths.
  const free = Object.entries(properties).filter(([, { type, enum: values }]) => type === 'string' && !values);
  assert.deepEqual(
    [...free.map(([name]) => name), 'jointStatement.references'].sort(),
    [...restrictedConfigurations].sort(),
  );
  for (const [name, { type }] of Object.entries(properties)) assert.ok(type !== undefined, name);
});

test('the extension shows no trusted markdown', () => {
  for (const path of ['extension', 'drafting', 'overview', 'accepting'])
    assert.doesNotMatch(readFileSync(join(root, 'client/src', `${path}.ts`), 'utf8'), /isTrusted|supportHtml/, path);
});
