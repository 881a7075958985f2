import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { passagesOf } from '../text/passage.ts';
import type { DefinedTerm } from './defined-term.ts';
import { type FoundDefinition, findDefinitions, readListed } from './find-definitions.ts';
import { termForms } from './term-name.ts';
import { isListOfDefinitions, termScope } from './term-scope.ts';

/**
 * The terms an edition defines, in printed order of their definitions. A term may be defined again for a narrower
 * scope: Article 6 has its own part-time teacher.
 */
export function definedTerms(edition: Edition): readonly DefinedTerm[] {
  const found = edition.clauses.flatMap((clause) =>
    definitionsIn(clause).flatMap((definition) =>
      definition.terms.map((term) => define(term, definition, clause)),
    ),
  );
  return widen(merge(found));
}

function definitionsIn(clause: Clause): readonly FoundDefinition[] {
  const texts = passagesOf(clause).flatMap(({ part, text }) => (part === null ? [] : [text]));
  return texts.flatMap((text, i) => {
    const listed = isListOfDefinitions(clause) ? readListed(text, texts[i + 1]) : null;
    return listed ?? findDefinitions(text);
  });
}

function define(printed: string, definition: FoundDefinition, clause: Clause): DefinedTerm {
  const isQuoted = definition.introduction.includes('"') || definition.introduction === '';
  const forms = isQuoted ? [printed] : termForms(printed);
  return {
    term: forms[0] ?? printed,
    definition: definition.sentence,
    sentences: [definition.sentence],
    clause,
    scope: termScope(definition, clause),
    forms,
  };
}

/** Two sentences of one clause that define a term are one definition: 24.B.1 has a workday of its own for summer. */
function merge(terms: readonly DefinedTerm[]): readonly DefinedTerm[] {
  const merged: DefinedTerm[] = [];
  for (const each of terms) {
    const at = merged.findIndex(({ term, clause }) => term === each.term && clause === each.clause);
    const earlier = merged[at];
    if (!earlier) merged.push(each);
    else {
      const sentences = [...earlier.sentences, ...each.sentences];
      merged[at] = { ...earlier, definition: sentences.join(' '), sentences };
    }
  }
  return merged;
}

/**
 * A kind of what is defined for the whole agreement is defined for the whole agreement as well: 5.A.8 says what a
 * short-term teacher is, and 13.B.1.b relies on it. A second definition of it holds only where it stands.
 */
function widen(terms: readonly DefinedTerm[]): readonly DefinedTerm[] {
  const everywhere = terms.filter(({ scope }) => scope === null);
  const widened = new Set<string>();
  return terms.map((each) => {
    const isKind = everywhere.some(({ term }) => each.term.endsWith(` ${term}`));
    if (each.scope === null || !isKind || widened.has(each.term)) return each;
    widened.add(each.term);
    return { ...each, scope: null };
  });
}
