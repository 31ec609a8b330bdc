import type { Block, BlockKind, Statement } from '../statement/statement';
import type { Span } from '../text/span';
import { toFull, toHalf } from '../text/width';
import type { Acronym } from './acronyms';
import type { Definition } from './definitions';
import { type Gathered, gathered, gatheredBy, type Note, ofDocument } from './gathered';
import type { BlockFacts, Facts } from './index';
import { collectNames } from './names';

/** A place where a name is written. */
export interface Use extends Span {
  /** True where it is a word of its own: 両首脳は, not 両首脳会談. */
  readonly whole: boolean;
}

const LATIN = /[A-Za-z0-9+＋Ａ-Ｚａ-ｚ０-９]/;
/** Characters that make one word with a name they touch. */
const NOUN = /[一-龠々〇ァ-ヶー・A-Za-z0-9Ａ-Ｚａ-ｚ０-９]/;
const ASCII = /[!-~！-～]/;

/**
 * A search for a name: by its letters in either width, and in Latin letters never inside a longer word. An acronym that touches kanji
 * (ＷＴＯ加盟) is a word of its own; a Japanese noun is not.
 */
export function searchFor(name: string): (text: string, from?: number, until?: number) => readonly Use[] {
  if (name === '') return () => [];
  const forms = ASCII.test(name) ? [...new Set([name, toFull(name), toHalf(name)])] : [name];
  const first = LATIN.test(name[0]!);
  const last = LATIN.test(name.at(-1)!);
  const touches = (edge: RegExp, char: string | undefined): boolean => char !== undefined && edge.test(char);
  return (text, from = 0, until = text.length) => {
    const uses: Use[] = [];
    for (const form of forms) {
      for (
        let at = text.indexOf(form, Math.max(0, from));
        at >= 0 && at < until;
        at = text.indexOf(form, at + form.length)
      ) {
        const end = at + form.length;
        if ((first && touches(LATIN, text[at - 1])) || (last && touches(LATIN, text[end]))) continue;
        if (last && text.startsWith('プラス', end)) continue;
        const whole = (first || !touches(NOUN, text[at - 1])) && (last || !touches(NOUN, text[end]));
        uses.push({ start: at, end, whole });
      }
    }
    return forms.length > 1 ? uses.sort((a, b) => a.start - b.start) : uses;
  };
}

/** Where a name stands in a text. */
export const usesOf = (text: string, name: string, from?: number, until?: number): readonly Use[] =>
  searchFor(name)(text, from, until);

/** Where a name stands as a whole word of the drafter's own sentence, over the whole document. */
export const proseUses: (facts: Facts, name: string) => Gathered<Span> = gatheredBy(function* (own, _, name) {
  for (const use of usesOf(own.prose, name)) if (use.whole) yield [name, use];
});

/** Where a name stands at all, but for the place that defines it. */
export const allUses: (facts: Facts, name: string) => Gathered<Span> = gatheredBy(function* (own, text, name) {
  for (const use of usesOf(text, name)) if (!isDefined(own, use)) yield [name, use];
});

const isDefined = ({ definitions }: BlockFacts, { start }: Span): boolean =>
  definitions.some(({ term }) => term.start === start);

/** The acronyms of a document by their key; where one is being defined, by its key and `defined`. */
export const acronymsOf: (facts: Facts) => Gathered<Acronym> = gathered(function* (own): Iterable<Note<Acronym>> {
  for (const acronym of own.acronyms) yield [isDefined(own, acronym) ? `${acronym.key} defined` : acronym.key, acronym];
});

const RUNNING: readonly BlockKind[] = ['preamble', 'paragraph', 'item', 'text'];

/** True for what is read as sentences: not a title, a heading, a date, a place, a signature. */
export const isProse = (block: Block): boolean => RUNNING.includes(block.kind);

/** The document that each block belongs to, by index: 0 the statement, then one for each annex, which has terms and numbers of its own. */
export function partsOf(statement: Statement): readonly number[] {
  const known = parts.get(statement);
  if (known) return known;
  let part = 0;
  const made = statement.blocks.map((block) => (block.kind === 'annex' ? ++part : part));
  parts.set(statement, made);
  return made;
}
const parts = new WeakMap<Statement, readonly number[]>();

/** A definition in its document. */
export interface Defined {
  readonly block: Block;
  readonly definition: Definition;
  readonly part: number;
}

const definitionsOf = gathered(function* ({ definitions }) {
  for (const definition of definitions) if (definition.name !== '') yield [toHalf(definition.name), definition];
});

/** The first definition of each name in each part, in reading order. */
export const definedTerms: (facts: Facts) => readonly Defined[] = ofDocument((facts) => {
  const parts = partsOf(facts.statement);
  const seen = new Set<string>();
  const found: Defined[] = [];
  for (const [block, definition] of definitionsOf(facts).all()) {
    const part = parts[block.index]!;
    const key = `${part} ${toHalf(definition.name)}`;
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ block, definition, part });
  }
  return found;
});

/** The search that finds a name in a block as a word of the drafter's own sentence: not in a title, a quotation, brackets, or its definition. */
export function searchProse(name: string): (facts: Facts, block: Block) => readonly Use[] {
  const search = searchFor(name);
  return (facts, block) => (isProse(block) ? search(facts.of(block).prose).filter(({ whole }) => whole) : []);
}

/** Nouns that a term may be called by although they are everyone's: a 協定 before 「協定」 is defined may be any. */
const COMMON = new RegExp(
  '^(?:(?:合同|共同|行動|作業|専門|専門家|実施|事務|二国間|協力|基本|技術|年次|首脳|外相|閣僚|運営|政府間|新|本)?' +
    '(?:協定|条約|議定書|覚書|取極|取決め|宣言|声明|憲章|文書|計画|行動計画|作業計画|枠組み|枠組|会合|会議|会談|協議|対話|委員会|部会|作業部会|' +
    '事務局|機構|機関|基金|事業|構想|原則|指針|協力|政府|当局|地域|制度|連合|連盟)|' +
    '両国|両国政府|双方|両者|両当事者|両当事国|三国|三か国|三者|三箇国|関係国|締約国|当事国|当事者|参加国|参加者|加盟国|署名者|専門家|代表団|我々|' +
    '日本|日本側|中国|韓国|北朝鮮|英国|米国|' +
    '(?:本|この)(?:共同)?(?:声明|宣言|文書|覚書|協定|条約|コミュニケ)|' +
    'フォーラム|プロジェクト|プログラム|イニシアティブ|イニシアチブ|パートナーシップ|ロードマップ|メカニズム|ワーキンググループ|コミュニケ|プラットフォーム|ネットワーク|センター)$',
);

/** True for a term that is also a common noun, or a short form that begins the name itself (アルカディア共和国, アルカディア). */
export const isCommonNoun = ({ name, fullName }: Definition): boolean =>
  COMMON.test(name) || (/^[ァ-ヶー・]+$/.test(name) && fullName.startsWith(name));

/** True if the definition is one by words (以下「Ｘ」という。), which makes Ｘ due from then on; a gloss only offers it. */
export const isBinding = (block: Block, { kind, start, end }: Definition): boolean =>
  kind === 'term' && /以下|以後|総称|とは/.test(block.text.slice(start, end));

/**
 * What of several things before the bracket the term stands for, where it ends like the last of them: 資源管理及び違法・無規制漁業（以下
 * 「ＩＵＵ漁業」という。）. None for a group, which is all of them.
 */
export function lastNamed({ name, fullName }: Definition): string[] {
  const last = fullName.split(/及び|並びに|[，、,]/).at(-1)!;
  const alike = last.slice(-2) === name.slice(-2) && !/^[両双各我二三四五六七八]/.test(name);
  return alike && last !== fullName && last.length > name.length + 2 ? [last] : [];
}

/** A name without the persons' own names in it: 山田太郎日本国総理大臣 → 日本国総理大臣. */
export function withoutPersons(name: string): string {
  const names = collectNames(name, 0);
  let plain = '';
  let at = 0;
  names.forEach((person, i) => {
    const office = names[i + 1];
    if (person.kind !== 'person' || office?.kind !== 'office') return;
    plain += name.slice(at, person.start);
    at = office.start;
  });
  return plain + name.slice(at);
}
