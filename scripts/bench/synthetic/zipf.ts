/**
 * Picks among so many by Zipf's law: the second is asked for half as often as the first, the third a third as often.
 * @returns for a number from 0 to 1, exclusive, which of them: 0 is the first.
 */
export function zipf(many: number): (at: number) => number {
  let sum = 0;
  const upTo = Float64Array.from({ length: many }, (_, i) => {
    sum += 1 / (i + 1);
    return sum;
  });
  return (at) => {
    const wanted = at * sum;
    let [low, high] = [0, many - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] as number) > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}
