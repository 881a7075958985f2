import type { GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import type { Path, Run } from './run.ts';

/** A field as its resolver is told of it. */
export interface InfoField {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentType: GraphQLObjectType;
  readonly nodes: GraphQLResolveInfo['fieldNodes'];
  /** Where it stands under an object. */
  pathUnder(above: Path): NonNullable<Path>;
}

/** What a resolver is told of where it is. Nothing is gathered for it that it does not ask. */
export class PlannedInfo implements GraphQLResolveInfo {
  readonly #run: Run;
  readonly #field: InfoField;
  readonly #above: Path;

  constructor(run: Run, field: InfoField, above: Path) {
    this.#run = run;
    this.#field = field;
    this.#above = above;
  }

  get fieldName() {
    return this.#field.definition.name;
  }

  get fieldNodes() {
    return this.#field.nodes;
  }

  get returnType() {
    return this.#field.definition.type;
  }

  get parentType() {
    return this.#field.parentType;
  }

  get path() {
    return this.#field.pathUnder(this.#above);
  }

  get schema() {
    return this.#run.asking.schema;
  }

  get fragments() {
    return this.#run.asking.fragments;
  }

  get rootValue() {
    return undefined;
  }

  get operation() {
    return this.#run.operation;
  }

  get variableValues() {
    return this.#run.asking.variableValues;
  }
}
