// Statements for the benchmarks: no two paragraphs of one are equal, and no two statements with different seeds.

const MATTERS = ['港湾', '漁業', '観光', '教育', '防災', '宇宙', '農業', '鉄道', '保健', '文化'];
const VERBS = ['を歓迎した', 'の重要性を強調した', 'を支持した', 'で一致した', 'に留意した'];
const full = (n) => String(n).replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

/** A statement of so many paragraphs, each of its own words. */
export function statement(paragraphs, seed = 0) {
  const lines = Array.from({ length: paragraphs }, (_, i) => {
    const n = i + 1;
    const s = n + seed;
    return `${full(n)}　両首脳は，${full(1990 + (s % 30))}年${full((s % 12) + 1)}月に第${full(n)}次${MATTERS[s % 10]}計画の下で実施された${MATTERS[(s * 7) % 10]}及び${MATTERS[(s * 3) % 10]}の分野における協力の成果${full(n * 13 + seed)}件が，両国の国民の生活の向上に寄与していること${VERBS[s % 5]}。`;
  });
  return `日本国とアルカディア共和国の共同声明\n\n日本国総理大臣及びアルカディア共和国大統領（以下「両首脳」という。）は，会談した。\n\n${lines.join('\n\n')}\n`;
}

/** The same with one 及び in kana: the spelling of every sentence that has the word is in doubt, so the words of each are needed. */
export const inDoubt = (text) => text.replace('及び', 'および');
