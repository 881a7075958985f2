import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Ready } from '../graph/execution/executor.ts';
import type { Answering } from './apollo.ts';
import { askedOperation } from './asked-operation.ts';
import { formatFieldError } from './format-error.ts';
import type { HttpContext } from './http-context.ts';
import { LONG, stringified } from './long-answers.ts';
import { LongTexts } from './long-texts.ts';
import { noteOperation } from './note-operation.ts';
import { withoutNulls } from './null-variables.ts';

/** The forms in which an answer can be told, as Apollo chooses among them; the first where the client has no wish. */
const FORMS = [
  'application/json; charset=utf-8',
  'application/graphql-response+json; charset=utf-8',
  'application/json; callbackSpec=1.0; charset=utf-8',
] as const;

/** An operation about to be executed, and in which form its answer is told. */
interface Known extends Ready {
  readonly words: string;
  readonly form: string;
}

/**
 * Answers operations whose words Apollo has found right before, and which have their plan, without Apollo: of what it does
 * with a request, nothing is left to be done for them. The answers are the same.
 */
export class KnownOperations {
  /** Operations that were answered here, and requests that were Apollo's to answer. */
  readonly uses = { hits: 0, misses: 0 };
  readonly #answering: Answering;
  readonly #longTexts = new LongTexts();

  constructor(answering: Answering) {
    this.#answering = answering;
  }

  /** @returns the answer as it is sent; null where it is Apollo's to answer, and nothing has been done yet. */
  answer(
    request: FastifyRequest,
    reply: FastifyReply,
    newContext: () => HttpContext,
  ): Promise<string | Buffer> | null {
    const known = this.#known(request);
    this.uses[known ? 'hits' : 'misses'] += 1;
    if (!known) return null;
    noteOperation(request, known.words, known.operation);
    return this.#execute(known, reply, newContext());
  }

  #known(request: FastifyRequest): Known | null {
    const { queries, persisted, executor, schema } = this.#answering;
    const form = formFor(request);
    const asked = form && askedOperation(request, persisted);
    if (!asked) return null;
    const { words, operationName } = asked;
    const document = queries.find(words);
    if (!document) return null;
    const variables = asked.variables && withoutNulls(asked.variables, document, schema);
    const ready = executor.ready({ document, operationName, variables });
    return ready && { ...ready, words, form };
  }

  async #execute({ execute, operation, form }: Known, reply: FastifyReply, context: HttpContext) {
    const { errors } = this.#answering;
    const { data, errors: causes = [] } = await execute(context);
    if (causes.length > 0) errors.report(causes, context);
    const result = { errors: toldErrors(causes), data };
    const passing = errors.tell({ result, causes, operation, context });
    if (passing) reply.code(passing.status).header('retry-after', String(passing.retryAfter));
    reply.request.hasErrors = result.errors !== undefined;
    reply.header('content-type', form);
    const hasLong = context.budget.longestText > LONG;
    return (hasLong && this.#longTexts.write(result)) || stringified(result);
  }
}

function formFor(request: FastifyRequest): string | null {
  if (!request.headers.accept) return FORMS[0];
  const [form] = [request.accepts().type([...FORMS])].flat();
  return form || null;
}

function toldErrors(causes: NonNullable<ExecutionResult['errors']>) {
  return causes.length > 0 ? causes.map(formatFieldError) : undefined;
}
