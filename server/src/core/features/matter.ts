import type { Reading } from '../reading';
import type { Block } from '../statement/statement';

/** What a paragraph is about, in so many characters at most. */
const LONGEST = 12;
/** Words that say too little alone. */
const GENERIC =
  /^(?:両国|両国間|両国民|両首脳|両大臣|両者|双方|我々|相互|二国間|こ|これ|これら|それ|その|この|以下|次|下記|上記|前記|本|同|また|さらに|更に|引き続き|特に|国際社会|[0-9０-９一二三四五六七八九十]+|[0-9０-９〇一二三四五六七八九十]+(?:年|年代|月|日|周年|か国)(?:[0-9０-９月日]*)(?:以降|以来)?)$/;
/** Where a noun that one may take for the matter ends: a particle after it. */
const ENDS =
  /(?<=[一-龠々ァ-ヶーA-Za-zＡ-Ｚａ-ｚ0-9０-９」』）組み])(?:を|が|に(?!お[けい])|へ|は|も|で(?!あ)|について|から|より|との|として|，|、)/;
/** 友好及び協力に関する…条約: the matter of an instrument. */
const TITLE = /^(.{2,40}?)(?:に関する|についての|に係る|のための)/;

const DATED = /^[0-9０-９年月日]+(?:付けの|に(?:おける|おいて[，、]?)?)/;
const DONE_THERE = /^(?:署名|採択|開催|行われ|会談|発出|作成)/;

/** The matter of a paragraph in a few words: the instrument that it begins with, or else the first noun that says something. */
export function matter({ facts }: Reading, block: Block): string {
  const { sentences, citations } = facts.of(block);
  const first = sentences[0];
  const from = first?.topic?.end ?? first?.start ?? block.body;
  const cited = citations.find(({ inside, start }) => !inside && start >= from && start - from < LONGEST);
  if (cited) {
    const title = cited.name.replace(DATED, '');
    return clip(TITLE.exec(title)?.[1] ?? title);
  }
  const rest = block.text
    .slice(from, from + 200)
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/^[，、,\s]+/, '')
    .replace(DATED, '');
  let left = rest;
  for (let end = ENDS.exec(left); end; end = ENDS.exec(left)) {
    const noun = nounOf(left.slice(0, end.index));
    left = left.slice(end.index + end[0].length);
    // ネアポリスで署名された: a place.
    if (end[0] === 'で' && DONE_THERE.test(left)) continue;
    if (noun.length >= 2 && !GENERIC.test(noun)) return clip(noun);
  }
  return clip(rest.replace(/。.*$/s, ''));
}

/**
 * The noun at the end of a phrase, back to the last verb or comma, and without 両国の and its like before it. Of 普及のための取組 it is
 * 普及; of a long one what stands after における.
 */
function nounOf(phrase: string): string {
  const from =
    /.*(?:[，、。]|(?<!おけ)[うくぐすつぬぶむるたいだ](?=[一-龠々ァ-ヶーA-Za-zＡ-Ｚ「『]))/s.exec(phrase)?.[0].length ??
    0;
  let noun = phrase
    .slice(from)
    .trim()
    .replace(/(?<=.)のための.*$/s, '');
  if (noun.length > LONGEST) noun = noun.replace(/^.*(?:における|に対する)(?=.)/s, '');
  for (
    let at = noun.indexOf('の');
    at > 0 && (noun.length > LONGEST || GENERIC.test(noun.slice(0, at)));
    at = noun.indexOf('の')
  )
    noun = noun.slice(at + 1);
  return noun;
}

const clip = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
