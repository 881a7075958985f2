import { ownLength } from '../text/own-length.ts';
import { type ClauseNames, ListedNames } from './clause-names.ts';
import type { ClauseReading } from './clause-reading.ts';
import type { ContractYear } from './contract-year.ts';

/** Where words stand: the year, and the place of a clause in it. */
export interface WordsPlace {
  readonly year: ContractYear;
  readonly order: number;
}

/** The clauses of an edition as flat values in printed order. Each may be made only when it is asked for. */
export interface Readings {
  /** How many clauses there are. */
  readonly size: number;
  /** The place of a clause's parent, which stands before it; -1 at the top level. */
  parentOf(order: number): number;
  /** The places of the clauses at the top level, in order. */
  tops(): readonly number[];
  hasLabel(order: number): boolean;
  /** As `ownLength` finds it. */
  lengthOf(order: number): number;
  kindOf(order: number): ClauseReading['kind'];
  /** Permalink paths. */
  readonly paths: ClauseNames;
  readonly provisions: ClauseNames;
  readonly citations: ClauseNames;
  /** Where the heading and the words of a clause stand, which may be in an edition before that has the same; left out where that is not known. */
  wordsOf?(order: number): WordsPlace;
  /** The words of the clauses from one place to another as bytes, with others among them; left out where they are not there as such. */
  saidBetween?(first: number, last: number): Uint8Array;
  at(order: number): ClauseReading;
}

/**
 * Readings that are there.
 * @throws RangeError when a reading's parent does not come before it, or something between them that does not stand under that.
 */
export function readingsOf(all: readonly ClauseReading[]): Readings {
  const places = new Map<string | null, number>([[null, -1]]);
  const parents: number[] = [];
  for (const { path, parentPath } of all) {
    const parent = places.get(parentPath);
    if (parent === undefined) throw new RangeError(`${path} comes before its parent ${parentPath}`);
    let above = parents.length - 1;
    while (above > parent) above = parents[above] as number;
    if (above !== parent)
      throw new RangeError(`${path} does not stand right after what is under ${parentPath}`);
    places.set(path, parents.length);
    parents.push(parent);
  }
  const tops = [...parents.keys()].filter((order) => parents[order] === -1);
  return {
    size: all.length,
    parentOf: (order) => parents[order] as number,
    tops: () => tops,
    hasLabel: (order) => all[order]?.label !== null,
    lengthOf: (order) => ownLength(all[order] as ClauseReading),
    kindOf: (order) => (all[order] as ClauseReading).kind,
    paths: new ListedNames(all.map(({ path }) => path)),
    provisions: new ListedNames(all.map(({ provision }) => provision)),
    citations: new ListedNames(all.map(({ citation }) => citation)),
    at: (order) => all[order] as ClauseReading,
  };
}
