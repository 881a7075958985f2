import type { Step } from './database.ts';
import type { ReleaseIds } from './release-ids.ts';
import type { SearchRows } from './search-rows.ts';

/**
 * Weights: A the heading and the citation, B the headings above, C the words, D how people ask for what it says.
 */
const INSERT_DOCUMENTS = `
  insert into search_document (agreement_id, release_id, year, position, words)
  select ?, ?, d.year, d.position,
    setweight(to_tsvector('clause_words', d.heading), 'A')
    || setweight(to_tsvector('clause_words', d.words), 'C')
    || setweight(to_tsvector('clause_words', d.ancestors), 'B')
    || setweight(to_tsvector('clause_words', d.citations), 'A')
    || setweight(to_tsvector('clause_words', d.asked), 'D')
  from jsonb_to_recordset(?::jsonb)
    as d (year text, position int, heading text, words text, ancestors text, citations text, asked text)`;

/** Every word with its stem, whether the agreement or its vocabulary has it or only what people ask, and in how many documents any word of that stem stands. */
const INSERT_WORDS = `
  insert into search_word (agreement_id, release_id, word, printed, lexeme, documents)
  select ?, ?, w.word, w.printed, w.lexeme, coalesce(s.ndoc, 0)
  from (
    select word, printed, (tsvector_to_array(to_tsvector('clause_words', word)))[1] as lexeme
    from jsonb_to_recordset(?::jsonb) as r (word text, printed boolean)
  ) w
  left join ts_stat(format('select words from search_document where release_id = %s', ?::int)) s
    on s.word = w.lexeme
  where w.lexeme is not null`;

/** Writes what a search asks of a release, before the release is turned to. */
export async function writeSearch(
  { documents, words }: SearchRows,
  { agreementId, releaseId }: ReleaseIds,
  step: Step,
): Promise<void> {
  for (const rows of documents)
    await step((em) => em.execute(INSERT_DOCUMENTS, [agreementId, releaseId, rows]));
  await step((em) => em.execute("select gin_clean_pending_list('search_document_words')"));
  for (const rows of words)
    await step((em) => em.execute(INSERT_WORDS, [agreementId, releaseId, rows, releaseId]));
  // Without knowing how many rows there are now, the database would read all of them instead of the index.
  await step((em) => em.execute('analyze search_document, search_word'));
}

/**
 * Lets go of what searches asked of releases that nobody reads any more. It is an index of their words, which stay, and
 * the fewer it has the faster it answers.
 * @param kept releases that are still searched.
 */
export async function forgetSearch(agreementId: number, kept: readonly number[], step: Step): Promise<void> {
  for (const table of ['search_document', 'search_word']) {
    const sql = `delete from ${table} where agreement_id = ? and release_id <> all (?::int[])`;
    await step((em) => em.execute(sql, [agreementId, `{${kept}}`]));
  }
}
