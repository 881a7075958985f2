import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { HttpContext } from './http-context.ts';
import { noteOperation } from './note-operation.ts';
import { withoutNulls } from './null-variables.ts';
import type { OperationErrors } from './operation-errors.ts';

/** What is done around the execution of every operation that Apollo answers: nulls, faults, the log, the metrics. */
export function answerPlugin(
  schema: GraphQLSchema,
  operationErrors: OperationErrors,
): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, source, document, operation, contextValue }) => {
        noteOperation(contextValue.request, source, operation);
        if (request.variables) request.variables = withoutNulls(request.variables, document, schema);
        if (operation && !schema.getRootType(operation.operation)) throw notServed(operation.operation);
      },
      didEncounterErrors: async ({ errors, contextValue }) => operationErrors.report(errors, contextValue),
      willSendResponse: async ({ response, errors: causes = [], operation, contextValue: context }) => {
        if (response.body?.kind !== 'single') return;
        const result = response.body.singleResult;
        const passing = operationErrors.tell({ result, causes, operation, context });
        if (!passing) return;
        response.http.status = passing.status;
        response.http.headers.set('retry-after', String(passing.retryAfter));
      },
    }),
  };
}

function notServed(type: string): GraphQLError {
  const message = `This graph answers queries alone: it has no ${type}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}
