import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { PRICES } from '../limits.ts';
import type { Budget } from '../reading/budget.ts';
import type { GraphContext } from './context.ts';
import { SelectionWeights } from './selection-weight.ts';

type Resolver = GraphQLFieldResolver<unknown, GraphContext>;

/** A price in steps of work that a resolver declares as its `complexity`: one for every use, or by the arguments. */
type Price = number | ((asked: { readonly args: Readonly<Record<string, unknown>> }) => number);

/**
 * Charges every answer to the budget of its request: what a field declares that it takes, before it is done; the objects
 * of lists with the fields asked of them; every character of text. How much a query asks for cannot be told from its
 * words: `edition { clauses { edition { clauses …` is short, shallow and endless. A request that has become heavy goes
 * on when its turn comes; once it is refused, nothing more is made for it, and its fields are empty.
 */
export function chargeAnswers(schema: GraphQLSchema): GraphQLSchema {
  const weights = new SelectionWeights();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields()))
      chargeField(field, `${type.name}.${field.name}`, weights);
  }
  return schema;
}

/**
 * Fields of few characters each, which the price of a field covers: a promise for each of them would cost more than all
 * else that is charged.
 */
const SHORT = new Set(['citation', 'label', 'heading', 'slug', 'name', 'title', 'cursor', 'file', 'value']);

/** What is done to the value of a field when it is there; it throws when the request is over its budget. */
type Charge = (value: unknown, budget: Budget, info: GraphQLResolveInfo) => unknown;

function chargeField(
  field: GraphQLField<unknown, GraphContext>,
  name: string,
  weights: SelectionWeights,
): void {
  const price = field.extensions.complexity as Price | undefined;
  const charge = chargeOf(field, name, weights);
  // What a field gives that is neither priced nor charged is not worth looking at, but what it makes of it may be.
  if (
    !charge &&
    price === undefined &&
    !field.extensions.chargesItsText &&
    isLeafType(getNamedType(field.type))
  )
    return;
  const empty = emptyOf(field.type);
  const resolve = field.resolve ?? (defaultFieldResolver as Resolver);
  const priced = price === undefined ? resolve : chargeWork(resolve, name, price);
  // The answer of a request that is refused is nothing but the reason: what its fields give is not seen.
  const failed = (error: unknown, { refusal }: Budget) => {
    if (refusal && empty !== undefined) return empty;
    throw error;
  };
  const charged = (value: unknown, budget: Budget, info: GraphQLResolveInfo) => {
    try {
      return charge ? charge(value, budget, info) : value;
    } catch (error) {
      return failed(error, budget);
    }
  };
  field.resolve = (source, args, context, info) => {
    const { budget } = context;
    if (budget.refusal && empty !== undefined) return empty;
    try {
      const value = priced(source, args, context, info);
      if (!(value instanceof Promise)) return charged(value, budget, info);
      return value.then(
        (made) => charged(made, budget, info),
        (error) => failed(error, budget),
      );
    } catch (error) {
      return failed(error, budget);
    }
  };
}

function chargeOf(
  { type, extensions, name: fieldName }: GraphQLField<unknown, GraphContext>,
  name: string,
  weights: SelectionWeights,
): Charge | null {
  const named = getNamedType(type);
  const isList = isListType(getNullableType(type));
  if (isList && !isLeafType(named)) return chargeItems(name, weights);
  if (named !== GraphQLString || extensions.chargesItsText || (!isList && SHORT.has(fieldName))) return null;
  return chargeText(name);
}

/** Undefined for a type that has no empty value. */
function emptyOf(type: GraphQLOutputType): null | '' | readonly [] | undefined {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  return type.ofType === GraphQLString ? '' : undefined;
}

function chargeWork(resolve: Resolver, name: string, price: Price): Resolver {
  return (source, args, context, info) => {
    const { budget } = context;
    budget.spend(name, typeof price === 'number' ? price : price({ args }));
    if (budget.mayGoOn) return resolve(source, args, context, info);
    return budget.inTurn(() => resolve(source, args, context, info));
  };
}

function chargeItems(name: string, weights: SelectionWeights): Charge {
  return (items, budget, info) => {
    if (!Array.isArray(items) || items.length === 0) return items;
    budget.hold(name, items.length, items.length * weights.below(info));
    return budget.mayGoOn ? items : budget.inTurn(() => items);
  };
}

/** Text may be a string, a row of cells, or rows of them. */
function chargeText(name: string): Charge {
  return (text, budget) => {
    if (typeof text === 'string') budget.write(name, text.length);
    else if (Array.isArray(text)) writeCells(text.flat(), name, budget);
    return text;
  };
}

/** Each cell has its quotation marks and a comma. */
function writeCells(cells: readonly unknown[], name: string, budget: Budget): void {
  const characters = cells.reduce((sum: number, cell) => sum + String(cell ?? '').length + 3, 0);
  budget.spend(name, cells.length * PRICES.cell);
  budget.write(name, characters);
}
