/** How settled an edition is. DRAFT: a proposal. TENTATIVE: agreed, not ratified by both. ADOPTED: in force in its time. */
export const EDITION_STATES = ['DRAFT', 'TENTATIVE', 'ADOPTED'] as const;
export type EditionState = (typeof EDITION_STATES)[number];

interface Stated {
  readonly state: EditionState;
}

/**
 * Whether the sources show that on a day an edition was what is in force: adopted, and that day within the time for
 * which they show it. Dates are ISO calendar dates, which are compared as written.
 */
export function isKnownCurrent(
  {
    state,
    inForceFrom,
    lastKnownCurrent,
  }: Stated & { readonly inForceFrom: string; readonly lastKnownCurrent: string },
  on: string,
): boolean {
  return state === 'ADOPTED' && inForceFrom <= on && on <= lastKnownCurrent;
}

/** Whether one is at least as settled as another: a proposal never takes the place of what was adopted. */
export function isAsSettled(one: Stated, other: Stated): boolean {
  return EDITION_STATES.indexOf(one.state) >= EDITION_STATES.indexOf(other.state);
}

/** Of editions in order, the one that another builds on: the latest before it that is at least as settled; or null. */
export function editionBefore<T extends Stated>(editions: readonly T[], edition: T): T | null {
  const earlier = editions.slice(0, editions.indexOf(edition));
  return earlier.findLast((candidate) => isAsSettled(candidate, edition)) ?? null;
}

/** The edition that supersedes another: the first after it that is at least as settled; or null. */
export function editionAfter<T extends Stated>(editions: readonly T[], edition: T): T | null {
  const later = editions.slice(editions.indexOf(edition) + 1);
  return later.find((candidate) => isAsSettled(candidate, edition)) ?? null;
}

/** An edition and those it builds on, the first of them first. */
export function lineageOf<T extends Stated>(editions: readonly T[], edition: T): readonly T[] {
  const before = editionBefore(editions, edition);
  return before ? [...lineageOf(editions, before), edition] : [edition];
}

/** The edition that is meant when none is named: the latest adopted; where none is adopted, the most settled there is. */
export function currentEdition<T extends Stated>(editions: readonly T[]): T | null {
  for (const state of EDITION_STATES.toReversed()) {
    const latest = editions.findLast((edition) => edition.state === state);
    if (latest) return latest;
  }
  return null;
}
