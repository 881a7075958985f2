import type DataLoader from 'dataloader';
import type { Rows } from './database.ts';
import { unpacked } from './packs.ts';
import { releaseWords, type WordRow } from './release-words.ts';
import { statementLoader } from './statement-loader.ts';
import { DatabaseUnavailable } from './store-error.ts';
import { isOfRelease } from './table-sql.ts';

/** A word that was typed. */
export interface WordQuestion {
  readonly release: number;
  readonly word: string;
}

/** What a word that a release does not know may be. Words with digits are spelt like no other. */
export interface Spelling {
  /** The word itself where the database knows none of its letters. */
  readonly stem: string;
  /** The words of the release that are spelt like it, the likest first, with their stems. */
  readonly alike: readonly Pick<WordRow, 'word' | 'lexeme' | 'printed'>[];
}

/** A term to look for in a year of a release. */
export interface TermQuestion {
  readonly release: number;
  readonly year: string;
  /** A `tsquery`. */
  readonly term: string;
}

/** The documents that have a term. */
export interface TermMatches {
  /** The clauses' places in printed order. */
  readonly positions: Uint32Array;
  /** For each of them where in it the term stands, and how often: from 0 to `RANK_UNITS`. */
  readonly ranks: Uint16Array;
}

/** Ranks are whole numbers: their text is short, and they are kept in little room. */
export const RANK_UNITS = 10_000;

/** What a term counts that stands in what people ask, in the words, in the headings above and in the heading. */
const WEIGHTS = '0.2, 0.5, 0.4, 1';

/** By how many letters a word may differ from one that is spelt like it. */
const MOST_SLIPS = 2;

/** How many words that are spelt like one are looked at. */
const SIMILAR_WORDS = 8;

/** What is asked of the search rows of a release. */
export class SearchRepository {
  readonly #database: Rows;

  readonly #terms: DataLoader<TermQuestion, TermMatches, string>;
  readonly #spellings: DataLoader<WordQuestion, Spelling, string>;

  constructor(database: Rows) {
    this.#database = database;
    this.#terms = statementLoader(
      (questions) => this.#matchAll(questions),
      ({ release, year, term }) => `${release} ${year} ${term}`,
    );
    this.#spellings = statementLoader(
      (questions) => this.#spellAll(questions),
      ({ release, word }) => `${release} ${word}`,
    );
  }

  /**
   * Every word of a release and of its vocabulary, and how many documents there are, as `releaseWords` tells them.
   * @throws DatabaseUnavailable for a release that was replaced twice since and is not searched any more.
   */
  async words(release: number): Promise<string> {
    const sql = "select encode(search_words, 'base64') as words from release where id = ? and is_searched";
    const isThere = (rows: readonly unknown[]) => rows.length > 0;
    const [row] = await this.#database.releaseRows<{ words: string | null }>(sql, [release], isThere);
    if (!row) throw replaced(release);
    return row.words === null
      ? this.#wordsOfRows(release)
      : unpacked(Buffer.from(row.words, 'base64')).toString();
  }

  /** The words of a release that was published before they were kept in one value. */
  async #wordsOfRows(release: number): Promise<string> {
    // As one text: a row of its own for each of some thousand words would take the driver longer than all else.
    const sql = `select
        (select string_agg(concat_ws(' ', w.word, w.lexeme, w.documents, w.printed), E'\\n')
          from search_word w where ${isOfRelease('w', 'r.id')}) as words,
        (select count(*)::int from search_document d where ${isOfRelease('d', 'r.id')}) as documents
      from release r where r.id = ? and r.is_searched`;
    const rows = await this.#database.releaseRows<{ words: string | null; documents: number }>(
      sql,
      [release],
      ([row]) => row?.words != null && row.documents > 0,
    );
    const [row] = rows;
    if (!row?.words || row.documents === 0) throw replaced(release);
    return releaseWords(row.words.split('\n').map(wordRow), row.documents);
  }

  /** The stem of a word that was typed and does not stand in the release, and the words that are spelt like it. */
  spelling(question: WordQuestion): Promise<Spelling> {
    return this.#spellings.load(question);
  }

  async #spellAll(questions: readonly WordQuestion[]): Promise<readonly (Spelling | Error)[]> {
    // In the order of what they cost, which `case` keeps: likeness is only looked at in words of about the same length.
    const sql = `
      select q.release, (select true from release r where r.id = q.release and r.is_searched) as "isThere",
        coalesce((tsvector_to_array(to_tsvector('clause_words', q.word)))[1], q.word) as stem, coalesce(found.words, '[]') as alike
      from unnest(?::int[], ?::text[]) with ordinality as q (release, word, number)
      cross join lateral (
        select json_agg(nearby) as words from (
          select w.word, w.lexeme, w.printed from search_word w
          where ${isOfRelease('w', 'q.release')} and q.word !~ '[0-9]'
            and case when ${isOfRelease('w', 'q.release')} and abs(length(w.word) - length(q.word)) <= ${MOST_SLIPS}
              then w.word % q.word and w.word !~ '[0-9]' else false end
          order by similarity(w.word, q.word) desc, w.documents desc, w.word
          limit ${SIMILAR_WORDS}
        ) nearby
      ) found
      order by q.number`;
    return this.#ofReleases<Spelling>(sql, [
      arrayLiteral(questions.map(({ release }) => String(release))),
      arrayLiteral(questions.map(({ word }) => word)),
    ]);
  }

  /** The documents of a year that have a term. What many searches ask at the same time is one statement. */
  matches(question: TermQuestion): Promise<TermMatches> {
    return this.#terms.load(question);
  }

  async #matchAll(questions: readonly TermQuestion[]): Promise<readonly (TermMatches | Error)[]> {
    // Each term by itself, for a join would read every document there is.
    const sql = `
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
    const rows = await this.#ofReleases<{ positions: string | null; ranks: string | null }>(sql, [
      arrayLiteral(questions.map(({ release }) => String(release))),
      arrayLiteral(questions.map(({ year }) => year)),
      arrayLiteral(questions.map(({ term }) => term)),
    ]);
    return rows.map((row) => {
      if (row instanceof Error) return row;
      const { positions, ranks } = row;
      return { positions: Uint32Array.from(numbers(positions)), ranks: Uint16Array.from(numbers(ranks)) };
    });
  }

  /** Rows of which each says whether its release is there: where it is not, nothing found would look the same. */
  async #ofReleases<Row>(sql: string, parameters: readonly unknown[]): Promise<readonly (Row | Error)[]> {
    const areThere = (rows: readonly OfRelease[]) => rows.every(({ isThere }) => isThere);
    const rows = await this.#database.releaseRows<Row & OfRelease>(sql, parameters, areThere);
    return rows.map((row) => (row.isThere ? row : replaced(row.release)));
  }
}

/** A word as `#wordsOfRows` asks for it: no word and no stem has a space. */
function wordRow(line: string): WordRow {
  const [word, lexeme, documents, printed] = line.split(' ') as [string, string, string, string];
  return { word, lexeme, documents: Number(documents), printed: printed === 't' };
}

interface OfRelease {
  readonly release: number;
  readonly isThere: true | null;
}

function replaced(release: number): DatabaseUnavailable {
  return new DatabaseUnavailable(`Release ${release} was replaced meanwhile; ask again.`);
}

/** An array as PostgreSQL reads it from text. */
function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** The numbers of an array as PostgreSQL writes it. The driver would make them one by one. */
function numbers(array: string | null): readonly number[] {
  return array === null ? [] : JSON.parse(`[${array.slice(1, -1)}]`);
}
