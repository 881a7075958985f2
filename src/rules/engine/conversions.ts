import { Quantity } from './quantity.ts';

/** The conversions of units that computations may use; they are no numbers of any agreement. */
export const MINUTES_IN_AN_HOUR = Quantity.of(60, 'minutes/hour');
export const PERCENT_IN_THE_WHOLE = Quantity.of(100, 'percent');
