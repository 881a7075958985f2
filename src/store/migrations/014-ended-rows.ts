import { Migration } from '@mikro-orm/migrations';

/**
 * Rows that ended are found by their agreement: releases of all agreements are numbered in one row, so that of what ended
 * after a release most is of other agreements.
 */
export class Migration014EndedRows extends Migration {
  override name = '014-ended-rows';

  override up(): void {
    for (const table of TABLES) {
      this.addSql(`drop index ${table}_until`);
      this.addSql(`create index ${table}_until on ${table} (agreement_id, until_release_id)
        where until_release_id is not null`);
    }
  }
}

const TABLES = [
  'instrument',
  'edition',
  'clause_version',
  'placement',
  'editorial_note',
  'parameter',
  'unread_parameter',
  'in_force_reason',
  'reference',
  'bargaining_event',
  'question',
  'search_document',
  'search_word',
];
