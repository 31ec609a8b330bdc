import { censusOf, type HouseStyle, NORMS, numeral } from '../facts/house';
import type { Reading } from '../reading';
import type { Localized } from '../rule';

const FORMS: Readonly<Record<string, Localized>> = {
  full: { ja: '全角', en: 'full-width' },
  half: { ja: '半角', en: 'half-width' },
  'one-full': { ja: '１桁のみ全角', en: 'one digit full-width' },
  mixed: { ja: '混在', en: 'mixed' },
};
const formOf = (form: string): Localized => FORMS[form] ?? { ja: `「${form}」`, en: `“${form}”` };

const TITLES: Readonly<Record<keyof HouseStyle, Localized>> = {
  digits: { ja: '数字', en: 'digits' },
  letters: { ja: '英字', en: 'letters' },
  comma: { ja: '読点', en: 'comma' },
  brackets: { ja: '括弧', en: 'brackets' },
};

/** How the document is written, member by member: what is in force, whence, and how often each form occurs. */
export function houseLines(reading: Reading): readonly Localized[] {
  const { house, facts, statement } = reading;
  const census = censusOf(facts);
  const norm = house.norm ? NORMS[house.norm] : undefined;
  const lines = Object.keys(TITLES).map((key) => {
    const member = key as keyof HouseStyle;
    const form = house[member];
    const counts = counted(reading, census[member]);
    const by =
      house.origin[member] === 'set' ? { ja: '設定', en: 'set' } : { ja: '文書から判定', en: 'as the document has it' };
    const style = form === undefined ? { ja: '判定できません', en: 'cannot be told' } : formOf(form);
    const whence = form === undefined ? { ja: '', en: '' } : { ja: `（${by.ja}）`, en: ` (${by.en})` };
    return {
      ja: `${TITLES[member].ja}: ${style.ja}${whence.ja} ${counts.ja}`.trim(),
      en: `${TITLES[member].en}: ${style.en}${whence.en} ${counts.en}`.trim(),
    };
  });
  const labels = counted(
    reading,
    tally(statement.blocks.flatMap(({ label }) => (label && label.kind !== 'bullet' ? [label.form.trim()] : []))),
    (form) => ({ ja: `「${form.replace('{n}', 'Ｎ')}」`, en: `“${form.replace('{n}', 'N')}”` }),
  );
  const numbers = counted(reading, tally(statement.blocks.flatMap(({ label }) => (label?.width ? [label.width] : []))));
  return [
    ...(norm ? [{ ja: `流儀: ${norm.title.ja}`, en: `norm: ${norm.title.en}` }] : []),
    ...lines,
    { ja: `項番号: ${labels.ja} ${numbers.ja}`.trim(), en: `labels: ${labels.en} ${numbers.en}`.trim() },
  ];
}

function tally(forms: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return counts;
}

/** 全角 12・半角 1: the forms by how often they occur. */
function counted(
  { house }: Reading,
  counts: ReadonlyMap<string, number>,
  name: (form: string) => Localized = formOf,
): Localized {
  const sorted = [...counts].sort(([, a], [, b]) => b - a).slice(0, 6);
  return {
    ja: sorted.map(([form, count]) => `${name(form).ja} ${numeral(count, house.digits)}`).join('・'),
    en: sorted.map(([form, count]) => `${name(form).en} ${count}`).join(', '),
  };
}
