import { ClauseIndex } from '../citation/clause-index.ts';
import { findCitations } from '../citation/find-citations.ts';
import { resolveCitation } from '../citation/resolve-citation.ts';
import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { OwnPart } from '../document/provision.ts';
import { type Passage, passagesOf } from '../text/passage.ts';
import { citingWords } from './citing-words.ts';
import type { Reference } from './reference.ts';

/** The references in a clause's own words, in their order. Offsets are into those words, as `ownWords` gives them. */
export function referencesOf(
  clause: Clause,
  index: ClauseIndex = new ClauseIndex(clause.edition),
): readonly Reference[] {
  return passagesOf(clause).flatMap((passage) => passageReferences(passage, index));
}

/** The references in a clause and its sub-clauses, in the order in which they are printed. */
export function referencesUnder(
  clause: Clause,
  index: ClauseIndex = new ClauseIndex(clause.edition),
): readonly Reference[] {
  const passages = Map.groupBy(passagesOf(clause), ({ part }) => part);
  const inPart = (part: OwnPart | null) =>
    (passages.get(part) ?? []).flatMap((passage) => passageReferences(passage, index));
  let below = 0;
  const inBody = clause.parts.flatMap((part) => {
    if (part.type !== 'provision') return inPart(part);
    const child = clause.children[below++];
    return child ? referencesUnder(child, index) : [];
  });
  return [...inPart(null), ...inBody];
}

/** Every reference of an edition in the order in which they are printed: the reference graph of a contract year. */
export function referencesOfEdition(
  edition: Edition,
  index: ClauseIndex = new ClauseIndex(edition),
): readonly Reference[] {
  return edition.roots.flatMap((root) => referencesUnder(root, index));
}

/**
 * The references in free text, as an editor of an FAQ writes it.
 * @param within the clause from which `paragraph B` and `this Section` are read. Without it `this section` is the
 * writer's own and no reference; other relative citations dangle.
 */
export function referencesIn(
  text: string,
  edition: Edition,
  within: Clause | null = null,
  index: ClauseIndex = new ClauseIndex(edition),
): readonly Reference[] {
  return findCitations(text)
    .filter(({ cited }) => within !== null || cited.type !== 'self')
    .map((found) => {
      const around = citingWords(text, found.start, found.end);
      const resolution = resolveCitation(found.cited, { clause: within, words: around }, index);
      return { ...found, ...resolution, source: null, around };
    });
}

function passageReferences(passage: Passage, index: ClauseIndex): readonly Reference[] {
  const { clause } = passage;
  const references = findCitations(passage.text).map((found): Reference => {
    const around = `${passage.rubric} ${citingWords(passage.text, found.start, found.end)}`.trim();
    const resolution = resolveCitation(found.cited, { clause, words: around }, index);
    const [start, end] = [passage.start + found.start, passage.start + found.end];
    return { ...found, ...resolution, start, end, source: clause, around };
  });
  // A heading that says its own name, as `SALARY SCHEDULE AT-1` does, refers to nothing.
  return passage.part ? references : references.filter(({ target }) => target !== clause);
}
