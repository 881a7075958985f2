import type { Edition } from '../../law/document/edition.ts';
import { flattenReference } from '../../law/reference/flatten-reference.ts';
import type { ReferenceReading } from '../../law/reference/reference-reading.ts';
import { referencesOfEdition } from '../../law/reference/references-of.ts';

/** Finds and resolves every reference of every edition, each in the year its words stand in, in printed order. */
export function cite(editions: readonly Edition[]): readonly ReferenceReading[] {
  return editions.flatMap((edition) =>
    referencesOfEdition(edition).map((reference) => flattenReference(reference, edition.head.year)),
  );
}
