import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import type { Facts } from './index';

/** A body whose name does not fit the number of the resolution after it. */
export interface MistakenBody {
  readonly block: Block;
  readonly span: Span;
  readonly found: string;
  /** The resolution's number as written. */
  readonly number: string;
  readonly expected: string;
  /** True if the number is known, here or at large, as another body's; otherwise it only lacks the session. */
  readonly sure: boolean;
}

const COUNCIL = /安全保障理事会|安保理/;
/** Bodies that count their resolutions by session (the General Assembly since 1976). */
const BY_SESSION = /^(?:国際連合|国連)(?:総会|人権理事会|経済社会理事会)$/;

/** Resolutions of the Security Council that statements cite: numbers under which the other bodies have none that is still quoted. */
const OF_COUNCIL = new Set([
  242, 338, 425, 435, 478, 497, 502, 598, 660, 661, 678, 687, 688, 1172, 1244, 1267, 1325, 1373, 1540, 1559, 1566, 1612,
  1674, 1695, 1701, 1718, 1737, 1747, 1820, 1851, 1874, 1887, 1888, 1889, 1929, 1970, 1973, 1977, 1988, 2087, 2094,
  2106, 2118, 2122, 2139, 2166, 2178, 2202, 2216, 2231, 2242, 2250, 2254, 2270, 2286, 2310, 2321, 2325, 2334, 2356,
  2371, 2375, 2396, 2397, 2401, 2417, 2467, 2493, 2535, 2565, 2573, 2593, 2623, 2664, 2669, 2681, 2686, 2712, 2720,
  2728, 2735, 2774,
]);
/** Resolutions of the General Assembly from before 1976 that are still quoted. */
const OF_ASSEMBLY = new Set([1514, 1541, 1653, 1803, 1962, 2200, 2222, 2625, 2758, 3068, 3201, 3281, 3314, 3379]);

/** Resolutions cited under a body that cannot have adopted them. */
export function* mistakenBodies(facts: Facts): Generator<MistakenBody> {
  const lists = [...facts.every('resolutions')];
  const council = lists.filter(([, { body }]) => COUNCIL.test(body));
  const ofCouncil = new Set(council.flatMap(([, { numbers }]) => numbers.map(({ value }) => value)));
  const name = council[0]?.[1].body ?? '国連安全保障理事会';
  const assembly = lists.find(([, { body }]) => /総会$/.test(body))?.[1].body ?? '国連総会';
  for (const [block, { start, body, numbers }] of lists) {
    const place = { block, span: { start, end: start + body.length }, found: body };
    const told = (number: Span): string => block.text.slice(number.start, number.end);
    if (COUNCIL.test(body)) {
      const number = numbers.find(({ session }) => session);
      if (number) yield { ...place, number: told(number), expected: assembly, sure: true };
    } else if (BY_SESSION.test(body)) {
      const number = numbers.find(({ session, end, value }) => {
        // 決議2758 (XXVI) has its session behind it.
        return (
          !session &&
          (value >= 1000 || OF_COUNCIL.has(value)) &&
          !OF_ASSEMBLY.has(value) &&
          !/^[ 　]?[（(]/.test(block.text.slice(end))
        );
      });
      if (!number) continue;
      const sure = ofCouncil.has(number.value) || OF_COUNCIL.has(number.value);
      yield { ...place, number: told(number), expected: name, sure };
    }
  }
}
