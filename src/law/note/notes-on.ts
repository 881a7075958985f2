import type { Clause } from '../document/clause.ts';
import type { NoteCell } from '../document/editorial-note.ts';
import { plainText } from '../text/plain-text.ts';
import { type NoteOnClause, notesAt } from './notes-of.ts';

/** A cell of a table, by what names its row in any of its columns; without a column it is the whole row. */
export interface ReliedCell {
  readonly row: string;
  readonly column: string | null;
}

/** What somebody relies on: words of a clause, or a cell of its table. */
export type ReliedOn = { readonly words: string } | { readonly cell: ReliedCell };

/**
 * The notes on the very words that somebody relies on, in printed order. A note that has words or cells of its own is
 * given when they and what is relied on have something in common, wherever between the top of the article and its last
 * item the note stands; one about a whole clause when the words are of that clause. What is said of the print, and a
 * mended scan that left no words, is nothing to rely on or to doubt, and left out.
 * @param clause the clause that the words or the cell are quoted from; the words may be those of its sub-clauses.
 * @param textOf the text of a clause with single spaces; whoever asks for many words remembers it.
 */
export function notesOn(clause: Clause, on: ReliedOn, textOf = spacedText): readonly NoteOnClause[] {
  // What is said of a cell, or of a clause as a whole, stands at the clause itself.
  const within = 'cell' in on ? [clause] : [...clause.ancestors, clause, ...clause.descendants];
  return within.flatMap(notesAt).filter((note) => note.kind !== 'PRINT' && isOn(note, clause, on, textOf));
}

/** The text of a clause with single spaces, in which words are looked for. */
export function spacedText(clause: Clause): string {
  return fold(plainText(clause));
}

function isOn(note: NoteOnClause, clause: Clause, on: ReliedOn, textOf: typeof spacedText): boolean {
  const isWhole = note.quotes.length + note.cells.length === 0;
  if (isWhole) return note.clause === clause && note.kind !== 'TRANSCRIPTION';
  if ('cell' in on) return note.clause === clause && note.cells.some((cell) => isSame(cell, on.cell, clause));
  const higher = note.clause.depth < clause.depth ? note.clause : clause;
  const text = textOf(higher);
  const relied = placesOf(text, fold(on.words));
  return note.quotes.some((quote) =>
    placesOf(text, fold(quote)).some((place) => relied.some(overlaps(place))),
  );
}

/** A row may be asked for by another of its cells than the first: by its new step, where the old ones stand before. */
function isSame(noted: NoteCell, { row, column }: ReliedCell, { table }: Clause): boolean {
  if (column !== null && column !== noted.column) return false;
  const rows = table?.rows.filter(([first]) => first === noted.row) ?? [];
  return rows.some((cells) => cells.includes(row));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

function overlaps(one: Stretch): (other: Stretch) => boolean {
  return (other) => one.start < other.end && other.start < one.end;
}

/** Every place of words in a text. */
function placesOf(text: string, words: string): readonly Stretch[] {
  const places: Stretch[] = [];
  for (let start = text.indexOf(words); words !== '' && start >= 0; start = text.indexOf(words, start + 1))
    places.push({ start, end: start + words.length });
  return places;
}

function fold(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
