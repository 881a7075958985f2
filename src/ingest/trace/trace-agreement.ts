import type { SourceAccount } from '../../law/document/source-account.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { accountFor } from './account-for.ts';
import { correctSource } from './correct-source.ts';
import { type Trace, traceInstrument } from './trace-instrument.ts';

/** The trace of an instrument in its source, and what became of every character of that. */
export interface AccountedTrace extends Trace {
  readonly account: SourceAccount;
}

/** Traces every instrument in its source; the result is by the instrument's slug. */
export function traceAgreement(
  parsed: ParsedAgreement,
  diagnostics: Diagnostics,
): ReadonlyMap<string, AccountedTrace> {
  const traces = new Map<string, AccountedTrace>();
  for (const each of parsed.instruments) {
    const { instrument, lines, places } = each;
    const document = parsed.sources.get(instrument.source);
    if (!document) continue;
    const source = correctSource(document, lines.first, lines.last, diagnostics);
    const account = accountFor(each, source, document, parsed.instruments);
    traces.set(instrument.slug, { ...traceInstrument(instrument, source, places, diagnostics), account });
  }
  return traces;
}
