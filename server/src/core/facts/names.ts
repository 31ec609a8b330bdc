import type { Span } from '../text/span';
import { HONORIFIC, MAY_BE_OFFICE, NO_PERSON, OFFICE } from './offices';
import { STATE } from './states';

/** A person, office, organisation or party as named in a block. */
export interface Name extends Span {
  readonly kind: 'person' | 'office' | 'organisation' | 'party';
  readonly name: string;
}

/** A run of characters that names are written with; initials stand in it (Ｂ．アサド). 及び, 並びに… are cut out below. */
const RUN = /(?:[Ａ-ＺA-Z][．.]|[一-龠々﨑ァ-ヶー・＝゠Ａ-Ｚａ-ｚA-Za-z])+/g;
const JOINING = /^(?:及び|並びに|又は|若しくは|等[のをはがに])/;
/** Ｂ．アサド, ルイス・デ・ラ・クルス */
const INITIALS = /^(?:[Ａ-ＺA-Z][．.])+[ァ-ヶー]+(?:[・＝゠][ァ-ヶー]+)*/;
const WORDS = /^[ァ-ヶー]+(?:[・＝゠][ァ-ヶー]+)+/;

const BODIES = '日本|欧州連合';
const STATE_IN = new RegExp(`${STATE}|${BODIES}`);
const PARTY = new RegExp(`^(?:${STATE}|${BODIES})(?:政府)?$`);

/** A minister of a matter that the list does not hold, too. */
const ANY_OFFICE = `(?:${OFFICE}|[一-龠]{0,6}大臣)`;
const OFFICE_END = new RegExp(`${ANY_OFFICE}${HONORIFIC}?$`);
const KNOWN_END = new RegExp(`${OFFICE}${HONORIFIC}?$`);
const BARE_OFFICE = new RegExp(`^${ANY_OFFICE}$`);
const OFFICE_IN = new RegExp(`^(.*?${ANY_OFFICE})([一-龠々﨑]{2,6}|[ァ-ヶー・＝゠]{3,}|[Ａ-ＺA-Z][．.].*)$`);
/** A family and a given name in kanji: 田中花子外務大臣. Shorter or longer words may be a matter. */
const IN_KANJI = /^(?!国|政|首|当)[一-龠々﨑]{3,5}(?<![国連省庁院会党府])$/;

/** Words after an office that end in what is no person: 外相共同声明, 大統領直属機関. */
const NO_NAME =
  /(?:会[談合議]|級|間|府|令|側|提案|代理|補佐官?|夫妻|一行|閣下|声明|選挙|経験者|レベル|政権|機関|宣言|発表|覚書)$/;

const ORGANISATION =
  /(?:機構|機関|委員会|理事会|会議|会議事務局|銀行|フォーラム|基金|連盟|評議会|協会|協議会|事務局|公社|公団|防衛庁|[一-龠]{2}庁|[一-龠]{2,5}省|首脳会合|大学)$/;
/** Beginnings that make a noun generic: 両国外務大臣, 同機構, 自国の外務省. */
const GENERIC = /^(?:両|同|本|各|自国|自|他|全|当該|関係|相手|我が|諸|国際社会|この|加盟|外務・|政府|二国|三か|多数)/;
/** Organisations of no name of their own. */
const COMMON = /的|^(?:国際|研究|(?:高等)?教育|専門|金融|合同|共同|最高)(?:機関|会議|委員会)$/;
const LONGEST = 60;

/** The names in a block's body that grammar can tell: offices (…大統領, …大臣), organisations (…機構, …委員会), parties (…国, …国政府). */
export function collectNames(text: string, body: number): readonly Name[] {
  const names: Name[] = [];
  for (const match of text.matchAll(RUN)) {
    const end = match.index + match[0].length;
    if (match.index < body) continue;
    // The kana of 及び ends the run, so its kanji can only be the run's last character.
    const joined = JOINING.test(text.slice(end - 1, end + 3)) ? 1 : 0;
    names.push(...namesIn(match[0].slice(0, match[0].length - joined), match.index));
  }
  return names;
}

function namesIn(run: string, at: number): Name[] {
  if (run.length < 2 || run.length > LONGEST || GENERIC.test(run)) return [];
  const name = (kind: Name['kind'], from: number, to: number): Name[] =>
    to - from < 2 ? [] : [{ kind, name: run.slice(from, to), start: at + from, end: at + to }];

  const office = MAY_BE_OFFICE.test(run) ? withOffice(run, name) : [];
  if (office.length > 0) return office;
  const initials = INITIALS.exec(run)?.[0].length ?? 0;
  if (initials > 0) return name('person', 0, initials);
  if (ORGANISATION.test(run) && run.length >= 4 && !COMMON.test(run)) {
    return name('organisation', stateStart(run), run.length);
  }
  if (PARTY.test(run)) return name('party', 0, run.length);
  return [];
}

function withOffice(run: string, name: (kind: Name['kind'], from: number, to: number) => Name[]): Name[] {
  // 日本国総理大臣安倍晋三: an office with its person after it.
  const after = OFFICE_END.test(run) ? undefined : OFFICE_IN.exec(run);
  if (after && !NO_PERSON.test(after[2]!) && !NO_NAME.test(after[2]!)) {
    const office = after[1]!.length;
    return [...name('office', stateStart(run.slice(0, office)), office), ...name('person', office, run.length)];
  }
  if (OFFICE_END.test(run) && (!BARE_OFFICE.test(run) || STATE_IN.test(run) || personEnd(run) > 0)) {
    // 安倍晋三日本国総理大臣, Ｖ．Ｖ．プーチン・ロシア連邦大統領: what stands before the state is the person.
    const office = stateStart(run) || personEnd(run);
    const person = run.slice(0, office).replace(/・$/, '').length;
    return [...name('person', 0, person), ...name('office', office, run.length)];
  }
  return [];
}

/** Where a person's name ends that stands before an office without its state: 田中花子|外務大臣, Ｃ．ダモン|国連特別代表. */
function personEnd(run: string): number {
  const katakana = INITIALS.exec(run) ?? WORDS.exec(run);
  if (katakana) return katakana[0].length;
  const office = KNOWN_END.exec(run)?.index ?? 0;
  return !STATE_IN.test(run) && IN_KANJI.test(run.slice(0, office)) ? office : 0;
}

/** Where the state in a run begins (after ・ it stands last: プーチン・ロシア連邦); 0 if the run names none. */
function stateStart(run: string): number {
  const state = STATE_IN.exec(run);
  return state ? state.index + state[0].lastIndexOf('・') + 1 : 0;
}
