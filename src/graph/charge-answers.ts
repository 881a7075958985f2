import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
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

function chargeField(
  field: GraphQLField<unknown, GraphContext>,
  name: string,
  weights: SelectionWeights,
): void {
  const named = getNamedType(field.type);
  const isList = isListType(getNullableType(field.type)) && !isLeafType(named);
  const price = field.extensions.complexity as Price | undefined;
  if (named !== GraphQLString && !isList && price === undefined) return;
  let resolve = field.resolve ?? (defaultFieldResolver as Resolver);
  if (price !== undefined) resolve = chargeWork(resolve, name, price);
  if (named === GraphQLString && !field.extensions.chargesItsText) resolve = chargeText(resolve, name);
  if (isList) resolve = chargeItems(resolve, name, weights);
  field.resolve = emptyOnceRefused(resolve, field.type);
}

/** The answer of a request that is refused is nothing but the reason: what its fields give is not seen. */
function emptyOnceRefused(resolve: Resolver, type: GraphQLOutputType): Resolver {
  const empty = emptyOf(type);
  if (empty === undefined) return resolve;
  const emptied = (error: unknown, { refusal }: Budget) => {
    if (refusal) return empty;
    throw error;
  };
  return (source, args, context, info) => {
    const { budget } = context;
    if (budget.refusal) return empty;
    try {
      const value = resolve(source, args, context, info);
      return value instanceof Promise ? value.catch((error: unknown) => emptied(error, budget)) : value;
    } catch (error) {
      return emptied(error, budget);
    }
  };
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
    return budget.inTurn(() => resolve(source, args, context, info));
  };
}

function chargeText(resolve: Resolver, name: string): Resolver {
  return (source, args, context, info) => {
    const text: unknown = resolve(source, args, context, info);
    if (text instanceof Promise) return text.then((made) => written(made, name, context.budget));
    return written(text, name, context.budget);
  };
}

/** Text may be a string, a row of cells, or rows of them. */
function written(text: unknown, name: string, budget: Budget): unknown {
  if (typeof text === 'string') budget.write(name, text.length);
  else if (Array.isArray(text)) writeCells(text.flat(), name, budget);
  return text;
}

/** Each cell has its quotation marks and a comma. */
function writeCells(cells: readonly unknown[], name: string, budget: Budget): void {
  budget.spend(name, cells.length * PRICES.cell);
  budget.write(
    name,
    cells.reduce((sum: number, cell) => sum + String(cell ?? '').length + 3, 0),
  );
}

function chargeItems(resolve: Resolver, name: string, weights: SelectionWeights): Resolver {
  return (source, args, context, info) => {
    const { budget } = context;
    const held = (items: unknown) => {
      if (!Array.isArray(items)) return items;
      budget.hold(name, items.length, items.length * weights.below(info));
      return budget.inTurn(() => items);
    };
    const items: unknown = resolve(source, args, context, info);
    return items instanceof Promise ? items.then(held) : held(items);
  };
}
