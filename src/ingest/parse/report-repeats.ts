import type { Place } from '../../law/document/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** Reports names that a list has more than once. */
export function reportRepeats(
  names: readonly string[],
  placeOf: (index: number) => Place,
  diagnostics: Diagnostics,
): void {
  names.forEach((name, i) => {
    const first = names.indexOf(name);
    if (first === i) return;
    const found = `${name}, which line ${placeOf(first).line} names already`;
    const help = 'Remove one of the two, or correct its name.';
    diagnostics.report({ ...placeOf(i), code: 'name-repeated', found, expected: 'each name once', help });
  });
}
