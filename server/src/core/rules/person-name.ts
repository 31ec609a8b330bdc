import { gathered } from '../facts/gathered';
import { namesApart } from '../facts/names-apart';
import { HONORIFIC, MINISTER, OFFICE, officeKey } from '../facts/offices';
import { familyName, otherOffices } from '../facts/other-offices';
import { type Person, personsOf } from '../facts/persons';
import type { Reading } from '../reading';
import { defineRule, type Finding, type Localized } from '../rule';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import { isMistyped, partLike } from '../text/likeness';
import type { Span } from '../text/span';
import { fold } from '../text/width';

export const personName = defineRule({
  id: 'person-name',
  needs: 'text',
  severity: 'warning',
  title: { ja: '人名・職名の書き方の不一致', en: 'A person named in two ways' },
  why: {
    ja: '人名は一字の誤りでも礼を失する。同じ人の氏名、職名、その順序とつなぎの「・」は、一つの文書の中で同じ書き方にする。',
    en: 'A misspelt name is a discourtesy. One person has one spelling, one office, one order of the two and one ・ between them.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '１　Ｍ．カリスト・アルカディア共和国大統領は，訪問した。\n２　Ｍ．カリスト・アルカディア共和国大統領は，歓迎した。\n３　双方は，‹Ｍ．カリスロ›・アルカディア共和国大統領の訪問を評価した。',
      good: '１　Ｍ．カリスト・アルカディア共和国大統領は，訪問した。\n２　Ｍ．カリスト・アルカディア共和国大統領は，歓迎した。\n３　双方は，Ｍ．カリスト・アルカディア共和国大統領の訪問を評価した。',
    },
    {
      bad: '１　斎藤一郎日本国外務大臣は，訪問した。\n２　斎藤外務大臣は，歓迎した。\n３　双方は，‹斉藤›外務大臣の訪問を評価した。',
      good: '１　斎藤一郎日本国外務大臣は，訪問した。\n２　斎藤外務大臣は，歓迎した。\n３　双方は，斎藤外務大臣の訪問を評価した。',
    },
    {
      bad: '１　Ｍ．カリスト・アルカディア共和国大統領は，Ｐ．オルソン・ルメリア王国首相と会談した。\n２　‹Ｍ．カリストアルカディア共和国大統領›は，歓迎した。',
      good: '１　Ｍ．カリスト・アルカディア共和国大統領は，Ｐ．オルソン・ルメリア王国首相と会談した。\n２　Ｍ．カリスト・アルカディア共和国大統領は，歓迎した。',
    },
    {
      bad: '１　山田太郎日本国総理大臣は，訪問した。\n２　山田太郎日本国総理大臣は，歓迎した。\n３　‹日本国総理大臣山田太郎›は，謝意を表明した。',
      good: '１　山田太郎日本国総理大臣は，訪問した。\n２　山田太郎日本国総理大臣は，歓迎した。\n３　山田太郎日本国総理大臣は，謝意を表明した。',
    },
    {
      bad: '１　Ｍ．カリスト・アルカディア共和国大統領は，訪問した。\n２　アルカディア共和国‹大統領大統領›は，歓迎した。',
      good: '１　Ｍ．カリスト・アルカディア共和国大統領は，訪問した。\n２　アルカディア共和国大統領は，歓迎した。',
    },
    {
      bad: '１　Ｍ．カリスト外務大臣は，訪問した。\n２　Ｍ．カリスト外務大臣は，歓迎した。\n３　双方は，Ｍ．カリスト‹外相›の訪問を評価した。',
      good: '１　Ｍ．カリスト外務大臣は，訪問した。\n２　Ｍ．カリスト外務大臣は，歓迎した。\n３　双方は，Ｍ．カリスト外務大臣の訪問を評価した。',
    },
    {
      bad: '１　ルイス・マラーノ・アルカディア共和国大統領は，訪問した。\n２　ルイス・マラーノ・アルカディア共和国大統領は，歓迎した。\n３　双方は，‹ルイスマラーノ›・アルカディア共和国大統領の訪問を評価した。',
      good: '１　ルイス・マラーノ・アルカディア共和国大統領は，訪問した。\n２　ルイス・マラーノ・アルカディア共和国大統領は，歓迎した。\n３　双方は，ルイス・マラーノ・アルカディア共和国大統領の訪問を評価した。',
    },
    {
      bad: '１　Ｍ．コヴァル・南アルカディア共和国外務大臣は，訪問した。\n２　コヴァル大臣は，歓迎した。\n３　双方は，‹コバル›大臣の訪問を評価した。',
      good: '１　Ｍ．コヴァル・南アルカディア共和国外務大臣は，訪問した。\n２　コヴァル大臣は，歓迎した。\n３　双方は，コヴァル大臣の訪問を評価した。',
    },
    {
      bad: '１　Ｍ．カリスト・アルカディア共和国大統領は，訪問した。\n２　Ｍ．カリスト・アルカディア共和国大統領は，歓迎した。\n３　‹Ｍカリスト›・アルカディア共和国大統領は，謝意を表明した。',
      good: '１　Ｍ．カリスト・アルカディア共和国大統領は，訪問した。\n２　Ｍ．カリスト・アルカディア共和国大統領は，歓迎した。\n３　Ｍ．カリスト・アルカディア共和国大統領は，謝意を表明した。',
    },
    {
      bad: '共同コミュニケ\n\n　日本国総理大臣は，大統領‹ルイス　カリスト›の招待により訪問した。\n\n１　双方は，会談した。\n\n２０２０年１月２日\n\n山田太郎　　　　　　ルイス・カリスト',
      good: '共同コミュニケ\n\n　日本国総理大臣は，大統領ルイス・カリストの招待により訪問した。\n\n１　双方は，会談した。\n\n２０２０年１月２日\n\n山田太郎　　　　　　ルイス・カリスト',
    },
    {
      bad: '１　Ｊ．クラウス・アルカディア共和国首相及び山田太郎日本国外務大臣は，会談した。\n２　クラウス‹大統領›は，歓迎した。',
      good: '１　Ｊ．クラウス・アルカディア共和国首相及び山田太郎日本国外務大臣は，会談した。\n２　クラウス首相は，歓迎した。',
    },
  ],
  clean: [
    // An office held before, two offices, the shorter name of an office, another person of the name.
    '１　山田太郎日本国総理大臣及びＪ．クラウス・アルカディア共和国首相兼国防大臣は，会談した。\n２　クラウス大臣は，２０１６年に山田外務大臣が訪問したことを想起した。',
    '１　山田太郎日本国外務副大臣，佐藤一郎日本国総理大臣及び佐藤二郎日本国防衛大臣は，会談した。\n２　山田副大臣及び佐藤大臣は，一致した。佐藤総理は，歓迎した。',
    // A family name of three characters and a given name of one.
    '１　大田原誠日本国総理大臣は，訪問した。\n２　大田原総理大臣は，歓迎した。',
    // The family name alone, an office without its state, initials left out.
    '１　山田太郎日本国総理大臣及びＭ．カリスト・アルカディア共和国大統領は，会談した。\n２　山田総理大臣は，歓迎した。カリスト大統領は，謝意を表明した。\n３　山田総理は，カリスト大統領を招待した。',
    // Two persons with like names and two offices.
    '１　佐藤一郎日本国外務大臣及び佐藤二郎日本国防衛大臣は，Ａ．クレオン・アルカディア共和国外務大臣及びＢ．クレアン・アルカディア共和国国防大臣と会談した。',
    // One of two states each with the same office.
    '１　Ａ．マレン・アルカディア共和国外務大臣及びＡ．マレク・ベルミナ連邦外務大臣は，会談した。',
    // States, not persons.
    '１　双方は，イラン大統領及びイラク大統領の会談を歓迎した。アルカディア外務大臣は，アルカディア共和国を代表した。',
    // Signatures are in another order.
    '山田太郎日本国総理大臣は，訪問した。\n\n１　双方は，一致した。\n\n２０２０年１月２日\n東京にて\n\n日本国総理大臣山田太郎',
    // No ・ after a name in kanji, and before what is no state.
    '１　李強国務院総理は，Ｍ．カリスト・アルカディア共和国大統領及びＣ．ダモン国連特別代表と会談した。\n２　双方は，外務大臣・防衛大臣会合の開催を歓迎した。',
  ],
  *check(reading): Iterable<Finding> {
    const persons = personsOf(reading.facts).filter(({ block }) => block.kind !== 'signature');
    yield* spellings(persons);
    yield* joints(persons);
    yield* orders(persons);
    yield* offices(persons);
    for (const { person, usual, model } of otherOffices(persons)) yield ofAnother(person, usual, model);
    yield* doubled(reading);
    yield* apart(reading);
  },
});

/** Persons by their name as written, most often named first. */
function byName(persons: readonly Person[]): Person[][] {
  return [...groupBy(persons, ({ nameText }) => fold(nameText)).values()].sort((a, b) => b.length - a.length);
}

/** 大臣 alone may be any minister. */
const mayBeOne = (a: string, b: string): boolean =>
  a === b || (a === '相' && b.endsWith('相')) || (b === '相' && a.endsWith('相'));

/** True if both may hold one office: nobody else does in the same statement. */
const sameOffice = (a: Person, b: Person): boolean =>
  mayBeOne(officeKey(a.officeText), officeKey(b.officeText)) &&
  (a.state === b.state || a.state === '' || b.state === '');

/** A comparison of many names costs too much; a statement has a handful. */
const MOST = 60;

/** One person's name in two spellings: the rarer one is reported. */
function* spellings(persons: readonly Person[]): Generator<Finding> {
  const groups = byName(persons)
    .slice(0, MOST)
    .map((group) => group.slice(0, MOST));
  for (const [i, group] of groups.entries()) {
    const usual = groups.slice(0, i).find((other) => {
      if (!isMistyped(group[0]!.nameText, other[0]!.nameText)) return false;
      const shared = group.some((a) => other.some((b) => sameOffice(a, b)));
      return shared && !together(group, other);
    });
    if (!usual) continue;
    const model = usual[0]!.nameText;
    for (const { block, name, nameText } of group) {
      yield finding(block, name, usual, partLike(nameText, model), {
        ja: `人名「${nameText}」は、この文書の他の箇所の「${model}」とわずかに異なります。`,
        en: `“${nameText}” is nearly “${model}”, who is named elsewhere in this document with the same office.`,
      });
    }
  }
}

/** Named in one sentence side by side they are two persons. */
const together = (a: readonly Person[], b: readonly Person[]): boolean =>
  a.some((one) =>
    b.some(
      (other) =>
        one.block === other.block &&
        Math.abs(one.start - other.start) < 60 &&
        one.state !== '' &&
        other.state !== '' &&
        one.state !== other.state,
    ),
  );

/** 南アルカディア共和国 is set off from a name in either way. */
const scriptOf = (title: string): string =>
  /^[ァ-ヶー]/.test(title) ? 'ア' : /^[一-龠]{1,2}[ァ-ヶー]/.test(title) ? '南' : '漢';

const KATAKANA_END = /[ァ-ヶー]$/;

/** ・ between a name and its office, where the others have it. */
function* joints(persons: readonly Person[]): Generator<Finding> {
  // A space between kanji is a stray space's.
  const joined = persons.filter(
    ({ nameFirst, nameText, joint }) => nameFirst && (KATAKANA_END.test(nameText) || !/\s/.test(joint)),
  );
  const frames = groupBy(
    joined,
    ({ nameText, title }) => `${KATAKANA_END.test(nameText) ? 'ア' : '漢'}${scriptOf(title)}`,
  );
  for (const [frame, all] of frames) {
    const forms = groupBy(all, ({ joint }) => joint);
    const expected = frame === 'アア' ? '・' : '';
    const [usual, ...others] = [...forms.values()].sort(
      (a, b) => b.length - a.length || Number(b[0]!.joint === expected) - Number(a[0]!.joint === expected),
    );
    // One name alone shows no practice, but two words in katakana cannot be read as one.
    const merged = frame === 'アア' && all.length === 1 && usual![0]!.joint === '';
    const right = merged ? '・' : usual![0]!.joint;
    for (const { block, name, nameText, joint, title, start, end } of merged ? all : others.flat()) {
      const written = joint === '' ? 'つなぎなし' : joint === '・' ? '「・」' : `「${joint}」`;
      yield finding(
        block,
        { start, end },
        merged ? [] : usual!,
        `${nameText}${right}${block.text.slice(name.end + joint.length, end)}`,
        {
          ja: `「${nameText}」と「${title}」の間が${written}です。この文書の他の人名では${right === '' ? 'つなぎを置いていません' : `「${right}」でつないでいます`}。`,
          en: `Between “${nameText}” and “${title}” stands ${joint === '' ? 'nothing' : `“${joint}”`}; other names of this document have ${right === '' ? 'nothing' : `“${right}”`} there.`,
        },
      );
    }
  }
}

/** 日本国総理大臣山田太郎 beside 山田太郎日本国総理大臣. */
function* orders(persons: readonly Person[]): Generator<Finding> {
  for (const group of byName(persons)) {
    const first = group.filter(({ nameFirst }) => nameFirst);
    const last = group.filter(({ nameFirst }) => !nameFirst);
    if (first.length === 0 || last.length === 0) continue;
    const [usual, minority] = first.length >= last.length ? [first, last] : [last, first];
    const { nameFirst, joint } = usual[0]!;
    for (const { block, start, end, nameText, title } of minority) {
      const written = nameFirst ? `${nameText}${joint}${title}` : `${title}${joint}${nameText}`;
      yield finding(block, { start, end }, usual, written, {
        ja: `「${nameText}」の氏名と職名の順序が、この文書の他の箇所と逆です。`,
        en: `The name “${nameText}” and its office stand in the other order elsewhere in this document.`,
      });
    }
  }
}

/** One person's office under two names: 外務大臣, 外相. */
function* offices(persons: readonly Person[]): Generator<Finding> {
  for (const group of groupBy(persons, familyName).values()) {
    for (const same of groupBy(group, ({ officeText }) => officeKey(officeText)).values()) {
      const forms = groupBy(same, ({ officeText }) => officeText);
      if (forms.size < 2) continue;
      const [usual, ...others] = [...forms.values()].sort(
        (a, b) =>
          b.length - a.length || Number(/[相総]$/.test(a[0]!.officeText)) - Number(/[相総]$/.test(b[0]!.officeText)),
      );
      for (const person of others.flat()) {
        const model = usual![0]!;
        // With their states both are compared as the office of a party; the family name alone takes a shorter office.
        if ((person.state !== '' && model.state !== '') || isShort(person)) continue;
        yield finding(person.block, person.office, usual!, model.officeText, {
          ja: `「${person.nameText}」の職名が「${person.officeText}」です。この文書の他の箇所では「${model.officeText}」です。`,
          en: `“${person.nameText}” is “${person.officeText}” here, and “${model.officeText}” elsewhere in this document.`,
        });
      }
    }
  }
}

/** クラウス大統領 where クラウス is a prime minister. */
const ofAnother = (person: Person, usual: readonly Person[], model: Person): Finding =>
  finding(person.block, person.office, usual, model.officeText, {
    ja: `「${person.nameText}」の職名が「${person.officeText}」です。この文書のほかの箇所では「${model.officeText}」です。`,
    en: `${person.nameText} is ${person.officeText} here, and ${model.officeText} elsewhere in this document.`,
  });

/** 山田総理 beside 山田総理大臣. */
const isShort = ({ nameText, officeText }: Person): boolean =>
  /^(?:内閣総理大臣|総理|国務院総理)$/.test(officeText) && nameText.length <= 5 && /[一-龠]/.test(nameText);

const TWICE = new RegExp(
  `(大統領|主席|首相|総理大臣|総理|議長|長官|事務総長|${MINISTER}|${HONORIFIC})(?=(\\1|${OFFICE}))`,
  'g',
);

const twice = gathered<Span & { readonly first: string; readonly second: string }>(function* (_own, text, body) {
  for (const match of text.matchAll(TWICE)) {
    const [, first, second] = match as unknown as [string, string, string];
    if (match.index < body || officeKey(first) !== officeKey(second)) continue;
    yield ['', { start: match.index, end: match.index + first.length + second.length, first, second }];
  }
});

/** 大統領大統領, 外務大臣外相, 閣下閣下. */
function* doubled({ facts }: Reading): Generator<Finding> {
  for (const [block, { first, second, start, end }] of twice(facts).all()) {
    yield finding(block, { start, end }, [], first, {
      ja: `職名・敬称「${first}」が「${second}」と重なっています。`,
      en: `The title “${first}” is doubled by “${second}”.`,
    });
  }
}

/** ルイス　カリスト in the text, ルイス・カリスト where the same person is named or signs. */
function* apart({ facts }: Reading): Generator<Finding> {
  for (const { block, span, text, name } of namesApart(facts)) {
    yield finding(block, span, [], name, {
      ja: `「${text}」とありますが、この文書の他の箇所では「${name}」とつないで書いています。`,
      en: `“${text}” stands here; elsewhere this document joins the words: “${name}”.`,
    });
  }
}

const finding = (block: Block, span: Span, usual: readonly Person[], text: string, message: Localized): Finding => ({
  span: block.flow.toSource(span),
  message,
  related: usual.slice(0, 5).map((other) => ({
    span: other.block.flow.toSource(other),
    message: { ja: 'この文書の他の箇所', en: 'Elsewhere in this document' },
  })),
  fixes: [
    {
      title: { ja: `「${text}」にする`, en: `Write “${text}”` },
      edits: block.flow.replace(span, text),
      safe: false,
    },
  ],
});
