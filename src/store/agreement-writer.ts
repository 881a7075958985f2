import { type EntityName, LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Agreement } from '../law/document/agreement.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { EditionState } from '../law/document/edition-state.ts';
import type { Table } from '../law/document/table.ts';
import type { Database } from './database.ts';
import {
  AgreementEntity,
  BargainingEventEntity,
  ClauseEntity,
  ClauseTableEntity,
  ClauseVersionEntity,
  CorrectionEntity,
  EditionEntity,
  EditorialNoteEntity,
  InForceReasonEntity,
  InstrumentEntity,
  ParameterEntity,
  PlacementEntity,
  ReferenceEntity,
  ReleaseEntity,
  type StoredPart,
  TableCellEntity,
  UnreadParameterEntity,
} from './entities.ts';
import { writeSearch } from './search-writer.ts';

/** Rows sent in one statement. */
const BATCH = 400;

type Row = Record<string, unknown>;

/** Publishes agreements, each in one transaction. */
export class AgreementWriter {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The content hash of the release that is served; null when nothing is. */
  async contentHash(slug: string): Promise<string | null> {
    return servedHash(this.#database.fork(), slug);
  }

  /**
   * Writes a new release and turns the agreement to it. Readers see the old release until the transaction commits;
   * the release before the new one is kept for those who still read it, older ones go.
   * @returns false when the same content was published by another process in the meantime.
   */
  async publish(agreement: Agreement): Promise<boolean> {
    return this.#database.fork().transactional(async (em) => {
      const agreementId = await lockAgreement(em, agreement);
      if ((await servedHash(em, agreement.slug)) === agreement.contentHash) return false;
      const release = {
        agreementId,
        contentHash: agreement.contentHash,
        numbering: agreement.numbering,
      };
      const releaseId = Number(await em.insert(ReleaseEntity, release as never));
      await writeRelease(em, agreement, { agreementId, releaseId });
      await writeSearch(em, agreement, { agreementId, releaseId });
      await turnTo(em, agreement, agreementId, releaseId);
      return true;
    });
  }
}

/** The agreement's row, made if need be and locked until the transaction ends: publishers take turns. */
async function lockAgreement(em: SqlEntityManager, { slug, title, parties }: Agreement): Promise<number> {
  await em.execute('select pg_advisory_xact_lock(hashtext(?))', [`living-contract publish ${slug}`]);
  const found = await em.findOne(AgreementEntity, { slug }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  return found
    ? found.id
    : Number(await em.insert(AgreementEntity, { slug, title, parties: [...parties] } as never));
}

async function servedHash(em: SqlEntityManager, slug: string): Promise<string | null> {
  const rows = await em.execute<{ content_hash: string }[]>(
    'select r.content_hash from agreement a join release r on r.id = a.release_id where a.slug = ?',
    [slug],
  );
  return rows[0]?.content_hash ?? null;
}

async function turnTo(
  em: SqlEntityManager,
  agreement: Agreement,
  agreementId: number,
  releaseId: number,
): Promise<void> {
  const before = await em.findOneOrFail(AgreementEntity, { id: agreementId }, { refresh: true });
  const kept = [releaseId, before.releaseId].filter((id) => id !== null && id !== undefined);
  const { title, parties } = agreement;
  await em.nativeUpdate(AgreementEntity, { id: agreementId }, { title, parties: [...parties], releaseId });
  await em.nativeDelete(ReleaseEntity, { agreementId, id: { $nin: kept } });
}

async function writeRelease(
  em: SqlEntityManager,
  agreement: Agreement,
  of: { agreementId: number; releaseId: number },
): Promise<void> {
  const insert = (entity: EntityName, rows: readonly Row[]) =>
    insertAll(
      em,
      entity,
      rows.map((row) => ({ ...row, ...of })),
    );
  await insert(InstrumentEntity, agreement.instruments.map(instrumentRow));
  await insert(
    EditionEntity,
    agreement.editions.map(({ head }, position) => editionRow(head, position)),
  );
  const { versions, numberOf } = versionsOf(agreement);
  await insertClauses(em, of.agreementId, versions);
  await insert(ClauseVersionEntity, versions.map(versionRow));
  const tables = versions.flatMap(({ reading }, number) =>
    tablesOf(reading).map((table) => ({ table, number })),
  );
  await insert(
    ClauseTableEntity,
    tables.map(({ table, number }) => ({ versionNumber: number, headingRows: table.headings.length })),
  );
  await insert(
    TableCellEntity,
    tables.flatMap(({ table, number }) => cellRows(table, number)),
  );
  for (const { head, readings } of agreement.editions) {
    await insert(PlacementEntity, placementRows(head.year, readings, numberOf));
  }
  await insert(
    CorrectionEntity,
    agreement.corrections.map((correction, number) => ({ ...correction, number })),
  );
  await insert(
    EditorialNoteEntity,
    agreement.notes.map(({ text, quotes, ...note }, number) => {
      return { ...note, quotes: [...quotes], words: text, number };
    }),
  );
  await insert(
    ParameterEntity,
    agreement.parameters.map((parameter, number) => ({ ...parameter, number })),
  );
  await insert(
    UnreadParameterEntity,
    agreement.unread.map((unread) => ({ ...unread })),
  );
  await insert(ReferenceEntity, agreement.references.map(referenceRow));
  await insert(
    InForceReasonEntity,
    agreement.reasons.map(({ text, ...reason }, number) => ({ ...reason, words: text, number })),
  );
  await insert(BargainingEventEntity, agreement.events.map(eventRow));
}

async function insertAll(em: SqlEntityManager, entity: EntityName, rows: readonly Row[]): Promise<void> {
  for (let i = 0; i < rows.length; i += BATCH)
    await em.insertMany(entity, rows.slice(i, i + BATCH) as never[]);
}

/** Identities outlive releases: those that are there already stay. */
async function insertClauses(em: SqlEntityManager, agreementId: number, versions: readonly Version[]) {
  const rows = [...new Set(versions.map(({ reading }) => reading.provision))].map((provision) => ({
    agreementId,
    provision,
  }));
  for (let i = 0; i < rows.length; i += BATCH) {
    await em.upsertMany(ClauseEntity, rows.slice(i, i + BATCH), { onConflictAction: 'ignore' });
  }
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

function instrumentRow(instrument: Agreement['instruments'][number], position: number): Row {
  return { ...instrument, position };
}

function editionRow(head: Agreement['editions'][number]['head'], position: number): Row {
  const { year, state, inForceFrom, inForceTo, lastKnownCurrent, instruments } = head;
  return { year, position, state, inForceFrom, inForceTo, lastKnownCurrent, instruments: [...instruments] };
}

function versionRow({ reading, state }: Version, number: number): Row {
  const { provision, instrument, heading, inForceFrom, inForceTo } = reading;
  const ownParts: StoredPart[] = reading.ownParts.map((part) =>
    part.type === 'table' ? { type: 'table' } : part,
  );
  return { number, provision, instrument, heading, ownParts, state, inForceFrom, inForceTo };
}

function tablesOf(reading: ClauseReading): readonly Table[] {
  return reading.ownParts.flatMap((part) => (part.type === 'table' ? [part.table] : []));
}

function cellRows(table: Table, versionNumber: number): Row[] {
  return [...table.headings, ...table.rows].flatMap((row, rowNumber) =>
    row.map((words, columnNumber) => ({ versionNumber, rowNumber, columnNumber, words })),
  );
}

function placementRows(
  year: string,
  readings: readonly ClauseReading[],
  numberOf: ReadonlyMap<string, number>,
): Row[] {
  const positionOf = new Map(readings.map(({ path }, position) => [path, position]));
  return readings.map((reading, position) => ({
    year,
    position,
    parentPosition: reading.parentPath === null ? null : positionOf.get(reading.parentPath),
    versionNumber: numberOf.get(versionKey(reading)),
    path: reading.path,
    tree: treePath(reading.path),
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

/** An ltree label holds letters, digits, `_` and `-` only. */
function treePath(path: string): string {
  return path.replaceAll(/[^A-Za-z0-9_/-]/g, '_').replaceAll('/', '.');
}

function referenceRow(reference: Agreement['references'][number], number: number): Row {
  const { year, path, text, start, end, status, target, candidates, external, reason } = reference;
  const offsets = { firstOffset: start, endOffset: end };
  const ends = { targetPath: target, candidatePaths: [...candidates] };
  return { number, year, path, words: text, ...offsets, status, ...ends, external, reason };
}

function eventRow(event: Agreement['events'][number], number: number): Row {
  const { kind, body, description, date, quote, source } = event;
  const { file, firstLine, lastLine } = source;
  return { number, kind, body, description, happenedOn: date, quote, sourceFile: file, firstLine, lastLine };
}
