// textlint as an editor keeps it: loaded once, then asked again after every edit. Each message is a text; each answer says how long the
// linter took (the way to this process not counted), and how many findings there were.

import { createLinter, loadTextlintrc } from 'textlint';

const linter = createLinter({ descriptor: await loadTextlintrc({ configFilePath: process.argv[2] }) });

process.on('message', async (text) => {
  const start = performance.now();
  const { messages } = await linter.lintText(text, 'bench.txt');
  process.send({ milliseconds: performance.now() - start, findings: messages.length });
});
process.send('ready');
