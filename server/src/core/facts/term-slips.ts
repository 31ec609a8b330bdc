import type { Block } from '../statement/statement';
import { distance } from '../text/distance';
import { lately } from '../text/lately';
import type { Span } from '../text/span';
import { masked } from './brackets';
import { gatheredFor, type Note, ofDocument } from './gathered';
import type { Facts } from './index';
import { KNOWN_BODIES } from './known-bodies';
import { partiesOf } from './parties';
import { runAt } from './party-rows';
import { STATE } from './states';
import { definedTerms, isProse } from './terms';

/** A word of the document that is nearly, but not quite, a name that it defines, that its title has, or that everybody knows. */
export interface TermSlip {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  /** The name that seems to be meant. */
  readonly right: string;
  /** `letter`: a character is another, missing or too many; `head`: the name's last word is another of its kind (対話, 協議). */
  readonly what: 'letter' | 'head';
  /** Where the name is defined, or stands in the title; none for a body that every statement knows. */
  readonly home?: Home;
}

interface Home {
  readonly block: Block;
  readonly span: Span;
}

/** A compound noun: no hiragana, so no sentence around it. */
const RUN = /[一-龠々ァ-ヶーＡ-Ｚａ-ｚA-Za-z・]{3,40}/g;
const COMPOUND = /^[一-龠々ァ-ヶーＡ-Ｚａ-ｚA-Za-z・]{3,40}$/;
/** Shorter names lie a character apart by chance. */
const SHORTEST = 5;
const SHORTEST_KATAKANA = 4;
/** What a full name must have to be compared: others are phrases. */
const SHORTEST_FULL = 6;

/** Bodies that are set up: one that is defined is not called by another's name, however many have such names. */
const BODIES: readonly string[] = ['委員会', '部会', '作業部会', '評議会', '協議会', '事務局'];
/** Last words of one kind: a name keeps the one that it was given. */
const HEADS: readonly (readonly string[])[] = [
  BODIES,
  ['協定', '条約', '取極', '取決め', '議定書', '覚書', '憲章', '宣言'],
  ['対話', '協議', '会議', '会合', '会談', '委員会', '部会', 'フォーラム'],
  ['企業', '会社', '事業者', '業者'],
  ['計画', '構想', '戦略', '方針', '指針'],
  ['庁', '省', '局', '部', '院'],
  ['ＥＰＡ', 'ＦＴＡ', 'ＣＥＰＡ'],
  ['EPA', 'FTA', 'CEPA'],
];
/** Words that go with many heads, and ministries whose bureaus and predecessors have names of their own. */
const GENERIC =
  /^(?:合同|共同|首脳|外相|閣僚|大臣|年次|定期|実務者?|専門家?|局長級|次官級|高級|二国間|両国|両国間|政府間|官民|国際|地域|基本|経済|投資|租税|協力|行動|平和|外務|防衛|財務|法務|総務|内務|国防|経済産業|国土交通|農林水産|文部科学|厚生労働|警察|海上保安|環境|関係|総括|小|本|同|各|両|新|日)$/;
/** Characters of which one stands for the other by no mistake: 北部回廊 and 南部回廊, 農業 and 漁業, 第二期 and 第三期. */
const APART: readonly RegExp[] = [
  /^[東西南北中上下前後左右内外大小新旧高低長短男女老若主副正輸出入]$/,
  /^[一二三四五六七八九十両初次再]$/,
  /^[農漁工商鉱林産水畜海空陸港路電気光風熱核米麦科医薬文政財経法税金]$/,
  /^[日米英中韓仏独露豪印伊加越泰朝欧亜]$/,
  /^[Ａ-Ｚａ-ｚA-Za-z]$/,
  /^[省相]$/,
];

const STATE_FIRST = new RegExp(`^(?:${STATE})`);

/** What the document calls by a name of its own. */
interface Lexicon {
  /** Names that must be met to the letter. */
  readonly exact: readonly string[];
  /** Stems with the head that they are defined with, and the other heads of its kind. */
  readonly headed: ReadonlyMap<string, string>;
}

const lexiconOf = lately((names): Lexicon => {
  const exact = names.split('\n').filter((name) => COMPOUND.test(name));
  const headed = new Map<string, string>();
  for (const name of exact) {
    for (const kind of HEADS) {
      const head = kind.find((each) => name.endsWith(each));
      const stem = head && name.slice(0, -head.length);
      if (!stem || stem.length < 2 || (GENERIC.test(stem) && kind !== BODIES)) continue;
      for (const other of kind) if (other !== head) headed.set(stem + other, name);
    }
  }
  return { exact, headed };
});

const KNOWN = new Set(KNOWN_BODIES);

interface Found extends Span {
  readonly text: string;
  readonly right: string;
  readonly what: TermSlip['what'];
}

/** The words of a text that are nearly a name, by themselves. */
const candidates = gatheredFor<string, Found>(function* ({ text, body }, names): Iterable<Note<Found>> {
  const { exact, headed } = lexiconOf(names);
  for (const { 0: run, index } of masked(text).matchAll(RUN)) {
    if (index < body) continue;
    const end = index + run.length;
    const word = /^[びら]/.test(text.slice(end, end + 1)) ? run.replace(/[及並]$/, '') : run;
    if (KNOWN.has(word)) continue;
    const span = { start: index, end: index + word.length, text: word };
    const known = KNOWN_BODIES.find((name) => isNear(word, name));
    const right = known ?? (exact.includes(word) ? undefined : exact.find((name) => isNear(word, name)));
    const named = exact.includes(word) ? undefined : headed.get(word);
    if (named !== undefined) yield [word, { ...span, right: named, what: 'head' }];
    else if (right !== undefined) yield [word, { ...span, right, what: 'letter' }];
  }
});

/** True if one is the other with a character exchanged, left out, put in or swapped with its neighbour, by mistake as far as can be told. */
function isNear(word: string, name: string): boolean {
  if (Math.abs(word.length - name.length) > 1) return false;
  // 委員会会: the last character twice.
  if (word === name + name.at(-1)) return true;
  const shortest = /^[ァ-ヶー]+$/.test(name) ? SHORTEST_KATAKANA : SHORTEST;
  if (name.length < shortest || word.length < shortest || word.startsWith(name) || name.startsWith(word)) return false;
  if (word.endsWith(name) || name.endsWith(word) || distance(word, name, 1) !== 1) return false;
  const at = [...word].findIndex((char, i) => char !== name[i]);
  // A state's name is looked after as a party's.
  if (at < (STATE_FIRST.exec(name)?.[0].length ?? 0)) return false;
  const [a = '', b = ''] = [word[at], name[at]];
  return !APART.some((chars) => chars.test(a) && (word.length !== name.length || chars.test(b)));
}

/** The names that are compared, with where each is at home. */
function namesOf(facts: Facts): ReadonlyMap<string, Home> {
  const names = new Map<string, Home>();
  const add = (name: string, home: Home): void => {
    if (!names.has(name)) names.set(name, home);
  };
  for (const { block, definition } of definedTerms(facts)) add(definition.name, { block, span: definition.term });
  for (const { block, definition } of definedTerms(facts)) {
    const { fullName, full } = definition;
    if (fullName.length >= SHORTEST_FULL && COMPOUND.test(fullName)) add(fullName, { block, span: full });
  }
  const parties = partiesOf(facts);
  for (const block of facts.statement.blocks) {
    if (block.kind !== 'title') continue;
    for (const { start, end } of parties.mentions(block)) {
      const agency = runAt(block.text, end);
      if (AGENCY.test(agency))
        add(block.text.slice(start, end) + agency, { block, span: { start, end: end + agency.length } });
    }
  }
  return names;
}

const AGENCY = /^[一-龠ァ-ヶー・]{2,15}(?:省|庁|院|局|所|府|本部|機構|機関|委員会|事務局|センター)$/;

/** Every such place. A word that stands more than once is meant as it stands. */
export const termSlips: (facts: Facts) => readonly TermSlip[] = ofDocument((facts) => {
  const names = namesOf(facts);
  const found = candidates(facts, [...names.keys()].join('\n'));
  const slips: TermSlip[] = [];
  for (const [word, count] of found.counts) {
    if (count > 1) continue;
    const [block, { right, what, text, ...span }] = found.first(word)!;
    const home = names.get(right);
    // Before the name is given a word may be anything; a title stands before everything.
    const after = !home || block.index > home.block.index || (block === home.block && span.start >= home.span.end);
    if (isProse(block) && after) slips.push({ block, span, text, right, what, ...(home && { home }) });
  }
  return slips;
});
