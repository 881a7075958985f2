import type DataLoader from 'dataloader';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import { searchLine } from '../law/words/search-words.ts';
import type { Rows } from './database.ts';
import { releaseWords, WORDS_FORM, type WordRow, wordsTable } from './release-words.ts';
import { statementLoader } from './statement-loader.ts';
import { DatabaseUnavailable } from './store-error.ts';
import { isOfRelease } from './table-sql.ts';
import { RANK_UNITS } from './term-places.ts';

/** A term to look for in a year of a release. */
export interface TermQuestion {
  readonly release: number;
  readonly year: string;
  /** A `tsquery`. */
  readonly term: string;
}

/** The documents that have a term. */
export interface TermMatches {
  /**
   * Tells of each, in no order: the clause's place in printed order, and from 0 to `RANK_UNITS` where in it the term stands, and how
   * often.
   */
  visit(found: (position: number, rank: number) => void): void;
}

/** The same as the database found them. */
export class FoundMatches implements TermMatches {
  readonly #positions: Uint32Array;
  readonly #ranks: Uint16Array;

  /** @param ranks one for each position. */
  constructor(positions: readonly number[], ranks: readonly number[]) {
    this.#positions = Uint32Array.from(positions);
    this.#ranks = Uint16Array.from(ranks);
  }

  visit(found: (position: number, rank: number) => void): void {
    for (let i = 0; i < this.#positions.length; i += 1)
      found(this.#positions[i] as number, this.#ranks[i] as number);
  }

  /** Of memory. */
  get byteLength(): number {
    return this.#positions.byteLength + this.#ranks.byteLength;
  }
}

/** What a term counts that stands in what people ask, in the words, in the headings above and in the heading. */
const WEIGHTS = '0.2, 0.5, 0.4, 1';

/** What is asked of the search rows of a release. */
export class SearchRepository {
  readonly #database: Rows;

  readonly #terms: DataLoader<TermQuestion, FoundMatches, string>;

  constructor(database: Rows) {
    this.#database = database;
    this.#terms = statementLoader(
      (questions) => this.#matchAll(questions),
      ({ release, year, term }) => `${release} ${year} ${term}`,
    );
  }

  /**
   * The table of words of a release and of its vocabulary, as `releaseWords` has it.
   * @throws DatabaseUnavailable for a release that was replaced twice since and is not searched any more.
   */
  async words(release: number, vocabulary: Vocabulary): Promise<Buffer> {
    const isThere = (rows: readonly unknown[]) => rows.length > 0;
    const [row] = await this.#database.releaseRows<{ words: string | null }>(WORDS, [release], isThere);
    if (!row) throw replaced(release);
    if (row.words === null) return this.#wordsOfRows(release, vocabulary);
    return wordsTable(Buffer.from(row.words, 'base64'));
  }

  /** The words of a release that was published before they were kept in one value of this form. */
  async #wordsOfRows(release: number, vocabulary: Vocabulary): Promise<Buffer> {
    // As one text: a row of its own for each of some thousand words would take the driver longer than all else.
    const sql = `select
        (select string_agg(concat_ws(' ', w.word, w.lexeme, w.documents, w.printed), E'\\n')
          from search_word w where ${isOfRelease('w', 'r.id')}) as words,
        (select count(*)::int from search_document d where ${isOfRelease('d', 'r.id')}) as documents
      from release r where r.id = ? and r.is_searched`;
    const found = await this.#database.releaseRows<{ words: string | null; documents: number }>(
      sql,
      [release],
      ([row]) => row?.words != null && row.documents > 0,
    );
    const [row] = found;
    if (!row?.words || row.documents === 0) throw replaced(release);
    const { words, documents } = row;
    const names = vocabulary.map((group) => group.map(searchLine));
    return wordsTable(releaseWords({ rows: words.split('\n').map(wordRow), documents, names, places: null }));
  }

  /** The documents of a year that have a term. What many searches ask at the same time is one statement. */
  matches(question: TermQuestion): Promise<FoundMatches> {
    return this.#terms.load(question);
  }

  async #matchAll(questions: readonly TermQuestion[]): Promise<readonly (FoundMatches | Error)[]> {
    const column = (of: (question: TermQuestion) => string | number) =>
      arrayLiteral(questions.map((question) => of(question)));
    const rows = await this.#ofReleases<MatchesRow>(MATCHES, [
      column(({ release }) => release),
      column(({ year }) => year),
      column(({ term }) => term),
    ]);
    return rows.map((row) =>
      row instanceof Error ? row : new FoundMatches(numbers(row.positions), numbers(row.ranks)),
    );
  }

  /** Rows of which each says whether its release is there: where it is not, nothing found would look the same. */
  async #ofReleases<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly (Row | Error)[]> {
    const areThere = (rows: readonly OfRelease[]) => rows.every(({ isThere }) => isThere);
    const rows = await this.#database.releaseRows<Row & OfRelease>(sql, parameters, areThere);
    return rows.map((row) => (row.isThere ? row : replaced(row.release)));
  }
}

const WORDS = `select case when get_byte(r.search_words, 0) = ${WORDS_FORM} then encode(r.search_words, 'base64') end as words
  from release r where r.id = ? and r.is_searched`;

/** Where terms stand, each by itself: a join would read every document there is. */
const MATCHES = `
  select q.release, (select true from release r where r.id = q.release and r.is_searched) as "isThere",
    found.positions::text, found.ranks::text
  from unnest(?::int[], ?::text[], ?::tsquery[]) with ordinality as q (release, year, term, number)
  cross join lateral (
    select array_agg(d.position) as positions,
      array_agg((ts_rank('{${WEIGHTS}}', d.words, q.term) * ${RANK_UNITS})::int) as ranks
    from search_document d
    where ${isOfRelease('d', 'q.release')} and d.year = q.year and d.words @@ q.term
  ) found
  order by q.number`;

/** One row of it. */
interface MatchesRow {
  readonly release: number;
  readonly positions: string | null;
  readonly ranks: string | null;
}

/** A word as `#wordsOfRows` asks for it: no word and no stem has a space. */
function wordRow(line: string): WordRow {
  const [word, lexeme, documents, printed] = line.split(' ') as [string, string, string, string];
  return { word, lexeme, documents: Number(documents), printed: printed === 't' };
}

interface OfRelease {
  readonly release: number;
  readonly isThere: boolean | null;
}

function replaced(release: number): DatabaseUnavailable {
  return new DatabaseUnavailable(`Release ${release} was replaced meanwhile; ask again.`);
}

/** An array as PostgreSQL reads it from text. */
function arrayLiteral(items: readonly (string | number)[]): string {
  const quoted = (item: string | number) => `"${`${item}`.replaceAll(/["\\]/g, '\\$&')}"`;
  return `{${items.map(quoted).join(',')}}`;
}

/** The numbers of an array as PostgreSQL writes it. The driver would make them one by one. */
function numbers(array: string | null): readonly number[] {
  return array === null ? [] : JSON.parse(`[${array.slice(1, -1)}]`);
}
