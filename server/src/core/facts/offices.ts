/** What offices are called. The one place that knows them. */

/** What a minister is responsible for. */
const PORTFOLIO =
  '外務|外交|対外|防衛|国防|財務|財政|総務|法務|司法|内務|公安|文部科学|文部|教育|文化|スポーツ|青年|科学技術|科学|技術|厚生労働|厚生|労働|雇用|保健|福祉|社会|農林水産|農林|農業|農村|漁業|水産|食料|経済産業|経済開発|経済|産業|工業|鉱業|鉱山|通商産業|通商|貿易|商務|商業|投資|観光|国土交通|国土|交通|運輸|鉄道|建設|住宅|都市|環境|気候|水資源|資源|エネルギー|電力|石油|通信|郵政|情報|デジタル|開発|計画|企画|協力|国際|地域|移民|女性|国家|安全保障|担当|特命|国務';

/** A minister, by the long or the short title: 外務大臣, 外相, 経済・貿易大臣. */
export const MINISTER = `(?:(?:外|農|法|文科|厚労|経産|農水|国交)相|(?:${PORTFOLIO})(?:・?(?:${PORTFOLIO})){0,5}(?:副大臣|大臣政務官|大臣|相|部長官|部長|長官|事務次官|次官|審議官))`;

/** A person's office. Longer names stand before those that end them. */
export const OFFICE = `(?:${MINISTER}|副大統領|大統領|副首相|首相|内閣総理大臣|国務院総理|総理大臣|副総理|総理|国家主席|副主席|主席|総書記|国王|女王|首長|大公|事務総長|事務局長|副大臣|大臣|議長|委員長|最高代表|上級代表|特別代表|首席代表|首席交渉官|特使|長官|特命全権大使|大使|総督|皇帝)`;

/** The last character of every office: what holds none of them is not looked at closely. */
export const MAY_BE_OFFICE = /[臣相領席理記王長公督帝官使表]/;

/** What honours a person beside the office. */
export const HONORIFIC = '(?:閣下|陛下|殿下|妃殿下)';

const SAME: readonly (readonly [RegExp, string])[] = [
  [/^(?:内閣総理大臣|総理大臣|国務院総理|総理)$/, '首相'],
  [/大臣$/, '相'],
  [/^国家主席$/, '主席'],
];

/** What different names of one office have in common: 外務大臣 and 外相, 総理大臣 and 首相. */
export function officeKey(office: string): string {
  let key = office;
  for (const [pattern, put] of SAME) key = key.replace(pattern, put);
  return key === '外務相' ? '外相' : key;
}

/** What follows an office without naming a person: 外相会談, 大臣級. */
export const NO_PERSON =
  /^(?:会[談合議]|級|間|官邸|府|令|側|提案|代理|補佐|夫妻|一行|訪|主催|主導|声明|選挙|経験者|レベル|政権|特使|宛|及|並)/;

/** Offices that have a short name, which is short for nothing else. */
export const SHORT_OFFICES: ReadonlyMap<string, string> = new Map([
  ['首相', '総理大臣'],
  ['外相', '外務大臣'],
  ['防衛相', '防衛大臣'],
  ['財務相', '財務大臣'],
  ['環境相', '環境大臣'],
  ['経産相', '経済産業大臣'],
  ['農水相', '農林水産大臣'],
  ['文科相', '文部科学大臣'],
  ['厚労相', '厚生労働大臣'],
  ['国交相', '国土交通大臣'],
]);

/** A text with its offices by their other names: the short ones in full, the long ones in short. */
export const byOtherNames = (text: string): string[] => {
  const pairs = [...SHORT_OFFICES];
  return [
    pairs.reduce((out, [short, long]) => out.replaceAll(short, long), text),
    pairs.reduce((out, [short, long]) => out.replaceAll(long, short), text),
  ];
};
