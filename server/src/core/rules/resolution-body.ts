import { gathered, type Note, ranked } from '../facts/gathered';
import { mistakenBodies } from '../facts/resolution-bodies';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import { groupBy } from '../text/group';
import { times } from '../text/numerals';
import type { Span } from '../text/span';

/** One body whose resolutions are cited under two names, or a name mistyped: 国連安全保障理事会 / 国連安保理, 国連安全補償理事会. */
export const resolutionBody = defineRule({
  id: 'resolution-body',
  needs: 'text',
  severity: 'warning',
  title: { ja: '決議を採択した機関の名称の不一致', en: 'Body of a resolution under two names' },
  why: {
    ja: '決議を採択した機関の名称は、略称を定義しない限り、一つの文書の中でそろえる。',
    en: 'The body that adopted a resolution has one name throughout a document unless a short form is defined.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: [
        '１　両首脳は，国連安全保障理事会決議第１５４０号の履行を確認した。',
        '２　両首脳は，国連安全保障理事会決議第２３２５号の履行を確認した。',
        '３　両首脳は，‹国連安保理›決議第１９７７号の履行を確認した。',
      ].join('\n'),
      good: [
        '１　両首脳は，国連安全保障理事会決議第１５４０号の履行を確認した。',
        '２　両首脳は，国連安全保障理事会決議第２３２５号の履行を確認した。',
        '３　両首脳は，国連安全保障理事会決議第１９７７号の履行を確認した。',
      ].join('\n'),
    },
    {
      bad: '１　両首脳は，国連‹安全補償理事会›決議第１５４０号の履行を確認した。',
      good: '１　両首脳は，国連安全保障理事会決議第１５４０号の履行を確認した。',
    },
    {
      bad: '１　両首脳は，‹国連総会›決議第１５４０号の履行を確認した。',
      good: '１　両首脳は，国連安全保障理事会決議第１５４０号の履行を確認した。',
    },
    {
      bad: '１　両首脳は，国連安全保障理事会決議第３２９０号を想起した。\n２　両首脳は，‹国連人権理事会›決議第３２９０号の履行を確認した。',
      good: '１　両首脳は，国連安全保障理事会決議第３２９０号を想起した。\n２　両首脳は，国連安全保障理事会決議第３２９０号の履行を確認した。',
    },
    {
      bad: '１　双方は，‹国際連合経済社会理事会›決議第四百三十五号の実施を求めた。',
      good: '１　双方は，国連安全保障理事会決議第四百三十五号の実施を求めた。',
    },
  ],
  clean: [
    '１　双方は，国連経済社会理事会決議第２０２２／１６号及び国連経済社会理事会決議1503 (XLVIII)を想起した。',
    '１　両首脳は，国連総会決議第１５１４号，国連総会決議第７７／１２号，国連総会決議2758 (XXVI)，人権理事会決議第２２／１３号及び国連総会決議第１８１号を想起した。',
    '１　両首脳は，国連安全保障理事会（以下「安保理」という。）決議第１５４０号の履行を確認した。\n２　両首脳は，安保理決議第２３２５号の履行を確認した。',
    '１　両首脳は，国連安全保障理事会決議第１５４０号及び国連総会決議第６０号を想起した。\n２　両首脳は，安保理改革の早期実現及び人権理事会決議に言及した。',
  ],
  *check({ facts }): Iterable<Finding> {
    for (const { block, span, found, number, expected, sure } of mistakenBodies(facts)) {
      yield {
        span: block.flow.toSource(span),
        ...(!sure && { severity: 'information' as const }),
        message: {
          ja: sure
            ? `「${number}」は「${found}」ではなく「${expected}」の決議と思われます。`
            : `「${found}」の決議は会期と番号（第７７／１号など）で呼びますが、「${number}」に会期がありません。機関か番号を確認してください。`,
          en: sure
            ? `“${number}” looks like a resolution of “${expected}”, not of “${found}”.`
            : `Resolutions of “${found}” are numbered by session (77/1); “${number}” has none. Check the body or the number.`,
        },
        ...(sure && { fixes: [change(block, span, expected)] }),
      };
    }
    for (const [block, { span, found, expected }] of mistypedIn(facts).all()) {
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `「${found}」は「${expected}」の誤記と思われます。`,
          en: `“${found}” looks like a slip for “${expected}”.`,
        },
        fixes: [change(block, span, expected)],
      };
    }
    const cited = citedIn(facts);
    for (const names of groupBy(cited.counts.keys(), bodyOf).values()) {
      // A short form that the document defines, or whose abbreviation it defines, is right beside the full name.
      const defined = names.length > 1 ? facts.every('definitions').map(([, { name }]) => name) : [];
      const free = names.filter((name) => !defined.some((term) => name.includes(term)));
      const [majority, ...others] = free.length > 1 ? ranked(cited, free) : [];
      if (!majority) continue;
      const [form, places] = majority;
      for (const [name, minority] of others) {
        for (const [block, span] of minority) {
          yield {
            span: block.flow.toSource(span),
            message: {
              ja: `「${name}」とあります。この文書の他の箇所では「${form}」です（${places.length}か所）。`,
              en: `“${name}” stands here; elsewhere this document has “${form}” (${times(places.length)}).`,
            },
            related: places.slice(0, 5).map(([other, like]) => ({
              span: other.flow.toSource(like),
              message: { ja: `「${form}」の例`, en: `“${form}” here` },
            })),
            fixes: [change(block, span, form)],
          };
        }
      }
    }
  },
});

const CITED =
  /((?:国際連合|国連)?(?:安全保障理事会|安保理)|(?:国際連合|国連)(?:総会|人権理事会|経済社会理事会))(?=の?(?:関連(?:する)?)?決議)/g;

const citedIn = gathered(function* (_, text): Iterable<Note<Span>> {
  for (const { 1: name = '', index: start } of text.matchAll(CITED)) yield [name, { start, end: start + name.length }];
});

/** What is one body under all its names. */
const bodyOf = (name: string): string =>
  /安全保障理事会|安保理/.test(name) ? '安保理' : name.replace(/国際連合|国連/, '');

/** Homophones and look-alikes inside the names of the principal bodies. */
const WRONG: readonly (readonly [RegExp, string])[] = [
  [
    /安全(?:補償|保証|補障|保償|補証)(?:理事会|理事国|会議)|安全保障(?:理事|理時会|利事会|理事界)(?!会|国)/g,
    '安全保障理事会',
  ],
  [/(?<=国連|国際連合|(?<![一-龠]))安全保障(?:委員会|会議|審議会)(?=の?(?:関連)?決議)/g, '安全保障理事会'],
  [/経済社会(?:理時会|利事会)|経済社会理事(?!会|国)/g, '経済社会理事会'],
  [/人権(?:理時会|利事会)/g, '人権理事会'],
];

interface Mistyped {
  readonly span: Span;
  readonly found: string;
  readonly expected: string;
}

const mistypedIn = gathered(function* (_, text): Iterable<Note<Mistyped>> {
  for (const [regex, right] of WRONG) {
    for (const { 0: found, index: start } of text.matchAll(regex)) {
      const expected = /理事国$/.test(found)
        ? '安全保障理事国'
        : /(?:補償|保証|補障|保償|補証)会議$/.test(found)
          ? '安全保障会議'
          : right;
      yield ['mistyped', { span: { start, end: start + found.length }, found, expected }];
    }
  }
});

const change = (block: Block, span: Span, text: string) => ({
  title: { ja: `「${text}」にする`, en: `Write “${text}”` },
  safe: false,
  edits: block.flow.replace(span, text),
});
