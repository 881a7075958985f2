import type { Place } from '../../law/document/provision.ts';
import { lineWords } from '../../law/document/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { foldSpaces } from './check-quotes.ts';

type Event = NonNullable<ParsedAgreement['events']>['value'][number];

/** Reports events whose source is not known, or whose quoted words do not stand in the source lines they name. */
export function checkEvents(parsed: ParsedAgreement, diagnostics: Diagnostics): void {
  const list = parsed.events;
  list?.value.forEach((event, i) => {
    const source = parsed.sources.get(event.source);
    if (source) checkQuote(event, source.lines, list.placeOf([i, 'quote']), diagnostics);
    else if (parsed.isWhole) reportSource(event, parsed, list.placeOf([i, 'source']), diagnostics);
  });
}

function checkQuote(event: Event, lines: readonly string[], at: Place, diagnostics: Diagnostics): void {
  const { first, last } = event.lines;
  const words = lines.slice(first - 1, last).join(' ');
  if (foldSpaces(words).includes(foldSpaces(event.quote))) return;
  const expected = `words of ${lineWords({ firstLine: first, lastLine: last })} of sources/${event.source}`;
  const help = 'Quote the source word for word and name the lines it stands on.';
  diagnostics.report({ ...at, code: 'event-quote', found: `“${event.quote}”`, expected, help });
}

function reportSource(event: Event, parsed: ParsedAgreement, at: Place, diagnostics: Diagnostics): void {
  const expected = `the source of an instrument: ${[...parsed.sources.keys()].join(', ')}`;
  const help = 'Correct the name of the source.';
  diagnostics.report({ ...at, code: 'event-source', found: event.source, expected, help });
}
