import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { provisionName, topLevelName } from '../numbering/provision-name.ts';
import { type Citation, type CitationStep, foldName } from './citation.ts';

/** The clause a citation points at in an edition, by the labels printed that year; null when there is none. */
export function findClause(edition: Edition, citation: Citation): Clause | null {
  return findClauses(edition, citation)[0] ?? null;
}

/** Every clause a citation points at: more than one where provisions are printed under one label. */
export function findClauses(edition: Edition, citation: Citation): readonly Clause[] {
  const root = findRoot(edition, citation);
  return citation.steps.reduce<readonly Clause[]>(
    (found, step) => found.flatMap(({ children }) => findStep(children, step)),
    root ? [root] : [],
  );
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
    byName(edition.roots, words, (clause) => topLevelName(clause.reading, edition.numbering).words) ??
    byName(memoranda, words, (clause) => provisionName(clause.reading, clause.edition.numbering).words)
  );
}

function findStep(children: readonly Clause[], step: CitationStep): readonly Clause[] {
  if (step.type === 'name') {
    const named = byName(
      children,
      step.words,
      (clause) => provisionName(clause.reading, clause.edition.numbering).words,
    );
    return named ? [named] : [];
  }
  const exact = children.filter((clause) => clause.reading.label === step.label);
  if (exact.length > 0) return exact;
  const folded = step.label.toLowerCase();
  return children.filter((clause) => clause.reading.label?.toLowerCase() === folded);
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
