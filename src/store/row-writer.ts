import { batchesOf } from './batches-of.ts';
import type { Database, Step } from './database.ts';
import type { ReleaseIds } from './release-ids.ts';
import { runBound } from './run-bound.ts';
import type { TableSql } from './table-sql.ts';

/** What there is of each table, by digest or key: of the newest release, or of all where rows outlive releases. */
export type RowsThere = ReadonlyMap<string, ReadonlySet<string>>;

/** Gives rows as JSON objects by their places. */
export type RowsAt = (at: readonly number[]) => Promise<readonly string[]>;

/** So many rows are asked for at once. */
const ROWS_ASKED = 500;

/** A list in parts of so many. */
export function batches<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / most) }, (_, i) =>
    items.slice(i * most, (i + 1) * most),
  );
}

/** Asks in one statement what there is of an agreement's rows. */
export async function rowsThere(
  database: Database,
  agreementId: number,
  tables: readonly string[],
  step: Step,
): Promise<RowsThere> {
  const lists = tables.map((name) => `'${name}', ${database.table(name).there('x.id')}`);
  const sql = `select json_build_object(${lists.join(', ')})::text as json from agreement x where x.id = ?`;
  const [row]: { json: string }[] = await step((em) => em.execute(sql, [agreementId]));
  const there = JSON.parse(row?.json ?? '{}') as Record<string, readonly string[]>;
  return new Map(Object.entries(there).map(([name, digests]) => [name, new Set(digests)]));
}

/** What a new release changes of a table. */
export interface TableChange {
  readonly table: TableSql;
  /** What tells the rows that it has no more. */
  readonly gone: readonly string[];
  /** The rows that it has and the newest has not, as they are told. */
  readonly added: readonly Promise<readonly string[]>[];
}

/** Finds what a new release changes of a table, and asks for the rows at once, so that they are there when it is their turn. */
export function changeOf(
  table: TableSql,
  { digests, rowsAt }: { readonly digests: readonly string[]; readonly rowsAt: RowsAt },
  there: ReadonlySet<string>,
): TableChange {
  const wanted = new Set(digests);
  const gone = table.isOfRelease ? [...there].filter((digest) => !wanted.has(digest)) : [];
  const places = digests.flatMap((digest, at) => (there.has(digest) ? [] : [at]));
  const added = batches(places, ROWS_ASKED).map(rowsAt);
  // Whoever waits for them hears that they do not come.
  for (const rows of added) rows.catch(() => {});
  return { table, gone, added };
}

/**
 * Writes what a new release has of a table and the newest one has not, after it has ended what it has no more.
 * @returns whether there was anything to write.
 */
export async function writeRows(
  { table, gone, added }: TableChange,
  ids: ReleaseIds,
  step: Step,
): Promise<boolean> {
  await endRows(table.end, gone, ids, step);
  const owners = table.owners.map((owner) => ids[owner]);
  for (const asked of added)
    for (const rows of batchesOf(await asked))
      await step((em) => runBound(em, table.insert, [...owners, rows]));
  return gone.length + added.length > 0;
}

/** Ends rows with a release. @param end a statement that takes it, its agreement, and a JSON array of what tells the rows. */
export async function endRows(
  end: string,
  gone: readonly string[],
  { releaseId, agreementId }: ReleaseIds,
  step: Step,
): Promise<void> {
  for (const batch of batchesOf(gone.map((digest) => JSON.stringify(digest))))
    await step((em) => em.execute(end, [releaseId, agreementId, batch]));
}
