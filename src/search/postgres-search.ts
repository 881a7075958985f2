import { LRUCache } from 'lru-cache';
import type { Edition, EditionHead } from '../law/document/edition.ts';
import type { AskIndex } from '../law/question/ask-index.ts';
import { LIMITS } from '../limits.ts';
import { type LibraryRoom, roomOf } from '../store/library-room.ts';
import { KeptUnpacked } from '../store/packs.ts';
import type {
  FoundMatches,
  SearchRepository,
  TermMatches,
  TermQuestion,
} from '../store/search-repository.ts';
import { oneOf, SeldomKept } from '../store/seldom-kept.ts';
import { answeringClauses } from './answering-clauses.ts';
import { askingOf } from './asking.ts';
import { citedClauses } from './cited-clauses.ts';
import { ClauseTexts } from './clause-texts.ts';
import { countFacets } from './count-facets.ts';
import { highlight } from './highlight.ts';
import { Lexicon } from './lexicon.ts';
import { orderFacets } from './order-facets.ts';
import { byScore, type FoundTerm, ScoredClause, scoreMatches } from './score-matches.ts';
import { listOf } from './search-cursor.ts';
import type { SearchEngine, SearchFacets, SearchHit, SearchRequest, SearchResult } from './search-engine.ts';
import { editionsInScope, isByYearAlone, passesFilters } from './search-scope.ts';
import { excludedPhrases, type TermGroup, termGroups, tsquery, unknownWords } from './search-terms.ts';
import type { Phrase, SearchedText, SoughtPhrases } from './searched-text.ts';
import { stemsSpeltLike } from './spelt-alike.ts';

/** Bytes of memory for a list of hits beside these, with five phrases, as measured. */
const LIST = 800;

/** Of so many lists for which others would have to go one is kept. */
const ONE_LIST_OF = 10;

/** Bytes of memory for a term that the database was asked for, beside where it stands, as measured. */
const TERM = 600;

/** How the memory for what searches read is divided: for what was unpacked of the words of releases, and for the texts of clauses that were looked at. */
const FOR = { unpacked: 0.4, texts: 0.6 } as const;

/** How many bytes of memory what is searched may take. */
export type SearchRoom = Pick<LibraryRoom, 'words' | 'searched'>;

/**
 * Everything that a search finds, whatever page of it is asked for: best first, those of other years, too, where facets are asked
 * for. Where clauses stand in their release; the clauses themselves would keep their whole edition in memory.
 */
interface FoundList {
  /**
   * Of each where it stands, then its score. Where it stands is `EDITION` times the number of its edition among all of the release, of
   * which a search need not be given all, and its place in that. In one array: most lists are short, and each takes room of its own.
   */
  readonly hits: Float64Array;
  readonly phrases: readonly Phrase[];
}

const EDITION = 2 ** 32;

/**
 * Search in the database that holds the agreement: always there, and always of the very release that a request reads.
 * A release never changes, so what its words are and where they stand is read once and kept, and so is where a phrase stands, what an
 * unknown word may be, and what was found: a search is one statement for the phrases that nobody has searched for yet; of words it is
 * none.
 */
export class PostgresSearch implements SearchEngine {
  readonly name = 'POSTGRES';
  readonly #lexicons: LRUCache<number, Lexicon, SearchRequest>;
  /** What was unpacked of what is said of stems. */
  readonly #unpacked: KeptUnpacked;
  readonly #texts: ClauseTexts;
  readonly #lists = new LRUCache<string, FoundList>({
    maxSize: LIMITS.listsKept.most,
    sizeCalculation: ({ hits }, key) => LIST + 2 * key.length + hits.byteLength,
  });
  readonly #seldomListed = new SeldomKept(this.#lists, oneOf(ONE_LIST_OF));
  readonly #terms: LRUCache<string, FoundMatches, TermQuestion>;
  readonly #spellings = new LRUCache<string, readonly string[]>({ max: LIMITS.spellingsKept.most });

  constructor(repository: SearchRepository, { words, searched }: SearchRoom = roomOf()) {
    this.#unpacked = new KeptUnpacked(Math.floor(searched * FOR.unpacked));
    this.#lexicons = new LRUCache({
      maxSize: words,
      sizeCalculation: ({ bytes }) => bytes,
      fetchMethod: async (release, _stale, { context: { agreement } }) => {
        const words = await repository.words(release, agreement.vocabulary);
        return new Lexicon(words, this.#unpacked);
      },
    });
    this.#texts = new ClauseTexts(Math.floor(searched * FOR.texts));
    this.#terms = new LRUCache({
      maxSize: LIMITS.termsKept.most,
      sizeCalculation: ({ byteLength }, key) => TERM + 2 * key.length + byteLength,
      fetchMethod: (_key, _stale, { context }) => repository.matches(context),
    });
  }

  /** How many bytes of memory the words of releases take, and the texts that were found in them. */
  get bytes(): number {
    return this.#lexicons.calculatedSize + this.#unpacked.calculatedSize + this.#texts.bytes;
  }

  async search(request: SearchRequest): Promise<SearchResult> {
    const lexicon = await this.#lexicon(request);
    const { phrases, hits } = await this.#list(request, lexicon);
    const { editions: all } = request.agreement;
    const byNumber = new Map(request.editions.map((edition) => [numberIn(all, edition.head), edition]));
    const found = Array.from({ length: hits.length / 2 }, (_, at) => at);
    const editionAt = (at: number) => Math.floor((hits[2 * at] as number) / EDITION);
    const foundAt = (at: number) => {
      const edition = byNumber.get(editionAt(at)) as Edition;
      return new ScoredClause(edition, (hits[2 * at] as number) % EDITION, hits[2 * at + 1] as number);
    };
    const sought = lexicon.sought(phrases);
    const itsYear = numberIn(all, request);
    const shown = isByYearAlone(request)
      ? found.filter((at) => editionAt(at) === itsYear)
      : found.filter((at) => passesFilters(foundAt(at).clause, request));
    return {
      engine: this.name,
      hits: shown
        .slice(request.offset, request.offset + request.first)
        .map((at) => this.#hit(foundAt(at), sought, request)),
      total: shown.length,
      facets: request.withFacets ? facetsOf(found.map(foundAt), request) : null,
    };
  }

  async #lexicon(request: SearchRequest): Promise<Lexicon> {
    const { release } = request.agreement;
    return this.#lexicons.get(release) ?? this.#lexicons.forceFetch(release, { context: request });
  }

  async #list(request: SearchRequest, lexicon: Lexicon): Promise<FoundList> {
    const key = `${request.agreement.release} ${request.withFacets} ${listOf(request)}`;
    const known = this.#lists.get(key);
    if (known) return known;
    const found = await this.#find(request, lexicon);
    if (this.#seldomListed.isToBeKept(LIST + found.hits.byteLength)) this.#lists.set(key, found);
    return found;
  }

  async #find(request: SearchRequest, lexicon: Lexicon): Promise<FoundList> {
    const { clauses: cited, isWhole } = citedClauses(request);
    const groups = isWhole ? [] : this.#groups(request, lexicon);
    const isCited = new Set(cited);
    const found = await this.#textHits(request, groups, lexicon);
    const scored = [
      ...cited.map(({ edition, order }) => new ScoredClause(edition, order, 1)),
      ...(isCited.size === 0 ? found : found.filter(({ clause }) => !isCited.has(clause))),
    ];
    const { editions: all } = request.agreement;
    const numberOf = new Map(request.editions.map((edition) => [edition, numberIn(all, edition.head)]));
    const phrases = groups.flatMap(({ alternatives }) => alternatives.map(({ phrase }) => phrase));
    const hits = new Float64Array(2 * scored.length);
    for (let i = 0; i < scored.length; i += 1) {
      const { edition, order, score } = scored[i] as ScoredClause;
      hits[2 * i] = EDITION * (numberOf.get(edition) as number) + order;
      hits[2 * i + 1] = score;
    }
    return { hits, phrases };
  }

  #groups({ agreement, query }: SearchRequest, lexicon: Lexicon): readonly TermGroup[] {
    const unknown = unknownWords(query, lexicon).slice(0, LIMITS.misspelt.most);
    const spelt = unknown.map((word) => [word, this.#spelt(word, agreement.release, lexicon)] as const);
    return termGroups(query, lexicon, new Map(spelt));
  }

  /** The stems of what a word may be that stands nowhere. */
  #spelt(word: string, release: number, lexicon: Lexicon): readonly string[] {
    const key = `${release} ${word}`;
    const stems = this.#spellings.get(key) ?? stemsSpeltLike(word, lexicon);
    this.#spellings.set(key, stems);
    return stems;
  }

  async #textHits(
    request: SearchRequest,
    groups: readonly TermGroup[],
    lexicon: Lexicon,
  ): Promise<readonly ScoredClause[]> {
    if (groups.some((group) => group.isRequired && group.alternatives.length === 0)) return [];
    const { release } = request.agreement;
    const editions = request.withFacets ? request.editions : editionsInScope(request);
    const found = editions.flatMap((edition) =>
      groups.flatMap(({ alternatives, isRequired }, group) =>
        alternatives.map(async ({ phrase, sureness }): Promise<FoundTerm> => {
          const { year } = edition.head;
          const [stem] = phrase;
          const listed = phrase.length === 1 && !isRequired ? lexicon.matches(stem as string, year) : null;
          const matches =
            listed ?? (await this.#matches({ release, year, term: tsquery(phrase, isRequired) }));
          return { edition, group, sureness, matches };
        }),
      ),
    );
    const scored = scoreMatches(await Promise.all(found), groups);
    const having = (phrase: Phrase) => this.#texts.having(release, lexicon.sought([phrase]));
    const required = groups
      .filter((group) => group.isRequired)
      .map(({ alternatives }) => having(alternatives[0]?.phrase ?? []));
    const excluded = excludedPhrases(request.query, lexicon).map(having);
    const kept = scored.filter(
      (each) =>
        required.every((isHaving) => isHaving(each.clause)) &&
        !excluded.some((isHaving) => isHaving(each.clause)),
    );
    return withAnswers(kept, request);
  }

  #hit({ clause, score }: ScoredClause, phrases: SoughtPhrases, { agreement }: SearchRequest): SearchHit {
    const { heading, words } = this.#texts.of(agreement.release, clause);
    const foundIn = (text: SearchedText) => ({ text: text.text, found: text.find(phrases) });
    return { clause, score, highlight: highlight(foundIn(heading), foundIn(words)) };
  }

  async #matches(question: TermQuestion): Promise<TermMatches> {
    const key = `${question.release} ${question.year} ${question.term}`;
    return this.#terms.get(key) ?? this.#terms.forceFetch(key, { context: question });
  }
}

/** The number of a year among all of a release; -1 where none is asked for. */
function numberIn(all: readonly EditionHead[], of: { readonly year: string | null }): number {
  return all.findIndex(({ year }) => year === of.year);
}

/** How much the question counts that is likest to what is asked, beside the words of the clause. */
const ASKED = 1;

/** Of what says less, a heading that people type, questions count so much less. */
const SAID = 25;

/** What the answers to like questions quote counts more; questions that are little like what is asked next to nothing. */
function withAnswers(scored: readonly ScoredClause[], request: SearchRequest): readonly ScoredClause[] {
  const editions = new Set(scored.map(({ edition }) => edition));
  const answers = new Map([...editions].map((edition) => [edition, answersIn(edition, request)]));
  return scored
    .map(({ edition, order, score }) => {
      const { said, carried } = answers.get(edition) as Answers;
      const asked = carried.get(order) ?? 0;
      const sum = score + ASKED * Math.min(1, said / SAID) * asked * asked;
      return new ScoredClause(edition, order, sum / (1 + ASKED));
    })
    .sort(byScore);
}

/** How much is said in what is asked, and how much the answers to like questions make of what they quote, by the place of the clause. */
interface Answers {
  readonly said: number;
  readonly carried: ReadonlyMap<number, number>;
}

function answersIn(edition: Edition, request: SearchRequest): Answers {
  const { matches, evidence } = askingOf(request, edition);
  const answering = answeringClauses(edition, request.asking.get(edition) as AskIndex, matches);
  const carried = new Map([...answering].map(([{ order }, much]) => [order, much]));
  return { said: evidence.said, carried };
}

function facetsOf(found: readonly ScoredClause[], request: SearchRequest): SearchFacets {
  const clauses = found.map(({ clause }) => clause);
  return orderFacets(countFacets(clauses, request), request);
}
