import type { ApolloServerPlugin, GraphQLRequestContext } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLSchema, isNonNullType, Kind, type OperationDefinitionNode } from 'graphql';
import type { RequestError } from '../reading/request-error.ts';
import { faultOf, INTERNAL } from './fault.ts';
import type { HttpContext } from './http-context.ts';
import type { Metrics } from './metrics.ts';
import { withoutNulls } from './null-variables.ts';
import type { Outage } from './outage.ts';

type Asked = GraphQLRequestContext<HttpContext>;

/** Limits that a query or its answer may be over, by the codes that are told. */
const LIMIT_CODES = new Set<unknown>([
  ...['QUERY_TOO_LONG', 'QUERY_TOO_DEEP', 'QUERY_TOO_COSTLY', 'ANSWER_TOO_LARGE', 'SERVER_BUSY'],
  ...['TOO_MANY_ALIASES', 'TOO_MANY_DIRECTIVES', 'TOO_MANY_FIELDS', 'TOO_MANY_MISTAKES'],
]);

/** What is done for every request to /graphql around its execution: nulls, faults, the log, the metrics. */
export function answerPlugin(
  schema: GraphQLSchema,
  outage: Outage,
  metrics: Metrics,
): ApolloServerPlugin<HttpContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ request, source, document, operation, contextValue }) => {
        contextValue.request.validQueries ??= [];
        contextValue.request.validQueries.push(source);
        if (request.variables) request.variables = withoutNulls(request.variables, document, schema);
        if (!operation) return;
        contextValue.request.operation = nameOf(operation);
        if (!schema.getRootType(operation.operation)) throw notServed(operation.operation);
      },
      didEncounterErrors: async (asked) => reportFaults(asked, outage, metrics),
      willSendResponse: async (asked) => tellErrors(asked, outage, metrics),
    }),
  };
}

function notServed(type: string): GraphQLError {
  const message = `This graph answers queries alone: it has no ${type}.`;
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

/** The root field that is asked; `several` where there are more, for the names that clients give are without number. */
function nameOf({ selectionSet }: OperationDefinitionNode): string {
  const [first, ...others] = selectionSet.selections;
  return first?.kind === Kind.FIELD && others.length === 0 ? first.name.value : 'several';
}

/** Whatever is our fault is logged, once for a request, with its cause. */
function reportFaults({ errors = [], contextValue }: Asked, outage: Outage, metrics: Metrics): void {
  const { log } = contextValue.request;
  const faults = errors.map((error) => ({ fault: faultOf(error), cause: unwrapResolverError(error) }));
  for (const code of new Set(faults.flatMap(({ fault }) => fault?.code ?? []))) {
    metrics.failed(code);
    const of = faults.filter(({ fault }) => fault?.code === code);
    if (code === INTERNAL.code) log.error({ err: of[0]?.cause, fields: of.length }, 'internal error');
    if (code === 'SERVICE_UNAVAILABLE') outage.begin(of[0]?.cause, log);
  }
}

/**
 * Every error says which request it belongs to. A request that is refused as a whole is told why, and nothing else. An
 * answer that failed by our fault, and may not fail later, is 503.
 */
function tellErrors(asked: Asked, outage: Outage, metrics: Metrics): void {
  const { response, errors: causes = [], contextValue } = asked;
  const { request, hasRead, budget } = contextValue;
  if (response.body?.kind !== 'single') return;
  const { singleResult } = response.body;
  if (budget.refusal) Object.assign(singleResult, refused(budget.refusal, asked));
  const { errors } = singleResult;
  if (!errors) {
    if (outage.isOn && hasRead) outage.end(request.log);
    return;
  }
  for (const code of new Set(errors.map(({ extensions }) => extensions?.code)))
    if (LIMIT_CODES.has(code)) metrics.refused(String(code));
  singleResult.errors = errors.map((error) => ({
    ...error,
    extensions: { ...error.extensions, requestId: request.id },
  }));
  const passing = [...causes, budget.refusal].map(faultOf).find((fault) => fault?.retryAfter !== undefined);
  if (!passing) return;
  response.http.status = passing.status;
  response.http.headers.set('retry-after', String(passing.retryAfter));
}

/** The reason alone: every root field is null, where each may be. */
function refused({ message, extensions }: RequestError, { operation, schema }: Asked) {
  const errors = [{ message, extensions }];
  const selected = operation?.selectionSet.selections ?? [];
  const types = schema.getQueryType()?.getFields() ?? {};
  const names = selected.flatMap((selection) => {
    const type = selection.kind === Kind.FIELD && types[selection.name.value]?.type;
    if (selection.kind !== Kind.FIELD || !type || isNonNullType(type)) return [];
    return [selection.alias?.value ?? selection.name.value];
  });
  const isWhole = selected.length > 0 && names.length === selected.length;
  return { errors, data: isWhole ? Object.fromEntries(names.map((name) => [name, null])) : null };
}
