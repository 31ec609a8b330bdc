import type { Block } from '../statement/statement';
import { lately } from '../text/lately';
import type { Span } from '../text/span';
import { gathered, gatheredFor, ofDocument } from './gathered';
import type { Facts } from './index';
import { HONORIFIC, MAY_BE_OFFICE, NO_PERSON, OFFICE } from './offices';
import { partiesOf } from './parties';
import { forms } from './party-keys';
import { isNearName, STATE, stateKey } from './states';

/** A person named with an office: Ｍ．カリスト・アルカディア共和国大統領, 日本国総理大臣山田太郎. Spans are flow offsets. */
export interface Person extends Span {
  readonly block: Block;
  readonly name: Span;
  readonly nameText: string;
  /** The office alone, without its state. */
  readonly office: Span;
  readonly officeText: string;
  /** The state of the office by its short name; empty where it is not named. */
  readonly state: string;
  /** Name and office as written side by side, and what stands between them. */
  readonly nameFirst: boolean;
  readonly joint: string;
  /** The first character after the joint tells of which script it is. */
  readonly title: string;
}

/** A run of characters that names and offices are written with. */
export const NAME_RUN = /(?:[Ａ-ＺA-Z][．.]|[一-龠々﨑ァ-ヶー・＝゠Ａ-Ｚａ-ｚA-Za-z])+/g;
const LONGEST = 80;

/** A name in katakana, initials before it or not (the last may want its full stop); several words are joined by ・ or ＝. */
export const KATAKANA_NAME =
  /^(?:[Ａ-ＺA-Z][．.・])*[Ａ-ＺA-Z]?(?=[ァ-ヶー・＝゠]{2})[ァ-ヶー]+(?:[・＝゠][ァ-ヶー]+)*$/;
const KANJI_NAME = /^[一-龠々﨑]{2,6}$/;
/** Words in kanji before an office that name nobody. Families are called 三浦, 本田, 前田 too: there the next word tells. */
const NOBODY =
  /^(?:両|各|諸|関係|共同|国連|国際|国家|政府|首席|最高|議会|上級|閣僚|(?:同|本|前|元|新|現|次|副|旧|当|全|[二三四五六七])(?:国|省|庁|会|者|名|人|回|期|政|内閣|閣|首|外|防|大統|大臣|任|代表|議|副|特))|[国連省庁院会党府部側級際長回日月年]$/;

export const isPersonName = (text: string): boolean =>
  KATAKANA_NAME.test(text) || (KANJI_NAME.test(text) && !NOBODY.test(text));

const OFFICE_END = new RegExp(`(${OFFICE})(${HONORIFIC})?$`);
const OFFICE_IN = new RegExp(OFFICE);
const HONOUR_END = new RegExp(`${HONORIFIC}$`);

/** Every person that the document names with an office, in reading order. */
export const personsOf: (facts: Facts) => readonly Person[] = ofDocument((facts) => {
  const keys = partiesOf(facts).list.map(({ key }) => key);
  const named = namedIn(facts, keys.join());
  if (named.counts.size === 0) return [];
  // アルカディア外務大臣 names a state, not a person, if the document knows such a state.
  const states = statesOf(facts).counts;
  return named
    .all()
    .filter(([{ kind }, { signs, nameText }]) => signs === (kind === 'signature') && !states.has(nameText))
    .map(([block, { person }]) => ({ ...person, block }));
});

type InBlock = Omit<Person, 'block'>;

/** A person as a signature names him, or as a text does. */
interface Named {
  readonly signs: boolean;
  readonly nameText: string;
  readonly person: InBlock;
}

const namedIn = gatheredFor<string, Named>(function* ({ text, body }, keys) {
  for (const signs of [false, true]) {
    for (const person of inBlock({ text, body, signs }, { own: endOf(keys), any: ANY_STATE_END })) {
      const { nameText } = person;
      if (!isNearName(nameText)) yield ['', { signs, nameText, person }];
    }
  }
});

const statesOf = gathered(function* ({ states }) {
  for (const { name } of states) yield [stateKey(name), undefined];
});

const endOf = lately((keys) => (keys === '' ? /(?!)/ : new RegExp(`(?:${keys.split(',').map(forms).join('|')})$`)));
const ANY_STATE_END = new RegExp(`(?:${STATE})$`);

/** A block's text, and whether it is a signature. */
interface Scannable extends Pick<Block, 'text' | 'body'> {
  readonly signs: boolean;
}

interface StateEnd {
  readonly own: RegExp;
  readonly any: RegExp;
}

function inBlock(block: Scannable, state: StateEnd): InBlock[] {
  const out: InBlock[] = [];
  for (const match of block.text.matchAll(NAME_RUN)) {
    const end = match.index + match[0].length;
    if (match.index < block.body || match[0].length < 2 || match[0].length > LONGEST) continue;
    if (!MAY_BE_OFFICE.test(match[0])) continue;
    const cut = /^[びら]/.test(block.text.slice(end, end + 1)) ? match[0].replace(/[及並]$/, '') : match[0];
    const person = nameFirst(block, cut, match.index, state) ?? officeFirst(cut, match.index, state);
    if (person) out.push(person);
  }
  return out;
}

/** Where the state begins that a text ends with; its length if it ends with none. */
function stateStart(text: string, { own, any }: StateEnd): number {
  const party = own.exec(text);
  if (party) return party.index;
  const other = any.exec(text);
  // A state's name in katakana may be joined to a person's: カリスト・アルカディア共和国.
  return other ? other.index + other[0].lastIndexOf('・') + 1 : text.length;
}

function nameFirst(block: Scannable, run: string, at: number, state: StateEnd): InBlock | undefined {
  const office = OFFICE_END.exec(run);
  if (!office) return undefined;
  const before = run.slice(0, office.index);
  let from = stateStart(before, state);
  let start = 0;
  let joint = '';
  if (from === 0) {
    // カリスト アルカディア共和国大統領: a space in the place of ・.
    const spaced = /([Ａ-ＺA-Zァ-ヶー・＝゠．.]+|[一-龠々﨑]+)([ 　])$/.exec(
      block.text.slice(Math.max(block.body, at - 40), at),
    );
    if (!spaced || block.signs) return undefined;
    joint = spaced[2]!;
    start = -spaced[0].length;
  } else if (from === before.length) {
    // Ｃ．ダモン国連特別代表: what follows the name belongs to the office.
    const katakana = /^(?:[Ａ-ＺA-Z][．.・])*[ァ-ヶー]+(?:[・＝゠][ァ-ヶー]+)*/.exec(before)?.[0].length ?? 0;
    if (katakana > 1) from = katakana;
  }
  const head = start < 0 ? block.text.slice(at + start, at - 1) : run.slice(0, from);
  if (start === 0) joint = /・*$/.exec(head)![0];
  const nameText = start === 0 ? head.slice(0, head.length - joint.length) : head;
  if (!isPersonName(nameText)) return undefined;
  return {
    start: at + start,
    end: at + run.length,
    name: { start: at + start, end: at + start + nameText.length },
    nameText,
    office: { start: at + office.index, end: at + office.index + office[1]!.length },
    officeText: office[1]!,
    state: stateOf(before.slice(from)),
    nameFirst: true,
    joint,
    title: run.slice(from < 0 ? 0 : from),
  };
}

const stateOf = (text: string): string => (text === '' ? '' : stateKey(text));

function officeFirst(run: string, at: number, state: StateEnd): InBlock | undefined {
  const office = OFFICE_IN.exec(run);
  if (!office) return undefined;
  const from = office.index + office[0].length;
  const rest = run.slice(from);
  const joint = /^・?/.exec(rest)![0];
  const nameText = rest.slice(joint.length).replace(HONOUR_END, '');
  const before = run.slice(0, office.index);
  if (NO_PERSON.test(rest) || !isPersonName(nameText) || stateStart(before, state) > 0) return undefined;
  const start = at + from + joint.length;
  return {
    start: at,
    end: start + nameText.length,
    name: { start, end: start + nameText.length },
    nameText,
    office: { start: at + office.index, end: at + from },
    officeText: office[0],
    state: stateOf(before),
    nameFirst: false,
    joint,
    title: run.slice(0, from),
  };
}
