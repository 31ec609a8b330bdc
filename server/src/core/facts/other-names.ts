import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import type { Facts } from './index';
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

/** Every such place after the definition. */
export function* otherNames(facts: Facts): Generator<OtherName> {
  const terms = definedTerms(facts).filter(({ definition }) => definition.kind === 'term');
  if (terms.length === 0) return;
  const parts = partsOf(facts.statement);
  const vouched = terms.flatMap(({ definition }) => [definition.name, definition.fullName]);
  for (const block of facts.statement.blocks) {
    if (!isProse(block)) continue;
    for (const match of facts.of(block).prose.matchAll(WORD)) {
      const text = match[0];
      const span = { start: match.index, end: match.index + text.length };
      const term = terms.find(
        (each) => each.part === parts[block.index] && isAfter(block, span, each) && isOtherName(text, each),
      );
      if (term && !vouched.some((known) => known.includes(text))) yield { block, span, text, term };
    }
  }
}

const isAfter = (block: Block, span: Span, { block: home, definition }: Defined): boolean =>
  block.index > home.index || (block === home && span.start >= definition.end);

function isOtherName(word: string, { definition }: Defined): boolean {
  const { name, fullName } = definition;
  if (word === name || word === fullName) return false;
  return isShortOf(word, fullName, name) || withOtherHead(word, name) || withOtherHead(word, fullName);
}

/** The full name with something left out in its middle, ending as the term does. */
function isShortOf(word: string, full: string, name: string): boolean {
  if (!COMPOUND.test(full) || word.length >= full.length || word.slice(-2) !== name.slice(-2)) return false;
  if (EVERYONES.test(word)) return false;
  let head = 0;
  while (head < word.length && word[head] === full[head]) head++;
  return head >= 2 && word.length - head >= 2 && full.endsWith(word.slice(head));
}

/** タラサ・アクションプラン beside タラサ行動計画. */
const withOtherHead = (word: string, name: string): boolean =>
  SAME_HEAD.some((pair) =>
    [pair, [pair[1], pair[0]] as const].some(([from, to]) => {
      if (!word.endsWith(from) || !name.endsWith(to)) return false;
      const stem = name.slice(0, -to.length).replace(/・$/, '');
      return stem.length > 2 && word.slice(0, -from.length).replace(/・$/, '') === stem;
    }),
  );
