import {
  type GraphQLError,
  type GraphQLResolveInfo,
  locatedError,
  type OperationDefinitionNode,
  responsePathAsArray,
} from 'graphql';
import type { Asking } from './collect-fields.ts';

/** Where something stands in an answer; undefined for the answer itself. */
export type Path = GraphQLResolveInfo['path'] | undefined;

/** A field as far as one execution is concerned with it. */
interface Failing {
  readonly nodes: GraphQLResolveInfo['fieldNodes'];
}

/** What one execution of an operation has to itself. */
export class Run {
  readonly operation: OperationDefinitionNode;
  readonly context: unknown;
  readonly asking: Asking;
  readonly errors: GraphQLError[] = [];
  /** The arguments of fields that are given by variables. */
  readonly args = new Map<unknown, Readonly<Record<string, unknown>>>();
  readonly #nulled = new Set<Path>();

  constructor(operation: OperationDefinitionNode, asking: Asking, context: unknown) {
    this.operation = operation;
    this.asking = asking;
    this.context = context;
  }

  /**
   * What stands in the place of something that failed: null, where that may be.
   * @throws the error, with where it happened, for what is around it to fail.
   */
  failed(error: unknown, { nodes }: Failing, path: Path, mayBeNull: boolean): null {
    const located = locatedError(error, nodes, path && responsePathAsArray(path));
    if (!mayBeNull) throw located;
    this.tell(located, path);
    return null;
  }

  /** Tells an error, unless what it is about is gone already, for something in or around it failed before. */
  tell(error: GraphQLError, path: Path): void {
    for (let at = path; at; at = at.prev) if (this.#nulled.has(at)) return;
    if (this.#nulled.has(undefined)) return;
    this.#nulled.add(path);
    this.errors.push(error);
  }
}
