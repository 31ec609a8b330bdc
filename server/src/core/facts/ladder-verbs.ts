import { type Form, form, suru } from './conjugation';
import type { Axis, Rung } from './ladder';

/** 〈noun〉を表明し, 〈noun〉が表された */
export const EXPRESS = '(?:を|が)(?:表明|表)';

/** An axis's verbs from the weakest to the strongest. */
const ranked = (group: Axis, ...rungs: [key: string, gloss: string, forms: Form[]][]): Rung[] =>
  rungs.map(([key, gloss, forms], i) => ({ key, group, rank: i + 1, gloss, forms }));

/** The verbs that the working ladder ranks until a user moves them. */
export const RANKED: readonly Rung[] = [
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
];
