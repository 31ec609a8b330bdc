import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import { lately } from '../text/lately';
import type { Span } from '../text/span';
import { gatheredFor } from './gathered';
import { type Facts, factsOf } from './index';
import { type Defined, definedTerms, isProse, partsOf } from './terms';

/** A place that calls a defined thing by a name of its own: 合同部会 for 合同作業部会 (以下「作業部会」という。). */
export interface OtherName {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  readonly term: Defined;
}

/** A compound noun: no kana, so no sentence around it. */
const WORD = /[一-龠々ァ-ヶー・]{4,40}/g;
const COMPOUND = /^[一-龠々ァ-ヶー・]{5,40}$/;
/** Beginnings that many names share: 国際機構 is no short form of 国際協力機構. */
const EVERYONES = /^(?:国際|世界|地域|政府|両国|関係|日本|国連|国家|全国|共同声明)/;

/** Heads that say the same in words of Japanese and of foreign origin. */
const SAME_HEAD: readonly (readonly [string, string])[] = [
  ['行動計画', 'アクションプラン'],
  ['計画', 'プラン'],
  ['計画', 'プログラム'],
  ['事業', 'プロジェクト'],
  ['構想', 'イニシアティブ'],
  ['枠組み', 'フレームワーク'],
  ['作業部会', 'ワーキンググループ'],
  ['対話', 'ダイアログ'],
  ['対話', 'ダイアローグ'],
  ['工程表', 'ロードマップ'],
  ['首脳会議', 'サミット'],
  ['基金', 'ファンド'],
];

/** What a word may be another name of, by the words alone. */
interface Lexicon {
  readonly byTail: ReadonlyMap<string, readonly string[]>;
  readonly byHead: ReadonlySet<string>;
  readonly vouched: readonly string[];
}

/** Makes the lexicon of terms; each is given by its name and full name. */
const lexiconOf = lately((terms): Lexicon => {
  const definitions = terms.split('\n').map((term) => {
    const [name = '', fullName = ''] = term.split('\t');
    return { name, fullName };
  });
  const byTail = groupBy(
    definitions.filter(({ fullName }) => COMPOUND.test(fullName)),
    ({ name }) => tailOf(name),
  );
  return {
    byTail: new Map([...byTail].map(([tail, own]) => [tail, own.map(({ fullName }) => fullName)])),
    byHead: new Set(definitions.flatMap(withOtherHead)),
    vouched: definitions.flatMap(({ name, fullName }) => [name, fullName]),
  };
});

/** The words of a text's prose that may be another name of a term. */
const candidates = gatheredFor<string, number>(function* (wording, terms) {
  const { byTail, byHead, vouched } = lexiconOf(terms);
  for (const { text, start } of wordsOf(factsOf(wording).prose)) {
    const may =
      byHead.has(text.replaceAll('・', '')) || byTail.get(tailOf(text))?.some((full) => isShortOf(text, full)) === true;
    if (may && !vouched.some((known) => known.includes(text))) yield [text, start];
  }
});

/** Every such place after the definition. */
export function* otherNames(facts: Facts): Generator<OtherName> {
  const terms = definedTerms(facts).filter(({ definition }) => definition.kind === 'term');
  if (terms.length === 0) return;
  const parts = partsOf(facts.statement);
  const found = candidates(facts, terms.map(({ definition: { name, fullName } }) => `${name}\t${fullName}`).join('\n'));
  for (const text of found.counts.keys()) {
    const word = text.replaceAll('・', '');
    const meant = [
      ...terms.filter(
        ({ definition: { name, fullName } }) =>
          tailOf(name) === tailOf(text) && COMPOUND.test(fullName) && isShortOf(text, fullName),
      ),
      // Of several terms with such a head the last one is meant.
      ...terms.filter(({ definition }) => withOtherHead(definition).includes(word)).slice(-1),
    ];
    for (const [block, start] of found.places(text)) {
      if (!isProse(block)) continue;
      const term = meant.find((each) => each.part === parts[block.index] && isAfter(block, start, each));
      if (term) yield { block, span: { start, end: start + text.length }, text, term };
    }
  }
}

const wordsOf = (prose: string) => [...prose.matchAll(WORD)].map(({ 0: text, index: start }) => ({ text, start }));
const tailOf = (name: string): string => name.slice(-2);

const isAfter = (block: Block, start: number, { block: home, definition }: Defined): boolean =>
  block.index > home.index || (block === home && start >= definition.end);

/** The full name with something left out in its middle; its end is the term's. */
function isShortOf(word: string, full: string): boolean {
  if (word.length >= full.length || EVERYONES.test(word)) return false;
  let head = 0;
  while (head < word.length && word[head] === full[head]) head++;
  return head >= 2 && word.length - head >= 2 && full.endsWith(word.slice(head));
}

/** タラサ・アクションプラン beside タラサ行動計画: the term and its full name with another head, ・ left out. */
function withOtherHead({ name: term, fullName }: { readonly name: string; readonly fullName: string }): string[] {
  return [term, fullName].flatMap((name) =>
    SAME_HEAD.flatMap((pair) =>
      [pair, [pair[1], pair[0]] as const].flatMap(([from, to]) => {
        const stem = name.endsWith(from) ? name.slice(0, -from.length).replaceAll('・', '') : '';
        return stem.length > 2 ? [stem + to] : [];
      }),
    ),
  );
}
