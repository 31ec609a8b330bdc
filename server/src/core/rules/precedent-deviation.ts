import type { Reading } from '../reading';
import { Departures } from '../reference/departures';
import type { Deviation } from '../reference/deviation';
import { type Precedent, sourceOf } from '../reference/precedents';
import { defineRule, type Finding, type Localized } from '../rule';

const AGREED = `日本国とベルミナ連邦の共同声明

１　両首脳は，海賊対策に関する国連安全保障理事会決議の完全な履行を強く求め，海上保安機関の間の連絡体制の強化を歓迎した。

２　両首脳は，南部地域における干ばつの影響に深刻な懸念を表明し，被災した農民に対する種子及び飼料の供与を支持した。

３　両首脳は，東方海洋協力会議の枠組みにおける港湾職員の研修の継続を決定した。

２０２２年３月１日
東京にて
`;

const draft = (sentence: string): string => `日本国とアルカディア共和国の共同声明\n\n１　${sentence}`;

/** A sentence that follows language agreed before, but for a verb, a qualifier or a name. */
export const precedentDeviation = defineRule({
  id: 'precedent-deviation',
  needs: 'text',
  severity: 'hint',
  title: { ja: '先例の文言との相違', en: 'A departure from agreed language' },
  why: {
    ja: '共同声明は、合意済みの文言を積み重ねて作られる。先例とほとんど同じ文で動詞や修飾語だけが異なると、立場の変化と受け取られ得る。意図したものかどうかを確かめられるよう示す。',
    en: 'Statements are built from language that was agreed before. Where a sentence follows it but for a verb or a qualifier, readers may see a change of position; it is shown so that the drafter can tell whether it is meant.',
  },
  source: { ja: '外交文書の作成における先例踏襲の慣行', en: 'Practice: agreed language is reused' },
  precedents: [AGREED],
  examples: [
    {
      bad: draft('両首脳は，海上保安機関の間の連絡体制の強化を‹評価した›。'),
      good: draft('両首脳は，海上保安機関の間の連絡体制の強化を歓迎した。'),
    },
    {
      bad: draft('両首脳は，海賊対策に関する国連安全保障理事会決議の‹履行›を強く求めた。'),
      good: draft('両首脳は，海賊対策に関する国連安全保障理事会決議の完全な履行を強く求めた。'),
    },
    {
      bad: draft('両大臣は、南部地域における干ばつの影響に‹懸念を表明する›。'),
      good: draft('両大臣は、南部地域における干ばつの影響に深刻な懸念を表明する。'),
    },
    {
      bad: draft('両首脳は，‹東方海洋協力会合›の枠組みにおける港湾職員の研修の継続を決定した。'),
      good: draft('両首脳は，東方海洋協力会議の枠組みにおける港湾職員の研修の継続を決定した。'),
    },
  ],
  clean: [
    // Another matter in the same frame; other parties, days, numbers, houses and tenses.
    draft('両首脳は，気象観測機関の間の連絡体制の強化を評価した。'),
    draft('両大臣は、海上保安機関の間の連絡体制の強化を歓迎する。'),
    draft('両首脳は，北部地域における洪水の影響に懸念を表明した。'),
    // One of a list more or fewer; a clause of one's own; the order of clauses.
    draft('両首脳は，被災した農民に対する種子，飼料及び農具の供与を支持した。'),
    draft('両首脳は，被災した農民に対する種子及び飼料の供与を支持し，輸送の費用を分担することを決定した。'),
    draft(
      '両首脳は，海上保安機関の間の連絡体制の強化を歓迎し，海賊対策に関する国連安全保障理事会決議の完全な履行を強く求めた。',
    ),
    // What every statement says; what one of the two says.
    draft('両首脳は，東京において会談し，両国間の協力の強化を確認した。'),
    draft('アルカディア共和国大統領は，海上保安機関の間の連絡体制の強化を評価した。'),
  ],
  *check(reading: Reading): Iterable<Finding> {
    const { precedents, statement, facts } = reading;
    if (!precedents || precedents.size === 0) return;
    const departures = reading.departures ?? new Departures();
    for (const block of statement.blocks) {
      for (const sentence of facts.of(block).sentences) {
        for (const { deviation, precedent } of departures.of(reading, precedents, block, sentence)) {
          const { start, end } = deviation.span;
          yield {
            span: block.flow.toSource({ start: sentence.start + start, end: sentence.start + end }),
            message: message(deviation, precedent),
            ...(deviation.kind === 'weaker' || deviation.kind === 'stronger' ? { severity: 'information' } : {}),
          };
        }
      }
    }
  },
});

function message({ kind, found, expected }: Deviation, precedent: Precedent): Localized {
  const source = sourceOf(precedent);
  const ja = `先例${source.ja}`;
  const en = `The precedent (${source.en})`;
  switch (kind) {
    case 'weaker':
    case 'stronger':
      return {
        ja: `${ja}の「${expected}」より${kind === 'weaker' ? '弱い' : '強い'}「${found}」が用いられています（作業用の序列による目安）。表現を変える意図かどうか確認してください。`,
        en: `${en} has “${expected}”; “${found}” is ${kind} (by the working ladder, a heuristic). Is the change meant?`,
      };
    case 'dropped':
      return {
        ja: `${ja}にある「${expected}」がここにはありません。省く意図かどうか確認してください。`,
        en: `${en} has “${expected}” here. Is it left out on purpose?`,
      };
    case 'added':
      return {
        ja: `「${found}」は${ja}にありません。加える意図かどうか確認してください。`,
        en: `${en} does not have “${found}”. Is it added on purpose?`,
      };
    default:
      return {
        ja: `${ja}では「${expected}」ですが、ここでは「${found}」です。表現を変える意図かどうか確認してください。`,
        en: `${en} has “${expected}” where this has “${found}”. Is the change meant?`,
      };
  }
}
