import type { Clause } from '../document/clause.ts';
import { passagesOf } from '../text/passage.ts';
import type { DefinedTerm, TermOccurrence } from './defined-term.ts';
import { findTerms, termsHoldingIn, termsUsedIn } from './find-terms.ts';

/** A defined term where a clause's own words use it, or, once, where they define it. */
export interface TermUse extends TermOccurrence {
  readonly isDefinition: boolean;
}

/** Where a clause's own words use or define the terms that hold in it. Offsets are into its own words. */
export function termUses(clause: Clause, terms: readonly DefinedTerm[]): readonly TermUse[] {
  const used = termsUsedIn(clause, terms).map((each): TermUse => ({ ...each, isDefinition: false }));
  const defined = termsHoldingIn(terms, clause)
    .filter((term) => term.clause === clause)
    .flatMap((term) => definitionOf(term) ?? []);
  return [...used, ...defined];
}

/** The first place in the sentence that defines a term at which it names the term. */
function definitionOf(term: DefinedTerm): TermUse | null {
  for (const passage of passagesOf(term.clause)) {
    const at = passage.text.indexOf(term.sentences[0] ?? term.definition);
    if (at < 0) continue;
    const found = findTerms(passage.text, [term]).find(({ start }) => start >= at);
    if (!found) continue;
    const [start, end] = [found.start + passage.start, found.end + passage.start];
    return { ...found, start, end, isDefinition: true };
  }
  return null;
}
