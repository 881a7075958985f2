import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { GraphContext } from '../graph/context.ts';
import { LIMITS } from '../limits.ts';
import { overLimit, queryLimitRules } from './query-limits.ts';

/** The GraphQL server: limits on, landing page off, and errors of ours that are not the client's kept from it. */
export function apolloServer(schema: GraphQLSchema, fastify: FastifyInstance): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    parseOptions: { maxTokens: LIMITS.tokens.most },
    validationRules: queryLimitRules(),
    formatError: (formatted, error) => maskInternal(withLimitCode(formatted, error), error, fastify),
    logger: fastify.log,
    plugins: [
      fastifyApolloDrainPlugin(fastify) as unknown as ApolloServerPlugin<GraphContext>,
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer for hints that no field gives.
      ApolloServerPluginCacheControlDisabled(),
    ],
  });
}

/** The parser calls a query with too many tokens a mistake of syntax. */
const TOO_LONG: GraphQLFormattedError = {
  message: overLimit(`has more than ${LIMITS.tokens.most} tokens`),
  extensions: { code: 'QUERY_TOO_LONG' },
};

/** Apollo codes every error of validation alike; which limit a query is over is told by the limit's own code. */
function withLimitCode(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.message.includes('Document contains more')) return TOO_LONG;
  const original = error instanceof GraphQLError ? error.originalError : null;
  const code = original instanceof GraphQLError ? original.extensions.code : undefined;
  return code === undefined ? formatted : { ...formatted, extensions: { ...formatted.extensions, code } };
}

/** What is told of an error nobody expected. */
export const INTERNAL_ERROR = {
  code: 'INTERNAL_SERVER_ERROR',
  message: 'The server could not answer this; the fault is on our side.',
} as const;

/** An error nobody expected is logged with its cause and told without it. */
function maskInternal(
  formatted: GraphQLFormattedError,
  error: unknown,
  fastify: FastifyInstance,
): GraphQLFormattedError {
  const { code, message } = INTERNAL_ERROR;
  if (formatted.extensions?.code !== code) return formatted;
  fastify.log.error({ err: unwrapResolverError(error) }, 'internal error');
  const { path, locations } = formatted;
  return { message, ...(path && { path }), ...(locations && { locations }), extensions: { code } };
}
