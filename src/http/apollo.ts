import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { GraphContext } from '../graph/context.ts';
import { QUERY_LIMITS, queryLimitRules } from './query-limits.ts';

/** The GraphQL server: limits on, landing page off, and errors of ours that are not the client's kept from it. */
export function apolloServer(schema: GraphQLSchema, fastify: FastifyInstance): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: QUERY_LIMITS.tokens },
    validationRules: queryLimitRules(),
    formatError: (formatted, error) => maskInternal(formatted, error, fastify),
    logger: fastify.log,
    plugins: [
      fastifyApolloDrainPlugin(fastify) as unknown as ApolloServerPlugin<GraphContext>,
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

/** An error nobody expected is logged with its cause and told without it. */
function maskInternal(formatted: GraphQLFormattedError, error: unknown, fastify: FastifyInstance): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
  fastify.log.error({ err: unwrapResolverError(error) }, 'internal error');
  const { path, locations } = formatted;
  const message = 'The server could not answer this; the fault is on our side.';
  return { message, ...(path && { path }), ...(locations && { locations }), extensions: { code: 'INTERNAL_SERVER_ERROR' } };
}
