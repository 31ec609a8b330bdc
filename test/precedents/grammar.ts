// Statements made by a grammar: as many as one likes, no two alike, in the words of the genre. For benchmarks and property tests.

/** A repeatable row of numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const words = (list: string): readonly string[] => list.split(/\s+/).filter((word) => word !== '');

const STATES = words(
  'アルカディア共和国 ベルミナ連邦 パルミラ共和国 サルヴェニア共和国 ドラヴィア王国 コルヴァ国 メリディア共和国 ノルダ連邦共和国 タリス共和国 エルドラ共和国 フェリシア王国 オストリア連邦 カルメナ共和国 ゼフィラ共和国 リュミナ公国 ヴァルネ共和国',
);
const FAMILIES = words('山田 高橋 石塚 青木 西村 小川 森下 中原 大橋 松井');
const GIVEN = words('太郎 花子 一郎 遥 健 明 直樹 涼子 誠 恵');
const NAMES = words('カリスト オルド ドラガノフ ミレイユ クレオン ベルトラン サリム ヴェルナー ロサ ハルド');
const FIELDS = words(
  '海上安全 港湾整備 漁業資源 観光 高等教育 防災 宇宙利用 農業技術 高速鉄道 公衆衛生 文化財保護 森林管理 水資源 再生可能エネルギー 半導体 蓄電池 重要鉱物 電子商取引 知的財産 税関手続 ' +
    '検疫 航空業務 社会保障 租税 投資保護 司法共助 受刑者移送 捜索救助 原子力安全 気候変動対策 生物多様性 海洋ごみ 違法漁業 麻薬対策 組織犯罪対策 テロ対策 資金洗浄対策 サイバー防護 情報保全 防衛装備 ' +
    '部隊間交流 地雷除去 難民支援 食料支援 母子保健 感染症対策 看護人材 介護人材 技能実習 留学生交流 青年交流 姉妹都市交流 議会交流 スポーツ交流 日本語教育 博物館協力 放送協力 科学技術 量子技術 人工知能 ' +
    '材料科学 深海探査 地震観測 津波警報 火山監視 気象予報 測量 統計 都市交通 下水処理 廃棄物処理 住宅政策 中小企業 起業支援 女性活躍 障害者福祉 高齢者福祉 児童保護 人権 法の支配 選挙支援 行政改革 ' +
    '地方創生 水産加工 畜産 果樹栽培 稲作 灌漑 木材貿易 繊維産業 自動車産業 造船 海運 倉庫物流 送電網 水素 アンモニア 地熱発電 洋上風力 石油備蓄 天然ガス 石炭転換 炭素貯留 排出量取引',
);
const QUALITIES = words('着実な 互恵的な 包括的な 建設的な 具体的な 顕著な 持続的な 画期的な 多面的な 実務的な');
const DEEDS = words('進展 拡大 深化 強化 活性化 円滑化 高度化 多様化 再開 定着');
const BODIES = words('合同委員会 作業部会 政策対話 専門家会合 局長級協議 官民協議会 閣僚会合 連絡会議 研究会 諮問会議');
const CITIES = words('東京 ネアポリス 京都 ノヴィグラデツ 札幌 ヴェリタ 大阪 サンタルーチェ 福岡 オルドグラード');
const REASONS = words(
  '両国の国民の利益 地域の平和と安定 国際社会の繁栄 将来の世代の福祉 産業の競争力 人材の育成 供給網の強靱化 自然環境の保全 人の往来の円滑化 相互理解の深まり',
);
const REGIONS = words(
  'シリア イラン アフガニスタン ミャンマー ソマリア スーダン ウクライナ パレスチナ サヘル地域 朝鮮半島 南シナ海 紅海',
);
const CRISES = words('人道危機 武力衝突 政治的混乱 難民の流出 核問題 海賊行為 食料不足 人権侵害 停戦違反 干ばつ');
const ENDS = words(
  'を歓迎した を高く評価した を支持した に留意した の重要性を強調した の必要性を確認した への期待を表明した を推進することで一致した を拡大することで合意した を検討することを決定した を支援する意向を表明した に満足の意を表した',
);
const MIDDLES = words('を歓迎し を確認し を評価し に留意し の意義を強調し を指摘し を再確認し について見解を共有し');

const full = (value: number | string): string =>
  String(value).replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** As many statements as are asked for, each about fifty paragraphs long. */
export function statements(count: number, seed = 1): string[] {
  const random = numbers(seed);
  return Array.from({ length: count }, () => statement(random));
}

function statement(random: () => number): string {
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const upTo = (most: number): number => 1 + Math.floor(random() * most);
  const state = any(STATES);
  const comma = random() < 0.5 ? '，' : '、';
  const who = any(['両首脳', '両首相', '双方']);
  const year = 1995 + upTo(30);
  const date = (): string => `${full(1990 + upTo(33))}年${full(upTo(12))}月${full(upTo(28))}日`;
  const agreement = (): string => {
    const field = any(FIELDS);
    return random() < 0.5
      ? `${field}に関する日本国政府と${state}政府との間の${any(['協定', '条約', '覚書'])}`
      : `${field}の分野における${any(['協力', '交流'])}に関する日本国政府と${state}政府との間の${any(['協定', '取極', '覚書'])}`;
  };
  const matter = (): string =>
    `${any(FIELDS)}及び${any(FIELDS)}の分野における${any(QUALITIES)}${any(['協力', '交流', '対話'])}の${any(DEEDS)}`;
  const sentence = (): string => {
    const middle = random() < 0.6 ? `${matter()}${any(MIDDLES)}${comma}` : '';
    const rest = [
      () => `${date()}に${any(CITIES)}で署名された${agreement()}の${any(DEEDS)}${any(ENDS)}`,
      () =>
        `${any(FIELDS)}に関する第${full(upTo(20))}回${any(BODIES)}が${any(CITIES)}で開催され${comma}${any(REASONS)}に資する成果を収めたこと${any(['を歓迎した', 'を高く評価した', 'に留意した'])}`,
      () =>
        `${any(REGIONS)}における${any(CRISES)}に${any(['懸念', '深刻な懸念', '憂慮の念'])}を表明し${comma}全ての当事者に対し${comma}${any(QUALITIES)}対話を再開するよう呼びかけた`,
      () => `${any(REASONS)}のため${comma}${matter()}${any(ENDS)}`,
      () =>
        `国連安全保障理事会決議第${full(1000 + upTo(1700))}号の${any(['完全な', '確実な', '早期の'])}履行を求め${comma}${any(REGIONS)}の${any(CRISES)}の解決に向けて連携することを確認した`,
    ];
    return `${who}は${comma}${middle}${rest[Math.floor(random() * rest.length)]!()}。`;
  };
  const paragraphs = Array.from(
    { length: 45 + upTo(10) },
    (_, i) => `${full(i + 1)}　${sentence()}${random() < 0.4 ? `また${comma}${sentence()}` : ''}`,
  );
  return `${any(FIELDS)}の未来に関する日本国と${state}の共同声明

${any(FAMILIES)}${any(GIVEN)}日本国総理大臣及びＭ．${any(NAMES)}・${state}大統領（以下「${who}」という。）は${comma}${full(year)}年${full(upTo(12))}月${full(upTo(28))}日に${any(CITIES)}において会談した。

${paragraphs.join('\n\n')}

${full(year)}年${full(upTo(12))}月${full(upTo(28))}日
${any(CITIES)}にて
`;
}
