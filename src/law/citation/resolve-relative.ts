import type { Clause } from '../document/clause.ts';
import type { CitedBeside, CitedLabels, CitedSelf, PartKind } from './citation.ts';
import type { CitingPlace } from './citing-place.ts';
import type { ClauseIndex } from './clause-index.ts';
import { alongLabels, clauseLabels, outwardFrom, topOf, withLabel } from './clause-labels.ts';
import { likelyClauses } from './likely-clauses.ts';
import { ambiguous, dangling, type Resolution, resolved } from './resolution.ts';
import { subjectWords } from './subject-words.ts';

/** The parts of the agreement that are at the top level and nowhere else. */
const TOP: ReadonlySet<PartKind> = new Set(['ARTICLE', 'APPENDIX', 'PREAMBLE', 'MEMORANDUM']);

/** How a label is looked for: as printed and on the side the words say; then in other letters; then on either side. */
const WAYS = [
  { exact: true, sided: true },
  { exact: false, sided: true },
  { exact: true, sided: false },
  { exact: false, sided: false },
] as const;

/** `this Section`: the nearest section that holds the words; `this provision`: the clause they stand in; `said Article`. */
export function resolveSelf(cited: CitedSelf, { clause, said }: CitingPlace): Resolution {
  const part = cited.part.toLowerCase();
  const from = cited.isSaid ? (said ?? clause) : clause;
  const words = cited.isSaid ? `said ${part}` : `this ${part}`;
  if (!from)
    return dangling(
      `Nothing says ${cited.isSaid ? 'which one' : 'where'} “${words}” ${cited.isSaid ? 'is' : 'stands'}.`,
      [],
    );
  const target = partOf(from, cited.part, cited.isPurpose);
  if (target) return resolved(target);
  return dangling(`“${words}” stands in ${topOf(from).reading.citation}, in no ${part}.`, []);
}

/** `the preceding paragraph`: what is printed right before the paragraph that the words stand in, under the same parent. */
export function resolveBeside({ part, direction }: CitedBeside, { clause }: CitingPlace): Resolution {
  const name = part.toLowerCase();
  const side = direction === 'ABOVE' ? 'before' : 'after';
  if (!clause) return dangling(`Nothing says where the words stand, and which ${name} is ${side} them.`, []);
  const { year } = clause.edition.head;
  const holder = partOf(clause, part, false);
  if (!holder) return dangling(`The words stand in ${topOf(clause).reading.citation}, in no ${name}.`, []);
  const { previous, next } = holder.neighbours;
  const target = direction === 'ABOVE' ? previous : next;
  return target && target.kind === holder.kind
    ? resolved(target)
    : dangling(`No ${name} is printed ${side} ${holder.reading.citation} in ${year}.`, []);
}

/** The clause that holds another, or is it, and is such a part; null when there is none. */
export function partOf(clause: Clause, part: PartKind, isPurpose: boolean): Clause | null {
  if (part === 'PROVISION') return isPurpose ? provisionServed(clause) : clause;
  const kinds = clause.edition.numbering.kindsCalledAs(part);
  const holder = outwardFrom(clause).find(({ kind }) => kinds.includes(kind));
  if (holder || TOP.has(part)) return holder ?? null;
  // Words that stand in no section, as in an article without letters, are in no narrower part than the whole.
  return part === 'SECTION' ? topOf(clause) : clause;
}

/** A sub-clause that says what a word means “for the purpose of this provision” speaks of the provision above it. */
function provisionServed(clause: Clause): Clause {
  const isBelow = clause.kind === 'SUBPARAGRAPH' || clause.kind === 'ITEM';
  return isBelow && clause.parent ? clause.parent : clause;
}

/**
 * Labels without an article: looked for under the clause they stand in, then beside it, then beside what holds it, up
 * to the sections of the article. The nearest place where all labels lead somewhere is meant.
 */
export function resolveLabels(cited: CitedLabels, place: CitingPlace, index: ClauseIndex): Resolution {
  const { clause } = place;
  const words = cited.labels.join('.');
  if (!clause) return dangling(`Nothing says in which article ${words} is to be looked for.`, []);
  const scopes = scopesOf(cited, clause);
  for (const way of WAYS) {
    const found = nearest(scopes, cited, clause, way);
    if (found.length > 0) return choose(found, cited, clause, way.sided);
  }
  const labels = fullLabels(cited, clause);
  const wanted = { labels, words: subjectWords(place.words), source: clause, not: null };
  return dangling(missing(scopes, cited, clause), likelyClauses(wanted, index));
}

/** The groups of siblings in which the first label may stand, the nearest first. */
function scopesOf({ within }: CitedLabels, clause: Clause): readonly (readonly Clause[])[] {
  if (!within) return outwardFrom(clause).map(({ children }) => children);
  const holder = partOf(clause, within, false);
  if (!holder) return [];
  // `Subsections 1-3 of this section` may stand further in, beside the words; what is of an article is right under it.
  const inside = TOP.has(within) ? [] : outwardFrom(clause).filter((each) => each.order > holder.order);
  return [holder, ...inside].map(({ children }) => children);
}

function nearest(
  scopes: readonly (readonly Clause[])[],
  cited: CitedLabels,
  clause: Clause,
  way: (typeof WAYS)[number],
): readonly Clause[] {
  for (const scope of scopes) {
    const along = alongLabels(scope, cited.labels, way.exact);
    const found = way.sided ? along.filter((each) => isOnSide(each, clause, cited.direction)) : along;
    if (found.length > 0) return found;
  }
  return [];
}

/** What is above a clause is printed before it; what is below it, after. */
function isOnSide(found: Clause, clause: Clause, direction: CitedLabels['direction']): boolean {
  if (direction === null) return true;
  return direction === 'ABOVE' ? found.order < clause.order : found.order > clause.order;
}

function choose(
  found: readonly Clause[],
  { labels, direction }: CitedLabels,
  clause: Clause,
  sided: boolean,
): Resolution {
  const [only, ...more] = found;
  const { year } = clause.edition.head;
  if (!only || more.length > 0) {
    const reason = `${found.length} provisions are printed as ${labels.join('.')} there in ${year}.`;
    return ambiguous(found, reason);
  }
  if (sided) return resolved(only);
  const side = direction === 'ABOVE' ? 'below' : 'above';
  return resolved(only, `${only.reading.citation} is printed ${side} these words in ${year}.`);
}

/** The labels with those of the article, or of what holds the nearest clause that has the first of them. */
function fullLabels({ labels }: CitedLabels, clause: Clause): readonly string[] {
  const holder = outwardFrom(clause).find(
    ({ children }) => withLabel(children, labels[0] ?? '', false).length > 0,
  );
  return [...clauseLabels(holder ?? topOf(clause)), ...labels];
}

function missing(
  scopes: readonly (readonly Clause[])[],
  { labels, within }: CitedLabels,
  clause: Clause,
): string {
  const { year } = clause.edition.head;
  const words = labels.join('.');
  for (let length = labels.length - 1; length > 0; length -= 1) {
    const above = scopes.flatMap((scope) => alongLabels(scope, labels.slice(0, length), false))[0];
    if (above) return `${above.reading.citation} has no ${labels.slice(length).join('.')} in ${year}.`;
  }
  const [only] = scopes;
  if (within && only?.[0]?.parent) return `${only[0].parent.reading.citation} has no ${words} in ${year}.`;
  return `No ${words} stands around ${clause.reading.citation} in ${topOf(clause).reading.citation} in ${year}.`;
}
