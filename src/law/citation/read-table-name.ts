import type { Scan } from './grammar.ts';
import { isQuantity } from './read-label.ts';
import { isJoinedMark, type Token } from './token.ts';

/** The name of a table, and the tokens that print it. */
export interface TableName {
  readonly family: string;
  readonly number: string;
  /** `S-1` */
  readonly name: string;
  readonly from: number;
  readonly next: number;
}

/** Where the name of a table stands among others. */
interface Among {
  /** Whether another name is before it, and what joins the two: it is no part of that name. */
  readonly isMember?: boolean;
  /** Whether words before it say that it is one: then what is joined to it makes no other name of it. */
  readonly isSure?: boolean;
}

/** Reads `S-1`, `S1`, `A-3` or `A3`; null for a part of another name, such as `A-1B`. */
export function readTableName(
  { tokens, grammar, isWhole }: Scan,
  at: number,
  { isMember = false, isSure = false }: Among = {},
): TableName | null {
  const token = tokens[at];
  const family = isWhole ? token?.text.toUpperCase() : token?.text;
  if (family === undefined || !grammar.tables.families.has(family)) return null;
  if (!isMember && isGlued(tokens, at)) return null;
  const digit = isJoinedMark(tokens[at + 1], '-') ? at + 2 : at + 1;
  const number = tokens[digit];
  if (number?.kind !== 'NUMBER' || number.text.length > 2 || !number.joined) return null;
  if (!isSure && goesOn(tokens, digit + 1)) return null;
  return tableName(family, number.text, at, digit + 1);
}

/** The name of a table that the tokens from one up to another print. */
export function tableName(family: string, number: string, from: number, next: number): TableName {
  return { family, number, name: `${family}-${number}`, from, next };
}

/** Reads the number of the next of a list that gives the letters once: `3` in `Schedules A-1 and 3`. */
export function readTableNumber(scan: Scan, at: number, { family }: TableName): TableName | null {
  const number = scan.tokens[at];
  if (number?.kind !== 'NUMBER' || number.text.length > 2 || isQuantity(scan, at)) return null;
  if (goesOn(scan.tokens, at + 1)) return null;
  return tableName(family, number.text, at, at + 1);
}

function isGlued(tokens: readonly Token[], at: number): boolean {
  return Boolean(tokens[at]?.joined) && !/^[(["'/,]$/.test(tokens[at - 1]?.text ?? '');
}

/** `A-1B`, `A-1-2`: another name; `A-1-A-3` is a range. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  const [after, then] = [tokens[at], tokens[at + 1]];
  if (!after?.joined) return false;
  if (after.kind === 'WORD' || after.kind === 'NUMBER') return true;
  return after.text === '-' && Boolean(then?.joined) && then?.kind === 'NUMBER';
}
