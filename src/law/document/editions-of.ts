import type { Agreement } from './agreement.ts';
import type { ContractYear } from './contract-year.ts';
import { type Annotations, Edition } from './edition.ts';

/** The editions of an agreement as ingest makes it, each with what is said about its clauses; oldest first. */
export function editionsOf(agreement: Agreement): readonly Edition[] {
  return agreement.editions.map(
    ({ head, readings }) => new Edition(head, readings, annotationsOf(agreement, head.year)),
  );
}

/** What an agreement says about the clauses of one of its years. */
export function annotationsOf(
  agreement: Agreement,
  year: ContractYear,
): Required<Omit<Annotations, 'moves' | 'differences'>> {
  const ofYear = <T extends { readonly year: string }>(all: readonly T[]) =>
    all.filter((each) => each.year === year);
  return {
    notes: ofYear(agreement.notes),
    parameters: ofYear(agreement.parameters),
    unread: ofYear(agreement.unread),
    reasons: ofYear(agreement.reasons),
    references: ofYear(agreement.references),
    events: agreement.events,
  };
}
