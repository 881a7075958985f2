import { Migration } from '@mikro-orm/migrations';

/**
 * What people ask is searched beside the words of the agreement: of each word it is known which it is. Releases published
 * before go: theirs have no such words, and the content is stored anew at the next start.
 */
export class Migration010AskedWords extends Migration {
  override name = '010-asked-words';

  override up(): void {
    this.addSql('delete from release');
    this.addSql('alter table search_word add column printed boolean not null');
  }
}
