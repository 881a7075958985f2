import {
  BREAK,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNullableType,
  isLeafType,
  isNonNullType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import { type Asking, collectFields } from './collect-fields.ts';
import { type Complete, completing } from './complete-value.ts';
import { type InfoField, PlannedInfo } from './planned-info.ts';
import { isPromise } from './promise.ts';
import type { Path, Run } from './run.ts';

type Field = GraphQLField<unknown, unknown>;
type Args = Readonly<Record<string, unknown>>;

export type Answer = Record<string, unknown>;

/** The plan that fields are part of. */
export interface Planning {
  /** By what it is decided which fields are asked. */
  readonly asking: Asking;
  /** So many fields have come to it. */
  grow(fields: number): void;
}

/** The fields that are asked of objects of one type in one place of an operation. */
export class PlannedObject {
  readonly #fields: readonly PlannedField[];
  /** An object with this key has no other prototype than the usual one. */
  readonly #isOrdinary: boolean;

  constructor(planning: Planning, type: GraphQLObjectType, sets: readonly (SelectionSetNode | undefined)[]) {
    const fields: PlannedField[] = [];
    for (const [key, nodes] of collectFields(planning.asking, type, sets)) {
      const field = fieldNamed(nodes[0]?.name.value ?? '', type, planning.asking.schema);
      if (field) fields.push(new PlannedField(planning, type, field, key, nodes));
    }
    planning.grow(fields.length);
    this.#fields = fields;
    this.#isOrdinary = fields.every(({ key }) => key !== '__proto__');
  }

  execute(run: Run, source: unknown, path: Path): Answer | Promise<Answer> {
    const answer: Answer = this.#isOrdinary ? {} : Object.create(null);
    let waits: Promise<unknown>[] | null = null;
    const waiting: string[] = [];
    try {
      for (const field of this.#fields) {
        const { key } = field;
        const value = field.execute(run, source, path);
        // Set at once, too, for the order of the keys.
        answer[key] = value;
        if (!isPromise(value)) continue;
        waits ??= [];
        waits.push(value);
        waiting.push(key);
      }
    } catch (error) {
      if (!waits) throw error;
      return Promise.all(waits).finally(() => {
        throw error;
      }) as Promise<never>;
    }
    if (!waits) return answer;
    return Promise.all(waits).then((made) => {
      waiting.forEach((key, i) => {
        answer[key] = made[i];
      });
      return answer;
    });
  }
}

/** A field that is asked of objects of one type in one place of an operation. */
class PlannedField implements InfoField {
  readonly #planning: Planning;
  readonly parentType: GraphQLObjectType;
  readonly definition: Field;
  /** Its key in the answer. */
  readonly key: string;
  /** Where the query asks for it: in several places, if they come to the same. */
  readonly nodes: readonly FieldNode[];
  readonly #mayBeNull: boolean;
  readonly #isLeaf: boolean;
  readonly #hasVariables: boolean;
  readonly #complete: Complete;
  #args: Args | null = null;

  constructor(
    planning: Planning,
    parentType: GraphQLObjectType,
    definition: Field,
    key: string,
    nodes: readonly FieldNode[],
  ) {
    this.#planning = planning;
    this.parentType = parentType;
    this.definition = definition;
    this.key = key;
    this.nodes = nodes;
    this.#mayBeNull = !isNonNullType(definition.type);
    this.#isLeaf = isLeafType(getNullableType(definition.type));
    this.#hasVariables = namesVariables(nodes[0]);
    this.#complete = completing(definition.type, this);
  }

  /** Resolves the field of an object and makes of its value what stands in the answer. */
  execute(run: Run, source: unknown, above: Path): unknown {
    // Where a value without parts stands is asked only when it fails.
    const path = this.#isLeaf ? undefined : this.pathUnder(above);
    try {
      const value = this.#resolve(run, source, above);
      if (isPromise(value)) return this.#later(run, value, path ?? this.pathUnder(above));
      const completed = this.#complete(run, value, path);
      if (this.#isLeaf || !isPromise(completed)) return completed;
      return completed.then(undefined, (error) => run.failed(error, this, path, this.#mayBeNull));
    } catch (error) {
      return run.failed(error, this, path ?? this.pathUnder(above), this.#mayBeNull);
    }
  }

  objectOf(type: GraphQLObjectType): PlannedObject {
    return new PlannedObject(
      this.#planning,
      type,
      this.nodes.map(({ selectionSet }) => selectionSet),
    );
  }

  #later(run: Run, value: Promise<unknown>, path: Path): Promise<unknown> {
    return value
      .then((made) => this.#complete(run, made, path))
      .then(undefined, (error) => run.failed(error, this, path, this.#mayBeNull));
  }

  #resolve(run: Run, source: unknown, above: Path): unknown {
    const { resolve, name } = this.definition;
    if (resolve) return resolve(source, this.#argsOf(run), run.context, new PlannedInfo(run, this, above));
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const object = source as Readonly<Record<string, unknown>>;
    const value = object[name];
    if (typeof value !== 'function') return value;
    const info = new PlannedInfo(run, this, above);
    return value.call(object, this.#argsOf(run), run.context, info);
  }

  /** Where it stands under an object. */
  pathUnder(above: Path): NonNullable<Path> {
    return { prev: above, key: this.key, typename: this.parentType.name };
  }

  /** @throws GraphQLError when a variable has a value that the argument cannot. */
  #argsOf(run: Run): Args {
    const known = this.#args ?? run.args.get(this);
    if (known) return known;
    const [node] = this.nodes as readonly [FieldNode];
    const args = Object.freeze(getArgumentValues(this.definition, node, run.asking.variableValues));
    if (this.#hasVariables) run.args.set(this, args);
    else this.#args = args;
    return args;
  }
}

/** A field of a type as a query names it: those that every type has, too. */
function fieldNamed(name: string, type: GraphQLObjectType, schema: GraphQLSchema): Field | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}

function namesVariables(node: FieldNode | undefined): boolean {
  let isThere = false;
  for (const argument of node?.arguments ?? [])
    visit(argument, {
      [Kind.VARIABLE]: () => {
        isThere = true;
        return BREAK;
      },
    });
  return isThere;
}
