import type { Localized } from '../rule';
import { fillIn } from './completion/filling';
import { romaji } from './kana';

/** One entry of a VS Code snippets file. */
export interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
  readonly description: string;
}

/** Nothing to fill from: each slot by its own default. */
const EMPTY = { house: (text: string) => text, fills: () => undefined };

/** A part that begins a text, with slots. */
interface Beginning {
  readonly name: string;
  /** What is typed for it. */
  readonly kana: string;
  readonly detail: Localized;
  readonly phrase: string;
}

const TITLE = '{両国関係の発展}に関する\n{日本国総理大臣}と{相手国大統領}の共同声明\n\n';

/**
 * What begins a text, while there is nothing that it could be filled from. These are static snippets of VS Code, which offers them before
 * the server has started and fills the skeleton itself, as one name is one slot throughout. Everything after that is offered by the server
 * (completion.ts): parties, the leaders’ defined name, comma, digits and tense are the document’s there, and behind 「…の署名を」 only the
 * rest of a formula is inserted. So nothing is offered twice.
 */
export const BEGINNINGS: readonly Beginning[] = [
  {
    name: '題名',
    kana: 'だいめい',
    detail: { ja: '共同声明の題名', en: 'Title of a joint statement' },
    phrase: TITLE,
  },
  {
    name: 'ひな形',
    kana: 'ひながた',
    detail: { ja: '共同声明のひな形（題名から結びまで）', en: 'Skeleton of a joint statement, from title to closing' },
    phrase: `${TITLE}　{氏名}{日本国総理大臣}は，{相手国大統領}の招待により，{２０２６年４月１日}から{３日}まで{相手国}を公式訪問した。

１ {日本国総理大臣}及び{相手国大統領}（以下「{両首脳}」という。）は，{友好関係の意義}を確認した。

２ {両首脳}は，{…}を歓迎した。

{２０２６年４月２日}
{相手国の首都}にて
`,
  },
];

/** The snippets file of VS Code. */
export const SNIPPETS: Readonly<Record<string, Snippet>> = Object.fromEntries(
  BEGINNINGS.map(({ name, kana, detail, phrase }) => [
    name,
    { prefix: [romaji(kana), kana, name], body: fillIn(phrase, EMPTY).split('\n'), description: detail.ja },
  ]),
);
