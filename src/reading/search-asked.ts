import type { ClauseKind } from '../law/document/clause-kind.ts';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import { isAsSettled } from '../law/document/edition-state.ts';
import { askingOf, confidenceOf, questionsGiven } from '../search/asking.ts';
import { citedClauses } from '../search/cited-clauses.ts';
import type { SearchConfidence, SearchRequest, SearchResult } from '../search/search-engine.ts';
import { AskedQuestion } from './asked-question.ts';
import { checkSearch } from './check-search.ts';
import { chooseEdition } from './choose-edition.ts';
import { findCited } from './find-cited.ts';
import type { Reading } from './reading.ts';

/** A search as a client asks for it, whichever door it came through. */
export interface SearchAsked {
  readonly agreement: string;
  readonly written: string;
  readonly year: string | null;
  readonly kinds: readonly ClauseKind[] | null;
  /** A citation. */
  readonly within: string | null;
  /** Hits of a page. */
  readonly first: number;
  /** Whether the editions of other years are read, too, where one is asked for. */
  readonly everyYear: boolean;
}

/** What is searched for, whatever page of it. */
export type SearchList = Omit<SearchRequest, 'first' | 'offset' | 'engine' | 'withFacets'>;

/** A search that was read, and the edition that says how well it is answered. */
export interface ReadSearch {
  readonly list: SearchList;
  /** That of the year asked for; the default one without a year. */
  readonly edition: Edition;
}

/**
 * Reads a search. Without a year, drafts are not searched.
 * @throws RequestError BAD_USER_INPUT, YEAR_UNKNOWN, CITATION_INVALID or CLAUSE_NOT_FOUND.
 */
export async function readSearch(asked: SearchAsked, reading: Reading): Promise<ReadSearch> {
  const { written, year, kinds, within, first, everyYear } = asked;
  reading.moment.hasSearched = true;
  const edition = await chooseEdition({ agreement: asked.agreement, year }, reading);
  const query = checkSearch(written, first, reading.analysis.citator(edition).grammar);
  const agreement = reading.agreementOf(edition);
  const isRead = (head: EditionHead) =>
    head.year === edition.head.year || ((year === null || everyYear) && isAsSettled(head, edition.head));
  const editions = await Promise.all(
    agreement.editions.filter(isRead).map((head) => reading.edition(agreement, head)),
  );
  const questions = await Promise.all(editions.map((each) => reading.questions(each)));
  const list: SearchList = {
    agreement,
    editions,
    questions: new Map(questions.map((each) => [each.edition, each])),
    analysis: reading.analysis,
    query,
    year: year === null ? null : edition.head.year,
    kinds,
    within: within === null ? null : await findCited(edition, within, reading),
  };
  return { list, edition };
}

/** What people ask that is like a search, and whether the agreement answers it. */
export interface SearchAnswered {
  readonly confidence: SearchConfidence;
  /** Best first. */
  readonly questions: readonly AskedQuestion[];
}

/** @param found what the search found, whatever page of it. */
export function answerOf({ list, edition }: ReadSearch, found: SearchResult): SearchAnswered {
  const asking = askingOf(list, edition);
  const isCited = citedClauses(list).clauses.length > 0;
  return {
    confidence: confidenceOf(asking, isCited, found.total),
    questions: questionsGiven(asking).map((question) => new AskedQuestion(edition, question)),
  };
}
