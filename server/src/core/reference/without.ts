import type { Precedents } from './precedents';

/** More are asked for than needed: a draft's own sentences come first. */
const OWN = 10;

/** The same statements without one of them: a draft that lies among its references is no precedent of itself. */
export function without(precedents: Precedents, uri: string): Precedents {
  const view: Precedents = Object.create(precedents);
  view.find = (reading, at, filter = {}) => {
    const limit = filter.limit ?? 5;
    return precedents
      .find(reading, at, { ...filter, limit: limit + OWN })
      .filter((each) => each.uri !== uri)
      .slice(0, limit);
  };
  view.history = (title) => precedents.history(title).filter((use) => use.uri !== uri);
  return view;
}
