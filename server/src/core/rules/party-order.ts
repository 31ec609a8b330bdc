import { gathered, type Note } from '../facts/gathered';
import { type Parties, type Party, partiesOf, type Row } from '../facts/parties';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Fix } from '../rule';
import type { Span } from '../text/span';

export const partyOrder = defineRule({
  id: 'party-order',
  needs: 'text',
  severity: 'warning',
  title: { ja: '当事国の順序の不一致', en: 'Parties in another order' },
  why: {
    ja: '当事国は一つの文書の中で同じ順に並べる。日本語の正文では日本国を先に書くのが通例で、逆の順は相手国の文からの訳し残しであることが多い。',
    en: 'A statement names its parties in one order throughout; a place in the other order is often left from the partner’s text.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，日本国及びアルカディア共和国の協力を歓迎した。\n２　双方は，‹アルカディア共和国及び日本国›の国民の交流を支持した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，日本国及びアルカディア共和国の協力を歓迎した。\n２　双方は，日本国及びアルカディア共和国の国民の交流を支持した。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，日本・アルカディア関係の発展を歓迎した。\n２　双方は，‹アルカディア・日本›間の往来の増加を評価した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，日本・アルカディア関係の発展を歓迎した。\n２　双方は，日本・アルカディア間の往来の増加を評価した。',
    },
    {
      bad: '共同声明\n\n１　日本国外務大臣及びロシア連邦外務大臣は，日露関係の発展を歓迎した。\n２　両大臣は，‹露日›経済委員会の成果を評価した。',
      good: '共同声明\n\n１　日本国外務大臣及びロシア連邦外務大臣は，日露関係の発展を歓迎した。\n２　両大臣は，日露経済委員会の成果を評価した。',
    },
    {
      bad: '日本国，エルダ共和国及びファロス国の三か国首脳による共同宣言\n\n　我々，‹エルダ共和国，日本国及びファロス国›の首脳は，東京で会合した。\n\n１　我々は，日本国，エルダ共和国及びファロス国の協力を確認する。',
      good: '日本国，エルダ共和国及びファロス国の三か国首脳による共同宣言\n\n　我々，日本国，エルダ共和国及びファロス国の首脳は，東京で会合した。\n\n１　我々は，日本国，エルダ共和国及びファロス国の協力を確認する。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，２０２０年を「‹アルカディア・日›文化交流年」とすることを決定した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，２０２０年を「日・アルカディア文化交流年」とすることを決定した。',
    },
    {
      bad: '日本国環境省とアルカディア共和国環境省との間の覚書\n\n１　双方は，協力する。\n２　会合は，原則として２年に１回，‹アルカディア共和国及び日本国›において交互に開催する。',
      good: '日本国環境省とアルカディア共和国環境省との間の覚書\n\n１　双方は，協力する。\n２　会合は，原則として２年に１回，日本国及びアルカディア共和国において交互に開催する。',
    },
    {
      bad: '第２回日本・エルダ・ファロス首脳会議共同声明\n\n　我々，‹日本国，ファロス国及びエルダ共和国›の首脳は，会合した。\n\n１　我々は，第３回日本・エルダ・ファロス首脳会議を開催する。',
      good: '第２回日本・エルダ・ファロス首脳会議共同声明\n\n　我々，日本国，エルダ共和国及びファロス国の首脳は，会合した。\n\n１　我々は，第３回日本・エルダ・ファロス首脳会議を開催する。',
    },
    {
      bad: '日本国気象庁とアルカディア共和国気象局との間の覚書\n\n１　双方は，協力する。\n２　この覚書は，‹アルカディア共和国政府及び日本国›政府の権利に影響を及ぼさない。',
      good: '日本国気象庁とアルカディア共和国気象局との間の覚書\n\n１　双方は，協力する。\n２　この覚書は，日本国政府及びアルカディア共和国政府の権利に影響を及ぼさない。',
    },
    {
      bad: '第２回日ＡＢＣ閣僚会合共同声明\n\n１　我々は，日ＡＢＣ協力の進展を歓迎した。\n２　我々は，‹ＡＢＣ日›合同訓練を実施する。',
      good: '第２回日ＡＢＣ閣僚会合共同声明\n\n１　我々は，日ＡＢＣ協力の進展を歓迎した。\n２　我々は，日ＡＢＣ合同訓練を実施する。',
    },
  ],
  clean: [
    // The partner alone acts; the partner's side speaks to Japan's; a host before its guest.
    '日本国とアルカディア共和国との間の共同声明\n\n　アルカディア共和国大統領は，日本国総理大臣の招待により，日本国を訪問した。\n\n１　アルカディア側は日本側に謝意を表明した。アルカディア共和国は，日本国の支援を評価した。\n２　双方は，アルカディア共和国における日本企業の活動を歓迎した。',
    // The document's own order, and the short forms that Japanese has in one order only.
    'アルカディア共和国と日本国との間の共同声明\n\n１　アルカディア共和国及び日本国は，日・アルカディア関係の発展を歓迎した。',
    // Titles of instruments, names of organisations, quotations.
    '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，１９９８年に署名されたアルカディア共和国政府と日本国政府との間の租税に関する協定の実施を確認した。\n２　双方は，アルカディア・日本友好協会及び「アルカディア・日本交流年」の活動を歓迎した。',
    // A list with others.
    '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，イストリア共和国，アルカディア共和国及び日本国が参加する会合を歓迎した。\n２　双方は，アルカディア共和国，日本国及びイストリア共和国の協力を歓迎した。',
    // An embassy is named after both its states.
    '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，在アルカディア日本国大使館の移転を歓迎した。\n２　日本国及びアルカディア共和国は，アルカディア日系企業協会を支持した。',
    // The host first, however such meetings are called for short.
    '第２回日エルファ首脳会議共同声明\n\n　我々，エルダ共和国，日本国及びファロス国の首脳は，会合した。\n\n１　我々は，第３回日エルファ首脳会議を開催する。',
    // 日 as a day of the calendar, as 日本, and before a country's name that is no partner of the title.
    '第２回日ＡＢＣ閣僚会合共同声明\n\n１　我々は，日ＡＢＣ協力の進展を歓迎した。我々は，ＡＢＣ日本委員会及び国際ＡＢＣ日程会議を支持した。\n２　我々は，日ＡＢＣ友好を支持した。',
    // Each side first in its own column of the signatures.
    '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，会談した。\n\n２０２０年１月２日\n東京にて\n\nアルカディア共和国政府のために　　日本国政府のために',
  ],
  *check(reading): Iterable<Finding> {
    yield* afterAcronym(reading);
    const parties = partiesOf(reading.facts);
    if (parties.list.length < 2) return;
    for (const row of parties.rows) {
      const expected = expectedOrder(row, parties);
      const found = row.mentions.map(({ party }) => party);
      if (!expected || found.every((party, i) => party === expected[i])) continue;
      const names = (list: readonly Party[]) => list.map(({ key }) => key).join('・');
      const others = parties.rows.filter((other) => other !== row && followsOrder(other, expected));
      yield {
        span: row.block.flow.toSource(row),
        message: row.backward
          ? {
              ja: `「${row.block.text.slice(row.start, row.end)}」とありますが、国名を略して並べるときは「日」を先に書きます。`,
              en: `“${row.block.text.slice(row.start, row.end)}”: in a row of short names 日 comes first.`,
            }
          : {
              ja: `当事国の順序が「${names(found)}」です。この文書の他の箇所の順序は「${names(expected)}」です。`,
              en: `The parties stand in the order ${names(found)}; elsewhere in this document it is ${names(expected)}.`,
            },
        related: others.slice(0, 5).map((other) => ({
          span: other.block.flow.toSource(other),
          message: { ja: 'この文書の順序', en: 'The document’s order' },
        })),
        fixes: reordered(row, expected),
      };
    }
  },
});

const JAPAN_FIRST = /(?<=^|[^一-龠]|回)日[・･]?([A-ZＡ-Ｚ]{2,6})(?![A-ZＡ-Ｚ])/g;
const JAPAN_LAST = /(?<=^|[^A-ZＡ-Ｚ一-龠・]|回)([A-ZＡ-Ｚ]{2,6})[・･]?日(?=[一-龠]{2})(?![本程時米中韓露英豪印欧])/g;

/** ＡＳＥＡＮ with 日 before it (`first`) and behind it (`last`). */
const withJapan = gathered(function* (_, text): Iterable<Note<Span & { readonly text: string }>> {
  const found = (match: RegExpExecArray) => ({
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  });
  for (const match of text.matchAll(JAPAN_FIRST)) yield [`first ${match[1]}`, found(match)];
  for (const match of text.matchAll(JAPAN_LAST)) yield [`last ${match[1]}`, found(match)];
});

/** ＡＳＥＡＮ日 where the document has 日ＡＳＥＡＮ: an organisation as the partner is a party of no state's name. */
function* afterAcronym({ facts }: Reading): Generator<Finding> {
  const { counts, places } = withJapan(facts);
  for (const [key, backward] of counts) {
    if (!key.startsWith('last ') || (counts.get(key.replace('last', 'first')) ?? 0) <= backward) continue;
    for (const [block, { text, ...span }] of places(key)) {
      const expected = `日${text.slice(0, -1)}`.replace(/[・･]$/, '');
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `「${text}」とありますが、この文書の他の箇所では「${expected}」の順です。`,
          en: `“${text}” stands here; elsewhere this document has “${expected}”.`,
        },
        fixes: [
          {
            title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
            edits: block.flow.replace(span, expected),
            safe: false,
          },
        ],
      };
    }
  }
}

/** The order that a row should have; `undefined` where it is free. */
function expectedOrder({ mentions, compact, backward }: Row, { list, rows }: Parties): readonly Party[] | undefined {
  if (backward && mentions.length === 2) return [mentions[1]!.party, mentions[0]!.party];
  // 日露 is Japanese, whatever the order of the full names.
  if (compact && mentions.length === 2 && mentions[0]!.party.key === '日本') return undefined;
  const own = list.filter((party) => mentions.some((each) => each.party === party));
  if (list.length === 2) return own;
  if (mentions.length < list.length) return list.length === 3 ? own : undefined;
  if (!compact) return own;
  // Three or more: the host may stand first in full and 日中韓 be written all the same.
  const first = rows.find((row) => row.compact && row.mentions.length === mentions.length);
  return first?.mentions.map(({ party }) => party);
}

const followsOrder = ({ mentions }: Row, order: readonly Party[]): boolean =>
  mentions.length === order.length && mentions.every(({ party }, i) => party === order[i]);

/** The names put in their places, where nothing else would have to move with them. */
function reordered({ block, mentions, plain }: Row, expected: readonly Party[]): Fix[] {
  if (!plain) return [];
  const names = expected.map((party) => mentions.find((each) => each.party === party)!.text);
  const text = mentions
    .map(({ end }, i) => names[i]! + (i + 1 < mentions.length ? block.text.slice(end, mentions[i + 1]!.start) : ''))
    .join('');
  const span = { start: mentions[0]!.start, end: mentions.at(-1)!.end };
  return [
    {
      title: { ja: `「${text}」にする`, en: `Write “${text}”` },
      edits: block.flow.replace(span, text),
      safe: false,
    },
  ];
}
