// What statements are filled with. States, persons and places are invented.

export interface State {
  readonly name: string;
  /** As prose has it before a noun. */
  readonly short: string;
  /** The office of its head of government or state, and that person. */
  readonly head: string;
  readonly person: string;
  readonly minister: string;
  readonly city: string;
}

export const STATES: readonly State[] = [
  ['アルカディア共和国', 'アルカディア', '大統領', 'イヴォ・セラノ', 'マルタ・ロッシュ', 'ヴェルミナ'],
  ['ベルミナ連邦', 'ベルミナ', '首相', 'オルガ・ベルン', 'カスパル・ノイ', 'リンデン'],
  ['パルミラ共和国', 'パルミラ', '大統領', 'サミル・ハダド', 'ライラ・クーリ', 'タドモル'],
  ['カレドニア王国', 'カレドニア', '首相', 'ユアン・マクレー', 'フィオナ・ベイン', 'ダンモア'],
  ['セレニア公国', 'セレニア', '首相', 'アンナ・ヴァイス', 'ヨハン・リース', 'マーレン'],
  ['トラキシア', 'トラキシア', '大統領', 'ニコ・ペトル', 'エレナ・ストイ', 'オルベス'],
  ['ノルデン民主共和国', 'ノルデン', '大統領', 'ラース・エング', 'シグリ・ホルム', 'フィヨルハム'],
  ['マリシア・スルタン国', 'マリシア', '首相', 'ダト・ラザリ', 'ノラ・イスマイル', 'バンダルスリ'],
  ['ヴァルデシア合衆国', 'ヴァルデシア', '大統領', 'ジョン・Ｂ．カーヴァー', 'メアリー・スローン', 'ニューハイム'],
].map(([name, short, head, person, minister, city]) => ({ name, short, head, person, minister, city })) as State[];

export const JAPANESE = ['山田太郎', '佐々木花子', '高橋一郎', '大橋美咲', '林健二', '小野寺真理'];
export const CITIES = ['東京', '京都', '大阪', '札幌', '広島', '長崎', '那覇'];

/** Fields of cooperation: nouns that may stand before の分野. */
export const FIELDS = [
  '農業',
  '防災',
  '教育',
  '観光',
  '保健',
  '漁業',
  '科学技術',
  '海上安全保障',
  'サイバーセキュリティ',
  '再生可能エネルギー',
  '宇宙開発',
  '重要鉱物',
  '気候変動対策',
  '人的交流',
  '水資源管理',
  '港湾整備',
  '女性の参画',
  '原子力の平和的利用',
  '食料安全保障',
  'デジタル化',
  '質の高いインフラの整備',
  '文化財の保護',
];

/** What is done together: nouns. */
export const ACTS = [
  '専門家の派遣',
  '研修員の受入れ',
  '共同研究の実施',
  '情報の共有',
  '留学生の交流',
  '定期的な対話の開催',
  '共同訓練の実施',
  '投資の促進',
  '制度の整備',
  '人材の育成',
  '税関手続の簡素化',
  '技術の移転',
  '知見の交換',
  '企業間の連携',
  '姉妹都市の交流',
  '航空路線の拡充',
  '地雷の除去',
];

/** What is welcomed, valued or supported: nouns. */
export const MATTERS = [
  '両国間の貿易の着実な拡大',
  '日本企業による投資の増加',
  '二国間関係の一層の進展',
  '青年交流の活発化',
  '地域の平和と安定に向けた取組',
  '核兵器のない世界の実現に向けた努力',
  '地方自治体の間の交流の深まり',
  '福島第一原子力発電所の廃炉に向けた作業の進展',
  '法の支配に基づく自由で開かれた国際秩序の維持及び強化',
  '多角的貿易体制の強化',
  '２１世紀における国際社会の諸課題への取組',
  '第三国における協力の進展',
  '「自由で開かれたインド太平洋」の実現に向けた取組',
  '六者会合の早期の再開',
];

/** What is condemned or causes concern: nouns. */
export const WORRIES = [
  '弾道ミサイルの発射',
  '力による一方的な現状変更の試み',
  'あらゆる形態のテロリズム',
  '重要なインフラに対するサイバー攻撃',
  '民間人に対する攻撃',
  '違法，無報告及び無規制の漁業',
  '人道状況の悪化',
];

export const ORGANISATIONS: readonly (readonly [name: string, acronym: string])[] = [
  ['国際原子力機関', 'ＩＡＥＡ'],
  ['世界貿易機関', 'ＷＴＯ'],
  ['国際海事機関', 'ＩＭＯ'],
  ['世界保健機関', 'ＷＨＯ'],
  ['アジア開発銀行', 'ＡＤＢ'],
  ['国際エネルギー機関', 'ＩＥＡ'],
  ['経済協力開発機構', 'ＯＥＣＤ'],
  ['国連教育科学文化機関', 'ＵＮＥＳＣＯ'],
];

/** Conventions that are cited without a date. */
export const CONVENTIONS = [
  '核兵器の不拡散に関する条約',
  '領事関係に関するウィーン条約',
  '海洋法に関する国際連合条約',
  '生物の多様性に関する条約',
  '腐敗の防止に関する国際連合条約',
  '気候変動に関する国際連合枠組条約',
  '国際的な組織犯罪の防止に関する国際連合条約',
  '女子に対するあらゆる形態の差別の撤廃に関する条約',
];

/** The matters of agreements between two states. */
export const TREATED = [
  '文化交流',
  '科学技術協力',
  '租税に関する情報の交換',
  '航空業務',
  '税関における相互支援',
  '原子力の平和的利用における協力',
  '投資の促進及び保護',
  '社会保障',
  '防衛装備品及び技術の移転',
  '刑事に関する共助',
  '観光の分野における協力',
  '渡り鳥及び絶滅のおそれのある鳥類並びにその環境の保護',
];

export const MEETINGS = ['外務・防衛当局間協議', '経済合同委員会', '次官級戦略対話', '人権対話', '科学技術合同委員会', '官民インフラ会議'];

/** Terms that a statement defines: what it is said of, and the term. */
export const TERMS: readonly (readonly [full: string, term: string])[] = [
  ['２０３０年までの協力の行程を示す行動計画', '行動計画'],
  ['防災に関する共同作業部会', '作業部会'],
  ['次世代の指導者を育成するための奨学金制度', '奨学金制度'],
  ['海上における捜索及び救助に係る連絡体制', '連絡体制'],
  ['港湾の脱炭素化に向けた官民の協議の枠組み', '港湾協議'],
];
