import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Executor } from '../graph/execution/executor.ts';
import { LIMITS } from '../limits.ts';
import { answerPlugin } from './answer-plugin.ts';
import { formatError } from './format-error.ts';
import type { HttpContext } from './http-context.ts';
import type { Kept } from './kept.ts';
import type { KeptQueries } from './kept-queries.ts';
import { stringified } from './long-answers.ts';
import type { OperationErrors } from './operation-errors.ts';
import { queryLimitRules } from './query-limits.ts';

/** What Apollo answers with. What is known of its queries can be asked without it. */
export interface Answering {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly queries: KeptQueries;
  /** The queries that clients ask by their hash. */
  readonly persisted: Kept<string>;
  readonly errors: OperationErrors;
}

/** The GraphQL server: limits on, landing page off, and errors of ours that are not the client's kept from it. */
export function apolloServer(
  { schema, executor, queries, persisted, errors }: Answering,
  fastify: FastifyInstance,
): ApolloServer<HttpContext> {
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
    formatError,
    stringifyResult: stringified,
    documentStore: queries,
    cache: persisted,
    logger: fastify.log,
    plugins: [
      fastifyApolloDrainPlugin(fastify) as unknown as ApolloServerPlugin<HttpContext>,
      ApolloServerPluginLandingPageDisabled(),
      // It would look at every field of every answer for hints that no field gives.
      ApolloServerPluginCacheControlDisabled(),
      // It is for the parts of a supergraph; it would not be used, only loaded.
      ApolloServerPluginInlineTraceDisabled(),
      answerPlugin(schema, errors),
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
        return executor.execute({ document, operationName, variables }, context);
      },
    }),
    stop: async () => {},
  };
}
