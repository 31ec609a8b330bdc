import { readLabel } from './statement/labels';
import { readLines } from './statement/lines';
import { Memory } from './text/wording';

/** How many characters from the start are looked at. */
const HEAD = 6000;

const TITLE =
  /(?:共同(?:声明|宣言|コミュニケ|(?:プレス|記者|新聞)?発表|文書|ステートメント)|首脳声明|首脳宣言|外相声明|覚書|コミュニケ)(?:（[^）]{1,20}）|\([^)]{1,20}\))?$/;
const ACTORS = /(?:両[一-龠]{1,4}|双方|我々|首脳|閣僚|大臣|大統領|(?:日本|共和|王|合衆)国|連邦)(?:は|が)/g;
const VERBS =
  /(?:確認|歓迎|表明|一致|合意|強調|指摘|支持|期待|認識|決定|決意|評価|賛同|懸念|非難|要請|協力する|協議する|再確認|推進する|実施する|宣言する)/g;

/**
 * True if a text reads like a joint statement: a title of the genre above running text, or numbered paragraphs in which actors
 * confirm, welcome and express. Treaties, laws, articles and Markdown pages about statements are none.
 */
export function looksLikeStatement(source: string): boolean {
  const { lines } = readLines(source.slice(0, HEAD), new Memory());
  const head = lines.slice(0, 40).map((line) => line.text);
  const title = head.slice(0, 6).some((text, i) => {
    const joined = i > 0 ? (head[i - 1] ?? '') + text : text;
    return TITLE.test(text.replace(/^#+\s*/, '')) && joined.length < 160 && !/[。：:`[\]|]/.test(text);
  });
  const body = head.join('');
  const actors = body.match(ACTORS)?.length ?? 0;
  const verbs = body.match(VERBS)?.length ?? 0;
  if (title) return actors > 0 && verbs > 0;
  // Without a title, paragraphs must begin with those who act: １　両首脳は，…
  const numbered = head.filter((text) => {
    const label = readLabel(text);
    return label && /^(?:arabic|kanji)$/.test(label.label.kind) && text.slice(label.body).search(ACTORS) >= 0;
  }).length;
  return numbered >= 2 && actors >= 3 && verbs >= 3 && !/```|\]\(/.test(body);
}
