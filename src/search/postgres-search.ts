import { LRUCache } from 'lru-cache';
import type { Clause } from '../law/clause.ts';
import type { SearchRepository } from '../store/search-repository.ts';
import { citedClauses, clausesUnder } from './cited-clauses.ts';
import { countFacets } from './count-facets.ts';
import { editDistance } from './edit-distance.ts';
import { highlight } from './highlight.ts';
import { Lexicon, type Phrase } from './lexicon.ts';
import { scoreMatches } from './score-matches.ts';
import type { SearchEngine, SearchHit, SearchRequest, SearchResult } from './search-engine.ts';
import { editionsInScope, passesFilters } from './search-scope.ts';
import {
  quotedPhrases,
  type Spellings,
  type TermGroup,
  termGroups,
  tsquery,
  unknownWords,
} from './search-terms.ts';

/** How many releases' words are kept: a few thousand words each. */
const LEXICONS_KEPT = 20;

/** A clause with its score, before it is shown. */
interface Scored {
  readonly clause: Clause;
  readonly score: number;
}

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
      : await this.#textHits(request, groups, lexicon);
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

  async #textHits(
    request: SearchRequest,
    groups: readonly TermGroup[],
    lexicon: Lexicon,
  ): Promise<readonly Scored[]> {
    const quoted = quotedPhrases(request.query, lexicon);
    if (groups.length === 0 || quoted.flat().some((stem) => !lexicon.stands(stem))) return [];
    const terms = [
      ...new Set(groups.flatMap(({ alternatives }) => alternatives.map(({ phrase }) => tsquery(phrase)))),
    ];
    const editions = request.withFacets ? request.editions : editionsInScope(request);
    const rows = await this.#repository.matches(
      request.agreement.release,
      editions.map(({ head }) => head.year),
      terms.map((query) => ({ query })),
      quoted.length > 0 ? quoted.map(tsquery).join(' & ') : null,
    );
    return scoreMatches(rows, terms, groups, editions);
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

function hitOf({ clause, score }: Scored, phrases: readonly Phrase[], lexicon: Lexicon): SearchHit {
  return { clause, score, highlight: highlight(clause, (text) => lexicon.stretches(text, phrases)) };
}
