import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Laws } from '../law/citation/laws.ts';
import type { NoteCell } from '../law/document/editorial-note.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import type { OwnPart } from '../law/document/provision.ts';
import type { SourceAccount } from '../law/document/source-account.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import type { QuestionAuthority } from '../law/question/question.ts';

/** What every row of a release carries. Releases that have a row alike share it. */
const ofRelease = {
  agreementId: p.integer(),
  /** The first release that has it. */
  releaseId: p.integer().primary(),
  /** The first that has it no more; null while the newest has it. */
  untilReleaseId: p.integer().nullable(),
  /** Of all that it says. */
  digest: p.text(),
};

const sourceLines = { sourceFile: p.text(), firstLine: p.integer(), lastLine: p.integer() };

const AgreementEntity = defineEntity({
  name: 'AgreementEntity',
  tableName: 'agreement',
  properties: {
    id: p.integer().primary(),
    slug: p.text(),
    /** What is served; null when nothing is. */
    releaseId: p.integer().nullable(),
  },
});

const ReleaseEntity = defineEntity({
  name: 'ReleaseEntity',
  tableName: 'release',
  properties: {
    id: p.integer().primary(),
    agreementId: p.integer(),
    contentHash: p.text(),
    title: p.text(),
    parties: p.array(),
    numbering: p.json<NumberingScheme>(),
    laws: p.json<Laws>(),
    vocabulary: p.json<Vocabulary>(),
    /** From when on it was served, until the next one was or it was withdrawn; null while it is being written. */
    publishedAt: p.datetime().nullable(),
    withdrawnAt: p.datetime().nullable(),
  },
});

export const InstrumentEntity = defineEntity({
  name: 'InstrumentEntity',
  tableName: 'instrument',
  properties: {
    ...ofRelease,
    slug: p.text().primary(),
    position: p.integer(),
    title: p.text(),
    kind: p.text(),
    year: p.text().nullable(),
    effectiveFrom: p.date().nullable(),
    source: p.text(),
    parts: p.json<readonly InstrumentPart[]>().lazy(),
    account: p.json<SourceAccount>(),
  },
});

export const EditionEntity = defineEntity({
  name: 'EditionEntity',
  tableName: 'edition',
  properties: {
    ...ofRelease,
    year: p.text().primary(),
    position: p.integer(),
    state: p.text(),
    inForceFrom: p.date(),
    inForceTo: p.date().nullable(),
    lastKnownCurrent: p.date(),
    instruments: p.array(),
    /** The hash of the document that it is read back from; null for one that was published without. */
    document: p.text().nullable(),
    /** The hash of the document of what people ask of it; null likewise. */
    questions: p.text().nullable(),
    /** That of what a search needs to know of its pair; null likewise. */
    asked: p.text().nullable(),
  },
});

/** An edition in one piece, or what people ask of one, under a hash of it: what many releases say is kept once. */
export const EditionDocumentEntity = defineEntity({
  name: 'EditionDocumentEntity',
  tableName: 'edition_document',
  properties: {
    agreementId: p.integer().primary(),
    hash: p.text().primary(),
    /** See `DOCUMENT_FORM`. */
    form: p.integer(),
    /** The bytes, written as PostgreSQL does: `\x` and hexadecimal digits. */
    document: p.text().columnType('bytea'),
  },
});

/** A provision's identity through all years. */
const ClauseEntity = defineEntity({
  name: 'ClauseEntity',
  tableName: 'clause',
  properties: { agreementId: p.integer().primary(), provision: p.text().primary() },
});

/** The words of a clause, under a hash of them: what many releases say is kept once. */
export const WordingEntity = defineEntity({
  name: 'WordingEntity',
  tableName: 'wording',
  properties: {
    agreementId: p.integer().primary(),
    hash: p.text().primary(),
    heading: p.text().nullable(),
    ownParts: p.json<readonly OwnPart[]>(),
  },
});

/** One wording of a clause, in force from a date to a date. */
export const ClauseVersionEntity = defineEntity({
  name: 'ClauseVersionEntity',
  tableName: 'clause_version',
  properties: {
    ...ofRelease,
    number: p.integer().primary(),
    provision: p.text(),
    instrument: p.text(),
    /** The hash of the words. */
    wording: p.text(),
    /** Of the edition that first has it. */
    state: p.text(),
    inForceFrom: p.date(),
    inForceTo: p.date().nullable(),
  },
});

/** Where a wording stands in an edition, and under which label. */
export const PlacementEntity = defineEntity({
  name: 'PlacementEntity',
  tableName: 'placement',
  properties: {
    ...ofRelease,
    year: p.text().primary(),
    position: p.integer().primary(),
    parentPosition: p.integer().nullable(),
    versionNumber: p.integer(),
    path: p.text(),
    citation: p.text(),
    kind: p.text(),
    label: p.text().nullable(),
    marker: p.text(),
    layout: p.array(Number).columnType('int[]'),
    change: p.text(),
    ...sourceLines,
  },
});

export const EditorialNoteEntity = defineEntity({
  name: 'EditorialNoteEntity',
  tableName: 'editorial_note',
  properties: {
    ...ofRelease,
    number: p.integer().primary(),
    year: p.text(),
    path: p.text().nullable(),
    kind: p.text(),
    words: p.text(),
    quotes: p.array(),
    cells: p.json<readonly NoteCell[]>(),
  },
});

export const ParameterEntity = defineEntity({
  name: 'ParameterEntity',
  tableName: 'parameter',
  properties: {
    ...ofRelease,
    year: p.text().primary(),
    name: p.text().primary(),
    number: p.integer(),
    value: p.decimal('string').columnType('numeric').nullable(),
    words: p.text().nullable(),
    unit: p.text(),
    path: p.text(),
    quote: p.text(),
    restates: p.text().nullable(),
    because: p.text().nullable(),
  },
});

export const UnreadParameterEntity = defineEntity({
  name: 'UnreadParameterEntity',
  tableName: 'unread_parameter',
  properties: {
    ...ofRelease,
    year: p.text().primary(),
    name: p.text().primary(),
    path: p.text().nullable(),
    citation: p.text(),
    readIn: p.text(),
  },
});

export const InForceReasonEntity = defineEntity({
  name: 'InForceReasonEntity',
  tableName: 'in_force_reason',
  properties: {
    ...ofRelease,
    number: p.integer().primary(),
    year: p.text(),
    path: p.text().nullable(),
    source: p.json<SourceSpan>().nullable(),
    quote: p.text(),
    words: p.text(),
  },
});

export const ReferenceEntity = defineEntity({
  name: 'ReferenceEntity',
  tableName: 'reference',
  properties: {
    ...ofRelease,
    number: p.integer().primary(),
    year: p.text(),
    path: p.text(),
    words: p.text(),
    firstOffset: p.integer(),
    endOffset: p.integer(),
    status: p.text(),
    targetPath: p.text().nullable(),
    candidatePaths: p.array(),
    external: p.text().nullable(),
    reason: p.text().nullable(),
  },
});

export const BargainingEventEntity = defineEntity({
  name: 'BargainingEventEntity',
  tableName: 'bargaining_event',
  properties: {
    ...ofRelease,
    number: p.integer().primary(),
    kind: p.text(),
    body: p.text(),
    description: p.text(),
    happenedOn: p.date().nullable(),
    quote: p.text(),
    ...sourceLines,
  },
});

const QuestionEntity = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    ...ofRelease,
    number: p.integer().primary(),
    year: p.text(),
    name: p.text(),
    topic: p.text(),
    question: p.text(),
    alsoAsked: p.json<string[]>(),
    answer: p.text(),
    authorities: p.json<QuestionAuthority[]>(),
    rules: p.json<string[]>(),
  },
});

export const ENTITIES = [
  AgreementEntity,
  ReleaseEntity,
  InstrumentEntity,
  EditionEntity,
  EditionDocumentEntity,
  ClauseEntity,
  WordingEntity,
  ClauseVersionEntity,
  PlacementEntity,
  EditorialNoteEntity,
  ParameterEntity,
  UnreadParameterEntity,
  InForceReasonEntity,
  ReferenceEntity,
  BargainingEventEntity,
  QuestionEntity,
];

/** Every row of a table that a release has, without saying of which release. */
type RowOf<Entity> = Omit<InferEntity<Entity>, keyof typeof ofRelease>;

export type InstrumentRow = RowOf<typeof InstrumentEntity>;
export type EditionRow = RowOf<typeof EditionEntity>;
export type EditionDocumentRow = RowOf<typeof EditionDocumentEntity>;
export type WordingRow = RowOf<typeof WordingEntity>;
export type ClauseVersionRow = RowOf<typeof ClauseVersionEntity>;
export type PlacementRow = RowOf<typeof PlacementEntity>;
export type EditorialNoteRow = RowOf<typeof EditorialNoteEntity>;
export type ParameterRow = RowOf<typeof ParameterEntity>;
export type UnreadParameterRow = RowOf<typeof UnreadParameterEntity>;
export type InForceReasonRow = RowOf<typeof InForceReasonEntity>;
export type ReferenceRow = RowOf<typeof ReferenceEntity>;
export type BargainingEventRow = RowOf<typeof BargainingEventEntity>;
export type QuestionRow = RowOf<typeof QuestionEntity>;
