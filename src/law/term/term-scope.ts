import { topOf } from '../citation/clause-labels.ts';
import { partOf } from '../citation/resolve-relative.ts';
import type { Clause } from '../document/clause.ts';
import type { FoundDefinition } from './find-definitions.ts';

/**
 * Where a definition holds: where it says so itself; throughout, when it stands in the agreement's opening words or
 * its general provisions, or speaks of any provision of the agreement; else in the article or appendix it stands in.
 * @returns null for the whole agreement.
 */
export function termScope(definition: FoundDefinition, clause: Clause): Clause | null {
  const { introduction, sentence } = definition;
  if (/\bthis provision\b/i.test(introduction)) {
    return partOf(clause, 'PROVISION', true);
  }
  if (/\bthis Article\b/i.test(introduction)) return topOf(clause);
  if (/\bthis Agreement\b/i.test(introduction)) return null;
  if (/\bany provisions?(?:\(s\))? of this Agreement\b/i.test(sentence)) return null;
  // Those that a memorandum lists for itself are its own, whatever else stands in its appendix.
  if (isListOfDefinitions(clause) && clause.depth > 2) return clause.parent;
  return speaksForAll(topOf(clause)) ? null : topOf(clause);
}

/** Whether a clause says by its heading that it is a list of definitions. */
export function isListOfDefinitions({ heading }: Clause): boolean {
  return /^definitions(?: of terms)?\.?$/i.test(heading ?? '');
}

function speaksForAll(top: Clause): boolean {
  return /^(?:agreement|general provisions)$/i.test(top.heading ?? '');
}
