import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getDirectiveValues,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';

/** What decides which fields are asked: the schema, the fragments of the query, its variables. */
export interface Asking {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variableValues: Readonly<Record<string, unknown>>;
}

/** The fields that are asked, by the key that each has in the answer, in the order of the answer. */
export type AskedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** The fields that selections ask of an object of a type: CollectFields() of the GraphQL specification. */
export function collectFields(
  asking: Asking,
  type: GraphQLObjectType,
  sets: readonly (SelectionSetNode | undefined)[],
): AskedFields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  const collect = (selection: SelectionNode): void => {
    if (!isIncluded(selection, asking)) return;
    if (selection.kind === Kind.FIELD) {
      fields.getOrInsertComputed(selection.alias?.value ?? selection.name.value, () => []).push(selection);
      return;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      spread(selection);
      return;
    }
    const name = selection.name.value;
    if (visited.has(name)) return;
    visited.add(name);
    const fragment = asking.fragments[name];
    if (fragment) spread(fragment);
  };
  const spread = (fragment: InlineFragmentNode | FragmentDefinitionNode): void => {
    if (isOfType(fragment, type, asking)) fragment.selectionSet.selections.forEach(collect);
  };
  for (const set of sets) set?.selections.forEach(collect);
  return fields;
}

function isIncluded(node: SelectionNode, { variableValues }: Asking): boolean {
  if (!node.directives?.length) return true;
  if (getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.if !== false;
}

function isOfType(
  { typeCondition }: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLObjectType,
  { schema }: Asking,
): boolean {
  if (!typeCondition) return true;
  const condition = typeFromAST(schema, typeCondition);
  return condition === type || (isAbstractType(condition) && schema.isSubType(condition, type));
}
