import type { Config } from './config.ts';
import type { DatabaseLocation } from './store/database-location.ts';

/** Where a configuration keeps the agreements. */
export function locationOf(config: Config): DatabaseLocation {
  if (config.databaseUrl) return { type: 'postgres', url: config.databaseUrl, poolSize: config.databasePool };
  if (config.dataDir === 'memory://') return { type: 'memory' };
  return { type: 'embedded', folder: config.dataDir };
}
