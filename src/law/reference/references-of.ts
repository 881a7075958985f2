import type { Cited, FoundCitation } from '../citation/citation.ts';
import { type Citator, citationsIn, citatorOf } from '../citation/citator.ts';
import type { CitingPlace } from '../citation/citing-place.ts';
import { dangling } from '../citation/resolution.ts';
import { type Settled, settle } from '../citation/settle.ts';
import type { Clause } from '../document/clause.ts';
import type { ContractYear } from '../document/contract-year.ts';
import type { Edition } from '../document/edition.ts';
import type { OwnPart } from '../document/provision.ts';
import { type Passage, passagesOf } from '../text/passage.ts';
import { citingWords } from './citing-words.ts';
import type { FoundReference, Reference } from './reference.ts';

/** The references in a clause's own words, in their order. Offsets are into those words, as `ownWords` gives them. */
export function referencesOf(clause: Clause, citator: Citator): readonly Reference[] {
  return passagesOf(clause).flatMap((passage) => passageReferences(passage, citator));
}

/** The references in a clause and its sub-clauses, in the order in which they are printed. */
export function referencesUnder(clause: Clause, citator: Citator): readonly Reference[] {
  const passages = Map.groupBy(passagesOf(clause), ({ part }) => part);
  const inPart = (part: OwnPart | null) =>
    (passages.get(part) ?? []).flatMap((passage) => passageReferences(passage, citator));
  let below = 0;
  const inBody = clause.parts.flatMap((part) => {
    if (part.type !== 'provision') return inPart(part);
    const child = clause.children[below++];
    return child ? referencesUnder(child, citator) : [];
  });
  return [...inPart(null), ...inBody];
}

/** Every reference of an edition in the order in which they are printed: the reference graph of a contract year. */
export function referencesOfEdition(
  edition: Edition,
  citator: Citator = citatorOf(edition),
): readonly Reference[] {
  return edition.roots.flatMap((root) => referencesUnder(root, citator));
}

/** Free text, and what its citations are read in. */
export interface FreeText {
  readonly text: string;
  readonly citator: Citator;
  /** The clause from which `paragraph B` and `this Section` are read. */
  readonly within: Clause | null;
  /** The editions of other contract years, for citations that name one. */
  readonly others: ReadonlyMap<ContractYear, Citator>;
}

/**
 * The references in free text, as an editor of an FAQ writes it, one after the other as they are asked for. Without
 * `within` the words `this section` are the writer's own and no reference; other relative citations dangle.
 */
export function* referencesIn({ text, citator, within, others }: FreeText): Generator<FoundReference, void> {
  let said: Clause | null = null;
  for (const found of citationsIn(text, citator)) {
    const { cited, start, end } = found;
    if (within === null && cited.type === 'self' && !cited.isSaid) continue;
    const place = new PlaceInText(text, start, end, within, said);
    const year = yearOf(cited);
    const inYear = year === null || year === citator.index.edition.head.year ? citator : others.get(year);
    const reference: Settled | null = inYear ? settle(found, place, inYear) : noSuchYear(found, year);
    if (!reference) continue;
    said = saidBy(reference) ?? said;
    yield { ...reference, source: null };
  }
}

/** Where a citation stands in free text. Most resolve without the words around them. */
class PlaceInText implements CitingPlace {
  readonly clause: Clause | null;
  readonly said: Clause | null;
  readonly #around: readonly [text: string, start: number, end: number];
  #words: string | null = null;

  constructor(text: string, start: number, end: number, clause: Clause | null, said: Clause | null) {
    this.clause = clause;
    this.said = said;
    this.#around = [text, start, end];
  }

  get words(): string {
    this.#words ??= citingWords(...this.#around);
    return this.#words;
  }
}

/** The contract years that citations name. */
export function yearsCited(found: Iterable<FoundCitation>): ReadonlySet<ContractYear> {
  return new Set(Array.from(found, ({ cited }) => yearOf(cited)).filter((year) => year !== null));
}

function yearOf(cited: Cited): ContractYear | null {
  return cited.type === 'provision' || cited.type === 'memorandum' ? cited.year : null;
}

function noSuchYear(found: FoundCitation, year: string | null): Settled {
  return { ...found, ...dangling(`There is no edition of ${year}.`, []) };
}

/** What `said Article` after a reference points back to; of several such words each to the same. */
function saidBy({ cited, target }: Settled): Clause | null {
  return cited.type === 'self' ? null : target;
}

function passageReferences(passage: Passage, citator: Citator): readonly Reference[] {
  const { clause } = passage;
  let said: Clause | null = null;
  const references: Reference[] = [];
  for (const found of citationsIn(passage.text, citator)) {
    const words = `${passage.rubric} ${citingWords(passage.text, found.start, found.end)}`.trim();
    const settled = settle(found, { clause, words, said }, citator);
    // A heading that says its own name, as `SALARY SCHEDULE S-1` does, refers to nothing.
    if (!settled || (passage.part === null && settled.target === clause)) continue;
    said = saidBy(settled) ?? said;
    const [start, end] = [passage.start + settled.start, passage.start + settled.end];
    references.push({ ...settled, start, end, source: clause, around: words });
  }
  return references;
}
