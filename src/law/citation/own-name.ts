import type { Clause } from '../document/clause.ts';
import { provisionName } from '../numbering/provision-name.ts';

/** What a clause is called below its parent. */
export function ownName({ reading, edition }: Clause): string {
  return provisionName(reading, edition.numbering).words;
}
