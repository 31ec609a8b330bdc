import { gatheredFor } from '../facts/gathered';
import { type Facts, factsOf } from '../facts/index';
import { NO_PERSON, OFFICE, officeKey } from '../facts/offices';
import { free, type Mention, namesIn, type Parties, partiesOf, type Row } from '../facts/parties';
import { forms } from '../facts/party-keys';
import { type Named, runAt } from '../facts/party-rows';
import { informalGovernment, type Misnamed, misnamed, misnamedStates } from '../facts/party-slips';
import { CONNECTIVE } from '../facts/sentences';
import { signsOf } from '../facts/states';
import { definedTerms } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import { lately } from '../text/lately';
import { times } from '../text/numerals';
import type { Span } from '../text/span';

export const partyForm = defineRule({
  id: 'party-form',
  needs: 'text',
  severity: 'warning',
  title: { ja: '当事国の呼び方の不一致', en: 'A party called by two forms of its name' },
  why: {
    ja: '国名・政府名・職名は、同じ働きの箇所では一つの形で書く。「日本国政府」の中に「日本政府」が交じると、別の格の文書から写したように読まれる。',
    en: 'In one role a state, its government and its offices have one form of name; 日本政府 among 日本国政府 reads like a slip.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国政府は，協力を継続する。\n２　‹日本›政府は，専門家を派遣する。\n３　アルカディア共和国政府は，これを歓迎した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国政府は，協力を継続する。\n２　日本国政府は，専門家を派遣する。\n３　アルカディア共和国政府は，これを歓迎した。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国総理大臣は，謝意を表明した。\n２　日本国総理大臣は，日本国‹首相›として訪問した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国総理大臣は，謝意を表明した。\n２　日本国総理大臣は，日本国総理大臣として訪問した。',
    },
    {
      bad: '日露共同声明\n\n１　日本国総理大臣及びロシア連邦大統領は，対露投資を歓迎した。\n２　両首脳は，‹対ロシア連邦›貿易の増加を歓迎した。',
      good: '日露共同声明\n\n１　日本国総理大臣及びロシア連邦大統領は，対露投資を歓迎した。\n２　両首脳は，対露貿易の増加を歓迎した。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，アルカディア共和国の改革を歓迎した。\n２　双方は，‹アルカデイア共和国›の産業を支援する。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　双方は，アルカディア共和国の改革を歓迎した。\n２　双方は，アルカディア共和国の産業を支援する。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国政府及びアルカディア共和国政府は，協力する。\n２　‹日本›政府及びアルカディア共和国政府は，協議する。\n３　日本国政府は，支援する。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国政府及びアルカディア共和国政府は，協力する。\n２　日本国政府及びアルカディア共和国政府は，協議する。\n３　日本国政府は，支援する。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国及びアルカディア共和国は，協力する。\n２　‹日本›及びアルカディア共和国は，協議する。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国及びアルカディア共和国は，協力する。\n２　日本国及びアルカディア共和国は，協議する。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国及びアルカディア共和国は，協力する。\n２　‹日本›政府及びアルカディア共和国政府は，協議する。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国及びアルカディア共和国は，協力する。\n２　日本国政府及びアルカディア共和国政府は，協議する。',
    },
    {
      bad: '日本国とサルヴェニア共和国との間の共同声明\n\n１　双方は，サルヴェニア共和国の改革を歓迎した。\n２　双方は，‹サルベニア共和国›の産業を支援する。',
      good: '日本国とサルヴェニア共和国との間の共同声明\n\n１　双方は，サルヴェニア共和国の改革を歓迎した。\n２　双方は，サルヴェニア共和国の産業を支援する。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　アルカディア共和国側は，協力を説明した。\n２　‹アルカディア›側は，関心を示した。\n３　アルカディア共和国側は，これを歓迎した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　アルカディア共和国側は，協力を説明した。\n２　アルカディア共和国側は，関心を示した。\n３　アルカディア共和国側は，これを歓迎した。',
    },
    {
      bad: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国総理大臣は，日本国の協力を説明した。\n２　日本国総理大臣は，‹日本›政府の名において大統領を招待した。',
      good: '日本国とアルカディア共和国との間の共同声明\n\n１　日本国総理大臣は，日本国の協力を説明した。\n２　日本国総理大臣は，日本国政府の名において大統領を招待した。',
    },
    {
      bad: '東アジア文化大臣会合議長声明\n\n１　会合には，日本国，ミンハ共和国及びソラン国が出席した。\n２　ミンハ共和国は，議長国を務めた。\n３　次回の会合は，‹ミンバ共和国›において開催される。',
      good: '東アジア文化大臣会合議長声明\n\n１　会合には，日本国，ミンハ共和国及びソラン国が出席した。\n２　ミンハ共和国は，議長国を務めた。\n３　次回の会合は，ミンハ共和国において開催される。',
    },
  ],
  clean: [
    // States that are called alike.
    '東アジア会合議長声明\n\n１　会合には，日本国，ギニア共和国，ケニア共和国，オーストリア共和国及びモルドバ共和国が出席した。\n２　ケニア共和国は，議長国を務めた。\n３　ギニア共和国及びモルディブ共和国は，支持した。',
    // 国 before 外務大臣 is the state's.
    '日本国政府とマリシア国政府の共同コミュニケ\n\n１　林健二日本国外務大臣及びＡ．クレオン・マリシア国外務大臣は，会談した。\n\n２　日本国政府及びマリシア国政府は，協議を行う。\n\n３　日本国政府及びマリシア国政府は，次の措置をとる。',
    // The government by its short name beside 日本 in prose.
    '日本国とアルカディア共和国との間の共同声明\n\n１　日本国総理大臣は，日本国の協力を説明した。\n２　日本国総理大臣は，日本政府の支援及び日本の経験に言及した。',
    // A government called by its short name throughout.
    '日本国とアルカディア共和国との間の共同声明\n\n１　日本国及びアルカディア共和国は，協力する。\n２　日本政府及びアルカディア共和国政府は，協議する。\n３　日本政府は，支援する。',
    // One of them short, again and again.
    '日本とアルカディア共和国との共同声明\n\n１　日本及びアルカディア共和国は，協力する。\n２　日本とアルカディア共和国は，日本国憲法の施行を想起した。',
    // Short names in prose and before nouns.
    '日本国とアルカディア共和国との間の共同声明\n\n１　日本国総理大臣は，アルカディアを公式訪問した。\n２　双方は，日本企業によるアルカディアへの投資を歓迎した。日本側は，日本とアルカディアの友好を強調した。\n３　日本国は，協力を継続する。',
    // The title of an instrument is cited as it is; so is what stands between two governments.
    '日本・アルカディア共同声明\n\n１　日本政府は，日本国政府とアルカディア共和国政府との間の租税に関する協定の実施を確認した。\n２　日本政府は，協力を継続する。',
    // In full at first, then short.
    '日本国とアルカディア共和国との間の共同声明\n\n１　日本国政府及びアルカディア共和国政府は，協力する。\n２　日本政府は，支援する。\n３　日本政府は，派遣する。\n４　日本政府は，歓迎する。',
    // A defined short form.
    '日本国とアルカディア共和国との間の共同声明\n\n１　日本国政府（以下「日本政府」という。）は，協力する。\n２　日本政府は，支援する。日本国政府の専門家が参加する。',
    // Two offices of one state, and meetings of ministers.
    '日本国とアルカディア共和国との間の共同声明\n\n１　アルカディア共和国首相及びアルカディア共和国大統領は，日本国外務大臣と会談した。\n２　双方は，アルカディア外相会合を歓迎した。日本国内閣総理大臣は，日本国総理大臣として招待した。',
    // North and south.
    '日本国と南アルカディア共和国との間の共同声明\n\n１　双方は，南アルカディア共和国の改革を歓迎した。\n２　双方は，北アルカディア共和国との国境及びアルカディア半島の情勢を議論した。',
    // The sides of the two, each in a form of its own; a short side throughout.
    '日本国とアルカディア共和国との間の共同声明\n\n１　日本側は，アルカディア共和国側の努力を評価した。\n２　アルカディア共和国側は，日本側に謝意を表明した。',
    // Another state, however like the name.
    '日本国とオーストリア共和国との間の共同声明\n\n１　双方は，オーストリア共和国の改革を歓迎した。\n２　双方は，オーストラリア連邦との連携を歓迎した。',
  ],
  *check(reading): Iterable<Finding> {
    const parties = partiesOf(reading.facts);
    yield* misnamedStates(reading.facts, parties).map(mistyped);
    if (parties.list.length === 0) return;
    const found = [...byFrame(reading.facts, parties)].flatMap((uses) => [...oneForm(uses)]);
    yield* found;
    const starts = new Set(found.map(({ span }) => span.start));
    for (const other of unlike(reading, parties)) {
      if (starts.has(other.span.start)) continue;
      starts.add(other.span.start);
      yield other;
    }
    yield* misnamed(reading.facts, parties).map(mistyped);
    for (const { block, span, text, right } of informalGovernment(reading.facts, parties)) {
      if (starts.has(block.flow.toSource(span).start)) continue;
      yield {
        span: block.flow.toSource(span),
        severity: 'information',
        message: {
          ja: `「${text}政府」とありますが、この文書ではほかに「${right}」と書いています。「${right}政府」ではありませんか。`,
          en: `“${text}政府” stands here; elsewhere this document has “${right}”. “${right}政府” may be meant.`,
        },
        fixes: [
          {
            title: { ja: `「${right}」にする`, en: `Write “${right}”` },
            edits: block.flow.replace(span, right),
            safe: false,
          },
        ],
      };
    }
  },
});

/** A place where a form stands that may be compared with others of the same frame. */
interface Use {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  /** The form that counts as full, so that a tie is decided for it. */
  readonly rank: number;
}

const OFFICE_AT = new RegExp(`^${OFFICE}`);

/** A form in its frame, as a text has it. */
interface Noted {
  readonly span: Span;
  readonly text: string;
  /** The party's name that it hangs on; none for 対ア. */
  readonly name?: Named;
  readonly rank?: number;
}

/** Who is named towards others by a sign: 対ア. */
const towardsOf = lately((keys) =>
  keys
    .split(',')
    .map(
      (key) => [key, new RegExp(`対((?:${forms(key)})|[${signsOf(key) || '\u0001'}])(?=[一-龠ァ-ヶー])`, 'g')] as const,
    ),
);

/** Every form by its frame: the party before 政府, as a sentence's subject, before an office; the office itself; after 対. */
const framesIn = gatheredFor<string, Noted>(function* (wording, about) {
  const { text: whole } = wording;
  const starts = new Set(
    factsOf(wording).sentences.map(({ start, text }) => start + (CONNECTIVE.exec(text)?.[0].length ?? 0)),
  );
  const note = (frame: string, noted: Noted) => [`${frame}\t${noted.text}`, noted] as const;
  for (const name of namesIn(wording, about)) {
    const { key, text, start, end } = name;
    const run = runAt(whole, end);
    const use = { span: { start, end }, text, name };
    if (/^政府$/.test(run) && !isBetween(whole, end + run.length)) yield note(`${key} government`, use);
    else if (run === '側') yield note(`${key} side`, use);
    else if (run === '' && starts.has(start) && whole[end] === 'は') yield note(`${key} subject`, use);
    if (/^[一-龠]{1,10}[省庁]$/.test(run)) yield note(`${key} before ${run}`, use);
    const office = OFFICE_AT.exec(run)?.[0];
    if (office === undefined || NO_PERSON.test(run.slice(office.length))) continue;
    yield note(`${key} before ${officeKey(office)}`, use);
    if (/^(?:内閣総理大臣|国務院総理)$/.test(office)) continue;
    const span = { start: end, end: end + office.length };
    yield note(`${key} office ${officeKey(office)}`, { span, text: office, name, rank: Number(!/相$/.test(office)) });
  }
  for (const [key, pattern] of towardsOf(about)) {
    for (const { 0: text, index: start } of whole.matchAll(pattern)) {
      // The shorter form is the usual one here.
      yield note(`${key} towards`, { span: { start, end: start + text.length }, text, rank: -text.length });
    }
  }
});

/** The uses of each frame that has several forms, in reading order. */
function* byFrame(facts: Facts, { list, about }: Parties): Generator<readonly Use[]> {
  if (about === '') return;
  const { counts, places } = framesIn(facts, about);
  const defined = new Set(definedTerms(facts).map(({ definition }) => definition.name));
  const full = new Set(list.filter(({ key, name }) => key !== name).map(({ name }) => name));
  for (const keys of groupBy(counts.keys(), (key) => key.slice(0, key.indexOf('\t'))).values()) {
    if (keys.length < 2) continue;
    const uses: Use[] = [];
    for (const [block, { span, text, name, rank }] of keys.flatMap((each) => places(each))) {
      if (block.kind === 'signature' || !free(facts, block)(name ?? span)) continue;
      if (name && (defined.has(name.text) || defined.has(`${name.text}政府`))) continue;
      uses.push({ block, span, text, rank: rank ?? Number(full.has(text)) });
    }
    yield uses.sort((a, b) => a.block.index - b.block.index || a.span.start - b.span.start);
  }
}

/** 日本国政府とアルカディア共和国政府との間の: official wording, whatever the prose around has. */
const isBetween = (text: string, at: number): boolean =>
  /^(?:(?:と|及び|[，、])[^。，、はがを]{2,25}政府)?(?:との間|の間|間)/.test(text.slice(at, at + 40));

/** The forms of one frame: the minority is reported; a full name at first and short names after it are right. */
function* oneForm(uses: readonly Use[]): Generator<Finding> {
  const forms = groupBy(uses, ({ text }) => text);
  if (forms.size < 2) return;
  const [usual, ...others] = [...forms.values()].sort((a, b) => b.length - a.length || b[0]!.rank - a[0]!.rank);
  const model = usual![0]!;
  for (const minority of others) {
    if (minority[0]!.rank > model.rank && (usual!.length < 3 || minority.length > 1 || uses[0] === minority[0]))
      continue;
    for (const { block, span, text } of minority) {
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `「${text}」とありますが、この文書の同じ働きの箇所では「${model.text}」と書いています（${usual!.length}か所）。`,
          en: `“${text}” stands here; in the same role this document has “${model.text}” (${times(usual!.length)}).`,
        },
        related: usual!.slice(0, 5).map((other) => ({
          span: other.block.flow.toSource(other.span),
          message: { ja: `「${model.text}」の例`, en: `“${model.text}” here` },
        })),
        fixes: [
          {
            title: { ja: `「${model.text}」にする`, en: `Write “${model.text}”` },
            edits: block.flow.replace(span, model.text),
            safe: false,
          },
        ],
      };
    }
  }
}

/** 日本及びアルカディア共和国 among rows of full names: a row is full throughout or short throughout. */
function* unlike({ facts }: Reading, { rows }: Parties): Generator<Finding> {
  const written = rows.filter(({ compact }) => !compact);
  const isFull = ({ party, text }: Mention): boolean => text === party.name;
  const full = written.filter(({ mentions }) => mentions.every((each) => isFull(each) && each.text !== each.party.key));
  // 日本政府 may be what this document calls it everywhere.
  const usual = (row: Row): boolean =>
    row.role !== 'state' &&
    row.mentions.some((each) => {
      const word = each.text + runAt(row.block.text, each.end);
      return !isFull(each) && facts.statement.blocks.filter(({ text }) => text.includes(word)).length > 1;
    });
  const mixed = written.filter((row) => row.mentions.some(isFull) && !row.mentions.every(isFull) && !usual(row));
  if (full.length < 2 || mixed.length * 2 > full.length) return;
  for (const { block, mentions } of mixed) {
    for (const { party, text, start, end } of mentions.filter((each) => !isFull(each))) {
      yield {
        span: block.flow.toSource({ start, end }),
        message: {
          ja: `並べて書かれた国名の一方だけが「${text}」です。この文書では「${party.name}」と並べて書いています。`,
          en: `Only “${text}” is short in this row; in such rows this document writes “${party.name}”.`,
        },
        related: full.slice(0, 5).map((row) => ({
          span: row.block.flow.toSource(row),
          message: { ja: '正式の国名を並べた箇所', en: 'Full names in a row' },
        })),
        fixes: [
          {
            title: { ja: `「${party.name}」にする`, en: `Write “${party.name}”` },
            edits: block.flow.replace({ start, end }, party.name),
            safe: false,
          },
        ],
      };
    }
  }
}

/** アルカデイア共和国, or アルカディア王国 where it is a republic. */
const mistyped = ({ block, span, text, right }: Misnamed): Finding => ({
  span: block.flow.toSource(span),
  message: {
    ja: `「${text}」は「${right}」の誤記ではありませんか。`,
    en: `“${text}” looks like a slip for “${right}”.`,
  },
  fixes: [
    {
      title: { ja: `「${right}」にする`, en: `Write “${right}”` },
      edits: block.flow.replace(span, right),
      safe: false,
    },
  ],
});
