/** A hit with its score, and what tells it from others. */
export interface RankedHit {
  readonly year: string;
  readonly order: number;
  readonly _rankingScore?: number;
}

/**
 * Two lists of hits as one, best first: each score counts by the weight of its list, and a hit of both stands where it is
 * better. Of one score those found by words come first.
 * @param ratio how much meaning counts beside the words, from 0 to 1.
 */
export function mergeHits<Hit extends RankedHit>(
  byWords: readonly Hit[],
  byMeaning: readonly Hit[],
  ratio: number,
): readonly Hit[] {
  const nameOf = ({ year, order }: Hit) => `${year} ${order}`;
  const ofWords = new Map(byWords.map((hit) => [nameOf(hit), hit]));
  const weighed = [
    ...byWords.map((hit) => ({ hit, score: (1 - ratio) * (hit._rankingScore ?? 0) })),
    // What was found in the words is marked in them.
    ...byMeaning.map((hit) => ({
      hit: ofWords.get(nameOf(hit)) ?? hit,
      score: ratio * (hit._rankingScore ?? 0),
    })),
  ];
  const merged = weighed.sort((one, other) => other.score - one.score).map(({ hit }) => hit);
  return [...new Set(merged)];
}
