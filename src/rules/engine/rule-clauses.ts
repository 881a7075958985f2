import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import { isAmong } from './parameter-names.ts';
import type { AnyRule } from './rule.ts';

/** What a rule reads in an edition; what restates one of its parameters elsewhere is among them. */
export function parametersOf(rule: AnyRule, edition: Edition): readonly Parameter[] {
  const names = allOf(rule).flatMap(({ parameters }) => parameters);
  const reads = ({ name, restates }: Parameter) =>
    isAmong(name, names) || (restates !== null && isAmong(restates, names));
  return edition.parameters.all.filter(reads);
}

/** The clauses that a rule rests on in an edition: those it declares, and those its parameters were read from. */
export function clausesOf(rule: AnyRule, edition: Edition): readonly Clause[] {
  const declared = allOf(rule).flatMap(({ clauses }) =>
    clauses.flatMap((citation) => edition.under(citation)),
  );
  const read = parametersOf(rule, edition).flatMap(({ path }) => edition.atPath(path) ?? []);
  return [...new Set([...declared, ...read])].toSorted((one, other) => one.order - other.order);
}

/** The rules that rest on each clause of an edition, or on a clause under it; in the order given. */
export function rulesByClause(
  rules: readonly AnyRule[],
  edition: Edition,
): ReadonlyMap<Clause, readonly AnyRule[]> {
  const byClause = new Map<Clause, Set<AnyRule>>();
  for (const rule of rules) {
    for (const clause of clausesOf(rule, edition)) {
      for (const each of [clause, ...clause.ancestors]) {
        byClause.getOrInsertComputed(each, () => new Set()).add(rule);
      }
    }
  }
  return new Map([...byClause].map(([clause, resting]) => [clause, [...resting]]));
}

/** A rule with those that it applies, and those that they apply. */
function allOf(rule: AnyRule): readonly AnyRule[] {
  return [rule, ...(rule.applies ?? []).flatMap(allOf)];
}
