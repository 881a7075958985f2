import { parseContractYear } from '../../../law/document/contract-year.ts';
import { type Fact, words } from '../../engine/fact.ts';
import { FactError } from '../../engine/fact-error.ts';

const ALLOWED = 'two years that follow each other, such as 2004-05, 2004-2005 or 2004/05';

/** A school year, read as `2004-05`; such names are in the order of their years. */
export function schoolYear(question: string): Fact<string, false> {
  const named = words(question, ALLOWED);
  return Object.freeze({
    ...named,
    read: (given: unknown, argument: string) => {
      const written = named.read(given, argument);
      const year = parseContractYear(written);
      if (year === null) throw new FactError(argument, written, ALLOWED);
      return year;
    },
  });
}
