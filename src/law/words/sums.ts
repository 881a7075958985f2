/** A number, and it with each of some more added one after the other. */
export function sums(first: number, more: readonly number[]): readonly number[] {
  const all = [first];
  for (const each of more) all.push((all.at(-1) as number) + each);
  return all;
}
