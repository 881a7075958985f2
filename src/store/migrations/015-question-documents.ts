import { Migration } from '@mikro-orm/migrations';

/**
 * What people ask of an edition is a document of its own, and what a search needs to know of that another, each read where it is
 * asked for: most of what is read of an edition has nothing to do with them, and they are more than half of all. Releases
 * published before have the questions in their rows.
 */
export class Migration015QuestionDocuments extends Migration {
  override name = '015-question-documents';

  override up(): void {
    for (const column of ['questions', 'asked']) {
      this.addSql(`alter table edition
        add column ${column} text,
        add foreign key (agreement_id, ${column}) references edition_document (agreement_id, hash)`);
      this.addSql(`create index edition_${column}_from on edition (agreement_id, ${column})`);
    }
  }
}
