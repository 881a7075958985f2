import type { SqlEntityManager } from '@mikro-orm/sql';
import { CompiledQuery } from 'kysely';

/**
 * Runs a statement of a unit of work with its values beside it, where MikroORM would write them into it: long ones are
 * neither put in quotes here nor read as SQL there.
 * @param sql names its values `$1`, `$2` …, each with its type.
 */
export async function runBound<Row>(
  em: SqlEntityManager,
  sql: string,
  values: readonly unknown[],
): Promise<readonly Row[]> {
  // As MikroORM tells of the statements that it sends.
  em.config.getLogger().logQuery({ query: sql });
  const { rows } = await em.getKysely().executeQuery<Row>(CompiledQuery.raw(sql, [...values]));
  return rows;
}
