import { Migration } from '@mikro-orm/migrations';

/** An instrument keeps what became of every character of its document. Those published before go, and are made anew. */
export class Migration009SourceAccounts extends Migration {
  override name = '009-source-accounts';

  override up(): void {
    this.addSql('delete from release');
    this.addSql('alter table instrument add column account jsonb not null');
  }
}
