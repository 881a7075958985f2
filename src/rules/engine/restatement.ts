import type { Edition } from '../../law/document/edition.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import type { Authority, Conflict } from './answer.ts';
import { dollars } from './money.ts';
import { Quantity } from './quantity.ts';

/** Every conflict of a year: what one clause restates otherwise than another says it. */
export function conflictsOf(edition: Edition): readonly Conflict[] {
  const { parameters } = edition;
  const pairs = parameters.all.flatMap((other) => {
    const restated = other.restates === null ? null : parameters.named(other.restates);
    return restated ? [{ restated, other }] : [];
  });
  return pairs.flatMap(({ restated, other }) => conflictBetween(restated, other, edition) ?? []);
}

/** The conflict between a parameter and one that restates it; null where both say the same. */
export function conflictBetween(parameter: Parameter, other: Parameter, edition: Edition): Conflict | null {
  if (shownValue(parameter) === shownValue(other)) return null;
  const values = [parameter, other].map((one) => ({
    value: shownValue(one),
    authority: authorityOf(one, edition),
  }));
  return { description: other.because ?? '', values };
}

/** The clause that a parameter was read from, with the words. */
export function authorityOf({ path, quote }: Parameter, edition: Edition): Authority {
  const clause = edition.atPath(path);
  if (!clause) throw new TypeError(`there is no clause at ${path}`);
  return { clause, quote };
}

/** A parameter as people read it: `$1,592`, `16 teachers`, `step 6`, `September 15`. */
export function shownValue({ value, words, unit }: Parameter): string {
  if (value === null) return words ?? '';
  const quantity = Quantity.of(value, unit);
  if (unit === 'steps') return `step ${value}`;
  return unit === 'dollars' ? dollars(quantity) : String(quantity);
}
