import { LRUCache } from 'lru-cache';
import type { SearchRepository } from '../store/search-repository.ts';
import { citedClauses, clausesUnder } from './cited-clauses.ts';
import { countFacets } from './count-facets.ts';
import { editDistance } from './edit-distance.ts';
import { highlight } from './highlight.ts';
import { Lexicon } from './lexicon.ts';
import { type FoundTerm, type ScoredClause, scoreMatches } from './score-matches.ts';
import type { SearchEngine, SearchHit, SearchRequest, SearchResult } from './search-engine.ts';
import { editionsInScope, passesFilters } from './search-scope.ts';
import { type Spellings, type TermGroup, termGroups, tsquery, unknownWords } from './search-terms.ts';
import type { Phrase, StemmedText } from './stemmed-text.ts';

/** How many releases' words are kept: a few thousand words each. */
const LEXICONS_KEPT = 20;

/**
 * Search in the database that holds the agreement: always there, and always of the very release that a request reads.
 * What a release's words are is read once and kept, as a release never changes; a search is then one statement, or two
 * where a word is typed that the release does not know.
 */
export class PostgresSearch implements SearchEngine {
  readonly name = 'POSTGRES';
  readonly #repository: SearchRepository;
  readonly #lexicons: LRUCache<number, Lexicon, SearchRequest>;

  constructor(repository: SearchRepository) {
    this.#repository = repository;
    this.#lexicons = new LRUCache({
      max: LEXICONS_KEPT,
      fetchMethod: async (release, _stale, { context }) => {
        const { words, documents } = await repository.words(release);
        return new Lexicon(words, documents, context.agreement.vocabulary);
      },
    });
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const lexicon = await this.#lexicons.forceFetch(request.agreement.release, { context: request });
    const { leading, isWhole } = citedClauses(request);
    const groups = isWhole ? [] : await this.#groups(request, lexicon);
    const following = isWhole
      ? clausesUnder(leading, request).map((clause) => ({ clause, score: 1 }))
      : await this.#textHits(request, groups);
    const isLed = new Set(leading);
    const found = [
      ...leading.map((clause) => ({ clause, score: 1 })),
      ...following.filter(({ clause }) => !isLed.has(clause)),
    ];
    const shown = isWhole ? found : found.filter(({ clause }) => passesFilters(clause, request));
    const phrases = groups.flatMap(({ alternatives }) => alternatives.map(({ phrase }) => phrase));
    return {
      engine: this.name,
      hits: shown
        .slice(request.offset, request.offset + request.first)
        .map((scored) => hitOf(scored, phrases, lexicon)),
      total: shown.length,
      facets: request.withFacets
        ? countFacets(
            found.map(({ clause }) => clause),
            request,
          )
        : null,
    };
  }

  async #groups({ agreement, query }: SearchRequest, lexicon: Lexicon): Promise<readonly TermGroup[]> {
    const unknown = unknownWords(query, lexicon);
    const spellings =
      unknown.length > 0 ? await this.#spellings(agreement.release, unknown, lexicon) : new Map();
    return termGroups(query, lexicon, spellings);
  }

  async #spellings(release: number, typed: readonly string[], lexicon: Lexicon): Promise<Spellings> {
    const rows = await this.#repository.spellings(release, typed);
    return new Map(
      [...Map.groupBy(rows, (row) => row.typed)].map(([word, similar]) => {
        const stem = similar[0]?.stem ?? word;
        const isForm = lexicon.stands(stem) || lexicon.synonymsAt([stem], 0) !== null;
        return [word, isForm ? [stem] : nearest(word, similar)];
      }),
    );
  }

  async #textHits(request: SearchRequest, groups: readonly TermGroup[]): Promise<readonly ScoredClause[]> {
    if (groups.some((group) => group.isRequired && group.alternatives.length === 0)) return [];
    const { release } = request.agreement;
    const editions = request.withFacets ? request.editions : editionsInScope(request);
    const found = editions.flatMap((edition) =>
      groups.flatMap(({ alternatives }, group) =>
        alternatives.map(async ({ phrase, sureness }): Promise<FoundTerm> => {
          const term = tsquery(phrase);
          const matches = await this.#repository.matches({ release, year: edition.head.year, term });
          return { edition, group, sureness, matches };
        }),
      ),
    );
    return scoreMatches(await Promise.all(found), groups);
  }
}

/** The stems of the words that differ from what was typed in the fewest letters: one in a short word, two in a long one. */
function nearest(
  typed: string,
  similar: readonly { readonly word: string | null; readonly lexeme: string | null }[],
): readonly string[] {
  const allowed = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
  const measured = similar.flatMap(({ word, lexeme }) => {
    const distance = word === null ? Number.POSITIVE_INFINITY : editDistance(typed, word);
    return lexeme !== null && distance <= allowed ? [{ lexeme, distance }] : [];
  });
  const least = Math.min(...measured.map(({ distance }) => distance));
  return [...new Set(measured.filter(({ distance }) => distance === least).map(({ lexeme }) => lexeme))];
}

function hitOf({ clause, score }: ScoredClause, phrases: readonly Phrase[], lexicon: Lexicon): SearchHit {
  const { heading, words } = lexicon.textOf(clause);
  const foundIn = (text: StemmedText) => ({ text: text.text, found: text.find(phrases) });
  return { clause, score, highlight: highlight(foundIn(heading), foundIn(words)) };
}
