import type { Clause } from '../document/clause.ts';
import type { ClauseKind } from '../document/clause-kind.ts';
import type { Edition } from '../document/edition.ts';
import type { Citation, CitationRoot } from './citation.ts';
import { clausesAt } from './clauses-at.ts';

/** How many citations an error offers. */
const OFFERED = 5;

/**
 * Clauses that exist and are nearest to a citation that does not, best first: the sub-clauses, by nearness of label, of the
 * longest part of the citation that exists; that part; clauses elsewhere in the article that end in the same label.
 */
export function nearestClauses(edition: Edition, citation: Citation): readonly Clause[] {
  for (let length = citation.steps.length - 1; length >= 0; length -= 1) {
    const [above] = clausesAt(edition, { ...citation, steps: citation.steps.slice(0, length) });
    if (above) return nearestBelow(edition, above, citation.steps[length]);
  }
  return nearestRoots(edition, citation.root);
}

function nearestBelow(
  edition: Edition,
  above: Clause,
  step: Citation['steps'][number] | undefined,
): readonly Clause[] {
  if (step?.type !== 'label') return [...above.children.slice(0, OFFERED - 1), above];
  const byLabel = byDistance(above.children, step.label, edition);
  const top = above.ancestors[0] ?? above;
  const elsewhere = edition.clauses.filter(
    (clause) => clause.reading.label === step.label && clause !== top && clause.ancestors.includes(top),
  );
  return [...new Set([...byLabel.slice(0, 3), above, ...elsewhere])].slice(0, OFFERED);
}

function nearestRoots(edition: Edition, root: CitationRoot): readonly Clause[] {
  const kind = kindOf(root, edition);
  const label = root.type === 'name' ? '' : root.type === 'table' ? root.name : root.label;
  const same = edition.clauses.filter((clause) => clause.kind === kind);
  return byDistance(same, label, edition).slice(0, OFFERED);
}

/** The kind of what a root would be: `MOU …` a memorandum. */
function kindOf(root: CitationRoot, { head }: Edition): ClauseKind {
  if (root.type === 'top') return root.kind;
  if (root.type === 'table') return 'TABLE';
  const named = head.numbering.tops.find(
    ({ cited }) => cited.includes('#') && root.words.startsWith(cited.replace('#', '')),
  );
  return named?.kind ?? 'APPENDIX';
}

/** Those whose labels are nearest in their series first: `iii` is nearer to `v` than `ii` is. */
function byDistance(clauses: readonly Clause[], label: string, { numbering }: Edition): readonly Clause[] {
  const distances = numbering.distancesTo(
    label,
    clauses.map(({ reading }) => reading),
  );
  const distanceOf = new Map(clauses.map((clause, i) => [clause, distances[i] ?? Number.MAX_VALUE]));
  return clauses.toSorted((a, b) => Number(distanceOf.get(a)) - Number(distanceOf.get(b)));
}
