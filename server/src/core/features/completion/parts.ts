import { meetingOf } from '../../facts/meeting';
import type { Reading } from '../../reading';
import { BEGINNINGS } from '../snippets';
import { closing, isAgreement, signatoriesOf, visitedIn } from './closing';
import { type Filling, list } from './filling';
import type { Offer } from './offer';
import { OPEN_DATE, offerOf, type Part } from './part';
import type { Place } from './place';

/** The parts that may stand where the cursor is, filled from the document. */
export function parts(
  reading: Reading,
  place: Place,
  left: string,
  filling: Filling,
  beginnings: boolean,
): readonly Offer[] {
  const begins = left.trim() === '';
  const { zone, before } = place;
  const titled = before.some(({ kind }) => kind === 'title');
  const all = [
    ...(beginnings && zone === 'opening' && !titled ? BEGINNINGS.map(beginning) : []),
    ...(begins && titled && !before.some(({ label }) => label) ? opening(reading, place, filling) : []),
    ...(zone === 'closing' ? closing(reading, place, filling) : []),
    ...(begins && zone !== 'opening' && !place.unnumbered ? invitation(reading, filling) : []),
    ...(begins ? [] : citations()),
  ];
  return all.flatMap((part) => offerOf(part, reading, filling));
}

// The opening.

const beginning = ({ kana, ...part }: (typeof BEGINNINGS)[number]): Part => ({ ...part, ways: [kana] });

const FIRST = '{甲の氏名と職=日本国総理大臣}';
const SECOND = '{乙の氏名と職=相手国首脳}';

function opening(reading: Reading, place: Place, filling: Filling): Part[] {
  if (isAgreement(reading)) return place.zone === 'opening' ? agreed(reading, filling) : [];
  return [...(place.zone === 'opening' ? preambles(place, filling) : []), ...firstParagraph(reading, place, filling)];
}

function agreed(reading: Reading, { leaders }: Filling): Part[] {
  const names = signatoriesOf(reading, leaders);
  const detail = { ja: '覚書の前文', en: 'An opening of a memorandum' };
  if (names.length < 2) return [];
  const phrase = `　{署名者=${names.join('及び')}}（以下「{双方}」という。）は，次のとおり{協力}する。`;
  return [{ name: '前文', detail, phrase }];
}

function preambles({ before, block }: Place, { leaders, comma }: Filling): Part[] {
  if (block?.kind === 'preamble' || before.some(({ kind }) => kind === 'preamble')) return [];
  const names = leaders.map(({ party }) => party.name);
  const visit = {
    name: '前文（訪問）',
    detail: { ja: '訪問を述べる前文', en: 'An opening that tells of a visit' },
    ways: ['前文', '訪問'],
    phrase: `　${FIRST}は，${SECOND}の招待により，{始め=●年●月●日}から{終わり=●日}まで{乙国=相手国}を公式訪問した。`,
  };
  const meeting = {
    name: '前文（会談）',
    detail: { ja: '会談を述べる前文', en: 'An opening that tells of a meeting' },
    ways: ['前文', '会談'],
    phrase:
      names.length > 2
        ? `　我々，${list(names, comma)}の首脳は，${OPEN_DATE}に{東京}で会談し，次のとおり{表明}する。`
        : `　${FIRST}及び${SECOND}は，${OPEN_DATE}に{東京}で会談した。`,
  };
  return names.length > 2 ? [meeting] : [visit, meeting];
}

/** The paragraph that defines the short name of those who act, as long as nothing is numbered yet. */
function firstParagraph({ facts }: Reading, { block }: Place, { leaders }: Filling): Part[] {
  const defined = [...facts.every('definitions')].some(([, { kind }]) => kind === 'term');
  if (leaders.length > 2 || defined) return [];
  const number = block?.label ? '' : '１ ';
  return [
    {
      name: '第１項',
      detail: {
        ja: '略称の定義を含む最初の項',
        en: 'The first paragraph, which defines the short name of the leaders',
      },
      ways: ['第一項', '第１項'],
      phrase: `${number}${FIRST}及び${SECOND}（以下「{主語}」という。）は，{…}を確認した。`,
    },
  ];
}

// In the body.

/** The guest of this visit invites the host; without a visit Japan the other. */
function invitation(reading: Reading, { leaders }: Filling): Part[] {
  if (leaders.length > 2) return [];
  const meeting = meetingOf(reading.facts);
  const visited = meeting && visitedIn(reading, meeting);
  const host = leaders.findIndex(({ party }) => party.key === visited);
  const [guest, other] = host === 0 ? '乙甲' : '甲乙';
  return [
    {
      name: '招待',
      detail: { ja: '訪問の招待', en: 'An invitation to visit' },
      phrase: `{${guest}の職=日本国総理大臣}は，{${other}の職=相手国首脳}に対し，双方の都合の良い時期に{${guest}国=日本国}を訪問するよう招待した。`,
    },
  ];
}

function citations(): Part[] {
  const title = '{事項}に関する{甲国政府=日本国政府}と{乙国政府=相手国政府}との間の{協定}';
  return [
    {
      name: '署名された協定',
      detail: { ja: '協定の引用（署名の日と場所）', en: 'An agreement by day and place of signature' },
      phrase: `${OPEN_DATE}に{東京}で署名された${title}`,
    },
    {
      name: '付けの協定',
      detail: { ja: '協定の引用（…付けの）', en: 'An agreement by its date' },
      ways: ['つけの'],
      phrase: `${OPEN_DATE}付けの${title}`,
    },
  ];
}
