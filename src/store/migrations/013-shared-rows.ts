import { Migration } from '@mikro-orm/migrations';

/**
 * What releases have alike is one row: it says which release was the first to have it, and which the first to have it no
 * more. A release writes what it changes. Among the rows of the newest the database keeps what was kept within a release:
 * each place once, no versions that overlap. That they name one another rightly is looked at before a release is turned to.
 */
export class Migration013SharedRows extends Migration {
  override name = '013-shared-rows';

  override up(): void {
    for (const [table, ...keys] of TABLES) {
      this.addSql(`alter table ${table}
        add column until_release_id int references release (id) on delete set null`);
      if (table !== 'search_word')
        this.addSql(`alter table ${table} add column digest text not null default ''`);
      this.addSql(`update ${table} t set until_release_id =
        (select min(r.id) from release r where r.agreement_id = t.agreement_id and r.id > t.release_id)`);
      this.addSql(
        `create index ${table}_until on ${table} (until_release_id) where until_release_id is not null`,
      );
      for (const [i, key] of keys.entries())
        this.addSql(`create unique index ${table}_newest_${i} on ${table} (agreement_id, ${key})
          where until_release_id is null`);
    }
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** Every table of a release, and what is there once among the rows of the newest. */
const TABLES = [
  ['instrument', 'slug'],
  ['edition', 'year'],
  ['clause_version', 'number'],
  ['placement', 'year, position', 'year, path'],
  ['editorial_note', 'number'],
  ['parameter', 'year, name'],
  ['unread_parameter', 'year, name'],
  ['in_force_reason', 'number'],
  ['reference', 'number'],
  ['bargaining_event', 'number'],
  ['question', 'number', 'year, name'],
  ['search_document', 'year, position'],
  ['search_word', 'word'],
] as const;

const STATEMENTS = [
  // Keys that name a row of the same release: now it may have come with an earlier one.
  `do $$ declare named record; begin
    for named in select conrelid::regclass as of, conname as name from pg_constraint
      where contype = 'f' and confrelid in
        ('instrument'::regclass, 'edition'::regclass, 'placement'::regclass, 'clause_version'::regclass)
    loop execute format('alter table %s drop constraint %I', named.of, named.name); end loop;
  end $$`,
  'alter table placement drop constraint placement_release_id_year_path_key',
  'alter table question drop constraint question_release_id_year_name_key',
  `alter table clause_version
    drop constraint clause_version_overlap,
    add constraint clause_version_overlap exclude using gist (
      agreement_id with =, provision with =, state with =, daterange(in_force_from, in_force_to) with &&
    ) where (until_release_id is null)`,
  'drop index reference_target',
  'drop index search_document_words',
  'create index search_document_words on search_document using gin (agreement_id, year, words)',
  'alter table release add column is_searched boolean not null default false',
  `update release r set is_searched = exists (select from search_document d where d.release_id = r.id)`,
];
