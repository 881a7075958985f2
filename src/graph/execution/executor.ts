import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { LIMITS } from '../../limits.ts';
import type { Asking } from './collect-fields.ts';
import { Plan } from './plan.ts';

type Variables = Asking['variableValues'];

/** An operation that is asked, of a document that was found valid. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | null | undefined;
  readonly variables: Variables | undefined;
}

type Result = ExecutionResult | Promise<ExecutionResult>;

/** An operation that has its plan, and variables that are right. */
export interface Ready {
  readonly operation: OperationDefinitionNode;
  execute(context: unknown): Result;
}

/** An operation that was asked before. */
interface Known {
  readonly id: number;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Asking['fragments'];
  /** The variables that say which fields are asked. */
  readonly conditions: readonly string[];
}

/** A field of a plan takes as much memory as so many characters of a query that is kept parsed. */
const FIELD = 5;

/**
 * Executes the queries of one schema: one that is asked for the first time as graphql-js does, one that is asked again by
 * a plan. Both give the same answers and the same errors. Whoever asks something new each time leaves no plan behind.
 */
export class Executor {
  readonly uses = { hits: 0, misses: 0 };
  readonly #schema: GraphQLSchema;
  readonly #query: GraphQLObjectType;
  // Documents are kept by others while they are asked; each operation of one is known by its name, or by none.
  readonly #known = new WeakMap<DocumentNode, Map<string | null, Known | null>>();
  readonly #plans: LRUCache<string, Plan>;
  #last = 0;

  /**
   * @param most how large all plans may be, as characters of queries.
   * @throws TypeError for a schema that has no queries, or whose types look at values: a plan would not ask them.
   */
  constructor(schema: GraphQLSchema, most: number = LIMITS.plansKept.most) {
    const query = schema.getQueryType();
    if (!query) throw new TypeError('a schema without queries');
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) && type.isTypeOf) throw new TypeError(`isTypeOf of ${type}`);
    this.#schema = schema;
    this.#query = query;
    this.#plans = new LRUCache({
      maxSize: most,
      sizeCalculation: ({ operation, fields }) => (operation.loc?.end ?? 0) + FIELD * fields + 1,
    });
  }

  execute(asked: Asked, context: unknown): Result {
    return this.ready(asked)?.execute(context) ?? this.#executeNew(asked, context);
  }

  /** What executes an operation by its plan; null where that is left to graphql-js. Nothing is executed yet. */
  ready(asked: Asked): Ready | null {
    const known = this.#know(asked);
    if (!known) return null;
    const { operation } = known;
    const { variableDefinitions = [] } = operation;
    const { coerced } = getVariableValues(this.#schema, variableDefinitions, asked.variables ?? {});
    const plan = coerced && this.#planOf(known, coerced);
    return plan ? { operation, execute: (context) => plan.execute(context, coerced) } : null;
  }

  #executeNew({ document, operationName, variables }: Asked, context: unknown): Result {
    return execute({
      schema: this.#schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
  }

  /** What is known of an operation; null for what is asked for the first time, and for what is no query. */
  #know({ document, operationName }: Asked): Known | null {
    const name = operationName ?? null;
    const known = this.#known.getOrInsertComputed(document, () => new Map());
    const before = known.get(name);
    if (before) return before;
    if (before === undefined) {
      known.set(name, null);
      return null;
    }
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.QUERY) return null;
    this.#last += 1;
    const found = { id: this.#last, operation, ...partsOf(document) };
    known.set(name, found);
    return found;
  }

  /** The plan for what the directives of the query come to with these variables; null where they come to nothing. */
  #planOf({ id, operation, fragments, conditions }: Known, variables: Variables): Plan | null {
    const values = conditions.map((name) => variables[name]);
    if (values.some((value) => typeof value !== 'boolean')) return null;
    const key = `${id} ${values.map(Number).join('')}`;
    const kept = this.#plans.get(key);
    this.uses[kept ? 'hits' : 'misses'] += 1;
    if (kept) return kept;
    const variableValues = Object.fromEntries(conditions.map((name) => [name, variables[name]]));
    const asking = { schema: this.#schema, fragments, variableValues };
    const keep = (plan: Plan) => {
      // Set anew, it is weighed anew.
      this.#plans.delete(key);
      this.#plans.set(key, plan);
    };
    return new Plan(operation, this.#query, asking, keep);
  }
}

function partsOf(document: DocumentNode): Pick<Known, 'fragments' | 'conditions'> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  const conditions = new Set<string>();
  visit(document, {
    FragmentDefinition: (node) => {
      fragments[node.name.value] = node;
    },
    Directive: (node) => {
      for (const { value } of node.arguments ?? [])
        if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
    },
  });
  return { fragments, conditions: [...conditions] };
}
