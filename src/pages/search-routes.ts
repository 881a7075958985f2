import { CLAUSE_KINDS } from '../law/document/clause-kind.ts';
import { confidenceIn, questionsFound, readSearch } from '../reading/search-asked.ts';
import type { SearchEngine } from '../search/search-engine.ts';
import type { PageVisit } from './page-door.ts';
import { HITS_SHOWN, searchResultsPage } from './search-page.tsx';

/** The farthest into a list that a page looks. */
const FARTHEST = 1_000;

/** Answers a search of the form in the header; without words, leads home. */
export async function answerSearch({ site, reading, reply, given }: PageVisit, engine: SearchEngine) {
  const written = given('q');
  if (written === null) return reply.redirect(`/${site.agreement.slug}`);
  const year = given('year');
  const within = given('within');
  const kind = CLAUSE_KINDS.find((each) => each === given('kind')) ?? null;
  const read = await readSearch(
    {
      ...{ agreement: site.agreement.slug, written, year, kinds: kind && [kind], within },
      ...{ first: HITS_SHOWN, withFacets: true },
    },
    reading,
  );
  const offset = Math.min(FARTHEST, Math.max(0, Number.parseInt(given('from') ?? '0', 10) || 0));
  const page = { first: HITS_SHOWN, offset, engine: null, withFacets: true };
  const result = await engine.search({ ...read.list, ...page });
  const answered = { confidence: confidenceIn(read, result), questions: await questionsFound(read, reading) };
  const view = { ...answered, query: written, year, kind, within, offset, result };
  return searchResultsPage(site, { ...view, analysis: reading.analysis });
}
