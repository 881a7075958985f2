import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { correctSource } from './correct-source.ts';
import { type Trace, traceInstrument } from './trace-instrument.ts';

/** Traces every instrument in its source; the result is by the instrument's slug. */
export function traceAgreement(
  parsed: ParsedAgreement,
  diagnostics: Diagnostics,
): ReadonlyMap<string, Trace> {
  const traces = new Map<string, Trace>();
  for (const { instrument, lines, places } of parsed.instruments) {
    const document = parsed.sources.get(instrument.source);
    if (!document) continue;
    const source = correctSource(document, lines.first, lines.last, diagnostics);
    traces.set(instrument.slug, traceInstrument(instrument, source, places, diagnostics));
  }
  return traces;
}
