import { unwrapResolverError } from '@apollo/server/errors';
import {
  type GraphQLFormattedError,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import type { RequestError } from '../reading/request-error.ts';
import { type Fault, faultOf, INTERNAL } from './fault.ts';
import type { HttpContext } from './http-context.ts';
import type { Metrics } from './metrics.ts';
import type { Outage } from './outage.ts';

/** Limits that a query or its answer may be over, by the codes that are told. */
const LIMIT_CODES = new Set<unknown>([
  ...['QUERY_TOO_LONG', 'QUERY_TOO_DEEP', 'QUERY_TOO_COSTLY', 'ANSWER_TOO_LARGE', 'SERVER_BUSY'],
  ...['TOO_MANY_ALIASES', 'TOO_MANY_DIRECTIVES', 'TOO_MANY_FIELDS', 'TOO_MANY_MISTAKES'],
]);

/** What came of an operation, about to be sent. */
export interface Outcome {
  /** The answer; what is told in it is changed in place. */
  readonly result: { data?: unknown; errors?: readonly GraphQLFormattedError[] | undefined };
  /** What its errors were before they were made ready to be told. */
  readonly causes: readonly unknown[];
  readonly operation: OperationDefinitionNode | undefined;
  readonly context: HttpContext;
}

/** Tells the log, the metrics and the client what went wrong with an operation, whichever way it was answered. */
export class OperationErrors {
  readonly #schema: GraphQLSchema;
  readonly #outage: Outage;
  readonly #metrics: Metrics;

  constructor(schema: GraphQLSchema, outage: Outage, metrics: Metrics) {
    this.#schema = schema;
    this.#outage = outage;
    this.#metrics = metrics;
  }

  /** Whatever is our fault is logged, once for a request, with its cause. */
  report(errors: readonly unknown[], { request: { log } }: HttpContext): void {
    const faults = errors.map((error) => ({ fault: faultOf(error), cause: unwrapResolverError(error) }));
    for (const code of new Set(faults.flatMap(({ fault }) => fault?.code ?? []))) {
      this.#metrics.failed(code);
      const of = faults.filter(({ fault }) => fault?.code === code);
      if (code === INTERNAL.code) log.error({ err: of[0]?.cause, fields: of.length }, 'internal error');
      if (code === 'SERVICE_UNAVAILABLE') this.#outage.begin(of[0]?.cause, log);
    }
  }

  /**
   * Every error says which request it belongs to. A request that is refused as a whole is told why, and nothing else.
   * @returns the fault for which the answer failed, where it may not fail later.
   */
  tell({ result, causes, operation, context }: Outcome): Fault | null {
    const { request, hasRead, budget } = context;
    if (budget.refusal) Object.assign(result, this.#refused(budget.refusal, operation));
    const { errors } = result;
    if (!errors) {
      if (this.#outage.isOn && hasRead) this.#outage.end(request.log);
      return null;
    }
    for (const code of new Set(errors.map(({ extensions }) => extensions?.code)))
      if (LIMIT_CODES.has(code)) this.#metrics.refused(String(code));
    result.errors = errors.map((error) => ({
      ...error,
      extensions: { ...error.extensions, requestId: request.id },
    }));
    const faults = [...causes, budget.refusal].map(faultOf);
    return faults.find((fault) => fault?.retryAfter !== undefined) ?? null;
  }

  /** The reason alone: every root field is null, where each may be. */
  #refused({ message, extensions }: RequestError, operation: OperationDefinitionNode | undefined) {
    const errors = [{ message, extensions }];
    const selected = operation?.selectionSet.selections ?? [];
    const types = this.#schema.getQueryType()?.getFields() ?? {};
    const names = selected.flatMap((selection) => {
      const type = selection.kind === Kind.FIELD && types[selection.name.value]?.type;
      if (selection.kind !== Kind.FIELD || !type || isNonNullType(type)) return [];
      return [selection.alias?.value ?? selection.name.value];
    });
    const isWhole = selected.length > 0 && names.length === selected.length;
    return { errors, data: isWhole ? Object.fromEntries(names.map((name) => [name, null])) : null };
  }
}
