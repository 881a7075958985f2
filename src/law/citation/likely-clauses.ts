import type { Clause } from '../document/clause.ts';
import type { ClauseIndex } from './clause-index.ts';

/** How many candidates a dangling reference offers. */
const OFFERED = 5;
/** A candidate whose number and subject together come to less is no candidate; nor is one far behind the best. */
const LEAST = 0.5;
const OF_BEST = 0.6;
/** What limits a rule stands under it: of the clauses around the citation the one right above is the likeliest. */
const FOR_PARENT = 0.5;
/** Words that say the same of another matter, as 6.A.4.a says what 6.A.3.a does, are not what the words point at. */
const SAME = 0.6;

/** Art. 3 is likelier than Art. 1.A where 3.A was cited. */
const FOR_BEGINNING = 1.01;

/** What is known of a clause that is looked for. */
export interface Wanted {
  /** The labels cited, from the top level down. */
  readonly labels: readonly string[];
  /** The subject words around the citation. */
  readonly words: ReadonlySet<string>;
  /** The clause the citation stands in. */
  readonly source: Clause | null;
  /** The clause it leads to and does not mean: nor then does it mean one above or under it. */
  readonly not: Clause | null;
}

/**
 * The clauses that a citation may have meant, best first: by the likeness of their numbers to the number cited, and by
 * the words they share with the words around the citation.
 */
export function likelyClauses(wanted: Wanted, index: ClauseIndex): readonly Clause[] {
  const shared = index.sharedByClause(wanted.words);
  const most = Math.max(...shared.values(), Number.MIN_VALUE);
  const parent = wanted.source?.parent;
  const pool = new Set([...index.likeNumbered(wanted.labels), ...shared.keys(), ...(parent ? [parent] : [])]);
  const scored = [...pool]
    .map((clause) => ({
      clause,
      score: numberScore(wanted, clause, index) + (shared.get(clause) ?? 0) / most,
    }))
    .filter(({ clause, score }) => score >= LEAST && mayBeMeant(clause, wanted, index))
    .sort((a, b) => b.score - a.score || a.clause.order - b.clause.order);
  const best = scored[0]?.score ?? 0;
  return scored
    .filter(({ score }) => score >= best * OF_BEST)
    .slice(0, OFFERED)
    .map(({ clause }) => clause);
}

function numberScore({ labels, source }: Wanted, clause: Clause, index: ClauseIndex): number {
  const isParent = clause.depth > 1 && clause === source?.parent;
  return likeness(labels, index.labelsOf(clause)) + (isParent ? FOR_PARENT : 0);
}

function mayBeMeant(clause: Clause, { source, not }: Wanted, index: ClauseIndex): boolean {
  if (clause === source || (not && isNear(clause, not))) return false;
  return !source || index.sameness(clause, source) <= SAME;
}

/** A clause that holds another, stands under it or is it. */
function isNear(a: Clause, b: Clause): boolean {
  return a === b || a.ancestors.includes(b) || b.ancestors.includes(a);
}

/** From 0 to about 1: how many labels two numbers share at their beginning, which goes before as many at their end. */
function likeness(cited: readonly string[], printed: readonly string[]): number {
  const shorter = Math.min(cited.length, printed.length);
  let begin = 0;
  while (begin < shorter && cited[begin] === printed[begin]) begin += 1;
  let end = 0;
  while (end < shorter - begin && cited.at(-1 - end) === printed.at(-1 - end)) end += 1;
  return (begin * FOR_BEGINNING + end) / Math.max(cited.length, printed.length);
}
