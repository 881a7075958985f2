import {
  type GraphQLNamedType,
  type GraphQLResolveInfo,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Counts the fields that a query asks of one object: its own, and those of the single objects behind them, but not
 * those of lists, whose items are counted when it is known how many there are. Fields that are skipped count.
 */
export class SelectionWeights {
  // Selections are parts of a parsed query, which is kept while it is asked again.
  readonly #known = new WeakMap<SelectionSetNode, number>();

  /** The fields asked of one object that a field gives. */
  below(info: GraphQLResolveInfo): number {
    const { fieldNodes, returnType } = info;
    const type = getNamedType(returnType);
    let fields = 0;
    for (const { selectionSet } of fieldNodes)
      if (selectionSet) fields += this.#weigh(selectionSet, type, info);
    return fields;
  }

  #weigh(set: SelectionSetNode, type: GraphQLNamedType, info: Surroundings): number {
    const known = this.#known.get(set);
    if (known !== undefined) return known;
    const fields = set.selections.reduce((sum, selection) => sum + this.#weighOne(selection, type, info), 0);
    this.#known.set(set, fields);
    return fields;
  }

  #weighOne(selection: SelectionNode, type: GraphQLNamedType, info: Surroundings): number {
    if (selection.kind === Kind.FIELD) {
      const given =
        isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value]?.type : null;
      if (!given || !selection.selectionSet || isListType(getNullableType(given))) return 1;
      const named = getNamedType(given);
      return isLeafType(named) ? 1 : 1 + this.#weigh(selection.selectionSet, named, info);
    }
    const spread = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    if (!spread) return 0;
    const condition = spread.typeCondition ? info.schema.getType(spread.typeCondition.name.value) : type;
    return condition ? this.#weigh(spread.selectionSet, condition, info) : 0;
  }
}

type Surroundings = Pick<GraphQLResolveInfo, 'fragments' | 'schema'>;
