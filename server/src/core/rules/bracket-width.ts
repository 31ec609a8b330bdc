import type { CharacterFact } from '../facts/characters';
import { type Gathered, gathered, type Note } from '../facts/gathered';
import { whose } from '../facts/house';
import type { Facts } from '../facts/index';
import { defineRule } from '../rule';
import { inWidth, toHalf, type Width } from '../text/width';

export const bracketWidth = defineRule({
  id: 'bracket-width',
  needs: 'text',
  severity: 'warning',
  house: ['brackets'],
  title: { ja: '括弧の全角・半角の不統一', en: 'Brackets of another width' },
  why: {
    ja: '丸括弧は、一つの文書の中で全角か半角かをそろえる。',
    en: 'Round brackets keep one width within a document.',
  },
  source: { ja: '「公用文作成の考え方」（令和４年）の括弧', en: 'Guidelines for official texts (2022), on brackets' },
  examples: [
    {
      bad: '共同声明\n\n１　双方（以下「両首脳」という。）は，機構（ＡＢＣ）を歓迎した。\n２　双方は，基金‹(›ＤＥＦ）を支持した。',
      good: '共同声明\n\n１　双方（以下「両首脳」という。）は，機構（ＡＢＣ）を歓迎した。\n２　双方は，基金（ＤＥＦ）を支持した。',
    },
    {
      bad: '共同声明\n\n１　双方は，機構（ＡＢＣ‹)›を歓迎した。',
      good: '共同声明\n\n１　双方は，機構（ＡＢＣ）を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，［協力］を［確認した］［強調した］。\n２　双方は，‹[›投資］を支持した。',
      good: '共同声明\n\n１　双方は，［協力］を［確認した］［強調した］。\n２　双方は，［投資］を支持した。',
    },
  ],
  clean: [
    '共同声明\n\n１　双方（以下「両首脳」という。）は，機構（ＡＢＣ）を歓迎した。\n２　双方は，官民対話(Track 1.5)を支持した。\n３　双方は，[協力]を確認し，(1)貿易及び(2)投資を支持した。',
  ],
  *check(reading) {
    const brackets = bracketsOf(reading.facts);
    const houses = { round: reading.house.brackets, square: squareWidth(brackets.counts) };
    const by = whose(reading.house, 'brackets');
    // Without a house only a bracket whose partner has the other width is told.
    const usual = SHAPES.flatMap((shape) => {
      const house = houses[shape];
      return house ? [`${shape} ${house}`, `${shape} ${house} mixed`] : [`${shape} full`, `${shape} half`];
    });
    for (const [block, { fact, shape, mixed }] of brackets.all(usual)) {
      const house = houses[shape] ?? 'full';
      if (widthOf(fact) === house) continue;
      const written = inWidth(fact.text, house);
      const full = house === 'full';
      yield {
        span: block.flow.toSource(fact),
        message: mixed
          ? {
              ja: `括弧「${fact.text}」は${full ? '半角' : '全角'}ですが、対になる括弧は${full ? '全角' : '半角'}です。`,
              en: `“${fact.text}” is ${full ? 'half' : 'full'}-width; its partner is ${house}-width.`,
            }
          : {
              ja: `括弧「${fact.text}」は${full ? '半角' : '全角'}ですが、${by.ja}括弧は${full ? '全角' : '半角'}です。`,
              en: `“${fact.text}” is ${full ? 'half' : 'full'}-width; ${by.en} brackets are ${house}-width.`,
            },
        fixes: [
          {
            title: { ja: `「${written}」にする`, en: `Write “${written}”` },
            edits: block.flow.replace(fact, written),
            safe: true,
          },
        ],
      };
    }
  },
});

const SHAPES = ['round', 'square'] as const;

interface Bracket {
  readonly fact: CharacterFact;
  /** Each shape has its own majority. */
  readonly shape: (typeof SHAPES)[number];
  /** True where the partner has the other width. */
  readonly mixed: boolean;
}

const widthOf = ({ text }: CharacterFact): Width => (/[（）［］]/.test(text) ? 'full' : 'half');

/** The round and square brackets of the text that its house decides, by shape and width, and whether they are mixed. */
const bracketsOf: (facts: Facts) => Gathered<Bracket> = gathered(function* (
  { characters },
  text,
  body,
): Iterable<Note<Bracket>> {
  const brackets = characters.filter(({ what, text }) => what === 'bracket' && /[（）()［］[\]]/.test(text));
  const pairs = mixedPairs(brackets);
  for (const shape of SHAPES) {
    const facts = brackets.filter(({ text }) => /[（）()]/.test(text) === (shape === 'round'));
    for (const [i, fact] of facts.entries()) {
      if (fact.foreign || fact.start < body || byNature(text, facts, i)) continue;
      // [text](address)
      if (fact.text === ']' && text[fact.end] === '(') continue;
      const mixed = pairs.has(fact);
      yield [`${shape} ${widthOf(fact)}${mixed ? ' mixed' : ''}`, { fact, shape, mixed }];
    }
  }
});

/** Brackets whose partner has the other width. */
function mixedPairs(brackets: readonly CharacterFact[]): ReadonlySet<CharacterFact> {
  const mixed = new Set<CharacterFact>();
  const open: CharacterFact[] = [];
  for (const fact of brackets) {
    const half = toHalf(fact.text);
    if (half === '(' || half === '[') open.push(fact);
    else if (open.length > 0 && toHalf(open.at(-1)!.text) === (half === ')' ? '(' : '[')) {
      const opener = open.pop()!;
      if (widthOf(opener) !== widthOf(fact)) mixed.add(opener).add(fact);
    }
  }
  return mixed;
}

/** The width of most square brackets of a draft, where it is plain. */
function squareWidth(counts: ReadonlyMap<string, number>): Width | undefined {
  const of = (width: Width): number =>
    (counts.get(`square ${width}`) ?? 0) + (counts.get(`square ${width} mixed`) ?? 0);
  const full = of('full');
  const all = full + of('half');
  if (all < 6) return undefined;
  if (4 * full >= 3 * all) return 'full';
  return 4 * full <= all ? 'half' : undefined;
}

/** Half-width brackets around a number or a lower-case letter count items in the text; a lone `1)` does so too. */
function byNature(text: string, round: readonly CharacterFact[], i: number): boolean {
  const fact = round[i]!;
  const opens = /[（([［]/.test(fact.text);
  const pair = opens ? round[i + 1] : round[i - 1];
  const from = opens ? fact.end : (pair?.end ?? Math.max(0, fact.start - 4));
  const to = opens ? (pair?.start ?? fact.end) : fact.start;
  return (
    /^[0-9a-z]{1,4}$/.test(text.slice(from, to)) ||
    (!opens && /(?:^|[^0-9A-Za-z])[0-9a-z]{1,2}$/.test(text.slice(Math.max(0, to - 3), to)))
  );
}
