// What a line is by its own text, whatever stands around it.

/** A line that can only be a heading: Markdown, or a short text in heading brackets. */
export const HEADING = /^(?:(#{1,6})\s+\S|([【〈＜《≪〔])[^】〉＞》≫〕]{1,40}[】〉＞》≫〕]$)/;
/** Nouns that name such a document, at the end of its title. */
export const DOCUMENT = '(?:声明|宣言|コミュニケ|発表|文書|覚書|計画|ステートメント|プレスリリース|協定|取決め|枠組み)';
/** A title in one line, however long. */
export const TITLE_LINE = new RegExp(`^[^。｡]*${DOCUMENT}(?:[（(][^（）()]{1,20}[）)])?$`);
/** A date, with the place after it or not: ２０２５年５月１３日, 令和七年五月十三日　東京. */
export const DATE_LINE =
  /^(?:西暦)?(?:(?:明治|大正|昭和|平成|令和)(?:元|[0-9０-９一二三四五六七八九十]{1,3})|[0-9０-９]{4}|[〇零一二三四五六七八九千百十]{4,})\s?年\s?[0-9０-９一二三四五六七八九十●○]{1,3}\s?月(?:\s?[0-9０-９一二三四五六七八九十●○]{1,3}\s?日)?\s?(?:[（(][日月火水木金土](?:曜日?)?[）)])?(?:\s?[、，,]?\s?(?:於[：:\s　]?)?(?!に)[^。は，、]{1,20}(?:にて|において|で)?)?$/;
/** 東京にて, リスタで, 於　東京. */
export const PLACE_LINE = /^(?:於[：:\s　]*[^。，、は]{1,20}|[^。，、はをが]{1,20}(?:にて|において|で))$/;
/** The heading of an annex: 附属書１, 別添　行動計画. */
export const ANNEX_LINE =
  /^[（(【]?(?:附属書|付属書|附属文書|付属文書|別添|別紙|別表|附表|Annex|ANNEX)[\s　]*[0-9０-９一二三四五六七八九十Ⅰ-ⅫA-ZＡ-Ｚ]*[）)】]?(?:$|[\s　：:（(])/;
/** The mark that closes a text: （了）, 以上. */
export const END_LINE = /^[（(]?(?:了|以上|おわり|終)[）)]?$/;

/** True for a line that is no running text, whatever stands before it. */
export const isFurniture = (text: string): boolean =>
  HEADING.test(text) || DATE_LINE.test(text) || PLACE_LINE.test(text) || ANNEX_LINE.test(text);

/** A sentence's end, or the topic that it is about: 両首脳は，… */
export const TOPIC = /[。｡]|[はも][，、,]/;

/** What follows a number that is a word of a sentence: （２）に規定する, ３、４及び５. */
export const PARTICLE = /^(?:[ぁ-ん、，,（(]|及び|並びに|又は|若しくは|年|月|日(?!本)|[0-9０-９])/;
