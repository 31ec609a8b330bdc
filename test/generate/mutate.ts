import type { Choices } from './choices';

/** What slips into a text in writing and pasting, and what is hostile. */
const STRAY =
  '。|｡|，|、|､|,|（|）|(|)|「|」|『|』|［|］|【|】|〔|〕|［|以下「|という。）|及び|並びに|又は|若しくは|第|条|項|号|年|月|日|付けの|から|まで|１|2|９９９９|0|二|十|（１）|ア　|・|･|●●|【要確認】|bis|Ａ|B|ＡＢＣ|https://|<b>|`|[x](command:y)|\n|\n\n|\r\n|\r|\u2028|\f|\t| |　|\u00a0|\u200b|\ufeff|\ufffd|\0|\ud800|\udc00|𠮷|が|は，|した|する。|日本国|アルカディア共和国|両首脳|共同声明|附属書'.split(
    '|',
  );

/** Changes some places of a text: runs, lines, brackets and digits are deleted, doubled, exchanged; something strange is put in. */
export function mutate(text: string, choose: Choices, most = 6): string {
  let out = text;
  for (let left = choose.between(1, most); left > 0; left--) out = once(out, choose);
  return out;
}

function once(text: string, choose: Choices): string {
  const at = choose.below(text.length + 1);
  const end = Math.min(text.length, at + choose.between(1, choose.once(4) ? 60 : 4));
  const run = text.slice(at, end);
  switch (choose.below(9)) {
    case 0:
      return text.slice(0, at) + text.slice(end);
    case 1:
      return text.slice(0, at) + choose.among(STRAY) + text.slice(at);
    case 2:
      return text.slice(0, end) + run + text.slice(end);
    case 3: {
      // Two runs of the same length change places.
      const to = choose.between(end, text.length);
      const other = text.slice(to, to + run.length);
      return text.slice(0, at) + other + text.slice(end, to) + run + text.slice(to + other.length);
    }
    case 4:
      return lines(text, choose, (all, i) => all.splice(i, 1));
    case 5:
      return lines(text, choose, (all, i) => all.splice(i, 0, all[i] ?? ''));
    case 6:
      return lines(text, choose, (all, i) => all.splice(i, 2, all[i + 1] ?? '', all[i] ?? ''));
    case 7:
      return nearest(text, /[（）「」『』()［］【】]/g, at, choose, () => choose.one('', '（', '）', '「', '」', ')'));
    default:
      return nearest(text, /[0-9０-９]/g, at, choose, () => choose.one('', '0', '７', '１２', '三', '９９９'));
  }
}

function lines(text: string, choose: Choices, change: (all: string[], i: number) => void): string {
  const all = text.split('\n');
  change(all, choose.below(all.length));
  return all.join('\n');
}

/** One of the marks that come next is written otherwise. */
function nearest(text: string, marks: RegExp, from: number, choose: Choices, by: () => string): string {
  marks.lastIndex = from;
  let found = marks.exec(text);
  for (let skip = choose.below(3); skip > 0 && found; skip--) found = marks.exec(text) ?? found;
  return found ? text.slice(0, found.index) + by() + text.slice(found.index + 1) : text;
}
