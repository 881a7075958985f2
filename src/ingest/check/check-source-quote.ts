import type { Place } from '../../law/document/provision.ts';
import { lineWords } from '../../law/document/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { foldSpaces } from './check-quotes.ts';

/** Words of a source document, and the lines that are said to have them. */
export interface SourceQuote {
  readonly source: string;
  readonly lines: { readonly first: number; readonly last: number };
  readonly quote: string;
}

/** Where `quote` or `source` stands. */
export type PlaceOf = (key: 'quote' | 'source') => Place;

/**
 * Reports a source that no instrument has, or words that do not stand in the lines that are named.
 * @param of what quotes it: the first word of the diagnostic's code.
 */
export function checkSourceQuote(
  said: SourceQuote,
  of: 'event' | 'reason',
  placeOf: PlaceOf,
  parsed: ParsedAgreement,
  diagnostics: Diagnostics,
): void {
  const source = parsed.sources.get(said.source);
  if (source) checkQuote(said, source.lines, `${of}-quote`, placeOf('quote'), diagnostics);
  else if (parsed.isWhole) reportSource(said, parsed, `${of}-source`, placeOf('source'), diagnostics);
}

function checkQuote(
  { source, lines: { first, last }, quote }: SourceQuote,
  lines: readonly string[],
  code: string,
  at: Place,
  diagnostics: Diagnostics,
): void {
  if (foldSpaces(lines.slice(first - 1, last).join(' ')).includes(foldSpaces(quote))) return;
  const expected = `words of ${lineWords({ firstLine: first, lastLine: last })} of sources/${source}`;
  const help = 'Quote the source word for word and name the lines it stands on.';
  diagnostics.report({ ...at, code, found: `“${quote}”`, expected, help });
}

function reportSource(
  { source }: SourceQuote,
  parsed: ParsedAgreement,
  code: string,
  at: Place,
  diagnostics: Diagnostics,
): void {
  const expected = `the source of an instrument: ${[...parsed.sources.keys()].join(', ')}`;
  const help = 'Correct the name of the source.';
  diagnostics.report({ ...at, code, found: source, expected, help });
}
