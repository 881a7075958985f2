import type { Citator } from '../../law/citation/citator.ts';
import { flattenReference } from '../../law/reference/flatten-reference.ts';
import type { ReferenceReading } from '../../law/reference/reference-reading.ts';
import { referencesOfEdition } from '../../law/reference/references-of.ts';

/** Finds and resolves every reference of every edition, each in the year its words stand in, in printed order. */
export function cite(citators: readonly Citator[]): readonly ReferenceReading[] {
  return citators.flatMap((citator) => {
    const { edition } = citator.index;
    return referencesOfEdition(edition, citator).map((reference) =>
      flattenReference(reference, edition.head.year),
    );
  });
}
