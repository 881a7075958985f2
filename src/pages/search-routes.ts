import { CLAUSE_KINDS } from '../law/document/clause-kind.ts';
import { checkSearch } from '../reading/check-search.ts';
import { chooseEdition } from '../reading/choose-edition.ts';
import { findCited } from '../reading/find-cited.ts';
import { questionsLike } from '../search/questions-like.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { PageVisit } from './page-door.ts';
import { HITS_SHOWN, searchResultsPage } from './search-page.tsx';

/** How many questions stand before the clauses. */
const QUESTIONS_SHOWN = 3;

/** The farthest into a list that a page looks. */
const FARTHEST = 1_000;

/** Answers a search of the form in the header; without words, leads home. */
export async function answerSearch({ site, reading, reply, given }: PageVisit, engine: SearchEngine) {
  const written = given('q');
  if (written === null) return reply.redirect(`/${site.agreement.slug}`);
  const year = given('year');
  const edition = await chooseEdition({ agreement: site.agreement.slug, year }, reading);
  const query = checkSearch(written, HITS_SHOWN, reading.analysis.citator(edition).grammar);
  const cite = given('within');
  const kind = CLAUSE_KINDS.find((each) => each === given('kind')) ?? null;
  const offset = Math.min(FARTHEST, Math.max(0, Number.parseInt(given('from') ?? '0', 10) || 0));
  const result = await engine.search({
    agreement: site.agreement,
    editions: await reading.editions(site.agreement),
    query,
    year: year === null ? null : edition.head.year,
    kinds: kind === null ? null : [kind],
    within: cite === null ? null : await findCited(edition, cite, reading),
    first: HITS_SHOWN,
    offset,
    engine: null,
    withFacets: true,
  });
  const questions = questionsLike(written, edition.questions.all).slice(0, QUESTIONS_SHOWN);
  return searchResultsPage(site, { questions, query: written, year, kind, within: cite, offset, result });
}
