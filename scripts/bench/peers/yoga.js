import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';
import { address, resolvers, schemaText } from './answer.js';

/** GraphQL Yoga as its documentation starts it, without its page for browsers: the only resolver returns a constant. */
const yoga = createYoga({
  schema: createSchema({ typeDefs: schemaText, resolvers }),
  healthCheckEndpoint: '/health',
  graphiql: false,
  logging: false,
});
createServer(yoga).listen(address);
