import { mistakenBodies } from '../facts/resolution-bodies';
import { defineRule, type Finding } from '../rule';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';

/** One body whose resolutions are cited under two names, or a name mistyped: 国連安全保障理事会 / 国連安保理, 国連安全補償理事会. */
export const resolutionBody = defineRule({
  id: 'resolution-body',
  needs: 'text',
  severity: 'warning',
  title: { ja: '決議を採択した機関の名称の不一致', en: 'Body of a resolution under two names' },
  why: {
    ja: '決議を採択した機関の名称は，略称を定義しない限り，一つの文書の中でそろえる。',
    en: 'The body that adopted a resolution should bear one name within a document unless a short form is defined.',
  },
  source: { ja: '共同声明の実例', en: 'Joint statements' },
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
  *check({ statement, facts }): Iterable<Finding> {
    for (const { block, span, found, number, expected, sure } of mistakenBodies(facts)) {
      yield {
        span: block.flow.toSource(span),
        ...(!sure && { severity: 'information' as const }),
        message: {
          ja: sure
            ? `「${number}」は「${found}」ではなく「${expected}」の決議と思われます。`
            : `「${found}」の決議は会期と番号（第７７／１号など）で呼びますが，「${number}」に会期がありません。機関か番号を確認してください。`,
          en: sure
            ? `${number} looks like a resolution of ${expected}, not of ${found}.`
            : `Resolutions of ${found} are numbered by session (77/1); ${number} has none. Check the body and the number.`,
        },
        ...(sure && { fixes: [change(block, span, expected)] }),
      };
    }
    const defined = new Set<string>();
    for (const [, { name }] of facts.every('definitions')) defined.add(name);
    const bodies = new Map<string, Map<string, Place[]>>();
    for (const block of statement.blocks) {
      yield* mistyped(block);
      for (const match of block.text.matchAll(CITED)) {
        const name = match[1]!;
        const key = /安全保障理事会|安保理/.test(name) ? '安保理' : name.replace(/国際連合|国連/, '');
        const forms = bodies.get(key) ?? new Map<string, Place[]>();
        bodies.set(key, forms);
        const places = forms.get(name) ?? [];
        forms.set(name, places);
        places.push({ block, span: { start: match.index, end: match.index + name.length } });
      }
    }
    for (const forms of bodies.values()) {
      // A short form that the document defines, or whose abbreviation it defines, is right beside the full name.
      const free = [...forms].filter(([name]) => ![...defined].some((term) => name.includes(term)));
      const [majority, ...others] = free.sort(([, a], [, b]) => b.length - a.length);
      if (!majority) continue;
      const [form, places] = majority;
      for (const [name, minority] of others) {
        for (const { block, span } of minority) {
          yield {
            span: block.flow.toSource(span),
            message: {
              ja: `「${name}」とあります。この文書の他の箇所では「${form}」です（${places.length}か所）。`,
              en: `${name}; elsewhere this document has ${form} (${places.length} times).`,
            },
            related: places.slice(0, 5).map((other) => ({
              span: other.block.flow.toSource(other.span),
              message: { ja: `「${form}」の例`, en: `Written ${form} here` },
            })),
            fixes: [change(block, span, form)],
          };
        }
      }
    }
  },
});

interface Place {
  readonly block: Block;
  readonly span: Span;
}

const CITED =
  /((?:国際連合|国連)?(?:安全保障理事会|安保理)|(?:国際連合|国連)(?:総会|人権理事会|経済社会理事会))(?=の?(?:関連(?:する)?)?決議)/g;

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

function* mistyped(block: Block): Iterable<Finding> {
  for (const [regex, right] of WRONG) {
    for (const match of block.text.matchAll(regex)) {
      const expected = /理事国$/.test(match[0])
        ? '安全保障理事国'
        : /(?:補償|保証|補障|保償|補証)会議$/.test(match[0])
          ? '安全保障会議'
          : right;
      const span = { start: match.index, end: match.index + match[0].length };
      yield {
        span: block.flow.toSource(span),
        message: {
          ja: `「${match[0]}」は「${expected}」の誤記と思われます。`,
          en: `${match[0]} looks like a slip for ${expected}.`,
        },
        fixes: [change(block, span, expected)],
      };
    }
  }
}

const change = (block: Block, span: Span, text: string) => ({
  title: { ja: `「${text}」にする`, en: `Change to ${text}` },
  safe: false,
  edits: block.flow.replace(span, text),
});
