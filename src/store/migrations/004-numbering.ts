import { Migration } from '@mikro-orm/migrations';

/**
 * A release keeps how its agreement numbers its provisions. Those published before go: nobody can tell how theirs were,
 * and the content is stored anew at the next start.
 */
export class Migration004Numbering extends Migration {
  override name = '004-numbering';

  override up(): void {
    this.addSql('delete from release');
    this.addSql('alter table release add column numbering jsonb not null');
  }
}
