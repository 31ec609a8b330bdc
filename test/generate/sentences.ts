// What paragraphs say. Written in full-width with 「，」; the house dresses it at the end.

import { eraOf, weekday } from '../../server/src/core/text/numerals';
import type { Choices } from './choices';
import { full, type House } from './house';
import * as stock from './stock';

/** An agreement as the statement cites it, everywhere alike. */
export interface Agreement {
  readonly citation: string;
  readonly head: string;
}

/** What the sentences of one statement share. */
export class Talk {
  readonly agreements: Agreement[] = [];
  /** The acronyms that have been given. */
  private readonly given = new Set<string>();
  private readonly used = new Map<string, Set<string>>();
  private readonly meetings = new Map<string, number>();

  constructor(
    readonly choose: Choices,
    readonly house: House,
    /** Whose statement it is: Japan's partners. */
    readonly partners: readonly stock.State[],
    /** Who speaks, as every sentence begins. */
    readonly subject: string,
    readonly past: boolean,
    readonly year: number,
    /** The offices of those who speak for themselves now and then; none where all speak with one voice. */
    readonly voices: readonly string[],
  ) {}

  /** A predicate in the tense of the statement. */
  does(verb: string): string {
    if (!this.past) return verb;
    return verb.endsWith('する')
      ? `${verb.slice(0, -2)}した`
      : verb.endsWith('す')
        ? `${verb.slice(0, -1)}した`
        : `${verb.slice(0, -1)}た`;
  }

  /** A predicate that goes on: 歓迎し. */
  doing(verb: string): string {
    return verb.endsWith('する')
      ? `${verb.slice(0, -2)}し`
      : verb.endsWith('す')
        ? `${verb.slice(0, -1)}し`
        : verb.slice(0, -1);
  }

  /** One of a list that was not taken before, as long as there is one. */
  fresh(all: readonly string[]): string {
    const key = all[0]!;
    const used = this.used.get(key) ?? new Set();
    this.used.set(key, used);
    const left = all.filter((each) => !used.has(each));
    const taken = this.choose.among(left.length > 0 ? left : all);
    used.add(taken);
    return taken;
  }

  /** What a second sentence may begin with. */
  get opener(): string {
    return this.choose.one('また', 'さらに', 'この関連で', '同時に', 'その上で', '加えて');
  }

  get percent(): string {
    return this.house.percent;
  }

  get field(): string {
    return this.fresh(stock.FIELDS);
  }

  /** Ａ, Ａ及びＢ, Ａ，Ｂ及びＣ. */
  list(all: readonly string[], most: number): string {
    const some = this.choose.some(all, this.choose.between(1, most));
    // What has 及び of its own stands alone.
    const plain = some.filter((each) => !/及び|並びに|，/.test(each));
    return joined(plain.length > 0 ? plain : some.slice(0, 1));
  }

  date(year: number): string {
    const [month, day] = [this.choose.between(1, 12), this.choose.between(1, 28)];
    return dated(year, month, day);
  }

  /** An earlier year, sometimes with its era. */
  earlier(): number {
    return this.year - this.choose.between(1, 12);
  }

  get both(): string {
    return this.partners.length > 1 ? `${numberOf(this.partners.length + 1)}か国` : '両国';
  }

  /** A series of meetings, each later than the one that was named before. */
  meeting(): readonly [name: string, number: number] {
    const name = this.choose.among(stock.MEETINGS);
    const number = (this.meetings.get(name) ?? this.choose.between(1, 15)) + 1;
    this.meetings.set(name, number + 1);
    return [name, number];
  }

  organisation(): string {
    const [name, acronym] = this.choose.among(stock.ORGANISATIONS);
    if (this.given.has(acronym)) return acronym;
    this.given.add(acronym);
    return `${name}（${acronym}）`;
  }

  resolutions(): string {
    const numbers = [1325, 1540, 1718, 1874, 2087, 2094, 2231, 2270, 2321, 2371, 2375, 2397];
    const some = this.choose.some(numbers, this.choose.between(1, 4)).sort((a, b) => a - b);
    return this.house.resolution + joined(some.map((number) => `第${full(number)}号`));
  }

  /** One of the statement's agreements. */
  agreement(): Agreement {
    if (this.agreements.length === 0 || (this.agreements.length < 3 && this.choose.once(2))) {
      const agreement = this.concluded();
      if (agreement) this.agreements.push(agreement);
    }
    return this.choose.among(this.agreements);
  }

  /** From now on an agreement is called by its term. */
  rename(citation: string, term: string): void {
    const i = this.agreements.findIndex((each) => each.citation === citation);
    if (i >= 0) this.agreements[i] = { ...this.agreements[i]!, citation: term };
  }

  private concluded(): Agreement | undefined {
    const { choose } = this;
    const partner = choose.among(this.partners);
    const matter = this.fresh(stock.TREATED);
    if (this.agreements.some(({ citation }) => citation.includes(matter))) return undefined;
    const head = choose.one('協定', '条約', '覚書');
    const governments = head === '条約' ? ['日本国', partner.name] : ['日本国政府', `${partner.name}政府`];
    const between = `${governments[0]}と${governments[1]}との間の`;
    const title = choose.one(`${matter}に関する${between}${head}`, `${between}${matter}に関する${head}`);
    const year = this.year - choose.between(2, 40);
    const style = this.house.cited === 'mixed' ? choose.one('signed', 'dated') : this.house.cited;
    const date = this.date(year);
    const place = choose.one('東京', partner.city);
    return { citation: style === 'signed' ? `${date}に${place}で署名された${title}` : `${date}付けの${title}`, head };
  }
}

const numberOf = (n: number): string => '〇一二三四五六七八九'[n]!;

export const joined = (all: readonly string[]): string =>
  all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join('，')}及び${all.at(-1)}`;

export const dated = (year: number, month: number, day: number): string =>
  `${full(year)}年${full(month)}月${full(day)}日`;

/** With the weekday, or the era, as the day has them. */
export const weekdayed = (year: number, month: number, day: number): string =>
  `${dated(year, month, day)}（${weekday(year, month, day)}曜日）`;

export const inEra = (year: number): string => {
  const era = eraOf(year, 6, 30)!;
  return `${full(year)}年（${era.era}${era.year === 1 ? '元' : full(era.year)}年）`;
};

/** A paragraph: its text, and items below it. */
export interface Said {
  readonly text: string;
  readonly items?: readonly string[];
}

type Sentence = (talk: Talk) => string | Said;

/** What leaders and ministers say, in whatever number and tense. */
export const SENTENCES: readonly Sentence[] = [
  (t) => `${t.subject}，${t.field}の分野における協力の重要性を${t.does('強調する')}。`,
  (t) =>
    `${t.subject}，${t.list(stock.ACTS, 3)}を通じて，${t.field}の分野における協力を更に強化することで${t.does('一致する')}。`,
  (t) => `${t.subject}，${t.fresh(stock.MATTERS)}を${t.does(t.choose.one('歓迎する', '評価する', '支持する'))}。`,
  (t) =>
    `${t.subject}，${t.fresh(stock.WORRIES)}に深刻な懸念を${t.doing('表明する')}，関係国が国際法を遵守するよう${t.does('求める')}。`,
  (t) => `${t.subject}，${t.fresh(stock.WORRIES)}を${t.choose.one('', '強く')}${t.does('非難する')}。`,
  (t) => `${t.subject}，${t.agreement().citation}の重要性を${t.does('再確認する')}。`,
  (t) => {
    const { citation, head } = t.agreement();
    return `${t.subject}，${citation}に基づく協力の進展を${t.does('歓迎する')}。また，${t.subject}，同${head}の円滑な実施に努めることを${t.does('確認する')}。`;
  },
  (t) => `${t.subject}，${t.resolutions()}の全ての加盟国による完全な履行を${t.does('求める')}。`,
  (t) => `${t.subject}，${t.organisation()}における協力を継続することで${t.does('一致する')}。`,
  (t) => `${t.subject}，${t.organisation()}及び${t.organisation()}の活動に対する支持を${t.does('表明する')}。`,
  (t) =>
    `${t.subject}，${t.choose.among(stock.CONVENTIONS)}の締約国として，その義務を誠実に履行する決意を${t.does('再確認する')}。`,
  (t) => {
    const [name, number] = t.meeting();
    const place = t.choose.one('東京', t.partners[0]!.city);
    return `${t.subject}，${full(t.year - 1)}年${full(t.choose.between(1, 12))}月に${place}で開催された第${full(number)}回${name}の成果を${t.doing('歓迎する')}，第${full(number + 1)}回会合を${full(t.year + 1)}年に開催することを${t.does('確認する')}。`;
  },
  (t) => {
    const from = t.year + t.choose.below(2);
    return `${t.subject}，${full(from)}年度から${full(from + 2)}年度までの${full(3)}年間に，約${full(t.choose.between(2, 9))}万人の青年が${t.both}を訪れるよう，必要な措置をとることを${t.does('決定する')}。`;
  },
  (t) =>
    `${t.subject}，${t.both}の間の貿易額が${full(t.earlier())}年からの${full(10)}年間で${full(t.choose.between(2, 5))}倍になったことに満足の意を${t.does('表明する')}。`,
  (t) => `${t.subject}，${inEra(t.choose.between(1953, 2019))}に始まった${t.both}の友好の歴史を${t.does('想起する')}。`,
  (t) =>
    `${t.subject}，${t.both}の間の${t.field}に関する対話を年${full(t.choose.between(1, 2))}回開催することで${t.does('合意する')}。この対話は，外務省間の調整を経て開始される。`,
  (t) =>
    `${t.subject}，${t.field}及び${t.field}の分野における専門家の交流並びに${t.field}の分野における研究の促進に向けて協力することで${t.does('一致する')}。`,
  (t) =>
    `${t.subject}，いかなる国も威嚇又は武力の行使によって国際紛争を解決すべきでないとの認識を${t.does('共有する')}。`,
  (t) =>
    `${t.subject}，違法な漁業若しくは報告されていない漁業又はこれらを支援する行為を防止するため，情報の交換を促進することを${t.does('確認する')}。`,
  (t) =>
    `${t.subject}，核軍縮に関し，透明性を高め，かつ，信頼を醸成することの重要性を${t.does('指摘する')}。さらに，${t.subject}，包括的核実験禁止条約の早期の発効を${t.does('呼びかける')}。`,
  (t) =>
    `${t.subject}，「${t.choose.one('未来への架け橋', '海の道', 'きずな')}」と題する交流事業（https://www.example.org/bridge）の開始を${t.does('歓迎する')}。`,
  (t) => ({
    text: `${t.subject}，次の分野における協力を推進することで${t.does('一致する')}。`,
    items: t.choose.some(stock.FIELDS, t.choose.between(2, 5)),
  }),
  (t) => ({
    text: `${t.subject}，${t.field}に関し，次の事項を${t.does('確認する')}。`,
    items: t.choose.some(stock.ACTS, t.choose.between(2, 4)).map((act) => `${act}に努めること。`),
  }),
  (t) => {
    const [first, second] = [t.agreement(), t.agreement()];
    return first === second
      ? `${t.subject}，${first.citation}が${t.both}の関係の基盤であることを${t.does('確認する')}。`
      : `${t.subject}，${first.citation}及び${second.citation}の着実な実施を${t.does('歓迎する')}。`;
  },
  (t) => `${t.opener}，${t.subject}，${t.fresh(stock.MATTERS)}を${t.does('歓迎する')}。`,
  (t) =>
    `${t.subject}，${t.fresh(stock.MATTERS)}を${t.doing('歓迎する')}，${t.field}の分野における進展を${t.doing('評価する')}，更なる協力の余地があることで${t.does('一致する')}。${t.opener}，${t.subject}，${t.list(stock.ACTS, 3)}を関係当局に${t.does('指示する')}。`,
  (t) => `${t.subject}，${t.fresh(stock.AGENDA)}における連携を強化することを${t.does('決定する')}。`,
  (t) => `${t.subject}，${t.fresh(stock.AGENDA)}の重要性に関する認識を${t.does('共有する')}。`,
  (t) =>
    `${t.subject}，${t.field}の分野において，総額約${full(t.choose.between(2, 9))}＿${full(t.choose.between(1, 9))}００億円の支援が実施されたことを${t.does('評価する')}。`,
  (t) =>
    `${t.subject}，再生可能エネルギーの割合を${full(t.year + 5)}年までに${full(t.choose.between(20, 60))}${t.percent}に引き上げる目標を${t.does('支持する')}。`,
  (t) =>
    `${t.subject}，第二次世界大戦後の国際秩序の下で，いずれの国も一つの陣営に属することなく発展してきたことを${t.does('想起する')}。`,
  (t) => `${t.subject}，数十年にわたる${t.both}の協力が，第三者の利益を害するものではないことを${t.does('確認する')}。`,
  (t) =>
    `${t.subject}，${full(t.year - 2)}年${full(t.choose.between(1, 6))}月に行われた首脳会談及び同年${full(t.choose.between(7, 12))}月に行われた外相会談の成果を${t.does('確認する')}。`,
  (t) =>
    `${t.subject}，昨年${full(t.choose.between(1, 12))}月に${t.choose.among(stock.CITIES)}で開催された国際会議の成功を${t.does('歓迎する')}。`,
  (t) =>
    `${t.subject}，${t.fresh(stock.CONVENTIONS)}第${full(t.choose.between(2, 20))}条の規定に従い，必要な措置をとることを${t.does('確認する')}。`,
  (t) =>
    `${t.subject}，「『${t.choose.one('平和', '友情')}の船』事業」の実施に向けて準備を進めることで${t.does('一致する')}。`,
  (t) =>
    `${t.subject}，${full(t.year)}年から${full(t.year + t.choose.between(2, 9))}年までを「${t.choose.one('交流', '観光', '文化')}の年」とすることを${t.does('決定する')}。`,
  (t) => `${t.subject}，テロ・海賊対策，海難救助及び沿岸国・港湾当局間の連携を強化する意向を${t.does('表明する')}。`,
  (t) =>
    `${t.subject}，${t.field}に関する協議が全ての当事者の受入れ可能な形で取りまとめられるよう，引き続き取り組む決意を${t.does('表明する')}。`,
  (t) =>
    `${t.subject}，紛争の当事者に対し，停戦及び人質の解放に応ずるとともに，人道支援の提供を妨げないよう${t.does('呼びかける')}。`,
  (t) => `${t.subject}，必要があるときは，又は一方の要請があるときは，速やかに協議することを${t.does('確認する')}。`,
  (t) => ({
    text: `${t.subject}，次に掲げる取組を進めることで${t.does('一致する')}。`,
    items: t.choose
      .some(stock.FIELDS, t.choose.between(2, 4))
      .map((field) => `${field}に関する${t.fresh(stock.ACTS)}（${full(t.year + 1)}年度末まで）`),
  }),
  (t) => {
    const { citation, head } = t.agreement();
    // A title that is defined is never written out again.
    const matter = ['文化交流', '科学技術協力', '航空業務', '社会保障'].find((each) =>
      citation.includes(`${each}に関する`),
    );
    if (!matter) return `${t.subject}，${citation}の実施状況を${t.does('確認する')}。`;
    t.rename(citation, `${matter}${head}`);
    return `${t.subject}，${citation}（以下「${matter}${head}」という。）の意義を${t.does('再確認する')}。${t.opener}，${t.subject}，${matter}${head}の改正に向けて協議することで${t.does('一致する')}。`;
  },
  (t) => `${t.subject}，また，${t.fresh(stock.MATTERS)}を${t.does('支持する')}。`,
  (t) =>
    `${t.subject}，${t.field}，${t.field}及び${t.field}を含む幅広い分野において，具体的な成果を上げるために協力することの必要性を${t.does('確認する')}。`,
  (t) =>
    `${t.subject}，国際連合憲章の目的及び原則，特に，主権の平等，領土保全及び紛争の平和的解決の原則を堅持する決意を${t.does('再確認する')}。`,
  (t) =>
    `${t.subject}，午前${full(9)}時から正午まで開催された${t.both}の経済人の会合において，約${full(t.choose.between(11, 99))}社の代表が率直な意見を交わしたことを${t.does('歓迎する')}。`,
  (t) =>
    `${t.subject}，「${t.choose.one('開かれた海', '共に歩む未来')}」との標語の下，${full(t.year + 1)}年${full(t.choose.between(1, 12))}月下旬に${t.choose.among(stock.CITIES)}において国際会議を共催することを${t.does('決定する')}。`,
  (t) =>
    `${t.subject}，${t.resolutions()}に基づく制裁の実施における協力を${t.doing('歓迎する')}，その抜け穴を塞ぐための取組を${t.does('支持する')}。`,
  (t) =>
    `${t.subject}，上記《先》に述べた協力を具体化するため，高級事務レベルの協議を行うことを${t.does('確認する')}。`,
  (t) => {
    const name = `${t.field}に関する${t.both}間の協力の枠組み`;
    return `${t.subject}，${name}を${full(t.year + 1)}年${full(t.choose.between(1, 12))}月までに設けることで${t.does('合意する')}。${t.subject}，この枠組みの下で${t.list(stock.ACTS, 2)}を進めることを${t.does('確認する')}。`;
  },
];

/** What one side says, in the past of two states. */
export const VOICES: readonly Sentence[] = [
  (t) => `${t.voices[1]}は，${t.field}の分野における日本国政府の支援に対する謝意を${t.does('表明する')}。`,
  (t) =>
    `${t.voices[0]}は，${t.field}に関する${t.partners[0]!.name}政府の努力を${t.does('評価する')}。${t.voices[1]}は，これに対する謝意を${t.does('表明する')}。`,
  (t) =>
    `日本側は，${t.field}に関する政策を${t.doing('説明する')}，${t.partners[0]!.short}側は，これへの支持を${t.does('表明する')}。`,
  (t) =>
    `${t.voices[1]}は，${t.voices[0]}を${full(t.year + 1)}年中に${t.partners[0]!.name}に招待した。訪問の時期は，外交経路を通じて調整される。`,
];

/** What each of several states says for itself. */
export const STATES_SAY: readonly Sentence[] = [
  (t) =>
    `日本国は，${t.field}の分野における${joined(t.partners.map(({ name }) => name))}の取組に対する支援を${t.does('表明する')}。`,
  (t) =>
    `${joined(t.partners.map(({ name }) => name))}は，日本国による${full(t.year + 1)}年の次回会合の開催を${t.does('歓迎する')}。`,
];
