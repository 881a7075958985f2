import type { Clause } from '../document/clause.ts';
import type { CitingPlace } from './citing-place.ts';
import type { ClauseIndex } from './clause-index.ts';
import { alongLabels, clauseLabels, outwardFrom, topOf, withLabel } from './clause-labels.ts';
import type { CitedLabels } from './found-citation.ts';
import { likelyClauses } from './likely-clauses.ts';
import { ambiguous, dangling, type Resolution, resolved } from './resolution.ts';
import { selfClause } from './resolve-self.ts';
import { subjectWords } from './subject-words.ts';

/** How a label is looked for: as printed and on the side the words say; then in other letters; then on either side. */
const WAYS = [
  { exact: true, sided: true },
  { exact: false, sided: true },
  { exact: true, sided: false },
  { exact: false, sided: false },
] as const;

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
  const wanted = {
    labels: fullLabels(cited, clause),
    words: subjectWords(place.words),
    source: clause,
    not: null,
  };
  return dangling(missing(scopes, cited, clause), likelyClauses(wanted, index));
}

/** The groups of siblings in which the first label may stand, the nearest first. */
function scopesOf({ within }: CitedLabels, clause: Clause): readonly (readonly Clause[])[] {
  if (!within) return outwardFrom(clause).map(({ children }) => children);
  const holder = selfClause({ level: within, isPurpose: false }, clause);
  return holder ? [holder.children] : [];
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
  const [only] = found;
  const { year } = clause.edition.head;
  if (!only || found.length > 1) {
    return ambiguous(
      found,
      `${found.length} provisions are printed as ${labels.join('.')} there in ${year}.`,
    );
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
  const top = topOf(clause).reading.citation;
  const words = labels.join('.');
  for (let length = labels.length - 1; length > 0; length -= 1) {
    const above = scopes.flatMap((scope) => alongLabels(scope, labels.slice(0, length), false))[0];
    if (above) return `${above.reading.citation} has no ${labels.slice(length).join('.')} in ${year}.`;
  }
  const [only] = scopes;
  if (within && only?.[0]?.parent) return `${only[0].parent.reading.citation} has no ${words} in ${year}.`;
  return `No ${words} stands around ${clause.reading.citation} in ${top} in ${year}.`;
}
