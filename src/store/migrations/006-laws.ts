import { Migration } from '@mikro-orm/migrations';
import { NO_LAWS } from '../../law/citation/laws.ts';

/** A release keeps the laws its agreement names; those published before named them in the program. */
export class Migration006Laws extends Migration {
  override name = '006-laws';

  override up(): void {
    this.addSql(`alter table release add column laws jsonb not null default '${JSON.stringify(NO_LAWS)}'`);
  }
}
