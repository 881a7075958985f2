/**
 * Where each of some texts stands among those that come after them: 1 and the place of one that is the same, each taken once, in order;
 * 0 where there is none.
 */
export function carriedOver(before: readonly string[], after: readonly string[]): readonly number[] {
  const places = Map.groupBy([...after.keys()].toReversed(), (place) => after[place] as string);
  return before.map((text) => 1 + (places.get(text)?.pop() ?? -1));
}
