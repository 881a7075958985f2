import type { Laws } from '../law/citation/laws.ts';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { BargainingEvent } from '../law/document/bargaining-event.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { type Annotations, Edition, type EditionHead } from '../law/document/edition.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import type { Parameter } from '../law/parameter/parameter.ts';
import type { ReferenceReading } from '../law/reference/reference-reading.ts';
import type { Rows } from './database.ts';
import type {
  BargainingEventRow,
  ClauseVersionRow,
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
import { StoreError } from './store-error.ts';

/** What is served at one moment. */
export interface Serving {
  /** Another whenever what is served has changed; from one database, the same means that all of it is the same. */
  readonly generation: string;
  /** The release of every agreement that is served, by slug. */
  readonly releases: ReadonlyMap<string, number>;
  /** How much had been written by this process before it was asked; null where others may write. */
  readonly changes: number | null;
}

/** What is read of a release as a whole. */
interface HeadRows {
  readonly contentHash: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly numbering: NumberingScheme;
  readonly laws: Laws;
  readonly vocabulary: Vocabulary;
  readonly instruments: readonly Omit<InstrumentRow, 'parts'>[];
  readonly editions: readonly EditionRow[];
  readonly events: readonly BargainingEventRow[];
}

/** What is read of one of its editions. */
interface EditionRows {
  readonly clauses: readonly ClauseRow[];
  readonly notes: readonly EditorialNoteRow[];
  readonly parameters: readonly ParameterRow[];
  readonly unread: readonly UnreadParameterRow[];
  readonly reasons: readonly InForceReasonRow[];
  readonly references: readonly ReferenceRow[];
  readonly questions: readonly QuestionRow[];
  readonly events: readonly BargainingEventRow[];
}

type ClauseRow = PlacementRow & Omit<ClauseVersionRow, 'number' | 'wording'> & Omit<WordingRow, 'hash'>;

/** An edition, and how long the text was that it was read from: a measure of its size. */
export interface ReadEdition {
  readonly edition: Edition;
  readonly characters: number;
}

/**
 * Reads what is published. Whatever is asked is one statement, which sees one moment of the database, however many rows
 * it is about; they come as one text, as making objects of rows one by one would stop the process for a while.
 */
export class AgreementReader {
  readonly #database: Rows;

  constructor(database: Rows) {
    this.#database = database;
  }

  /**
   * What is served now. Asked by every request, so it costs no more than a number when nothing has changed; and nothing in
   * a process that alone can change it.
   * @param known what was served when it was asked before.
   */
  async serving(known: Serving | null = null): Promise<Serving> {
    const { changes } = this.#database;
    if (known && changes !== null && known.changes === changes) return known;
    const sql = `select generation::text as generation, case when generation = ?::bigint then null else (
        select coalesce(json_agg(json_build_array(slug, release_id) order by slug), '[]')::text
        from agreement where release_id is not null
      ) end as releases from serving`;
    const [row] = await this.#database.rows<{ generation: string; releases: string | null }>(sql, [
      known?.generation ?? '0',
    ]);
    if (!row) throw new StoreError('The database does not say what is served: its table serving is empty.');
    if (row.releases === null && known) return { ...known, changes };
    const releases = JSON.parse(row.releases ?? '[]') as [string, number][];
    return { generation: row.generation, releases: new Map(releases), changes };
  }

  /** An agreement at a release that is or was served. @throws StoreError when there is none. */
  async head(slug: string, release: number): Promise<AgreementHead> {
    const { table } = this.#database;
    const ofRelease = 't.release_id = x.id';
    const sql = `select to_json(y)::text as json from (
      select ${table('release').columns('x')},
        ${table('instrument').list(ofRelease, 'position', ['parts'])} as instruments,
        ${table('edition').list(ofRelease, 'position')} as editions,
        ${table('bargaining_event').list(ofRelease, 'number')} as events
      from release x where x.id = ? and x.published_at is not null
    ) y`;
    const { rows } = await this.#json<HeadRows>(sql, [release], release);
    const { contentHash, title, parties, numbering, laws, vocabulary } = rows;
    return {
      release,
      publishedAt: new Date(rows.publishedAt).toISOString(),
      contentHash,
      slug,
      title,
      parties,
      instruments: rows.instruments.map((row) => instrumentOf(row, slug, release)),
      editions: rows.editions.map((row) => editionHeadOf(row, slug, { numbering, laws })),
      events: rows.events.map(eventOf),
      vocabulary,
    };
  }

  /** The words of an instrument as issued. @throws StoreError when the release is not there. */
  async instrumentParts(release: number, slug: string): Promise<readonly InstrumentPart[]> {
    const sql = 'select parts::text as json from instrument where release_id = ? and slug = ?';
    return (await this.#json<readonly InstrumentPart[]>(sql, [release, slug], release)).rows;
  }

  /** A whole edition: its clauses, their tables, and what is noted about them. @throws StoreError when it is not there. */
  async edition(release: number, head: EditionHead): Promise<ReadEdition> {
    const { table } = this.#database;
    const ofYear = 't.release_id = x.release_id and t.year = x.year';
    const sql = `select json_build_object(
        'clauses', (select json_agg(c order by c.position) from (
          select ${table('placement').columns('p')}, ${table('clause_version').columns('v', ['number', 'wording'])},
            ${table('wording').columns('w', ['hash'])}
          from placement p
          join clause_version v on v.release_id = p.release_id and v.number = p.version_number
          join wording w on w.agreement_id = v.agreement_id and w.hash = v.wording
          where p.release_id = x.release_id and p.year = x.year
        ) c),
        'notes', ${table('editorial_note').list(ofYear, 'number')},
        'parameters', ${table('parameter').list(ofYear, 'number')},
        'questions', ${table('question').list(ofYear, 'number')},
        'unread', ${table('unread_parameter').list(ofYear, 'name')},
         'reasons', ${table('in_force_reason').list(ofYear, 'number')},
        'references', ${table('reference').list(ofYear, 'number')},
        'events', ${table('bargaining_event').list('t.release_id = x.release_id', 'number')}
      )::text as json
      from edition x where x.release_id = ? and x.year = ?`;
    const { rows, characters } = await this.#json<EditionRows>(sql, [release, head.year], release);
    const readings = rows.clauses.map((row) => readingOf(row, rows.clauses));
    return { edition: new Edition(head, readings, annotationsOf(rows, head.year)), characters };
  }

  /** What a statement answers in its one row, as JSON. A release that is not there is never taken for an empty one. */
  async #json<Value>(sql: string, parameters: readonly unknown[], release: number) {
    const isThere = (rows: readonly unknown[]) => rows.length > 0;
    const [row] = await this.#database.releaseRows<{ json: string }>(sql, parameters, isThere);
    if (!row) throw new StoreError(`Release ${release} is not in the database any more; ask again.`);
    return { rows: JSON.parse(row.json) as Value, characters: row.json.length };
  }
}

function editionHeadOf(
  row: EditionRow,
  agreement: string,
  ofAll: Pick<EditionHead, 'numbering' | 'laws'>,
): EditionHead {
  const { year, inForceFrom, inForceTo, lastKnownCurrent, instruments } = row;
  const state = row.state as EditionHead['state'];
  const dates = { inForceFrom, inForceTo: inForceTo ?? null, lastKnownCurrent };
  return { agreement, year: year as ContractYear, state, ...dates, instruments, ...ofAll };
}

/** What is said about the clauses of an edition, beside their words. */
function annotationsOf(rows: EditionRows, year: ContractYear): Annotations {
  return {
    references: rows.references.map((row) => referenceOf(row, year)),
    notes: rows.notes.map(({ kind, path, words, quotes, cells }) => {
      const said = { kind: kind as EditorialNote['kind'], text: words, quotes, cells };
      return { year, path: path ?? null, ...said };
    }),
    parameters: rows.parameters.map((row) => parameterOf(row, year)),
    questions: rows.questions.map((row) => ({ ...row, year })),
    unread: rows.unread.map(({ name, path, citation, readIn }) => {
      return { name, year, path: path ?? null, citation, readIn: readIn as ContractYear };
    }),
    reasons: rows.reasons.map(({ path, source, quote, words }) => {
      return { year, path: path ?? null, source: source ?? null, quote, text: words };
    }),
    events: rows.events.map(eventOf),
  };
}

function parameterOf(row: ParameterRow, year: ContractYear): Parameter {
  const { name, value, words, unit, path, quote, restates, because } = row;
  const said = { value: value ?? null, words: words ?? null, unit, path, quote };
  return { name, year, ...said, restates: restates ?? null, because: because ?? null };
}

function readingOf(row: ClauseRow, rows: readonly ClauseRow[]): ClauseReading {
  const parent = typeof row.parentPosition === 'number' ? rows[row.parentPosition] : undefined;
  return {
    provision: row.provision,
    path: row.path,
    parentPath: parent?.path ?? null,
    citation: row.citation,
    kind: row.kind as ClauseReading['kind'],
    label: row.label ?? null,
    marker: row.marker,
    heading: row.heading ?? null,
    ownParts: row.ownParts,
    layout: row.layout,
    change: row.change as ClauseReading['change'],
    instrument: row.instrument,
    inForceFrom: row.inForceFrom,
    inForceTo: row.inForceTo ?? null,
    source: { file: row.sourceFile, firstLine: row.firstLine, lastLine: row.lastLine },
  };
}

function instrumentOf(row: Omit<InstrumentRow, 'parts'>, agreement: string, release: number): InstrumentHead {
  return {
    agreement,
    release,
    slug: row.slug,
    title: row.title,
    kind: row.kind as InstrumentHead['kind'],
    year: (row.year ?? null) as InstrumentHead['year'],
    effectiveFrom: row.effectiveFrom ?? null,
    source: row.source,
    account: row.account,
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
