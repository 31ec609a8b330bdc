import { anyNumber, romanValue } from '../text/numerals';
import type { Span } from '../text/span';

/** What a reference points to: a numbered paragraph (項), an item in brackets, an article (条), a chapter (章・節・部), an annex. */
export type ReferenceTarget = 'paragraph' | 'item' | 'article' | 'chapter' | 'annex';

/** A reference to a place of this statement: 上記１２, 第３項, パラグラフ５, 別添２. Never one to an article of a cited treaty. */
export interface ParagraphReference extends Span {
  readonly target: ReferenceTarget;
  /** The number as written (digits only). */
  readonly number: Span;
  readonly value: number;
  /** 上記 points back, 下記 forward. */
  readonly direction?: 'above' | 'below';
  /** The article that a paragraph is named with: 2 in 第２条第３項. */
  readonly article?: number;
  /** Where that article's number is written, if this reference writes it: not for 第３項 in 第２条第１項及び第３項. */
  readonly articleNumber?: Span;
  /** What an item is named with: the paragraph 2 in 上記２（３）, the article 2 in 第２条（３）, the item 3 of these in 上記２（３）ア. */
  readonly under?: Owner;
  /** The letter of an item: ア in 上記２（３）ア. */
  readonly letter?: string;
  /** The article of 前条第２項, 次条第２項 and 本条第２項, counted from the reference's own. */
  readonly step?: -1 | 0 | 1;
  /** True if the article is named by what stands before: 第３条第１項 … 同条第２項. */
  readonly same?: true;
  /** True if words before it name another section: 経済の部の上記２. */
  readonly elsewhere?: true;
  /** The word that names a chapter or an annex: 章, 別添; for sections with a number alone Ⅰ (Ⅱに掲げる) or 第 (第２に掲げる). */
  readonly word?: string;
}

/** What an item is below. */
export interface Owner {
  readonly target: 'paragraph' | 'article' | 'item';
  readonly value: number;
  readonly under?: Owner;
}

/** A reference by nearness: 前項, 次条, 前二項. */
export interface NeighbourReference extends Span {
  readonly step: -1 | 1;
  /** How many it names, side by side. */
  readonly count: number;
  readonly target: 'paragraph' | 'article';
}

const N = '(?:[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})';
const ANNEX = '附属書|付属書|附属文書|付属文書|別添|別紙|別表|附表';
const HEAD = new RegExp(
  [
    `(?<direction>上記|前記|下記|後記)の?(?:(?:パラグラフ|パラ|第)?(?<near>${N})(?<nearunit>項(?!目)|条(?![件約例文理]))?|[（(](?<item>${N})[）)])`,
    `(?:パラグラフ|パラ)(?<para>[0-9０-９]{1,3})`,
    `(?<![一-龠々])(?<near_article>[前次本同])条第?(?<near_sub>${N})項`,
    `第(?<article>${N})条(?![件約例文理])(?:の${N}(?![0-9０-９]))?(?:第?(?<sub>${N})項|(?<sub1>[0-9０-９]{1,2})(?=[にのをはが及並又、，（(）)]))?`,
    `第(?<ordinal>${N})(?<unit>項(?!目)|パラグラフ|[章節部](?![一-龠々ァ-ヶー]))`,
    `(?<roman>[Ⅰ-Ⅻ])(?=に(?:規定|定め|掲げ|いう)|の規定|の[0-9０-９（(])`,
    `第(?<section>${N})(?=に(?:規定|定め|掲げ|いう)|の規定|の(?:[0-9０-９]|[a-zａ-ｚア-ン][）)]|[（(]))`,
    `(?<annex>${ANNEX})[ 　]?(?<annexnumber>${N})`,
    `[（(](?<inner>${N})[）)](?=(?:(?:及び|並びに|又は|若しくは|から|[，、])[（(]${N}[）)](?:まで)?)*(?:に(?:規定|定め|掲げ|いう)|の規定))`,
    `(?<![（(0-9０-９．.])(?<half>[0-9０-９]{1,2})[）)](?=に(?:規定|定め|掲げ|いう)|の規定)`,
    `(?<![0-9０-９．.一-龠々ァ-ヶー）)])(?<bare>[0-9０-９]{1,2})(?=に(?:規定する|規定した|定める|掲げる|いう)|の規定|[（(]${N}[）)](?:[にのをはが]|及び|並びに|又は))`,
  ].join('|'),
  'dg',
);
/** The next of a list or the end of a range: １２及び１３, ３から５まで, 第３条及び第５条. */
const NEXT = new RegExp(
  `^(?:項|条)?(?:及び|並びに|又は|若しくは|から|[，、・～〜－])((?:第|パラグラフ|パラ|${ANNEX})?)(${N})(?:項|条)?`,
);
/** An item right after its paragraph: 上記２（３）, 上記２の（３）. */
const ITEM = new RegExp(`^の?[（(](${N})[）)]`);
/** The next of a list of items: 上記２（３）及び（４）. */
const NEXT_ITEM = new RegExp(`^(?:及び|並びに|又は|若しくは|から|[，、・～〜－])[（(](${N})[）)]`);
/** An item of an item: 上記２（３）ア. */
const LETTER = /^[ア-ン](?![ァ-ヶー])/;
const OWN =
  /(?:本|この)(?:共同)?(?:声明|宣言|文書|覚書|協定|条約|議定書|取極|取決め|コミュニケ|発表|計画|附属書|別添|別紙)の?$/;
/** A noun right before, or before の: 協定第３条, 憲章の第３項, 決議（第４項）. What it names is another text. */
const ANOTHER = /(?:[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９号」』）)]|\u0001)の?[（(]?$/;
/** An annex in brackets after a noun is this document's: 行動計画（別添１）. */
const ANOTHER_ANNEX = /(?:[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９」』）)]|\u0001)の?$/;
/** A block that begins in mid-list: a line of a law broken at its links. */
const BROKEN_LIST = /^(?:[、，,]|及び|並びに|又は|若しくは)+$/;
const NEIGHBOUR = /(?<![一-龠々])(?<step>前|次)(?<count>(?<=前)[2-5２-５二三四五])?(?<unit>項|条)(?![件約例文理目])/g;
/** Another section of this document: 経済の部の上記２. */
const SECTION = /(?:[部章節編款]|】)の?$/;

/** The references in a block's body. What is quoted is another's. */
export function collectReferences(text: string, body: number): readonly ParagraphReference[] {
  const plain = hideQuoted(text);
  const references: ParagraphReference[] = [];
  /** The end of the sentence in which another text's article was named: a bare 第５条 after it may be that text's too. */
  let doubtful = 0;
  /** The article of this document that was named last, for 同条. */
  let article: number | undefined;
  HEAD.lastIndex = body;
  for (let match = HEAD.exec(plain); match; match = HEAD.exec(plain)) {
    const { groups } = match;
    const [number, from] = numberIn(match);
    const before = plain.slice(Math.max(body, match.index - 16), match.index);
    const near = groups!.near_article;
    const own = groups!.direction !== undefined || OWN.test(before) || (near !== undefined && near !== '同');
    const listed = [
      { start: match.index, end: match.index + match[0].length, from, number },
      ...listFrom(plain, HEAD.lastIndex, kindOf(groups!).target === 'article' ? '項' : '条'),
    ];
    HEAD.lastIndex = listed.at(-1)!.end;
    const another = (groups!.annex ? ANOTHER_ANNEX : ANOTHER).test(before) || BROKEN_LIST.test(before);
    if (!own && another && near === undefined) {
      article = undefined;
      if (!groups!.annex && match.index >= doubtful) {
        const stop = plain.indexOf('。', match.index);
        doubtful = stop < 0 ? plain.length : stop;
      }
      continue;
    }
    if ((!own && match.index < doubtful) || (near === '同' && article === undefined)) continue;
    const needsEnd =
      (groups!.near !== undefined && !groups!.nearunit) || groups!.para !== undefined || groups!.annex !== undefined;
    const articleAt = match.indices!.groups!.article?.[0];
    for (const each of listed) {
      if (needsEnd && !standsAlone(plain, each.end, each.number)) break;
      const kind = { ...kindOf(groups!), ...(near === '同' ? { article: article!, same: true as const } : {}) };
      const value = groups!.roman ? romanValue(each.number) : anyNumber(each.number);
      references.push({
        ...span(each.start, each.end),
        number: span(each.from, each.from + each.number.length),
        value,
        ...kind,
        ...(groups!.direction !== undefined && SECTION.test(before) ? { elsewhere: true } : {}),
        ...(kind.article !== undefined && articleAt !== undefined && each === listed[0]
          ? { articleNumber: span(articleAt, articleAt + groups!.article!.length) }
          : {}),
      });
      article = kind.target === 'article' ? value : (kind.article ?? article);
      const isOwner = (kind.target === 'paragraph' || kind.target === 'article') && kind.article === undefined;
      const items =
        kind.target === 'item'
          ? itemsFrom(plain, each.end, undefined)
          : isOwner && kind.step === undefined
            ? itemsFrom(plain, each.end, { target: kind.target as 'paragraph' | 'article', value }, each.start)
            : [];
      references.push(...items.map((item) => (kind.direction ? { ...item, direction: kind.direction } : item)));
      HEAD.lastIndex = Math.max(HEAD.lastIndex, items.at(-1)?.end ?? 0);
    }
  }
  return references;
}

/**
 * The items that are named after a paragraph, and theirs: （３）, （３）及び（４）, （３）ア. `start` is where the first one's reference begins;
 * without an owner the first of the list has been read.
 */
function itemsFrom(text: string, at: number, owner: Owner | undefined, start?: number): ParagraphReference[] {
  const items: ParagraphReference[] = [];
  let end = at;
  for (;;) {
    const isFirst = items.length === 0 && owner !== undefined;
    const match = (isFirst ? ITEM : NEXT_ITEM).exec(text.slice(end, end + 12));
    if (!match || (!isFirst && !standsAlone(text, end + match[0].length, match[1]!))) return items;
    end += match[0].length;
    const number = span(end - 1 - match[1]!.length, end - 1);
    const value = anyNumber(match[1]!);
    const from = isFirst ? (start ?? at) : number.start - 1;
    items.push({ ...span(from, end), number, target: 'item', value, ...(owner && { under: owner }) });
    const letter = LETTER.exec(text.slice(end, end + 2))?.[0];
    if (!letter || !standsAlone(text, end + 1, letter)) continue;
    const under: Owner = { target: 'item', value, ...(owner && { under: owner }) };
    items.push({ ...span(from, end + 1), number: span(end, end + 1), target: 'item', value: 0, letter, under });
    end++;
  }
}

/** 前項 and its like in a block's body. */
export function collectNeighbours(text: string, body: number): readonly NeighbourReference[] {
  return [...hideQuoted(text).matchAll(NEIGHBOUR)]
    .filter((match) => match.index >= body)
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      step: match.groups!.step === '前' ? -1 : 1,
      count: match.groups!.count === undefined ? 1 : anyNumber(match.groups!.count),
      target: match.groups!.unit === '項' ? 'paragraph' : 'article',
    }));
}

const span = (start: number, end: number): Span => ({ start, end });

const hideQuoted = (text: string): string =>
  text.replace(/「[^「」]*(?:」|$)|『[^『』]*(?:』|$)/g, (quoted) => '\u0001'.repeat(quoted.length));

/** The groups that hold the number that a match is about, the inmost first: of 第２条第３項 the paragraph's. */
const NUMBERS = [
  'near_sub',
  'sub',
  'sub1',
  'near',
  'item',
  'para',
  'article',
  'ordinal',
  'roman',
  'section',
  'annexnumber',
  'inner',
  'half',
  'bare',
];

function numberIn({ indices, groups }: RegExpExecArray): readonly [number: string, from: number] {
  const name = NUMBERS.find((each) => groups![each] !== undefined)!;
  return [groups![name]!, indices!.groups![name]![0]];
}

function kindOf(
  groups: Record<string, string | undefined>,
): Pick<ParagraphReference, 'target' | 'direction' | 'article' | 'word' | 'step'> {
  const step = ({ 前: -1, 本: 0, 次: 1 } as const)[groups.near_article ?? ''];
  if (groups.near_article) return { target: 'paragraph', ...(step !== undefined && { step }) };
  const direction =
    groups.direction === undefined ? {} : ({ direction: /[上前]/.test(groups.direction) ? 'above' : 'below' } as const);
  if (groups.item || groups.inner || groups.half) return { target: 'item', ...direction };
  if (groups.annex) return { target: 'annex', word: groups.annex.replace('付', '附') };
  if (groups.article && (groups.sub ?? groups.sub1)) return { target: 'paragraph', article: anyNumber(groups.article) };
  if (groups.article || groups.nearunit === '条') return { target: 'article', ...direction };
  if (groups.unit && /[章節部]/.test(groups.unit)) return { target: 'chapter', word: groups.unit };
  if (groups.roman) return { target: 'chapter', word: 'Ⅰ' };
  if (groups.section) return { target: 'chapter', word: '第' };
  return { target: 'paragraph', ...direction };
}

/** What a list or range goes on with: 上記３，４及び５. A number of another unit begins something else: 第１条第２項及び第３条. */
function listFrom(
  text: string,
  at: number,
  otherUnit: '項' | '条',
): { start: number; end: number; from: number; number: string }[] {
  const listed = [];
  let end = at;
  for (let next = NEXT.exec(text.slice(end, end + 24)); next; next = NEXT.exec(text.slice(end, end + 24))) {
    const [whole, word, number] = next as unknown as [string, string, string];
    if (whole.endsWith(otherUnit)) break;
    const from = end + whole.lastIndexOf(number);
    end += whole.length;
    if (!standsAlone(text, end, number)) break;
    listed.push({ start: from - word.length, end, from, number });
  }
  return listed;
}

/** What may follow a number that names a place. Anything else is counted by it (上記２か国, 前記３協定), or it goes on (３．５). */
const AFTER =
  /^(?:$|[ア-ン](?=[のにでをはがと、，。])|[のにでをはがとへもまや，、,。｡（(）)」・～〜－\s]|[．.](?![0-9０-９])|及び|並びに|又は|若しくは|から|参照|項(?!目)|条(?![件約例文理]))/;
function standsAlone(text: string, end: number, number: string): boolean {
  const rest = text.slice(end, end + 8);
  if (!AFTER.test(rest) || /^[，,.．・－][0-9０-９]{3}/.test(rest)) return false;
  // 上記二の文書: in Chinese numerals a count.
  return (
    !/^[一二三四五六七八九十百]/.test(number) || !/^(?:の|以)/.test(rest) || /[条項]$/.test(text.slice(end - 1, end))
  );
}
