import type { Block } from '../statement/statement';
import { distance } from '../text/distance';
import { firstOf, gathered } from './gathered';
import type { Facts } from './index';
import { OFFICE } from './offices';
import { KANJI_SIGNS, namesOf, STATE, STATE_TYPE, stateKey, stateOfSign } from './states';

/** A state named in a title as the matter, not as a party. */
const MATTER = /^(?:の[^とのがを]{1,12}に関する|に関する|における|に対する|についての|情勢|問題|復興|支援)/;
/** Before an office a person may be named with the state: ルイス・カリスト・アルカディア共和国大統領. */
const OFFICE_NEXT = new RegExp(`^${OFFICE}`);
const TITLE_STATE = new RegExp(STATE, 'g');
/** Names without their type, side by side: 日本とベルミナ, 日・アルカディア, アルカディア・ベルミナ. */
const SHORT = '日本|日|中国|韓国|北朝鮮|英国|米国|豪州|[ァ-ヶー]{2,20}';
const SIDE_BY_SIDE = new RegExp(
  `(?:(?<![一-龠々ァ-ヶー])|(?<=回))(?:${SHORT})(?:政府)?(?:(?:と|及び|・|，|、)(?:${SHORT})(?:政府)?){1,5}(?=との間|間|の|共同|首脳|外|防衛|閣僚|包括|戦略|経済|行動|友好|協力|パートナー|「|$)`,
  'g',
);
const SIGNS = new RegExp(
  `(?:(?<![一-龠々ァ-ヶー])|(?<=回))[${KANJI_SIGNS}](?:[${KANJI_SIGNS}]{1,3}|[ァ-ヶ](?![ァ-ヶー]))`,
  'g',
);

/** The keys of the parties in the order named, and whether the title names them all. */
export function keysOf(facts: Facts): { keys: string[]; titled: boolean } {
  const { blocks } = facts.statement;
  const keys = new Set<string>();
  for (const block of blocks)
    if (block.kind === 'title' || block.index === 0) for (const key of inTitle(facts, block)) keys.add(key);
  if (keys.size >= 2) return { keys: [...keys], titled: true };
  let read = 0;
  for (const block of blocks) {
    if (block.kind === 'title' || facts.of(block).sentences.length === 0) continue;
    for (const match of block.text.slice(0, 400).matchAll(TITLE_STATE)) keys.add(stateKey(afterPerson(match[0])));
    if (keys.size >= 2) return { keys: [...keys], titled: false };
    if (++read >= 3) break;
  }
  return { keys: mostNamed(facts), titled: false };
}

/** A state's name may be joined to a person's: カリスト・アルカディア共和国. */
const afterPerson = (name: string): string => name.slice(name.lastIndexOf('・') + 1);

function inTitle(facts: Facts, { text }: Block): string[] {
  const full = [...text.matchAll(TITLE_STATE)]
    .filter((match) => !MATTER.test(text.slice(match.index + match[0].length)))
    .map((match) => {
      const named =
        /[．.]/.test(text[match.index - 1] ?? '') || OFFICE_NEXT.test(text.slice(match.index + match[0].length));
      return stateKey(named ? afterPerson(match[0]) : match[0]);
    });
  if (new Set(full).size >= 2) return full;
  for (const match of text.matchAll(SIDE_BY_SIDE)) {
    const names = match[0].split(/と|及び|[・，、]/).map((name) => name.replace(/政府$/, ''));
    // Two words in katakana are two states only if the text treats them so.
    if (
      names.some((name) => /^[一-龠]/.test(name)) ||
      /^(?:との間|の)/.test(text.slice(match.index + match[0].length))
    ) {
      return names.map((name) => stateOfSign(name) ?? stateKey(name));
    }
  }
  const signs = [...text.matchAll(SIGNS)].find((match) => match[0].includes('日'))?.[0];
  const keys = [...(signs ?? '')].flatMap((sign) => stateOfSign(sign) ?? startingWith(facts, sign));
  return keys.length >= 2 && keys.length === signs?.length ? keys : full;
}

/** The state in the body whose name begins with a kana: 日ア. */
const startingWith = (facts: Facts, kana: string): string | never[] => {
  for (const [, { kind, name }] of facts.every('names')) {
    if (kind !== 'person' && kind !== 'organisation' && name.startsWith(kana)) {
      const state = new RegExp(STATE).exec(name);
      if (state) return stateKey(state[0]);
    }
  }
  return [];
};

const partyNames = gathered(function* ({ names }) {
  for (const { kind, name } of names) if (kind === 'party') yield [stateKey(name.replace(/政府$/, '')), undefined];
});

/** The two states that are named most. */
function mostNamed(facts: Facts): string[] {
  const { places, counts } = partyNames(facts);
  const running = [...counts.keys()].map((key) => ({
    key,
    at: places(key).filter(([{ kind }]) => kind !== 'title' && kind !== 'signature'),
  }));
  const named = running.filter(({ at }) => at.length > 0).sort((a, b) => a.at[0]![0].index - b.at[0]![0].index);
  const two = [...named].sort((a, b) => b.at.length - a.at.length).slice(0, 2);
  return two.length < 2 ? [] : named.filter((each) => two.includes(each)).map(({ key }) => key);
}

const states = gathered(function* ({ states }) {
  for (const { name } of states) yield [stateKey(afterPerson(name)), undefined];
});

/** A name that the title alone has, a letter away from one that the text has again and again, is mistyped. */
export function corrector(facts: Facts): (key: string) => string {
  const { counts, first } = states(facts);
  return (key) => {
    if (key.length < 4 || (counts.get(key) ?? 0) > 1) return key;
    const near = [...counts].filter(([other, count]) => count > 2 && distance(other, key, 1) === 1);
    return (
      (near.length > 1
        ? firstOf(
            near.map(([other]) => other),
            first,
          )
        : near[0]?.[0]) ?? key
    );
  };
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Every form of a party's name as an expression, longest first. */
export function forms(key: string): string {
  const { full, short } = namesOf(key);
  const typed = /[ァ-ヶ]/.test(key) ? [`${escaped(key)}${STATE_TYPE}`] : [];
  const bare = short.map((name) => `${escaped(name)}(?![ァ-ヶー人語海])`);
  return [...full.map(escaped), ...typed, ...bare].join('|');
}
