import { Migration } from '@mikro-orm/migrations';

/**
 * A row names its release and its agreement by one key instead of two: it is looked up once for each row that is written,
 * and no row can name a release of another agreement. Which words documents have says nothing to the planner, as the terms
 * are not known when a search is planned, and is most of what it takes to analyse them.
 */
export class Migration014ReleaseOfAgreement extends Migration {
  override name = '014-release-of-agreement';

  override up(): void {
    this.addSql('alter table release add constraint release_of_agreement unique (agreement_id, id)');
    this.addSql('drop index release_agreement');
    this.addSql(DROP_KEYS);
    for (const table of TABLES) {
      this.addSql(`alter table ${table} add constraint ${table}_release foreign key (agreement_id, release_id)
        references release (agreement_id, id) on delete cascade`);
      // Made anew, to come after: rows go with their release before those that it ended are the newest again.
      this.addSql(`alter table ${table} drop constraint ${table}_until_release_id_fkey`);
      this.addSql(`alter table ${table} add constraint ${table}_until_release_id_fkey
        foreign key (until_release_id) references release (id) on delete set null`);
    }
    this.addSql('alter table search_document alter column words set statistics 0');
  }
}

/** Every table of a release. */
const TABLES = [
  'instrument',
  'edition',
  'clause_version',
  'placement',
  'editorial_note',
  'parameter',
  'unread_parameter',
  'in_force_reason',
  'reference',
  'bargaining_event',
  'question',
  'search_document',
  'search_word',
] as const;

/** The keys of these tables that name a release by its number alone, or an agreement. */
const DROP_KEYS = `do $$ declare named record; begin
  for named in select c.conrelid::regclass as of, c.conname as name from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
    where c.contype = 'f' and cardinality(c.conkey) = 1 and a.attname in ('release_id', 'agreement_id')
      and c.confrelid in ('agreement'::regclass, 'release'::regclass)
      and c.conrelid = any (array[${TABLES.map((table) => `'${table}'::regclass`)}])
  loop execute format('alter table %s drop constraint %I', named.of, named.name); end loop;
end $$`;
