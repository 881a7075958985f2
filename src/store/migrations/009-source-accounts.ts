import { Migration } from '@mikro-orm/migrations';

/**
 * An instrument keeps what became of every character of its document. Releases published before go: nobody counted
 * theirs, and the content is stored anew at the next start.
 */
export class Migration009SourceAccounts extends Migration {
  override name = '009-source-accounts';

  override up(): void {
    this.addSql('delete from release');
    this.addSql('alter table instrument add column account jsonb not null');
  }
}
