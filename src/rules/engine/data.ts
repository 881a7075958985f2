import { Clause } from '../../law/document/clause.ts';
import type { AnswerValue } from './answer.ts';
import { inCents } from './money.ts';
import { exactDecimal, Quantity } from './quantity.ts';
import type { ValueKind, Values } from './value.ts';

/** A value of an answer as data: null where there is none. @throws TypeError when it is not of the kind that is declared. */
export function asData(result: unknown, kind: ValueKind): AnswerValue {
  if (result === null || result === undefined) return null;
  switch (kind.type) {
    case 'money':
      return inCents(quantity(result));
    case 'whole':
      return quantity(result).toInteger();
    case 'decimal':
      return decimalIn(quantity(result));
    case 'yesNo':
      return of('boolean', result);
    case 'words':
      return of('string', result);
    case 'date':
      if (result instanceof Temporal.PlainDate) return result.toString();
      throw new TypeError(`${result} is no date`);
    case 'clause':
      if (result instanceof Clause) return result;
      throw new TypeError(`${result} is no clause`);
    case 'list':
      if (!Array.isArray(result)) throw new TypeError(`${result} is no list`);
      return result.map((item) => asData(item, kind.of));
    case 'object':
      return valuesAsData(result as Readonly<Record<string, unknown>>, kind.members);
  }
}

/** All values of an answer as data. */
export function valuesAsData(
  results: Readonly<Record<string, unknown>>,
  declared: Values,
): Readonly<Record<string, AnswerValue>> {
  const data: Record<string, AnswerValue> = {};
  for (const [name, { kind }] of Object.entries(declared)) data[name] = asData(results[name], kind);
  return data;
}

function quantity(result: unknown): Quantity {
  if (result instanceof Quantity) return result;
  throw new TypeError(`${result} is no quantity`);
}

function decimalIn(result: Quantity): string {
  const decimal = exactDecimal(result.number);
  if (decimal === null) throw new TypeError(`${result} has no end as a decimal`);
  return decimal;
}

function of<Type extends 'boolean' | 'string'>(type: Type, result: unknown) {
  if (typeof result !== type) throw new TypeError(`${result} is no ${type}`);
  return result as Type extends 'boolean' ? boolean : string;
}
