import { type Citator, citatorOf } from '../../src/law/citation/citator.ts';
import { agreementWords, Grammar } from '../../src/law/citation/grammar.ts';
import type { ContractYear } from '../../src/law/document/contract-year.ts';
import { realAgreement, realEditions } from './real-agreement.ts';

/** What reads and resolves citations of each edition of the real agreement. */
export async function realCitators(): Promise<ReadonlyMap<ContractYear, Citator>> {
  const editions = await realEditions();
  return new Map(editions.map((edition) => [edition.head.year, citatorOf(edition)]));
}

/** What reads and resolves citations of the real agreement in one contract year. */
export async function realCitator(year: string): Promise<Citator> {
  const citator = (await realCitators()).get(year as ContractYear);
  if (!citator) throw new RangeError(`the real agreement has no edition of ${year}`);
  return citator;
}

/** What citations of the real agreement are read by where no edition's names are known. */
export async function realGrammar(): Promise<Grammar> {
  const { numbering, laws } = await realAgreement();
  return new Grammar(agreementWords(numbering, laws));
}
