import { type Citator, citationsIn, withFinder } from '../law/citation/citator.ts';
import type { Clause } from '../law/document/clause.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { Edition } from '../law/document/edition.ts';
import type { FoundReference } from '../law/reference/reference.ts';
import { referencesIn, yearsCited } from '../law/reference/references-of.ts';
import { LIMITS, PRICES } from '../limits.ts';
import { badInput } from './errors.ts';
import type { Reading } from './reading.ts';

/**
 * The references in a client's text, each in the contract year that it names, else in that of the edition.
 * @param within the clause from which relative ones are read.
 * @throws RequestError BAD_USER_INPUT for a text that is too long or has too many.
 */
export async function referencesInText(
  text: string,
  edition: Edition,
  within: Clause | null,
  reading: Reading,
): Promise<readonly FoundReference[]> {
  if (text.length > LIMITS.quotation.most)
    throw badInput('text', text, `at most ${LIMITS.quotation.most} characters, not ${text.length}`);
  const citator = reading.analysis.citator(edition);
  const found = [...citationsIn(text, citator)];
  const others = await citatorsBeside(yearsCited(found), edition, reading);
  const references: FoundReference[] = [];
  for (const reference of referencesIn({
    text,
    citator: withFinder(citator, () => found),
    within,
    others,
  })) {
    references.push(reference);
    reading.budget.spend('citations found', PRICES.foundCitation);
    // A range is a few characters long and names many: what is found is counted while it is being found.
    if (references.length > LIMITS.citations.most)
      throw badInput('text', text, `a text with at most ${LIMITS.citations.most} citations`);
  }
  return references;
}

/** What resolves citations in contract years; those there are. */
async function citatorsBeside(
  years: ReadonlySet<ContractYear>,
  edition: Edition,
  reading: Reading,
): Promise<ReadonlyMap<ContractYear, Citator>> {
  const agreement = reading.agreementOf(edition);
  const heads = agreement.editions.filter(({ year }) => years.has(year));
  const editions = await Promise.all(heads.map((head) => reading.edition(agreement, head)));
  return new Map(editions.map((each) => [each.head.year, reading.analysis.citator(each)]));
}
