import { remembered } from '../text/wording';
import type { Ending } from './endings';
import { factsOf } from './index';
import { LADDER } from './ladder';
import type { Sentence } from './sentences';

/** One sentence with its ending, as its block's text tells it. */
export interface Told {
  readonly sentence: Sentence;
  readonly ending: Ending;
  /** The acting subject, as written. */
  readonly subject: string;
  /** True for a verb that says what the subject thinks or declares (歓迎する, 確認する), as against a deed (協力する, 訪問する). */
  readonly operative: boolean;
  /** Whose predicate it is, where it is one that such predicates are compared with. */
  readonly by?: 'person' | 'state';
  readonly person?: 'we' | 'they';
}

/** Persons and those who speak for them; any other acting subject is a state, a government, a side. */
export const PERSON =
  /(?:首脳|大臣|閣僚|[一-龠]相|大統領|主席|総理|議長|長官|次官|総長|代表|団長|委員長|国王|陛下|殿下|閣下|我々|われわれ|私たち|双方|両者)(?:ら|達|たち)?$/;
const WE = /^(?:我々|われわれ|私たち|私達)/;
const THEY = /^(?:両|三|四)(?:首脳|大臣|首相|外相|閣僚|者)$|^(?:双方|閣僚)$/;

/** A topic: then what the sentence tells is told of it. */
const TOPIC = /[^でにとへ]は/;
/** What lies behind may be told in the past, whatever the document's tense. */
const BEHIND =
  /昨年|前年|前回|先般|先月|先週|昨日|本日|既に|すでに|これまで|以来|過去|当時|かつて|[年月日](?![0-9０-９一二三四五六七八九十]|間|まで|以内|以降|末|半ば|を目途|に向け|の(?!会))|の際|(?:会合|会議|会談|サミット)(?:において|で|に)|会[合談議]し(?=[，、,])/g;
/** What stands before it belongs to a clause on a noun: 昨年立ち上げた|事業を評価した, ２０２５年に開催する|ことを決定した. */
const ADNOMINAL = /[たるいうくすむ](?=[一-龠ァ-ヶ「]|こと|もの)/;

/** The sentences of a text that have an ending, with who says it. */
export const toldIn = remembered((wording): readonly Told[] => {
  const { text, ladder = LADDER } = wording;
  const { sentences, endings, predicates } = factsOf(wording);
  const verbs = new Map(predicates.filter(({ final }) => final).map((each) => [each.sentence, each.verb]));
  return endings.map((ending) => {
    const sentence = sentences[ending.sentence]!;
    const subject = sentence.subject ? text.slice(sentence.subject.start, sentence.subject.end) : '';
    const group = ladder.rungOf(verbs.get(ending.sentence))?.group;
    const operative = group !== undefined && group !== 'deed';
    const told: Told = { sentence, ending, subject, operative };
    if (subject === '' && !(operative && !TOPIC.test(sentence.text))) return told;
    // To welcome and to confirm is the leaders' even where a side or nobody is named.
    const by = operative || PERSON.test(subject) ? 'person' : 'state';
    const person = WE.test(subject) ? 'we' : THEY.test(subject) ? 'they' : undefined;
    return { ...told, by, ...(person && { person }) };
  });
});

/** True if the sentence says of its own predicate that it lies behind. */
export function toldOfThePast(text: string): boolean {
  const marks = [...text.matchAll(BEHIND)].map(({ index, 0: { length } }) => text.slice(index + length));
  // Set off by a comma it is an adverb of the sentence: 本日，…
  return marks.some((rest) => /^に?は?[，、,]/.test(rest)) || (marks.length > 0 && !ADNOMINAL.test(marks.at(-1)!));
}
