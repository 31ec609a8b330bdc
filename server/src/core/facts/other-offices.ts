import { groupBy } from '../text/group';
import { fold } from '../text/width';
import { officeKey } from './offices';
import type { Person } from './persons';

/** The last word in katakana, the first two kanji: what 山田総理大臣 and 山田太郎総理大臣 have in common. */
export const familyName = ({ nameText }: Person): string =>
  /^[一-龠々﨑]/.test(nameText) ? nameText.slice(0, 2) : fold(nameText).split(/[・.]/).at(-1)!;

/** Said of somebody who held another office then, or holds two. */
const OF_ANOTHER_TIME = /(?:前|元|次期|故|[0-9０-９〇一二三四五六七八九十]年|昨年|前回|当時|就任|歴任)/;
const TWO_OFFICES = /兼|当時|就任|退任|歴任/;

/** Somebody named with an office that is not the one he was introduced with: `usual` are the other places, `model` the one to follow. */
export interface OtherOffice {
  readonly person: Person;
  readonly usual: readonly Person[];
  readonly model: Person;
}

/** クラウス大統領 where Ｊ．クラウス・アルカディア共和国首相 was introduced, and nobody else has that name. */
export function* otherOffices(persons: readonly Person[]): Generator<OtherOffice> {
  for (const group of groupBy(persons, familyName).values()) {
    const whole = group.filter(({ nameText }) => nameText !== familyName(group[0]!));
    const [first] = whole;
    if (!first || whole.some(({ nameText }) => nameText !== first.nameText)) continue;
    const fits = (person: Person): boolean =>
      whole.some(({ officeText }) => mayHoldBoth(officeKey(officeText), officeKey(person.officeText)));
    const own = group.filter(fits);
    for (const person of group.filter((each) => !fits(each))) {
      const { block, start, end } = person;
      if (person.nameText === first.nameText || (person.state !== '' && person.state !== first.state)) continue;
      const sentence = block.text.slice(block.text.lastIndexOf('。', start) + 1, start);
      const said = own.some((other) => TWO_OFFICES.test(other.block.text.slice(other.start, other.end + 12)));
      if (said || OF_ANOTHER_TIME.test(sentence) || TWO_OFFICES.test(block.text.slice(start, end + 12))) continue;
      const model = own.find(({ nameText }) => nameText === person.nameText) ?? first;
      yield { person, usual: own, model };
    }
  }
}

/** 大臣 may be any minister, 次官 any vice-minister; the head of government may be called by any of his names. */
const mayHoldBoth = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);
