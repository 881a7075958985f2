import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Whether a query asks for a field of the object being resolved, directly or by a fragment. */
export function asksFor(field: string, { fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const has = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === field;
      if (selection.kind === Kind.INLINE_FRAGMENT) return has(selection.selectionSet);
      return has(fragments[selection.name.value]?.selectionSet);
    });
  return fieldNodes.some(({ selectionSet }) => has(selectionSet));
}
