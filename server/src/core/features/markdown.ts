/** Text of a document as markdown shows it unchanged: no mark, link or command can come from it. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/[\r\n\t\u2028\u2029]+/g, ' ');
