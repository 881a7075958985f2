import { Migration } from '@mikro-orm/migrations';

/**
 * An edition is written once more as one document, from which it is read back. Releases published before have none and
 * are read from their rows. What many releases say alike is kept once, under a hash.
 */
export class Migration011EditionDocuments extends Migration {
  override name = '011-edition-documents';

  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }
}

const STATEMENTS = [
  `create table edition_document (
    agreement_id int not null references agreement (id) on delete cascade,
    hash text not null,
    form int not null,
    document bytea not null,
    primary key (agreement_id, hash)
  )`,
  // It is packed already.
  'alter table edition_document alter column document set storage external',
  `alter table edition
    add column document text,
    add foreign key (agreement_id, document) references edition_document (agreement_id, hash)`,
  'create index edition_read_from on edition (agreement_id, document)',
];
