import { officeKey } from '../facts/offices';
import { type Party, partiesOf } from '../facts/parties';
import { runAt } from '../facts/party-rows';
import { personsOf } from '../facts/persons';
import { type Signature, signaturesOf } from '../facts/signatures';
import { maySameState } from '../facts/states';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Localized } from '../rule';
import { distance } from '../text/distance';
import { isMistyped } from '../text/likeness';
import type { Span } from '../text/span';
import { fold } from '../text/width';

export const signatureParty = defineRule({
  id: 'signature-party',
  needs: 'text',
  severity: 'warning',
  title: { ja: '署名欄と当事者の不一致', en: 'Signatures that do not fit the parties' },
  why: {
    ja: '署名欄の国名・機関名・氏名は、題名・前文の当事者及び本文の氏名と一致していなければならない。他の文書の署名欄を写したときに誤りやすい。',
    en: 'Those who sign are the parties of the title and the persons of the text; a block copied from another document is easily wrong.',
  },
  source: { ja: '公表された共同声明及び覚書の書き方', en: 'Practice of published joint statements and memoranda' },
  examples: [
    {
      bad: '日本国とアルカディア共和国との間の共同宣言\n\n１　双方は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国政府のために\n鈴木一郎\n\n‹ベルミナ連邦›政府のために\nＡ．クレオン',
      good: '日本国とアルカディア共和国との間の共同宣言\n\n１　双方は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国政府のために\n鈴木一郎\n\nアルカディア共和国政府のために\nＡ．クレオン',
    },
    {
      bad: '日本国環境省とリベルタ共和国環境省との間の覚書\n\n１　双方は，協力する。\n\n２０２０年１月２日に東京で署名した。\n\n日本国‹外務省›のために\n鈴木一郎\n\nリベルタ共和国環境省のために\nＰ．オルテガ',
      good: '日本国環境省とリベルタ共和国環境省との間の覚書\n\n１　双方は，協力する。\n\n２０２０年１月２日に東京で署名した。\n\n日本国環境省のために\n鈴木一郎\n\nリベルタ共和国環境省のために\nＰ．オルテガ',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同宣言\n\n１　鈴木一郎日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領は，会談した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣　　アルカディア共和国大統領\n\n鈴木一郎　　‹Ａ．クレイン›',
      good: '日本国とアルカディア共和国との間の共同宣言\n\n１　鈴木一郎日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領は，会談した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣　　アルカディア共和国大統領\n\n鈴木一郎　　Ａ．クレオン',
    },
    {
      bad: '日本国，エルダ共和国及びファロス国の共同宣言\n\n１　我々は，協力する。\n\n２０２０年１月２日\n東京にて\n\n‹日本国›政府のために\n\nエルダ共和国政府のために',
      good: '日本国，エルダ共和国及びファロス国の共同宣言\n\n１　我々は，協力する。\n\n２０２０年１月２日\n東京にて\n\n日本国政府のために\n\nエルダ共和国政府のために\n\nファロス国政府のために',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同宣言\n\n１　日本国総理大臣及びアルカディア共和国大統領は，一致した。\n\n２０２０年１月２日\n東京にて\n\n‹日本›総理大臣\n鈴木一郎\n\nアルカディア共和国大統領\nＡ．クレオン',
      good: '日本国とアルカディア共和国との間の共同宣言\n\n１　日本国総理大臣及びアルカディア共和国大統領は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣\n鈴木一郎\n\nアルカディア共和国大統領\nＡ．クレオン',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同宣言\n\n１　鈴木一郎日本国外務大臣及びＡ．アル＝クレオード・アルカディア共和国外務大臣は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国外務大臣\n‹一郎鈴木›\n\nアルカディア共和国外務大臣\nＡ．アル＝クレオード',
      good: '日本国とアルカディア共和国との間の共同宣言\n\n１　鈴木一郎日本国外務大臣及びＡ．アル＝クレオード・アルカディア共和国外務大臣は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国外務大臣\n鈴木一郎\n\nアルカディア共和国外務大臣\nＡ．アル＝クレオード',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同宣言\n\n１　鈴木一郎日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国‹首相›\n鈴木一郎\n\nアルカディア共和国大統領\nＡ．クレオン',
      good: '日本国とアルカディア共和国との間の共同宣言\n\n１　鈴木一郎日本国総理大臣及びＡ．クレオン・アルカディア共和国大統領は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣\n鈴木一郎\n\nアルカディア共和国大統領\nＡ．クレオン',
    },
    {
      bad: '日本国気象庁とアルカディア共和国気象局との間の覚書\n\n１　双方は，協力する。\n\n２０２０年１月２日\n東京にて\n\n日本国気象庁のために　　　アルカディア共和国‹海洋研究所›のために',
      good: '日本国気象庁とアルカディア共和国気象局との間の覚書\n\n１　双方は，協力する。\n\n２０２０年１月２日\n東京にて\n\n日本国気象庁のために　　　アルカディア共和国気象局のために',
    },
    {
      bad: '日本国政府とコルサ共和国政府の共同声明\n\n　大山栄作日本国総理大臣は，訪問した。\n\n一　双方は，合意した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣　　　コルサ共和国首相\n\n‹大山栄佐›（署名）　　　ダン・メイ（署名）',
      good: '日本国政府とコルサ共和国政府の共同声明\n\n　大山栄作日本国総理大臣は，訪問した。\n\n一　双方は，合意した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣　　　コルサ共和国首相\n\n大山栄作（署名）　　　ダン・メイ（署名）',
    },
  ],
  clean: [
    // Short in the text as well.
    '日本国とアルカディア共和国との間の共同宣言\n\n１　日本政府及びアルカディア共和国政府は，一致した。日本国政府の専門家が参加する。\n\n２０２０年１月２日\n東京にて\n\n日本政府のために\n鈴木一郎\n\nアルカディア共和国政府のために\nＡ．クレオン',
    // Names alone; the offices of two states; a ministry's minister for his government.
    '日本国とアルカディア共和国との間の共同宣言\n\n１　双方は，一致した。\n\n２０２０年１月２日\n東京にて\n\n鈴木一郎　　　Ａ．クレオン',
    '日本国政府とアルカディア共和国政府との間の共同宣言\n\n１　双方は，一致した。\n\n２０２０年１月２日\n東京にて\n\nアルカディア共和国外務大臣　　　日本国外務大臣\n\nＡ．クレオン　　　鈴木　一郎',
    // The title names one state only, the sides sign without their states.
    'アルカディア共和国の復興に関する共同宣言\n\n１　参加国は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国政府のために\n\nベルミナ連邦政府のために',
    '日本国とアルカディア共和国との間の共同宣言\n\n１　双方は，一致した。\n\n２０２０年１月２日\n東京にて\n\n外務大臣　　アルカディア共和国外務大臣',
    // A name of two words, of which the title has the first; a title that looks as if its first word were a person's.
    '日・ベルミナ・マリシア首脳会議共同声明\n\n１　我々は，一致する。\n\n２０２０年１月２日\n東京にて\n\n日本国\nベルミナ連邦\nマリシア・ダリサーム国',
    '日本国総理大臣とトリーバ・メルカド共和国大統領の共同声明\n\n１　両首脳は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣\nトリーバ・メルカド共和国大統領',
  ],
  *check(reading): Iterable<Finding> {
    const signatures = signaturesOf(reading.facts);
    if (signatures.length === 0) return;
    const wrong = [...strangers(reading, signatures), ...otherUnits(reading, signatures)];
    yield* wrong;
    if (wrong.length === 0) yield* missing(reading, signatures);
    yield* misspelt(reading, signatures);
  },
});

/** Those who sign for a state that is no party. */
function* strangers({ facts }: Reading, signatures: readonly Signature[]): Generator<Finding> {
  const { list, titled } = partiesOf(facts);
  const states = signatures.flatMap((each) => (each.state ? [{ ...each, state: each.state }] : []));
  const known = list.filter(({ key }) => states.some(({ state }) => maySameState(key, state.key)));
  const unknown = states.filter(({ state }) => !list.some(({ key }) => maySameState(key, state.key)));
  if (list.length < 2 || (!titled && (unknown.length > 1 || known.length === 0))) return;
  // Who has not signed is meant, where it is only one, or the one whose name is nearest.
  const open = list.filter((party) => !known.includes(party));
  for (const { block, state } of unknown) {
    const meant = open.length === 1 ? open[0] : list.find(({ key }) => distance(key, state.key, 2) <= 2);
    yield finding(block, state, meant && nameLike(meant, state), {
      ja: `署名欄の「${state.text}」は、題名・前文の当事国（${list.map(({ name }) => name).join('、')}）にありません。`,
      en: `“${state.text}” signs, but the parties of this document are ${list.map(({ name }) => name).join(', ')}.`,
    });
  }
  const written = (name: string): boolean =>
    facts.statement.blocks.some(({ kind, text }) => kind !== 'signature' && text.includes(name));
  const persons = personsOf(facts).filter(({ block }) => block.kind !== 'signature');
  for (const { block, state, unit, end } of states) {
    const party = list.find(({ key }) => key === state.key);
    const office = persons.find((each) => each.state === state.key && officeKey(each.officeText) === officeKey(unit));
    if (party && office && unit !== '内閣総理大臣' && !written(unit)) {
      yield finding(block, { start: end - unit.length, end }, office.officeText, {
        ja: `署名欄の職名「${unit}」が、本文の「${office.officeText}」と異なります。`,
        en: `“${unit}” signs; in the text the office is called “${office.officeText}”.`,
      });
    }
    if (!party || state.text === party.name || party.name === party.key) continue;
    // 日本政府, where the text itself has 日本国政府 and never the short form.
    if (state.text === party.key) {
      if (unit === '' || !written(party.name + unit) || written(party.key + unit)) continue;
      yield finding(block, state, party.name, {
        ja: `署名欄では「${party.key}${unit}」ですが、本文では「${party.name}${unit}」と書いています。`,
        en: `“${party.key}${unit}” signs; the text itself writes “${party.name}${unit}”.`,
      });
      continue;
    }
    if (!/^[ァ-ヶー]/.test(party.name)) continue;
    yield finding(block, state, party.name, {
      ja: `署名欄の国名「${state.text}」が、この文書の「${party.name}」と異なります。`,
      en: `“${state.text}” signs; elsewhere in this document the party is “${party.name}”.`,
    });
  }
}

const nameLike = ({ name, key }: Party, state: { text: string; key: string }): string =>
  state.text === state.key ? key : name;

/** An agency of a state. */
const AGENCY = /^[一-龠ァ-ヶー・]{1,15}(?:省|庁|院|局|所|隊|(?<!政)府|本部|機構|機関|委員会|事務局|センター)$/;

/** Another ministry than the title names. */
function* otherUnits({ facts }: Reading, signatures: readonly Signature[]): Generator<Finding> {
  const parties = partiesOf(facts);
  const units = new Map<string, Set<string>>();
  for (const block of facts.statement.blocks) {
    if (block.kind !== 'title' && block.index > 0) continue;
    for (const { party, end } of parties.mentions(block)) {
      const unit = runAt(block.text, end);
      if (AGENCY.test(unit)) units.set(party.key, (units.get(party.key) ?? new Set()).add(unit));
    }
  }
  for (const { block, state, unit, end } of signatures) {
    const expected = state && units.get(state.key);
    if (!expected || !AGENCY.test(unit) || expected.has(unit)) continue;
    yield finding(block, { start: end - unit.length, end }, expected.size === 1 ? [...expected][0] : undefined, {
      ja: `署名欄の「${unit}」が、題名の「${[...expected].join('」「')}」と異なります。`,
      en: `“${unit}” signs, but the title names ${[...expected].join(', ')}.`,
    });
  }
}

/** A party that does not sign although the others do. */
function* missing({ facts }: Reading, signatures: readonly Signature[]): Generator<Finding> {
  const { list, titled } = partiesOf(facts);
  const lines = signatures.filter(({ kind }) => kind === 'for');
  const names = signatures.length - lines.length;
  // A line without its state, or more names than lines, leaves open who signs for whom.
  if (!titled || list.length < 2 || lines.some(({ state }) => !state) || names > lines.length) return;
  const absent = list.filter(({ key }) => !lines.some(({ state }) => maySameState(key, state!.key)));
  const [first] = lines;
  if (!first?.state || absent.length === 0 || absent.length === list.length || lines.length >= list.length) return;
  const written = absent.map(({ name }) => name);
  yield finding(first.block, first.state, undefined, {
    ja: `署名欄に当事国「${written.join('」「')}」の署名者がありません。`,
    en: `Nobody signs for ${written.join(', ')}.`,
  });
}

/** A signatory whose name the text spells otherwise. */
function* misspelt({ facts }: Reading, signatures: readonly Signature[]): Generator<Finding> {
  const persons = personsOf(facts).filter(({ block }) => block.kind !== 'signature');
  const bare = (text: string): string => fold(text).replace(/\s/g, '');
  const counts = new Map<string, number>();
  for (const { nameText } of persons) counts.set(bare(nameText), (counts.get(bare(nameText)) ?? 0) + 1);
  const names = signatures.filter(({ kind }) => kind === 'name');
  const signed = new Set(names.map(({ text }) => bare(text)));
  for (const { block, text, start, end } of names) {
    if (counts.has(bare(text))) continue;
    const meant = persons.find(({ nameText }) => !signed.has(bare(nameText)) && isMistyped(bare(text), nameText));
    if (!meant) continue;
    yield {
      ...finding(block, { start, end }, meant.nameText, {
        ja: `署名欄の氏名「${text}」が、本文の「${meant.nameText}」と異なります。`,
        en: `“${text}” signs; the text spells the name “${meant.nameText}”.`,
      }),
      related: [
        {
          span: meant.block.flow.toSource(meant.name),
          message: { ja: '本文の氏名', en: 'The name in the text' },
        },
      ],
    };
  }
}

const finding = (block: Signature['block'], span: Span, text: string | undefined, message: Localized): Finding => ({
  span: block.flow.toSource(span),
  message,
  ...(text === undefined
    ? {}
    : {
        fixes: [
          {
            title: { ja: `「${text}」にする`, en: `Write “${text}”` },
            edits: block.flow.replace(span, text),
            safe: false,
          },
        ],
      }),
});
