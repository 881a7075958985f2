import { Migration } from '@mikro-orm/migrations';

/**
 * Editions have a state, and until when they are known to be current; notes the words and cells that they are about;
 * a reason may rest on the words of another source;
 * and a year may have parameters that nobody has read yet. A proposed wording of a provision may stand beside the one
 * that is in force, so that versions are kept from overlapping among those of one state.
 */
export class Migration007CarriedYears extends Migration {
  override name = '007-carried-years';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

// What was published before bears no state: it was all adopted, and is written anew by the next ingest.
const STATEMENTS = [
  `alter table edition
    add column state text not null default 'ADOPTED',
    add column last_known_current date`,
  'update edition set last_known_current = coalesce(in_force_to - 1, in_force_from)',
  'alter table edition alter column last_known_current set not null',
  `alter table clause_version
    add column state text not null default 'ADOPTED',
    drop constraint clause_version_overlap,
    add constraint clause_version_overlap exclude using gist (
      release_id with =, provision with =, state with =, daterange(in_force_from, in_force_to) with &&
    )`,
  `alter table editorial_note
    add column quotes text[] not null default '{}',
    add column cells jsonb not null default '[]'`,
  `alter table in_force_reason
    alter column path drop not null,
    add column source jsonb`,
  `create table unread_parameter (
    agreement_id int not null references agreement (id) on delete cascade,
    release_id int not null references release (id) on delete cascade,
    year text not null,
    name text not null,
    path text,
    citation text not null,
    read_in text not null,
    primary key (release_id, year, name),
    foreign key (release_id, year, path) references placement (release_id, year, path)
  )`,
];
