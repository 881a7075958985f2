import type { Citator } from '../law/citation/citator.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { Edition } from '../law/document/edition.ts';
import { yearsCitedIn } from '../law/reference/references-of.ts';
import type { Reading } from './reading.ts';

/** What resolves citations in the contract years that a text names, beside the one it is read in; those there are. */
export async function citatorsBeside(
  text: string,
  edition: Edition,
  reading: Reading,
): Promise<ReadonlyMap<ContractYear, Citator>> {
  const years = yearsCitedIn(text, reading.analysis.citator(edition));
  const agreement = reading.agreementOf(edition);
  const heads = agreement.editions.filter(({ year }) => years.has(year));
  const editions = await Promise.all(heads.map((head) => reading.edition(agreement, head)));
  return new Map(editions.map((each) => [each.head.year, reading.analysis.citator(each)]));
}
