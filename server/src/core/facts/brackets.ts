const CLOSES: Record<string, string> = { '（': '）', '(': ')', '「': '」', '『': '』' };

const MARKS = /[（）()「」『』]/g;

/**
 * The text with what stands inside brackets and quotation marks masked by U+0001, so that its particles and commas are not
 * taken for the sentence's own. Same length; an open bracket that nothing closes masks nothing.
 */
export function masked(text: string): string {
  const open: { readonly at: number; readonly close: string }[] = [];
  const ranges: (readonly [number, number])[] = [];
  for (const { 0: mark, index: i } of text.matchAll(MARKS)) {
    const close = CLOSES[mark];
    if (close) open.push({ at: i, close });
    else if (open.length > 0 && mark === open[open.length - 1]!.close) {
      const from = open.pop()!.at;
      while (ranges.length > 0 && ranges[ranges.length - 1]![0] > from) ranges.pop();
      ranges.push([from + 1, i]);
    }
  }
  let out = '';
  let at = 0;
  for (const [start, end] of ranges) {
    out += text.slice(at, start) + '\u0001'.repeat(end - start);
    at = end;
  }
  return out + text.slice(at);
}
