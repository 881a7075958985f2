import { createHash } from 'node:crypto';
import { Changes } from '../law/compare/changes.ts';
import { findDifferences } from '../law/compare/find-differences.ts';
import { movesReading } from '../law/compare/known-moves.ts';
import type { Agreement } from '../law/document/agreement.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { type Annotations, Edition, type EditionHead } from '../law/document/edition.ts';
import type { EditionState } from '../law/document/edition-state.ts';
import { annotationsOf } from '../law/document/editions-of.ts';
import type { Instrument } from '../law/document/instrument.ts';
import { type Asked, findAsked } from '../law/question/asked.ts';
import { questionsOf } from '../law/question/questions-of.ts';
import { writeAsked } from './asked-document.ts';
import { digestOf } from './digest-of.ts';
import { DOCUMENT_FORM, pairOf, type WrittenEdition, writeDocument } from './edition-document.ts';
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
import { MadeBefore } from './made-before.ts';
import { writeQuestions } from './question-document.ts';
import { releaseWords, type WordRow } from './release-words.ts';
import { type SearchLines, type SearchRows, searchRows } from './search-rows.ts';

/** Rows of one table by what tells them apart: a digest of all that they say, or their key. */
export interface TableRows {
  readonly table: string;
  readonly digests: readonly string[];
}

/** What an agreement has as rows, without what they say. */
export interface PublicationOutline {
  readonly slug: string;
  readonly contentHash: string;
  /** What the release has as a whole: a JSON object. */
  readonly release: string;
  /** In an order in which no row names one that comes after it. */
  readonly tables: readonly TableRows[];
}

/** An agreement as rows ready to be sent. What they say is asked for of those that are to be written: of most it is known. */
export interface Publication extends PublicationOutline {
  /** Rows as JSON objects. @param at their places among those of the table. */
  rowsOf(table: string, at: readonly number[]): Promise<readonly string[]>;
  /** Makes what a search asks, and the rows that can be asked for by it: best while others are written. Asked once. */
  search(): Promise<SearchRows>;
  /** Puts together what is kept of its words, after what a search asks. @param rows all of them, with what the database finds of each. */
  words(rows: readonly WordRow[]): Promise<Uint8Array>;
  /** Makes the tables that come last, after what a search asks. Asked once. */
  editions(): Promise<readonly TableRows[]>;
}

/** Makes the rows of an agreement. @param before those of an agreement that was made before. */
export function publicationOf(agreement: Agreement, before = new MadeBefore()): Publication {
  const { slug, contentHash, title, parties, numbering, laws, vocabulary } = agreement;
  before.begin();
  const rows = new Map<string, readonly string[]>();
  const outlined = (made: readonly MadeRows[]): readonly TableRows[] => {
    for (const { table, rows: its } of made) rows.set(table, its);
    return made.map(({ table, digests }) => ({ table, digests }));
  };
  const worded = [agreement.editions, vocabulary, ...agreement.questions];
  const searched = () => before.of('searched', worded, () => searchedIn(agreement, before.lines));
  return {
    slug,
    contentHash,
    release: JSON.stringify({ title, parties, numbering, laws, vocabulary }),
    tables: outlined(tablesOf(agreement, before)),
    rowsOf: async (table, at) => at.map((place) => rows.get(table)?.[place] as string),
    search: async () => {
      const { texts, rows: search } = searched();
      rows.set('search_document', texts);
      return search;
    },
    words: async (rows) => {
      const { names, places, rows: search } = searched();
      return releaseWords({ rows, documents: search.documents.length, names, places });
    },
    editions: async () => outlined(editionTables(agreement, searched().asked, before)),
  };
}

/** What is read of all that clauses and questions say: what a search asks, and of each year what people ask of it. */
function searchedIn(agreement: Agreement, lines: SearchLines) {
  lines.begin();
  const asked = new Map(
    questionsOf(agreement).map((each) => [each.edition.head.year, findAsked(each, lines)]),
  );
  return { asked, ...searchRows(agreement, lines) };
}

/** Rows of a table with what they say, each a JSON object. */
interface MadeRows extends TableRows {
  readonly rows: readonly string[];
}

function tablesOf(agreement: Agreement, before: MadeBefore): readonly MadeRows[] {
  const { notes, parameters, unread, references, reasons, events, questions } = agreement;
  const made = <Item>(table: string, items: readonly Item[], rowOf: (item: Item, number: number) => object) =>
    before.of(table, items, () => ofRelease(table, items.map(rowOf)));
  return [
    made('instrument', agreement.instruments, instrumentRow),
    ...before.of('clauses', [agreement.editions], () => clausesOf(agreement)),
    made('editorial_note', notes, noteRow),
    made('parameter', parameters, (parameter, number): ParameterRow => ({ ...parameter, number })),
    made('unread_parameter', unread, (each): UnreadParameterRow => ({ ...each })),
    made('reference', references, referenceRow),
    made('in_force_reason', reasons, reasonRow),
    made('bargaining_event', events, eventRow),
    made('question', questions, questionRow),
  ];
}

/** The tables that are written last. */
export const LAST_TABLES = ['edition_document', 'edition'] as const;

/** The editions with their documents. */
function editionTables(
  agreement: Agreement,
  asked: ReadonlyMap<ContractYear, Asked>,
  before: MadeBefore,
): readonly MadeRows[] {
  const written = agreement.editions.map((edition, i): WrittenEdition => {
    const { head, readings } = edition;
    const changed = changedSince(agreement.editions[i - 1], edition, before);
    return { readings, annotations: { ...annotationsOf(agreement, head.year), ...changed } };
  });
  const documents = written.map((edition, i) => {
    const { year } = (agreement.editions[i] as Agreement['editions'][number]).head;
    const pair = pairOf(written, i);
    const first = pair[0] === edition ? undefined : pair[0];
    const from = [edition, ...(first ? [first] : [])].flatMap(({ readings, annotations }) => [
      readings,
      ...Object.values(annotations).flat(),
    ]);
    return before.of(`document ${year}`, from, () =>
      documentRow(writeDocument(edition, before.packs, first)),
    );
  });
  const questions = agreement.editions.map(({ head: { year } }) => {
    const ofYear = agreement.questions.filter((each) => each.year === year);
    return before.of(`questions ${year}`, ofYear, () => documentRow(writeQuestions(ofYear, before.packs)));
  });
  const searched = agreement.editions.map((_, i) => {
    const pair = pairOf(agreement.editions, i);
    const ofPair = pair.map(({ head: { year } }) => asked.get(year) as Asked);
    return before.of(`asked ${pair[0].head.year}`, ofPair, () => documentRow(writeAsked(ofPair)));
  });
  const editions = agreement.editions.map(({ head }, i) =>
    editionRow(
      head,
      i,
      [documents, questions, searched].map((all) => (all[i] as EditionDocumentRow).hash),
    ),
  );
  const [ofDocuments, ofEditions] = LAST_TABLES;
  return [
    ofAgreement(ofDocuments, [...documents, ...questions, ...new Set(searched)], ({ hash }) => hash),
    ofRelease(ofEditions, editions),
  ];
}

/** What was moved since the edition before, and how clauses read otherwise; nothing where there is none. */
function changedSince(
  last: Agreement['editions'][number] | undefined,
  { head, readings }: Agreement['editions'][number],
  before: MadeBefore,
): Pick<Annotations, 'moves' | 'differences'> {
  if (!last) return {};
  return before.of(`changed ${head.year}`, [last.readings, readings], () => {
    const { year } = last.head;
    const changes = new Changes(new Edition(last.head, last.readings), new Edition(head, readings));
    return { moves: movesReading(year, changes.all), differences: findDifferences(changes, year) };
  });
}

/** The clauses, their words, and where they stand. */
function clausesOf(agreement: Agreement): readonly MadeRows[] {
  const { versions, numberOf } = versionsOf(agreement);
  const wordings = versions.map(({ reading }) => wordingRow(reading));
  const placements = agreement.editions.flatMap(({ head, readings }) =>
    placementRows(head.year, readings, numberOf),
  );
  const clauses = versions.map(({ reading: { provision } }) => ({ provision }));
  return [
    ofAgreement('clause', clauses, ({ provision }) => provision),
    ofAgreement('wording', wordings, ({ hash }) => hash),
    ofRelease(
      'clause_version',
      versions.map((version, i) => versionRow(version, i, wordings[i] as WordingRow)),
    ),
    ofRelease('placement', placements),
  ];
}

/** Rows that releases have alike when they say the same. */
function ofRelease(table: string, rows: readonly object[]): MadeRows {
  const texts = rows.map((row) => JSON.stringify(row));
  const digests = texts.map(digestOf);
  return { table, digests, rows: texts.map((text, i) => `{"digest":"${digests[i]}",${text.slice(1)}`) };
}

/** Rows that outlive releases. */
function ofAgreement<Row extends object>(
  table: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): MadeRows {
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

function editionRow(
  head: EditionHead,
  position: number,
  [document, questions, asked]: readonly string[],
): EditionRow {
  const { year, state, inForceFrom, inForceTo, lastKnownCurrent, instruments } = head;
  const dates = { inForceFrom, inForceTo, lastKnownCurrent };
  return { year, position, state, ...dates, instruments: [...instruments], document, questions, asked };
}

function documentRow(document: Buffer): EditionDocumentRow {
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
