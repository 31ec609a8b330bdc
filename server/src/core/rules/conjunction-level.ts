import { gathered, type Note } from '../facts/gathered';
import type { BlockFacts } from '../facts/index';
import { verbatim } from '../facts/verbatim';
import { defineRule, type Finding, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';

/** A conjunction of the outer or inner level, and the one that it may not stand without. */
const PAIRS = [
  {
    lone: '並びに',
    needs: '及び',
    has: /及び|および/,
    why: {
      ja: '「並びに」は、「及び」で結んだ語句を更に大きく結ぶときに用います。一段だけのときは「及び」とします。',
      en: '並びに joins what 及び has joined already; on one level 及び is used.',
    },
  },
  {
    lone: '若しくは',
    needs: '又は',
    has: /又は|または/,
    why: {
      ja: '「若しくは」は、「又は」で結ぶ語句の中を更に小さく分けるときに用います。一段だけのときは「又は」とします。',
      en: '若しくは stands inside what 又は divides; on one level 又は is used.',
    },
  },
] as const satisfies readonly { lone: string; needs: string; has: RegExp; why: Localized }[];
const LONE = /並びに|若しくは/g;

const NOUN = '[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９・「」]';
const FLAT = new RegExp(
  [
    // Ａ及びＢ及びＣ, with nothing in Ｂ that would make a level of its own, nor after Ｃ: Ａ及びＢ及びＣのＤ may be Ａ and ＢＤ, ＣＤ.
    `(及び|又は)(?:${NOUN}{1,24})(\\1)(?=${NOUN}{1,24}(?:[をがはにで，、]|と[はのもし]|の(?:各)?(?:分野|領域)))`,
    // Short words are alike: 平和及び安定及び繁栄の.
    '(及び|又は)(?<=(?:^|[^一-龠々ァ-ヶー])[一-龠]{2}..)(?:[一-龠]{2})(\\3)(?=[一-龠]{2}(?![一-龠々ァ-ヶー]))',
  ].join('|'),
  'g',
);
const ENDS_NOUN = new RegExp(`${NOUN}$`);
/** 並びに between plain nouns, from where they surely begin to where they surely end: there is no smaller unit for it to join. */
const PLAIN = new RegExp(
  [
    `(?:^|(?<!及び|並びに)(?<=[はがをも]|[はがもりしてきつ][，、]))${NOUN}{1,40}(並びに)${NOUN}{1,40}(?=[はがをも])`,
    // Two acts upon one thing: …するとともに、教材の翻訳並びに配布に当たって.
    `(?<=(?:[はがもりしてきつ]|(?:とも|ため|よう)に)[，、])${NOUN}{1,20}の[一-龠]{2,4}(並びに)[一-龠]{2,4}(?=[はがを]|に(?:当た|つい|向け|おい|よ))`,
  ].join('|'),
  'g',
);
/** 大統領閣下並びに令夫人 is a matter of courtesy. */
const COURTESY = /(?:陛下|殿下|閣下|夫人|夫妻)$/;
/** Words that と or や joins are a lower level too (若者や女性並びに…). */
const LOWER = /[一-龠ァ-ヶー]{2,}(?:と(?![^，、,]*との間)|や)[一-龠ァ-ヶー]{2,}/;

export const conjunctionLevel = defineRule({
  id: 'conjunction-level',
  needs: 'text',
  severity: 'warning',
  house: ['comma'],
  title: {
    ja: '「及び」と「並びに」、「又は」と「若しくは」の使い分け',
    en: 'Levels of 及び／並びに and 又は／若しくは',
  },
  why: {
    ja: '「並びに」は「及び」より大きな段階を、「若しくは」は「又は」より小さな段階を結ぶ。段階を誤ると、どこまでが一まとまりかが読み取れない。',
    en: '並びに joins larger units than 及び, 若しくは smaller ones than 又は. On a wrong level they hide what belongs together.',
  },
  source: {
    ja: '法令における接続詞の用法（「公用文作成の考え方」（令和４年）にも同旨）',
    en: 'Use of conjunctions in legislation (also in the guidelines for official texts, 2022)',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，貿易‹並びに›投資の拡大を歓迎した。',
      good: '共同声明\n\n１　両首脳は，貿易及び投資の拡大を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　日本国総理大臣及びアルカディア共和国大統領は，教育，文化‹並びに›スポーツの交流を歓迎し，貿易及び投資の拡大を支持した。',
      good: '共同声明\n\n１　日本国総理大臣及びアルカディア共和国大統領は，教育，文化及びスポーツの交流を歓迎し，貿易及び投資の拡大を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，交流の拡大により，日本国‹並びに›アルカディア共和国が地域の平和及び安定に貢献することを確認した。',
      good: '共同声明\n\n１　両首脳は，交流の拡大により，日本国及びアルカディア共和国が地域の平和及び安定に貢献することを確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，武力による威嚇‹若しくは›武力の行使に反対した。',
      good: '共同声明\n\n１　両首脳は，武力による威嚇又は武力の行使に反対した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，貿易及び投資‹及び›観光を促進することで一致した。',
      good: '共同声明\n\n１　両首脳は，貿易，投資及び観光を促進することで一致した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，平和及び安定‹及び›繁栄のための協力を歓迎した。',
      good: '共同声明\n\n１　両首脳は，平和，安定及び繁栄のための協力を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，大学及び企業の交流を拡大するとともに，教材の翻訳‹並びに›配布に当たって協力する。',
      good: '共同声明\n\n１　両首脳は，大学及び企業の交流を拡大するとともに，教材の翻訳及び配布に当たって協力する。',
    },
  ],
  clean: [
    '共同声明\n\n１　両首脳は，交流を拡大するため，情報及び資料の交換，教材の翻訳並びに配布を歓迎し，技術の移転並びに人材の育成及び派遣を支持した。',
    // Three levels; a level inside brackets, before and after a comma, and inside a title.
    '共同声明\n\n１　両首脳は，食品産業の発展並びに医療技術及び医療機器並びに医薬品の普及及び活用の意義を強調した。',
    '共同声明\n\n１　両首脳は，国際機関（世界保健機関及び世界貿易機関を含む。）並びに市民社会の役割を強調し，技術の移転，及び，人材の育成並びに資金の供与を支持した。',
    '共同声明\n\n１　両首脳は，所得に対する租税に関する二重課税の除去並びに脱税の防止のための日本国とアルカディア共和国との間の条約の署名を歓迎した。',
    '共同声明\n\n１　両首脳は，租税に関する二重課税の除去並びに脱税及び租税回避の防止のための日本国とアルカディア共和国との間の条約並びに議定書を評価した。',
    // Clauses joined, each with a level of its own, and one that began before an operative verb.
    '共同声明\n\n１　双方は，情報及び資料を交換し，並びに専門家を派遣する。\n２　双方は，貿易及び投資を促進し，雇用を拡大するための措置並びに技術協力を支持した。',
    '共同声明\n\n１　双方は，この協定の改正若しくは終了又は協議の開始を，書面により，かつ，遅滞なく通告する。',
    // The two levels of a list's items.
    '覚書\n\n第１条\n　双方は，次の協力を行う。\n（１）情報の交換及び専門家の派遣並びに\n（２）共同の研究',
    // 及び twice, on two levels of genitives and between titles.
    '共同声明\n\n１　両首脳は，暴力及び人権侵害の停止及び対話の再開を求めた。\n２　両首脳は，日本国総理大臣及びアルカディア共和国大統領の共同声明及び行動計画を確認した。',
    '共同声明\n\n１　国王陛下は，天皇皇后両陛下並びに日本国政府及び国民の歓待に感謝した。\n２　両首脳は，若者や女性並びに専門家の交流を歓迎し，全権委任状及び大使及び公使の信任状を確認した。',
  ],
  *check({ facts, house }) {
    for (const [block, slip] of slips(facts).all()) {
      // The document's own title is official, too.
      if (['title', 'signature', 'place'].includes(block.kind)) continue;
      yield 'pair' in slip ? lone(block, slip) : twice(block, slip, house.comma ?? '，');
    }
  },
});

/** A conjunction without the one that it needs; `others` stand in the same clause. */
interface Lone {
  readonly pair: (typeof PAIRS)[number];
  readonly span: Span;
  readonly others: readonly Span[];
}

/** The same conjunction twice on one level. */
interface Twice {
  readonly word: string;
  readonly before: Span;
  readonly again: Span;
}

const slips = gathered(function* (own, text, body): Iterable<Note<Lone | Twice>> {
  if (!/並びに|若しくは|及び|又は/.test(text)) return;
  const cited = verbatim(text, own.citations, 'titles only');
  const found = new Set<number>();
  for (const scope of scopes(own, text, body)) {
    const clause = text.slice(scope.start, scope.end);
    for (const pair of PAIRS) {
      const places = [...clause.matchAll(LONE)]
        .filter((match) => match[0] === pair.lone)
        .map(({ index }) => ({ start: scope.start + index, end: scope.start + index + pair.lone.length }));
      // Of several 若しくは the last one joins the larger units.
      const first = pair.lone === '若しくは' ? places.at(-1) : places[0];
      if (!first || pair.has.test(clause) || cited(first) || !joinsNouns(text, first, pair.lone)) continue;
      found.add(first.start);
      yield ['', { pair, span: first, others: places.filter((each) => each !== first).slice(0, 5) }];
    }
  }
  for (const match of text.includes('並びに') ? text.matchAll(PLAIN) : []) {
    const start = match.index + match[0].indexOf(PAIRS[0].lone);
    const span = { start, end: start + PAIRS[0].lone.length };
    if (start < body || found.has(start) || cited(span)) continue;
    if (COURTESY.test(match[0]) || COURTESY.test(match[0].slice(0, start - match.index))) continue;
    yield ['', { pair: PAIRS[0], span, others: [] }];
  }
  for (const match of text.matchAll(FLAT)) {
    const word = match[1] ?? match[3]!;
    const before = { start: match.index, end: match.index + word.length };
    const end = match.index + match[0].length;
    const again = { start: end - word.length, end };
    if (before.start < body || !ENDS_NOUN.test(text[before.start - 1] ?? '')) continue;
    if (!cited(before) && !cited(again)) yield ['', { word, before, again }];
  }
});

const twice = (block: Block, { word, before, again }: Twice, comma: string): Finding => ({
  span: block.flow.toSource(again),
  message: {
    ja: `同じ段階の語句が「${word}」で二度結ばれています。三つ以上を並べるときは、最後の語句の前にだけ「${word}」を置きます。`,
    en: `${word} joins twice on one level. In a row of three or more it stands before the last one only.`,
  },
  related: [{ span: block.flow.toSource(before), message: { ja: `前の「${word}」`, en: `The ${word} before` } }],
  fixes: [
    {
      title: { ja: `前の「${word}」を「${comma}」にする`, en: `Write “${comma}” for the ${word} before` },
      edits: block.flow.replace(before, comma),
      safe: false,
    },
  ],
});

const lone = (block: Block, { pair, span, others }: Lone): Finding => ({
  span: block.flow.toSource(span),
  message: {
    ja: `「${pair.lone}」が、「${pair.needs}」で結んだ語句のないところに用いられています。${pair.why.ja}`,
    en: `${pair.lone} where ${pair.needs} joins nothing. ${pair.why.en}`,
  },
  related: others.map((other) => ({
    span: block.flow.toSource(other),
    message: { ja: `同じ節の「${pair.lone}」`, en: `${pair.lone} in the same clause` },
  })),
  fixes: [
    {
      title: { ja: `「${pair.needs}」にする`, en: `Write “${pair.needs}”` },
      edits: block.flow.replace(span, pair.needs),
      safe: false,
    },
  ],
});

/**
 * The clauses of a block: a sentence, cut after its acting subject and after its operative verbs in mid-sentence (歓迎し，), where
 * grammar surely begins anew. Any other clause may hang on the noun that follows. A block without a sentence is one clause.
 */
function scopes({ sentences, predicates }: BlockFacts, text: string, body: number): Span[] {
  if (sentences.length === 0) return [{ start: body, end: text.length }];
  const cuts = new Map<number, number[]>();
  for (const { sentence, end, final } of predicates) {
    // A verb that a conjunction follows is joined to the next one: 歓迎し，並びに支持した.
    if (final || /^[，、,]?(?:並びに|及び|若しくは|又は|かつ)/.test(text.slice(end, end + 5))) continue;
    const known = cuts.get(sentence);
    if (known) known.push(end);
    else cuts.set(sentence, [end]);
  }
  return sentences.flatMap((sentence, index) => {
    const edges = [
      sentence.start,
      ...(sentence.topic ? [sentence.topic.end] : []),
      ...(cuts.get(index) ?? []),
      sentence.end,
    ];
    return edges.slice(1).map((end, i) => ({ start: edges[i]!, end }));
  });
}

/** False for clauses joined (促進し，並びに…), for a list's line that runs on, and where と or や makes the lower level. */
function joinsNouns(text: string, { start, end }: Span, lone: string): boolean {
  const before = /[^，、,。をはが]{0,24}$/.exec(text.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const after = /^[^，、,。をはが]{0,24}/.exec(text.slice(end, end + 24))?.[0] ?? '';
  if (after === '') return false;
  // 並びに opens a clause of a treaty; 若しくは never does without 又は.
  if (lone === '並びに' && !/[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９」』）)れきりみい]$/.test(before)) return false;
  return !LOWER.test(before) && !LOWER.test(after);
}
