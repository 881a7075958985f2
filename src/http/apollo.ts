import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { Executor } from '../graph/execution/executor.ts';
import { LIMITS } from '../limits.ts';
import { answerPlugin } from './answer-plugin.ts';
import { faultOf } from './fault.ts';
import type { HttpContext } from './http-context.ts';
import { Kept } from './kept.ts';
import { stringified } from './long-answers.ts';
import type { Metrics } from './metrics.ts';
import type { Outage } from './outage.ts';
import { queryLimitRules } from './query-limits.ts';
import { overLimit } from './query-shape.ts';

/**
 * The GraphQL server: limits on, landing page off, and errors of ours that are not the client's kept from it.
 * @param persisted where it keeps the queries that clients ask by their hash.
 */
export function apolloServer(
  schema: GraphQLSchema,
  fastify: FastifyInstance,
  persisted: Kept<string>,
  outage: Outage,
  metrics: Metrics,
): ApolloServer<HttpContext> {
  const queries = new Kept<DocumentNode>(LIMITS.queriesKept.most, ({ loc }) => loc?.end ?? 0);
  const executor = new Executor(schema);
  metrics.watchCaches({ queries: queries.uses, plans: executor.uses, 'persisted queries': persisted.uses });
  return new ApolloServer<HttpContext>({
    gateway: executing(schema, executor),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: true,
    // It keeps forms of other sites from asking in the name of a reader. Nobody has a name here, and nothing can be
    // changed; bodies are read as JSON alone.
    csrfPrevention: false,
    parseOptions: { maxTokens: LIMITS.tokens.most },
    validationRules: queryLimitRules(),
    validationOptions: { maxErrors: LIMITS.mistakes.most },
    formatError: tell,
    stringifyResult: stringified,
    documentStore: queries,
    cache: persisted,
    logger: fastify.log,
    plugins: [
      fastifyApolloDrainPlugin(fastify) as unknown as ApolloServerPlugin<HttpContext>,
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer for hints that no field gives.
      ApolloServerPluginCacheControlDisabled(),
      answerPlugin(schema, outage, metrics),
    ],
  });
}

type Gateway = ApolloServerOptionsWithGateway<HttpContext>['gateway'];

/** The door by which Apollo has operations executed by somebody else: it is made for gateways, and all there is. */
function executing(schema: GraphQLSchema, executor: Executor): Gateway {
  return {
    onSchemaLoadOrUpdate: (told) => {
      told({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    load: async () => ({
      executor: async ({ document, request, context }) => {
        const { operationName, variables } = request;
        return executor.execute({ document, operationName, variables, context });
      },
    }),
    stop: async () => {},
  };
}

/** What GraphQL says when it stops to read a query, and which limit it is over then. */
const STOPPED = [
  ['Document contains more', 'QUERY_TOO_LONG', `has more than ${LIMITS.tokens.most} tokens`],
  ['Too many validation errors', 'TOO_MANY_MISTAKES', `has more than ${LIMITS.mistakes.most} mistakes`],
  ['Validation aborted', 'QUERY_TOO_COSTLY', 'asks the same fields too often to be checked'],
] as const;

/** An error as the client is told it: with the code of the limit it is over, and without what went wrong on our side. */
function tell(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { message, path, locations, extensions } = formatted;
  const stopped = STOPPED.find(([words]) => path === undefined && message.includes(words));
  if (stopped) return { message: overLimit(stopped[2]), extensions: { code: stopped[1] } };
  const limit = error instanceof GraphQLError ? error.originalError : null;
  const code = limit instanceof GraphQLError ? limit.extensions.code : undefined;
  if (code !== undefined) return { ...formatted, extensions: { ...extensions, code } };
  if (extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  const fault = faultOf(error);
  const place = { ...(path && { path }), ...(locations && { locations }) };
  if (!fault) return { message, ...place, extensions: { code: path ? 'BAD_USER_INPUT' : 'BAD_REQUEST' } };
  return { message: fault.message, ...place, extensions: { code: fault.code } };
}
