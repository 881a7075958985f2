import { comparePlaces, follows, type SeriesPlace } from '../../law/numbering/series-place.ts';

/** What is wrong with a label in its series, and the place that was expected. */
export interface SeriesFault {
  readonly repeated: boolean;
  readonly expected: SeriesPlace;
}

const FIRST: SeriesPlace = { counted: 1, suffix: 0 };

/**
 * Whether a label comes where its series has it: after the one before it, or first.
 * @param mayGap whether it may stand anywhere further on.
 * @param isLeftOut whether the parties left a label out, as the text declares.
 */
export function seriesFault(
  place: SeriesPlace,
  before: SeriesPlace | null,
  mayGap: boolean,
  isLeftOut: (place: SeriesPlace) => boolean,
): SeriesFault | null {
  const isBack = before !== null && comparePlaces(place, before) <= 0;
  const expected = before ? { counted: before.counted + 1, suffix: 0 } : FIRST;
  if (isBack) return { repeated: comparePlaces(place, before) === 0, expected };
  if (before ? follows(place, before) : comparePlaces(place, FIRST) === 0) return null;
  if (mayGap) return null;
  for (let counted = expected.counted; counted < place.counted; counted += 1) {
    if (!isLeftOut({ counted, suffix: 0 })) return { repeated: false, expected: { counted, suffix: 0 } };
  }
  // `12a` after `11` and a gap at 12; `12c` after `12a` is still a gap.
  return place.suffix > 0 && before?.counted === place.counted
    ? { repeated: false, expected: { ...before, suffix: before.suffix + 1 } }
    : null;
}
