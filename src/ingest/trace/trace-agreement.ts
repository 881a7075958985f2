import type { SourceAccount } from '../../law/document/source-account.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { accountSource } from './account-source.ts';
import { correctSource } from './correct-source.ts';
import { type Trace, traceInstrument } from './trace-instrument.ts';

/** An instrument's words laid beside its source, and what became of every character there. */
export interface InstrumentTrace extends Trace {
  readonly account: SourceAccount;
}

/** Traces every instrument in its source; the result is by the instrument's slug. */
export function traceAgreement(
  parsed: ParsedAgreement,
  diagnostics: Diagnostics,
): ReadonlyMap<string, InstrumentTrace> {
  const traces = new Map<string, InstrumentTrace>();
  for (const one of parsed.instruments) {
    const { instrument, lines, places } = one;
    const document = parsed.sources.get(instrument.source);
    if (!document) continue;
    const source = correctSource(document, lines.first, lines.last, diagnostics);
    const others = parsed.instruments.filter(
      (other) => other !== one && other.instrument.source === instrument.source,
    );
    const account = accountSource(document, source, one, others);
    traces.set(instrument.slug, { ...traceInstrument(instrument, source, places, diagnostics), account });
  }
  return traces;
}
