import { readFileSync } from 'node:fs';
import { partiesOf } from '/work/people/server/src/core/facts/parties';
import { personsOf } from '/work/people/server/src/core/facts/persons';
import { read } from '/work/people/server/src/core/reading';

for (const f of process.argv.slice(2)) {
  const r = read(readFileSync(f, 'utf8'));
  const p = partiesOf(r.facts);
  console.log(f, p.titled, p.list.map((x) => x.name).join(' / '));
  console.log(
    '  ',
    [
      ...new Set(
        personsOf(r.facts).map((x) => `${x.nameText}|${x.joint}|${x.state}|${x.officeText}${x.nameFirst ? '' : ' OF'}`),
      ),
    ].join('  '),
  );
}
