import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import { lineageOf } from '../../law/document/edition-state.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Remembered } from '../remembered.ts';
import type { Citators } from './cited-alike.ts';
import { namedEdition } from './named-edition.ts';
import type { WordsOfTops } from './words-of-tops.ts';

/** The editions, oldest first. */
export type Editions = ReadonlyMap<ContractYear, Edition>;

/** What is asked to put on clauses what is said of them, and what was put on them before. */
export interface Resolving {
  readonly editions: Editions;
  readonly citators: Citators;
  /** All by which citations are read and followed: while it is the same, a citation leads to the same provision. */
  readonly followedBy: readonly unknown[];
  readonly words: WordsOfTops;
  readonly remembered: Remembered;
}

/** Where, in the file, a key of what is declared stands. */
export type PlaceOf = (...path: readonly (string | number)[]) => Place;

/** Something that is said of an agreement from one contract year on, to another one that is included, if any is named. */
export interface Dated {
  readonly from: ContractYear;
  readonly to?: ContractYear | undefined;
}

/** The edition that something is said of, and the later ones in which it may hold still. */
export interface Years {
  readonly first: Edition;
  /** Those that build on the first, up to the last year named; oldest first. */
  readonly later: readonly Edition[];
}

/** The editions that something dated is about; a year that there is not is a diagnostic, and the result null. */
export function yearsOf(
  { from, to }: Dated,
  placeOf: PlaceOf,
  editions: Editions,
  diagnostics: Diagnostics,
): Years | null {
  const first = namedEdition(from, placeOf('from'), editions, diagnostics);
  const last = to === undefined ? null : namedEdition(to, placeOf('to'), editions, diagnostics);
  if (!first || (to !== undefined && !last)) return null;
  const later = [...editions.values()].filter(
    (edition) => isAfter(edition, first, editions) && edition.head.year <= (to ?? edition.head.year),
  );
  return { first, later };
}

/**
 * What is left of something in later editions: it goes on from one to the next, until one has other words; those that
 * build on that one have not been read either.
 * @param holdingIn what it is in an edition; null where its words are gone. Not asked of what builds on such an edition.
 */
export function carryOver<T>(
  later: readonly Edition[],
  editions: Editions,
  holdingIn: (edition: Edition) => T | null,
): { readonly holding: readonly T[]; readonly lost: readonly Edition[] } {
  const holding: T[] = [];
  const lost: Edition[] = [];
  for (const edition of later) {
    const held = lost.some((other) => isAfter(edition, other, editions)) ? null : holdingIn(edition);
    if (held === null) lost.push(edition);
    else holding.push(held);
  }
  return { holding, lost };
}

/** Whether an edition builds, at whatever distance, on another. */
export function isAfter(edition: Edition, first: Edition, editions: Editions): boolean {
  const heads = [...editions.values()].map(({ head }) => head);
  return edition !== first && lineageOf(heads, edition.head).includes(first.head);
}
