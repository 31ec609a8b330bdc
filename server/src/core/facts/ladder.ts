/**
 * The working ladder of operative verbs: a heuristic of ours, read off statements, not an official scale. Within a group a higher
 * rank commits or weighs more. Common verbs that the ladder does not rank stand in `other` (acts of speech) and `deed` (what
 * is done: 協力する, 訪問する), so that a reader can tell "not ranked" from "not known".
 */

interface Text {
  readonly ja: string;
  readonly en: string;
}

export type LadderGroup = 'views' | 'evaluation' | 'will' | 'demand' | 'concern' | 'emphasis' | 'other' | 'deed';

/** What each group is called. Ranks of `emphasis` are an order of listing, not of strength. */
export const LADDER_GROUPS: Readonly<Record<LadderGroup, Text>> = {
  views: { ja: '見解の共有', en: 'Sharing of views' },
  evaluation: { ja: '評価', en: 'Evaluation' },
  will: { ja: '意思', en: 'Will' },
  demand: { ja: '要請', en: 'Demand' },
  concern: { ja: '懸念・非難', en: 'Concern' },
  emphasis: { ja: '強調', en: 'Emphasis' },
  other: { ja: '序列外', en: 'Off the ladder' },
  deed: { ja: '序列外（行為）', en: 'Off the ladder (deeds)' },
};

/** How a verb is conjugated. `suru` 歓迎する, `ru` 求める, `su` 示す, `u` 行う, `mu` 望む, `ku` 開く, `r` 図る, `be` 予定である. */
export type Conjugation = 'suru' | 'ru' | 'su' | 'u' | 'mu' | 'ku' | 'r' | 'be';

/** One expression of a verb: what stands before the conjugated end (a pattern), and how that end is conjugated. */
interface Form {
  readonly stem: string;
  readonly conjugation: Conjugation;
}

/** One verb. */
export interface Rung {
  /** Dictionary form: 歓迎する, 深刻な懸念を表明する. */
  readonly key: string;
  readonly group: LadderGroup;
  /** Its place in the group, from 1; `undefined`: off the ladder. */
  readonly rank?: number;
  /** What it says, in English as such texts are translated. */
  readonly gloss: string;
  readonly forms: readonly Form[];
}

const EXPRESS = '(?:を|が)(?:表明|表)';

const form = (stem: string, conjugation: Conjugation = 'suru'): Form => ({ stem, conjugation });
const suru = (...stems: string[]): Form[] => stems.map((stem) => form(stem));

/** A group's verbs from the weakest to the strongest. */
const ranked = (group: LadderGroup, ...rungs: [key: string, gloss: string, forms: Form[]][]): Rung[] =>
  rungs.map(([key, gloss, forms], i) => ({ key, group, rank: i + 1, gloss, forms }));
const unranked = (group: 'other' | 'deed', ...rungs: [key: string, gloss: string, forms: Form[]][]): Rung[] =>
  rungs.map(([key, gloss, forms]) => ({ key, group, gloss, forms }));
/** Verbs of the plain pattern noun＋する. */
const plain = (list: Record<string, string>): [string, string, Form[]][] =>
  Object.entries(list).map(([noun, gloss]) => [`${noun}する`, gloss, suru(noun)]);

/** Every verb that the ladder knows. */
export const LADDER: readonly Rung[] = [
  ...ranked(
    'views',
    ['指摘する', 'noted, pointed out', suru('指摘')],
    ['認識を共有する', 'shared the view', suru('(?:認識|見解|考え|見方|立場|意見|理解|問題意識)を共有')],
    ['一致する', 'concurred', [...suru('一致'), form('一致を[見み]', 'ru')]],
    ['合意する', 'agreed', [...suru('合意', '合意に達'), form('合意を[見み]', 'ru')]],
  ),
  ...ranked(
    'evaluation',
    ['留意する', 'took note of', suru('留意')],
    ['評価する', 'appreciated', suru('評価')],
    ['歓迎する', 'welcomed', [...suru('歓迎', `歓迎の意${EXPRESS}`), form('歓迎の意を示', 'su')]],
    [
      '賛同する',
      'expressed approval',
      [...suru('賛同', '賛成', `賛[意同]${EXPRESS}`, `賛同の意${EXPRESS}`), form('賛[意同]を示', 'su')],
    ],
    ['支持する', 'supported', [...suru('支持', `支[持援]${EXPRESS}`), form('支[持援]を示', 'su')]],
  ),
  ...ranked(
    'will',
    [
      '期待を表明する',
      'expressed the expectation',
      [...suru(`期待(?:の意)?${EXPRESS}`, '期待'), form('期待を示', 'su')],
    ],
    ['意向を表明する', 'expressed the intention', [...suru(`意[向図思]${EXPRESS}`), form('意[向図思]を示', 'su')]],
    [
      '決意を表明する',
      'expressed the determination',
      [...suru(`決意${EXPRESS}`, '決意', '決意を新たに'), form('決意を示', 'su')],
    ],
    ['決定する', 'decided', suru('決定')],
  ),
  ...ranked(
    'demand',
    ['呼びかける', 'called upon', [form('呼び(?:か|掛)け', 'ru')]],
    ['求める', 'urged, requested', [form('求め', 'ru')]],
    [
      '強く求める',
      'strongly urged',
      [form('強く(?:求め|呼び(?:か|掛)け)', 'ru'), ...suru('強く(?:要請|要求)'), form('強く促', 'su')],
    ],
  ),
  ...ranked(
    'concern',
    [
      '懸念を表明する',
      'expressed concern',
      [...suru(`懸念(?:の念)?${EXPRESS}`, '懸念を共有', '懸念'), form('懸念を示', 'su')],
    ],
    [
      '深刻な懸念を表明する',
      'expressed serious concern',
      [
        ...suru(`(?:深刻な|重大な|強い|深い)懸念(?:の念)?${EXPRESS}`, '(?:深刻な|重大な|強い|深い)懸念を共有'),
        form('(?:深刻な|重大な|強い|深い)懸念を示', 'su'),
      ],
    ],
    [
      '憂慮を表明する',
      'expressed grave concern',
      [...suru(`(?:深い)?憂慮(?:の[念意])?${EXPRESS}`, '(?:深く)?憂慮'), form('憂慮を示', 'su')],
    ],
    ['非難する', 'condemned', suru('非難')],
    ['断固として非難する', 'resolutely condemned', suru('(?:断固として|断固|強く|最も強い言葉で)非難')],
  ),
  ...ranked(
    'emphasis',
    ['強調する', 'stressed, emphasised', suru('強調')],
    ['確認する', 'confirmed', suru('確認')],
    ['再確認する', 'reaffirmed', suru('再確認')],
  ),
  ...unranked(
    'other',
    [
      '見解を表明する',
      'expressed the view',
      [...suru(`(?:見解|意見|考え|立場|認識)${EXPRESS}`), form('(?:見解|意見|考え|立場|認識)を示', 'su')],
    ],
    ['確信を表明する', 'expressed the conviction', suru(`確信${EXPRESS}`, '確信')],
    ['理解を表明する', 'expressed understanding', [...suru(`理解${EXPRESS}`), form('理解を示', 'su')]],
    ['用意を表明する', 'expressed readiness', suru(`用意があること${EXPRESS}`, `用意${EXPRESS}`)],
    ['満足の意を表する', 'expressed satisfaction', suru(`満足(?:の[意念])?${EXPRESS}`)],
    [
      '感謝を表明する',
      'expressed gratitude',
      [
        ...suru(`(?:感謝|謝意)(?:の[意念])?${EXPRESS}`, '感謝'),
        form('(?:感謝|謝意)(?:の[意念])?を示', 'su'),
        form('(?:感謝|謝意)(?:の[意念])?を(?:述べ|伝え)', 'ru'),
      ],
    ],
    [
      '敬意を表する',
      'paid tribute',
      [
        ...suru(`(?:敬意|祝意|弔意|哀悼の意|連帯の意|連帯)${EXPRESS}`),
        form('(?:敬意|祝意|弔意|哀悼の意|連帯の意|連帯)を示', 'su'),
        form('敬意を払', 'u'),
      ],
    ],
    ['遺憾の意を表する', 'expressed regret', [...suru(`遺憾の[意念]${EXPRESS}`), form('遺憾に思', 'u')]],
    ['反対する', 'opposed', suru('反対', `反対${EXPRESS}`)],
    ['希望を表明する', 'expressed the hope', suru(`希望${EXPRESS}`, '希望')],
    ['望む', 'wished', [form('望', 'mu')]],
    ['促す', 'encouraged', [form('促', 'su')]],
    ['述べる', 'stated', [form('述べ', 'ru')]],
    ['誓う', 'pledged', [form('誓', 'u')]],
    ['称える', 'praised', [form('(?:称|讃|たた)え', 'ru')]],
    ['祝う', 'celebrated', [form('祝', 'u')]],
    ['訴える', 'appealed', [form('訴え', 'ru')]],
    ['拒む', 'refused', [form('拒', 'mu')]],
    ['伝える', 'conveyed', [form('伝え', 'ru')]],
    ['取り上げる', 'took up', [form('取り?上げ', 'ru')]],
    ['明らかにする', 'made clear', suru('明らかに')],
    ...plain({
      要請: 'requested',
      要求: 'demanded',
      奨励: 'encouraged',
      指示: 'instructed',
      招待: 'invited',
      想起: 'recalled',
      勧告: 'recommended',
      推奨: 'recommended',
      確約: 'pledged',
      誓約: 'pledged',
      保証: 'assured',
      同意: 'agreed to',
      糾弾: 'denounced',
      抗議: 'protested',
      拒否: 'rejected',
      拒絶: 'rejected',
      主張: 'asserted',
      提起: 'raised',
      提唱: 'advocated',
      紹介: 'presented',
      報告: 'reported',
      発言: 'stated',
      注目: 'drew attention to',
      認識: 'recognised',
      重視: 'attached importance to',
      宣言: 'declared',
      表明: 'expressed',
      約束: 'committed themselves',
      コミット: 'committed themselves',
      称賛: 'commended',
      賞賛: 'commended',
      祝福: 'congratulated',
      説明: 'explained',
      言及: 'referred to',
      提案: 'proposed',
      承認: 'approved',
      受諾: 'accepted',
    }),
  ),
  ...unranked(
    'deed',
    ['受け入れる', 'accepted', [form('受け(?:入)?(?:れ|入れ)', 'ru')]],
    ['行う', 'carried out', [form('行', 'u'), form('行な', 'u')]],
    ['努める', 'endeavoured', [form('(?:努|務)め', 'ru')]],
    ['進める', 'advanced', [form('(?:推し)?進め', 'ru')]],
    ['深める', 'deepened', [form('深め', 'ru')]],
    ['目指す', 'aimed at', [form('目指', 'su')]],
    ['定める', 'laid down', [form('定め', 'ru')]],
    ['認める', 'recognised', [form('認め', 'ru')]],
    ['有する', 'had', suru('有')],
    ['果たす', 'fulfilled', [form('果た', 'su')]],
    ['取り組む', 'worked on', [form('取り?組', 'mu')]],
    ['高める', 'raised', [form('高め', 'ru')]],
    ['広げる', 'widened', [form('広げ', 'ru')]],
    ['設ける', 'set up', [form('設け', 'ru')]],
    ['続ける', 'continued', [form('続け', 'ru')]],
    ['立ち上げる', 'launched', [form('立ち?上げ', 'ru')]],
    ['開く', 'opened', [form('開', 'ku')]],
    ['築く', 'built', [form('築', 'ku')]],
    ['図る', 'sought', [form('図', 'r')]],
    ['話し合う', 'discussed', [form('話し?合', 'u')]],
    ['意見を交わす', 'exchanged views', [form('意見を交わ', 'su')]],
    ['予定である', 'was scheduled', [form('予定', 'be')]],
    ...plain({
      訪問: 'visited',
      滞在: 'stayed',
      会談: 'held talks',
      会合: 'met',
      会見: 'met',
      討議: 'discussed',
      共有: 'shared',
      交換: 'exchanged',
      構築: 'built',
      整備: 'developed',
      改善: 'improved',
      導入: 'introduced',
      活用: 'made use of',
      加速: 'accelerated',
      深化: 'deepened',
      提供: 'provided',
      供与: 'provided',
      派遣: 'dispatched',
      再開: 'resumed',
      達成: 'achieved',
      実現: 'realised',
      維持: 'maintained',
      保護: 'protected',
      保全: 'preserved',
      防止: 'prevented',
      対処: 'dealt with',
      対応: 'responded',
      解決: 'resolved',
      尽力: 'made efforts',
      主催: 'hosted',
      出席: 'attended',
      参加: 'took part',
      署名: 'signed',
      採択: 'adopted',
      締結: 'concluded',
      発効: 'entered into force',
      発出: 'issued',
      発表: 'announced',
      公表: 'published',
      協力: 'cooperated',
      協議: 'consulted',
      検討: 'considered',
      議論: 'discussed',
      意見交換: 'exchanged views',
      実施: 'implemented',
      履行: 'implemented',
      遵守: 'complied with',
      尊重: 'respected',
      開催: 'held',
      開始: 'started',
      継続: 'continued',
      推進: 'promoted',
      促進: 'promoted',
      強化: 'strengthened',
      拡大: 'expanded',
      発展: 'developed',
      支援: 'assisted',
      貢献: 'contributed',
      努力: 'made efforts',
      調整: 'coordinated, arranged',
      連携: 'worked together',
      設置: 'set up',
      設立: 'established',
      追求: 'pursued',
      確保: 'ensured',
      通報: 'notified',
      終了: 'ended',
    }),
  ),
];

const BY_KEY = new Map(LADDER.map((rung) => [rung.key, rung]));

/** The rung with a key. */
export const rungOf = (key: string | undefined): Rung | undefined => (key === undefined ? undefined : BY_KEY.get(key));

/** True if the ladder knows the verb but does not rank it. */
export const offLadder = (rung: Rung): boolean => rung.rank === undefined;

/** The next weaker and the next stronger verb of the same group. */
export function neighbours(rung: Rung): { readonly weaker?: Rung; readonly stronger?: Rung } {
  if (rung.rank === undefined) return {};
  const at = (rank: number): Rung | undefined => LADDER.find((one) => one.group === rung.group && one.rank === rank);
  const weaker = at(rung.rank - 1);
  const stronger = at(rung.rank + 1);
  return { ...(weaker ? { weaker } : {}), ...(stronger ? { stronger } : {}) };
}

/** Conjugated ends: 連用形, た, dictionary form, て, passive (before た, る, て). */
export const ENDS: Readonly<
  Record<Conjugation, readonly [renyou: string, past: string, present: string, te: string, passive: string]>
> = {
  suru: ['し', 'した', 'する', 'して', 'され'],
  ru: ['', 'た', 'る', 'て', 'られ'],
  su: ['し', 'した', 'す', 'して', 'され'],
  u: ['い', 'った', 'う', 'って', 'われ'],
  mu: ['み', 'んだ', 'む', 'んで', 'まれ'],
  ku: ['き', 'いた', 'く', 'いて', 'かれ'],
  r: ['り', 'った', 'る', 'って', 'られ'],
  be: ['であり', 'であった', 'である', 'であって', 'とされ'],
};

/** A predicate of the rung, as written (歓迎し, 歓迎するとともに), in the form that ends a sentence: 歓迎した, 歓迎する, 歓迎された. */
export function conjugate(rung: Rung, written: string, tense: 'past' | 'present', passive = false): string {
  let stem = '';
  let ends = ENDS.suru;
  for (const form of rung.forms) {
    const match = new RegExp(`^(?:${form.stem})`).exec(written)?.[0] ?? '';
    if (match.length > stem.length) {
      stem = match;
      ends = ENDS[form.conjugation];
    }
  }
  const [, past, present, , passively] = ends;
  if (passive) return `${stem}${passively}${tense === 'past' ? 'た' : 'る'}`;
  return stem + (tense === 'past' ? past : present);
}
