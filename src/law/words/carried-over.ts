import type { Numbers } from './number-columns.ts';

/**
 * Where each of some texts stands among those that come after them: 1 and the place of one that is the same, each taken once, in order;
 * 0 where there is none.
 */
export function carriedOver(before: readonly string[], after: readonly string[]): readonly number[] {
  const places = Map.groupBy([...after.keys()].toReversed(), (place) => after[place] as string);
  return before.map((text) => 1 + (places.get(text)?.pop() ?? -1));
}

/**
 * The place among those that come after; negative where nothing is the same there.
 * @param carried as `carriedOver` tells it; undefined where the place is one of these already.
 */
export function placeAfter(place: number, carried: Numbers | undefined): number {
  if (carried === undefined) return place;
  return place < carried.length ? (carried.at(place) as number) - 1 : -1;
}
