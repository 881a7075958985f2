import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { checkSourceQuote, type PlaceOf } from './check-source-quote.ts';

/** Reports events whose source is not known, or whose quoted words do not stand in the source lines they name. */
export function checkEvents(parsed: ParsedAgreement, diagnostics: Diagnostics): void {
  const list = parsed.events;
  list?.value.forEach((event, i) => {
    const placeOf: PlaceOf = (key) => list.placeOf([i, key]);
    checkSourceQuote(event, 'event', placeOf, parsed, diagnostics);
  });
}
