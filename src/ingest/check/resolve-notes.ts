import type { Clause } from '../../law/document/clause.ts';
import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { EditorialNote } from '../../law/document/editorial-note.ts';
import type { Slip } from '../cite/mark-slips.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { NoteDeclaration, ParsedAgreement } from '../parse/parse-agreement.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { type Citators, CitedAlike } from './cited-alike.ts';
import { citedClause } from './cited-clause.ts';
import { checkCells, namedCells, sameCells } from './noted-cells.ts';
import { readsLike, stillSays } from './still-says.ts';
import { type Unread, warnUnread } from './warn-unread.ts';
import { carryOver, type Editions, type PlaceOf, type Resolving, type Years, yearsOf } from './years-of.ts';

/**
 * Puts every editorial note on its clause in every year it holds for. Guarantees: in its first year the clause is there
 * and has the words and the cells that the note is about, and so have the clauses beside which it is put; else a
 * diagnostic. In a later year the note goes with the clause, whatever its label is then, as long as all of these stand;
 * where they do not, a warning tells the new words, and so it does where what the note cites is another clause then. A
 * note on a year as a whole holds for the years it names.
 */
export function resolveNotes(
  { notes: list }: ParsedAgreement,
  { editions, citators, remembered }: Resolving,
  diagnostics: Diagnostics,
): ResolvedNotes {
  if (!list) return { notes: [], slips: [] };
  return remembered.of('notes', [list, editions, citators], diagnostics, (own) =>
    resolved(list, editions, citators, own),
  );
}

function resolved(
  list: NonNullable<ParsedAgreement['notes']>,
  editions: Editions,
  citators: Citators,
  diagnostics: Diagnostics,
): ResolvedNotes {
  const citedAlike = new CitedAlike(citators);
  const slips: Slip[] = [];
  const notes = list.value.flatMap((note, i) => {
    const placeOf: PlaceOf = (...path) => list.placeOf([i, ...path]);
    const dated = note.clause === null ? { ...note, to: note.to ?? note.from } : note;
    const years = yearsOf(dated, placeOf, editions, diagnostics);
    if (!years) return [];
    if (note.clause === null)
      return [years.first, ...years.later].map(({ head }) => onEdition(note, head.year));
    const noted: Noted = { note, written: note.clause, placeOf, citedAlike };
    const clauses = clausesOf(noted, years, editions, diagnostics);
    slips.push(...slipsOf(noted, clauses, diagnostics));
    return clauses.map((clause) => onClause(note, clause));
  });
  return { notes, slips };
}

/** The notes of an agreement, and what those on references say of them. */
export interface ResolvedNotes {
  readonly notes: readonly EditorialNote[];
  readonly slips: readonly Slip[];
}

function onEdition({ kind, text }: NoteDeclaration, year: ContractYear): EditorialNote {
  return { year, path: null, kind, text, quotes: [], cells: [] };
}

/** A note on a clause, and what it is judged by. */
interface Noted {
  readonly note: NoteDeclaration;
  /** The citation of its clause as written. */
  readonly written: string;
  readonly placeOf: PlaceOf;
  readonly citedAlike: CitedAlike;
}

/** The note's clause in every year for which it holds. */
function clausesOf(
  noted: Noted,
  { first, later }: Years,
  editions: Editions,
  diagnostics: Diagnostics,
): readonly Clause[] {
  const { note, written, placeOf } = noted;
  const clause = citedClause({ written, place: placeOf('clause'), code: 'note-clause' }, first, diagnostics);
  if (!clause) return [];
  note.quote.forEach((quote, q) => {
    checkQuotedClause(quote, clause, { place: placeOf('quote', q), code: 'note-quote' }, diagnostics);
  });
  checkCells(note.cells, clause, (c) => placeOf('cells', c), diagnostics);
  const others = othersOf(note, first, placeOf, diagnostics);
  const { holding } = carryOver(later, editions, (edition) =>
    stillHolds(noted, clause, others, edition, diagnostics),
  );
  return [clause, ...holding];
}

/** What a note says of a reference, in each year; the clauses that are meant are followed as the note's own is. */
function slipsOf(
  { note: { reference, text }, placeOf }: Noted,
  clauses: readonly Clause[],
  diagnostics: Diagnostics,
): readonly Slip[] {
  const [first] = clauses;
  if (!reference || !first) return [];
  const { words, outside = null } = reference;
  const meant = reference.meant.flatMap((written, m) => {
    const cited = { written, place: placeOf('reference', 'meant', m), code: 'note-clause' };
    return citedClause(cited, first.edition, diagnostics) ?? [];
  });
  return clauses.map((clause): Slip => {
    const now = meant.flatMap(({ reading }) => clause.edition.ofProvision(reading.provision) ?? []);
    const place = placeOf('reference', 'words');
    return { clause, words, meant: now.map(({ reading }) => reading.path), outside, reason: text, place };
  });
}

function onClause({ kind, text, quote, cells }: NoteDeclaration, clause: Clause): EditorialNote {
  const { year } = clause.edition.head;
  return { year, path: clause.reading.path, kind, text, quotes: quote, cells: namedCells(cells, clause) };
}

/** The clauses beside which a note is put, each with the words it is compared by. */
function othersOf(
  note: NoteDeclaration,
  edition: Edition,
  placeOf: PlaceOf,
  diagnostics: Diagnostics,
): readonly Unread[] {
  return note.beside.flatMap(({ clause: written, quote }, b) => {
    const place = placeOf('beside', b, 'quote');
    const cited = { written, place: placeOf('beside', b, 'clause'), code: 'note-clause' };
    const read = citedClause(cited, edition, diagnostics);
    if (!read) return [];
    checkQuotedClause(quote, read, { place, code: 'note-quote' }, diagnostics);
    return [{ code: 'note-unread', place, quote, read }];
  });
}

/** The note's clause in a later year, when everything that the note is about stands there still; else a warning, and null. */
function stillHolds(
  { note, placeOf, citedAlike }: Noted,
  clause: Clause,
  others: readonly Unread[],
  edition: Edition,
  diagnostics: Diagnostics,
): Clause | null {
  const now = edition.ofProvision(clause.reading.provision);
  const own = (quote: string, key: string): Unread => {
    return { code: 'note-unread', place: placeOf(key), quote, read: clause };
  };
  const isWhole = note.quote.length + note.cells.length === 0;
  const lost: { unread: Unread; now: Clause | null }[] = [
    ...note.quote.filter((quote) => !now || !stillSays(now, quote)).map((quote) => own(quote, 'quote')),
    ...(note.cells.length > 0 && !(now && sameCells(note.cells, now)) ? [own('', 'cells')] : []),
    ...(isWhole && !(now && readsLike(clause, now)) ? [own('', 'clause')] : []),
  ].map((unread) => ({ unread, now }));
  for (const other of others) {
    const there = edition.ofProvision(other.read.reading.provision);
    if (!there || !stillSays(there, other.quote)) lost.push({ unread: other, now: there });
  }
  for (const { unread, now } of lost) warnUnread(unread, now, edition, diagnostics);
  if (!now || lost.length > 0) return null;
  const at = { code: 'note-unread', place: placeOf('text') };
  return citedAlike.check(note.text, { first: clause, now }, at, diagnostics) ? now : null;
}
