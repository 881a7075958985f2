import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { address } from './answer.js';

/** PostGraphile makes a graph of the tables as they are: rows by their keys, no texts and no citations. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It leaves out what no index of its own leads to; the primary key leads to sub-clauses well enough.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: process.env.DATABASE_URL, schemas: ['public'] })],
  grafserv: { graphiql: false, graphqlOverGET: true, outputDataAsString: true, websockets: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(address);
