import { registerEnumType } from 'type-graphql';
import { REFERENCE_STATUSES } from '../law/citation/reference-status.ts';
import { DIFF_OPERATIONS } from '../law/compare/diff-segment.ts';
import { CLAUSE_KINDS } from '../law/document/clause-kind.ts';
import { CHANGE_KINDS } from '../law/document/clause-reading.ts';
import { NOTE_KINDS } from '../law/document/editorial-note.ts';
import { AMENDMENT_OPERATIONS, INSTRUMENT_KINDS } from '../law/document/instrument.ts';
import { QUOTE_VERDICTS } from '../law/quote/check-quote.ts';
import { ANSWER_STATUSES } from '../rules/engine/answer.ts';
import { SEARCH_ENGINES } from '../search/search-engine.ts';

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
export const ClauseKindEnum = enumType('ClauseKind', CLAUSE_KINDS);
export const ChangeKindEnum = enumType(
  'ChangeKind',
  CHANGE_KINDS,
  'How a clause came to read as it does, against the contract year before.',
);
export const InstrumentKindEnum = enumType('InstrumentKind', INSTRUMENT_KINDS);
export const AmendmentOperationEnum = enumType('AmendmentOperation', AMENDMENT_OPERATIONS);
export const NoteKindEnum = enumType('NoteKind', NOTE_KINDS);
export const DiffOperationEnum = enumType('DiffOperation', DIFF_OPERATIONS);
export const QuoteVerdictEnum = enumType('QuoteVerdict', QUOTE_VERDICTS);
export const ReferenceStatusEnum = enumType('ReferenceStatus', REFERENCE_STATUSES);
export const AnswerStatusEnum = enumType(
  'AnswerStatus',
  ANSWER_STATUSES,
  "ANSWERED; INCOMPLETE (facts are missing: see missing); NOT_COVERED (the year's agreement has no such thing, or leaves it to discretion: see summary); CONFLICTED (two clauses give different answers: see conflicts).",
);
export const SearchEngineNameEnum = enumType('SearchEngineName', SEARCH_ENGINES);
