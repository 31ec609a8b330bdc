import type { ResolutionList, ResolutionNumber } from '../facts/resolutions';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import { times } from '../text/numerals';

/** 第 and 号 stand on each number of a list, the numbers ascend, and none is named twice. */
export const resolutionNumber = defineRule({
  id: 'resolution-number',
  needs: 'text',
  severity: 'warning',
  title: { ja: '決議番号の「第」「号」と順序', en: 'Resolution numbers: 第, 号 and order' },
  why: {
    ja: '一つの列挙の中で「第」や「号」が一部だけ欠けたり、番号が前後・重複したりしている場合は、書き落としや誤記であることが多い。',
    en: 'Where 第 or 号 is missing on one number of a list, or numbers do not ascend or come twice, something was usually mistyped.',
  },
  source: {
    ja: '公表された共同声明の慣行（国連安全保障理事会決議第…号，第…号及び第…号）',
    en: 'Practice of published joint statements (国連安全保障理事会決議第…号，第…号及び第…号)',
  },
  examples: [
    {
      bad: '１　両首脳は，国連安全保障理事会決議第１５４０号，‹１９７７号›及び第２３２５号の履行を確認した。',
      good: '１　両首脳は，国連安全保障理事会決議第１５４０号，第１９７７号及び第２３２５号の履行を確認した。',
    },
    {
      bad: '１　両首脳は，国連安全保障理事会決議第１５４０号，‹第１９７７›及び第２３２５号の履行を確認した。',
      good: '１　両首脳は，国連安全保障理事会決議第１５４０号，第１９７７号及び第２３２５号の履行を確認した。',
    },
    {
      bad: '１　両首脳は，国連安保理決議‹第２３２５号及び第１５４０号›の履行を確認した。',
      good: '１　両首脳は，国連安保理決議第１５４０号及び第２３２５号の履行を確認した。',
    },
    {
      bad: '１　両首脳は，国連安保理決議第１５４０号，第１９７７号，第２３２５号及び‹第１３２５号›の履行を確認した。',
      good: '１　両首脳は，国連安保理決議第１３２５号，第１５４０号，第１９７７号及び第２３２５号の履行を確認した。',
    },
    {
      bad: '１　双方は，国際連合安全保障理事会決議‹第五百五十二号及び第五百四十号›の実施を呼びかけた。',
      good: '１　双方は，国際連合安全保障理事会決議第五百四十号及び第五百五十二号の実施を呼びかけた。',
    },
    {
      bad: '１　双方は，国連総会決議第７７／１２号を想起した。\n２　双方は，国連総会決議‹７８／２４１号›を支持した。',
      good: '１　双方は，国連総会決議第７７／１２号を想起した。\n２　双方は，国連総会決議第７８／２４１号を支持した。',
    },
    {
      bad: '１　両首脳は，国連安保理決議第１５４０号，‹第１５４０号›及び第２３２５号の履行を確認した。',
      good: '１　両首脳は，国連安保理決議第１５４０号及び第２３２５号の履行を確認した。',
    },
    {
      bad: '１　両首脳は，国連安保理決議第１５４０号を想起した。\n２　両首脳は，国連安保理決議‹第２３２５›の履行を確認した。',
      good: '１　両首脳は，国連安保理決議第１５４０号を想起した。\n２　両首脳は，国連安保理決議第２３２５号の履行を確認した。',
    },
    {
      bad: '１　双方は，安全保障理事会決議‹五百四十号›を想起した。\n２　双方は，同理事会決議第五百五十二号の実施を呼びかけた。',
      good: '１　双方は，安全保障理事会決議第五百四十号を想起した。\n２　双方は，同理事会決議第五百五十二号の実施を呼びかけた。',
    },
    {
      bad: '１　双方は，国連安全保障理事会決議‹第２２７０›を履行することの重要性を強調した。',
      good: '１　双方は，国連安全保障理事会決議第２２７０号を履行することの重要性を強調した。',
    },
  ],
  clean: [
    '１　双方は，総会決議第千五百十四号及び理事会決議十本の実施を呼びかけた。',
    '１　両首脳は，国連安全保障理事会決議1718号，1874号及び2087号の履行を確認した。',
    '１　両首脳は，国連安保理決議1718 (2006)及び1874 (2009)を想起した。',
    '１　両首脳は，国連総会決議第６０号に言及し，国連安全保障理事会決議第２号を想起し，S/RES/1718に留意した。',
    '１　両首脳は，国連安全保障理事会決議第２０９４号の確実な履行及び国連安全保障理事会決議に言及した。',
  ],
  *check({ facts }): Iterable<Finding> {
    const lists = [...facts.every('resolutions')];
    yield* unlikeTheOthers(lists);
    yield* unclosed(lists);
    for (const [block, { numbers }] of lists) {
      if (numbers.length < 2) continue;
      const first = numbers[0]!;
      const related = [
        {
          span: block.flow.toSource(first),
          message: { ja: '列挙の最初の番号', en: 'The first number of the list' },
        },
      ];
      yield* missing(block, numbers, 'prefixed', '第');
      yield* missing(block, numbers, 'suffixed', '号');
      const seen = new Set<number>();
      for (const number of numbers) {
        if (seen.has(number.value)) {
          const text = block.text.slice(number.start, number.end);
          yield {
            span: block.flow.toSource(number),
            related,
            message: {
              ja: `決議「${text}」が同じ列挙に二度現れます。`,
              en: `“${text}” comes twice in one list of resolutions.`,
            },
          };
        }
        seen.add(number.value);
      }
      yield* descents(block, numbers);
    }
  },
});

/** Numbers that fall: the one that is out of place, or both where either may be. */
function* descents(block: Block, numbers: readonly ResolutionNumber[]): Iterable<Finding> {
  const value = (i: number): number =>
    numbers[i]?.value ?? (i < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY);
  for (let i = 1; i < numbers.length; i++) {
    if (value(i) >= value(i - 1)) continue;
    const rightWithoutThis = value(i - 1) < value(i + 1);
    const rightWithoutThat = value(i - 2) < value(i);
    const first = numbers[rightWithoutThis && !rightWithoutThat ? i : i - 1]!;
    const last = numbers[rightWithoutThat && !rightWithoutThis ? i - 1 : i]!;
    const span = { start: first.start, end: last.end };
    const text = block.text.slice(span.start, span.end);
    yield {
      span: block.flow.toSource(span),
      message: {
        ja: `決議「${text}」が番号の小さい順に並んでいません。順序か番号を確認してください。`,
        en: `“${text}” is out of order: a list of resolutions usually ascends. Check the order or the number.`,
      },
    };
  }
}

/** How one resolution is written: with 第, with 号. */
const formOf = (number: ResolutionNumber): string => `${number.prefixed ? '第' : ''}…${number.suffixed ? '号' : ''}`;

/** A resolution cited alone whose form is not that of the document's others: 決議第２０９４ among 決議第…号. */
function* unlikeTheOthers(lists: readonly (readonly [Block, ResolutionList])[]): Iterable<Finding> {
  const forms = new Map<string, (readonly [Block, ResolutionNumber])[]>();
  for (const [block, { numbers }] of lists) {
    // A list in one form of its own (決議第1718, 1874及び2087号) tells nothing of the document.
    if (new Set(numbers.map(formOf)).size > 1) continue;
    for (const number of numbers) {
      // ７８／１ without either mark is how the United Nations write it.
      if (number.session && !number.prefixed && !number.suffixed) continue;
      const places = forms.get(formOf(number)) ?? [];
      forms.set(formOf(number), places);
      places.push([block, number]);
    }
  }
  // On a tie the whole form, 第…号, is the norm.
  const [majority, ...others] = [...forms].sort(
    ([a, one], [b, other]) => other.length - one.length || b.length - a.length,
  );
  if (!majority) return;
  const [form, places] = majority;
  for (const [block, number] of others.flatMap(([, minority]) => minority)) {
    const text = block.text.slice(number.start, number.end);
    const bare = text.replace(/^第/, '');
    const digits = /^(?:[0-9０-９]+(?:[／/][0-9０-９]+)?|[一二三四五六七八九〇十百千]+)/.exec(bare)?.[0] ?? '';
    const rest = bare.slice(digits.length).replace(/^号/, '');
    const expected = form.replace('…', digits) + rest;
    yield {
      span: block.flow.toSource(number),
      message: {
        ja: `決議番号が「${text}」と書かれています。この文書の他の決議番号は「${form}」の形です（${places.length}か所）。`,
        en: `“${text}” as a resolution number; elsewhere this document has “${form}” (${times(places.length)}).`,
      },
      related: places.slice(0, 5).map(([other, like]) => ({
        span: other.flow.toSource(like),
        message: { ja: `「${form}」の例`, en: `“${form}” here` },
      })),
      fixes: [
        {
          title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
          safe: false,
          edits: block.flow.replace(number, expected),
        },
      ],
    };
  }
}

/** 決議第２２７０の: the only resolution of a document, of which 第 without 号 is no form. */
function* unclosed(lists: readonly (readonly [Block, ResolutionList])[]): Iterable<Finding> {
  const [only, second] = lists.flatMap(([block, { numbers }]) => numbers.map((number) => [block, number] as const));
  if (!only || second || !only[1].prefixed || only[1].suffixed) return;
  const [block, number] = only;
  const text = block.text.slice(number.start, number.end);
  const expected = text.replace(/^第[0-9０-９／/一二三四五六七八九〇十百千]+/, '$&号');
  yield {
    span: block.flow.toSource(number),
    message: {
      ja: `決議番号「${text}」に「号」がありません。「第」と「号」は共に付けます（「${expected}」）。`,
      en: `“${text}” has 第 and no 号; a number takes both (“${expected}”).`,
    },
    fixes: [
      {
        title: { ja: `「${expected}」にする`, en: `Change to ${expected}` },
        safe: false,
        edits: block.flow.replace(number, expected),
      },
    ],
  };
}

/** The numbers of a list that lack 第 or 号 while more of the others have it. A list without any of them is another house. */
function* missing(
  block: Block,
  numbers: readonly ResolutionNumber[],
  key: 'prefixed' | 'suffixed',
  mark: '第' | '号',
): Iterable<Finding> {
  const having = numbers.filter((number) => number[key]);
  // 決議第1718, 1874及び2087号: one 第 before all and one 号 after all is a form of its own.
  if (having.length * 2 < numbers.length || having.length === numbers.length) return;
  for (const number of numbers) {
    if (number[key]) continue;
    const text = block.text.slice(number.start, number.end);
    const expected = key === 'prefixed' ? mark + text : text + mark;
    yield {
      span: block.flow.toSource(number),
      message: {
        ja: `決議番号「${text}」に「${mark}」がありません。この列挙の他の番号には付いています（「${expected}」）。`,
        en: `${mark} is missing on “${text}”; the other numbers of this list have it (“${expected}”).`,
      },
      related: having.slice(0, 3).map((other) => ({
        span: block.flow.toSource(other),
        message: { ja: `「${mark}」の付いた番号`, en: `A number with ${mark}` },
      })),
      fixes: [
        {
          title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
          safe: false,
          edits: block.flow.replace(number, expected),
        },
      ],
    };
  }
}
