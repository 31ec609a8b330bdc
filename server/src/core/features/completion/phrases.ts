import { type Conjugation, conjugate, ENDS } from '../../facts/conjugation';
import { LADDER, LADDER_GROUPS, type Rung } from '../../facts/ladder';
import { collectPredicates } from '../../facts/predicates';
import type { Formula, Profile } from '../../reference/profile';

/** A set phrase, taken apart so that it can be put together again for the place at hand: …|ことで|一致した. */
export interface Phrase {
  readonly rung: Rung;
  /** What stands between the slot and the verb. */
  readonly frame: string;
  /** The verb as the pattern has it. */
  readonly written: string;
  readonly passive: boolean;
  /** True for a demand with its addressee: 関係者に対し，…よう呼びかけた. */
  readonly addressee: boolean;
  /** A whole sentence that has no slot. */
  readonly fixed?: string;
  /** Where the reference uses it; empty for what only the ladder knows. */
  readonly paragraphs: readonly string[];
  /** As the profile has it: what finds it again. */
  readonly pattern: string;
}

const SUBJECT = /^\{主語\}は[，、]/;
const ADDRESSEE = /^\{…\}に対し[，、]/;

/** Frames that every statement may use, whether a profile has them or not. */
const USUAL: Readonly<Record<string, string>> = {
  指摘する: 'を ことを',
  認識を共有する: 'との',
  一致する: 'ことで 必要性で',
  合意する: 'ことで ことに',
  留意する: 'に ことに',
  評価する: 'を ことを',
  歓迎する: 'を ことを',
  賛同する: 'に ことに',
  支持する: 'を ことを への',
  期待を表明する: 'への ことへの',
  意向を表明する: 'する',
  決意を表明する: 'する',
  決定する: 'ことを',
  求める: 'を よう',
  呼びかける: 'を よう',
  強く求める: 'を よう',
  懸念を表明する: 'に ことに',
  深刻な懸念を表明する: 'に ことに',
  非難する: 'を',
  断固として非難する: 'を',
  強調する: 'を ことを の重要性を',
  確認する: 'を ことを',
  再確認する: 'を ことを',
  満足の意を表する: 'に ことに',
  感謝を表明する: 'に',
  敬意を表する: 'に',
  想起する: 'を ことを',
  認識する: 'を ことを',
  重視する: 'を',
  奨励する: 'を よう',
  宣言する: 'ことを',
  要請する: 'を よう',
  促す: 'を よう',
  指示する: 'を よう',
  招待する: 'よう',
  行う: 'を',
  開催する: 'を',
  開始する: 'を',
  実施する: 'を',
  推進する: 'を',
  促進する: 'を',
  強化する: 'を',
  継続する: 'を',
  進める: 'を',
  設置する: 'を',
  交換する: 'を',
  支援する: 'を',
  目指す: 'ことを',
};

const read = new WeakMap<Profile, readonly Phrase[]>();

/** The phrases of a profile, and the usual ones that it lacks. */
export function phrasesOf(profile: Profile): readonly Phrase[] {
  const before = read.get(profile);
  if (before) return before;
  const own = profile.formulas.flatMap((formula) => parse(formula) ?? []);
  const has = new Set(own.map(({ rung, frame }) => `${rung.key} ${frame}`));
  const usual = Object.entries(USUAL).flatMap(([verb, frames]) => {
    const rung = LADDER.rungOf(verb);
    return frames.split(' ').flatMap((frame): Phrase[] => {
      if (!rung || has.has(`${verb} ${frame}`)) return [];
      const pattern = `{主語}は，{…}${frame}${verb}。`;
      return [{ rung, frame, written: verb, passive: false, addressee: false, paragraphs: [], pattern }];
    });
  });
  const phrases = [...own, ...usual];
  read.set(profile, phrases);
  return phrases;
}

function parse({ pattern, verb, paragraphs }: Formula): Phrase | undefined {
  const rung = LADDER.rungOf(verb);
  if (!rung) return undefined;
  const rest = pattern.replace(SUBJECT, '');
  const addressee = ADDRESSEE.test(rest);
  const tail = rest.slice(rest.lastIndexOf('}') + 1);
  const shared = { rung, passive: !SUBJECT.test(pattern), addressee, paragraphs, pattern };
  if (!rest.includes('{')) return { ...shared, frame: '', written: '', fixed: rest };
  const text = `内容${tail}`;
  const predicate = collectPredicates(text, [{ start: 0, end: text.length }]).at(-1);
  if (!predicate) return undefined;
  return {
    ...shared,
    frame: text.slice('内容'.length, predicate.start),
    written: text.slice(predicate.start, predicate.end),
  };
}

/** The form that a verb takes: at the sentence's end in the document's tense, or before a comma. */
export type Form = 'past' | 'present' | 'open';

/** The phrase's verb in a form: 歓迎した, 歓迎する, 歓迎し. */
export function inForm({ rung, written, passive }: Phrase, form: Form): string {
  if (form !== 'open') return conjugate(rung.forms, written, form, passive);
  const present = conjugate(rung.forms, written, 'present');
  const [open, , , , passively] = endsOf(rung, present);
  const stem = present.slice(0, present.length - endsOf(rung, present)[2].length);
  return stem + (passive ? passively : open);
}

/** How a verb in its dictionary form is conjugated: by the form whose end it has. */
function endsOf({ forms }: Rung, present: string): (typeof ENDS)[Conjugation] {
  const form = forms.find(({ stem, conjugation }) => new RegExp(`^(?:${stem})${ENDS[conjugation][2]}$`).test(present));
  return ENDS[form?.conjugation ?? 'suru'];
}

/** Words of a paragraph that call for verbs: by the ladder's group, or one by name; how much more likely they make it. */
const CALLS: readonly (readonly [RegExp, readonly string[], number])[] = [
  [/署名|発効|締結|採択|開設|設立|発足|妥結/, ['歓迎する'], 6],
  [/進展|成果|実績|成功|増加|拡大している|深化して|貢献/, ['歓迎する', '評価する'], 3],
  [
    /核実験|発射|挑発|侵略|攻撃|暴力|犠牲|テロ(?!対策)|違反|侵害|威圧|一方的な|力による|悪化|人道危機|弾圧/,
    ['concern'],
    12,
  ],
  [/懸念|憂慮|深刻/, ['concern'], 6],
  [/撤回|遵守|履行|停止|自制|撤退|解放|即時/, ['demand'], 8],
  [/今後|引き続き|早期|次回|向けて|更なる|更に|協議し|加速/, ['一致する', 'will'], 3],
  [/重要性|必要性|意義|不可欠|法の支配|原則/, ['emphasis'], 3],
  [/努力|取組|提案|役割|立候補|改革/, ['支持する', '評価する'], 2],
  [/歓待|もてなし|厚意|歓迎に/, ['感謝を表明する'], 8],
  [/招待/, ['受け入れる', '感謝を表明する'], 6],
];

/** How strongly what has been written calls for each verb, looked up once for a place. */
export function calledFor(sentence: string, paragraph: string): (rung: Rung) => number {
  const calls = CALLS.map(([words, verbs, weight]) => {
    const told = words.test(sentence) ? weight : words.test(paragraph) ? weight / 2 : 0;
    return [verbs, told] as const;
  }).filter(([, told]) => told > 0);
  return ({ key, group }) =>
    calls.reduce((sum, [verbs, told]) => sum + (verbs.includes(key) || verbs.includes(group) ? told : 0), 0);
}

/** What a group is called, and how often the reference uses the phrase: the line beside a phrase in the list. */
export function aboutPhrase({ rung, paragraphs }: Phrase): { readonly ja: string; readonly en: string } {
  const { ja, en } = LADDER_GROUPS[rung.group];
  const count = paragraphs.length;
  return count === 0 ? { ja, en } : { ja: `${ja}・参照文書${count}か所`, en: `${en}, ${count} in the reference` };
}
