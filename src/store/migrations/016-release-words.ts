import { Migration } from '@mikro-orm/migrations';

/**
 * The words that a release is searched by stand beside their rows in one value, in which they are looked up as they are. Releases
 * published before have none: theirs are put together of the rows.
 */
export class Migration016ReleaseWords extends Migration {
  override name = '016-release-words';

  override up(): void {
    this.addSql('alter table release add column search_words bytea');
    // It is packed already.
    this.addSql('alter table release alter column search_words set storage external');
  }
}
