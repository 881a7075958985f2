import type { Clause } from '../document/clause.ts';

/** What a clause is found by, from the top level down: `Art. 16`, `O`, `2`, `a`; nothing for a label not printed. */
export function clauseLabels(clause: Clause): readonly string[] {
  const [top, ...below] = [...clause.ancestors, clause];
  return [top?.reading.citation ?? '', ...below.map(({ reading }) => reading.label ?? '')];
}

/** The clause at the top level that holds a clause, or the clause itself. */
export function topOf(clause: Clause): Clause {
  return clause.ancestors[0] ?? clause;
}

/** The clause and those above it, from the nearest out. */
export function outwardFrom(clause: Clause): readonly Clause[] {
  return [clause, ...clause.ancestors.toReversed()];
}

/**
 * The clauses under some label among siblings, by the label printed; several where the year prints a label twice.
 * `l` and `L` are one label only where the exact one is not printed.
 */
export function withLabel(siblings: readonly Clause[], label: string, exact: boolean): readonly Clause[] {
  const printed = siblings.filter(({ reading }) => reading.label === label);
  if (printed.length > 0 || exact) return printed;
  const folded = label.toLowerCase();
  return siblings.filter(({ reading }) => reading.label?.toLowerCase() === folded);
}

/** The clauses that labels lead to from among siblings down. */
export function alongLabels(
  siblings: readonly Clause[],
  labels: readonly string[],
  exact: boolean,
): readonly Clause[] {
  const [first = '', ...rest] = labels;
  const found = withLabel(siblings, first, exact);
  return rest.length === 0 ? found : found.flatMap(({ children }) => alongLabels(children, rest, exact));
}
