/** One error and the document it is planted in. */
export interface Planted {
  /** A file of the project, or `reference`. */
  readonly document: string;
  readonly what: string;
  /** The words that are replaced, between ‹ ›, with as much around them as makes the place unique. Wraps do not count. */
  readonly where: string;
  readonly put: string;
  /** A second change of the same length, where one error takes two. */
  readonly and?: { readonly where: string; readonly put: string };
  /** The rules of which one must report it. */
  readonly rules: readonly string[];
  /** Where the report is expected, marked in the changed text, if not at the change itself. */
  readonly at?: string;
  /** The change leaves two places that contradict each other: the report may stand at the other one if it links this one. */
  readonly either?: boolean;
  /** Nothing in the document contradicts it: only a profile can know. */
  readonly profileOnly?: boolean;
  /** Left out of the example with errors, where it would hide another. */
  readonly alone?: boolean;
  /** What is reported beside it, so far. It counts as a report elsewhere in the score. */
  readonly elsewhere?: readonly string[];
  /** Known to be missed so far. It counts as missed in the score; the test only asks that nothing is reported elsewhere. */
  readonly open?: boolean;
}

const numbering = ['numbering-sequence', 'numbering-start', 'numbering-style'];
const names = ['agreement-name', 'party-name'];
/** The correct example, which its counterpart with errors is made from. */
export const EXAMPLE = 'examples/arcadia-joint-statement.statement.txt';
const HALF = 'test/statements/half-width-ten.statement.txt';
const DOT = 'test/statements/full-width-dot.statement.txt';
const NESTED = 'test/statements/nested-items.statement.txt';
const KANJI = 'test/statements/kanji-numbers.statement.txt';
const MEMO = 'test/statements/memorandum.statement.txt';
const PDF = 'test/statements/pdf-extract.statement.txt';

type Place = Omit<Planted, 'document'>;
const inside = (document: string, places: readonly Place[]): Planted[] => places.map((each) => ({ document, ...each }));

/** The reference's own text is not repeated here: short anchors name the places. */
const IN_REFERENCE = inside('reference', [
  { what: 'number removed', where: '\n‹１２ ›両首脳', put: '', rules: numbering, at: '\n‹１３› 両首脳' },
  { what: 'number doubled', where: '\n‹１３› 両首脳', put: '１２', rules: numbering },
  {
    what: 'numbers swapped',
    where: '\n‹３３› 両首脳は，日',
    put: '３４',
    and: { where: '\n‹３４› 両首脳は，スポ', put: '３３' },
    rules: numbering,
    either: true,
  },
  { what: 'number in half width', where: '\n‹２０› 両首脳', put: '20', rules: [...numbering, 'digit-width'] },
  { what: 'number in two widths', where: '\n‹４１› 両首脳', put: '４1', rules: [...numbering, 'digit-width'] },
  { what: 'no space after the number', where: '\n３３‹ ›両首脳', put: '', rules: numbering, at: '\n‹３３›両首脳' },
  { what: 'stop after the number', where: '\n９‹ ›両首脳', put: '．', rules: numbering },
  { what: 'year in half width', where: '貿易高は‹２０１２›年', put: '2012', rules: ['digit-width'] },
  { what: 'one digit in half width', where: '少なくとも年‹１›回', put: '1', rules: ['digit-width'] },
  { what: 'a digit inside a number', where: '議長を務めた２０‹１›２年', put: '1', rules: ['digit-width'] },
  { what: 'a digit before a wrap', where: '一致し，２‹０›１４年', put: '0', rules: ['digit-width'] },
  { what: 'a digit after a wrap', where: '一致し，２０‹１›４年', put: '1', rules: ['digit-width'] },
  { what: 'letters in half width', where: 'ロシア連邦の‹ＷＴＯ›加盟', put: 'WTO', rules: ['letter-width'] },
  { what: 'one letter in half width', where: '‹Ｎ›ＰＴ体制', put: 'N', rules: ['letter-width'] },
  { what: 'the other comma', where: '議会間交流が‹，›二国間', put: '、', rules: ['comma-style'] },
  {
    what: 'half-width comma',
    where: '相互理解の観点から‹，›',
    put: ',',
    rules: ['comma-style', 'half-width-punctuation'],
  },
  { what: 'half-width bracket', where: '銀行‹（›ＪＢＩＣ', put: '(', rules: ['bracket-width', 'bracket-balance'] },
  {
    what: 'closing bracket removed',
    where: 'ＶＥＢ‹）›及び',
    put: '',
    rules: ['bracket-balance'],
    at: '銀行‹（›ＶＥＢ',
  },
  {
    what: 'closing quotation mark removed',
    where: '日露武道交流年‹」›',
    put: '',
    rules: ['bracket-balance'],
    at: '‹「›日露武道交流年',
  },
  { open: true, what: 'resolution without 号', where: '第２０９４‹号›の', put: '', rules: ['resolution-number'] },
  { what: 'resolution without 第', where: '１７１８号，‹第›１８７４', put: '', rules: ['resolution-number'] },
  {
    what: 'resolutions out of order',
    where: '第‹１７１８›号，第１８７４',
    put: '１９１８',
    rules: ['resolution-number'],
    either: true,
  },
  {
    what: 'title: に関する → についての, one of two',
    where: '締結交渉を，２００３年の日露行動計画の採択‹に関する›',
    put: 'についての',
    rules: names,
    either: true,
  },
  {
    what: 'party name shortened',
    where: 'ための‹日本国›政府とロシア連邦政府との間の協定が',
    put: '日本',
    rules: names,
    either: true,
  },
  {
    what: 'party name shortened among other agreements',
    where: '理並びに不正な取引の防止のための‹日本国›政府',
    put: '日本',
    rules: names,
    either: true,
  },
  {
    what: 'title: 及び → と, one of two',
    where: '締結交渉を，２００３年の日露行動計画の採択に関する日本国総理大臣‹及び›',
    put: 'と',
    rules: names,
    either: true,
  },
  {
    open: true,
    what: 'another year, one of two',
    where: '締結交渉を，‹２００３›年',
    put: '２００４',
    rules: names,
    either: true,
  },
  {
    what: 'title of the profile: に関する → についての',
    where: '相互の関係‹に関する›協定',
    put: 'についての',
    rules: names,
    profileOnly: true,
  },
  {
    what: 'title of the profile: 及び → と',
    where: '合理的利用‹及び›管理',
    put: 'と',
    rules: names,
    profileOnly: true,
  },
  {
    what: 'date of the profile: another year',
    where: '‹１９８５›年５月',
    put: '１９８６',
    rules: names,
    profileOnly: true,
  },
]);

const IN_EXAMPLE = inside(EXAMPLE, [
  { what: 'number removed', where: '\n‹６ ›両首脳', put: '', rules: numbering, at: '\n‹７› 両首脳' },
  { what: 'number doubled', where: '\n‹１５› 両首脳', put: '１４', rules: numbering },
  {
    what: 'numbers swapped',
    where: '\n‹１８› 両首脳は，生',
    put: '１９',
    and: { where: '\n‹１９› 両首脳は，水', put: '１８' },
    rules: numbering,
    either: true,
  },
  { what: 'number in half width', where: '\n‹２７› 両', put: '27', rules: [...numbering, 'digit-width'] },
  { what: 'number in two widths', where: '\n‹２２› 両', put: '２2', rules: [...numbering, 'digit-width'] },
  { what: 'no space after the number', where: '\n１０‹ ›両', put: '', rules: numbering },
  { what: 'stop after the number', where: '\n３‹ ›両', put: '．', rules: numbering },
  { what: 'date in half width', where: '招待により，‹２０２５›年', put: '2025', rules: ['digit-width'] },
  { what: 'one digit in half width', where: '少なくとも年‹１›回', put: '1', rules: ['digit-width'] },
  { what: 'a digit inside a number', where: '結果を２０２‹７›年', put: '7', rules: ['digit-width'] },
  { what: 'letters in half width', where: '公社（‹ＡＤＦＣ›', put: 'ADFC', rules: ['letter-width'] },
  { what: 'one letter in half width', where: 'ＩＡＥ‹Ａ›の', put: 'A', rules: ['letter-width'] },
  { what: 'half-width ・', where: 'た日‹・›アルカディア経済', put: '･', rules: ['half-width-punctuation'] },
  { what: 'half-width 。', where: 'いることを評価した‹。›', put: '｡', rules: ['half-width-punctuation'] },
  { what: 'the other comma', where: '決定し‹，›両国の博', put: '、', rules: ['comma-style'] },
  {
    what: 'half-width comma',
    where: '署名されたことを歓迎し‹，›',
    put: ',',
    rules: ['comma-style', 'half-width-punctuation'],
  },
  { what: 'half-width brackets', where: '会議‹（›ＥＡＳ', put: '(', rules: ['bracket-width', 'bracket-balance'] },
  {
    what: 'closing bracket removed',
    where: 'ＡＳＥＭ‹）›',
    put: '',
    rules: ['bracket-balance'],
    at: '‹（›ＡＳＥＭ',
  },
  {
    what: 'title: に関する → についての, one of two',
    where: '分野における協力‹に関する›日本国政府とアルカディア共和国政府との間の協定に基',
    put: 'についての',
    rules: names,
    either: true,
  },
  {
    what: 'title: 及び → と, one of two',
    where: '促進‹及び›保護に関する日本国政府とアルカディア共和国政府との間の協定の改',
    put: 'と',
    rules: names,
    either: true,
  },
  {
    what: 'party: 日本国政府 → 日本政府',
    where: '保護に関する‹日本国›政府とアルカディア共和国政府との間の協定が，',
    put: '日本',
    rules: names,
    either: true,
  },
  {
    what: 'another year, one of two',
    where: '２１ 両首脳は，‹１９９８›年',
    put: '１９９９',
    rules: names,
    either: true,
  },
  {
    alone: true,
    what: 'another day, one of two',
    where: '１６ 両首脳は，２０１１年１０月‹２１›日',
    put: '２２',
    rules: names,
    either: true,
  },
  {
    open: true,
    what: 'another place, one of two',
    where: '２１ 両首脳は，１９９８年６月３日に‹東京›で',
    put: '京都',
    rules: names,
    either: true,
  },
  {
    what: '付け for 付けの',
    where: '２９ 両首脳は，２００５年２月１８日付け‹の›',
    put: '',
    rules: ['citation-form'],
    either: true,
  },
  { what: 'resolution without 号', where: '第１７１８‹号›，', put: '', rules: ['resolution-number'] },
  { what: 'resolution without 第', where: '１８７４号及び‹第›２０８７', put: '', rules: ['resolution-number'] },
  {
    what: 'resolutions out of order',
    where: '決議第‹１８１６›号',
    put: '１９１６',
    rules: ['resolution-number'],
    either: true,
  },
  { what: 'ordinal in Chinese numerals', where: '委員会の第‹３›回', put: '三', rules: ['ordinal-form'], either: true },
  { what: 'comma after the subject removed', where: '両首脳は‹，›水産', put: '', rules: ['topic-comma'] },
  { what: 'stray space', where: '自由で‹›開かれた', put: ' ', rules: ['stray-space'] },
]);

const IN_STYLES: readonly Planted[] = [
  ...inside(HALF, [
    { what: 'number removed', where: '\n‹6 ›両首相', put: '', rules: numbering, at: '\n‹7› 両首相' },
    { what: 'number in full width', where: '\n‹8› 両首相', put: '８', rules: [...numbering, 'digit-width'] },
    { what: 'year in full width', where: '2‹022›年', put: '０２２', rules: ['digit-width'] },
    { what: 'letters in full width', where: '（‹JCM›）', put: 'ＪＣＭ', rules: ['letter-width'] },
    { what: 'the other comma', where: '両首相は‹、›今後', put: '，', rules: ['comma-style'] },
    {
      what: 'party: 日本国政府 → 日本政府',
      where: '保護に関する‹日本国›政府とベルミナ連邦政府との間の協定の',
      put: '日本',
      rules: names,
      either: true,
    },
    { what: 'another year, one of two', where: '7 両首相は、‹2016›年', put: '2015', rules: names, either: true },
    { what: 'resolution without 号', where: '第1874‹号›', put: '', rules: ['resolution-number'] },
  ]),
  ...inside(DOT, [
    { what: 'number doubled', where: '\n‹５›．', put: '４', rules: numbering },
    {
      what: 'half-width stop after the number',
      where: '\n６‹．›',
      put: '.',
      rules: [...numbering, 'half-width-punctuation'],
    },
    { what: 'another separator', where: '\n７‹．›', put: '　', rules: numbering },
  ]),
  ...inside(NESTED, [
    { what: 'item removed', where: '（‹３›）地域', put: '５', rules: numbering, either: true },
    { what: 'item doubled', where: '（‹２›）合同', put: '１', rules: numbering },
    {
      what: 'item bracket in half width',
      where: '‹（３）›検討',
      put: '(3)',
      rules: [...numbering, 'bracket-width', 'digit-width'],
    },
    {
      elsewhere: ['numbering-sequence ‹ウ›'],
      what: 'kana skipped',
      where: '\n‹イ›　観測',
      put: 'ウ',
      rules: numbering,
    },
  ]),
  ...inside(KANJI, [
    { elsewhere: ['numbering-sequence ‹九›'], what: 'number skipped', where: '\n‹八›、', put: '九', rules: numbering },
    { what: 'another separator', where: '\n五‹、›', put: '　', rules: numbering },
  ]),
  ...inside(MEMO, [
    { what: 'article doubled', where: '第‹４›条', put: '３', rules: numbering },
    { what: 'article in half width', where: '第‹５›条', put: '5', rules: [...numbering, 'digit-width'] },
    { what: 'paragraph of an article skipped', where: '\n‹３›　合同', put: '４', rules: numbering },
  ]),
  ...inside(PDF, [
    { what: 'a digit before a wrap', where: '協定が２０‹１›３年', put: '1', rules: ['digit-width'] },
    { what: 'a digit after a wrap', where: '協定が２０１‹３›年', put: '3', rules: ['digit-width'] },
    { what: 'number doubled', where: '\n‹７› 両首脳', put: '６', rules: numbering },
    {
      open: true,
      what: 'title: との間の → との, one of two',
      where: '協力に関する日本国政府とパルミラ共和国政府と‹の間›の協定に基',
      put: '',
      rules: names,
      either: true,
    },
    { what: 'resolution without 第', where: '‹第›２０９４号', put: '', rules: ['resolution-number'] },
  ]),
];

const TRILATERAL = 'test/statements/trilateral-present.statement.txt';

const IN_LANGUAGE: readonly Planted[] = [
  ...inside(PDF, [
    { what: 'present among past', where: '進めることで‹合意した›', put: '合意する', rules: ['predicate-frame'] },
    { what: 'phrase doubled at a wrap', where: '共同の‹教育›課程', put: '教育教育', rules: ['doubled-word'] },
  ]),
  ...inside(HALF, [
    {
      what: 'present among past',
      where: '計画を高く‹評価した›',
      put: '評価する',
      rules: ['predicate-frame'],
    },
    { what: 'polite among plain', where: '引き上げることを決定‹した›', put: 'しました', rules: ['predicate-frame'] },
    { what: 'particle doubled', where: '作成‹を›関係当局に', put: 'をを', rules: ['doubled-particle'] },
    { what: 'word doubled', where: '上下水道‹整備›計画', put: '整備整備', rules: ['doubled-word'] },
    { what: 'verb doubled', where: '関係当局に指示‹した›', put: 'したした', rules: ['doubled-word'] },
    { what: '並びに for 及び', where: '二国間関係‹及び›国際情勢', put: '並びに', rules: ['conjunction-level'] },
  ]),
  ...inside(TRILATERAL, [
    {
      what: 'past among present',
      where: '枠組みにおける協力を‹歓迎する›',
      put: '歓迎した',
      rules: ['predicate-frame'],
    },
    { what: 'subject doubled', where: '２．‹我々は，›三か国', put: '我々は，我々は，', rules: ['doubled-word'] },
  ]),
];

/** Every planted error. */
export const PLANTED: readonly Planted[] = [...IN_EXAMPLE, ...IN_STYLES, ...IN_LANGUAGE, ...IN_REFERENCE];
