import type { BlockFacts } from '../facts';
import { perBlock } from '../facts/per-block';
import type { Reading } from '../reading';
import type { Block } from '../statement/statement';
import type { Span } from '../text/span';
import { fold } from '../text/width';

/** A place that leads to a document of the United Nations. The address is made of digits and letters of the text alone; nothing is fetched. */
export interface Link {
  /** Source offsets; flow offsets while it is one block's. */
  readonly span: Span;
  readonly target: string;
  /** The document's symbol: S/RES/1718, A/RES/75/1. */
  readonly symbol: string;
}

const SYMBOL =
  /(?<![A-Za-z0-9/])[SA]\/(?:RES\/(?:[0-9]{1,3}\/)?[0-9]{1,4}(?: ?\([0-9]{4}\))?|[0-9]{2,4}\/[0-9]{1,4})(?![0-9/])/g;

/** A symbol with its year, or with its session, has a page of its own; a number alone is searched for. */
const addressOf = (symbol: string): string =>
  /\(|\/RES\/[0-9]+\/|^[SA]\/[0-9]/.test(symbol)
    ? `https://undocs.org/${symbol.replaceAll(' ', '')}`
    : `https://digitallibrary.un.org/search?p=${encodeURIComponent(symbol)}`;

/** Resolutions of the Security Council and the General Assembly, and document symbols as written. */
export const links = ({ statement, facts }: Reading): readonly Link[] =>
  statement.blocks.flatMap((block) =>
    inBlock(facts, block, '', (each) => linksOf(each, facts.of(each))).map((link) => ({
      ...link,
      span: block.flow.toSource(link.span),
    })),
  );

/** Flow offsets, remembered from version to version. */
const inBlock = perBlock<readonly Link[]>();

function linksOf({ text }: Block, { resolutions }: BlockFacts): readonly Link[] {
  const found: Link[] = [];
  for (const { body, numbers } of resolutions) {
    const organ = /安全保障理事会|安保理/.test(body)
      ? 'S'
      : /総会/.test(body) && !/世界|機関|ＩＡＥＡ|IAEA/.test(body)
        ? 'A'
        : '';
    if (!organ) continue;
    for (const number of numbers) {
      const digits = /[0-9]+(?:\/[0-9]+)?/.exec(fold(text.slice(number.start, number.end)))?.[0];
      if (!digits || (organ === 'A' && !digits.includes('/'))) continue;
      const symbol = `${organ}/RES/${digits}`;
      found.push({ span: number, target: addressOf(symbol), symbol });
    }
  }
  for (const { index, 0: symbol } of fold(text).matchAll(SYMBOL))
    found.push({ span: { start: index, end: index + symbol.length }, target: addressOf(symbol), symbol });
  return found;
}
