import { readFileSync } from 'node:fs';
import { read } from './server/src/core/reading';

const r = read(readFileSync(process.argv[2]!, 'utf8'));
for (const [b, d] of r.facts.every('definitions')) console.log(b.label?.text, d.kind, d.name, '=', d.fullName);
for (const [b, n] of r.facts.every('names')) console.log(b.label?.text, n.kind, n.name);
