// Reference statements over stdio: read from disk, followed, cached, and never from where a workspace must not lead.

import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import iconv from 'iconv-lite';
import type { CodeAction, Hover, Location, SymbolInformation } from 'vscode-languageserver/node';
import type { Filters, HistoryItem, PrecedentItem } from '../server/src/lsp/precedent-items';
import type { PrecedentView } from '../server/src/lsp/precedents';
import { type Client, connect, open } from './lsp-client';

const AGREEMENT = '港湾の保安の分野における協力に関する日本国政府とベルミナ連邦政府との間の協定';
const statement = (party: string, year: string, sentences: readonly string[]): string =>
  [
    `日本国総理大臣と${party}大統領の共同声明`,
    '',
    `１　日本国総理大臣及び${party}大統領（以下「両首脳」という。）は，${year}年５月７日，東京において会談した。`,
    ...sentences.map((sentence, i) => `\n${'２３４５'[i]}　両首脳は，${sentence}`),
    '',
    `${year}年５月７日`,
    '東京にて',
    '',
  ].join('\n');
const BERMINA = statement('ベルミナ連邦', '２０１６', [
  '海底資源の共同開発に関する専門家会合の設置を決定した。',
  `２０１５年３月４日に東京で署名された${AGREEMENT}の実施状況を評価した。`,
]);
const PALMYRA = statement('パルミラ共和国', '２０１９', [
  '山岳地帯における森林火災の監視のための衛星画像の共有を歓迎した。',
]);
const DRAFT = statement('アルカディア共和国', '２０２５', [
  '海底資源の共同開発に関する専門家会合の開催を歓迎した。',
  '山岳地帯における森林火災の監視のための衛星画像の共有で一致した。',
  `２０１５年３月４日に東京で署名された${AGREEMENT}に留意した。`,
]);

const folders: string[] = [];
const folder = (): string => {
  const made = realpathSync(mkdtempSync(join(tmpdir(), 'joint-statement-references-')));
  folders.push(made);
  return made;
};
after(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

interface Session extends Client {
  readonly uri: string;
  readonly messages: string[];
  readonly progress: { kind: string }[];
  readonly watched: () => unknown[];
  /** What the view shows beside a text of the draft. */
  view(text: string, filter?: object): Promise<PrecedentView>;
  /** The same, as soon as it satisfies. */
  until(text: string, enough: (view: PrecedentView) => boolean): Promise<PrecedentView>;
  touched(...paths: string[]): Promise<void>;
}

/** A server with a draft open in a workspace folder. */
async function session(
  root: string,
  more: { cache?: string; settings?: object; locale?: string } = {},
): Promise<Session> {
  const messages: string[] = [];
  const progress: { kind: string }[] = [];
  const watchers: { globPattern: unknown }[] = [];
  const client = await connect({
    pull: true,
    root: pathToFileURL(root).href,
    locale: more.locale ?? 'ja',
    settings: more.settings ?? {},
    initialization: { cache: more.cache ?? folder(), shows: true },
    window: { workDoneProgress: true },
    workspace: { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } },
    prepare: (connection) => {
      connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
        messages.push(message);
      });
      connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => {
        progress.push(value);
      });
      connection.onRequest('window/workDoneProgress/create', () => null);
      connection.onRequest(
        'client/registerCapability',
        ({ registrations }: { registrations: { registerOptions?: { watchers?: { globPattern: unknown }[] } }[] }) => {
          for (const { registerOptions } of registrations) watchers.push(...(registerOptions?.watchers ?? []));
          return null;
        },
      );
      connection.onNotification('jointStatement/precedentsChanged', () => undefined);
    },
  });
  const uri = pathToFileURL(join(root, 'draft.statement.txt')).href;
  await open(client.connection, uri, DRAFT);
  const position = (text: string) => {
    const before = DRAFT.slice(0, DRAFT.indexOf(text)).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
  };
  const view = (text: string, filter: object = {}) =>
    client.connection.sendRequest<PrecedentView>('jointStatement/precedents', {
      uri,
      position: position(text),
      ...filter,
    });
  return {
    ...client,
    uri,
    messages,
    progress,
    watched: () => watchers.map(({ globPattern }) => globPattern),
    view,
    until: async (text, enough) => {
      for (const end = Date.now() + 20_000; ; ) {
        const seen = await view(text);
        if (enough(seen)) return seen;
        if (Date.now() > end) assert.fail(`waited in vain; the last answer was ${JSON.stringify(seen)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    touched: (...paths) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: paths.map((path) => ({ uri: pathToFileURL(path).href, type: 2 })),
      }),
  };
}

/** A workspace with references in a folder of its own, named by its workspace file. */
function workspace(
  files: Readonly<Record<string, string | Uint8Array>>,
  references: readonly string[] = ['先例'],
): string {
  const root = folder();
  mkdirSync(join(root, '先例'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, '先例', name), text);
  writeFileSync(join(root, '.joint-statement.json'), JSON.stringify({ references }));
  return root;
}

test('a folder of statements: read with progress, in any encoding, shown in the view, a hover, an action, symbols and references', async () => {
  const root = workspace({
    'bermina.txt': iconv.encode(BERMINA, 'cp932'),
    'palmyra.md': iconv.encode(PALMYRA, 'utf16-le', { addBOM: true }),
    'notes.docx': 'not read',
  });
  const client = await session(root);
  const { connection, uri } = client;
  const seen = await client.until('海底資源', ({ ready }) => ready);
  assert.equal(seen.statements, 2);
  assert.deepEqual(client.messages, []);
  assert.deepEqual([client.progress[0]?.kind, client.progress.at(-1)?.kind], ['begin', 'end']);
  assert.ok(JSON.stringify(client.watched()).includes(encodeURIComponent('先例')), 'the folder is watched');
  const [best] = seen.items;
  assert.equal(best?.text, '両首脳は，海底資源の共同開発に関する専門家会合の設置を決定した。');
  assert.deepEqual(
    [best.title, best.date, best.encoding, best.paragraph],
    ['日本国総理大臣とベルミナ連邦大統領の共同声明', '2016-05-07', 'shift_jis', '２'],
  );
  const line = BERMINA.split('\n').findIndex((each) => each.includes('海底資源'));
  assert.deepEqual(best.range.start, { line, character: 2 });
  assert.ok(best.difference?.some(({ same, from, to }) => !same && from.includes('設置') && to.includes('開催')));
  const [other] = (await client.view('森林火災')).items;
  assert.deepEqual([other?.encoding, other?.parties], ['utf16le', ['日本国', 'パルミラ共和国']]);

  const at = { line: DRAFT.split('\n').findIndex((each) => each.includes('海底資源')), character: 12 };
  const hover = (await connection.sendRequest('textDocument/hover', { textDocument: { uri }, position: at })) as Hover;
  const told = JSON.stringify(hover.contents).replaceAll('**', '');
  assert.match(told, /海底資源の共同開発に関する専門家会合の設置を決定した.*ベルミナ連邦大統領の共同声明/);
  const actions = (await connection.sendRequest('textDocument/codeAction', {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], only: ['refactor'] },
  })) as CodeAction[];
  const insert = actions.find(({ title }) => title.startsWith('先例の文言を挿入'));
  const [edit] = insert?.edit?.changes?.[uri] ?? [];
  assert.deepEqual(
    [edit?.newText, edit?.range],
    ['両首脳は，海底資源の共同開発に関する専門家会合の設置を決定した。', { start: at, end: at }],
  );

  const symbols = async (query: string) =>
    ((await connection.sendRequest('workspace/symbol', { query })) as SymbolInformation[]).filter(({ location }) =>
      decodeURIComponent(location.uri).includes('/先例/'),
    );
  assert.equal((await symbols('ベルミナ連邦大統領'))[0]?.location.uri, best.uri, 'by a part of the title');
  assert.ok((await symbols('パルミラ')).length > 0, 'by a party');
  assert.ok(
    (await symbols('かんげい')).some(({ name }) => name.includes('歓迎')),
    'by the reading of a verb',
  );
  assert.ok(
    (await symbols('港湾の保安')).some(({ name }) => name.includes(AGREEMENT)),
    'by a part of an agreement',
  );
  assert.deepEqual(await symbols('該当のない語句'), []);

  const cited = DRAFT.split('\n').findIndex((each) => each.includes(AGREEMENT));
  const found = (await connection.sendRequest('textDocument/references', {
    textDocument: { uri },
    position: { line: cited, character: DRAFT.split('\n')[cited]!.indexOf('港湾の保安') + 1 },
    context: { includeDeclaration: true },
  })) as Location[];
  assert.deepEqual(
    found.map((each) => each.uri),
    [uri, best.uri],
  );
  const [first] = await connection.sendRequest<HistoryItem[]>('jointStatement/agreementHistory', {
    uri,
    position: { line: cited, character: DRAFT.split('\n')[cited]!.indexOf('港湾の保安') + 1 },
  });
  assert.deepEqual([first?.date, first?.changes], ['2016-05-07', []]);
  assert.match(first!.form, /^２０１５年３月４日に東京で署名された港湾の保安/);
  await client.stop();
});

test('filters narrow the list; what may be chosen is told; a search is answered', async () => {
  const again = BERMINA.replaceAll('ベルミナ連邦', 'モルガナ王国').replaceAll('２０１６', '２０２１');
  const client = await session(workspace({ 'a.txt': BERMINA, 'b.txt': again, 'c.txt': PALMYRA }));
  const all = await client.until('海底資源', ({ ready }) => ready);
  assert.equal(all.items.length, 2);
  const dates = async (filter: object) => (await client.view('海底資源', filter)).items.map(({ date }) => date);
  assert.deepEqual(await dates({ party: 'モルガナ王国' }), ['2021-05-07']);
  assert.deepEqual(await dates({ to: 2020 }), ['2016-05-07']);
  assert.deepEqual(await dates({ from: 2022 }), []);
  const filters = await client.connection.sendRequest<Filters>('jointStatement/precedentFilters', { uri: client.uri });
  assert.deepEqual(filters.years, [2021, 2019, 2016]);
  assert.ok(filters.parties.includes('パルミラ共和国') && filters.verbs.includes('歓迎する'));
  assert.ok(filters.agreements.some((title) => title.includes('港湾の保安')));
  const search = (query: string) =>
    client.connection.sendRequest<PrecedentItem[]>('jointStatement/searchPrecedents', { query });
  assert.ok((await search('衛星画像')).every(({ text }) => text.includes('衛星画像')));
  assert.ok((await search('衛星画像')).length > 0);
  await client.stop();
});

test('a changed, an added, a removed and a broken file are followed; the broken one is named once and the others serve', async () => {
  const root = workspace({ 'bermina.txt': BERMINA, 'palmyra.txt': PALMYRA });
  const path = (name: string) => join(root, '先例', name);
  const client = await session(root);
  await client.until('海底資源', ({ items }) => items.length === 1);
  writeFileSync(path('bermina.txt'), BERMINA.replace('の設置を決定した', 'の設置で合意した'));
  await client.touched(path('bermina.txt'));
  await client.until('海底資源', ({ items }) => items[0]?.text.endsWith('の設置で合意した。') === true);
  writeFileSync(path('added.txt'), BERMINA.replaceAll('ベルミナ連邦', 'モルガナ王国'));
  await client.touched(path('added.txt'));
  await client.until('海底資源', ({ items }) => items.length === 2);
  rmSync(path('added.txt'));
  await client.touched(path('added.txt'));
  await client.until('海底資源', ({ items }) => items.length === 1);
  writeFileSync(path('bermina.txt'), new Uint8Array([0, 1, 2, 3, 0xff, 0, 0, 0x80]));
  await client.touched(path('bermina.txt'));
  const left = await client.until('海底資源', ({ items }) => items.length === 0);
  assert.equal(left.statements, 1);
  assert.equal((await client.view('森林火災')).items.length, 1, 'the other one serves');
  assert.equal(client.messages.length, 1);
  assert.match(client.messages[0]!, /bermina\.txt.*テキストファイルではありません.*残りの先例/);
  writeFileSync(path('bermina.txt'), BERMINA);
  await client.touched(path('bermina.txt'));
  await client.until('海底資源', ({ items }) => items.length === 1);
  assert.equal(client.messages.length, 1, 'nothing is said of what is well again');
  // The whole folder goes.
  rmSync(join(root, '先例'), { recursive: true });
  await client.touched(join(root, '先例', 'bermina.txt'));
  await client.until('森林火災', ({ statements }) => statements === 0);
  await client.stop();
});

test('a second start looks into no file that was not written since; what is broken in the cache is read anew', async () => {
  const root = workspace({ 'bermina.txt': BERMINA, 'palmyra.txt': PALMYRA });
  const path = join(root, '先例', 'bermina.txt');
  const cache = folder();
  const start = async (): Promise<PrecedentView> => {
    const client = await session(root, { cache });
    const seen = await client.until('海底資源', ({ ready }) => ready);
    await client.stop();
    return seen;
  };
  const write = (text: string, seconds: number) => {
    writeFileSync(path, text);
    utimesSync(path, seconds, seconds);
  };
  const shown = ({ items }: PrecedentView) => items[0]?.text.slice(-8);
  write(BERMINA, 1_600_000_000);
  const first = await start();
  assert.equal(shown(first), '設置を決定した。');
  const later = BERMINA.replace('の設置を決定した', 'の設置を検討した');
  write(later, 1_600_000_000);
  assert.deepEqual(await start(), first, 'nothing tells that it was written');
  write(later, 1_600_000_001);
  assert.equal(shown(await start()), '設置を検討した。');
  write(BERMINA, 1_600_000_000);

  const files = () => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const kept = files().map((name) => [join(cache, name), readFileSync(join(cache, name))] as const);
  assert.deepEqual(new Set(kept.map(([name]) => extname(name))), new Set(['.json', '.pack']));
  const damage: readonly ((bytes: Buffer) => Uint8Array)[] = [
    (bytes) => bytes.subarray(0, bytes.length / 2),
    (bytes) => bytes.map((byte, i) => (i % 97 === 3 ? byte ^ 1 : byte)),
    () => Buffer.from('{"hashes":[],"value":{"files":[{}]}}'),
    () => new Uint8Array(),
  ];
  for (const [i, broken] of damage.entries()) {
    for (const name of files()) rmSync(join(cache, name));
    for (const [name, bytes] of kept) writeFileSync(name, broken(bytes));
    assert.deepEqual(await start(), first, `damage ${i}`);
  }
});

test('a workspace leads nowhere outside its folder: not up, not by an absolute path, not to a share, not by a link', async () => {
  const outside = folder();
  writeFileSync(join(outside, 'secret.txt'), BERMINA);
  const root = workspace({ 'palmyra.txt': PALMYRA }, [
    '先例',
    `../${outside.split('/').at(-1)}/secret.txt`,
    join(outside, 'secret.txt'),
    `${outside}/**/*.txt`,
    '//server/share/secret.txt',
    '~/secret.txt',
    'linked',
  ]);
  symlinkSync(outside, join(root, 'linked'));
  symlinkSync(outside, join(root, '先例', 'linked'));
  symlinkSync(join(outside, 'secret.txt'), join(root, '先例', 'secret.txt'));
  const client = await session(root, { locale: 'en' });
  const seen = await client.until('海底資源', ({ ready }) => ready);
  assert.deepEqual([seen.statements, seen.items], [1, []]);
  assert.equal(client.messages.length, 1);
  assert.match(client.messages[0]!, /lies outside the folder.*There are \d+ more/);
  await client.stop();
});

test('the user may name any folder; a link that leads out of it is not followed', async () => {
  const [outside, elsewhere] = [folder(), folder()];
  writeFileSync(join(outside, 'bermina.txt'), BERMINA);
  writeFileSync(join(elsewhere, 'palmyra.txt'), PALMYRA);
  symlinkSync(elsewhere, join(outside, 'linked'));
  const root = folder();
  const client = await session(root, { settings: { references: [outside] } });
  const seen = await client.until('海底資源', ({ ready }) => ready);
  assert.deepEqual([seen.statements, seen.items.length], [1, 1]);
  await client.stop();
});

test('an editor that tells who set what: the workspace’s entries stay inside, and in restricted mode they do not count', async () => {
  const outside = folder();
  writeFileSync(join(outside, 'bermina.txt'), BERMINA);
  const root = workspace({ 'palmyra.txt': PALMYRA });
  const statements = async (origin: object): Promise<number> => {
    const client = await session(root, { settings: { references: [outside], origin } });
    const { statements: count } = await client.until('海底資源', ({ ready, named }) => ready || !named);
    await client.stop();
    return count;
  };
  assert.equal(
    await statements({ references: { workspace: [outside] }, trusted: true }),
    1,
    'the workspace file’s alone',
  );
  assert.equal(await statements({ references: { user: [outside] }, trusted: true }), 2);
  assert.equal(await statements({ references: { user: [outside], workspace: ['先例'] }, trusted: false }), 1);
  assert.equal(await statements({ references: { workspace: ['先例'] }, trusted: false }), 0);
});

test('a draft among its references is no precedent of itself', async () => {
  const root = workspace({ 'bermina.txt': BERMINA }, ['.']);
  writeFileSync(join(root, 'draft.statement.txt'), DRAFT);
  const client = await session(root);
  const { statements, items } = await client.until('海底資源', ({ ready }) => ready);
  assert.equal(statements, 2);
  assert.deepEqual(
    items.map(({ title }) => title),
    ['日本国総理大臣とベルミナ連邦大統領の共同声明'],
  );
  await client.stop();
});

test('settings that name other files are followed', async () => {
  const root = workspace({ 'bermina.txt': BERMINA, 'palmyra.txt': PALMYRA }, ['先例/b*.txt']);
  const client = await session(root);
  await client.until('海底資源', ({ ready, statements }) => ready && statements === 1);
  writeFileSync(join(root, '.joint-statement.json'), JSON.stringify({ references: ['先例/p*.txt'] }));
  await client.touched(join(root, '.joint-statement.json'));
  const seen = await client.until('森林火災', ({ ready, items }) => ready && items.length === 1);
  assert.equal(seen.statements, 1);
  writeFileSync(join(root, '.joint-statement.json'), '{}');
  await client.touched(join(root, '.joint-statement.json'));
  await client.until('森林火災', ({ named }) => !named);
  await client.stop();
});

test('what precedents tell of a sentence that is being written comes when typing pauses, and the editor is told', async () => {
  const agreed = '海上保安機関の間の連絡体制の強化を';
  const root = workspace({ 'agreed.txt': statement('ベルミナ連邦', '２０２２', [`${agreed}歓迎した。`]) });
  const uri = pathToFileURL(join(root, 'draft.statement.txt')).href;
  const before = statement('アルカディア共和国', '２０２５', [`${agreed}歓迎した。`]);
  const departures = async (told: boolean): Promise<number> => {
    let refreshes = 0;
    const { connection, stop } = await connect({
      pull: true,
      root: pathToFileURL(root).href,
      initialization: { cache: folder() },
      workspace: { diagnostics: { refreshSupport: told } },
      prepare: (each) => {
        each.onRequest('workspace/diagnostic/refresh', () => {
          refreshes++;
          return null;
        });
      },
    });
    const hints = async (): Promise<number> => {
      const { items } = (await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })) as {
        items: { code: string }[];
      };
      return items.filter(({ code }) => code === 'precedent-deviation').length;
    };
    const until = async (enough: () => Promise<boolean> | boolean): Promise<void> => {
      for (const end = Date.now() + 20_000; !(await enough()); ) {
        assert.ok(Date.now() < end, 'waited in vain');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await open(connection, uri, before);
    const position = { line: 0, character: 0 };
    await until(
      async () => (await connection.sendRequest<PrecedentView>('jointStatement/precedents', { uri, position })).ready,
    );
    assert.equal(await hints(), 0);
    const text = before.replace('歓迎した', '評価した');
    const seen = refreshes;
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text }],
    });
    const atOnce = await hints();
    if (told) await until(() => refreshes > seen);
    assert.equal(await hints(), 1);
    await stop();
    return atOnce;
  };
  assert.equal(await departures(true), 0);
  assert.equal(await departures(false), 1, 'who cannot be told gets it at once');
});
