import { SCOPES } from './accepted';
import { HOUSE, SEVERITIES, STAGES } from './config';
import { NORMS } from './facts/house';
import { AXES, LADDER_GROUPS } from './facts/ladder';
import type { Localized } from './rule';
import { RULES } from './rules';

/** What the values of those settings mean. */
const VALUES: Readonly<Record<string, Localized>> = {
  auto: {
    ja: '`norm` の流儀に従い、流儀の指定がなければ文書から判定',
    en: 'as `norm` says; without one as the document has it',
  },
  none: { ja: '流儀を指定しない', en: 'no norm' },
  full: { ja: '全角', en: 'full-width' },
  half: { ja: '半角', en: 'half-width' },
  'one-full': { ja: '１桁は全角、２桁以上は半角', en: 'one digit full-width, two or more half-width' },
  '，': { ja: 'コンマ「，」', en: 'comma “，”' },
  '、': { ja: 'テン「、」', en: 'comma “、”' },
};

const WIDTHS: Readonly<Record<string, string>> = { full: '全角', half: '半角', 'one-full': '１桁のみ全角' };

/** What a norm presets, in one line. */
function preset({ title, style }: (typeof NORMS)[keyof typeof NORMS]): Localized {
  const { digits, letters, comma, brackets } = style;
  return {
    ja: `${title.ja}: 数字は${WIDTHS[digits]}、英字は${WIDTHS[letters]}、読点は「${comma}」、括弧は${WIDTHS[brackets]}`,
    en: `${title.en}: digits ${digits}-width, letters ${letters}-width, comma “${comma}”, brackets ${brackets}-width`,
  };
}

/**
 * The JSON schema of each member of a configuration. `say` puts a text into it: in both languages, or as the key of a translation.
 */
export function schemaOf(say: (key: string, text: Localized) => string): {
  readonly rules: object;
  readonly house: Readonly<Record<string, object>>;
  readonly agreements: object;
  readonly names: object;
  readonly ladder: object;
  readonly stage: object;
  readonly final: object;
  readonly references: object;
  /** Of the workspace file alone. */
  readonly accepted: object;
} {
  const rule = ({ id, severity, title, why }: (typeof RULES)[number]) => ({
    type: 'string',
    enum: SEVERITIES,
    default: severity,
    description: say(`rules.${id}`, { ja: `${title.ja}: ${why.ja}`, en: `${title.en}: ${why.en}` }),
  });
  const setting = (key: string, { title, values }: { title: Localized; values: readonly string[] }) => ({
    type: 'string',
    enum: ['auto', ...values],
    enumDescriptions: ['auto', ...values].map((value) => say(`house.value.${value}`, VALUES[value]!)),
    default: 'auto',
    description: say(`house.${key}`, title),
  });
  const list = (key: string, text: Localized) => ({
    type: 'array',
    items: { type: 'string' },
    uniqueItems: true,
    description: say(key, text),
  });
  return {
    rules: {
      type: 'object',
      additionalProperties: false,
      description: say('rules', {
        ja: '点検項目ごとの重大度。指定しない項目は、その項目の既定の重大度とする。',
        en: 'The severity of each rule. A rule that is not named keeps its own.',
      }),
      properties: Object.fromEntries(RULES.map((each) => [each.id, rule(each)])),
    },
    house: {
      norm: {
        type: 'string',
        enum: ['auto', ...Object.keys(NORMS)],
        enumDescriptions: [
          say('house.value.none', VALUES.none!),
          ...Object.entries(NORMS).map(([id, norm]) => say(`house.value.${id}`, preset(norm))),
        ],
        default: 'auto',
        description: say('house.norm', {
          ja: '書き方の流儀。数字・英字・読点・括弧をまとめて指定する。個別の設定があればそれを優先する。',
          en: 'The house style by name: it presets digits, letters, comma and brackets. A single setting beside it counts more.',
        }),
      },
      ...Object.fromEntries(Object.entries(HOUSE).map(([key, each]) => [key, setting(key, each)])),
    },
    agreements: list('agreements', {
      ja: '正式名称を一字一句そのまま引用すべき条約・協定等の名称。',
      en: 'Titles of instruments that must be cited exactly as they are written here.',
    }),
    names: list('names', {
      ja: '固有の名称（協定、人名、機関名、用語等）。ここに書いたとおりのものは正しいものとして扱い、その中は指摘しない。',
      en: 'Proper names: instruments, persons, bodies, terms. What is written as here is right, and nothing inside it is reported.',
    }),
    ladder: {
      type: 'object',
      description: say('ladder', {
        ja: '述語の作業用の目安（公式の序列ではありません）の変更。動詞の辞書形ごとに、置く系列（`axis`）と弱い方から数えた段（`level`）を指定する。その段以降の動詞は一つずつ後ろへ移る。目安にない動詞も加えられる。`"off"` は目安から外す。例: `{"高く評価する": {"axis": "evaluation", "level": 3}, "留意する": "off"}`',
        en: 'Changes of the working ladder of operative verbs (a heuristic, not an official scale). For each verb, in its dictionary form: the axis, and the level from the weakest up; the verbs from that level on move up by one. Verbs that the ladder does not know can be added. `"off"` takes one off. Example: `{"高く評価する": {"axis": "evaluation", "level": 3}, "留意する": "off"}`',
      }),
      additionalProperties: {
        oneOf: [
          {
            type: 'object',
            required: ['axis', 'level'],
            additionalProperties: false,
            properties: {
              axis: {
                type: 'string',
                enum: AXES,
                enumDescriptions: AXES.map((axis) => say(`ladder.${axis}`, LADDER_GROUPS[axis])),
                description: say('ladder.axis', { ja: '系列', en: 'The axis' }),
              },
              level: {
                type: 'integer',
                minimum: 1,
                description: say('ladder.level', {
                  ja: '弱い方から数えた段',
                  en: 'The level, counted from the weakest',
                }),
              },
            },
          },
          { type: 'string', enum: ['off'] },
        ],
      },
    },
    stage: {
      type: 'string',
      enum: STAGES,
      enumDescriptions: [
        say('stage.draft', {
          ja: '案文。未確定の箇所は情報として示す。',
          en: 'A draft: open points are for information.',
        }),
        say('stage.final', { ja: '確定文。未確定の箇所は誤りとする。', en: 'Final: an open point is an error.' }),
      ],
      default: 'draft',
      description: say('stage', { ja: '文書の段階。', en: 'The stage of the documents.' }),
    },
    final: list('final', {
      ja: '確定文として扱うファイル名のパターン（`**/確定/**`、`*final*` など）。',
      en: 'Files that are final, by pattern: `**/確定/**`, `*final*`.',
    }),
    references: list('references', {
      ja: '先例とする声明のファイル、フォルダー又はパターン（`先例`、`先例/**/*.txt` など）。フォルダーからの相対パスで書く。.joint-statement.json とフォルダーの設定では、そのフォルダーの中に限る。',
      en: 'Statements that drafts are compared with: files, folders or patterns (`precedents`, `precedents/**/*.txt`), relative to the folder. `.joint-statement.json` and the settings of a folder may name only what lies inside it.',
    }),
    accepted: {
      type: 'array',
      items: {
        type: 'object',
        required: ['rule', 'found', 'scope', 'reason'],
        additionalProperties: false,
        properties: {
          rule: { type: 'string', enum: RULES.map(({ id }) => id) },
          found: {
            type: 'string',
            description: say('accepted.found', { ja: '指摘された語句', en: 'The words found' }),
          },
          scope: {
            type: 'string',
            enum: SCOPES,
            description: say('accepted.scope', {
              ja: 'その段落だけ（here）、その文書全体（document）、全ての文書（workspace）',
              en: 'This paragraph (here), this document, or every document (workspace)',
            }),
          },
          reason: { type: 'string', description: say('accepted.reason', { ja: '理由', en: 'Why it is right' }) },
          text: {
            type: 'string',
            description: say('accepted.text', {
              ja: '段落の文言（番号を除く。空白と改行は問わない）',
              en: 'The text of the paragraph without its number; white space does not count',
            }),
          },
          nth: {
            type: 'integer',
            minimum: 1,
            description: say('accepted.nth', {
              ja: '段落の中で何番目か（最初のものなら省略）',
              en: 'Which of the same words in the paragraph; the first one without it',
            }),
          },
          file: {
            type: 'string',
            description: say('accepted.file', { ja: '文書のファイル名', en: 'The file of the document' }),
          },
        },
      },
      description: say('accepted', {
        ja: '確認の上、正しいものとして受け入れた指摘。',
        en: 'Findings that were looked at and accepted as right.',
      }),
    },
  };
}
