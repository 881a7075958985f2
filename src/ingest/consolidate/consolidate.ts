import type { ClauseReading } from '../../law/clause-reading.ts';
import type { EditionHead } from '../../law/edition.ts';
import type { Provision } from '../../law/provision.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { Trace } from '../trace/trace-instrument.ts';
import { enact } from './enact.ts';

/** The editions of an agreement, oldest first, and the identity that each printed provision was given. */
export interface Consolidation {
  readonly editions: readonly { readonly head: EditionHead; readonly readings: readonly ClauseReading[] }[];
  readonly keyOf: ReadonlyMap<Provision, string>;
}

/** Makes the edition of every contract year from the instruments that make it. */
export function consolidate(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, Trace>,
  diagnostics: Diagnostics,
): Consolidation {
  const keyOf = new Map<Provision, string>();
  const editions = parsed.head.years.map(({ year, from, instruments }) => {
    const enacting = parsed.instruments.filter(({ instrument }) => instruments.includes(instrument.slug));
    const readings = enacting.flatMap(({ instrument }) => {
      const spans = traces.get(instrument.slug)?.spans ?? new Map();
      const enacted = enact({ instrument, inForceFrom: from, spans }, diagnostics);
      for (const [provision, key] of enacted.keyOf) keyOf.set(provision, key);
      return enacted.readings;
    });
    const head: EditionHead = {
      agreement: parsed.head.slug,
      year,
      inForceFrom: from,
      inForceTo: null,
      instruments,
    };
    return { head, readings };
  });
  return { editions, keyOf };
}
