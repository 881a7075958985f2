import type { SourceAccount } from '../../law/document/source-account.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { Remembered } from '../remembered.ts';
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
  remembered: Remembered,
  diagnostics: Diagnostics,
): ReadonlyMap<string, AccountedTrace> {
  const traces = new Map<string, AccountedTrace>();
  for (const each of parsed.instruments) {
    const { instrument, lines, places } = each;
    const document = parsed.sources.get(instrument.source);
    if (!document) continue;
    const trace = (own: Diagnostics) => {
      const source = correctSource(document, lines.first, lines.last, own);
      const account = accountFor(each, source, document, parsed.instruments);
      return { ...traceInstrument(instrument, source, places, own), account };
    };
    const inputs = [each, document, ...parsed.instruments];
    traces.set(instrument.slug, remembered.of(`trace ${instrument.slug}`, inputs, diagnostics, trace));
  }
  return traces;
}
