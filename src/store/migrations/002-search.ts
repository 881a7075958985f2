import { Migration } from '@mikro-orm/migrations';

/**
 * What a search asks: the words of every clause of every year, and every word there is. The rows belong to a release
 * and are written with it, so that turning to a release turns the search to it at the same moment.
 */
export class Migration002Search extends Migration {
  override name = '002-search';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const OF_RELEASE = `
  agreement_id int not null references agreement (id) on delete cascade,
  release_id int not null references release (id) on delete cascade`;

const STATEMENTS = [
  // For an index over a release, a year and words at once.
  'create extension if not exists btree_gin',
  // English stems, and every word kept: in an agreement "shall", "not" and "may" are what it comes to.
  'create text search dictionary clause_stem (template = snowball, language = english)',
  'create text search configuration clause_words (copy = pg_catalog.english)',
  'alter text search configuration clause_words alter mapping replace english_stem with clause_stem',
  `create table vocabulary (${OF_RELEASE},
    groups jsonb not null,
    primary key (release_id)
  )`,
  `create table search_document (${OF_RELEASE},
    year text not null,
    position int not null,
    words tsvector not null,
    primary key (release_id, year, position),
    foreign key (release_id, year, position) references placement (release_id, year, position)
  )`,
  // A release is written at once and then only read: nothing is gained by indexing its rows later.
  'create index search_document_words on search_document using gin (release_id, year, words) with (fastupdate = off)',
  `create table search_word (${OF_RELEASE},
    word text not null,
    lexeme text not null,
    documents int not null,
    primary key (release_id, word)
  )`,
  'create index search_word_similar on search_word using gin (release_id, word gin_trgm_ops) with (fastupdate = off)',
];
