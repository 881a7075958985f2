import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import { lineWords } from '../../law/document/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { newWords, wordsInPlaceOf } from './still-says.ts';

/** What was said of words that a later year no longer has. */
export interface Unread {
  /** Such as `note-unread`. */
  readonly code: string;
  readonly place: Place;
  /** The words it was said of; empty where it was said of the whole clause. */
  readonly quote: string;
  /** The clause in the year it was first said of. */
  readonly read: Clause;
}

/** How much of the new words is told. */
const TOLD = 400;

/** Warns that a clause has new words which nobody has read yet, and tells them; or that the clause is gone. */
export function warnUnread(
  { code, place, quote, read }: Unread,
  now: Clause | null,
  edition: Edition,
  diagnostics: Diagnostics,
): void {
  const { year } = edition.head;
  const what =
    quote === '' ? `${read.reading.citation} as it read in ${read.edition.head.year}` : `“${quote}”`;
  const found = now
    ? `${what}, which ${now.reading.citation} of ${year} does not say`
    : `${what} of ${read.reading.citation}, which is gone in ${year}`;
  const expected = now
    ? `what it says there, in ${where(now)}: “${excerpt(quote === '' ? newWords(read, now) : wordsInPlaceOf(quote, read, now))}”`
    : `nothing of it after ${read.edition.head.year}`;
  const help = `Read the new words: write an entry from ${year} on, or end this one with "to: …".`;
  diagnostics.warn({ ...place, code, found, expected, help });
}

function where({ reading }: Clause): string {
  return `${lineWords(reading.source)} of sources/${reading.source.file}`;
}

function excerpt(words: string): string {
  return words.length <= TOLD ? words : `${words.slice(0, TOLD)}…`;
}
