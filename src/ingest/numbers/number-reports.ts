import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import { editionsOf } from '../../law/document/editions-of.ts';
import { Diagnostics } from '../diagnostic.ts';
import { makeAgreement } from '../make-agreement.ts';
import { parseAgreement } from '../parse/parse-agreement.ts';
import type { Content } from '../read/read-content.ts';
import { Remembered } from '../remembered.ts';
import { accountForNumbers, type NumberReport } from './account-for-numbers.ts';
import { declarationsOf } from './parameters-in.ts';
import { Reasons } from './reasons-not-read.ts';

export type { NumberAccount, NumberReport } from './account-for-numbers.ts';

/** Accounts for every number of every edition, oldest first; what is wrong with the reasons given is a diagnostic. */
export function numberReports(content: Content, diagnostics: Diagnostics): readonly NumberReport[] {
  const remembered = new Remembered();
  const agreement = makeAgreement(content, diagnostics, () => {}, remembered);
  const editions = new Map<ContractYear, Edition>(
    editionsOf(agreement).map((edition) => [edition.head.year, edition]),
  );
  const parsed = parseAgreement(content, remembered, new Diagnostics());
  if (!parsed) return [];
  const declarations = declarationsOf(parsed);
  const reasons = new Reasons(parsed, editions, diagnostics);
  const reports = [...editions.values()].map((edition) => accountForNumbers(edition, declarations, reasons));
  reasons.reportUnused(diagnostics);
  return reports;
}
