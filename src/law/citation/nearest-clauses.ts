import type { Clause } from '../document/clause.ts';
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
  const byLabel = [...above.children].sort(
    (a, b) => labelDistance(a, step.label) - labelDistance(b, step.label),
  );
  const top = above.ancestors[0] ?? above;
  const elsewhere = edition.clauses.filter(
    (clause) => clause.reading.label === step.label && clause !== top && clause.ancestors.includes(top),
  );
  return [...new Set([...byLabel.slice(0, 3), above, ...elsewhere])].slice(0, OFFERED);
}

function nearestRoots(edition: Edition, root: CitationRoot): readonly Clause[] {
  const kind = root.type === 'top' ? root.kind : root.type === 'table' ? 'TABLE' : 'APPENDIX';
  const label = root.type === 'name' ? '' : root.type === 'table' ? root.name : root.label;
  const same = edition.clauses.filter((clause) => clause.kind === kind);
  return same.sort((a, b) => labelDistance(a, label) - labelDistance(b, label)).slice(0, OFFERED);
}

/** Labels are near when their numbers or letters are. */
function labelDistance(clause: Clause, label: string): number {
  return Math.abs(labelValue(clause.reading.label ?? '') - labelValue(label));
}

function labelValue(label: string): number {
  if (/^\d+$/.test(label)) return Number(label);
  const letter = label.toUpperCase().codePointAt(0);
  return letter === undefined ? Number.MAX_SAFE_INTEGER : letter;
}
