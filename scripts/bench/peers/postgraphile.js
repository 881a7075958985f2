import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';
import { address } from './answer.js';

/**
 * What rows name one another by, where the database holds no key for it, as releases share rows. In a database with one
 * release, all rows are of that.
 */
const relations = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      placement: {
        tags: {
          foreignKey: [
            '(release_id, year, parent_position) references placement (release_id, year, position)',
            '(release_id, version_number) references clause_version (release_id, number)',
          ],
        },
      },
    },
  },
});

/** PostGraphile makes a graph of the tables as they are: rows by their keys, no texts and no citations. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  // It leaves out what no index of its own leads to; the primary key leads to sub-clauses well enough.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'] })],
  grafserv: { graphiql: false, graphqlOverGET: true, outputDataAsString: true, websockets: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(address);
