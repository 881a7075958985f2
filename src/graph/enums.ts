import { registerEnumType } from 'type-graphql';
import { REFERENCE_STATUSES } from '../law/citation/reference-status.ts';
import { DIFF_OPERATIONS } from '../law/compare/diff-segment.ts';
import { CLAUSE_KINDS } from '../law/document/clause-kind.ts';
import { CHANGE_KINDS } from '../law/document/clause-reading.ts';
import { EDITION_STATES } from '../law/document/edition-state.ts';
import { NOTE_KINDS } from '../law/document/editorial-note.ts';
import { AMENDMENT_OPERATIONS, INSTRUMENT_KINDS } from '../law/document/instrument.ts';
import { TABLE_ROW_KINDS } from '../law/document/table.ts';
import { SUGGESTION_KINDS } from '../law/question/suggestion-index.ts';
import { ALTERATION_KINDS } from '../law/quote/alterations.ts';
import { QUOTE_VERDICTS } from '../law/quote/check-quote.ts';
import { ANSWER_STATUSES } from '../rules/engine/answer.ts';
import { SEARCH_CONFIDENCES, SEARCH_ENGINES } from '../search/search-engine.ts';

/** The enums of the public contract, made of the names the law values use. */
function enumType<Name extends string>(
  name: string,
  names: readonly Name[],
  description?: string,
): { [K in Name]: K } {
  const type = Object.fromEntries(names.map((value) => [value, value])) as { [K in Name]: K };
  registerEnumType(type, { name, ...(description && { description }) });
  return type;
}

export const TextFormatEnum = enumType('TextFormat', ['PLAIN', 'MARKDOWN', 'HTML'] as const);
export const TextLinksEnum = enumType(
  'TextLinks',
  ['ABSOLUTE', 'NONE'] as const,
  'ABSOLUTE: references lead to the public address of the server. NONE: the words alone, marked but not linked.',
);
export const ClauseKindEnum = enumType('ClauseKind', CLAUSE_KINDS);
export const ChangeKindEnum = enumType(
  'ChangeKind',
  CHANGE_KINDS,
  'How a clause came to read as it does, against the contract year before.',
);
export const InstrumentKindEnum = enumType('InstrumentKind', INSTRUMENT_KINDS);
export const AmendmentOperationEnum = enumType('AmendmentOperation', AMENDMENT_OPERATIONS);
export const EditionStateEnum = enumType(
  'EditionState',
  EDITION_STATES,
  'DRAFT: a proposal, never the default year. TENTATIVE: agreed, not ratified by both. ADOPTED: in force in its time.',
);
export const NoteKindEnum = enumType(
  'NoteKind',
  NOTE_KINDS,
  'TRANSCRIPTION: the scan, mended or doubted. NUMBERING: labels. REFERENCE: words that point at the wrong place, or at none. ARITHMETIC: a sum that does not come out. CONFLICT: provisions that do not agree. DATING: from when on, until when. AMOUNT: a figure that is missing or may be doubted. PRINT: a page number, a title of the table of contents.',
);
export const TableRowKindEnum = enumType(
  'TableRowKind',
  TABLE_ROW_KINDS,
  'DATA; HEADING: the heads of the columns, also where they are printed again; GROUP: a title of the rows below it.',
);
export const DiffOperationEnum = enumType('DiffOperation', DIFF_OPERATIONS);
export const QuoteVerdictEnum = enumType(
  'QuoteVerdict',
  QUOTE_VERDICTS,
  'EXACT: word for word; marked omissions and brackets allowed, hasOmissions says so. ALTERED: the agreement’s words, with differences. ABSENT: not the agreement’s words.',
);
export const AlterationKindEnum = enumType(
  'AlterationKind',
  ALTERATION_KINDS,
  'What was done to the words. NUMBER: another number. NEGATION: a “not” put in or left out. OBLIGATION: shall, may, must, will exchanged. OMISSION, ADDITION: words left out or put in without a mark. WORDING: other words. OTHER_YEAR: the words of another contract year. OTHER_CLAUSE: not the clause cited beside it.',
);
export const ReferenceStatusEnum = enumType('ReferenceStatus', REFERENCE_STATUSES);
export const AnswerStatusEnum = enumType(
  'AnswerStatus',
  ANSWER_STATUSES,
  "ANSWERED; INCOMPLETE (facts are missing: see missing; or the year has new words that nobody has read yet: see summary); NOT_COVERED (the year's agreement has no such thing, or leaves it to discretion: see summary); CONFLICTED (two clauses give different answers: see conflicts).",
);
export const SearchEngineNameEnum = enumType('SearchEngineName', SEARCH_ENGINES);
export const SearchConfidenceEnum = enumType(
  'SearchConfidence',
  SEARCH_CONFIDENCES,
  'SURE: what was found answers. UNSURE: it may. NOTHING: the agreement most likely does not speak of it.',
);
export const SuggestionKindEnum = enumType('SuggestionKind', SUGGESTION_KINDS);
