import type { Step } from './database.ts';
import { StoreError } from './store-error.ts';

/** Columns of a table that name a row of another, by its columns; no row is named where one of them is null. */
interface Naming {
  readonly table: string;
  readonly columns: readonly string[];
  readonly named: string;
  readonly by: readonly string[];
}

const ON_CLAUSE = { columns: ['year', 'path'], named: 'placement', by: ['year', 'path'] };

/** Which rows of a release name which of the same release. */
const NAMINGS: readonly Naming[] = [
  { table: 'clause_version', columns: ['instrument'], named: 'instrument', by: ['slug'] },
  { table: 'placement', columns: ['year'], named: 'edition', by: ['year'] },
  {
    table: 'placement',
    columns: ['year', 'parent_position'],
    named: 'placement',
    by: ['year', 'position'],
  },
  { table: 'placement', columns: ['version_number'], named: 'clause_version', by: ['number'] },
  { table: 'editorial_note', columns: ['year'], named: 'edition', by: ['year'] },
  { table: 'editorial_note', ...ON_CLAUSE },
  { table: 'parameter', ...ON_CLAUSE },
  { table: 'unread_parameter', ...ON_CLAUSE },
  { table: 'in_force_reason', ...ON_CLAUSE },
  { table: 'reference', ...ON_CLAUSE },
  { table: 'reference', ...ON_CLAUSE, columns: ['year', 'target_path'] },
  { table: 'search_document', columns: ['year', 'position'], named: 'placement', by: ['year', 'position'] },
];

/**
 * Looks whether every row of the newest release that names another names one that is there. The database could not: the
 * row that is named may have come with an earlier release.
 * @param changed the tables of which rows were written or ended; what others name has been looked at before.
 * @throws StoreError that tells which table's rows name what is not there.
 */
export async function checkNamed(
  agreementId: number,
  changed: ReadonlySet<string>,
  step: Step,
): Promise<void> {
  const concerned = NAMINGS.filter(({ table, named }) => changed.has(table) || changed.has(named));
  for (const naming of concerned) {
    const lost = await step((em) => em.execute(lostSql(naming), [agreementId, agreementId]));
    if (lost.length === 0) continue;
    const { table, columns, named } = naming;
    const row = JSON.stringify(lost[0]);
    throw new StoreError(
      `A row of ${table} names by ${columns.join(' and ')} a row of ${named} that is not there: ${row}`,
    );
  }
}

/** A difference of sets, which takes as long as reading both, whatever the database knows of their sizes. */
function lostSql({ table, columns, named, by }: Naming): string {
  const names = columns.map((column) => `${column} is not null`);
  return `select ${columns} from ${table}
      where agreement_id = ? and until_release_id is null and ${names.join(' and ')}
    except select ${by} from ${named} where agreement_id = ? and until_release_id is null
    limit 1`;
}
