import { Migration } from '@mikro-orm/migrations';

/**
 * What people ask of an edition is a document of its own, which is read where it is asked for: most of what is read of an
 * edition has nothing to do with it, and it is more than half of all. Releases published before have it in their rows.
 */
export class Migration015QuestionDocuments extends Migration {
  override name = '015-question-documents';

  override up(): void {
    this.addSql(`alter table edition
      add column questions text,
      add foreign key (agreement_id, questions) references edition_document (agreement_id, hash)`);
    this.addSql('create index edition_asked_from on edition (agreement_id, questions)');
  }
}
