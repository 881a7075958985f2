import type { Diagnostics } from '../diagnostic.ts';
import type { PlacedParameter } from './placed-parameter.ts';

/** Reports a parameter that has two values in one year: a rule would use whichever came last. */
export function checkParameterNames(placed: readonly PlacedParameter[], diagnostics: Diagnostics): void {
  const seen = new Set<string>();
  for (const { parameter, place } of placed) {
    const key = `${parameter.year} ${parameter.name}`;
    if (seen.has(key)) {
      const found = `${parameter.name} a second time in ${parameter.year}`;
      const help = 'Remove one of the two, or correct its name or its years.';
      diagnostics.report({ ...place, code: 'parameter-repeated', found, expected: 'one value a year', help });
    }
    seen.add(key);
  }
}
