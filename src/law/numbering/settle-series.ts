import type { ReadLabel } from './read-label.ts';
import { follows, type SeriesPlace } from './series-place.ts';

/** A label that may be read at a level of the scheme. */
export interface LevelLabel extends ReadLabel {
  /** The level, 0 for the outermost below the top. */
  readonly level: number;
}

/** What it costs to read a label so: nothing where it goes on or begins a series. */
const NEW_SERIES = 1;
const GAP = 3;
const BEGUN_IN_THE_MIDDLE = 4;
/** Neighbours that are counted alike are of one level: two levels among them would have one citation twice. */
const OTHER_LEVEL = 10;

interface Way {
  readonly cost: number;
  readonly labels: readonly (LevelLabel | null)[];
  readonly last: LevelLabel | null;
}

/**
 * Decides how the labels of neighbours are to be read where they can be read in several ways: `i.` after `h.` is a
 * letter, before `ii.` it is a Roman one. The whole series decides, so that even the first label of a part of an
 * amendment is read right. Where nothing decides, the way given first is taken.
 * @param series for each neighbour the ways to read its label; none where it has none.
 */
export function settleSeries(series: readonly (readonly LevelLabel[])[]): readonly (LevelLabel | null)[] {
  let ways: readonly Way[] = [{ cost: 0, labels: [], last: null }];
  for (const readings of series) {
    if (readings.length === 0) ways = ways.map((way) => ({ ...way, labels: [...way.labels, null] }));
    else ways = readings.map((reading) => cheapest(ways.map((way) => extended(way, reading))));
  }
  return cheapest(ways).labels;
}

function extended(way: Way, reading: LevelLabel): Way {
  return {
    cost: way.cost + costOf(reading, way.last),
    labels: [...way.labels, reading],
    last: reading,
  };
}

function costOf(reading: LevelLabel, last: LevelLabel | null): number {
  if (last && isSameSeries(last, reading)) return follows(reading.place, last.place) ? 0 : GAP;
  if (last && last.form.style === reading.form.style) return OTHER_LEVEL;
  const begins = isFirst(reading.place);
  if (!last) return begins ? 0 : NEW_SERIES;
  return begins ? NEW_SERIES : BEGUN_IN_THE_MIDDLE;
}

/** Whether two labels are of one series: counted alike at one level, whatever marks are printed around them. */
export function isSameSeries(a: LevelLabel, b: LevelLabel): boolean {
  return a.level === b.level && a.form.style === b.form.style;
}

/** Whether a label begins its series. */
export function isFirst({ counted, suffix }: SeriesPlace): boolean {
  return counted === 1 && suffix === 0;
}

function cheapest(ways: readonly Way[]): Way {
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}
