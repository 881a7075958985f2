import { correctionText } from '../../law/document/correction.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { EditorialNote } from '../../law/document/editorial-note.ts';
import type { Provision } from '../../law/document/provision.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { Trace } from './trace-instrument.ts';

/** Every correction as a note on the clause it mends, in each year in which the clause has that instrument's words. */
export function transcriptionNotes(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, Trace>,
  keyOf: ReadonlyMap<Provision, string>,
  editions: readonly Edition[],
): readonly EditorialNote[] {
  return parsed.instruments.flatMap(({ instrument }) => {
    const corrections = parsed.sources.get(instrument.source)?.corrections ?? [];
    const mended = [...(traces.get(instrument.slug)?.correctedIn ?? [])];
    return mended.flatMap(([index, provision]) => {
      const correction = corrections[index];
      const key = keyOf.get(provision);
      if (!correction || key === undefined) return [];
      const text = correctionText(correction);
      return editions.flatMap((edition) =>
        edition.clauses
          .filter(({ reading }) => reading.provision === key && reading.instrument === instrument.slug)
          .map(({ reading }) => ({
            year: edition.head.year,
            path: reading.path,
            kind: 'TRANSCRIPTION' as const,
            text,
          })),
      );
    });
  });
}
