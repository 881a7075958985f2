import { type Citation, type CitationStep, foldName } from './citation.ts';
import type { Clause } from './clause.ts';
import type { Edition } from './edition.ts';
import { provisionName, topLevelName } from './provision-name.ts';

/** The clause a citation points at in an edition, by the labels printed that year; null when there is none. */
export function findClause(edition: Edition, citation: Citation): Clause | null {
  let found = findRoot(edition, citation);
  for (const step of citation.steps) {
    if (!found) return null;
    found = findStep(found.children, step);
  }
  return found;
}

function findRoot(edition: Edition, { root }: Citation): Clause | null {
  switch (root.type) {
    case 'article':
      return (
        edition.roots.find((clause) => clause.kind === 'ARTICLE' && clause.reading.label === root.label) ??
        null
      );
    case 'appendix':
      return (
        edition.roots.find((clause) => clause.kind === 'APPENDIX' && clause.reading.label === root.label) ??
        null
      );
    case 'schedule':
      return (
        edition.clauses.find((clause) => clause.kind === 'TABLE' && clause.reading.label === root.name) ??
        null
      );
    case 'name':
      return findTopName(edition, root.words);
  }
}

/** Top-level names first; then a memorandum inside an appendix, so that `MOU JROTC` needs no appendix. */
function findTopName(edition: Edition, words: string): Clause | null {
  const memoranda = edition.clauses.filter(
    (clause) => clause.kind === 'MEMORANDUM' && clause.parent !== null,
  );
  return (
    byName(edition.roots, words, (clause) => topLevelName(clause.reading).words) ??
    byName(memoranda, words, (clause) => provisionName(clause.reading).words)
  );
}

function findStep(children: readonly Clause[], step: CitationStep): Clause | null {
  if (step.type === 'name')
    return byName(children, step.words, (clause) => provisionName(clause.reading).words);
  const exact = children.find((clause) => clause.reading.label === step.label);
  if (exact) return exact;
  const folded = step.label.toLowerCase();
  return children.find((clause) => clause.reading.label?.toLowerCase() === folded) ?? null;
}

/** The clause with that name, or the only one whose name begins with, or else contains, those words. */
function byName(
  clauses: readonly Clause[],
  words: string,
  nameOf: (clause: Clause) => string,
): Clause | null {
  const wanted = foldName(words);
  const named = clauses.map((clause) => ({ clause, name: foldName(nameOf(clause)) }));
  const exact = named.find(({ name }) => name === wanted);
  if (exact) return exact.clause;
  const begins = named.filter(({ name }) => name.startsWith(`${wanted} `));
  if (begins.length === 1) return begins[0]?.clause ?? null;
  const parts = wanted.split(' ');
  const contains = named.filter(({ name }) => parts.every((part) => name.split(' ').includes(part)));
  return begins.length === 0 && contains.length === 1 ? (contains[0]?.clause ?? null) : null;
}
