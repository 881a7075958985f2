import { setTimeout as wait } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Agreement } from '../law/document/agreement.ts';
import { checkNamed } from './check-named.ts';
import type { Database, Step } from './database.ts';
import { LAST_TABLES, type Publication, publicationOf, type TableRows } from './publication.ts';
import type { ReleaseIds } from './release-ids.ts';
import { changeOf, type RowsAt, rowsThere, writeRows } from './row-writer.ts';
import { forgetSearch, searchChange, writeSearch } from './search-writer.ts';

/** Milliseconds after which a publisher looks whether it is its turn. */
const LOOKS_AFTER = 100;

/** Rows of a release that nobody has seen, removed in one step. */
const REMOVED_AT_ONCE = 250;

/** Publishes agreements. */
export class AgreementWriter {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The content hash of the release that is served; null when nothing is. */
  async contentHash(slug: string): Promise<string | null> {
    const rows = await this.#database.rows<{ content_hash: string }>(SERVED_HASH, [slug]);
    return rows[0]?.content_hash ?? null;
  }

  publish(agreement: Agreement): Promise<boolean> {
    return this.publishRows(publicationOf(agreement));
  }

  /**
   * Writes a new release and turns the agreement to it. Readers see the old release until then. Releases are kept: what
   * was served at a time can be asked later.
   * @param signal ends it before it is done.
   * @returns false when the same content was published by another process in the meantime.
   */
  async publishRows(publication: Publication, signal?: AbortSignal): Promise<boolean> {
    try {
      return await this.#database.inSteps((step) => {
        const unlessEnded: Step = (work) => {
          signal?.throwIfAborted();
          return step(work);
        };
        return publishIn(this.#database, unlessEnded, publication);
      });
    } catch (error) {
      if (!signal?.aborted)
        await this.#database
          .inSteps((step) => removeUnfinished(this.#database, step, publication))
          .catch(() => {});
      throw error;
    }
  }

  /** Ends the serving of an agreement; its releases stay. @returns false when it was not served. */
  async withdraw(slug: string): Promise<boolean> {
    return this.#database.inSteps((step) =>
      step(async (em) => {
        const agreementId = await lockAgreement(em, slug);
        const rows: { release_id: number }[] = await em.execute(
          'select release_id from agreement where id = ? and release_id is not null',
          [agreementId],
        );
        if (!rows[0]) return false;
        await em.execute('update release set withdrawn_at = clock_timestamp() where id = ?', [
          rows[0].release_id,
        ]);
        await em.execute('update agreement set release_id = null where id = ?', [agreementId]);
        return true;
      }),
    );
  }
}

const SERVED_HASH =
  'select r.content_hash from agreement a join release r on r.id = a.release_id where a.slug = ?';

/** Seconds from here on fit into a number of the database until the year 2094. */
const EPOCH = '2026-01-01 00:00:00Z';

/**
 * A number that no release has had: not here, nor in a database that this one is set back from, by a backup or by a replica
 * that had not got everything, for whoever has read a release knows it by its number. So numbers go on by the clock at
 * least, and those who take one at the same time take turns. The clock's seconds are cut off: rounded, a number would be
 * that of a second which has yet to begin, and be given again in it.
 */
async function nextRelease(database: Database): Promise<number> {
  const [row] = await database.rows<{ id: number }>(
    `with turn as materialized (select pg_advisory_xact_lock(hashtext('living-contract release'))),
      sequence as materialized (select pg_get_serial_sequence('release', 'id') as name)
    select setval(name, greatest(nextval(name), floor(extract(epoch from now() - timestamptz '${EPOCH}'))::int))::int as id
    from turn, sequence`,
  );
  return row?.id as number;
}

async function publishIn(database: Database, step: Step, publication: Publication): Promise<boolean> {
  const { slug, contentHash, tables } = publication;
  const agreementId = await step((em) => lockAgreement(em, slug));
  const served = await step((em) => servedRelease(em, agreementId));
  if (served?.contentHash === contentHash) return false;
  await removeUnfinished(database, step, publication);
  // Taken when it is its turn: releases of one agreement are numbered in the order in which they are published.
  const release = await nextRelease(database);
  const releaseId = await step((em) => beginRelease(em, agreementId, release, publication));
  const ids = { agreementId, releaseId };
  const rowsAt =
    (table: string): RowsAt =>
    (at) =>
      publication.rowsOf(table, at);
  const changesOf = async (all: readonly TableRows[]) => {
    const names = all.map(({ table }) => table);
    const there = await rowsThere(database, agreementId, names, step);
    return all.map(({ table, digests }) => {
      const known = there.get(table) as ReadonlySet<string>;
      return {
        name: table,
        change: changeOf(database.table(table), { digests, rowsAt: rowsAt(table) }, known),
      };
    });
  };
  const changed = new Set<string>();
  const write = async (changes: Awaited<ReturnType<typeof changesOf>>) => {
    for (const { name, change } of changes) if (await writeRows(change, ids, step)) changed.add(name);
  };
  const changes = await changesOf(tables);
  const making = publication.search();
  making.catch(() => {});
  await write(changes);
  const search = await searchChange(await making, rowsAt('search_document'), ids, step);
  const editions = publication.editions();
  editions.catch(() => {});
  if (await writeSearch(search, publication.words, ids, step)) changed.add('search_document');
  await write(await changesOf(await editions));
  await checkNamed(agreementId, changed, step);
  await forgetSearch(agreementId, [releaseId, ...(served ? [served.id] : [])], step);
  // Last: publishers of other agreements, who turn to theirs, wait from here on until this is over.
  await step((em) => turnTo(em, ids));
  return true;
}

/**
 * The agreement's id, its row made if need be. Publishers of one agreement take turns: each waits until the transaction of
 * the one before is over, asking again and again, as a statement that waits would be over its time.
 */
async function lockAgreement(em: SqlEntityManager, slug: string): Promise<number> {
  const LOCK = 'select pg_try_advisory_xact_lock(hashtext(?)) as locked';
  const isTurn = async () => {
    const rows: { locked: boolean }[] = await em.execute(LOCK, [`living-contract publish ${slug}`]);
    return rows[0]?.locked === true;
  };
  while (!(await isTurn())) await wait(LOOKS_AFTER);
  await em.execute('insert into agreement (slug) values (?) on conflict do nothing', [slug]);
  const rows: { id: number }[] = await em.execute('select id from agreement where slug = ?', [slug]);
  return rows[0]?.id as number;
}

async function servedRelease(em: SqlEntityManager, agreementId: number) {
  const rows: { id: number; contentHash: string }[] = await em.execute(
    `select r.id, r.content_hash as "contentHash" from agreement a join release r on r.id = a.release_id
    where a.id = ?`,
    [agreementId],
  );
  return rows[0] ?? null;
}

/**
 * What an ingest that was ended half way has left; nobody has seen it. It goes little by little, as it came, and the rows
 * that it ended are the newest again.
 */
async function removeUnfinished(
  database: Database,
  step: Step,
  { slug, tables }: Publication,
): Promise<void> {
  const UNFINISHED = `select r.id from release r join agreement a on a.id = r.agreement_id
    where a.slug = ? and r.published_at is null order by r.id desc`;
  const releases: { id: number }[] = await step((em) => em.execute(UNFINISHED, [slug]));
  const names = [...tables.map(({ table }) => table), ...LAST_TABLES];
  const written = names.filter((table) => database.table(table).isOfRelease);
  for (const { id } of releases) {
    for (const table of ['search_word', 'search_document', ...written]) {
      while (await step((em) => someDone(em, REMOVE, table, id)));
      while (await step((em) => someDone(em, RENEW, table, id)));
    }
    await step((em) => em.execute('delete from release where id = ?', [id]));
  }
  if (releases.length > 0) await step((em) => em.execute(REMOVE_UNREAD, [slug]));
}

/** Documents that no edition is read from: they are written before it. */
const REMOVE_UNREAD = `delete from edition_document d using agreement a
  where a.slug = ? and d.agreement_id = a.id
  and not exists (select from edition e where e.agreement_id = d.agreement_id and e.document = d.hash)
  and not exists (select from edition e where e.agreement_id = d.agreement_id and e.questions = d.hash)
  and not exists (select from edition e where e.agreement_id = d.agreement_id and e.asked = d.hash)`;

const REMOVE = ['delete from', 'release_id'] as const;
const RENEW = ['update', 'until_release_id'] as const;

/** @returns whether there were any rows. */
async function someDone(
  em: SqlEntityManager,
  [verb, column]: typeof REMOVE | typeof RENEW,
  table: string,
  release: number,
): Promise<boolean> {
  const some = `select ctid from ${table} where ${column} = ? limit ${REMOVED_AT_ONCE}`;
  const what = verb === 'update' ? `${table} set until_release_id = null` : table;
  const rows = await em.execute(`${verb} ${what} where ctid = any (array(${some})) returning 1`, [release]);
  return rows.length > 0;
}

async function beginRelease(
  em: SqlEntityManager,
  agreementId: number,
  id: number,
  { contentHash, release }: Publication,
): Promise<number> {
  const rows: { id: number }[] = await em.execute(
    `insert into release (id, agreement_id, content_hash, title, parties, numbering, laws, vocabulary)
    overriding system value
    select ?, ?, ?, r.title, r.parties, r.numbering, r.laws, r.vocabulary
    from jsonb_to_record(?::jsonb) as r (title text, parties text[], numbering jsonb, laws jsonb, vocabulary jsonb)
    returning id`,
    [id, agreementId, contentHash, release],
  );
  return rows[0]?.id as number;
}

/** The moment from which on everybody sees the new release. */
async function turnTo(em: SqlEntityManager, { agreementId, releaseId }: ReleaseIds): Promise<void> {
  await em.execute('update release set published_at = clock_timestamp() where id = ?', [releaseId]);
  await em.execute('update agreement set release_id = ? where id = ?', [releaseId, agreementId]);
}
