/**
 * One word that official texts write in more than one way. Homonyms share a reading and a part of speech too (意思・意志), so only
 * words named here are compared; 取組 and 受入れ are nouns while 取り組む and 受け入れる are verbs.
 */
export interface Word {
  /** The norm's own spelling first. Of a verb: the dictionary forms. */
  readonly forms: readonly string[];
  /** What every token of it must be. */
  readonly pos?: readonly string[];
  /** A noun that morphology may take for a verb: the particle after it tells (取組みを). */
  readonly noun?: true;
  readonly verb?: true;
  /** What must stand right before and right after it. */
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** At a clause's opening it is another word: the conjunction さらに beside the adverb 更に. */
  readonly inside?: true;
  /** The norm names the spelling for this very use, so that no majority counts against it. */
  readonly firm?: true;
  /** The norms leave the spelling open. */
  readonly open?: true;
}

const CONJUNCTION = ['接続詞', '副詞'];
const ADVERB = ['副詞', '名詞'];
const word = (forms: string, rest: Omit<Word, 'forms'>): Word => ({ forms: forms.split('・'), ...rest });
const all = (rest: Omit<Word, 'forms'>, ...lists: string[]): Word[] => lists.map((forms) => word(forms, rest));

const NUMERAL = /[0-9０-９一二三四五六七八九十百千数何]$/;

export const SPELLINGS: readonly Word[] = [
  // Morphology takes some for particles and verbs; the verb 及ぶ follows a particle.
  ...all(
    { pos: ['接続詞', '助詞', '動詞'], before: /[^がはをにへもので]$/, firm: true },
    '及び・および',
    '並びに・ならびに',
    '又は・または',
    '若しくは・もしくは',
  ),
  ...all({ pos: CONJUNCTION, firm: true }, 'かつ・且つ', 'ただし・但し', 'なお・尚'),
  word('また・又', { pos: CONJUNCTION, after: /^(?!は)/, firm: true }),
  // 国際法に従って is the verb.
  word('したがって・従って', { pos: ['接続詞'], before: /(?:^|[^に])$/, firm: true }),
  // Formal nouns and the like, in kana where they only carry grammar.
  word('こと・事', { pos: ['名詞'], before: /[るたいなう]$/, after: /^[をがはにでのもと、，。]/, firm: true }),
  word('ため・為', { pos: ['名詞'], before: /[るたのなう]$/, after: /^[の、，に]/, firm: true }),
  word('とおり・通り', { before: /(?:次|以下|下記|上記|前記)の$/, firm: true }),
  word('できる・出来る', { verb: true, firm: true }),
  // 国民と共に歩む: there it is the adverb.
  word('とともに・と共に', { pos: ['助詞', '副詞', '名詞'], after: /^[，、,]/ }),
  word('全て・すべて・総て', { pos: ADVERB }),
  word('更に・さらに', { pos: ['副詞'], inside: true }),
  word('更なる・さらなる', { pos: ['連体詞', '名詞', '助動詞'] }),
  word('共に・ともに', { pos: ['副詞'], before: /(?:^|[^と])$/ }),
  word('併せて・あわせて', { before: /(?:^|[，、,。])$/, after: /^[，、,]?[一-龠]/ }),
  ...all(
    { pos: ADVERB },
    '引き続き・引続き・ひきつづき',
    '様々・さまざま',
    '既に・すでに',
    '直ちに・ただちに',
    '極めて・きわめて',
    '一層・いっそう',
    '改めて・あらためて',
    '速やか・すみやか',
    '特に・とくに',
    '常に・つねに',
    '必ず・かならず',
    '再び・ふたたび',
    '全く・まったく',
    '大いに・おおいに',
    '少なくとも・すくなくとも',
    '専ら・もっぱら',
    '主に・おもに',
    '最も・もっとも',
    '互いに・たがいに',
  ),
  word('例えば・たとえば', { pos: CONJUNCTION }),
  ...all({ pos: ['名詞'] }, '我が国・わが国・我国', '我々・われわれ', '手続・手続き'),
  word('子供・子ども・こども', { pos: ['名詞'], open: true }),
  ...all(
    { noun: true },
    '取組・取り組み・取組み',
    '受入れ・受け入れ・受入',
    '話合い・話し合い',
    '申入れ・申し入れ',
    '申出・申し出',
    '見直し・見直',
    '打合せ・打ち合わせ・打合わせ',
    '取扱い・取り扱い・取扱',
    '取締り・取り締まり',
    '引受け・引き受け',
    '立会い・立ち会い',
    '買入れ・買い入れ',
    '繰越し・繰り越し',
    '差押え・差し押さえ',
    '申込み・申し込み',
    '申立て・申し立て',
    '立入り・立ち入り',
    '問合せ・問い合わせ',
    '貸付け・貸し付け',
    '借入れ・借り入れ',
    '埋立て・埋め立て',
    '切替え・切り替え',
    '払戻し・払い戻し',
    '引継ぎ・引き継ぎ',
    '組合せ・組み合わせ・組合わせ',
    '引上げ・引き上げ',
    '引下げ・引き下げ',
    '引渡し・引き渡し',
    '積立て・積み立て',
    '割当て・割り当て',
    '広がり・拡がり',
  ),
  // Kana are as usual here as the kanji of the norm.
  ...all({ noun: true, open: true }, '呼び掛け・呼びかけ', '働き掛け・働きかけ'),
  // Framework conventions and programmes keep the name's own spelling: 仙台防災枠組.
  word('枠組み・枠組', { noun: true, open: true, before: /[のなる的い，、,]$/ }),
  ...all(
    { verb: true },
    '取り組む・取組む',
    '受け入れる・受入れる',
    '引き上げる・引上げる',
    '取りまとめる・取り纏める・取り纒める',
    '行う・行なう',
    '目指す・めざす',
    'つながる・繋がる',
    '生かす・活かす',
    '広がる・拡がる',
    '基づく・もとづく',
    '踏まえる・ふまえる',
  ),
  ...all({ verb: true, open: true }, '呼び掛ける・呼びかける', '働き掛ける・働きかける'),
  word('図る・はかる', { verb: true, before: /を$/ }),
  word('関わる・係わる・かかわる', { verb: true, after: /^(?!ず)/ }),
  word('に当たり・にあたり・に当り', { after: /^[，、,]/ }),
  word('に当たって・にあたって・に当って', { after: /^[，、,はも]/ }),
  word('を始め・をはじめ', { after: /^と(?:する|して|した)/ }),
  word('にわたり・に亘り', { after: /^[，、,一-龠]/ }),
  word('にわたる・に亘る', { after: /^[一-龠]/ }),
  // ３か国, ３カ国: one word in this place, whatever is counted.
  word('か・カ・ヶ・ヵ・ケ・箇', { open: true, before: NUMERAL, after: /^(?:国|月|所|年(?!計画))/ }),
];
