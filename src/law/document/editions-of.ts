import type { Agreement } from './agreement.ts';
import { Edition } from './edition.ts';

/** The editions of an agreement as ingest makes it, each with what is said about its clauses; oldest first. */
export function editionsOf(agreement: Agreement): readonly Edition[] {
  return agreement.editions.map(({ head, readings }) => {
    const ofYear = <T extends { readonly year: string }>(all: readonly T[]) =>
      all.filter(({ year }) => year === head.year);
    return new Edition(head, readings, {
      notes: ofYear(agreement.notes),
      parameters: ofYear(agreement.parameters),
      unread: ofYear(agreement.unread),
      reasons: ofYear(agreement.reasons),
      references: ofYear(agreement.references),
      questions: ofYear(agreement.questions),
      events: agreement.events,
    });
  });
}
