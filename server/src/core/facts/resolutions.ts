import { anyNumber, arabicValue } from '../text/numerals';
import type { Span } from '../text/span';

/** One number in a citation of resolutions. */
export interface ResolutionNumber extends Span {
  readonly value: number;
  /** True for one that its session counts (第７７／１２３号): a form of its own. */
  readonly session: boolean;
  /** True if 第 stands before it and 号 after it. */
  readonly prefixed: boolean;
  readonly suffixed: boolean;
}

/** A citation of one or more resolutions of a body: 国連安全保障理事会決議第１７１８号，第１８７４号及び第２０８７号. */
export interface ResolutionList extends Span {
  /** The body as written: 国連安全保障理事会, 国連総会, ＩＡＥＡ理事会. */
  readonly body: string;
  readonly numbers: readonly ResolutionNumber[];
}

const BODY = '(?:安全保障理事会|経済社会理事会|人権理事会|安保理|総会|理事会|大会|会議)';
const HEAD = new RegExp(`((?:国際連合|国連|[Ａ-ＺA-Z]{2,8}|[一-龠]{0,6})${BODY})の?(?:関連)?決議[ 　]?`, 'g');
/** A General Assembly's resolution has its session before it: 第７７／１２３号. */
const NUMBER =
  /(?:(第)?([0-9０-９]{1,5})(?:[／/]([0-9０-９]{1,4}))?|(第)?([一二三四五六七八九〇十百千]{1,9})(?=号)|(第)([一二三四五六七八九〇十百千]{1,9}))(号)?(?:[ 　]?[（(][0-9０-９]{4}[）)])?/y;
const JOINT = /(?:[，、,､][ 　]?)?(?:及び|並びに|又は|と|や)?(?:決議)?[ 　]?/y;

/** The citations of resolutions in a block's body. Document symbols (S/RES/1718, A/RES/71/1) are foreign text and not among them. */
export function collectResolutions(text: string, body: number): readonly ResolutionList[] {
  const lists: ResolutionList[] = [];
  HEAD.lastIndex = body;
  for (let head = HEAD.exec(text); head; head = HEAD.exec(text)) {
    const numbers: ResolutionNumber[] = [];
    let end = head.index + head[0].length;
    for (let at = end; ; ) {
      NUMBER.lastIndex = at;
      const match = NUMBER.exec(text);
      if (!match) break;
      const after = match.index + match[0].length;
      // 決議１０本, 決議2024年: a count or a year is no resolution's number.
      const number = match[2] ?? match[5] ?? match[7]!;
      const ofSession = match[3];
      const mark = match[1] ?? match[4] ?? match[6];
      const suffix = match[8];
      if (!mark && !suffix && /[年月日本件回項か/／.-]/.test(text[after] ?? '')) break;
      numbers.push({
        start: match.index,
        end: after,
        value: anyNumber(number) + (ofSession ? arabicValue(ofSession) / 10_000 : 0),
        session: ofSession !== undefined,
        prefixed: mark !== undefined,
        suffixed: suffix !== undefined,
      });
      end = after;
      JOINT.lastIndex = after;
      const joint = JOINT.exec(text);
      if (!joint || joint[0] === '') break;
      at = after + joint[0].length;
    }
    if (numbers.length > 0) lists.push({ start: head.index, end, body: head[1]!, numbers });
  }
  return lists;
}
