import { type Acronym, acronymKey, isHousehold, isReal, nearAcronyms, sameLetters } from '../facts/acronyms';
import type { Definition } from '../facts/definitions';
import type { Place } from '../facts/gathered';
import { type TermSlip, termSlips } from '../facts/term-slips';
import { acronymsOf } from '../facts/terms';
import type { Reading } from '../reading';
import { defineRule, type Finding, wordDue } from '../rule';
import type { Block } from '../statement/statement';
import { times } from '../text/numerals';
import type { Span } from '../text/span';
import { inWidth, letterWidth } from '../text/width';

/** Shorter abbreviations lie near one another by chance. */
const SHORTEST = 3;
/** Two abbreviations are both meant, unless one is used this many times as often as the other. */
const RARE = 3;

export const abbreviationVariant = defineRule({
  id: 'abbreviation-variant',
  needs: 'text',
  severity: 'warning',
  title: { ja: '用語・略称の書き誤り', en: 'Terms and abbreviations misspelt' },
  why: {
    ja: '定義された用語・略称や題名中の機関名と一字だけ異なる語は、多くの場合書き誤りである。英字の略称や長い名称は目で追いにくく、見落とされやすい。',
    en: 'A word one letter away from a defined term or abbreviation, or from a body that the title names, is a slip more often than not, and the eye passes over it.',
  },
  source: { ja: '公表された共同声明の慣行', en: 'Practice of published joint statements' },
  examples: [
    {
      bad: '共同声明\n\n１　両首脳は，「海洋協力促進会合（ＣＯＭＡＲＡ）」の成果を歓迎した。\n２　両首脳は，ＣＯＭＡＲＡに関する協議を歓迎し，‹ＣＯＭＲＡ›の次回の会合を支持した。',
      good: '共同声明\n\n１　両首脳は，「海洋協力促進会合（ＣＯＭＡＲＡ）」の成果を歓迎した。\n２　両首脳は，ＣＯＭＡＲＡに関する協議を歓迎し，ＣＯＭＡＲＡの次回の会合を支持した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は、拡大国防相会議（ADMMプラス）を重視した。\n２　両首脳は、‹ADMM+›の枠組みで協力する。',
      good: '共同声明\n\n１　両首脳は、拡大国防相会議（ADMMプラス）を重視した。\n２　両首脳は、ADMMプラスの枠組みで協力する。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，パルミラ投資庁（‹ＰＩＡＰ›）を支持した。\n２　両首脳は，ＰＩＡＲの活動を歓迎した。\n３　両首脳は，ＰＩＡＲとの協力を確認した。',
      good: '共同声明\n\n１　両首脳は，パルミラ投資庁（ＰＩＡＲ）を支持した。\n２　両首脳は，ＰＩＡＲの活動を歓迎した。\n３　両首脳は，ＰＩＡＲとの協力を確認した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，パルミラ開発銀行（ＣＤＢ）を支持した。\n２　両首脳は，‹ＣＢＤ›による融資を歓迎した。',
      good: '共同声明\n\n１　両首脳は，パルミラ開発銀行（ＣＤＢ）を支持した。\n２　両首脳は，ＣＤＢによる融資を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　両首脳は，パルミラ投資庁（ＰＩＡＩ）を支持した。ＰＩＡＩは，融資を行う。\n２　両首脳は，‹ＰＡＩＡ›による融資を歓迎した。',
      good: '共同声明\n\n１　両首脳は，パルミラ投資庁（ＰＩＡＩ）を支持した。ＰＩＡＩは，融資を行う。\n２　両首脳は，ＰＩＡＩによる融資を歓迎した。',
    },
    {
      bad: '共同声明\n\n１　双方は，国際連合教育科学文化機関（以下「ユネスコ」という。）を支持した。\n２　双方は，‹ユネコス›における協力を確認した。',
      good: '共同声明\n\n１　双方は，国際連合教育科学文化機関（以下「ユネスコ」という。）を支持した。\n２　双方は，ユネスコにおける協力を確認した。',
    },
    {
      bad: '日本国内閣府とセレスタ共和国国家防災庁との間の覚書\n\n日本国内閣府及び‹セレスタ共和国家防災庁›は，協力する。\n\n１　双方は，協議する。',
      good: '日本国内閣府とセレスタ共和国国家防災庁との間の覚書\n\n日本国内閣府及びセレスタ共和国国家防災庁は，協力する。\n\n１　双方は，協議する。',
    },
    {
      bad: '共同声明\n\n１　双方は，‹国際連合食料農業機関›（以下「ＦＡＯ」という。）を支持した。\n２　双方は，ＦＡＯとの協力を確認した。',
      good: '共同声明\n\n１　双方は，国際連合食糧農業機関（以下「ＦＡＯ」という。）を支持した。\n２　双方は，ＦＡＯとの協力を確認した。',
    },
  ],
  clean: [
    // Another field, another number, a name that begins alike; a word that stands twice.
    '共同声明\n\n１　双方は，農業協力協定，北部開発計画，第二期事業計画及び海洋協力枠組合意（以下「農業協力協定」，「北部開発計画」，「第二期事業計画」という。）を歓迎した。\n２　双方は，農業協力協定（以下「農業協力協定」という。）及び北部開発計画（以下「北部開発計画」という。）を歓迎した。\n３　双方は，漁業協力協定，南部開発計画，北部開発計画書及び農業協力協会に留意した。\n４　双方は，農業協力協会を支持した。',
    // Both exist, and the glossed one is used.
    '共同声明\n\n１　両首脳は，パルミラ開発銀行（ＣＤＢ）を支持した。ＣＤＢは，融資を行う。\n２　両首脳は，ＣＢＤの実施を歓迎した。',
    // Both exist.
    '共同声明\n\n１　両首脳は，アジア欧州会合（ＡＳＥＭ）及びＡＳＥＡＮの役割を確認した。\n２　両首脳は，国際労働機関（ＩＬＯ）及びＩＭＯを支持した。',
    // Both defined here; both used again and again.
    '共同声明\n\n１　両首脳は，パルミラ開発銀行（ＰＤＢ）及びパルミラ開発機関（ＰＤＡ）を支持した。\n２　両首脳は，ＰＤＡを歓迎した。',
    '共同声明\n\n１　両首脳は，パルミラ開発銀行（ＰＤＢＫ）を支持した。\n２　両首脳は，ＰＤＢＫ及びＰＤＢＣを歓迎した。\n３　両首脳は，ＰＤＢＣを支持した。',
    // A number, a plural, another body of the family.
    '共同声明\n\n１　両首脳は，締約国会議（ＣＯＰＰ２８），持続可能な開発目標（ＳＤＧｓ）及び拡大国防相会議（ＡＤＭＭプラス）を支持した。\n２　両首脳は，ＣＯＰＰ２９，ＳＤＧ及びＡＤＭＭを支持した。',
  ],
  *check(reading) {
    for (const slip of termSlips(reading.facts)) if (slip.what === 'letter') yield mistyped(slip);
    const glosses = glossesOf(reading);
    if (glosses.size === 0) return;
    const acronyms = acronymsOf(reading.facts);
    for (const [key, count] of acronyms.counts) {
      // Where it is being defined it is not used.
      if (key.includes(' ')) continue;
      const own = glosses.get(key);
      if (own) {
        // ADMM+ where ADMMプラス is defined.
        const plus = plusOf(own[1].term, own[0]);
        if (plus === '' && !key.endsWith('+')) continue;
        for (const place of acronyms.places(key)) if (plusOf(place[1], place[0]) !== plus) yield misspelt(place, own);
        continue;
      }
      if (isHousehold(key)) continue;
      for (const [known, gloss] of glosses) {
        const near = nearAcronyms(key, known) || (count === 1 && sameLetters(key, known));
        if (!near || known.replace(/[^A-Za-z]/g, '').length < SHORTEST) continue;
        const right = acronyms.counts.get(known) ?? 0;
        // One that exists stands for the glossed one only where that is glossed for nothing.
        if (isReal(key) && (right > 0 || count > 1)) continue;
        if (count === 1 || count * RARE <= right) {
          for (const place of acronyms.places(key)) yield misspelt(place, gloss);
        } else if (right === 0) yield neverUsed(gloss, acronyms.places(key));
        break;
      }
    }
  },
});

/** How the plus at the end of a name is written, if it has one. */
const plusOf = ({ end }: Span, block: Block): string => {
  const last = block.text[end - 1]!;
  return last === 'ス' ? 'プラス' : /[+＋]/.test(last) ? '+' : '';
};

type Gloss = Place<Definition>;

function glossesOf({ facts }: Reading): Map<string, Gloss> {
  const glosses = new Map<string, Gloss>();
  for (const [block, definition] of facts.every('definitions')) {
    const key = acronymKey(definition.name);
    if (/^[A-Za-z0-9&]+\+?$/.test(key) && !glosses.has(key)) glosses.set(key, [block, definition]);
  }
  return glosses;
}

/** 医療品等 where 医薬品等 is defined: another kanji may be meant, a character too many or too few is not. */
function mistyped({ block, span, text, right, home }: TermSlip): Finding {
  return {
    span: block.flow.toSource(span),
    ...(text.length === right.length && /[一-龠]/.test(text) && { severity: 'information' as const }),
    message: {
      ja: home
        ? `「${text}」は、この文書の「${right}」と一字異なります。書き誤りではありませんか。`
        : `「${text}」は、「${right}」と一字異なります。書き誤りではありませんか。`,
      en: `“${text}” is not quite “${right}”${home ? ', which this document has' : ''}. Is it a slip?`,
    },
    ...wordDue(
      { block, span },
      right,
      home && { ...home, message: { ja: `「${right}」の箇所`, en: `“${right}” here` } },
    ),
  };
}

function misspelt([block, acronym]: Place<Acronym>, [home, definition]: Gloss): Finding {
  const written = block.text.slice(acronym.start, acronym.end);
  const width = letterWidth(written[0]);
  const right = width ? inWidth(definition.name, width) : definition.name;
  return {
    span: block.flow.toSource(acronym),
    message: {
      ja: `略称「${written}」は、定義された「${definition.name}」と表記が異なります。書き誤りではありませんか。`,
      en: `“${written}” is not quite “${definition.name}”, which this document defines. Is it a slip?`,
    },
    related: [
      {
        span: home.flow.toSource(definition.term),
        message: { ja: `「${definition.name}」の定義`, en: `The definition of “${definition.name}”` },
      },
    ],
    fixes: [
      {
        title: { ja: `「${right}」にする`, en: `Write “${right}”` },
        edits: block.flow.replace(acronym, right),
        safe: false,
      },
    ],
  };
}

/** The text writes another form throughout: the slip is in the definition. */
function neverUsed([block, definition]: Gloss, uses: readonly Place<Acronym>[]): Finding {
  const [home, acronym] = uses[0]!;
  const written = home.text.slice(acronym.start, acronym.end);
  return {
    span: block.flow.toSource(definition.term),
    message: {
      ja: `略称「${definition.name}」は定義された後用いられず、一字違いの「${written}」が${uses.length}回用いられています。`,
      en: `“${definition.name}” is defined and never used; “${written}”, one letter away, is used ${times(uses.length)}.`,
    },
    related: uses.slice(0, 5).map(([other, use]) => ({
      span: other.flow.toSource(use),
      message: { ja: `「${written}」`, en: `“${written}”` },
    })),
    fixes: [
      {
        title: { ja: `定義を「${written}」にする`, en: `Define “${written}”` },
        edits: block.flow.replace(definition.term, written),
        safe: false,
      },
    ],
  };
}
