import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { Annotations } from '../law/document/edition.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import type { Parameter } from '../law/parameter/parameter.ts';
import type { Question } from '../law/question/question.ts';
import type { ReferenceReading } from '../law/reference/reference-reading.ts';
import type { Rows } from './database.ts';
import type { WrittenEdition } from './edition-document.ts';
import type {
  BargainingEventRow,
  ClauseVersionRow,
  EditorialNoteRow,
  InForceReasonRow,
  ParameterRow,
  PlacementRow,
  QuestionRow,
  ReferenceRow,
  UnreadParameterRow,
  WordingRow,
} from './entities.ts';
import { eventOf } from './event-of.ts';
import { isHeldBy } from './table-sql.ts';

/** What is read of an edition. */
export interface EditionRows {
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

/** Reads an edition from the rows of all that is in it: its parameters are the release and the year. */
export function editionSql({ table }: Pick<Rows, 'table'>): string {
  const ofRelease = (row: string) => `${row}.agreement_id = r.agreement_id and ${isHeldBy(row, 'r.id')}`;
  const ofYear = `${ofRelease('t')} and t.year = x.year`;
  return `select json_build_object(
      'clauses', (select json_agg(c order by c.position) from (
        select ${table('placement').columns('p')}, ${table('clause_version').columns('v', ['number', 'wording'])},
          ${table('wording').columns('w', ['hash'])}
        from placement p
        join clause_version v on ${ofRelease('v')} and v.number = p.version_number
        join wording w on w.agreement_id = v.agreement_id and w.hash = v.wording
        where ${ofRelease('p')} and p.year = x.year
      ) c),
      'notes', ${table('editorial_note').list(ofYear, 'number')},
      'parameters', ${table('parameter').list(ofYear, 'number')},
      'questions', ${table('question').list(ofYear, 'number')},
      'unread', ${table('unread_parameter').list(ofYear, 'name')},
      'reasons', ${table('in_force_reason').list(ofYear, 'number')},
      'references', ${table('reference').list(ofYear, 'number')},
      'events', ${table('bargaining_event').list(ofRelease('t'), 'number')}
    )::text as json
    from release r join edition x on ${ofRelease('x')} where r.id = ? and x.year = ?`;
}

/** An edition and what people ask of it. */
export interface ReadEdition extends WrittenEdition {
  readonly questions: readonly Question[];
}

/** An edition as its rows have it. */
export function editionOf(rows: EditionRows, year: ContractYear): ReadEdition {
  return {
    readings: rows.clauses.map((row) => readingOf(row, rows.clauses)),
    annotations: annotationsOf(rows, year),
    questions: rows.questions.map(({ number: _, ...question }) => ({ ...question, year })),
  };
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
