import type { Database } from './database.ts';

/** A word that stands in a release, with its stem and how many documents have a word of that stem. */
export interface WordRow {
  readonly word: string;
  readonly lexeme: string;
  readonly documents: number;
}

/** A word of a release that is spelt like one that was typed. */
export interface SpellingRow {
  readonly typed: string;
  readonly stem: string;
  /** Null, as is its stem, where no word is spelt like it. */
  readonly word: string | null;
  readonly lexeme: string | null;
}

/** One thing to look for: a `tsquery`. */
export interface SearchTerm {
  readonly query: string;
}

/** One document that has a term. */
export interface MatchRow {
  /** The number of the term among those asked for. */
  readonly term: number;
  readonly year: string;
  readonly position: number;
  /** From 0 to 1: where in the document the term stands, and how often. */
  readonly rank: number;
}

/** What is asked of the search rows of a release. */
export class SearchRepository {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Every word of a release and of its vocabulary, and how many documents there are. */
  async words(release: number): Promise<{ readonly words: readonly WordRow[]; readonly documents: number }> {
    const words = 'select word, lexeme, documents from search_word where release_id = ?';
    const count = 'select count(*)::int as documents from search_document where release_id = ?';
    const rows = await this.#database.rows<WordRow>(words, [release]);
    const [counted] = await this.#database.rows<{ documents: number }>(count, [release]);
    return { words: rows, documents: counted?.documents ?? 0 };
  }

  /** The stems of words that were typed and do not stand in the release, and the words that are spelt like them. */
  spellings(release: number, typed: readonly string[]): Promise<readonly SpellingRow[]> {
    const sql = `
      select t.typed, (tsvector_to_array(to_tsvector('clause_words', t.typed)))[1] as stem, w.word, w.lexeme
      from jsonb_array_elements_text(?::jsonb) as t (typed)
      left join lateral (
        select word, lexeme from search_word
        where release_id = ? and word % t.typed and t.typed !~ '[0-9]' and word !~ '[0-9]'
        order by similarity(word, t.typed) desc, documents desc, word
        limit 8
      ) w on true`;
    return this.#database.rows(sql, [JSON.stringify(typed), release]);
  }

  /**
   * The documents of some years that have any of the terms.
   * @param required only documents that have this, a `tsquery`; null for all.
   */
  matches(
    release: number,
    years: readonly string[],
    terms: readonly SearchTerm[],
    required: string | null,
  ): Promise<readonly MatchRow[]> {
    const sql = `
      select t.term::int - 1 as term, d.year, d.position,
        ts_rank('{0, 0.3, 0.35, 1}', d.words, t.query) as rank
      from jsonb_array_elements_text(?::jsonb) with ordinality as q (query, term)
      cross join lateral (select q.term, q.query::tsquery) as t (term, query)
      join search_document d
        on d.release_id = ? and d.year = any(?::text[]) and d.words @@ t.query
      ${required === null ? '' : 'where d.words @@ ?::tsquery'}`;
    const queries = JSON.stringify(terms.map(({ query }) => query));
    const parameters = [queries, release, `{${years.join(',')}}`];
    return this.#database.rows(sql, required === null ? parameters : [...parameters, required]);
  }
}
