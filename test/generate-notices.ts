import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');
export const noticesPath = join(root, 'THIRD-PARTY-NOTICES.txt');

const LINE = '='.repeat(80);
const INTRODUCTION = `Others' work in this extension
${LINE}

The bundles in dist/ hold the packages below, and dist/dict/ the dictionary that comes with kuromoji: IPADIC, whose notice and
terms stand with kuromoji. Written by \`npm run notices\` from what goes into the bundles.
`;

/** The folders of the packages whose files go into the bundles. */
function packages(): string[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['build.mjs', '--inputs'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  const folders = stdout.split('\n').map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].sort();
}

/** THIRD-PARTY-NOTICES.txt: every bundled package in its version, with its licence and its own notices. */
export function notices(): string {
  const sections = packages().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    const files = readdirSync(join(root, folder)).filter((file) => /^(?:licen[cs]e|copying|notice|third)/i.test(file));
    if (!license || !files.some((file) => /^(?:licen[cs]e|copying)/i.test(file)))
      throw new Error(`${folder}: no licence found`);
    const texts = files.sort().map((file) => readFileSync(join(root, folder, file), 'utf8'));
    return {
      head: `${name} ${version} (${license})`,
      // Packages of one house share their texts to the letter.
      body: texts
        .map((text) =>
          text
            .replace(/^\uFEFF/, '')
            .replace(/\r\n?/g, '\n')
            .replace(/[ \t]+$/gm, '')
            .trim(),
        )
        .join('\n\n'),
    };
  });
  const bodies = [...new Set(sections.map(({ body }) => body))];
  return [
    INTRODUCTION,
    ...bodies.map((body) => {
      const heads = sections.filter((section) => section.body === body).map(({ head }) => head);
      return `${LINE}\n${heads.join('\n')}\n${LINE}\n\n${body}\n`;
    }),
  ].join('\n');
}

if (require.main === module) writeFileSync(noticesPath, notices());
