// Loaded before a program in a test: whatever would open a connection throws, and is noted in the file that NETWORK_LOG names.
const { appendFileSync } = require('node:fs');

const refuse = (name) =>
  function refused() {
    appendFileSync(process.env.NETWORK_LOG, `${name}\n`);
    throw new Error(`network: ${name}`);
  };

for (const [name, calls] of Object.entries({
  net: ['connect', 'createConnection', 'createServer'],
  tls: ['connect', 'createServer'],
  http: ['request', 'get', 'createServer'],
  https: ['request', 'get', 'createServer'],
  http2: ['connect', 'createServer', 'createSecureServer'],
  dgram: ['createSocket'],
  dns: ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'],
})) {
  const module = require(`node:${name}`);
  for (const call of calls) module[call] = refuse(`${name}.${call}`);
}
require('node:net').Socket.prototype.connect = refuse('net.Socket.connect');
require('node:net').Server.prototype.listen = refuse('net.Server.listen');
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
require('node:module').syncBuiltinESMExports();
