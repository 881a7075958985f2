import type { SqlEntityManager } from '@mikro-orm/sql';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { BargainingEvent } from '../law/document/bargaining-event.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { type Annotations, Edition, type EditionHead } from '../law/document/edition.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import type { OwnPart } from '../law/document/provision.ts';
import type { Table } from '../law/document/table.ts';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import type { Parameter } from '../law/parameter/parameter.ts';
import type { ReferenceReading } from '../law/reference/reference-reading.ts';
import type { Database } from './database.ts';
import {
  AgreementEntity,
  BargainingEventEntity,
  type BargainingEventRow,
  ClauseTableEntity,
  ClauseVersionEntity,
  type ClauseVersionRow,
  EditionEntity,
  type EditionRow,
  EditorialNoteEntity,
  InForceReasonEntity,
  InstrumentEntity,
  type InstrumentRow,
  ParameterEntity,
  type ParameterRow,
  PlacementEntity,
  type PlacementRow,
  ReferenceEntity,
  type ReferenceRow,
  TableCellEntity,
  type TableCellRow,
  UnreadParameterEntity,
} from './entities.ts';

/** Rows are read to be made into values, not to be changed: nothing needs to keep track of them. */
const PLAIN_ROWS = { disableIdentityMap: true } as const;

/** What a release has as a whole, as its row says it. */
interface ReleaseRow {
  readonly content_hash: string;
  readonly numbering: NumberingScheme;
  readonly groups: Vocabulary | null;
}

type OfRelease = Pick<AgreementHead, 'contentHash' | 'vocabulary'> & { readonly numbering: NumberingScheme };

/** Reads what is published. An edition costs the same few statements however many clauses it has. */
export class AgreementReader {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** The release that is served of an agreement; null when there is none. */
  async servedRelease(slug: string): Promise<number | null> {
    // A text of the database has no such character, and it refuses to compare one instead of finding nothing.
    if (slug.includes('\0')) return null;
    const sql = 'select release_id from agreement where slug = ?';
    const rows = await this.#database.rows<{ release_id: number | null }>(sql, [slug]);
    return rows[0]?.release_id ?? null;
  }

  /** The slugs of the agreements that are served. */
  async slugs(): Promise<readonly string[]> {
    const sql = 'select slug from agreement where release_id is not null order by slug';
    const rows = await this.#database.rows<{ slug: string }>(sql);
    return rows.map(({ slug }) => slug);
  }

  /** The agreement at a release that is or was served. */
  async head(slug: string, release: number): Promise<AgreementHead> {
    const em = this.#database.fork();
    const agreement = await em.findOneOrFail(AgreementEntity, { slug });
    const instruments = await em.find(InstrumentEntity, { releaseId: release }, { orderBy: { position: 1 } });
    const editions = await em.find(EditionEntity, { releaseId: release }, { orderBy: { position: 1 } });
    const events = await em.find(BargainingEventEntity, { releaseId: release }, { orderBy: { number: 1 } });
    const { contentHash, numbering, vocabulary } = await this.#ofRelease(release);
    return {
      release,
      contentHash,
      slug,
      title: agreement.title,
      parties: agreement.parties,
      instruments: instruments.map((row) => instrumentOf(row, slug)),
      editions: editions.map((row) => editionHeadOf(row, slug, numbering)),
      events: events.map((row) => eventOf(row)),
      vocabulary,
    };
  }

  /** What a release has as a whole. */
  async #ofRelease(release: number): Promise<OfRelease> {
    const sql = `select r.content_hash, r.numbering, v.groups from release r left join vocabulary v on v.release_id = r.id
      where r.id = ?`;
    const rows = await this.#database.rows<ReleaseRow>(sql, [release]);
    const row = rows[0];
    if (!row) throw new RangeError(`there is no release ${release}`);
    return { contentHash: row.content_hash, numbering: row.numbering, vocabulary: row.groups ?? [] };
  }

  /** The words of an instrument as issued. */
  async instrumentParts(release: number, slug: string): Promise<readonly InstrumentPart[]> {
    const where = { releaseId: release, slug };
    const row = await this.#database.fork().findOneOrFail(InstrumentEntity, where, { populate: ['parts'] });
    return row.parts;
  }

  /** A whole edition: its clauses, their tables, and what is noted about them. */
  async edition(release: number, head: EditionHead): Promise<Edition> {
    const em = this.#database.fork();
    const ofYear = { releaseId: release, year: head.year };
    const placements = await em.find(PlacementEntity, ofYear, { orderBy: { position: 1 }, ...PLAIN_ROWS });
    const versions = await em.find(ClauseVersionEntity, { releaseId: release }, PLAIN_ROWS);
    const tables = await em.find(ClauseTableEntity, { releaseId: release }, PLAIN_ROWS);
    const order = { versionNumber: 1, rowNumber: 1, columnNumber: 1 } as const;
    const cells = await em.find(TableCellEntity, { releaseId: release }, { orderBy: order, ...PLAIN_ROWS });
    const versionByNumber = new Map(versions.map((version) => [version.number, version]));
    const tableByVersion = tablesOf(tables, cells);
    const readings = placements.map((placement) => {
      const version = versionByNumber.get(placement.versionNumber) as ClauseVersionRow;
      return readingOf(placement, version, placements, tableByVersion.get(version.number));
    });
    return new Edition(head, readings, await this.#annotations(em, ofYear));
  }

  /** What is said about the clauses of an edition, beside their words. */
  async #annotations(
    em: SqlEntityManager,
    ofYear: { releaseId: number; year: ContractYear },
  ): Promise<Annotations> {
    const { year } = ofYear;
    const byNumber = { orderBy: { number: 1 }, ...PLAIN_ROWS } as const;
    const notes = await em.find(EditorialNoteEntity, ofYear, byNumber);
    const parameters = await em.find(ParameterEntity, ofYear, byNumber);
    const unread = await em.find(UnreadParameterEntity, ofYear, PLAIN_ROWS);
    const reasons = await em.find(InForceReasonEntity, ofYear, byNumber);
    const references = await em.find(ReferenceEntity, ofYear, byNumber);
    return {
      references: references.map((row) => referenceOf(row, year)),
      notes: notes.map(({ kind, path, words, quotes, cells }) => {
        const said = { kind: kind as EditorialNote['kind'], text: words, quotes, cells };
        return { year, path: path ?? null, ...said };
      }),
      parameters: parameters.map((row) => parameterOf(row, year)),
      unread: unread.map(({ name, path, citation, readIn }) => {
        return { name, year, path: path ?? null, citation, readIn: readIn as ContractYear };
      }),
      reasons: reasons.map(({ path, source, quote, words }) => {
        return { year, path: path ?? null, source: source ?? null, quote, text: words };
      }),
    };
  }
}

function editionHeadOf(row: EditionRow, agreement: string, numbering: NumberingScheme): EditionHead {
  const { year, state, inForceFrom, inForceTo, lastKnownCurrent, instruments } = row;
  return {
    agreement,
    year: year as ContractYear,
    state: state as EditionHead['state'],
    inForceFrom,
    inForceTo: inForceTo ?? null,
    lastKnownCurrent,
    instruments,
    numbering,
  };
}

function parameterOf(row: ParameterRow, year: ContractYear): Parameter {
  const { name, value, words, unit, path, quote, restates, because } = row;
  const said = { value: value ?? null, words: words ?? null, unit, path, quote };
  return { name, year, ...said, restates: restates ?? null, because: because ?? null };
}

function readingOf(
  placement: PlacementRow,
  version: ClauseVersionRow,
  placements: readonly PlacementRow[],
  table: Table | undefined,
): ClauseReading {
  const parent =
    placement.parentPosition === null || placement.parentPosition === undefined
      ? null
      : placements[placement.parentPosition];
  return {
    provision: version.provision,
    path: placement.path,
    parentPath: parent?.path ?? null,
    citation: placement.citation,
    kind: placement.kind as ClauseReading['kind'],
    label: placement.label ?? null,
    marker: placement.marker,
    heading: version.heading ?? null,
    ownParts: version.ownParts.map(
      (part): OwnPart => (part.type === 'table' ? { type: 'table', table: table as Table } : part),
    ),
    layout: placement.layout,
    change: placement.change as ClauseReading['change'],
    instrument: version.instrument,
    inForceFrom: version.inForceFrom,
    inForceTo: version.inForceTo ?? null,
    source: { file: placement.sourceFile, firstLine: placement.firstLine, lastLine: placement.lastLine },
  };
}

/** Tables by the number of the wording they stand in; the cells come in order. */
function tablesOf(
  tables: readonly { versionNumber: number; headingRows: number }[],
  cells: readonly TableCellRow[],
): ReadonlyMap<number, Table> {
  const rowsOf = new Map<number, string[][]>();
  for (const { versionNumber, rowNumber, words } of cells) {
    const rows = rowsOf.getOrInsert(versionNumber, []);
    const row = rows[rowNumber] ?? [];
    row.push(words);
    rows[rowNumber] = row;
  }
  return new Map(
    tables.map(({ versionNumber, headingRows }) => {
      const rows = rowsOf.get(versionNumber) ?? [];
      return [versionNumber, { headings: rows.slice(0, headingRows), rows: rows.slice(headingRows) }];
    }),
  );
}

function instrumentOf(row: Omit<InstrumentRow, 'parts'>, agreement: string): InstrumentHead {
  return {
    agreement,
    release: row.releaseId,
    slug: row.slug,
    title: row.title,
    kind: row.kind as InstrumentHead['kind'],
    year: (row.year ?? null) as InstrumentHead['year'],
    effectiveFrom: row.effectiveFrom ?? null,
    source: row.source,
  };
}

function referenceOf(row: ReferenceRow, year: ContractYear): ReferenceReading {
  const { path, words: text, firstOffset: start, endOffset: end } = row;
  return {
    year,
    path,
    text,
    start,
    end,
    status: row.status as ReferenceReading['status'],
    target: row.targetPath ?? null,
    candidates: row.candidatePaths,
    external: row.external ?? null,
    reason: row.reason ?? null,
  };
}

function eventOf(row: BargainingEventRow): BargainingEvent {
  const { kind, body, description, quote, sourceFile: file, firstLine, lastLine } = row;
  return {
    kind,
    body,
    description,
    date: row.happenedOn ?? null,
    quote,
    source: { file, firstLine, lastLine },
  };
}
