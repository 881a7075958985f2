import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { counterValue } from '../numbering/counter.ts';
import { topFormOf } from '../numbering/provision-name.ts';
import type { Citation, CitationRoot, CitationStep } from './citation.ts';
import { withLabel } from './clause-labels.ts';
import { ownName } from './own-name.ts';
import { foldedWords } from './token.ts';

/**
 * Every clause a citation points at in an edition, by the labels printed that year: none where it is not there, more
 * than one where provisions are printed under one label.
 */
export function clausesAt(edition: Edition, citation: Citation): readonly Clause[] {
  const { found, rest } = follow(edition, citation);
  return rest.length === 0 ? found : [];
}

/** How far a citation leads: the clauses at the last step that leads somewhere, and the steps after it. */
export interface Followed {
  readonly found: readonly Clause[];
  readonly rest: readonly CitationStep[];
}

/** Follows the steps of a citation from the top of an edition down. */
export function follow(edition: Edition, { root, steps }: Citation): Followed {
  if (root.type !== 'top') return down(rootsAt(edition, root), steps);
  const tops = topsLike(edition, root);
  const suffixed = withSuffix(root.label, steps[0], () => tops);
  return suffixed.length > 0 ? down(suffixed, steps.slice(1)) : down(labelled(tops, edition, root), steps);
}

function down(found: readonly Clause[], steps: readonly CitationStep[]): Followed {
  const step = steps[0];
  if (!step || found.length === 0) return { found, rest: steps };
  const rest = steps.slice(1);
  const children = () => found.flatMap((clause) => clause.children);
  const suffixed = step.type === 'label' ? withSuffix(step.label, rest[0], children) : [];
  if (suffixed.length > 0) return down(suffixed, rest.slice(1));
  const below = found.flatMap((clause) => clausesUnder(clause, step));
  return below.length > 0 ? down(below, rest) : { found, rest: steps };
}

/** `32(A)` and `12a` read as two labels: the clause whose own label they are, a number with a letter put after it. */
function withSuffix(
  label: string,
  next: CitationStep | undefined,
  clauses: () => readonly Clause[],
): readonly Clause[] {
  if (next?.type !== 'label' || !/^\d+$/.test(label) || !/^[A-Za-z]$/.test(next.label)) return [];
  const wanted = `${label}${next.label}`.toLowerCase();
  return clauses().filter(({ reading: { label } }) => {
    if (!label || label.length < wanted.length || !mayBegin(label, wanted)) return false;
    return withoutBrackets(label).toLowerCase() === wanted;
  });
}

/** Whether a label without its brackets may begin as another does. */
function mayBegin(label: string, wanted: string): boolean {
  const [first] = label;
  return first === wanted[0] || first === '(' || first === ')';
}

function withoutBrackets(label: string): string {
  return label.replaceAll(/[()]/g, '');
}

/** The clauses that a citation begins at. */
export function rootsAt(edition: Edition, root: CitationRoot): readonly Clause[] {
  switch (root.type) {
    case 'top':
      return labelled(topsLike(edition, root), edition, root);
    case 'table':
      return edition.clauses.filter(({ kind, reading }) => kind === 'TABLE' && reading.label === root.name);
    case 'name':
      return topNamed(edition, root.words);
  }
}

/** The clauses right under another at which a step leads. */
function clausesUnder({ children }: Clause, step: CitationStep): readonly Clause[] {
  if (step.type === 'label') return withLabel(children, step.label, false);
  return oneNamed(children, step.words, (clause) =>
    clause.reading.label === null ? [ownName(clause)] : [clause.heading ?? ''],
  );
}

type LabelledTop = Extract<CitationRoot, { type: 'top' }>;

/** What stands at the top level and is called as a root is: an exhibit is no appendix, though both are of one kind. */
function topsLike(edition: Edition, { kind, cited }: LabelledTop): readonly Clause[] {
  const { numbering } = edition;
  const tops = edition.rootsOf(kind);
  const isOnly = numbering.scheme.tops.filter((top) => top.kind === kind && top.labels.length > 0).length < 2;
  if (isOnly || cited === undefined) return tops;
  return tops.filter(({ reading }) => topFormOf(reading, numbering)?.cited === cited);
}

/** Of what stands at the top level that which has the label of a root. */
function labelled(
  tops: readonly Clause[],
  edition: Edition,
  { kind, label }: LabelledTop,
): readonly Clause[] {
  const printed = tops.filter(({ reading }) => reading.label === label);
  if (printed.length > 0) return printed;
  const isRoman = edition.head.numbering.tops.some(
    (top) => top.kind === kind && top.labels.some(({ style }) => style === 'I'),
  );
  return tops.filter(({ reading }) => isSameLabel(reading.label ?? '', label, isRoman));
}

/** `b` and `B`; `XVI` where the agreement prints `16`, and `16` where it prints `XVI`. */
function isSameLabel(printed: string, cited: string, isRoman: boolean): boolean {
  if (printed.toUpperCase() === cited.toUpperCase()) return true;
  const [number, roman] = isRoman ? [cited, printed] : [printed, cited];
  const value = counterValue(number, '1');
  return value !== null && value === counterValue(roman.toUpperCase(), 'I');
}

/** Names at the top level first; then a memorandum inside an appendix, so that `MOU JROTC` needs no appendix. */
function topNamed(edition: Edition, words: string): readonly Clause[] {
  const { roots, clauses, head } = edition;
  const isKind = head.numbering.tops.some(
    ({ cited }) => cited.includes('#') && words.startsWith(cited.replace('#', '')),
  );
  const named = roots.filter(({ reading }) => reading.label === null);
  const wanted = foldName(words);
  if (!isKind) return named.filter(({ reading }) => foldName(reading.citation) === wanted);
  const below = clauses.filter(({ kind, parent }) => kind === 'MEMORANDUM' && parent !== null);
  const top = oneNamed(named, words, ({ reading }) => [reading.citation]);
  return top.length > 0 ? top : oneNamed(below, words, (clause) => [ownName(clause)]);
}

/** The clause with that name, or the only one whose name begins with, or else contains, those words. */
function oneNamed(
  clauses: readonly Clause[],
  words: string,
  namesOf: (clause: Clause) => readonly string[],
): readonly Clause[] {
  const wanted = foldName(words);
  const named = clauses.flatMap((clause) =>
    namesOf(clause).flatMap((name) => (name ? [{ clause, name: foldName(name) }] : [])),
  );
  const exact = named.find(({ name }) => name === wanted);
  if (exact) return [exact.clause];
  const begins = named.filter(({ name }) => name.startsWith(`${wanted} `));
  const parts = wanted.split(' ');
  const contains = named.filter(({ name }) => parts.every((part) => name.split(' ').includes(part)));
  const [only, ...more] = new Set((begins.length > 0 ? begins : contains).map(({ clause }) => clause));
  return only && more.length === 0 ? [only] : [];
}

/** Letters and digits only, lower case: how names are compared. */
function foldName(words: string): string {
  return foldedWords(words).join(' ');
}
