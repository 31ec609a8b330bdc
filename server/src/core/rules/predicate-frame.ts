import type { Ending } from '../facts/endings';
import { inTense, plainly } from '../facts/endings';
import { gatheredOf, type Note } from '../facts/gathered';
import { articleOf } from '../facts/places';
import { PERSON, type Told, toldIn, toldOfThePast } from '../facts/told';
import type { Reading } from '../reading';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';

const RUNNING: readonly string[] = ['preamble', 'paragraph', 'item', 'text'];

/** The same in its block. */
interface Use extends Told {
  readonly block: Block;
  readonly annex: number;
}

/** Fewer sentences, or a smaller share of them, make no frame. */
const FEWEST = 5;
const SHARE = 0.8;
/** From three on, deeds must be few to be slips. */
const SHARE_OF_MANY = 0.9;

/** 次のとおり宣言する, ここに発表する: an act done by saying so. */
const PERFORMED = /とおり|通り[^，、]{0,40}$|ここに|(?:次|以下)の(?:共同|文書)|以下を/;
/** 次の行動をとる: what the list that follows lays down. */
const LEADS_ON = /(?:次|以下|下記|左記)の/;
/** What lies ahead may be told in the present, whatever the document's tense. */
const AHEAD =
  /来年|明年|翌年|次回|今後|将来|引き続き|予定|までに|年内|中に|末に|以降|毎年|毎月|定期的|[年月日]に[^，、]{0,60}(?:訪問|開催|会談|会合|参加|出席)/;
export const predicateFrame = defineRule({
  id: 'predicate-frame',
  needs: 'text',
  severity: 'warning',
  title: { ja: '文末の時制・文体・人称の不統一', en: 'Tense, style and person of predicates' },
  why: {
    ja: '「両首脳は，…を歓迎した。」と「歓迎する。」のように、同じ主体の文の時制が混じると、別の性質の約束であるかのように読まれる。附属書や章が別の書き方をすることは差し支えない。',
    en: 'Where sentences of one subject change their tense, readers look for a difference of kind. An annex or a section may keep a frame of its own.',
  },
  source: {
    ja: '実際の共同声明（文書ごとに過去形又は現在形で統一）',
    en: 'Statements read: each keeps to the plain past or to the plain present',
  },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，協力の進展を‹祝福する›。\n５　両首脳は，提案を支持した。\n６　両首脳は，懸念を表明した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，協力の進展を祝福した。\n５　両首脳は，提案を支持した。\n６　両首脳は，懸念を表明した。',
    },
    {
      bad: '共同声明\n\n１　我々は、法の支配を重視する。\n２　我々は、連携を確認する。\n３　我々は、成果を‹歓迎した›。\n４　我々は、決意を表明する。\n５　我々は、提案を支持する。\n６　我々は、停戦を求める。',
      good: '共同声明\n\n１　我々は、法の支配を重視する。\n２　我々は、連携を確認する。\n３　我々は、成果を歓迎する。\n４　我々は、決意を表明する。\n５　我々は、提案を支持する。\n６　我々は、停戦を求める。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，成果を‹歓迎しました›。\n３　両首脳は，提案を支持した。\n４　両首脳は，懸念を表明した。\n５　時期は，外交上の経路を通じて調整される。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，成果を歓迎した。\n３　両首脳は，提案を支持した。\n４　両首脳は，懸念を表明した。\n５　時期は，外交上の経路を通じて調整される。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，提案を支持した。\n５　両首脳は，懸念を表明した。\n６　両首脳は，停戦を求めた。\n７　両首脳は，決意を表明した。\n８　両首脳は，連携を確認した。\n９　‹我々›は，支援を決定した。',
      good: '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，提案を支持した。\n５　両首脳は，懸念を表明した。\n６　両首脳は，停戦を求めた。\n７　両首脳は，決意を表明した。\n８　両首脳は，連携を確認した。\n９　両首脳は，支援を決定した。',
    },
    {
      bad: '協定\n\n第１条\n１　各締約国は，協力する。\n２　航空当局は，許可を与える。\n３　運賃は，合理的な水準において定める。\n第２条\n１　各締約国は，通報する。\n２　指定航空企業は，報告を行う。\n３　各締約国は，安全を‹確保した›。\n第３条\n１　航空当局は，協議する。\n２　この協定は，署名の日に効力を生ずる。\n３　この協定は，終了する。\n４　附属書は，改正する。\n５　紛争は，解決する。',
      good: '協定\n\n第１条\n１　各締約国は，協力する。\n２　航空当局は，許可を与える。\n３　運賃は，合理的な水準において定める。\n第２条\n１　各締約国は，通報する。\n２　指定航空企業は，報告を行う。\n３　各締約国は，安全を確保する。\n第３条\n１　航空当局は，協議する。\n２　この協定は，署名の日に効力を生ずる。\n３　この協定は，終了する。\n４　附属書は，改正する。\n５　紛争は，解決する。',
    },
  ],
  clean: [
    // Passive, state, fact, what is laid down, what lies ahead, and a state's commitment.
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。訪問の時期は，外交上の経路を通じて調整される。\n４　両首脳は，提案を支持した。両国は，長い交流の歴史を有する。両国は，良き隣国である。\n５　両首脳は，懸念を表明した。両首脳は，毎年会談するものとする。\n６　両首脳は，一致した。日本国総理大臣は，来年アルカディア共和国を訪問する。\n７　両首脳は，協力している。両政府は，この合意を実施する。\n８　両首脳は，次のとおり宣言する。',
    // A section and an annex with a frame of their own.
    '共同声明\n\n【総論】\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，提案を支持した。\n５　両首脳は，懸念を表明した。\n６　両首脳は，停戦を求めた。\n７　両首脳は，決意を表明した。\n８　両首脳は，連携を確認した。\n\n【今後の取組】\n\n９　両首脳は，政治対話を強化する。\n１０　両首脳は，投資環境の整備を推進する。\n\n別添１\n行動計画\n\n１　両国は，政治対話を強化する。\n２　両国は，投資環境を整備する。',
    // A present-tense document tells what happened, and when.
    '共同声明\n\n　我々は、２０２３年５月２４日に東京で会合した。\n\n１　我々は、法の支配を重視する。\n２　我々は、連携を確認する。我々は、前回の会合で提案を歓迎した。\n３　我々は、成果を歓迎する。我々は、２０２２年に行動計画を採択した。\n４　我々は、決意を表明する。我々は、地域情勢について議論した。\n５　我々は、提案を支持する。\n６　我々は、停戦を求める。日本国総理大臣は、謝意を表明した。',
    '共同声明\n\n１　両首脳は，会談した。\n２　両首脳は，一致した。\n３　両首脳は，成果を歓迎した。\n４　両首脳は，提案を支持した。\n５　両首脳は，次の措置をとる。\n（１）作業部会を設置する。\n（２）進捗を点検する。',
    // A mixture shows no frame.
    '覚書\n\n第１条\n１　双方は，協力を推進する。\n２　双方は，情報を交換するものとする。\n第２条\n　双方は，協議を行う。\n第３条\n　双方は，第１条の分野を確認した。双方は，委員会を設置した。',
  ],
  *check(reading) {
    const told = new Set<number>();
    for (const found of framed(reading)) {
      told.add(found.span.start);
      yield found;
    }
    for (const found of inArticles(reading)) if (!told.has(found.span.start)) yield found;
  },
});

/** Those who act: what one kind of them does is told in one tense, style and person. */
function* framed(reading: Reading): Generator<Finding> {
  // Most documents mix nothing: then their sentences need not be looked at.
  const { counts } = kindsOf(reading.facts);
  if (!MIXTURES.some((kinds) => kinds.every((kind) => counts.has(kind)))) return;
  const styles = new Map<number, Use[]>();
  const frames = new Map<string, Use[]>();
  for (const use of uses(reading)) {
    push(styles, use.annex, use);
    if (use.by) push(frames, `${use.annex} ${use.block.kind === 'item' ? 'item' : 'text'} ${use.by}`, use);
  }
  for (const all of styles.values()) yield* polite(all);
  for (const [key, all] of frames) {
    yield* tense(all.filter(({ ending }) => ending.act));
    if (key.endsWith('text person'))
      yield* person(
        reading,
        all.filter(({ block }) => block.kind !== 'preamble'),
      );
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** The kinds of sentences that a document has. */
const kindsOf = gatheredOf(function* (wording): Iterable<Note<undefined>> {
  for (const { ending, by, person } of toldIn(wording)) {
    if (ending.polite) yield ['polite', undefined];
    if (by && ending.act) yield [`${by} ${ending.tense}`, undefined];
    if (person) yield [person, undefined];
  }
});

/** Those that do not go together. */
const MIXTURES = [['polite'], ['person past', 'person present'], ['state past', 'state present'], ['we', 'they']];

/** So many articles make an agreement. */
const FEWEST_ARTICLES = 3;
/** Of so many sentences in the present one in the past is a slip. */
const PRESENT_FOR_ONE_PAST = 10;
/** What an agreement tells in the past: that it was made. */
const TESTIMONY = /署名|作成|証拠|正文|委任|協定した|一致をみた/;

const tenses = gatheredOf(function* (wording): Iterable<Note<Told>> {
  for (const told of toldIn(wording)) yield [told.ending.tense, told];
});

/** The articles of an agreement lay down, whoever acts: a sentence in the past is none of theirs. */
function* inArticles({ facts, statement }: Reading): Generator<Finding> {
  const { counts, places } = tenses(facts);
  const present = counts.get('present') ?? 0;
  if (!counts.has('past') || present < PRESENT_FOR_ONE_PAST) return;
  if (!statement.series.some(({ kind, blocks }) => kind === 'article' && blocks.length >= FEWEST_ARTICLES)) return;
  const found = places('past').filter(
    ([block, { sentence, ending }]) =>
      ending.act &&
      RUNNING.includes(block.kind) &&
      articleOf(block) &&
      !TESTIMONY.test(sentence.text) &&
      !toldOfThePast(sentence.text),
  );
  if (found.length * PRESENT_FOR_ONE_PAST > present) return;
  for (const [block, { ending }] of found) {
    yield {
      span: block.flow.toSource(ending),
      message: {
        ja: `「${ending.text}」は過去形ですが、この文書の条文は現在形です（${present}文）。`,
        en: `“${ending.text}” is in the past tense; the articles of this document are in the present (${present} sentences).`,
      },
      fixes: fix(block, ending, inTense(ending.text, 'present')),
    };
  }
}

function* uses({ statement }: Reading): Generator<Use> {
  // The place of the annex's heading; -1 in the statement itself.
  let annex = -1;
  for (const block of statement.blocks) {
    if (block.kind === 'annex') annex = block.index;
    if (!RUNNING.includes(block.kind)) continue;
    for (const told of toldIn(block.wording)) yield { ...told, block, annex: block.annex ? annex : -1 };
  }
}

function* polite(all: readonly Use[]): Generator<Finding> {
  const found = all.filter(({ ending }) => ending.polite);
  const plain = all.length - found.length;
  if (plain < 3 || found.length > 0.2 * all.length) return;
  for (const { block, ending } of found) {
    const fixed = plainly(ending.text);
    yield {
      span: block.flow.toSource(ending),
      message: {
        ja: `文末の「${ending.text}」が「です・ます」体です。この文書は「である」体で書かれています（他の${plain}文）。`,
        en: `“${ending.text}” is in the polite style; the other ${plain} sentences are in the plain one.`,
      },
      fixes: fix(block, ending, fixed),
    };
  }
}

function* tense(all: readonly Use[]): Generator<Finding> {
  // The opening tells of the visit; it is no model for what follows.
  const body = all.filter(({ block }) => block.kind !== 'preamble');
  const past = body.filter(({ ending }) => ending.tense === 'past');
  const present = body.filter(({ ending }) => ending.tense === 'present');
  const majority = past.length >= present.length ? past : present;
  const right: Ending['tense'] = majority === past ? 'past' : 'present';
  // An agreement's present tense is one of deeds; there a deed in the past is a slip.
  const ofDeeds = majority.filter(({ operative }) => !operative).length > majority.length / 2;
  const actors = new Set(majority.map(({ subject }) => subject));
  const hasFrameOfItsOwn = framesOf(body);
  const minority = (right === 'past' ? all : body).filter(
    (use) => use.ending.tense !== right && !isExcused(use, right, ofDeeds, actors) && !hasFrameOfItsOwn(use),
  );
  const share = majority.length / (majority.length + minority.length);
  if (majority.length + minority.length < FEWEST || share < SHARE) return;
  for (const { block, ending, operative } of minority) {
    // Several deeds told in another tense may be meant; what the leaders think and declare goes one way.
    if (!operative && minority.length > 2 && share < SHARE_OF_MANY) continue;
    yield {
      span: block.flow.toSource(ending),
      message: {
        ja: `「${ending.text}」は${name(ending.tense).ja}ですが、同じ種類の他の文は${name(right).ja}です（${majority.length}文）。`,
        en: `“${ending.text}” is in the ${name(ending.tense).en}; the other ${majority.length} such sentences are in the ${name(right).en}.`,
      },
      related: majority.slice(0, 3).map((each) => ({
        span: each.block.flow.toSource(each.ending),
        message: { ja: `「${each.ending.text}」`, en: each.ending.text },
      })),
      fixes: fix(block, ending, inTense(ending.text, right)),
    };
  }
}

/** True where the other tense has its reason: the act done by saying so, the list that follows, the time told of. */
function isExcused(
  { block, sentence: { text }, subject, operative }: Use,
  right: Ending['tense'],
  ofDeeds: boolean,
  actors: ReadonlySet<string>,
): boolean {
  if (PERFORMED.test(text) || (!operative && LEADS_ON.test(text))) return true;
  if (right === 'past') return !operative && block.kind !== 'preamble' && AHEAD.test(text);
  // What others did: 一部の国は，異なる見解を表明した.
  const byOthers = subject !== '' && !PERSON.test(subject) && !actors.has(subject);
  return toldOfThePast(text) || (operative ? byOthers : !ofDeeds);
}

const name = (tense: Ending['tense']) =>
  tense === 'past' ? { ja: '過去形', en: 'past tense' } : { ja: '現在形', en: 'present tense' };

/** Tells whether a sentence stands below a heading, or among sibling items, where most have its tense, and at least two. */
function framesOf(all: readonly Use[]): (use: Use) => boolean {
  let counts: Map<Block, { past: number; present: number }> | undefined;
  const parents = ({ parent }: Block): Block[] => (parent ? [parent, ...parents(parent)] : []);
  const count = () => {
    const counts = new Map<Block, { past: number; present: number }>();
    for (const { block, ending } of all) {
      for (const parent of parents(block)) {
        const count = counts.get(parent) ?? { past: 0, present: 0 };
        counts.set(parent, count);
        count[ending.tense]++;
      }
    }
    return counts;
  };
  return ({ block, ending: { tense } }) => {
    counts ??= count();
    return parents(block).some((parent) => {
      const count = counts?.get(parent);
      return count !== undefined && count[tense] >= 2 && 2 * count[tense] > count.past + count.present;
    });
  };
}

function* person({ facts }: Reading, all: readonly Use[]): Generator<Finding> {
  const we = all.filter(({ person }) => person === 'we');
  const they = all.filter(({ person }) => person === 'they');
  const [minority, majority] = we.length >= they.length ? [they, we] : [we, they];
  if (majority.length < 8 || minority.length > Math.max(1, majority.length / 12)) return;
  const usual = mostFrequent(majority.map(({ subject }) => subject));
  const defined = new Set([...facts.every('definitions')].map(([, { name }]) => name));
  for (const { block, sentence, subject } of minority) {
    if (defined.has(subject)) continue;
    const span = sentence.subject!;
    yield {
      span: block.flow.toSource(span),
      message: {
        ja: `主語が「${subject}」ですが、この文書の他の文は「${usual}」です（${majority.length}文）。人称は一つの文書の中でそろえるのが通例です。`,
        en: `The subject is “${subject}”; ${majority.length} other sentences have “${usual}”. A document usually keeps to one person.`,
      },
      related: majority.slice(0, 3).map((each) => ({
        span: each.block.flow.toSource(each.sentence.subject!),
        message: { ja: `「${each.subject}」`, en: each.subject },
      })),
      fixes: fix(block, span, usual),
    };
  }
}

const mostFrequent = (words: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
};

const fix = (block: Block, span: Span, text: string | undefined) =>
  text === undefined
    ? []
    : [
        {
          title: { ja: `「${text}」にする`, en: `Write “${text}”` },
          edits: block.flow.replace(span, text),
          safe: false,
        },
      ];
