import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import type { Span } from '../text/span';
import type { Facts } from './index';
import { perBlock } from './per-block';
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

const words = perBlock<readonly { readonly text: string; readonly start: number }[]>();

/** Every such place after the definition. */
export function* otherNames(facts: Facts): Generator<OtherName> {
  const terms = definedTerms(facts).filter(({ definition }) => definition.kind === 'term');
  if (terms.length === 0) return;
  const parts = partsOf(facts.statement);
  const vouched = terms.flatMap(({ definition }) => [definition.name, definition.fullName]);
  const byTail = groupBy(
    terms.filter(({ definition }) => COMPOUND.test(definition.fullName)),
    ({ definition }) => tailOf(definition.name),
  );
  const byHead = new Map(terms.flatMap((term) => withOtherHead(term).map((name) => [name, term] as const)));
  for (const block of facts.statement.blocks) {
    if (!isProse(block)) continue;
    const { prose } = facts.of(block);
    for (const { text, start } of words(facts, block, '', () => wordsOf(prose))) {
      const other = byHead.get(text.replaceAll('・', ''));
      const meant = [
        ...(byTail.get(tailOf(text)) ?? []).filter(({ definition }) => isShortOf(text, definition.fullName)),
        ...(other ? [other] : []),
      ];
      const term = meant.find((each) => each.part === parts[block.index] && isAfter(block, start, each));
      if (term && !vouched.some((known) => known.includes(text))) {
        yield { block, span: { start, end: start + text.length }, text, term };
      }
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
function withOtherHead({ definition }: Defined): string[] {
  return [definition.name, definition.fullName].flatMap((name) =>
    SAME_HEAD.flatMap((pair) =>
      [pair, [pair[1], pair[0]] as const].flatMap(([from, to]) => {
        const stem = name.endsWith(from) ? name.slice(0, -from.length).replaceAll('・', '') : '';
        return stem.length > 2 ? [stem + to] : [];
      }),
    ),
  );
}
