import type { ContractYear } from '../document/contract-year.ts';
import type { Change, Changes } from './changes.ts';
import type { Differences } from './differences.ts';
import { NOWHERE } from './pairs.ts';

/** How the clauses of the later of two editions read otherwise, to be kept. @param changes all there are between them. */
export function findDifferences({ all, pairs }: Changes, since: ContractYear): Differences {
  const differing = all.filter(({ isRevised }) => isRevised);
  const numbers = new Map(differing.map((change, number) => [change, number]));
  return {
    since,
    pairs,
    revised: all.map((change) => numbers.get(change) ?? NOWHERE),
    at: (number) => (differing[number] as Change).parts(),
  };
}
