import { Migration } from '@mikro-orm/migrations';

/**
 * Releases are kept: each has its own title and parties and the time from which it was served, and the words of a
 * clause are stored once for all that say the same. What was published before goes; the next start stores it anew.
 */
export class Migration005KeptReleases extends Migration {
  override name = '005-kept-releases';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

/** An extension that somebody else made, or uses, stays: it is only that nothing of ours needs it any more. */
function dropExtension(name: string): string {
  return `do $$ begin
    drop extension if exists ${name};
  exception when insufficient_privilege or dependent_objects_still_exist then null;
  end $$`;
}

const STATEMENTS = [
  'delete from release',
  'alter table agreement drop column title, drop column parties',
  `alter table release
    add column title text not null,
    add column parties text[] not null,
    add column vocabulary jsonb not null,
    add column withdrawn_at timestamptz,
    alter column published_at drop not null,
    alter column published_at drop default`,
  'drop table vocabulary',
  'drop table table_cell',
  'drop table clause_table',
  'drop table correction',
  `create table wording (
    agreement_id int not null references agreement (id) on delete cascade,
    hash text not null,
    heading text,
    own_parts jsonb not null,
    primary key (agreement_id, hash)
  )`,
  `alter table clause_version
    drop column heading,
    drop column own_parts,
    add column wording text not null,
    add foreign key (agreement_id, wording) references wording (agreement_id, hash)`,
  'alter table placement drop column tree',
  // A release is written at once: its words are listed as they come and put into the index together, at the end.
  'alter index search_document_words set (fastupdate = on)',
  // A release has some thousand words: to read them all takes no longer than to look in an index of their letters.
  'drop index search_word_similar',
  dropExtension('ltree'),
  dropExtension('unaccent'),
];
