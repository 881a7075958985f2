import { TOPICS } from './aps-atf/catalogue.ts';
import type { AnyRule } from './engine/rule.ts';
import type { RuleTopic } from './engine/rule-topic.ts';

/** The rules of each agreement, by its slug. A rule belongs to its agreement: it reads that one's words. */
const CATALOGUES: ReadonlyMap<string, readonly RuleTopic[]> = new Map([['aps-atf', TOPICS]]);

/** Every rule there is, of whatever agreement. */
export const ALL_RULES: readonly AnyRule[] = [
  ...new Set([...CATALOGUES.values()].flat().flatMap(({ rules }) => rules)),
];

/** The rules of an agreement, in its order; none for one that has none. */
export function rulesOf(slug: string): readonly AnyRule[] {
  return topicsOf(slug).flatMap(({ rules }) => rules);
}

/** The topics of an agreement's rules, in its order; none for one that has none. */
export function topicsOf(slug: string): readonly RuleTopic[] {
  return CATALOGUES.get(slug) ?? [];
}
