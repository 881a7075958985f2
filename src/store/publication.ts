import { createHash } from 'node:crypto';
import type { Agreement } from '../law/document/agreement.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { EditionHead } from '../law/document/edition.ts';
import type { Instrument } from '../law/document/instrument.ts';
import { batchesOf } from './batches-of.ts';
import type {
  BargainingEventRow,
  ClauseVersionRow,
  EditionRow,
  EditorialNoteRow,
  InForceReasonRow,
  InstrumentRow,
  ParameterRow,
  PlacementRow,
  ReferenceRow,
  WordingRow,
} from './entities.ts';
import { type SearchRows, searchRows } from './search-rows.ts';

/** Rows of one table, sent to the database in one statement. */
export interface RowBatch {
  readonly table: string;
  /** A JSON array. */
  readonly rows: string;
}

/**
 * An agreement as rows ready to be sent: texts alone, so that it costs little to hand from one thread to another, and
 * nothing is left to do with it but to send them.
 */
export interface Publication {
  readonly slug: string;
  readonly contentHash: string;
  /** What the release has as a whole: a JSON object. */
  readonly release: string;
  /** In an order in which no row names one that comes after it. */
  readonly batches: readonly RowBatch[];
  readonly search: SearchRows;
}

/** Makes the rows of an agreement. */
export function publicationOf(agreement: Agreement): Publication {
  const { slug, contentHash, title, parties, numbering, laws, vocabulary } = agreement;
  return {
    slug,
    contentHash,
    release: JSON.stringify({ title, parties, numbering, laws, vocabulary }),
    batches: tablesOf(agreement).flatMap(([table, rows]) =>
      batchesOf(rows).map((batch) => ({ table, rows: batch })),
    ),
    search: searchRows(agreement),
  };
}

function tablesOf(agreement: Agreement): readonly (readonly [string, readonly object[]])[] {
  const { readings, numberOf } = versionsOf(agreement);
  const wordings = readings.map(wordingRow);
  return [
    ['instrument', agreement.instruments.map(instrumentRow)],
    ['edition', agreement.editions.map(({ head }, position) => editionRow(head, position))],
    ['clause', [...new Set(readings.map(({ provision }) => provision))].map((provision) => ({ provision }))],
    ['wording', wordings],
    ['clause_version', readings.map((reading, i) => versionRow(reading, i, wordings[i] as WordingRow))],
    [
      'placement',
      agreement.editions.flatMap(({ head, readings }) => placementRows(head.year, readings, numberOf)),
    ],
    ['editorial_note', agreement.notes.map(noteRow)],
    ['parameter', agreement.parameters.map((parameter, number): ParameterRow => ({ ...parameter, number }))],
    ['reference', agreement.references.map(referenceRow)],
    ['in_force_reason', agreement.reasons.map(reasonRow)],
    ['bargaining_event', agreement.events.map(eventRow)],
  ];
}

/** Each wording once, however many editions it stands in: a provision's wordings differ by the date they begin. */
function versionsOf(agreement: Agreement) {
  const numberOf = new Map<string, number>();
  const versions: ClauseReading[] = [];
  for (const reading of agreement.editions.flatMap(({ readings }) => readings)) {
    const key = versionKey(reading);
    if (numberOf.has(key)) continue;
    numberOf.set(key, versions.length);
    versions.push(reading);
  }
  return { readings: versions, numberOf };
}

function versionKey({ provision, inForceFrom }: ClauseReading): string {
  return `${provision}@${inForceFrom}`;
}

function instrumentRow(instrument: Instrument, position: number): InstrumentRow {
  return { ...instrument, position };
}

function editionRow(head: EditionHead, position: number): EditionRow {
  const { year, inForceFrom, inForceTo, instruments } = head;
  return { year, position, inForceFrom, inForceTo, instruments: [...instruments] };
}

/** What is alike in heading and parts is one wording, whatever provisions and releases have it. */
function wordingRow({ heading, ownParts }: ClauseReading): WordingRow {
  const hash = createHash('sha256')
    .update(JSON.stringify([heading, ownParts]))
    .digest('hex');
  return { hash, heading, ownParts };
}

function versionRow(reading: ClauseReading, number: number, { hash }: WordingRow): ClauseVersionRow {
  const { provision, instrument, inForceFrom, inForceTo } = reading;
  return { number, provision, instrument, wording: hash, inForceFrom, inForceTo };
}

function placementRows(
  year: string,
  readings: readonly ClauseReading[],
  numberOf: ReadonlyMap<string, number>,
): PlacementRow[] {
  const positionOf = new Map(readings.map(({ path }, position) => [path, position]));
  return readings.map((reading, position) => ({
    year,
    position,
    parentPosition: reading.parentPath === null ? null : (positionOf.get(reading.parentPath) as number),
    versionNumber: numberOf.get(versionKey(reading)) as number,
    path: reading.path,
    citation: reading.citation,
    kind: reading.kind,
    label: reading.label,
    marker: reading.marker,
    layout: [...reading.layout],
    change: reading.change,
    sourceFile: reading.source.file,
    firstLine: reading.source.firstLine,
    lastLine: reading.source.lastLine,
  }));
}

function noteRow({ text, ...note }: Agreement['notes'][number], number: number): EditorialNoteRow {
  return { ...note, words: text, number };
}

function reasonRow({ text, ...reason }: Agreement['reasons'][number], number: number): InForceReasonRow {
  return { ...reason, words: text, number };
}

function referenceRow(reference: Agreement['references'][number], number: number): ReferenceRow {
  const { year, path, text, start, end, status, target, candidates, external, reason } = reference;
  const offsets = { firstOffset: start, endOffset: end };
  const ends = { targetPath: target, candidatePaths: [...candidates] };
  return { number, year, path, words: text, ...offsets, status, ...ends, external, reason };
}

function eventRow(event: Agreement['events'][number], number: number): BargainingEventRow {
  const { kind, body, description, date, quote, source } = event;
  const { file, firstLine, lastLine } = source;
  return { number, kind, body, description, happenedOn: date, quote, sourceFile: file, firstLine, lastLine };
}
