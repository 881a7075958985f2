import {
  type ExecutionResult,
  type GraphQLError,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import type { Asking } from './collect-fields.ts';
import { type Answer, PlannedObject, type Planning } from './planned-object.ts';
import { isPromise } from './promise.ts';
import { Run } from './run.ts';

/**
 * An operation made ready to be executed again and again. Which fields are asked of an object, what resolves them, which
 * arguments they have and what is made of their values is the same each time: it is found once, when it is first needed.
 * Nothing is compiled: what a client writes never becomes code.
 */
export class Plan implements Planning {
  readonly operation: OperationDefinitionNode;
  /** By what it was decided which fields are asked: of the variables those that the directives go by. */
  readonly asking: Asking;
  #fields = 0;
  readonly #grown: (plan: Plan) => void;
  readonly #root: PlannedObject;

  constructor(
    operation: OperationDefinitionNode,
    type: GraphQLObjectType,
    asking: Asking,
    grown: (plan: Plan) => void,
  ) {
    this.operation = operation;
    this.asking = asking;
    this.#grown = grown;
    this.#root = new PlannedObject(this, type, [operation.selectionSet]);
  }

  /** How many fields it has so far: those that were needed. */
  get fields(): number {
    return this.#fields;
  }

  grow(fields: number): void {
    this.#fields += fields;
    this.#grown(this);
  }

  /** Executes the operation: ExecuteRequest() of the GraphQL specification, step by step as graphql-js does it. */
  execute(
    context: unknown,
    variableValues: Asking['variableValues'],
  ): ExecutionResult | Promise<ExecutionResult> {
    const run = new Run(this.operation, { ...this.asking, variableValues }, context);
    const failed = (error: unknown) => {
      run.tell(error as GraphQLError, undefined);
      return resultOf(run, null);
    };
    try {
      const data = this.#root.execute(run, undefined, undefined);
      return isPromise(data) ? data.then((made) => resultOf(run, made), failed) : resultOf(run, data);
    } catch (error) {
      return failed(error);
    }
  }
}

function resultOf({ errors }: Run, data: Answer | null): ExecutionResult {
  return errors.length === 0 ? { data } : { errors, data };
}
