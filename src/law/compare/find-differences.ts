import type { Clause } from '../document/clause.ts';
import type { ContractYear } from '../document/contract-year.ts';
import type { Change, Changes } from './changes.ts';
import type { Differences } from './differences.ts';

/** How the clauses of the later of two editions read otherwise, to be kept. @param changes all there are between them. */
export function findDifferences({ all }: Changes, since: ContractYear): Differences {
  const revised = all.filter(({ kind }) => kind === 'REVISED');
  const now = all.filter(({ after }) => after !== null);
  return {
    since,
    counterparts: now.map(({ before }) => before?.order ?? -1),
    places: revised.map(({ after }) => (after as Clause).order),
    at: (index) => (revised[index] as Change).parts(),
  };
}
