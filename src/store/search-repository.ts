import type DataLoader from 'dataloader';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import { searchLine } from '../law/words/search-words.ts';
import type { Rows } from './database.ts';
import { HEAD, releaseWords, WORDS_FORM, type WordRow, wordsTable } from './release-words.ts';
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

/** Some of the lists of where stems stand that are kept with the words of a release. */
export interface ListQuestion {
  readonly release: number;
  readonly start: number;
  readonly length: number;
}

/** Where a term stands, or lists that say so. */
type TermAnswer = FoundMatches | Buffer;

/** What a term counts that stands in what people ask, in the words, in the headings above and in the heading. */
const WEIGHTS = '0.2, 0.5, 0.4, 1';

/** What is asked of the search rows of a release. */
export class SearchRepository {
  readonly #database: Rows;

  readonly #terms: DataLoader<TermQuestion | ListQuestion, TermAnswer, string>;

  constructor(database: Rows) {
    this.#database = database;
    this.#terms = statementLoader(
      (questions) => this.#matchAll(questions),
      (asked) =>
        'term' in asked
          ? `${asked.release} ${asked.year} ${asked.term}`
          : `${asked.release} ${asked.start} ${asked.length}`,
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
    return row.words === null ? this.#wordsOfRows(release, vocabulary) : Buffer.from(row.words, 'base64');
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

  /** The documents of a year that have a term. What many searches ask at the same time is one statement, lists among it. */
  async matches(question: TermQuestion): Promise<FoundMatches> {
    return (await this.#terms.load(question)) as FoundMatches;
  }

  /** Some of the lists that are kept with the words of a release; as much as there is where they end before. */
  async list(question: ListQuestion): Promise<Buffer> {
    return (await this.#terms.load(question)) as Buffer;
  }

  async #matchAll(
    questions: readonly (TermQuestion | ListQuestion)[],
  ): Promise<readonly (TermAnswer | Error)[]> {
    const column = (of: (question: Partial<TermQuestion & ListQuestion>) => string | number | undefined) =>
      arrayLiteral(questions.map((question) => of(question)));
    const rows = await this.#ofReleases<MatchesRow>(MATCHES, [
      column(({ release }) => release),
      column(({ year }) => year),
      column(({ term }) => term),
      column(({ start }) => start),
      column(({ length }) => length),
    ]);
    return rows.map((row, i) => {
      if (row instanceof Error) return row;
      const { positions, ranks, list } = row;
      if (list !== null) return Buffer.from(list, 'base64');
      if (!('term' in (questions[i] as TermQuestion | ListQuestion))) return replaced(row.release);
      return new FoundMatches(numbers(positions), numbers(ranks));
    });
  }

  /** Rows of which each says whether its release is there: where it is not, nothing found would look the same. */
  async #ofReleases<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly (Row | Error)[]> {
    const areThere = (rows: readonly OfRelease[]) => rows.every(({ isThere }) => isThere);
    const rows = await this.#database.releaseRows<Row & OfRelease>(sql, parameters, areThere);
    return rows.map((row) => (row.isThere ? row : replaced(row.release)));
  }
}

/** How many bytes stand before the lists of a release. */
const TABLE_END = `${HEAD} + get_byte(h.head, 1) + 256 * get_byte(h.head, 2) + 65536 * get_byte(h.head, 3)`;

/** The beginning of what is kept of the words of a release. It is never read whole: of bytes that the database keeps as they are, what is asked for. */
const WITH_HEAD = `cross join lateral (select substring(r.search_words from 1 for ${HEAD}) as head) h`;

const WORDS = `select case when get_byte(h.head, 0) = ${WORDS_FORM} then
    encode(substring(r.search_words from ${HEAD + 1} for ${TABLE_END} - ${HEAD}), 'base64') end as words
  from release r ${WITH_HEAD} where r.id = ? and r.is_searched`;

/** Where terms stand, each by itself, for a join would read every document there is; and lists of that which are kept. */
const MATCHES = `
  select q.release, (select true from release r where r.id = q.release and r.is_searched) as "isThere",
    found.positions::text, found.ranks::text,
    (select encode(substring(r.search_words from ${TABLE_END} + q.start + 1 for q.length), 'base64')
      from release r ${WITH_HEAD}
      where r.id = q.release and q.start is not null and get_byte(h.head, 0) = ${WORDS_FORM}) as list
  from unnest(?::int[], ?::text[], ?::tsquery[], ?::int[], ?::int[])
    with ordinality as q (release, year, term, start, length, number)
  cross join lateral (
    select array_agg(d.position) as positions,
      array_agg((ts_rank('{${WEIGHTS}}', d.words, q.term) * ${RANK_UNITS})::int) as ranks
    from search_document d
    where q.term is not null and ${isOfRelease('d', 'q.release')} and d.year = q.year and d.words @@ q.term
  ) found
  order by q.number`;

/** One row of it. */
interface MatchesRow {
  readonly release: number;
  readonly positions: string | null;
  readonly ranks: string | null;
  readonly list: string | null;
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
function arrayLiteral(items: readonly (string | number | undefined)[]): string {
  const quoted = (item: string | number) => `"${`${item}`.replaceAll(/["\\]/g, '\\$&')}"`;
  return `{${items.map((item) => (item === undefined ? 'null' : quoted(item))).join(',')}}`;
}

/** The numbers of an array as PostgreSQL writes it. The driver would make them one by one. */
function numbers(array: string | null): readonly number[] {
  return array === null ? [] : JSON.parse(`[${array.slice(1, -1)}]`);
}
