import type { Citation } from '../facts/citations';
import { gathered } from '../facts/gathered';
import { deviations, type Place } from '../facts/instruments';
import { type OddParty, oddParties } from '../facts/title-parties';
import { defineRule, type Finding } from '../rule';
import { times } from '../text/numerals';
import type { Span } from '../text/span';

/** A party's name inside titles of agreements: 日本政府 among 日本国政府. */
export const partyName = defineRule({
  id: 'party-name',
  needs: 'text',
  severity: 'warning',
  title: { ja: '協定等の名称中の締約者名の不一致', en: 'Party names inside titles of agreements' },
  why: {
    ja: '協定等の名称の中の「日本国政府」と「日本政府」のような違いは、多くの場合、略記の混入である。',
    en: 'A difference such as 日本国政府 / 日本政府 inside titles of agreements is usually a short form that slipped in.',
  },
  source: { ja: '正式名称による引用の慣行', en: 'Practice: instruments are cited by their official titles' },
  examples: [
    {
      bad: [
        '１　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の締結を歓迎した。',
        '２　両首脳は，学術交流に関する日本国政府とアルカディア共和国政府との間の協定の実施を確認した。',
        '３　両首脳は，‹日本政府›とアルカディア共和国政府との間の航空業務に関する協定の改正を歓迎した。',
      ].join('\n'),
      good: [
        '１　両首脳は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の締結を歓迎した。',
        '２　両首脳は，学術交流に関する日本国政府とアルカディア共和国政府との間の協定の実施を確認した。',
        '３　両首脳は，日本国政府とアルカディア共和国政府との間の航空業務に関する協定の改正を歓迎した。',
      ].join('\n'),
    },
    {
      bad: '１　両首脳は，‹日本政府›とアルカディア共和国政府との間の航空業務に関する協定の改正を歓迎した。',
      good: '１　両首脳は，日本国政府とアルカディア共和国政府との間の航空業務に関する協定の改正を歓迎した。',
    },
    {
      bad: '日本国とサルヴェニア共和国との間の共同声明\n\n１　双方は，文化交流に関する日本国政府と‹サルベニア共和国›政府との間の協定を想起した。',
      good: '日本国とサルヴェニア共和国との間の共同声明\n\n１　双方は，文化交流に関する日本国政府とサルヴェニア共和国政府との間の協定を想起した。',
    },
    {
      bad: '１　双方は，２０１１年に署名された租税に関する‹日本国›とアルカディア王国政府との間の協定に留意した。',
      good: '１　双方は，２０１１年に署名された租税に関する日本国政府とアルカディア王国政府との間の協定に留意した。',
    },
  ],
  clean: [
    '１　双方は，租税に関する日本国とアルカディア王国との間の条約及び航空業務に関する日本国政府とアルカディア王国政府との間の協定に留意した。',
    '日本国とモルダニア共和国との間の共同声明\n\n１　双方は，文化交流に関する日本国政府とモルダニア社会主義共和国政府との間の協定及び租税に関する日本国政府とアルカディア共和国政府との間の協定を想起した。',
    '１　双方は，経済上の連携に関する日本国及びアルカディア諸国連合の構成国の間の協定並びに日本・アルカディア経済連携協定に留意した。',
    [
      '１　日本政府は，日本国政府とアルカディア共和国政府との間の文化交流に関する協定の締結を歓迎した。',
      '２　両首脳は，学術交流に関する日本国政府とアルカディア共和国政府との間の協定の実施を確認した。',
      '３　両首脳は，日本国とアルカディア共和国との間の犯罪人引渡しに関する条約の締結を歓迎した。',
    ].join('\n'),
  ],
  *check(reading): Iterable<Finding> {
    const reported = new Set(deviations(reading).map(({ place }) => place[1]));
    // Official titles differ: a known one is right as it stands.
    const known = new Set([...reading.profile.instruments.map(({ title }) => title), ...reading.known]);
    for (const odd of oddParties(reading.facts)) {
      if (reported.has(odd.citation) || known.has(odd.citation.name)) continue;
      reported.add(odd.citation);
      yield oddFinding(odd);
    }
    const named = governments(reading.facts);
    if (!mayDiffer([...named.counts.keys()])) return;
    const byStem = new Map<string, Map<string, Party[]>>();
    for (const [block, { stem, name, citation, span }] of named.all()) {
      if (block.kind === 'title') continue;
      const forms = byStem.get(stem) ?? new Map<string, Party[]>();
      byStem.set(stem, forms);
      const places = forms.get(name) ?? [];
      forms.set(name, places);
      places.push({ place: [block, citation], span });
    }
    mergeSlips(byStem);
    for (const forms of byStem.values()) {
      if (forms.size < 2) continue;
      const [majority, ...others] = [...forms].sort(([, a], [, b]) => b.length - a.length);
      const [form, places] = majority!;
      for (const [name, minority] of others) {
        if (minority.length * 2 > places.length) continue;
        for (const { place, span } of minority) {
          const [block, citation] = place;
          if (reported.has(citation) || known.has(citation.name)) continue;
          yield {
            span: block.flow.toSource(span),
            message: {
              ja: `協定等の名称の中に「${name}」とあります。この文書の他の名称では「${form}」です（${places.length}か所）。`,
              en: `“${name}” inside the title of an agreement; other titles of this document have “${form}” (${times(places.length)}).`,
            },
            related: places.slice(0, 3).map((other) => ({
              span: other.place[0].flow.toSource(other.span),
              message: { ja: `「${form}」の例`, en: `“${form}” here` },
            })),
            fixes: [
              {
                title: { ja: `「${form}」にする`, en: `Write “${form}”` },
                safe: false,
                edits: block.flow.replace(span, form),
              },
            ],
          };
        }
      }
    }
  },
});

const ODD: Readonly<
  Record<OddParty['what'], { severity: 'warning' | 'information' | 'hint'; ja: string; en: string }>
> = {
  short: {
    severity: 'warning',
    ja: '協定等の名称では国名を略さないのが通例です。',
    en: 'titles of agreements do not shorten the names of their parties.',
  },
  name: {
    severity: 'information',
    ja: 'この文書の当事国の名称と異なります。',
    en: 'it differs from the name of this document’s party.',
  },
  unpaired: {
    severity: 'warning',
    ja: '一方は国、他方は政府となっています。国と国、政府と政府の間の名称とするのが通例です。',
    en: 'one party is a state, the other a government; titles pair like with like.',
  },
  order: {
    severity: 'hint',
    ja: '日本語の名称では日本国を先に書くのが通例です。',
    en: 'Japanese titles usually name Japan first.',
  },
};

function oddFinding({ block, span, found, expected, what }: OddParty): Finding {
  const { severity, ja, en } = ODD[what];
  return {
    span: block.flow.toSource(span),
    ...(severity !== 'warning' && { severity }),
    message: {
      ja: `協定等の名称の中に「${found}」とあります。${ja}「${expected}」ではありませんか。`,
      en: `“${found}” inside the title of an agreement: ${en} “${expected}” may be meant.`,
    },
    fixes: [
      {
        title: { ja: `「${expected}」にする`, en: `Write “${expected}”` },
        safe: false,
        edits: block.flow.replace(span, expected),
      },
    ],
  };
}

interface Party {
  readonly place: Place;
  readonly span: Span;
}

interface Government {
  readonly stem: string;
  readonly name: string;
  readonly citation: Citation;
  readonly span: Span;
}

const governments = gathered<Government>(function* ({ citations }, text) {
  for (const citation of citations) {
    for (const span of citation.parties.length < 2 ? [] : citation.parties) {
      const name = text.slice(span.start, span.end);
      const stem = STEM.exec(name)?.[1];
      if (stem !== undefined) yield [name, { stem, name, citation, span }];
    }
  }
});

/** False for names that are surely those of different governments: most documents have no others. */
function mayDiffer(names: readonly string[]): boolean {
  const stems = new Set(names.map((name) => STEM.exec(name)![1]!));
  const typed = [...stems].filter((stem) => /^[ァ-ヶー・]{4,}/.test(stem));
  return stems.size < names.length || typed.some((a) => typed.some((b) => oneOff(a, b)));
}

/** Governments alone are compared: a treaty between states names the states themselves. */
const STEM = /^(.{1,20}?)(?:連邦共和国|共和国|合衆国|連邦|王国|国)?政府$/;

/** Lets a katakana name that is one character off a more frequent one (アルカデイア) be counted as a form of it. */
function mergeSlips(byStem: Map<string, Map<string, Party[]>>): void {
  const count = (stem: string): number =>
    [...(byStem.get(stem)?.values() ?? [])].reduce((sum, places) => sum + places.length, 0);
  // Few states stand in one document; a list of many is another genre.
  const stems = [...byStem.keys()].filter((stem) => /^[ァ-ヶー・]{4,}/.test(stem)).slice(0, 40);
  for (const stem of stems) {
    const like = stems.find((other) => count(other) >= 2 * count(stem) && oneOff(stem, other));
    const forms = byStem.get(stem);
    if (like === undefined || !forms) continue;
    for (const [name, places] of forms) byStem.get(like)?.set(name, places);
    byStem.delete(stem);
  }
}

/** True if one character was exchanged, dropped or added. */
function oneOff(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  return Math.max(a.length, b.length) - head - tail <= 1;
}
