import {
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { type ContainerType, getMetadataStorage } from 'type-graphql';

type Storage = ReturnType<typeof getMetadataStorage>;
type Declared = Storage['fieldResolvers'][number] | Storage['queries'][number];
type Parameter = NonNullable<Declared['params']>[number];
type Resolver = GraphQLFieldResolver<unknown, Readonly<Record<string, unknown>>>;
type Method = (...given: readonly unknown[]) => unknown;
type ReadGiven = (...asked: Parameters<Resolver>) => unknown;

/** The resolvers of one schema, one of each class. */
export class ResolverInstances implements ContainerType {
  readonly #instances = new Map<unknown, object>();

  get(resolver: unknown): object {
    return this.#instances.getOrInsertComputed(resolver, () => new (resolver as new () => object)());
  }
}

/**
 * Has fields resolved without what TypeGraphQL does around each: it gathers what is given, looks for middlewares, waits
 * for arguments to be validated, none of which there is here. A field that is a property is read by GraphQL itself; a
 * method is called. Whatever would need more than that stays as TypeGraphQL made it.
 */
export function resolveDirectly(schema: GraphQLSchema, instances: ResolverInstances): GraphQLSchema {
  const { objectTypes, fieldResolvers, queries } = getMetadataStorage();
  for (const query of queries) direct(fieldOf(schema, 'Query', query.schemaName), query, instances);
  for (const { name, target, fields = [] } of objectTypes) {
    const resolvers = fieldResolvers.filter((each) => each.getObjectType?.() === target);
    for (const property of fields) {
      const field = fieldOf(schema, name, property.schemaName);
      const resolver = resolvers.find(({ methodName }) => methodName === property.name);
      if (resolver?.kind === 'external') direct(field, resolver, instances);
      else if (!resolver && field && field.name === property.name && isPlain(property)) delete field.resolve;
    }
  }
  return schema;
}

function fieldOf(schema: GraphQLSchema, type: string, name: string): GraphQLField<unknown, never> | null {
  const found = schema.getType(type);
  return (isObjectType(found) && found.getFields()[name]) || null;
}

function isPlain({ middlewares = [], roles }: Pick<Declared, 'middlewares' | 'roles'>): boolean {
  return middlewares.length === 0 && roles === undefined;
}

function direct(
  field: GraphQLField<unknown, never> | null,
  declared: Declared,
  instances: ResolverInstances,
): void {
  const parameters = (declared.params ?? []).toSorted((a, b) => a.index - b.index);
  const given = parameters.map((parameter) => readerOf(parameter, field));
  if (!field || !isPlain(declared) || given.includes(null)) return;
  const resolver = instances.get(declared.target) as Readonly<Record<string, Method>>;
  const call = calling(resolver, declared.methodName, given as readonly ReadGiven[]);
  const wrapped = field.resolve as Resolver;
  const rootTypes = parameters.flatMap((each) => (each.kind === 'root' && each.getType?.()) || []) as Root[];
  const [rootType] = rootTypes;
  // A root that is not of the class which the method declares is made one by TypeGraphQL.
  const resolve: Resolver = rootType
    ? (root, args, context, info) =>
        root instanceof rootType ? call(root, args, context, info) : wrapped(root, args, context, info)
    : call;
  field.resolve = resolve as NonNullable<typeof field.resolve>;
}

type Root = abstract new (...given: never[]) => object;

function calling(
  resolver: Readonly<Record<string, Method>>,
  name: string,
  given: readonly ReadGiven[],
): Resolver {
  const [first, second] = given;
  // Most have one parameter or two; gathering these for each call would cost more than the method.
  if (given.length === 1 && first)
    return (root, args, context, info) => resolver[name]?.(first(root, args, context, info));
  if (given.length === 2 && first && second)
    return (root, args, context, info) =>
      resolver[name]?.(first(root, args, context, info), second(root, args, context, info));
  return (root, args, context, info) =>
    resolver[name]?.(...given.map((read) => read(root, args, context, info)));
}

/** What gives a method one of its parameters; null for what TypeGraphQL alone can give. */
function readerOf(parameter: Parameter, field: GraphQLField<unknown, never> | null): ReadGiven | null {
  if (parameter.kind === 'root' && !parameter.propertyName) return (root) => root;
  if (parameter.kind === 'info') return (_root, _args, _context, info) => info;
  if (parameter.kind === 'context') {
    const { propertyName } = parameter;
    return propertyName
      ? (_root, _args, context) => context[propertyName]
      : (_root, _args, context) => context;
  }
  if (parameter.kind !== 'arg' || parameter.validateFn) return null;
  const { name } = parameter;
  const type = field?.args.find((each) => each.name === name)?.type;
  return type && !isInputObjectType(getNamedType(type)) ? (_root, args) => args[name] : null;
}
