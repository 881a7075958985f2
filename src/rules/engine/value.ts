import type { Clause } from '../../law/document/clause.ts';
import type { Quantity } from './quantity.ts';

/** What kind of thing a value of an answer is, once it is data. */
export type ValueKind =
  | { readonly type: 'money' | 'decimal' | 'whole' | 'yesNo' | 'words' | 'date' | 'clause' }
  | { readonly type: 'list'; readonly of: ValueKind }
  | {
      readonly type: 'object';
      readonly name: string;
      readonly description: string;
      readonly members: Values;
    };

/** A value that a rule gives, and what it means. @typeParam Given what the formula gives for it. */
export interface Value<Given = unknown> {
  readonly kind: ValueKind;
  readonly description: string;
  /** Only for the compiler: what a formula has to give. */
  readonly given?: Given;
}

export type Values = Readonly<Record<string, Value>>;

/** What a formula gives for values; null where there is none. */
export type GivenFor<V extends Values> = {
  readonly [Name in keyof V]: V[Name] extends Value<infer Given> ? Given | null : never;
};

/** What a formula comes to: a value for each that is declared, and a sentence. Money may have more places than cents. */
export interface Result<V extends Values> {
  readonly values: GivenFor<V>;
  /** One sentence a teacher would understand. */
  readonly summary: string;
}

/** Dollars, rounded half up to cents. */
export function money(description: string): Value<Quantity> {
  return { kind: { type: 'money' }, description };
}

/** An exact decimal; the description says of what. */
export function decimalValue(description: string): Value<Quantity> {
  return { kind: { type: 'decimal' }, description };
}

export function wholeValue(description: string): Value<Quantity> {
  return { kind: { type: 'whole' }, description };
}

export function yesNoValue(description: string): Value<boolean> {
  return { kind: { type: 'yesNo' }, description };
}

export function wordsValue(description: string): Value<string> {
  return { kind: { type: 'words' }, description };
}

export function dateValue(description: string): Value<Temporal.PlainDate> {
  return { kind: { type: 'date' }, description };
}

/** A clause of the edition, such as the one that grants something. */
export function clauseValue(description: string): Value<Clause> {
  return { kind: { type: 'clause' }, description };
}

/** Several of one kind: `listValue(wordsValue('A name.'), 'The names.')`. */
export function listValue<Given>(of: Value<Given>, description: string): Value<readonly Given[]> {
  return { kind: { type: 'list', of: of.kind }, description };
}

/** Several values that belong together. @param name what they are called in the graph: one name, one declaration. */
export function objectValue<const Members extends Values>(
  name: string,
  members: Members,
  description: string,
): Value<GivenFor<Members>> {
  return { kind: { type: 'object', name, description, members }, description };
}
