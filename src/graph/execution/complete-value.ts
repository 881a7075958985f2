import {
  type GraphQLAbstractType,
  GraphQLError,
  GraphQLID,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type InfoField, PlannedInfo } from './planned-info.ts';
import { isPromise } from './promise.ts';
import type { Path, Run } from './run.ts';

/**
 * Makes of a value what stands in the answer: CompleteValue() of the GraphQL specification for one type.
 * @throws what is wrong with the value.
 */
export type Complete = (run: Run, value: unknown, path: Path) => unknown;

/** The fields that are asked of an object. */
interface AskedObject {
  execute(run: Run, source: unknown, path: Path): unknown;
}

/** The field whose values are completed. */
interface Completed extends InfoField {
  /** What is asked of objects of a type that it gives. */
  objectOf(type: GraphQLObjectType): AskedObject;
}

/** What completes the values of a field. */
export function completing(type: GraphQLOutputType, field: Completed): Complete {
  if (isNonNullType(type)) return completingNonNull(completing(type.ofType, field), field);
  const complete = completingThere(type, field);
  return (run, value, path) => {
    if (value === null || value === undefined) return null;
    if (value instanceof Error) throw value;
    return complete(run, value, path);
  };
}

function completingNonNull(complete: Complete, { parentType, definition }: Completed): Complete {
  return (run, value, path) => {
    const completed = complete(run, value, path);
    if (completed === null)
      throw new Error(`Cannot return null for non-nullable field ${parentType.name}.${definition.name}.`);
    return completed;
  };
}

function completingThere(type: GraphQLOutputType, field: Completed): Complete {
  if (isLeafType(type)) return completingLeaf(type);
  if (isListType(type)) return completingList(type.ofType, field);
  if (isObjectType(type)) return completingObject(type, field);
  if (isAbstractType(type)) return completingAbstract(type, field);
  throw new TypeError(`values of ${type} cannot be completed`);
}

function completingLeaf(type: GraphQLLeafType): Complete {
  const takesWords = type === GraphQLString || type === GraphQLID;
  return (_run, value) => {
    if (takesWords && typeof value === 'string') return value;
    const serialized = type.serialize(value);
    if (serialized === null || serialized === undefined)
      throw new Error(`Expected ${type}.serialize(${value}) to return a value, returned: ${serialized}`);
    return serialized;
  };
}

function completingList(itemType: GraphQLOutputType, field: Completed): Complete {
  const complete = completing(itemType, field);
  const mayBeNull = !isNonNullType(itemType);
  const completeItem = (run: Run, item: unknown, at: Path): unknown => {
    try {
      const completed = isPromise(item)
        ? item.then((made) => complete(run, made, at))
        : complete(run, item, at);
      if (!isPromise(completed)) return completed;
      return completed.then(undefined, (error) => run.failed(error, field, at, mayBeNull));
    } catch (error) {
      return run.failed(error, field, at, mayBeNull);
    }
  };
  return (run, value, path) => {
    if (!isIterable(value)) {
      const name = `${field.parentType.name}.${field.definition.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${name}".`);
    }
    let waits = false;
    const items: unknown[] = [];
    try {
      for (const item of value) {
        const completed = completeItem(run, item, { prev: path, key: items.length, typename: undefined });
        waits ||= isPromise(completed);
        items.push(completed);
      }
    } catch (error) {
      // What the items before it come to is not asked any more, and must not end the process.
      if (waits) Promise.allSettled(items);
      throw error;
    }
    return waits ? Promise.all(items) : items;
  };
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return (
    typeof value === 'object' && typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] === 'function'
  );
}

function completingObject(type: GraphQLObjectType, field: Completed): Complete {
  let object: AskedObject | null = null;
  return (run, value, path) => {
    object ??= field.objectOf(type);
    return object.execute(run, value, path);
  };
}

function completingAbstract(type: GraphQLAbstractType, field: Completed): Complete {
  const objects = new Map<string, AskedObject>();
  const resolveType = type.resolveType ?? typeByName;
  return (run, value, path) => {
    const execute = (name: unknown) =>
      objects
        .getOrInsertComputed(String(name), () => field.objectOf(possibleType(name, type, field, run)))
        .execute(run, value, path);
    const name = resolveType(value, run.context, new PlannedInfo(run, field, path?.prev), type);
    return isPromise(name) ? name.then(execute) : execute(name);
  };
}

/** How GraphQL finds the type of a value that says it by itself. */
function typeByName(value: unknown): string | undefined {
  const { __typename: name } = value as { readonly __typename?: unknown };
  return typeof name === 'string' ? name : undefined;
}

function possibleType(
  name: unknown,
  type: GraphQLAbstractType,
  { parentType, definition, nodes }: Completed,
  { asking: { schema } }: Run,
): GraphQLObjectType {
  const found = typeof name === 'string' ? schema.getType(name) : undefined;
  if (isObjectType(found) && schema.isSubType(type, found)) return found;
  throw new GraphQLError(whyNot(), { nodes });

  /** In the words of graphql-js. */
  function whyNot(): string {
    const abstract = `Abstract type "${type.name}"`;
    if (typeof name !== 'string')
      return `${abstract} must resolve to an Object type at runtime for field "${parentType.name}.${definition.name}".`;
    if (!found) return `${abstract} was resolved to a type "${name}" that does not exist inside the schema.`;
    if (!isObjectType(found)) return `${abstract} was resolved to a non-object type "${name}".`;
    return `Runtime Object type "${name}" is not a possible type for "${type.name}".`;
  }
}
