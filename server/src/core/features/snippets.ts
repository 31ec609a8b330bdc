import type { Formula, Profile } from '../reference/profile';
import { prefixesOf, romaji, stemOf } from './readings';

/** One entry of a VS Code snippets file. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** What an operative verb is inserted as. It has no subject, so that it fits after 「両首脳は，」 too. */
export interface Clause {
  readonly verb: string;
  /** `{…}を歓迎した。` with numbered placeholders. */
  readonly body: string;
  readonly example: Formula;
}

const part = (name: string, reading: string, description: string, ...lines: string[]): [string, Snippet] => [
  name,
  { prefix: [romaji(reading), reading, name], body: fill(lines.join('\n')).split('\n'), description },
];

/** The parts of a statement that have a place rather than a verb: width and comma as in the reference. */
const STRUCTURE = Object.fromEntries([
  part(
    '題名',
    'だいめい',
    '共同声明の題名',
    '{両国関係の発展}に関する',
    '{日本国総理大臣}と{相手国大統領}の共同声明',
    '',
    '',
  ),
  part(
    '前文',
    'ぜんぶん',
    '訪問を述べる前文',
    '　{氏名}日本国総理大臣は，{相手国大統領}の招待により，{２０２６年４月１日}から{３日}まで{相手国}を公式訪問した。',
    '',
    '',
  ),
  part(
    '第一項',
    'だいいっこう',
    '第１項（略称の定義を含む）',
    '１ {日本国総理大臣}及び{相手国大統領}（以下「{両首脳}」という。）は，{内容}を確認した。',
    '',
    '',
  ),
  part(
    '署名された協定',
    'しょめい',
    '協定の引用（署名の日と場所）',
    '{２０２６年４月１日}に{東京}で署名された{事項}に関する{日本国政府}と{相手国政府}との間の{協定}',
  ),
  part(
    '付けの協定',
    'つけの',
    '協定の引用（…付けの）',
    '{２０２６年４月１日}付けの{事項}に関する{日本国政府}と{相手国政府}との間の{協定}',
  ),
  part('安保理決議', 'あんぽりけつぎ', '国連安全保障理事会決議の引用', '国連安全保障理事会決議第{１２３４}号'),
  part(
    '招待',
    'しょうたい',
    '訪問の招待',
    '{日本国総理大臣}は，{相手国大統領}に対し，双方の都合の良い時期に{日本国}を訪問するよう招待した。',
  ),
  part('結び', 'むすび', '日付と場所', '{２０２６年４月１日}', '{東京}にて'),
]);

/** Verbs that a structural snippet holds. */
const HELD = new Set(['招待する']);

/** One clause for each operative verb of the profile: of a verb's formulas the one used most, and rather one in which someone acts. */
export function clauses(profile: Profile): Clause[] {
  const best = new Map<string, Formula>();
  const weight = ({ pattern, paragraphs }: Formula): number => (SUBJECT.test(pattern) ? 1000 : 0) + paragraphs.length;
  for (const formula of profile.formulas) {
    const known = best.get(formula.verb);
    if (!known || weight(formula) > weight(known)) best.set(formula.verb, formula);
  }
  return [...best.values()].map((example) => ({
    verb: example.verb,
    body: fill(example.pattern.replace(SUBJECT, '').replace('{…}に対し', '{関係者}に対し')),
    example,
  }));
}

/** `{主語}は，`: left out of a clause. */
const SUBJECT = /^\{主語\}は[，、]/;

/** A text with slots in snippet syntax: each slot a numbered placeholder, the same name the same number. */
export function fill(pattern: string): string {
  const names: string[] = [];
  return pattern
    .split(/(\{[^{}]*\})/)
    .map((text) => {
      if (!/^\{.*\}$/.test(text)) return escapeSnippet(text);
      const name = text.slice(1, -1);
      // An open slot is a new one each time.
      const known = name === '…' ? -1 : names.indexOf(name);
      const number = known < 0 ? names.push(name) : known + 1;
      return `\${${number}:${name === '…' ? '内容' : escapeSnippet(name)}}`;
    })
    .join('');
}

/** Text as it stands in a snippet. */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** The snippets file: the parts of a statement, then one snippet for each operative verb of the profile. */
export function snippets(profile: Profile): Record<string, Snippet> {
  const verbs = clauses(profile)
    .filter(({ verb }) => !HELD.has(verb))
    .map(({ verb, body, example }): [string, Snippet] => [
      stemOf(verb),
      {
        prefix: prefixesOf(verb),
        body: [body],
        description: example.pattern.replace(SUBJECT, '').replaceAll('{…}', '…'),
      },
    ]);
  return { ...STRUCTURE, ...Object.fromEntries(verbs) };
}
