/**
 * Texts and rows of numbers in one piece of memory: as it is kept on disk and handed from thread to thread. Nothing is taken out of it
 * before somebody asks, and what is not asked for costs its size and no more.
 *
 * The words are: how many texts, how many rows; where each text ends (in UTF-16 units), where each row does; the rows; the texts.
 */
export class Parcel {
  private readonly texts: number;
  private readonly rows: number;
  private readonly units: Uint16Array;

  constructor(readonly words: Int32Array) {
    const [texts = 0, rows = 0] = words;
    this.texts = texts;
    this.rows = rows;
    const start = this.rowAt(rows);
    this.units = new Uint16Array(words.buffer, words.byteOffset + 4 * start, 2 * (words.length - start));
  }

  static of(texts: readonly string[], rows: readonly ArrayLike<number>[]): Parcel {
    const units = texts.reduce((sum, { length }) => sum + length, 0);
    const numbers = rows.reduce((sum, { length }) => sum + length, 0);
    const ends = HEAD + texts.length + rows.length;
    const words = new Int32Array(ends + numbers + Math.ceil(units / 2));
    words.set([texts.length, rows.length]);
    const letters = new Uint16Array(words.buffer, 4 * (ends + numbers));
    let end = 0;
    for (const [i, text] of texts.entries()) {
      for (let at = 0; at < text.length; at++) letters[end + at] = text.charCodeAt(at);
      end += text.length;
      words[HEAD + i] = end;
    }
    end = 0;
    for (const [i, row] of rows.entries()) {
      words.set(row, ends + end);
      end += row.length;
      words[HEAD + texts.length + i] = end;
    }
    return new Parcel(words);
  }

  text(i: number): string {
    const end = this.words[HEAD + i]!;
    let text = '';
    for (let at = i === 0 ? 0 : this.words[HEAD + i - 1]!; at < end; at += AT_ONCE)
      text += lettersOf(this.units.subarray(at, Math.min(end, at + AT_ONCE)));
    return text;
  }

  row(i: number): Int32Array {
    return this.words.subarray(this.rowAt(i), this.rowAt(i + 1));
  }

  private rowAt(i: number): number {
    const ends = HEAD + this.texts;
    return ends + this.rows + (i === 0 ? 0 : this.words[ends + i - 1]!);
  }
}

/** Spread out, they would be asked for one by one. */
const lettersOf = (units: Uint16Array): string => String.fromCharCode.apply(null, units as unknown as number[]);

const HEAD = 2;
/** As many arguments as every engine takes. */
const AT_ONCE = 4096;
