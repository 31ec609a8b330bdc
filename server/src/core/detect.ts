import { readLabel } from './statement/labels';
import { readLines } from './statement/lines';

/** How many characters from the start are looked at. */
const HEAD = 6000;

const TITLE =
  /(?:共同(?:声明|宣言|コミュニケ|発表|文書|記者発表|ステートメント)|首脳声明|首脳宣言|外相声明|覚書|コミュニケ)(?:（[^）]{1,20}）|\([^)]{1,20}\))?$/;
const ACTORS =
  /(?:両首脳|両大臣|両外相|両国首脳|双方|両者|両政府|両国政府|両締約者|我々|三首脳|首脳|大臣|大統領|総理大臣)(?:は|が)/g;
const VERBS =
  /(?:確認|歓迎|表明|一致|合意|強調|指摘|支持|期待|認識|決定|決意|評価|賛同|懸念|非難|要請|協力する|協議する|再確認)/g;

/**
 * True if a text reads like a joint statement: a title of the genre above running text, or numbered paragraphs in which actors
 * confirm, welcome and express. Treaties, laws, articles and Markdown pages about statements are none.
 */
export function looksLikeStatement(source: string): boolean {
  const { lines } = readLines(source.slice(0, HEAD));
  const head = lines.slice(0, 40).map((line) => line.text);
  const title = head.slice(0, 6).some((text, i) => {
    const joined = i > 0 ? (head[i - 1] ?? '') + text : text;
    return TITLE.test(text.replace(/^#+\s*/, '')) && joined.length < 160 && !/[。：:`[\]|]/.test(text);
  });
  const body = head.join('');
  const actors = body.match(ACTORS)?.length ?? 0;
  const verbs = body.match(VERBS)?.length ?? 0;
  if (title) return actors > 0 && verbs > 0;
  const numbered = head.filter((text) => readLabel(text)?.label.kind === 'arabic').length;
  return numbered >= 2 && actors >= 3 && verbs >= 3 && !/```|\]\(/.test(body);
}
