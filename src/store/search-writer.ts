import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Agreement } from '../law/document/agreement.ts';
import { editionsOf } from '../law/document/editions-of.ts';
import { type SearchDocument, searchDocuments } from '../law/words/search-document.ts';
import { searchLine } from '../law/words/search-words.ts';

/** Documents sent in one statement. */
const BATCH = 400;

interface ReleaseIds {
  readonly agreementId: number;
  readonly releaseId: number;
}

/**
 * Weights: A the heading and the citation, B the headings above, C the words. The words of a document stand in the
 * order of print, so that a quoted phrase is found over the end of a heading as it is read.
 */
const INSERT_DOCUMENTS = `
  insert into search_document (agreement_id, release_id, year, position, words)
  select ?, ?, d.year, d.position,
    setweight(to_tsvector('clause_words', d.heading), 'A')
    || setweight(to_tsvector('clause_words', d.words), 'C')
    || setweight(to_tsvector('clause_words', d.ancestors), 'B')
    || setweight(to_tsvector('clause_words', d.citations), 'A')
  from jsonb_to_recordset(?::jsonb)
    as d (year text, position int, heading text, words text, ancestors text, citations text)`;

/** Every word as printed with its stem, and in how many documents any word of that stem stands. */
const INSERT_WORDS = `
  insert into search_word (agreement_id, release_id, word, lexeme, documents)
  select ?, ?, w.word, w.lexeme, coalesce(s.ndoc, 0)
  from (
    select word, (tsvector_to_array(to_tsvector('clause_words', word)))[1] as lexeme
    from jsonb_array_elements_text(?::jsonb) as word
  ) w
  left join ts_stat(format('select words from search_document where release_id = %s', ?::int)) s
    on s.word = w.lexeme
  where w.lexeme is not null`;

/** Writes what a search asks of a release: part of the transaction that publishes it. */
export async function writeSearch(
  em: SqlEntityManager,
  agreement: Agreement,
  { agreementId, releaseId }: ReleaseIds,
): Promise<void> {
  const groups = JSON.stringify(agreement.vocabulary);
  const vocabulary = 'insert into vocabulary (agreement_id, release_id, groups) values (?, ?, ?::jsonb)';
  await em.execute(vocabulary, [agreementId, releaseId, groups]);
  const rows = searchDocuments(editionsOf(agreement)).map(documentRow);
  for (let i = 0; i < rows.length; i += BATCH) {
    const batch = JSON.stringify(rows.slice(i, i + BATCH));
    await em.execute(INSERT_DOCUMENTS, [agreementId, releaseId, batch]);
  }
  const words = JSON.stringify([...wordsOf(rows, agreement.vocabulary.flat())]);
  await em.execute(INSERT_WORDS, [agreementId, releaseId, words, releaseId]);
  // Without knowing how many rows there are now, the database would read all of them instead of the index.
  await em.execute('analyze search_document, search_word');
}

type DocumentRow = ReturnType<typeof documentRow>;

/** The database is given words apart by spaces, so that what is one word is decided in one place. */
function documentRow({ year, order, heading, words, ancestors, citations }: SearchDocument) {
  return {
    year,
    position: order,
    heading: searchLine(heading),
    words: searchLine(words),
    ancestors: searchLine(ancestors.join(' ')),
    citations: citations.filter((form) => /^\w+$/.test(form)).join(' '),
  };
}

function wordsOf(rows: readonly DocumentRow[], phrases: readonly string[]): ReadonlySet<string> {
  const lines = [...rows.flatMap(({ heading, words }) => [heading, words]), ...phrases.map(searchLine)];
  return new Set(lines.flatMap((line) => line.split(' ')).filter(Boolean));
}
