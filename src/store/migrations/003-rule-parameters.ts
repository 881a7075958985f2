import { Migration } from '@mikro-orm/migrations';

/** Parameters may be words, may stand in a cell that nobody can read, keep their order, and may restate one another. */
export class Migration003RuleParameters extends Migration {
  override name = '003-rule-parameters';

  override up(): void {
    this.addSql(`alter table parameter
      alter column value drop not null,
      add column number int not null default 0,
      add column words text,
      add column restates text,
      add column because text`);
  }
}
