import type { Clause } from '../document/clause.ts';
import type { ClauseKind } from '../document/clause-kind.ts';
import type { ContractYear } from '../document/contract-year.ts';
import type { Edition } from '../document/edition.ts';
import type { QuestionIndex } from '../question/question-index.ts';
import { ownWords } from '../text/printed-words.ts';

/** A clause of one contract year as a search engine is given it. */
export interface SearchDocument {
  readonly year: ContractYear;
  /** Its place among all clauses of the year in printed order, from 0. */
  readonly order: number;
  readonly kind: ClauseKind;
  /** The citation in the forms people type: `Art. 16.L.1`, `16.L.1`, `16L1`, `Article 16, L.1`. */
  readonly citations: readonly string[];
  /** The citation of what it stands under at the top level: `Art. 16`, `App. A`; its own at the top. */
  readonly article: string;
  readonly heading: string;
  /** The headings over it, from the top level down. */
  readonly ancestors: readonly string[];
  /** Its own words without the heading, a table's cells among them. */
  readonly words: string;
  /** The ways in which people put the questions whose answers quote it. */
  readonly asked: readonly string[];
  /** The identities of what it stands under and its own: labels change from year to year. */
  readonly provisions: readonly string[];
  /** Whether no later year has the provision. */
  readonly latest: boolean;
}

/** One document for every clause that has words of its own, of every year. @param asked what people ask of each year, oldest first. */
export function searchDocuments(asked: readonly QuestionIndex[]): readonly SearchDocument[] {
  const editions = asked.map(({ edition }) => edition);
  return asked.flatMap((questions, i) => {
    const later = editions.slice(i + 1);
    return questions.edition.clauses
      .filter(hasOwnWords)
      .map((clause) => documentOf(clause, questions, later));
  });
}

/** Whether a clause has a heading or words that are not its sub-clauses'. */
export function hasOwnWords(clause: Clause): boolean {
  return ownWords(clause.heading, clause.reading.ownParts) !== '';
}

/** Whether a clause is the last reading of its provision: no later edition has it. @param later the later editions. */
export function isLatest(clause: Clause, later: readonly Edition[]): boolean {
  return later.every((edition) => edition.ofProvision(clause.reading.provision) === null);
}

/** What a clause stands under at the top level; itself at the top. */
export function topOf(clause: Clause): Clause {
  return clause.parent ? topOf(clause.parent) : clause;
}

function documentOf(clause: Clause, questions: QuestionIndex, later: readonly Edition[]): SearchDocument {
  const { reading, edition, kind, order, heading, ancestors } = clause;
  return {
    year: edition.head.year,
    order,
    kind,
    citations: citationForms(clause),
    article: topOf(clause).reading.citation,
    heading: heading ?? '',
    ancestors: ancestors.flatMap((above) => above.heading ?? []),
    words: ownWords(null, reading.ownParts),
    asked: questions.quoting(reading.path).flatMap(({ question, alsoAsked }) => [question, ...alsoAsked]),
    provisions: [...ancestors, clause].map((each) => each.reading.provision),
    latest: isLatest(clause, later),
  };
}

/** The forms in which people write the citation of a clause: as it is served, with the long word, by labels alone. */
export function citationForms(clause: Clause): readonly string[] {
  const { citation } = clause.reading;
  const top = topOf(clause).reading;
  const known = clause.edition.numbering.tops.find(
    (one) => one.top.kind === top.kind && one.labels.length > 0 && top.label !== null,
  )?.top;
  if (!known) return [citation];
  const rest = citation.slice(top.citation.length).replace(/^[.,]\s*/, '');
  const long = [`${known.words[0]} ${top.label}`, rest].filter(Boolean).join(', ');
  const bare = known.kind === 'ARTICLE' ? [[top.label, rest].filter(Boolean).join('.')] : [];
  const all = [citation, long, ...bare, ...bare.map((form) => form.replaceAll(/[^\p{L}\p{N}]/gu, ''))];
  return [...new Set(all)];
}
