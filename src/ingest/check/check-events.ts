import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { foldSpaces } from './check-quotes.ts';

/** Reports events whose quoted words do not stand in the source lines they name. */
export function checkEvents(parsed: ParsedAgreement, diagnostics: Diagnostics): void {
  const list = parsed.events;
  list?.value.forEach((event, i) => {
    const source = parsed.sources.get(event.source);
    const lines = source?.lines.slice(event.lines.first - 1, event.lines.last).join(' ') ?? '';
    if (foldSpaces(lines).includes(foldSpaces(event.quote))) return;
    const at = { file: list.file, line: list.lineOf([i, 'quote']), column: 1 };
    const expected = `words of lines ${event.lines.first}–${event.lines.last} of ${event.source}`;
    const help = 'Quote the source word for word and name the lines it stands on.';
    diagnostics.report({ ...at, code: 'event-quote', found: `“${event.quote}”`, expected, help });
  });
}
