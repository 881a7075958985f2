import { Migration } from '@mikro-orm/migrations';

/**
 * A number that changes whenever what is served changes, in the same transaction, whoever changes it: a process that has
 * read what is served at that number need not read it again, and a client that has its answer keeps it. It begins and goes on
 * by chance, so that no other database has the same, nor one that was set back to an earlier day.
 */
export class Migration012Generation extends Migration {
  override name = '012-generation';

  override up(): void {
    this.addSql('create table serving (generation bigint not null)');
    this.addSql('insert into serving (generation) values ((random() * 1e12)::bigint)');
    this.addSql(`create function count_generation() returns trigger language plpgsql as $$ begin
      update serving set generation = generation + 1 + (random() * 1e6)::bigint;
      return null;
    end $$`);
    for (const [event, changed] of CHANGES)
      this.addSql(`create trigger serving_after_${event} after ${event} on agreement
        for each row when (${changed}) execute function count_generation()`);
  }
}

/** An agreement that nobody has published yet is not served: publishers of others need not wait for one another. */
const CHANGES = [
  ['insert', 'new.release_id is not null'],
  ['update', 'new.release_id is distinct from old.release_id'],
  ['delete', 'old.release_id is not null'],
] as const;
