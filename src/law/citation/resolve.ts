import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { TopForm } from '../numbering/numbering-scheme.ts';
import type { Citation, CitationRoot, Cited, CitedMemorandum, CitedProvision } from './citation.ts';
import type { CitingPlace } from './citing-place.ts';
import type { ClauseIndex } from './clause-index.ts';
import { clausesAt, follow, rootsAt } from './clauses-at.ts';
import { likelyClauses } from './likely-clauses.ts';
import { ambiguous, dangling, outside, type Resolution, resolved } from './resolution.ts';
import { resolveBeside, resolveLabels, resolveSelf } from './resolve-relative.ts';
import { subjectWords } from './subject-words.ts';

/**
 * What a citation comes to in an edition, by the labels printed that year. It is never bent to the clause above when its
 * last label fails: then it is dangling, and the reason says what is missing.
 */
export function resolveCitation(cited: Cited, place: CitingPlace, index: ClauseIndex): Resolution {
  switch (cited.type) {
    case 'outside':
      return outside(cited.name);
    case 'self':
      return resolveSelf(cited, place);
    case 'beside':
      return resolveBeside(cited, place);
    case 'labels':
      return resolveLabels(cited, place, index);
    case 'memorandum':
      return resolveMemorandum(cited, place, index);
    case 'provision':
      return resolveProvision(cited, place, index);
  }
}

/** `Article 16, N.2.a.4.`, `Appendix E`, `Salary Schedule A-3`: the same clause from wherever it is cited. */
function resolveProvision({ citation }: CitedProvision, place: CitingPlace, index: ClauseIndex): Resolution {
  const { edition } = index;
  const { year } = edition.head;
  const { found, rest } = follow(edition, citation);
  if (found.length === 0)
    return missing(citation, `There is no ${nameOf(citation.root, edition)} in ${year}.`, place, index);
  if (rest.length > 0) {
    const reason = `${found[0]?.reading.citation} has no ${wordsOf(rest).join('.')} in ${year}.`;
    return missing(citation, reason, place, index);
  }
  const [only, ...more] = found;
  if (only && more.length === 0) return resolved(only);
  return ambiguous(found, `${found.length} provisions are printed as ${only?.reading.citation} in ${year}.`);
}

function wordsOf(steps: Citation['steps']): readonly string[] {
  return steps.map((step) => (step.type === 'label' ? step.label : step.words));
}

/** Whether a root is of a kind of provision. */
function isOf({ kind, cited, labels }: TopForm, root: Extract<CitationRoot, { type: 'top' }>): boolean {
  return kind === root.kind && labels.length > 0 && (root.cited ?? cited) === cited;
}

/** `Article 31`, `salary schedule A-4`, `MOU Time`: what a root is called in a sentence. */
function nameOf(root: CitationRoot, { head: { numbering } }: Edition): string {
  if (root.type === 'name') return root.words;
  if (root.type === 'table') return `${numbering.schedules?.words[0]?.toLowerCase() ?? 'table'} ${root.name}`;
  const top = numbering.tops.find((one) => isOf(one, root));
  return `${top?.words[0] ?? ''} ${root.label}`.trim();
}

function missing(citation: Citation, reason: string, place: CitingPlace, index: ClauseIndex): Resolution {
  const { root, steps } = citation;
  if (root.type === 'table') return dangling(reason, likeTables(root.name, index.edition));
  const labels = [canonical(root, index.edition), ...wordsOf(steps)];
  const wanted = { labels, words: subjectWords(place.words), source: place.clause, not: null };
  return dangling(reason, likelyClauses(wanted, index));
}

/** The citation of a root as the agreement writes it: `Art. 16`. */
function canonical(root: Exclude<CitationRoot, { type: 'table' }>, edition: Edition): string {
  if (root.type === 'name') return root.words;
  const [known] = rootsAt(edition, root);
  const top = edition.head.numbering.tops.find((one) => isOf(one, root));
  return known?.reading.citation ?? (top?.cited ?? '#').replace('#', root.label);
}

/** The tables of that number first, then those of that family: S-1 took the place of A-1. */
function likeTables(name: string, edition: Edition): readonly Clause[] {
  const [family = '', number = ''] = name.split('-');
  const score = ({ reading }: Clause) => {
    const [otherFamily, otherNumber] = (reading.label ?? '').split('-');
    return (otherNumber === number ? 2 : 0) + (otherFamily === family ? 1 : 0);
  };
  return edition.clauses
    .filter((clause) => clause.kind === 'TABLE' && score(clause) > 0)
    .sort((a, b) => score(b) - score(a) || a.order - b.order);
}

/**
 * A memorandum by its name; one without a name by its subject, when the heading of one memorandum shares more with the
 * words around it than that of any other.
 */
function resolveMemorandum(
  { words, isNamed }: CitedMemorandum,
  place: CitingPlace,
  { edition }: ClauseIndex,
): Resolution {
  const { year } = edition.head;
  const named = memorandumNamed(words, edition);
  if (named) return resolved(named);
  const all = edition.clauses.filter(({ kind }) => kind === 'MEMORANDUM');
  if (all.length === 0) return dangling(`There is no memorandum of understanding in ${year}.`, []);
  if (isNamed)
    return dangling(`There is no memorandum of understanding on ${words.join(' ')} in ${year}.`, all);
  const [best, second] = bySubject(all, place.words);
  if (best && best.shared > (second?.shared ?? 0)) {
    return resolved(
      best.clause,
      'The memorandum is not named; of those there are, this one has its subject.',
    );
  }
  return ambiguous(all, `The memorandum is not named, and there are ${all.length} in ${year}.`);
}

/** The longest run of the words that is the name of a memorandum. */
function memorandumNamed(words: readonly string[], edition: Edition): Clause | null {
  const cited = edition.head.numbering.tops.find(({ kind }) => kind === 'MEMORANDUM')?.cited ?? '#';
  for (let length = words.length; length > 0; length -= 1) {
    const name = cited.replace('#', words.slice(0, length).join(' '));
    const [named] = clausesAt(edition, { root: { type: 'name', words: name }, steps: [] });
    if (named?.kind === 'MEMORANDUM') return named;
  }
  return null;
}

function bySubject(memoranda: readonly Clause[], words: string) {
  const about = subjectWords(words);
  return memoranda
    .map((clause) => {
      const heading = subjectWords(clause.heading ?? '');
      return { clause, shared: [...heading].filter((word) => about.has(word)).length };
    })
    .sort((a, b) => b.shared - a.shared);
}
