import type { Edition } from '../law/document/edition.ts';
import type { Reading } from './reading.ts';

/** The edition of the contract year before another's; null when the agreement has none. */
export async function editionBefore({ head }: Edition, reading: Reading): Promise<Edition | null> {
  const agreement = await reading.requireAgreement(head.agreement);
  const before = agreement.editions.findLast(({ year }) => year < head.year);
  return before ? reading.edition(agreement, before) : null;
}
