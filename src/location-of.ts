import type { Config } from './config.ts';
import type { DatabaseLocation } from './store/database-location.ts';

/** Where a configuration keeps the agreements. */
export function locationOf(config: Config): DatabaseLocation {
  const { databaseUrl: url, databasePool: poolSize, replicaUrls, primaryReads } = config;
  if (url)
    return { type: 'postgres', url, poolSize, replicaUrls, primaryReads, migrates: config.role !== 'serve' };
  if (config.dataDir === 'memory://') return { type: 'memory' };
  return { type: 'embedded', folder: config.dataDir };
}
