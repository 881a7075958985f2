import { batchesOf } from './batches-of.ts';
import type { Step } from './database.ts';
import type { ReleaseIds } from './release-ids.ts';
import { WORDS_FORM, type WordRow } from './release-words.ts';
import { batches, endRows, type RowsAt } from './row-writer.ts';
import { runBound } from './run-bound.ts';
import type { SearchRows } from './search-rows.ts';

/** The words of a document take the database more work than other rows. */
const DOCUMENTS_AT_ONCE = 60;
const WORDS_AT_ONCE = 1_000;

/** Of so many documents that changed the database has to learn anew how many there are … */
const MANY = 100;
/** … where it knows of so many times as many at most: to learn it takes the longer the more there are. */
const TIMES_AS_MANY = 10;

/**
 * Weights: A the heading and the citation, B the headings above, C the words, D how people ask for what it says. What
 * several years say alike is read once.
 */
const INSERT_DOCUMENTS = `
  insert into search_document (agreement_id, release_id, year, position, digest, words)
  with read as materialized (
    select d.places,
      setweight(to_tsvector('clause_words', d.heading), 'A')
      || setweight(to_tsvector('clause_words', d.words), 'C')
      || setweight(to_tsvector('clause_words', d.ancestors), 'B')
      || setweight(to_tsvector('clause_words', d.citations), 'A')
      || setweight(to_tsvector('clause_words', d.asked), 'D') as words
    from jsonb_to_recordset($1::jsonb)
      as d (places jsonb, heading text, words text, ancestors text, citations text, asked text)
  )
  select $2::int, $3::int, p.year, p.position, p.digest, read.words
  from read cross join lateral jsonb_to_recordset(read.places) as p (year text, position int, digest text)`;

const DOCUMENTS_THERE = `select coalesce(json_agg(digest), '[]')::text as json from search_document
  where agreement_id = ? and until_release_id is null`;
const END_DOCUMENTS = `update search_document set until_release_id = ?
  where agreement_id = ? and until_release_id is null and digest in (select jsonb_array_elements_text(?::jsonb))`;

const KNOWN_DOCUMENTS = `select reltuples as documents from pg_class where oid = 'search_document'::regclass`;

/** In how many documents of the newest release any word of a stem stands. */
const STEM_DOCUMENTS = `select coalesce(json_object_agg(s.word, s.ndoc), '{}')::text as json from ts_stat(format(
  'select words from search_document where agreement_id = %s and until_release_id is null', ?::int)) s`;

const STEMS = `
  select coalesce(json_object_agg(word, stem), '{}')::text as json from (
    select word, (tsvector_to_array(to_tsvector('clause_words', word)))[1] as stem
    from jsonb_array_elements_text($1::jsonb) as word
  ) s where stem is not null`;

const WORDS_THERE = `select coalesce(json_agg(w), '[]')::text as json from (
    select word, printed, lexeme, documents from search_word where agreement_id = ? and until_release_id is null
  ) w`;
const END_WORDS = `update search_word set until_release_id = ?
  where agreement_id = ? and until_release_id is null and word in (select jsonb_array_elements_text(?::jsonb))`;
const INSERT_WORDS = `
  insert into search_word (agreement_id, release_id, word, printed, lexeme, documents)
  select $1::int, $2::int, word, printed, lexeme, documents
  from jsonb_to_recordset($3::jsonb) as r (word text, printed boolean, lexeme text, documents int)`;

/** The same words in one value. */
const KEEP_WORDS = 'update release set search_words = $1::bytea where id = $2::int';

/** Those of the release before, where a new one has the same words, documents and vocabulary. */
const KEEP_SAME_WORDS = `update release r set search_words = b.search_words
  from (select search_words, vocabulary from release
    where agreement_id = ? and id < ? and published_at is not null order by id desc limit 1) b
  where r.id = ? and b.vocabulary = r.vocabulary and get_byte(b.search_words, 0) = ${WORDS_FORM}
  returning r.id`;

/** What a new release changes of what a search asks. */
export interface SearchChange {
  readonly rows: SearchRows;
  /** The digests of documents that it has no more. */
  readonly gone: readonly string[];
  readonly added: readonly AddedDocuments[];
}

/** Documents that are written together. */
interface AddedDocuments {
  /** Those that say the same, in one list each. */
  readonly alike: readonly (readonly SearchRows['documents'][number][])[];
  /** What each of the lists says. */
  readonly texts: Promise<readonly string[]>;
}

/** Finds which documents a new release changes, and asks for their texts at once. */
export async function searchChange(
  rows: SearchRows,
  textsAt: RowsAt,
  { agreementId }: ReleaseIds,
  step: Step,
): Promise<SearchChange> {
  const there = new Set(await json<readonly string[]>(DOCUMENTS_THERE, [agreementId], step));
  const wanted = new Set(rows.documents.map(({ digest }) => digest));
  const gone = [...there].filter((digest) => !wanted.has(digest));
  const missing = rows.documents.flatMap((document, at) =>
    there.has(document.digest) ? [] : [{ document, at }],
  );
  const alike = [...Map.groupBy(missing, ({ document }) => document.alike).values()];
  const added = batches(alike, DOCUMENTS_AT_ONCE).map((lists) => {
    const texts = textsAt(lists.map(([first]) => (first as (typeof missing)[number]).at));
    // Whoever waits for them hears that they do not come.
    texts.catch(() => {});
    return { alike: lists.map((list) => list.map(({ document }) => document)), texts };
  });
  return { rows, gone, added };
}

/** Puts together what is kept of the words of a release. */
type WordsOf = (rows: readonly WordRow[]) => Promise<Uint8Array>;

/**
 * Writes what a search asks of a release and the newest one has not, before the release is turned to.
 * @returns whether documents changed.
 */
export async function writeSearch(
  change: SearchChange,
  wordsOf: WordsOf,
  ids: ReleaseIds,
  step: Step,
): Promise<boolean> {
  await endRows(END_DOCUMENTS, change.gone, ids, step);
  for (const documents of change.added) await insertDocuments(documents, ids, step);
  const added = change.added.flatMap(({ alike }) => alike.flat());
  const changed = change.gone.length + added.length;
  // What is listed as it comes is put into the index together.
  if (changed > 0) await step((em) => em.execute("select gin_clean_pending_list('search_document_words')"));
  await writeWords({ ...change.rows, haveDocumentsChanged: changed > 0 }, wordsOf, ids, step);
  // Without knowing how many rows there are now, the database would read all of them instead of the index.
  if (changed > MANY && (await knowsFew(changed * TIMES_AS_MANY, step)))
    await step((em) => em.execute('analyze search_document, search_word'));
  return changed > 0;
}

/** Whether the database knows of so many documents at most; of none while it has never counted them. */
async function knowsFew(documents: number, step: Step): Promise<boolean> {
  const rows: { documents: number }[] = await step((em) => em.execute(KNOWN_DOCUMENTS, []));
  return (rows[0]?.documents ?? 0) <= documents;
}

async function insertDocuments(documents: AddedDocuments, ids: ReleaseIds, step: Step): Promise<void> {
  const texts = await documents.texts;
  const rows = documents.alike.map((all, i) => {
    const places = all.map(({ year, position, digest }) => ({ year, position, digest }));
    return `{"places":${JSON.stringify(places)},${texts[i]?.slice(1)}`;
  });
  for (const sent of batchesOf(rows))
    await step((em) => runBound(em, INSERT_DOCUMENTS, [sent, ids.agreementId, ids.releaseId]));
}

/** The words that are searched for in a release. */
interface SearchedWords extends Pick<SearchRows, 'printed' | 'asked'> {
  readonly haveDocumentsChanged: boolean;
}

async function writeWords(
  { printed, asked, haveDocumentsChanged }: SearchedWords,
  wordsOf: WordsOf,
  ids: ReleaseIds,
  step: Step,
): Promise<void> {
  const before = await json<readonly WordRow[]>(WORDS_THERE, [ids.agreementId], step);
  const there = new Map(before.map((row) => [row.word, row]));
  const stems = new Map(before.map(({ word, lexeme }) => [word, lexeme]));
  const unknown = [...printed, ...asked].filter((word) => !stems.has(word));
  for (const batch of batchesOf(
    unknown.map((word) => JSON.stringify(word)),
    WORDS_AT_ONCE,
  )) {
    const [row] = await step((em) => runBound<{ json: string }>(em, STEMS, [batch]));
    const read = JSON.parse(row?.json ?? '{}') as Readonly<Record<string, string>>;
    for (const [word, stem] of Object.entries(read)) stems.set(word, stem);
  }
  const counted = haveDocumentsChanged
    ? new Map(
        Object.entries(await json<Readonly<Record<string, number>>>(STEM_DOCUMENTS, [ids.agreementId], step)),
      )
    : new Map(before.map(({ lexeme, documents }) => [lexeme, documents]));
  const rowsOf = (words: readonly string[], printed: boolean) =>
    words.flatMap((word): WordRow[] => {
      const lexeme = stems.get(word);
      return lexeme === undefined ? [] : [{ word, printed, lexeme, documents: counted.get(lexeme) ?? 0 }];
    });
  const wanted = new Map([...rowsOf(asked, false), ...rowsOf(printed, true)].map((row) => [row.word, row]));
  const isSame = (row: WordRow, other: WordRow | undefined) =>
    row.printed === other?.printed && row.lexeme === other.lexeme && row.documents === other.documents;
  const gone = before.filter((row) => !isSame(row, wanted.get(row.word))).map(({ word }) => word);
  const added = [...wanted.values()].filter((row) => !isSame(row, there.get(row.word)));
  const areSame = !haveDocumentsChanged && gone.length === 0 && added.length === 0;
  // What is put together elsewhere is there when the rows are written.
  const making = areSame ? null : wordsOf([...wanted.values()]);
  making?.catch(() => {});
  await endRows(END_WORDS, gone, ids, step);
  for (const batch of batchesOf(
    added.map((row) => JSON.stringify(row)),
    WORDS_AT_ONCE,
  ))
    await step((em) => runBound(em, INSERT_WORDS, [ids.agreementId, ids.releaseId, batch]));
  if (areSame && (await keepSameWords(ids, step))) return;
  const words = await (making ?? wordsOf([...wanted.values()]));
  await step((em) => runBound(em, KEEP_WORDS, [words, ids.releaseId]));
}

/** @returns false where they have to be put together anew. */
async function keepSameWords({ agreementId, releaseId }: ReleaseIds, step: Step): Promise<boolean> {
  const kept: unknown[] = await step((em) =>
    em.execute(KEEP_SAME_WORDS, [agreementId, releaseId, releaseId]),
  );
  return kept.length > 0;
}

async function json<Value>(sql: string, parameters: readonly unknown[], step: Step): Promise<Value> {
  const [row]: { json: string }[] = await step((em) => em.execute(sql, [...parameters]));
  return JSON.parse(row?.json ?? 'null') as Value;
}

/**
 * Lets go of what searches asked of releases that nobody reads any more. It is an index of their words, which stay, and
 * the fewer it has the faster it answers.
 * @param kept releases that are still searched: the new one, and the one before it if there is one.
 */
export async function forgetSearch(agreementId: number, kept: readonly number[], step: Step): Promise<void> {
  const oldest = Math.min(...kept);
  for (const table of ['search_document', 'search_word']) {
    const sql = `delete from ${table} where agreement_id = ? and until_release_id <= ?`;
    await step((em) => em.execute(sql, [agreementId, oldest]));
  }
  const searched = `update release set is_searched = id = any (?::int[]),
      search_words = case when id = any (?::int[]) then search_words end
    where agreement_id = ? and is_searched <> (id = any (?::int[]))`;
  await step((em) => em.execute(searched, [`{${kept}}`, `{${kept}}`, agreementId, `{${kept}}`]));
}
