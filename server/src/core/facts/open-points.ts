import type { Span } from '../text/span';
import { foreignSpans, foreignTest } from './foreign';

/** A place that is still to be settled while negotiating, as drafters mark it. */
export interface OpenPoint extends Span {
  readonly what:
    | 'alternatives' // ［構築］［強化］, [Ａ／Ｂ]
    | 'bracket' // ［…］: not agreed yet
    | 'blank' // ●月●日, ○○, 第●回
    | 'mark' // 【要確認】, 〔Ｐ〕, TBC
    | 'question' // ？？
    | 'opens' // ［ that this block does not close: it may run over several
    | 'closes';
  /** What stands in the brackets: one text for each alternative. */
  readonly choices: readonly string[];
}

/** A bracket longer than this is shown by its opening mark. */
const SHOWN = 40;

const KANJI_NUMERAL = /[〇一二三四五六七八九十百千万]/;
const NUMERAL_BEFORE = /[〇一二三四五六七八九十百千万][、，・]?$/;
/** What a number counts, as far as it cannot be read as the beginning of another word (年次, 月例, 日本, 国際, 条約). */
const COUNT =
  '(?:年(?![次齢少金])|月(?![例面])|日(?![本程米中韓露英豪欧常系々])|周年|世紀|[かカヵヶ箇]国|国(?![際内民家連会土境])|共和国|回(?![答復避収])|名(?![称目誉前])|人(?![道権的材間口々員事文])|件|億|万|千|百|円|ドル|ユーロ|[％%]|パーセント|号|社(?!会)|校|隻|トン|項(?!目)|条(?![約件])|省(?![エ力略庁内])|市(?![民場長])|氏(?!名)|大臣|大統領|首相|大使(?!館))';
const COUNTED = new RegExp(`^${COUNT}`);

/** The brackets, the quotations and the foreign text of a block tell what an ［ ］ means; each is looked for once. */
export function collectOpenPoints(text: string, body: number): readonly OpenPoint[] {
  if (!/[[\]［］【〔●○◯〇△▲□■×✕XＸPＰ?？]|要|[TＴ][.．]?[BＢ]|[tｔ][bｂ]/.test(text)) return [];
  const foreign = foreignTest(foreignSpans(text));
  const { pairs, loose, quoted } = squares(text, body);
  const found: OpenPoint[] = [
    ...brackets(text, body, pairs, quoted),
    ...loose,
    ...matches(text, body, MARK, 'mark').filter((point) => isMark(text, point)),
    ...matches(text, body, TO_BE, 'mark'),
    ...matches(text, body, QUESTION, 'question'),
    ...blanks(text, body),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  // What stands in an open point belongs to it.
  let end = body;
  return found.filter((point) => {
    if (point.start < end || (point.what !== 'bracket' && point.what !== 'alternatives' && foreign(point)))
      return false;
    end = point.end;
    return true;
  });
}

const matches = (text: string, body: number, pattern: RegExp, what: OpenPoint['what']): OpenPoint[] =>
  [...text.matchAll(pattern)]
    .filter(({ index }) => index >= body)
    .map((match) => ({ what, start: match.index, end: match.index + match[0].length, choices: [] }));

// Square brackets.

interface Squares {
  readonly pairs: readonly Span[];
  readonly loose: readonly OpenPoint[];
  /** Flow offsets of 「…」, the outermost. */
  readonly quoted: (offset: number) => boolean;
}

function squares(text: string, body: number): Squares {
  const pairs: Span[] = [];
  const loose: OpenPoint[] = [];
  const open: number[] = [];
  const quotes: number[] = [];
  const quotations: Span[] = [];
  for (let i = body; i < text.length; i++) {
    const char = text[i]!;
    if (char === '［' || char === '[') open.push(i);
    else if (char === '］' || char === ']') {
      const start = open.pop();
      if (start === undefined) loose.push({ what: 'closes', start: i, end: i + 1, choices: [] });
      else pairs.push({ start, end: i + 1 });
    } else if (char === '「' || char === '『') quotes.push(i);
    else if ((char === '」' || char === '』') && quotes.length > 0) {
      const start = quotes.pop()!;
      if (quotes.length === 0) quotations.push({ start, end: i + 1 });
    }
  }
  for (const start of open) loose.push({ what: 'opens', start, end: start + 1, choices: [] });
  let at = 0;
  return {
    pairs: pairs.sort((a, b) => a.start - b.start),
    loose,
    // Asked in rising order.
    quoted: (offset) => {
      while (at < quotations.length && quotations[at]!.end <= offset) at++;
      return at < quotations.length && quotations[at]!.start < offset;
    },
  };
}

/** Between two alternatives: nothing, a stroke or 又は. */
const BETWEEN = /[\s／/|｜]*(?:又は|または|若しくは|もしくは|or)?[\s／/|｜]*/y;

/** Brackets that mark text not agreed yet; those side by side are alternatives to one another. */
function brackets(
  text: string,
  body: number,
  pairs: readonly Span[],
  quoted: (offset: number) => boolean,
): OpenPoint[] {
  const at = new Map(pairs.map((pair) => [pair.start, pair]));
  const points: OpenPoint[] = [];
  let done = body;
  for (const pair of pairs) {
    if (pair.start < done) continue;
    const row = [pair];
    for (let last = pair; ; row.push(last)) {
      BETWEEN.lastIndex = last.end;
      const next = at.get(last.end + (BETWEEN.exec(text)?.[0].length ?? 0));
      if (!next) break;
      last = next;
    }
    const span = { start: pair.start, end: row.at(-1)!.end };
    if (row.length > 1) done = span.end;
    const inQuotes = quoted(pair.start);
    const texts = row.map(({ start, end }) => text.slice(start + 1, end - 1));
    const right = row.map((each, i) => rightAsItStands(text, body, each, texts[i]!));
    // [別の計画][2] is a link of Markdown.
    const link = row.length === 2 && CITED.test(texts[1]!) && !CITED.test(texts[0]!) && right[1];
    if (link || right.every(Boolean)) continue;
    if (row.length === 1 && inQuotes) continue;
    const choices = row.length > 1 ? texts : texts[0]!.split(/[／/]/);
    // What is long may hold open points of its own.
    const long = span.end - span.start > SHOWN;
    points.push({
      ...(long && row.length === 1 ? { start: span.start, end: span.start + 1 } : span),
      what: row.length > 1 || choices.length > 1 ? 'alternatives' : 'bracket',
      choices: long && row.length === 1 ? [] : choices.map((choice) => choice.trim()),
    });
    done = long && row.length === 1 ? span.start + 1 : span.end;
  }
  return points;
}

const NOTE =
  /^\s*(?:[脚訳編]?[注註]|参考|出典|別[添紙表]|付属|附属|資料|図|表|ママ|原文|[前中後]略|以下略?|略|[仮和邦]訳|[日英]文|了|以上|署名|印|非公開|抜粋|sic|[….]+|※|\^)/i;
/** Footnotes and citations: 1, 2-4, 注３. */
const CITED = /^\s*[0-9０-９]+(?:\s*[-–~～〜,，、;；]\s*[0-9０-９]+)*\s*$/;
const SYMBOLS = /^[\sA-Za-zＡ-Ｚａ-ｚ0-9０-９.．,，:：/／&＆+＋\-－]*$/;
const LAW = /(?:法律|条約|政令|[省府]令|告示|規則|訓令|決議)[（(]?第?[0-9０-９一二三四五六七八九十百]+号/;
const LINK = /^(?:\([^()\s]*\)|（https?:|:\s*(?:https?:|<|#))/;

/** Brackets that are no open point: notes, citations, links, check marks, glosses, headings. */
function rightAsItStands(text: string, body: number, { start, end }: Span, inside: string): boolean {
  const before = text[start - 1] ?? '';
  const after = text.slice(end, end + 200);
  const counted = COUNTED.test(after) || before === '第';
  if (LINK.test(after) || LAW.test(inside)) return true;
  if (NOTE.test(inside)) return !/確認|調整|検討|協議/.test(inside);
  if (inside.trim() === '' || /^\s*[xX✓✔レ]\s*$/.test(inside)) return !counted || start === body;
  if (CITED.test(inside)) return !counted;
  // 機構［ＡＢＣ］: an abbreviation in brackets of another kind.
  if (SYMBOLS.test(inside)) return !/^\s*[PＰ]\s*$|[TＴ][BＢ][CDＣＤ]/i.test(inside) && !counted;
  const whole = text.slice(body, start).trim() === '' && text.slice(end).trim() === '';
  return whole && inside.length <= 30 && !/[。｡]|[0-9０-９●○][年月日]|[●○]/.test(inside);
}

// Marks.

const MARK =
  /[【［[〔〈《＜（(]\s*([^【】［］[\]〔〕〈〉《》＜＞（）()。\s][^【】［］[\]〔〕〈〉《》＜＞（）()。]{0,24})[】］\]〕〉》＞）)]/g;
/** In whatever brackets. */
const ASKED =
  /^(?:要(?:確認|調整|検討|協議|相談|追記|修正|修文|精査|更新|照会|差し?替え?|回答|判断|議論)|[PＰ]$|[PＰ][：:／/]|pending|ペンディング)/i;
/** In brackets that statements do not use for remarks: 協定（交渉中） may stand in a final text, 【交渉中】 does not. */
const PENDING =
  /(?:確認|調整|検討|協議|交渉|照会|精査|折衝|翻訳|作業|審査|議論)中$|待ち$|^(?:未(?:定|確認|調整|合意|決|確定|入力)|保留|仮置き|後日|追って|追記|差し?替え)|(?:追記|確定|修正|更新|差し?替え|挿入)予定/;

function isMark(text: string, { start, end }: Span): boolean {
  const inside = text.slice(start + 1, end - 1).trim();
  if (!/[（(]/.test(text[start]!)) return ASKED.test(inside) || PENDING.test(inside);
  // リン（Ｐ）, 窒素（Ｎ）: single letters that stand for something.
  if (/^[PＰ]$/.test(inside))
    return !/[（(][A-OQ-ZＡ-ＯＱ-Ｚ][）)]|リン[（(]/.test(text.slice(Math.max(0, start - 200), end + 200));
  return ASKED.test(inside);
}

const TO_BE =
  /(?<![A-Za-zＡ-Ｚａ-ｚ0-9０-９])(?:T\.?B\.?[CDA]|Ｔ．?Ｂ．?[ＣＤＡ]|tb[cd]|ｔｂ[ｃｄ])(?![A-Za-zＡ-Ｚａ-ｚ0-9０-９])/g;
const QUESTION = /[（(]?[？?]{2,}[）)]?|[（(][？?][）)]/g;

// Blanks.

const DAY =
  '[0-9０-９]{0,4}[●○◯〇XＸ]{1,4}[0-9０-９]{0,2}(?:年(?![次齢少金])|月(?![例面])|日(?![本程米中韓露英豪欧常系々]))|[0-9０-９]{1,4}[年月日]';
const DATE = `(?:${DAY}){1,4}`;
/** ２０２６年●月●日から●日まで: one date, or a range. */
const BLANK_DATE = new RegExp(`${DATE}(?:(?:から|～|〜|[-－–])(?:同年|同月|翌日)?${DATE}(?:まで)?)?`, 'g');
const BLANK_COUNT = new RegExp(`(?:(?:第|約|計|延べ|総額|令和|平成|昭和)[●○◯〇]{1,6}|[●○◯]{1,6}(?=${COUNT}))`, 'g');
const BLANK_WORD = /([●○◯〇△▲□■×✕])\1{1,5}/g;
const HOLDER = /[●○◯〇△▲□■×✕XＸ]/;
const ORNAMENT = /^[●○◯〇△▲□■×✕]+$/;
const SYMBOL = /[●○◯〇△▲□■×✕◎☆★◆◇]/;

/** Circles and the like that hold a place. Bullets, check marks and the zero of Chinese numerals (二〇一三, 二○一三) hold none. */
function blanks(text: string, body: number): OpenPoint[] {
  if (!HOLDER.test(text)) return [];
  const found: Span[] = [];
  for (const pattern of [BLANK_DATE, BLANK_COUNT, BLANK_WORD]) {
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (span.start >= body && holdsPlace(text, body, span, match[0])) found.push(span);
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const points: OpenPoint[] = [];
  for (const span of found) {
    const last = points.at(-1);
    if (last && span.start < last.end) points[points.length - 1] = { ...last, end: Math.max(last.end, span.end) };
    else points.push({ ...span, what: 'blank', choices: [] });
  }
  return points;
}

function holdsPlace(text: string, body: number, { start, end }: Span, words: string): boolean {
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (/[XＸ]/.test(words) && !/[XＸ]{1,2}月|[0-9０-９][XＸ]{1,2}年|[XＸ]{2,}年/.test(words)) return false;
  if (!HOLDER.test(words)) return false;
  if (/[A-Za-zＡ-Ｚａ-ｚ]/.test(before) && /^[XＸ]/.test(words)) return false;
  if (SYMBOL.test(before) || SYMBOL.test(after)) return false;
  // The zero of a Chinese numeral.
  if (/^[○◯〇]/.test(words) && NUMERAL_BEFORE.test(text.slice(Math.max(body, start - 2), start))) return false;
  if (/[○◯〇]$/.test(words) && (KANJI_NUMERAL.test(after) || (/^〇+$/.test(words) && /^年代/.test(text.slice(end)))))
    return false;
  if (/[○◯〇]+年$/.test(words) && after === '代') return false;
  // One circle at the head of something is a bullet: ○月例会合. A line of circles is an ornament.
  const one = /^[●○◯〇△▲□■×✕][^●○◯〇]*$/.test(words);
  if (one && (start === body || /[\s。：:、，（(・]/.test(before)) && !/[年月日]$/.test(words)) return false;
  if (one && start === body) return false;
  if (/^[□■△▲×✕]/.test(words) && (start === body || /\s/.test(before)) && /\s|^$/.test(after)) return false;
  return words.length <= 3 || !ORNAMENT.test(words) || text.length - body > words.length;
}
