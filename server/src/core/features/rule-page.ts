import { HOUSE } from '../config';
import type { Localized, Rule, Severity } from '../rule';

const SEVERITY: Readonly<Record<Severity, Localized>> = {
  error: { ja: 'エラー', en: 'error' },
  warning: { ja: '警告', en: 'warning' },
  information: { ja: '情報', en: 'information' },
  hint: { ja: 'ヒント', en: 'hint' },
};

const HEADS = {
  source: { ja: '拠り所', en: 'Follows' },
  house: { ja: '関係する設定', en: 'Settings that concern it' },
  words: {
    ja: '語の辞書を用いる。辞書を読み込むまでは指摘しない。',
    en: 'Needs the dictionary of words; it reports nothing until that is loaded.',
  },
  examples: { ja: '例（✗ 指摘するもの ✓ 正しいもの）', en: 'Examples (✗ reported, ✓ right)' },
  clean: { ja: '指摘しないもの', en: 'Right, and not reported' },
} as const satisfies Record<string, Localized>;

/** The longest part of a right text that is shown. */
const SHOWN = 160;

/** One rule as a reader wants it, in Markdown: its section in docs/rules.md and what `explain` prints. */
export function rulePage(rule: Rule, languages: readonly (keyof Localized)[]): string {
  const { id, title, why, source, severity, examples, clean = [], house = [] } = rule;
  const fence = (text: string) => `\`\`\`text\n${text}\n\`\`\`\n`;
  const both = (text: Localized) => languages.map((language) => text[language]).join(' / ');
  const about = (language: keyof Localized): string[] => [
    `**${title[language]}** (${SEVERITY[severity][language]})\n`,
    `${why[language]}\n`,
    ...(source ? [`${HEADS.source[language]}: ${source[language]}\n`] : []),
    ...(house.length > 0
      ? [
          `${HEADS.house[language]}: \`house.norm\`, ${house
            .map((member) => `\`house.${member}\` (${HOUSE[member].title[language]})`)
            .join(', ')}\n`,
        ]
      : []),
    ...(rule.needs === 'words' ? [`${HEADS.words[language]}\n`] : []),
  ];
  return [
    `## ${id}\n`,
    ...languages.flatMap(about),
    `${both(HEADS.examples)}\n`,
    ...examples.flatMap(({ bad, good }) => ['✗\n', fence(bad), '✓\n', fence(good)]),
    ...(clean.length > 0 ? [`${both(HEADS.clean)}\n`, `${clean.map((text) => `- ${short(text)}`).join('\n')}\n`] : []),
  ].join('\n');
}

/** A text on one line, as code, without the bare title that most begin with. */
function short(text: string): string {
  const line = text
    .replace(/^共同声明\n+/, '')
    .split(/\n+/)
    .join(' ⏎ ')
    .replaceAll('`', 'ˋ');
  const cut = [...line].slice(0, SHOWN).join('');
  return `\`${cut}${cut.length < line.length ? '…' : ''}\``;
}

/** Every rule on a line of its own: the head of docs/rules.md. */
export const ruleList = (rules: readonly Rule[]): string =>
  rules.map(({ id, title, severity }) => `- [\`${id}\`](#${id}) (${severity}): ${title.ja} / ${title.en}\n`).join('');
