import { daysInMonth } from '../../server/src/core/text/numerals';
import type { Choices } from './choices';
import { dress, full, type House, house, itemLabelled, labelled, sectionLabelled } from './house';
import { dated, joined, type Said, SENTENCES, STATES_SAY, Talk, VOICES, weekdayed } from './sentences';
import * as stock from './stock';

/** A statement with no error in it, written in one of many houses' styles. */
export interface Generated {
  readonly text: string;
  readonly kind: 'summit' | 'ministers' | 'leaders' | 'memorandum';
  readonly house: House;
}

/** Makes a statement of what the choices say. The same choices make the same text. */
export function statement(choose: Choices): Generated {
  const style = house(choose);
  const kind = choose.one('summit' as const, 'ministers', 'leaders', 'memorandum');
  const lines = kind === 'memorandum' ? memorandum(choose, style) : joint(choose, style, kind);
  return { kind, house: style, text: `${dress(lines.join('\n'), style)}\n` };
}

/** The day of the meeting, and the visit around it. */
interface When {
  readonly year: number;
  readonly month: number;
  readonly from: number;
  readonly on: number;
  readonly to: number;
}

function when(choose: Choices): When {
  const [year, month] = [choose.between(2012, 2026), choose.between(1, 12)];
  const from = choose.between(1, daysInMonth(year, month) - 3);
  return { year, month, from, on: from + 1, to: from + 2 };
}

function joint(choose: Choices, style: House, kind: 'summit' | 'ministers' | 'leaders'): string[] {
  const partners = choose.some(stock.STATES, kind === 'leaders' ? choose.between(2, 3) : 1);
  const day = when(choose);
  const opening =
    kind === 'leaders' ? among(choose, style, partners, day) : between(choose, style, kind, partners[0]!, day);
  const paragraphs = [...opening.first, ...body(choose, opening.talk, choose.between(4, 18))];
  return [
    ...opening.title,
    '',
    ...(opening.preamble ? [indented(opening.preamble, style), ''] : []),
    ...set(choose, style, paragraphs),
    ...(style.gap ? [] : ['']),
    ...closing(choose, style, day, opening.city),
    ...(choose.once(3) ? ['', ...(choose.once(3) ? [opening.signed.join('　　　　')] : opening.signed)] : []),
    ...(choose.once(5) ? ['', '（了）'] : []),
  ];
}

/** The day and the place, on two lines or on one. */
function closing(choose: Choices, { place }: House, { year, month, on }: When, city: string): string[] {
  const date = choose.one(dated(year, month, on), weekdayed(year, month, on));
  return choose.one(
    [date, `${city}${place}`],
    [`${date}　${city}`],
    [`${date}，${city}${place}`],
    [date, `於　${city}`],
  );
}

interface Opening {
  readonly title: readonly string[];
  readonly preamble?: string;
  readonly first: readonly Said[];
  readonly talk: Talk;
  readonly city: string;
  readonly signed: readonly string[];
}

/** Two states: leaders or ministers, in the past tense. */
function between(
  choose: Choices,
  style: House,
  kind: 'summit' | 'ministers',
  partner: stock.State,
  day: When,
): Opening {
  const summit = kind === 'summit';
  const japan = summit ? '日本国総理大臣' : '日本国外務大臣';
  const office = `${partner.name}${summit ? partner.head : '外務大臣'}`;
  const theirs = `${summit ? partner.person : partner.minister}・${office}`;
  const pair = summit ? (partner.head === '首相' ? '両首相' : '両首脳') : '両大臣';
  const japanese = choose.among(stock.JAPANESE);
  const there = choose.once(2);
  const [guest, host] = there ? [`${japanese}${japan}`, partner.name] : [theirs, '日本国'];
  const city = there ? partner.city : choose.among(stock.CITIES);
  const subtitle = choose.one('', '', `―${choose.one('未来に向けた協力の深化', '海でつながるパートナーシップ')}―`);
  const title: string = choose.one(
    `日本国と${partner.name}との間の\n友好，協力及び協働に関する共同宣言`,
    `${japan}と${office}の共同声明（仮訳）`,
    `日本国と${partner.name}との共同声明`,
    `${japan}と${office}の共同声明`,
    `日本国政府と${partner.name}政府の共同コミュニケ`,
    `日本国と${partner.name}との間の戦略的パートナーシップの構築に関する共同声明`,
  );
  const visit = `${dated(day.year, day.month, day.from)}から${full(day.to)}日まで${host}を公式訪問`;
  const met = choose.one(
    `${guest}は，${visit}した。`,
    `${guest}は，${host}政府の招待により，${visit}し，同月${full(day.on)}日に${there ? theirs : `${japanese}${japan}`}と会談した。`,
  );
  const talk = new Talk(choose, style, [partner], `${pair}は`, true, day.year, [japan, office]);
  const named = choose.once(2);
  const names = named ? [`${japanese}${japan}`, theirs] : [japan, office];
  const defined: Said = {
    text: `${names[0]}及び${names[1]}（以下「${pair}」という。）は，友好的な雰囲気の中で会談し，両国間の友好関係の意義を確認した。`,
  };
  const inText = choose.once(2);
  return {
    title: subtitle ? [title, subtitle] : [title],
    ...(inText ? {} : { preamble: met }),
    first: inText ? [{ text: met }, defined] : [defined],
    talk,
    city,
    signed: [japan, office],
  };
}

/** Three states and more: one voice, in the present tense. */
function among(choose: Choices, style: House, partners: readonly stock.State[], day: When): Opening {
  const number = choose.between(2, 9);
  const shorts = partners.map(({ short }) => short).join('・');
  const city = choose.among([...stock.CITIES, ...partners.map((each) => each.city)]);
  const subject = choose.one('我々は', '首脳は');
  const states = joined(['日本国', ...partners.map(({ name }) => name)]);
  const met = `${dated(day.year, day.month, day.on)}に${city}で一堂に会し，第${full(number)}回日・${shorts}首脳会議を開催した。`;
  return {
    title: [`第${full(number)}回日・${shorts}首脳会議${choose.one('共同声明', '共同宣言')}`],
    preamble:
      subject === '我々は' ? `我々，${states}の首脳は，${met}` : `${states}の首脳（以下「首脳」という。）は，${met}`,
    first: [],
    talk: new Talk(choose, style, partners, subject, false, day.year, []),
    city,
    signed: ['日本国', ...partners.map(({ name }) => name)],
  };
}

/** The paragraphs after the first. */
function body(choose: Choices, talk: Talk, count: number): Said[] {
  const out: Said[] = [];
  const terms = choose.some(stock.TERMS, choose.between(0, 2));
  const sentences = choose.some(SENTENCES, count);
  const said = (sentence: (talk: Talk) => string | Said) => {
    const made = sentence(talk);
    out.push(typeof made === 'string' ? { text: made } : made);
  };
  sentences.forEach((sentence, i) => {
    said(sentence);
    const [full, term] = terms[i] ?? [];
    if (full)
      out.push({
        text: `${talk.subject}，${full}（以下「${term}」という。）を策定することを${talk.does('決定する')}。`,
      });
    const before = terms[i - 2]?.[1];
    if (before)
      out.push({ text: `${talk.subject}，${before}の着実な実施に向けて協力することを${talk.does('確認する')}。` });
  });
  for (const [, term] of terms.slice(Math.max(0, sentences.length - 2)))
    out.push({ text: `${talk.subject}，${term}の円滑な運用を期すことを${talk.does('確認する')}。` });
  if (choose.once(2)) said(choose.among(talk.voices.length > 0 ? VOICES : STATES_SAY));
  return out;
}

const SECTIONS = ['二国間関係', '経済及び貿易', '地域情勢', '国際社会の諸課題', '人的交流', '今後の取組'];

/** Paragraphs with their labels, in sections where the house has them. */
function set(choose: Choices, style: House, paragraphs: readonly Said[]): string[] {
  const lines: string[] = [];
  const parts = style.sections === 'none' || paragraphs.length < 6 ? 1 : choose.between(2, 3);
  const size = Math.ceil(paragraphs.length / parts);
  const titles = choose.some(SECTIONS, parts);
  let number = 0;
  paragraphs.forEach(({ text, items = [] }, i) => {
    if (parts > 1 && i % size === 0) {
      lines.push(sectionLabelled(i / size + 1, titles[i / size]!, style), '');
      if (style.restart) number = 0;
    }
    const label = labelled(++number, style);
    // A paragraph before this one, as the house numbers them; where it does not, the one before.
    const before =
      label === '' || style.label === 'kanji' || number === 1 ? 'の各項' : full(choose.between(1, number - 1));
    const said = text.replace('《先》', before);
    lines.push(label === '' ? indented(said, style) : label + said);
    lines.push(...items.map((item, k) => itemLabelled(k + 1, style) + item));
    if (style.gap || (parts > 1 && (i + 1) % size === 0)) lines.push('');
  });
  return lines;
}

const indented = (text: string, { indent }: House): string => (indent ? `　${text}` : text);

/** Two ministries: articles, in the present tense. */
function memorandum(choose: Choices, style: House): string[] {
  const partner = choose.among(stock.STATES);
  const day = when(choose);
  const ministry = choose.one('環境省', '外務省', '農林水産省', '文部科学省');
  const [ours, theirs] = [`日本国${ministry}`, `${partner.name}${ministry}`];
  const pair = choose.one('双方', '両当事者');
  const subject = `${pair}は`;
  const field = choose.among(stock.FIELDS.filter((each) => !each.includes('及')));
  const talk = new Talk(choose, style, [partner], subject, false, day.year, []);
  const act = () => talk.list(stock.ACTS, 3);
  const kanjiArticles = choose.once(3);
  const article = (n: number) => `第${kanjiArticles ? '一二三四五六七八九十'[n - 1] : full(n)}条`;
  const items = choose.some(stock.ACTS, choose.between(2, 5));
  const articles: (readonly [title: string, paragraphs: readonly Said[]])[] = [
    [
      '目的',
      [
        {
          text: `この覚書は，平等及び相互利益の原則に基づき，${field}の分野における${pair}の間の協力を促進することを目的とする。`,
        },
      ],
    ],
    ['協力の分野', [{ text: `${subject}，次に掲げる協力を推進する。`, items }]],
    [
      '協力の実施',
      [
        { text: `${subject}，前条に規定する協力を実施するため，${act()}に努める。` },
        { text: `${subject}，前項の協力に必要な情報を相互に提供する。` },
        { text: `${subject}，必要に応じ，民間企業又は大学の参加を奨励することができる。` },
      ].slice(0, choose.between(1, 3)),
    ],
    [
      '作業部会',
      [
        { text: `${subject}，この覚書の実施について協議するため，作業部会を設置する。` },
        { text: '作業部会は，年１回，交互に会合を開催する。' },
      ],
    ],
    ['経費', [{ text: `${subject}，別段の決定を行う場合を除くほか，それぞれの経費を負担する。` }]],
    ['法令', [{ text: 'この覚書に基づく活動は，それぞれの国において施行されている法令の範囲内で行われる。' }]],
    [
      '開始及び終了',
      [
        { text: `この覚書に基づく協力は，署名の日に開始し，${full(choose.between(2, 5))}年間継続する。` },
        {
          text: `いずれの一方も，${full(6)}か月前に書面により通告することにより，この覚書に基づく協力を終了させることができる。`,
        },
      ],
    ],
  ];
  const shown = [articles[0]!, articles[1]!, ...articles.slice(2).filter(() => !choose.once(4))];
  const titled = choose.once(2);
  const lines = [
    ...choose.one(
      [`${ours}と${theirs}との間の${field}の分野における協力に関する覚書`],
      [`${ours}と${theirs}との間の`, `${field}の分野における協力に関する覚書`],
    ),
    '',
    indented(`${ours}及び${theirs}（以下「${pair}」という。）は，`, style),
    '',
    indented(`${talk.both}の友好関係を更に発展させることを希望し，`, style),
    '',
    indented('次のとおり認識を共有した。', style),
    '',
  ];
  shown.forEach(([title, paragraphs], i) => {
    if (titled) lines.push(`${article(i + 1)}（${title}）`);
    else lines.push(`${article(i + 1)}`);
    if (style.gap) lines.push('');
    paragraphs.forEach(({ text, items: below = [] }, k) => {
      lines.push(k === 0 ? indented(text, style) : `${full(k + 1)}　${text}`);
      lines.push(...below.map((item, j) => `（${full(j + 1)}）${item}`));
      if (style.gap) lines.push('');
    });
    if (!style.gap) lines.push('');
  });
  const city = choose.one('東京', partner.city);
  const closing = choose.one(
    [`${dated(day.year, day.month, day.on)}に${city}で，日本語により本書二通に署名した。`],
    [dated(day.year, day.month, day.on), `${city}${style.place}`],
  );
  return [...lines, ...closing, '', `${ours}のために`, `${theirs}のために`];
}
