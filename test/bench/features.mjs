// Every feature over stdio on 1,060 paragraphs, beside the round trip of a server that does nothing: `npm run bench:features`.
// `edited`: right after an edit, the reading of the text included. `read`: after an edit whose findings have been asked for, so that what is
// measured is the feature's own part. `again`: once more without an edit. Two frames of a screen are 33 ms.

import { figures, SERVERS, start, uri } from './servers.mjs';
import { statement } from './statement.mjs';

const ROUNDS = 11;
const FRAMES = 33;

const document = { textDocument: { uri } };
const whole = { start: { line: 0, character: 0 }, end: { line: 100_000, character: 0 } };
/** A screen of text around the edit. */
const screen = ({ line }) => ({
  start: { line: Math.max(0, line - 30), character: 0 },
  end: { line: line + 30, character: 0 },
});
const at = (position) => ({ ...document, position });
const options = { tabSize: 4, insertSpaces: true };

/** Method and parameters of each request, at the place of the edit and at a term. */
const FEATURES = {
  diagnostic: () => ['textDocument/diagnostic', document],
  hover: (_, term) => ['textDocument/hover', at(term)],
  completion: (place) => ['textDocument/completion', at(place)],
  'document symbols': () => ['textDocument/documentSymbol', document],
  'code actions (bulb)': (place) => [
    'textDocument/codeAction',
    { ...document, range: { start: place, end: place }, context: { diagnostics: [], triggerKind: 2 } },
  ],
  'code actions (menu)': (place) => [
    'textDocument/codeAction',
    { ...document, range: { start: place, end: place }, context: { diagnostics: [], triggerKind: 1 } },
  ],
  folding: () => ['textDocument/foldingRange', document],
  selection: (place) => ['textDocument/selectionRange', { ...document, positions: [place] }],
  definition: (_, term) => ['textDocument/definition', at(term)],
  references: (_, term) => ['textDocument/references', { ...at(term), context: { includeDeclaration: true } }],
  highlights: (_, term) => ['textDocument/documentHighlight', at(term)],
  'prepare rename': (_, term) => ['textDocument/prepareRename', at(term)],
  rename: (_, term) => ['textDocument/rename', { ...at(term), newName: '双方' }],
  formatting: () => ['textDocument/formatting', { ...document, options }],
  'formatting (range)': (place) => ['textDocument/rangeFormatting', { ...document, range: screen(place), options }],
  'formatting (typing)': (place) => ['textDocument/onTypeFormatting', { ...at(place), ch: '　', options }],
  'inlay hints (screen)': (place) => ['textDocument/inlayHint', { ...document, range: screen(place) }],
  'inlay hints (all)': () => ['textDocument/inlayHint', { ...document, range: whole }],
  links: () => ['textDocument/documentLink', document],
  'semantic tokens': () => ['textDocument/semanticTokens/full', document],
  'workspace symbols': () => ['workspace/symbol', { query: '港湾' }],
  'side view': () => ['jointStatement/overview', { uri }],
  status: () => ['jointStatement/status', { uri }],
  'insert a paragraph': (place) => ['jointStatement/restructure', { uri, position: place, order: 'insert' }],
  'move a paragraph': (place) => ['jointStatement/restructure', { uri, position: place, order: 'up' }],
  'split a paragraph': (place) => ['jointStatement/restructure', { uri, position: place, order: 'split' }],
  'clean up': () => ['jointStatement/cleanUp', { uri }],
};

const text = statement(1060);
const settings = { lens: 'full' };
const ms = (value) => value.toFixed(1).padStart(8);

/** Times of one request in the three situations. */
async function measure(server, make) {
  const times = { edited: [], read: [], again: [] };
  const ask = async (into, place) => {
    const term = { line: place.line, character: server.lines[place.line].indexOf('両首脳') + 1 };
    const [method, params] = make(place, term);
    const begun = performance.now();
    await server.connection.sendRequest(method, params);
    into.push(performance.now() - begun);
  };
  for (let i = 0; i < ROUNDS; i++) {
    await ask(times.edited, await server.edit());
    const place = await server.edit();
    await server.pull();
    await ask(times.read, place);
    await ask(times.again, place);
  }
  return times;
}

const floor = await start(SERVERS.empty, text);
const { read: trips } = await measure(floor, FEATURES.diagnostic);
await floor.stop();
const trip = figures(trips);
console.log(`the empty server's round trip: median ${trip.median.toFixed(2)} ms, p95 ${trip.p95.toFixed(2)} ms\n`);

const only = process.argv.slice(2);
const server = await start(SERVERS.ours, text, settings);
// The dictionary is ready by then.
await new Promise((done) => setTimeout(done, 2500));
await server.pull();
console.log(
  `${'feature'.padEnd(24)}${'edited'.padStart(16)}${'read'.padStart(16)}${'again'.padStart(16)}   (median, p95 in ms)`,
);
const slow = [];
for (const [name, make] of Object.entries(FEATURES)) {
  if (only.length > 0 && !only.some((part) => name.includes(part))) continue;
  const times = await measure(server, make);
  const cells = Object.values(times).map(figures);
  console.log(name.padEnd(24) + cells.map(({ median, p95 }) => ms(median) + ms(p95)).join(''));
  const own = cells[1].median;
  if (own > FRAMES) slow.push(`${name} (${own.toFixed(0)} ms, ${(own / trip.median).toFixed(0)} round trips)`);
}
await server.stop();
console.log(
  slow.length === 0
    ? '\nno feature takes two frames for its own part'
    : `\nmore than two frames for its own part: ${slow.join(', ')}`,
);
