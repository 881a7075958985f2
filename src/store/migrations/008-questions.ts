import { Migration } from '@mikro-orm/migrations';

/** What people ask, with the answer as it holds in each contract year. Releases published before have none. */
export class Migration008Questions extends Migration {
  override name = '008-questions';

  override up(): void {
    this.addSql(`create table question (
      agreement_id int not null,
      release_id int not null references release on delete cascade,
      number int not null,
      year text not null,
      name text not null,
      topic text not null,
      question text not null,
      also_asked jsonb not null,
      answer text not null,
      authorities jsonb not null,
      rules jsonb not null,
      primary key (release_id, number),
      unique (release_id, year, name)
    )`);
  }
}
