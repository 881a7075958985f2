import type { FastifyRequest } from 'fastify';
import { Kind, type OperationDefinitionNode } from 'graphql';

/** Notes with a request what it asks, for the log and the metrics, and that the words of its query are right. */
export function noteOperation(
  request: FastifyRequest,
  words: string,
  operation: OperationDefinitionNode | undefined,
): void {
  request.validQueries ??= [];
  request.validQueries.push(words);
  if (operation) request.operation = nameOf(operation);
}

/** The root field that is asked; `several` where there are more, for the names that clients give are without number. */
function nameOf({ selectionSet }: OperationDefinitionNode): string {
  const [first, ...others] = selectionSet.selections;
  return first?.kind === Kind.FIELD && others.length === 0 ? first.name.value : 'several';
}
