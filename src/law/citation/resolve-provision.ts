import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { Citation } from './citation.ts';
import type { CitingPlace } from './citing-place.ts';
import type { ClauseIndex } from './clause-index.ts';
import { withLabel } from './clause-labels.ts';
import { findClause } from './find-clause.ts';
import type { CitedProvision } from './found-citation.ts';
import { likelyClauses } from './likely-clauses.ts';
import { ambiguous, dangling, type Resolution, resolved } from './resolution.ts';
import { subjectWords } from './subject-words.ts';

/** `Article 16, N.2.a.4.`, `Appendix E`, `Salary Schedule A-3`: the same clause from wherever it is cited. */
export function resolveProvision(cited: CitedProvision, place: CitingPlace, index: ClauseIndex): Resolution {
  const { edition } = index;
  const { root, steps } = cited.citation;
  let found = rootClauses(edition, cited.citation);
  const labels = steps.map((step) => (step.type === 'label' ? step.label : step.words));
  if (found.length === 0) return missing(cited.citation, rootReason(edition, root), place, index);
  for (const [i, label] of labels.entries()) {
    const below = found.flatMap(({ children }) => withLabel(children, label, false));
    if (below.length === 0) {
      const reason = `${found[0]?.reading.citation} has no ${labels.slice(i).join('.')} in ${edition.head.year}.`;
      return missing(cited.citation, reason, place, index);
    }
    found = below;
  }
  return choose(found, edition);
}

function choose(found: readonly Clause[], edition: Edition): Resolution {
  const [only] = found;
  if (only && found.length === 1) return resolved(only);
  return ambiguous(
    found,
    `${found.length} provisions are printed as ${only?.reading.citation} in ${edition.head.year}.`,
  );
}

function rootClauses(edition: Edition, citation: Citation): readonly Clause[] {
  const { root } = citation;
  switch (root.type) {
    case 'article':
      return edition.roots.filter(({ kind, reading }) => kind === 'ARTICLE' && reading.label === root.label);
    case 'appendix':
      return edition.roots.filter(({ kind, reading }) => kind === 'APPENDIX' && reading.label === root.label);
    case 'schedule':
      return edition.clauses.filter(({ kind, reading }) => kind === 'TABLE' && reading.label === root.name);
    case 'name': {
      const named = findClause(edition, { root, steps: [] });
      return named ? [named] : [];
    }
  }
}

function rootReason(edition: Edition, root: Citation['root']): string {
  const { year } = edition.head;
  switch (root.type) {
    case 'article':
      return `There is no Article ${root.label} in ${year}.`;
    case 'appendix':
      return `There is no Appendix ${root.label} in ${year}.`;
    case 'schedule':
      return `There is no salary schedule ${root.name} in ${year}.`;
    case 'name':
      return `There is no ${root.words} in ${year}.`;
  }
}

function missing(
  { root, steps }: Citation,
  reason: string,
  place: CitingPlace,
  index: ClauseIndex,
): Resolution {
  if (root.type === 'schedule') return dangling(reason, likelySchedules(root.name, index.edition));
  const labels = [
    rootCitation(root),
    ...steps.map((step) => (step.type === 'label' ? step.label : step.words)),
  ];
  const wanted = { labels, words: subjectWords(place.words), source: place.clause, not: null };
  return dangling(reason, likelyClauses(wanted, index));
}

function rootCitation(root: Exclude<Citation['root'], { type: 'schedule' }>): string {
  if (root.type === 'name') return root.words;
  return `${root.type === 'article' ? 'Art.' : 'App.'} ${root.label}`;
}

/** The schedules of that number first, then those of that family: AT-1 took the place of A-1. */
function likelySchedules(name: string, edition: Edition): readonly Clause[] {
  const [family = '', number = ''] = name.split('-');
  const score = ({ reading }: Clause) => {
    const [otherFamily, otherNumber] = (reading.label ?? '').split('-');
    return (otherNumber === number ? 2 : 0) + (otherFamily === family ? 1 : 0);
  };
  return edition.clauses
    .filter((clause) => clause.kind === 'TABLE' && score(clause) > 0)
    .sort((a, b) => score(b) - score(a) || a.order - b.order);
}
