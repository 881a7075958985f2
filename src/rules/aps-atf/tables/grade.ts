import { type Fact, words } from '../../engine/fact.ts';
import { FactError } from '../../engine/fact-error.ts';
import { Quantity } from '../../engine/quantity.ts';
import { GRADES, isWithin } from '../../engine/range.ts';

const ALLOWED = `K or a grade from 1 to ${GRADES.to}, such as 7, 7th or Grade 7`;

/** A grade: kindergarten, which is 0, or one of those above it. */
export const grade: Fact<Quantity, false> = gradeFact();

/** `Kindergarten`, `Grade 7`. */
export function gradeName(of: Quantity): string {
  return isKindergarten(of) ? 'Kindergarten' : `Grade ${of.inFigures()}`;
}

export function isKindergarten(of: Quantity): boolean {
  return of.toInteger() === 0;
}

function gradeFact(): Fact<Quantity, false> {
  const named = words('Which grade: K, or its number?', ALLOWED, { by: 'App. B' });
  return Object.freeze({
    ...named,
    read: (given: unknown, argument: string) => {
      const written = named.read(given, argument);
      const number = numberOf(written);
      if (number !== null && isWithin(number, GRADES)) return number;
      throw new FactError(argument, written, ALLOWED);
    },
  });
}

/** `K`, `7`, `7th`, `Grade 7`, `grade7`; null where the words name no grade. */
function numberOf(written: string): Quantity | null {
  const bare = written.toLowerCase().replaceAll(/[\s.]|grades?/g, '');
  if (/^(?:k|kg|kindergarten)$/.test(bare)) return Quantity.of(0, 'grades');
  const [, digits] = /^([1-9]\d?)(?:st|nd|rd|th)?$/.exec(bare) ?? [];
  return digits === undefined ? null : Quantity.of(Number(digits), 'grades');
}
