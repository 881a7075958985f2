import type { SearchEngine } from '../search/search-engine.ts';
import type { Metrics } from './metrics.ts';

/** The engine, with every search counted by the one that answered. */
export function countSearches(engine: SearchEngine, metrics: Metrics): SearchEngine {
  return {
    name: engine.name,
    search: async (request) => {
      const result = await engine.search(request);
      metrics.searched(result.engine);
      return result;
    },
  };
}
