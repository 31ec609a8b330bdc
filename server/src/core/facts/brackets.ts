const CLOSES: Record<string, string> = { '（': '）', '(': ')', '「': '」', '『': '』' };

/**
 * The text with what stands inside brackets and quotation marks masked by U+0001, so that its particles and commas are not
 * taken for the sentence's own. Same length; an open bracket that nothing closes masks nothing.
 */
export function masked(text: string): string {
  const open: { readonly at: number; readonly close: string }[] = [];
  const ranges: (readonly [number, number])[] = [];
  for (let i = 0; i < text.length; i++) {
    const close = CLOSES[text[i]!];
    if (close) open.push({ at: i, close });
    else if (open.length > 0 && text[i] === open[open.length - 1]!.close) {
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
