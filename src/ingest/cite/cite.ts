import { ClauseIndex } from '../../law/citation/clause-index.ts';
import type { Edition } from '../../law/document/edition.ts';
import { type ReferenceReading, referenceReading } from '../../law/reference/reference-reading.ts';
import { referencesOfEdition } from '../../law/reference/references-of.ts';

/** Finds and resolves every reference of every edition, each in the year its words stand in, in printed order. */
export function cite(editions: readonly Edition[]): readonly ReferenceReading[] {
  return editions.flatMap((edition) =>
    referencesOfEdition(edition, new ClauseIndex(edition)).map((reference) =>
      referenceReading(reference, edition.head.year),
    ),
  );
}
