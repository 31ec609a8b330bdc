import { arabicValue, COUNTER } from '../text/numerals';
import type { Span } from '../text/span';

/** A reference to a paragraph of this statement: 上記１２, 第３項, パラグラフ５. Never one to an article of a cited treaty. */
export interface ParagraphReference extends Span {
  /** The number as written (digits only). */
  readonly number: Span;
  readonly value: number;
}

const HEAD = /(上記|前記|下記|パラグラフ|パラ|項目)(?:の)?第?([0-9０-９]{1,3})|第([0-9０-９]{1,3})項/g;
/** The next of a list or the end of a range: １２及び１３, ３から５まで. */
const NEXT = /^項?(?:及び|並びに|又は|から|[，、・～〜－])(?:第|パラグラフ|パラ)?([0-9０-９]{1,3})/;
/** What a 第３項 belongs to when it is not this statement's: 第２条第３項, 協定第３項, 憲章の第３項. */
const ANOTHER = /(?:条(?:の[0-9０-９]+)?|約|定|書|章|則|法|令|議|同項)の?$/;
const OWN = /(?:本|この)(?:共同)?(?:声明|宣言|文書|覚書)の?$/;

/** The references in a block's body. */
export function collectReferences(text: string, body: number): readonly ParagraphReference[] {
  const references: ParagraphReference[] = [];
  for (const match of text.matchAll(HEAD)) {
    if (match.index < body) continue;
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (!OWN.test(before) && ANOTHER.test(before)) continue;
    const number = (match[2] ?? match[3])!;
    const at = match.index + match[0].indexOf(number, match[1]?.length ?? 0);
    let end = at + number.length;
    if (!countsOn(text, end)) continue;
    references.push({ start: match.index, end, number: { start: at, end }, value: arabicValue(number) });
    for (let next = NEXT.exec(text.slice(end, end + 16)); next; next = NEXT.exec(text.slice(end, end + 16))) {
      const to = end + next[0].length;
      if (!countsOn(text, to)) break;
      const span = { start: to - next[1]!.length, end: to };
      references.push({ ...span, number: span, value: arabicValue(next[1]!) });
      end = to;
    }
  }
  return references;
}

/** False where the number counts something (上記２か国, 前記３年) or goes on. */
function countsOn(text: string, end: number): boolean {
  const rest = text.slice(end, end + 8);
  return !/^[0-9０-９.．]/.test(rest) && (/^(?:項|[～〜－・])/.test(rest) || !COUNTER.test(rest));
}
