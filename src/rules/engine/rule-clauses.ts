import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import { isAmong } from './parameter-names.ts';
import type { AnyRule } from './rule.ts';

/** What a rule reads in an edition, itself or by the rules that it applies; what restates one of its parameters is among them. */
export function parametersOf(rule: AnyRule, edition: Edition): readonly Parameter[] {
  return parametersRead(withApplied(rule), edition);
}

/** The clauses that a rule rests on in an edition: those it declares, and those its parameters were read from. */
export function clausesOf(rule: AnyRule, edition: Edition): readonly Clause[] {
  return clausesUnder(withApplied(rule), edition);
}

/**
 * The rules that rest on each clause of an edition, or on a clause under it; in the order given. A rule that applies others
 * is not named with theirs: the clause on coaches leads to the rule on coaches. By the places of the clauses: a clause leads to its edition.
 */
function rulesByClause(rules: readonly AnyRule[], edition: Edition): ReadonlyMap<number, readonly AnyRule[]> {
  const byClause = new Map<number, Set<AnyRule>>();
  for (const rule of rules) {
    for (const clause of clausesUnder([rule], edition)) {
      for (const { order } of [clause, ...clause.ancestors]) {
        byClause.getOrInsertComputed(order, () => new Set()).add(rule);
      }
    }
  }
  return new Map([...byClause].map(([order, resting]) => [order, [...resting]]));
}

function clausesUnder(rules: readonly AnyRule[], edition: Edition): readonly Clause[] {
  const declared = rules.flatMap(({ clauses }) => clauses.flatMap((citation) => edition.under(citation)));
  const read = parametersRead(rules, edition).flatMap(({ path }) => edition.atPath(path) ?? []);
  return [...new Set([...declared, ...read])].toSorted((one, other) => one.order - other.order);
}

function parametersRead(rules: readonly AnyRule[], { parameters }: Edition): readonly Parameter[] {
  const names = rules.flatMap((rule) => rule.parameters);
  const isRead = ({ name, restates }: Parameter) =>
    isAmong(name, names) || (restates !== null && isAmong(restates, names));
  return parameters.all.filter(isRead);
}

/** A rule with those that it applies, and those that they apply. */
function withApplied(rule: AnyRule): readonly AnyRule[] {
  return [rule, ...(rule.applies ?? []).flatMap(withApplied)];
}

/** The rules that rest on clauses, found once for each edition: both are frozen. */
export class ClauseRules {
  readonly #known = new WeakMap<Edition, ReturnType<typeof rulesByClause>>();

  /** Of some rules those that rest on a clause or on a clause under it. @param rules the same for an edition each time. */
  of(clause: Clause, rules: readonly AnyRule[]): readonly AnyRule[] {
    const { edition } = clause;
    const known = this.#known.get(edition) ?? rulesByClause(rules, edition);
    this.#known.set(edition, known);
    return known.get(clause.order) ?? [];
  }
}
