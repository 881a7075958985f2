import type { ClauseKind } from '../law/document/clause-kind.ts';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import { isAsSettled } from '../law/document/edition-state.ts';
import type { Question } from '../law/question/question.ts';
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
  /** Whether facets are asked for: of a year they count the others, too. */
  readonly withFacets: boolean;
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
export async function readSearch(search: SearchAsked, reading: Reading): Promise<ReadSearch> {
  const { written, year, kinds, within, first, withFacets } = search;
  reading.moment.hasSearched = true;
  const edition = await chooseEdition({ agreement: search.agreement, year }, reading);
  const query = checkSearch(written, first, reading.analysis.citator(edition).grammar);
  const agreement = reading.agreementOf(edition);
  const isRead = (head: EditionHead) =>
    head.year === edition.head.year || ((year === null || withFacets) && isAsSettled(head, edition.head));
  const editions = await Promise.all(
    agreement.editions.filter(isRead).map((head) => reading.edition(agreement, head)),
  );
  const asking = await Promise.all(editions.map(async (each) => [each, await reading.asking(each)] as const));
  const list: SearchList = {
    agreement,
    editions,
    asking: new Map(asking),
    questions: async () =>
      Promise.all((await reading.editions(agreement)).map((each) => reading.questions(each))),
    analysis: reading.analysis,
    query,
    year: year === null ? null : edition.head.year,
    kinds,
    within: within === null ? null : await findCited(edition, within, reading),
  };
  return { list, edition };
}

/** Whether the agreement answers what is searched for. @param found what the search found, whatever page of it. */
export function confidenceIn({ list, edition }: ReadSearch, found: SearchResult): SearchConfidence {
  const isCited = citedClauses(list).clauses.length > 0;
  return confidenceOf(askingOf(list, edition), isCited, found.total);
}

/** What people ask that is like a search, best first. */
export async function questionsFound(
  { list, edition }: ReadSearch,
  reading: Reading,
): Promise<readonly AskedQuestion[]> {
  const given = questionsGiven(askingOf(list, edition));
  if (given.length === 0) return [];
  const { all } = await reading.questions(edition);
  return given.map((place) => new AskedQuestion(edition, all[place] as Question));
}
