import { createHash } from 'node:crypto';
import type { Agreement } from '../law/document/agreement.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import { Edition, type EditionHead } from '../law/document/edition.ts';
import type { EditionState } from '../law/document/edition-state.ts';
import { annotationsOf } from '../law/document/editions-of.ts';
import type { Instrument } from '../law/document/instrument.ts';
import { askedWords, type StemReader } from '../law/question/asked-words.ts';
import { digestOf } from './digest-of.ts';
import { DOCUMENT_FORM, writeDocument } from './edition-document.ts';
import type {
  BargainingEventRow,
  ClauseVersionRow,
  EditionDocumentRow,
  EditionRow,
  EditorialNoteRow,
  InForceReasonRow,
  InstrumentRow,
  ParameterRow,
  PlacementRow,
  QuestionRow,
  ReferenceRow,
  UnreadParameterRow,
  WordingRow,
} from './entities.ts';
import { SearchLines, type SearchRows, searchRows } from './search-rows.ts';

/** Rows of one table, each a JSON object, with what tells them apart: a digest of all that they say, or their key. */
export interface TableRows {
  readonly table: string;
  readonly digests: readonly string[];
  readonly rows: readonly string[];
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
  readonly tables: readonly TableRows[];
  readonly search: SearchRows;
}

/** Makes the rows of an agreement. @param lines what the texts of an agreement came to that was made before. */
export function publicationOf(agreement: Agreement, lines = new SearchLines()): Publication {
  const { slug, contentHash, title, parties, numbering, laws, vocabulary } = agreement;
  lines.begin();
  return {
    slug,
    contentHash,
    release: JSON.stringify({ title, parties, numbering, laws, vocabulary }),
    tables: tablesOf(agreement, lines),
    search: searchRows(agreement, lines),
  };
}

function tablesOf(agreement: Agreement, { stems }: SearchLines): readonly TableRows[] {
  const { versions, numberOf } = versionsOf(agreement);
  const wordings = versions.map(({ reading }) => wordingRow(reading));
  const documents = agreement.editions.map((edition) => documentRow(agreement, edition, stems));
  const editions = agreement.editions.map(({ head }, i) =>
    editionRow(head, i, documents[i] as EditionDocumentRow),
  );
  const placements = agreement.editions.flatMap(({ head, readings }) =>
    placementRows(head.year, readings, numberOf),
  );
  const provisions = [...new Set(versions.map(({ reading }) => reading.provision))];
  return [
    ofRelease('instrument', agreement.instruments.map(instrumentRow)),
    ofAgreement('edition_document', documents, ({ hash }) => hash),
    ofRelease('edition', editions),
    ofAgreement(
      'clause',
      provisions.map((provision) => ({ provision })),
      ({ provision }) => provision,
    ),
    ofAgreement('wording', wordings, ({ hash }) => hash),
    ofRelease(
      'clause_version',
      versions.map((version, i) => versionRow(version, i, wordings[i] as WordingRow)),
    ),
    ofRelease('placement', placements),
    ofRelease('editorial_note', agreement.notes.map(noteRow)),
    ofRelease(
      'parameter',
      agreement.parameters.map((parameter, number): ParameterRow => ({ ...parameter, number })),
    ),
    ofRelease(
      'unread_parameter',
      agreement.unread.map((unread): UnreadParameterRow => ({ ...unread })),
    ),
    ofRelease('reference', agreement.references.map(referenceRow)),
    ofRelease('in_force_reason', agreement.reasons.map(reasonRow)),
    ofRelease('bargaining_event', agreement.events.map(eventRow)),
    ofRelease('question', agreement.questions.map(questionRow)),
  ];
}

/** Rows that releases have alike when they say the same. */
function ofRelease(table: string, rows: readonly object[]): TableRows {
  const texts = rows.map((row) => JSON.stringify(row));
  const digests = texts.map(digestOf);
  return { table, digests, rows: texts.map((text, i) => `{"digest":"${digests[i]}",${text.slice(1)}`) };
}

/** Rows that outlive releases. */
function ofAgreement<Row extends object>(
  table: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): TableRows {
  const once = [...new Map(rows.map((row) => [keyOf(row), row]))];
  return { table, digests: once.map(([key]) => key), rows: once.map(([, row]) => JSON.stringify(row)) };
}

/** A wording, and how settled the edition is that first has it: a proposed wording does not end an adopted one. */
interface Version {
  readonly reading: ClauseReading;
  readonly state: EditionState;
}

/** Each wording once, however many editions it stands in: a provision's wordings differ by the date they begin. */
function versionsOf(agreement: Agreement) {
  const numberOf = new Map<string, number>();
  const versions: Version[] = [];
  for (const { head, readings } of agreement.editions) {
    for (const reading of readings) {
      const key = versionKey(reading);
      if (numberOf.has(key)) continue;
      numberOf.set(key, versions.length);
      versions.push({ reading, state: head.state });
    }
  }
  return { versions, numberOf };
}

function versionKey({ provision, inForceFrom }: ClauseReading): string {
  return `${provision}@${inForceFrom}`;
}

function instrumentRow(instrument: Instrument, position: number): InstrumentRow {
  if (!instrument.account) throw new TypeError(`${instrument.slug} was not traced in its source`);
  return { ...instrument, account: instrument.account, position };
}

function editionRow(head: EditionHead, position: number, { hash }: EditionDocumentRow): EditionRow {
  const { year, state, inForceFrom, inForceTo, lastKnownCurrent, instruments } = head;
  const dates = { inForceFrom, inForceTo, lastKnownCurrent };
  return { year, position, state, ...dates, instruments: [...instruments], document: hash };
}

function documentRow(
  agreement: Agreement,
  { head, readings }: Agreement['editions'][number],
  stems: StemReader,
): EditionDocumentRow {
  const said = annotationsOf(agreement, head.year);
  const annotations = { ...said, askedWords: askedWords(new Edition(head, readings, said), stems) };
  const document = writeDocument({ readings, annotations });
  const hash = createHash('sha256').update(document).digest('hex');
  return { hash, form: DOCUMENT_FORM, document: `\\x${document.toString('hex')}` };
}

/** What is alike in heading and parts is one wording, whatever provisions and releases have it. */
function wordingRow({ heading, ownParts }: ClauseReading): WordingRow {
  const hash = createHash('sha256')
    .update(JSON.stringify([heading, ownParts]))
    .digest('hex');
  return { hash, heading, ownParts };
}

function versionRow({ reading, state }: Version, number: number, { hash }: WordingRow): ClauseVersionRow {
  const { provision, instrument, inForceFrom, inForceTo } = reading;
  return { number, provision, instrument, wording: hash, state, inForceFrom, inForceTo };
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

function noteRow({ text, quotes, ...note }: Agreement['notes'][number], number: number): EditorialNoteRow {
  return { ...note, quotes: [...quotes], words: text, number };
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

function questionRow(question: Agreement['questions'][number], number: number): QuestionRow {
  const { alsoAsked, authorities, rules } = question;
  return { ...question, number, alsoAsked: [...alsoAsked], authorities: [...authorities], rules: [...rules] };
}
