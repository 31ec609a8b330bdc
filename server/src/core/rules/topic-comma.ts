import { gathered, type Note } from '../facts/gathered';
import type { BlockFacts } from '../facts/index';
import type { Sentence } from '../facts/sentences';
import { defineRule } from '../rule';

/** Fewer paragraphs with the comma show no practice of the document; in a short one a single exception is one. */
const FEWEST = 3;
const SHARE = 0.8;
const COMMAS = '，、,､';

export const topicComma = defineRule({
  id: 'topic-comma',
  needs: 'text',
  severity: 'hint',
  house: ['comma'],
  title: { ja: '冒頭の主語の後の読点', en: 'Comma after the opening subject' },
  why: {
    ja: '項の冒頭の主語（「両首脳は，」など）の後には読点を打つのが通例で、この文書の他の項もそうしている。',
    en: 'Paragraphs set off their opening subject (両首脳は，…) with a comma; the others of this document do.',
  },
  source: {
    ja: '「公用文作成の考え方」（令和４年）の句読点及び公表された共同声明の慣行',
    en: 'Guidelines for official texts (2022), on punctuation, and practice of published joint statements',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，合意した。\n５　両首脳は，支持した。\n６　‹日本国総理大臣は›訪問を招待した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，合意した。\n５　両首脳は，支持した。\n６　日本国総理大臣は，訪問を招待した。',
    },
    {
      bad: '共同声明\n\n１　双方は、会談した。\n２　我々は、一致した。\n３　‹日本国及びアルカディア共和国は›成果を歓迎した。\n４　アルカディア側は、謝意を表明した。',
      good: '共同声明\n\n１　双方は、会談した。\n２　我々は、一致した。\n３　日本国及びアルカディア共和国は、成果を歓迎した。\n４　アルカディア側は、謝意を表明した。',
    },
    {
      bad: '覚書\n\n１　双方は、協力する。\n２　双方は、派遣する。\n３　双方は、協議する。\n４　‹この覚書は›署名の日に効力を生ずる。',
      good: '覚書\n\n１　双方は、協力する。\n２　双方は、派遣する。\n３　双方は、協議する。\n４　この覚書は、署名の日に効力を生ずる。',
    },
  ],
  clean: [
    // Two of four.
    '共同声明\n\n１　四大臣は，会談した。\n２　四大臣は一致した。\n３　四大臣は，歓迎した。\n４　四大臣は支持した。',
    // No practice of the document.
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は一致した。\n３　両首脳は，成果を歓迎した。',
    // Not a subject that acts, and not at a paragraph's head.
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，合意した。\n５　両首脳は，支持した。双方はこれを歓迎した。\n６　時期は外交経路を通じて調整される。',
  ],
  *check(reading) {
    const { facts, house, statement } = reading;
    const openings = openingsOf(facts);
    const of = (keys: readonly string[]): number => keys.reduce((sum, key) => sum + (openings.counts.get(key) ?? 0), 0);
    let [set, unset] = [of([...COMMAS]), of([BARE])];
    // The preamble opens as it likes.
    for (const block of statement.blocks) {
      const opening = block.kind === 'preamble' ? openingIn(facts.of(block), block.text) : undefined;
      if (opening?.comma) set--;
      else if (opening) unset--;
    }
    if (unset === 0 || set < FEWEST || (unset > 1 && set < SHARE * (set + unset))) return;
    const first = () => openings.all([BARE]).find(([{ kind }]) => kind !== 'preamble')![1].comma;
    const comma = house.comma ?? first();
    for (const [block, { subject, topic }] of openings.places(BARE)) {
      if (block.kind === 'preamble') continue;
      const written = block.text.slice(topic.start, topic.end);
      yield {
        span: block.flow.toSource({ start: subject.start, end: topic.end }),
        message: {
          ja: `冒頭の主語の後に読点がありません。この文書では${set + unset}項のうち${set}項にあります。`,
          en: `No comma after the opening subject; ${set} of this document’s ${set + unset} paragraphs have one.`,
        },
        fixes: [
          {
            title: { ja: `「${comma}」を入れる`, en: `Insert “${comma}”` },
            edits: block.flow.replace(topic, `${written}${comma}`),
            safe: false,
          },
        ],
      };
    }
  },
});

interface Opening extends Required<Pick<Sentence, 'subject' | 'topic'>> {
  /** The comma after the particle; empty without one. */
  readonly comma: string;
}

/** The key of those without a comma; the others are kept by theirs. */
const BARE = 'bare';
const openingsOf = gathered(function* (own, text): Iterable<Note<Opening>> {
  const opening = openingIn(own, text);
  if (opening) yield [opening.comma || BARE, opening];
});

/** The acting subject that a text opens with. A line that ends at the particle is still being typed. */
function openingIn({ sentences }: BlockFacts, text: string): Opening | undefined {
  const first = sentences[0];
  const { subject, topic } = first?.subject ? first : documentOf(first);
  if (!subject || !topic || !first?.complete) return undefined;
  const next = text[topic.end] ?? '';
  return { subject, topic, comma: COMMAS.includes(next) ? next : '' };
}

/** この覚書, 本宣言: the document itself as what a paragraph opens with. */
const DOCUMENT = /^(?:この|本)(?:覚書|文書|協定|宣言|共同声明|共同宣言|取決め|計画|枠組み|合意|声明)(?=は)/;

function documentOf(first: Sentence | undefined): Pick<Sentence, 'subject' | 'topic'> {
  const name = first && DOCUMENT.exec(first.text)?.[0];
  if (!first || !name) return {};
  const end = first.start + name.length;
  return { subject: { start: first.start, end }, topic: { start: end, end: end + 1 } };
}
