import { RULES } from './aps-atf/catalogue.ts';
import type { AnyRule } from './engine/rule.ts';

/** The rules of each agreement, by its slug. A rule belongs to its agreement: it reads that one's words. */
const CATALOGUES: ReadonlyMap<string, readonly AnyRule[]> = new Map([['aps-atf', RULES]]);

/** Every rule there is, of whatever agreement. */
export const ALL_RULES: readonly AnyRule[] = [...new Set([...CATALOGUES.values()].flat())];

/** The rules of an agreement, in its order; none for one that has none. */
export function rulesOf(slug: string): readonly AnyRule[] {
  return CATALOGUES.get(slug) ?? [];
}
