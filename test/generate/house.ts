import { kanji } from '../../server/src/core/text/numerals';
import { fold } from '../../server/src/core/text/width';
import type { Choices } from './choices';

/** How a house writes. Whatever is chosen, a text keeps to it. */
export interface House {
  readonly digits: 'full' | 'half' | 'one-full';
  readonly letters: 'full' | 'half' | 'one-full';
  readonly comma: '，' | '、';
  readonly label: 'space' | 'wide-space' | 'dot' | 'kanji' | 'none';
  readonly item: 'paren' | 'kana' | 'bullet' | 'circled' | 'paren-kana' | 'latin';
  readonly sections: 'none' | 'roman' | 'lenticular' | 'markdown' | 'ordinal' | 'plain';
  /** Sections begin anew with 1. */
  readonly restart: boolean;
  /** Blank lines between paragraphs. */
  readonly gap: boolean;
  /** Paragraphs without a number begin with an ideographic space. */
  readonly indent: boolean;
  readonly place: 'にて' | 'で';
  readonly resolution: '国連安全保障理事会決議' | '国連安保理決議' | '安保理決議';
  readonly percent: 'パーセント' | '％';
  /** How agreements are cited, and how their titles are built. */
  readonly cited: 'signed' | 'dated' | 'mixed';
}

export function house(choose: Choices): House {
  const digits = choose.one('full' as const, 'half', 'one-full');
  const label = choose.one('space' as const, 'wide-space', 'dot', 'kanji', 'none');
  return {
    digits,
    letters:
      digits === 'full' ? 'full' : digits === 'one-full' ? choose.one('half' as const, 'half', 'one-full') : 'half',
    comma: choose.one('，' as const, '、'),
    label,
    item: choose.one('paren' as const, 'kana', 'bullet', 'circled', 'paren-kana', 'latin'),
    sections: choose.one('none' as const, 'none', 'roman', 'lenticular', 'markdown', 'ordinal', 'plain'),
    restart: choose.once(3),
    gap: !choose.once(3),
    indent: !choose.once(3),
    place: choose.one('にて' as const, 'で'),
    resolution: choose.one('国連安全保障理事会決議' as const, '国連安保理決議', '安保理決議'),
    percent: choose.one('パーセント' as const, '％'),
    cited: choose.one('signed' as const, 'dated', 'mixed'),
  };
}

/** A text that is written with full-width digits and letters and 「，」, in the house's own. ＿ parts thousands. */
export const dress = (text: string, { digits, letters, comma }: House): string =>
  text
    // COVID-19 and CO2 are words of letters.
    .replace(/(?<=[Ａ-Ｚ])－(?=[０-９])/g, letters === 'half' ? '-' : '－')
    .replace(/[０-９]+(?:＿[０-９]+)*％?/g, (run) => narrow(run, digits))
    // A dot after an initial has the initial's width.
    .replace(/[Ａ-Ｚａ-ｚ]+．?/g, (run) => narrow(run, letters))
    .replaceAll('，', comma)
    .replaceAll('＿', '，')
    .replaceAll('_', ',');

const narrow = (run: string, width: House['digits']): string =>
  width === 'half' || (width === 'one-full' && run.replace(/[．％]/, '').length > 1) ? fold(run) : run;

/** The label of the n-th paragraph (１ on), separator included. */
export function labelled(n: number, { label, digits }: House): string {
  const number = full(n);
  switch (label) {
    case 'space':
      return `${number} `;
    case 'wide-space':
      return `${number}　`;
    case 'dot':
      return digits === 'half' ? `${number}. ` : `${number}．`;
    case 'kanji':
      return `${kanji(n)}、`;
    case 'none':
      return '';
  }
}

export function itemLabelled(n: number, { item }: House): string {
  switch (item) {
    case 'paren':
      return `（${full(n)}）`;
    case 'kana':
      return `${'アイウエオカキクケコ'[n - 1]}　`;
    case 'bullet':
      return '・';
    case 'circled':
      return '①②③④⑤⑥⑦⑧⑨⑩'[n - 1]!;
    case 'paren-kana':
      return `（${'アイウエオカキクケコ'[n - 1]}）`;
    case 'latin':
      return `（${'ａｂｃｄｅｆｇｈｉｊ'[n - 1]}）`;
  }
}

export function sectionLabelled(n: number, title: string, { sections }: House): string {
  switch (sections) {
    case 'roman':
      return `${'ⅠⅡⅢⅣⅤⅥⅦ'[n - 1]}　${title}`;
    case 'lenticular':
      return `【${title}】`;
    case 'markdown':
      return `## ${title}`;
    case 'ordinal':
      return `第${full(n)}　${title}`;
    default:
      return title;
  }
}

export const full = (n: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
