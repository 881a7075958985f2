import { Migration } from '@mikro-orm/migrations';

/**
 * Agreements, instruments, editions and clauses. Every table carries its agreement, so that thousands of agreements
 * fit one database. What one ingest publishes is a release; rows of a release are never updated, a new ingest writes
 * a new one and turns the agreement to it, so that whoever reads sees one release whole.
 */
export class Migration001Agreements extends Migration {
  override name = '001-agreements';

  override up(): void {
    for (const extension of ['ltree', 'btree_gist', 'pg_trgm', 'unaccent']) {
      this.addSql(`create extension if not exists ${extension}`);
    }
    for (const statement of TABLES) this.addSql(statement);
  }
}

const OF_RELEASE = `
  agreement_id int not null references agreement (id) on delete cascade,
  release_id int not null references release (id) on delete cascade`;

const TABLES = [
  `create table agreement (
    id int generated always as identity primary key,
    slug text not null unique,
    title text not null,
    parties text[] not null,
    release_id int
  )`,
  `create table release (
    id int generated always as identity primary key,
    agreement_id int not null references agreement (id) on delete cascade,
    content_hash text not null,
    published_at timestamptz not null default now()
  )`,
  'create index release_agreement on release (agreement_id)',
  `alter table agreement add constraint agreement_release_fk foreign key (release_id) references release (id)
    on delete set null`,
  `create table instrument (${OF_RELEASE},
    slug text not null,
    position int not null,
    title text not null,
    kind text not null,
    year text,
    effective_from date,
    source text not null,
    parts jsonb not null,
    primary key (release_id, slug)
  )`,
  `create table edition (${OF_RELEASE},
    year text not null,
    position int not null,
    in_force_from date not null,
    in_force_to date,
    instruments text[] not null,
    primary key (release_id, year),
    check (in_force_to is null or in_force_to > in_force_from)
  )`,
  `create table clause (
    agreement_id int not null references agreement (id) on delete cascade,
    provision text not null,
    primary key (agreement_id, provision)
  )`,
  `create table clause_version (${OF_RELEASE},
    number int not null,
    provision text not null,
    instrument text not null,
    heading text,
    own_parts jsonb not null,
    in_force_from date not null,
    in_force_to date,
    primary key (release_id, number),
    foreign key (agreement_id, provision) references clause (agreement_id, provision),
    foreign key (release_id, instrument) references instrument (release_id, slug),
    constraint clause_version_overlap exclude using gist (
      release_id with =, provision with =, daterange(in_force_from, in_force_to) with &&
    )
  )`,
  `create table placement (${OF_RELEASE},
    year text not null,
    position int not null,
    parent_position int,
    version_number int not null,
    path text not null,
    tree ltree not null,
    citation text not null,
    kind text not null,
    label text,
    marker text not null,
    layout int[] not null,
    change text not null,
    source_file text not null,
    first_line int not null,
    last_line int not null,
    primary key (release_id, year, position),
    unique (release_id, year, path),
    foreign key (release_id, year) references edition (release_id, year),
    foreign key (release_id, year, parent_position) references placement (release_id, year, position),
    foreign key (release_id, version_number) references clause_version (release_id, number),
    check (parent_position < position)
  )`,
  'create index placement_tree on placement using gist (tree)',
  `create table clause_table (${OF_RELEASE},
    version_number int not null,
    heading_rows int not null,
    primary key (release_id, version_number),
    foreign key (release_id, version_number) references clause_version (release_id, number)
  )`,
  `create table table_cell (${OF_RELEASE},
    version_number int not null,
    row_number int not null,
    column_number int not null,
    words text not null,
    primary key (release_id, version_number, row_number, column_number),
    foreign key (release_id, version_number) references clause_table (release_id, version_number)
  )`,
  `create table correction (${OF_RELEASE},
    number int not null,
    source text not null,
    first_line int not null,
    last_line int not null,
    stood text not null,
    stands text not null,
    reason text not null,
    primary key (release_id, number)
  )`,
  `create table editorial_note (${OF_RELEASE},
    number int not null,
    year text not null,
    path text,
    kind text not null,
    words text not null,
    primary key (release_id, number),
    foreign key (release_id, year) references edition (release_id, year),
    foreign key (release_id, year, path) references placement (release_id, year, path)
  )`,
  `create table parameter (${OF_RELEASE},
    name text not null,
    year text not null,
    value numeric not null,
    unit text not null,
    path text not null,
    quote text not null,
    primary key (release_id, year, name),
    foreign key (release_id, year, path) references placement (release_id, year, path)
  )`,
  `create table in_force_reason (${OF_RELEASE},
    number int not null,
    year text not null,
    path text not null,
    quote text not null,
    words text not null,
    primary key (release_id, number),
    foreign key (release_id, year, path) references placement (release_id, year, path)
  )`,
  `create table reference (${OF_RELEASE},
    number int not null,
    year text not null,
    path text not null,
    words text not null,
    first_offset int not null,
    end_offset int not null,
    status text not null,
    target_path text,
    candidate_paths text[] not null,
    external text,
    reason text,
    primary key (release_id, number),
    foreign key (release_id, year, path) references placement (release_id, year, path),
    foreign key (release_id, year, target_path) references placement (release_id, year, path)
  )`,
  'create index reference_target on reference (release_id, year, target_path)',
  `create table bargaining_event (${OF_RELEASE},
    number int not null,
    kind text not null,
    body text not null,
    description text not null,
    happened_on date,
    quote text not null,
    source_file text not null,
    first_line int not null,
    last_line int not null,
    primary key (release_id, number)
  )`,
];
