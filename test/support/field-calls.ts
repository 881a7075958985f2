import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A field that takes arguments, and the query that asks it with the variables of its arguments. */
export interface FieldCall {
  /** `Clause.text` */
  readonly name: string;
  readonly args: readonly GraphQLArgument[];
  readonly query: string;
}

/** How a query comes to an object of a type: what stands before its fields and after them. */
interface Way {
  readonly before: string;
  readonly after: string;
}

/** Values of arguments that must be given on the way to an object. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'Query.node.id': '"aps-atf/2006-07"',
  'Query.clause.cite': '"Art. 16.L"',
  'Query.compare.from': '"2005-06"',
  'Query.compare.to': '"2006-07"',
  'Query.search.query': '"sick leave"',
  'Query.quote.text': '"sick leave"',
  'Query.citations.text': '"Article 16.L"',
  'Edition.clause.cite': '"Art. 16.L"',
  'Edition.salarySchedule.name': '"AT-1"',
  'Query.checkDocument.text': '"Article 16.L"',
};

/** Every field of a schema that takes arguments and can be come to, asked in the shortest way. */
export function fieldCalls(schema: GraphQLSchema): readonly FieldCall[] {
  const calls: FieldCall[] = [];
  const query = schema.getQueryType() as GraphQLObjectType;
  const ways = new Map<GraphQLNamedType, Way>([[query, { before: '', after: '' }]]);
  for (const [type, way] of ways) {
    for (const field of fieldsOf(type)) {
      if (field.args.length > 0) calls.push(callOf(type, field, way));
      const named = getNamedType(field.type);
      const given = exampleArguments(type, field);
      if (given === null || ways.has(named) || isLeafType(named)) continue;
      ways.set(named, { before: `${way.before} { ${field.name}${given}`, after: ` }${way.after}` });
    }
  }
  return calls;
}

/** The fields of a type; none where it has none. */
export function fieldsOf(type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

function callOf(type: GraphQLNamedType, field: GraphQLField<unknown, unknown>, way: Way): FieldCall {
  const variables = field.args.map(
    ({ name, type: given }) => `$${name}: ${isNonNullType(given) ? given.ofType : given}`,
  );
  const args = field.args.map(({ name }) => `${name}: $${name}`);
  const asked = `${way.before} { ${field.name}(${args.join(', ')})${leaves(getNamedType(field.type))} }${way.after}`;
  // A variable of an argument that must be given is nullable, so that null can be tried.
  return {
    name: `${type.name}.${field.name}`,
    args: field.args,
    query: `query (${variables.join(', ')}) ${asked}`,
  };
}

/** Every field of a type that can be asked by its name alone, one level deep. */
function leaves(type: GraphQLNamedType): string {
  if (isLeafType(type)) return '';
  const plain = fieldsOf(type).filter(
    (field) => isLeafType(getNamedType(field.type)) && field.args.every(hasDefault),
  );
  return ` { __typename ${plain.map(({ name }) => name).join(' ')} }`;
}

function hasDefault({ type, defaultValue }: GraphQLArgument): boolean {
  return !isNonNullType(type) || defaultValue !== undefined;
}

/** The arguments that must be given to a field, with examples; empty where none must be, null where it is not known what. */
export function exampleArguments(
  type: GraphQLNamedType,
  { name, args }: GraphQLField<unknown, unknown>,
): string | null {
  const needed = args.filter((argument) => !hasDefault(argument));
  if (needed.length === 0) return '';
  const given = needed.map((argument) => exampleOf(`${type.name}.${name}`, argument));
  return given.includes(null) ? null : `(${given.join(', ')})`;
}

function exampleOf(field: string, { name, type }: GraphQLArgument): string | null {
  const known = EXAMPLES[`${field}.${name}`];
  if (known !== undefined) return `${name}: ${known}`;
  const named = getNamedType(type);
  if (isEnumType(named)) return `${name}: ${named.getValues()[0]?.name}`;
  if (isInputObjectType(named)) return null;
  const example = { Int: '1', Boolean: 'true', Decimal: '"1"' }[named.name];
  return example === undefined ? null : `${name}: ${example}`;
}
