import {
  anyNumber,
  arabic,
  arabicValue,
  COUNTER,
  digitsWidth,
  IROHA_ORDER,
  KANA_ORDER,
  kanji,
  kanjiValue,
  roman,
  romanValue,
} from '../text/numerals';
import { fold, inWidth, letterWidth } from '../text/width';
import type { Label, LabelKind } from './statement';

/** A label as a line may begin with it. Whether it is one, the lines around decide. */
export interface Candidate {
  readonly label: Label;
  /** Flow offset of the body. */
  readonly body: number;
  /** False where nothing separates number and text (９両首脳は): it counts only if just this number is due. */
  readonly strong: boolean;
}

const S = '[ \\t\\u3000\\u00a0]';
const N = '[0-9０-９]{1,3}';
const K = '[一二三四五六七八九十百]{1,5}';
const SUFFIX = `(?:${S}?(?:bis|ter|quater)|の(?:[0-9０-９]{1,2}|[一二三四五六七八九十])(?=${S}|[．.、]))`;

interface Pattern {
  readonly kind: LabelKind;
  /** Groups: 1 what stands before the number, 2 number, 3 suffix, 4 what closes the number, 5 separator. */
  readonly regex: RegExp;
  readonly value: (number: string) => number;
}

const latinValue = (letter: string): number => fold(letter).toLowerCase().charCodeAt(0) - 96;
const kanaValue = (letter: string): number => KANA_ORDER.indexOf(letter) + 1 || Number.NaN;
const circledValue = (char: string): number => char.charCodeAt(0) - 0x2460 + 1;
const pattern = (kind: LabelKind, source: string, value: Pattern['value']): Pattern => ({
  kind,
  regex: new RegExp(`^${source}`),
  value,
});

/** In the order in which they are tried. */
const PATTERNS: readonly Pattern[] = [
  pattern('chapter', `(第)(${N}|${K})()([章節部編款])(${S}+|$)`, anyNumber),
  pattern('article', `(第)(${N}|${K})()(条(?:の(?:${N}|${K}))?)(${S}+|[．.、]${S}*|(?=[（(])|$)`, anyNumber),
  pattern('ordinal', `(第)(${N}|${K})()(項)(${S}+|$)`, anyNumber),
  pattern('ordinal', `(第)(${N}|${K})()()(${S}+|[．.]${S}*)`, anyNumber),
  pattern('paren', `([（(]${S}?)(${N})()(${S}?[）)])(${S}*)`, arabicValue),
  pattern('paren', `()(${N})()([）)])(${S}*)`, arabicValue),
  pattern('paren-kanji', `([（(])(${K})()([）)])(${S}*)`, kanjiValue),
  pattern('paren-kana', `([（(])([ア-ン])()([）)])(${S}*)`, kanaValue),
  pattern('paren-roman', `([（(])([ivxⅰ-ⅻｉｖｘ]{1,5})()([）)])(${S}*)`, romanValue),
  pattern('paren-latin', `([（(]?)([A-Za-zＡ-Ｚａ-ｚ])()([）)])(${S}*)`, latinValue),
  pattern('circled', `()([①-⑳])()()(${S}*)`, circledValue),
  pattern('arabic', `()(${N})(${SUFFIX}?)()([．.、，,：:](?:${S}+|(?![0-9０-９]))|${S}+)`, arabicValue),
  pattern('kanji', `()(${K})(${SUFFIX}?)()([、．.](?:${S}+|(?![一二三四五六七八九十]))|${S}+)`, kanjiValue),
  pattern('kana', `()([ア-ン])()()([．.、]${S}*|${S}+)`, kanaValue),
  pattern('roman', `()([Ⅰ-Ⅻⅰ-ⅻ])()()([．.、]?${S}*)`, romanValue),
  pattern('roman', `()([IVXＩＶＸ]{1,5})()()([．.]${S}+|[．.](?=[一-龠])|${S}+(?=[一-龠ぁ-ん]))`, romanValue),
  pattern('latin', `()([A-Za-zＡ-Ｚａ-ｚ])()()([．.]${S}+|[．.](?=[一-龠])|${S}+(?=[一-龠]))`, latinValue),
  pattern('bullet', `()(・|[○●◯■□◆◇▪•※](?![○●◯■□])|[-–—*＊](?=${S}))()()(${S}*)`, () => 0),
];

/** After number and space only words that surely count: １４ 年を, ３ か国. A paragraph may begin with 日本国, 人権 or 条約. */
const SPACED_COUNTER =
  /^(?:年(?![次齢少金])|月(?![例])|日(?=[にのかま、，及付（(]|$)|世紀|周年|[かヵカヶ箇][国月所年]|国間|[％%]|[億兆]|万(?=[人円ドト])|[号条項](?=[にのをは、，及]|$)|回(?=[目の])|名の|人の|件の)/;

const ALONE = new RegExp(`^${K}$`);
const WEAK = new RegExp(`^(${N})(?![0-9０-９])`);
/** `2．４大臣は`: a label before a number, not the decimal 2.4 nor the sub-number 2.4 of a text numbered so. */
const BEFORE_NUMBER = new RegExp(
  `^(${N})([．.、])(?=[0-9０-９]{1,4}[^0-9０-９．.\\s\\u3000％%度倍ポ兆億万]|[0-9０-９]{5})`,
);
/** `一、四大臣は`: a label before what is counted, not the approximation 三、四年 nor 二、三の問題. */
const BEFORE_KANJI_NUMBER = new RegExp(
  `^(${K})([、．.])(?=${K}[^一二三四五六七八九十百の年月日回件名人度点つ週割倍、，．.])`,
);
const BEFORE_COUNTED = [
  ['arabic', BEFORE_NUMBER],
  ['kanji', BEFORE_KANJI_NUMBER],
] as const;
/** `（２公開により`: the bracket that closes it was lost. A count in brackets is none: （２０１３年. */
const OPEN_PAREN = new RegExp(`^([（(])(${N})(?=[一-龠ァ-ヶ](?<![年月日回号条項名人億万兆])[^（()）]*$)`);
/** `１０００　両首脳は`: a year may stand so, too; only where just this number is due it is a label. */
const THOUSANDS = new RegExp(`^([0-9０-９]{4})([．.]${S}*|${S}+)(?=[^0-9０-９])`);
const DECIMAL = new RegExp(`^${N}[．.][0-9０-９]`);

/** What a label may begin with: most lines of running text are told from one at a glance. */
const BEGINS = /^[第（(0-9０-９一二三四五六七八九十百①-⑳ア-ンⅠ-Ⅻⅰ-ⅻA-Za-zＡ-Ｚａ-ｚ・○●◯■□◆◇▪•※\-–—*＊]/;

/** The label that a line may begin with; `undefined` if it surely begins with none. Never throws. */
export function readLabel(text: string): Candidate | undefined {
  if (!BEGINS.test(text)) return undefined;
  for (const { kind, regex, value } of PATTERNS) {
    const match = regex.exec(text);
    if (!match) continue;
    const [whole, before = '', number = '', suffix = '', after = '', separator = ''] = match;
    const count = value(number);
    if (Number.isNaN(count)) continue;
    const rest = text.slice(whole.length);
    if (kind === 'arabic' && after === '' && /^\s+$/.test(separator) && SPACED_COUNTER.test(rest)) continue;
    if (kind === 'kanji' && /^[つ]/.test(rest)) continue;
    return build(kind, text, { before, number, suffix, after, separator }, count, true);
  }
  for (const [kind, regex] of BEFORE_COUNTED) {
    const [, number, separator = ''] = regex.exec(text) ?? [];
    if (number === undefined) continue;
    const parts = { before: '', number, suffix: '', after: '', separator };
    return build(kind, text, parts, anyNumber(number), false);
  }
  const open = OPEN_PAREN.exec(text);
  if (open) {
    const [, before = '', number = ''] = open;
    const parts = { before, number, suffix: '', after: '', separator: '' };
    return build('paren', text, parts, arabicValue(number), false);
  }
  const thousands = THOUSANDS.exec(text);
  if (thousands) {
    const [whole, number = '', separator = ''] = thousands;
    if (SPACED_COUNTER.test(text.slice(whole.length))) return undefined;
    const parts = { before: '', number, suffix: '', after: '', separator };
    return build('arabic', text, parts, arabicValue(number), false);
  }
  const weak = DECIMAL.test(text) ? null : WEAK.exec(text);
  if (weak) {
    const number = weak[1]!;
    const rest = text.slice(number.length);
    if (COUNTER.test(rest) && !rest.startsWith('日本')) return undefined;
    return build(
      'arabic',
      text,
      { before: '', number, suffix: '', after: '', separator: '' },
      arabicValue(number),
      false,
    );
  }
  // 十二, alone on its line: what is left of a paragraph.
  const alone = ALONE.exec(text);
  if (alone) {
    const parts = { before: '', number: alone[0], suffix: '', after: '', separator: '' };
    return build('kanji', text, parts, kanjiValue(alone[0]), false);
  }
  return undefined;
}

interface Parts {
  readonly before: string;
  readonly number: string;
  readonly suffix: string;
  readonly after: string;
  readonly separator: string;
}

function build(kind: LabelKind, text: string, parts: Parts, value: number, strong: boolean): Candidate {
  const { before, number, suffix, after, separator } = parts;
  const end = before.length + number.length + suffix.length + after.length;
  const width = digitsWidth(number) ?? letterWidth(number[0]);
  return {
    strong,
    body: end + separator.length,
    label: {
      kind,
      text: text.slice(0, end),
      span: { start: 0, end },
      number: { start: before.length, end: before.length + number.length },
      value,
      ...(suffix === '' ? {} : { suffix: suffix.trim() }),
      ...(width === undefined ? {} : { width }),
      chinese: /^[一二三四五六七八九十百]/.test(number),
      form: `${before}{n}${after}${separator}`,
    },
  };
}

/** A whole label (without separator and suffix) rewritten for another value: 第３条 → 第４条. */
export const labelLike = (label: Label, value: number): string =>
  label.text.slice(0, label.number.start) +
  numberLike(label, value) +
  label.text.slice(label.number.end + (label.text.length > label.number.end ? (label.suffix?.length ?? 0) : 0));

/** The number of a label rewritten for another value, in the label's own script and width. */
export function numberLike(label: Label, value: number): string {
  switch (label.kind) {
    case 'kana':
    case 'paren-kana':
      return (label.iroha ? IROHA_ORDER : KANA_ORDER)[value - 1] ?? String(value);
    case 'circled':
      return value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value);
    case 'latin':
    case 'paren-latin':
      return likeLetters(label, String.fromCharCode(96 + value));
    case 'roman':
    case 'paren-roman': {
      const first = label.text.slice(label.number.start, label.number.end)[0] ?? '';
      if (/[Ⅰ-Ⅻ]/.test(first) && value <= 12) return String.fromCharCode(0x2160 + value - 1);
      if (/[ⅰ-ⅻ]/.test(first) && value <= 12) return String.fromCharCode(0x2170 + value - 1);
      return likeLetters(label, roman(value).toLowerCase());
    }
    default:
      return label.chinese ? kanji(value) : arabic(value, label.width === 'half' ? 'half' : 'full');
  }
}

function likeLetters(label: Label, letters: string): string {
  const model = label.text.slice(label.number.start, label.number.end);
  const cased = fold(model) === fold(model).toUpperCase() ? letters.toUpperCase() : letters;
  return inWidth(cased, label.width === 'full' ? 'full' : 'half');
}

/** A kana label counted in the order イロハ. */
export const irohaLabel = (label: Label): Label => ({
  ...label,
  iroha: true,
  value: IROHA_ORDER.indexOf(label.text.slice(label.number.start, label.number.end)) + 1,
});

/** A label with its separator in a sibling's form (３． → ３　); `undefined` for an inserted number (４bis) of another script. */
export function labelInForm(label: Label, model: Label): string | undefined {
  if (label.kind.replace('paren-', '') !== model.kind.replace('paren-', '') || label.chinese !== model.chinese) {
    return label.suffix === undefined ? model.form.replace('{n}', numberLike(model, label.value)) : undefined;
  }
  const number = label.text.slice(label.number.start, label.number.end);
  const written = model.width === 'full' || model.width === 'half' ? inWidth(number, model.width) : number;
  return model.form.replace('{n}', `${written}${label.suffix ?? ''}`);
}

/** True if spaces of another kind follow the one that closes the usual label: `1. ` and `2. 　`. More of the same kind are layout. */
export const hasSurplus = (label: Label, usual: Label): boolean =>
  /\S[ \u3000]$/.test(usual.form) &&
  label.form.startsWith(usual.form) &&
  /^\s+$/.test(label.form.slice(usual.form.length)) &&
  !label.form.slice(usual.form.length).includes(usual.form.at(-1)!);
