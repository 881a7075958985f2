import { registerEnumType } from 'type-graphql';
import type { ReferenceStatus } from '../law/citation/reference-status.ts';
import type { DiffOperation } from '../law/compare/diff-segment.ts';
import type { ClauseKind } from '../law/document/clause-kind.ts';
import type { ChangeKind } from '../law/document/clause-reading.ts';
import type { EditionState } from '../law/document/edition-state.ts';
import type { NoteKind } from '../law/document/editorial-note.ts';
import type { AmendmentOperation, InstrumentKind } from '../law/document/instrument.ts';
import type { TableRowKind } from '../law/document/table.ts';
import type { SuggestionKind } from '../law/question/suggestion-index.ts';
import type { AlterationKind } from '../law/quote/alterations.ts';
import type { QuoteVerdict } from '../law/quote/check-quote.ts';
import type { AnswerStatus } from '../rules/engine/answer.ts';
import type { SearchConfidence, SearchEngineName } from '../search/search-engine.ts';

/** A sentence for each value of an enum, in the words of its users. */
type Sentences<Name extends string> = Readonly<Record<Name, string>>;

/** An enum of the public contract, made of the names that the law values use; the compiler asks for a sentence for each. */
export function enumType<Name extends string>(
  name: string,
  description: string,
  sentences: Sentences<Name>,
): { [K in Name]: K } {
  const names = Object.keys(sentences) as Name[];
  const type = Object.fromEntries(names.map((value) => [value, value])) as { [K in Name]: K };
  const valuesConfig = Object.fromEntries(
    names.map((value) => [value, { description: sentences[value] }]),
  ) as { [K in Name]: { description: string } };
  registerEnumType(type, { name, description, valuesConfig });
  return type;
}

export const TextFormatEnum = enumType('TextFormat', 'The form in which a text comes.', {
  PLAIN: 'The words alone, indented by level.',
  MARKDOWN: 'Markdown: headings, lists and tables marked, references as links.',
  HTML: 'HTML to be set into a page: escaped, each provision with an `id`, its references as links.',
});
export const TextLinksEnum = enumType('TextLinks', 'Whether references in Markdown and HTML are links.', {
  ABSOLUTE: 'References lead to the public address of the server.',
  NONE: 'The words alone, marked but not linked.',
});
export const ClauseKindEnum = enumType<ClauseKind>('ClauseKind', 'What kind of provision a clause is.', {
  PREAMBLE: 'The preamble.',
  ARTICLE: 'An article, such as Art. 16.',
  SECTION: 'A provision right under an article or another top level, such as Art. 16.L.',
  PARAGRAPH: 'A provision under a section, such as Art. 16.L.1.',
  SUBPARAGRAPH: 'A provision under a paragraph, such as Art. 16.L.1.c.',
  ITEM: 'A provision under a subparagraph, and any below it, such as Art. 16.L.3.a.1.',
  APPENDIX: 'An appendix, such as App. B.',
  MEMORANDUM: 'A memorandum of understanding that belongs to the agreement.',
  TABLE: 'A table that can be cited by its name, such as a salary schedule.',
  NOTE: 'A note that is printed to a provision or a table.',
});
export const ChangeKindEnum = enumType<ChangeKind>(
  'ChangeKind',
  'How a clause came to read as it does, against the contract year before.',
  {
    ENACTED: 'It stands in the first contract year there is.',
    UNCHANGED: 'Its words and its number are those of the year before.',
    REVISED: 'Its words at its own level are others than in the year before.',
    INSERTED: 'It was not there in the year before.',
    RENUMBERED:
      'Its words are those of the year before; its number, or that of a clause above it, is another.',
    REPEALED: 'It was there in the year before and is no longer; only comparisons have such a clause.',
  },
);
export const InstrumentKindEnum = enumType<InstrumentKind>(
  'InstrumentKind',
  'What kind of document an instrument is.',
  {
    AGREEMENT: 'The whole agreement as the parties made it.',
    ADDENDUM: 'A document that amends the agreement of the year before.',
    MEMORANDUM: 'A memorandum of understanding, issued by itself.',
    STATEMENT: 'What one side told the public: it amends nothing.',
  },
);
export const AmendmentOperationEnum = enumType<AmendmentOperation>(
  'AmendmentOperation',
  'What an amendment does to the agreement of the year before.',
  {
    SUBSTITUTE: 'New words take the place of a provision.',
    INSERT: 'A provision comes in that was not there.',
    RENUMBER: 'A provision gets another number and keeps its words.',
    REPEAL: 'A provision is taken out.',
  },
);
export const EditionStateEnum = enumType<EditionState>('EditionState', 'How settled an edition is.', {
  DRAFT: 'A proposal that nobody has adopted; never the default year.',
  TENTATIVE: 'Agreed at the table, not yet ratified by both sides; never the default year.',
  ADOPTED: 'Adopted, and in force in its time.',
});
export const NoteKindEnum = enumType<NoteKind>('NoteKind', 'What an editorial note is about.', {
  TRANSCRIPTION: 'The scan of the source: what was mended in it, or may be doubted.',
  NUMBERING: 'Labels: one that is printed twice, is left out, or is out of order.',
  REFERENCE: 'Words that point at the wrong place, or at none.',
  ARITHMETIC: 'A sum or a product that does not come out.',
  CONFLICT: 'Provisions that do not agree with one another.',
  DATING: 'From when on something holds, or until when.',
  AMOUNT: 'A figure that is missing or may be doubted.',
  PRINT: 'The print itself: a page number, a title of the table of contents.',
});
export const TableRowKindEnum = enumType<TableRowKind>('TableRowKind', 'What a row of a table is.', {
  DATA: 'A row of what the table says.',
  HEADING: 'The heads of the columns, also where they are printed again.',
  GROUP: 'A title of the rows below it, such as LEVEL TWO.',
});
export const DiffOperationEnum = enumType<DiffOperation>(
  'DiffOperation',
  'Which of two texts has a run of words.',
  {
    EQUAL: 'Both have it.',
    INSERT: 'Only the later one, or the quotation, has it.',
    DELETE: 'Only the earlier one, or the clause that is quoted, has it.',
  },
);
export const QuoteVerdictEnum = enumType<QuoteVerdict>(
  'QuoteVerdict',
  'Whether a quotation is what the agreement says.',
  {
    EXACT: 'Word for word; marked omissions and brackets are allowed, `hasOmissions` says so.',
    ALTERED: 'The agreement’s words, with differences: see `alterations`.',
    ABSENT: 'Not the agreement’s words.',
  },
);
export const AlterationKindEnum = enumType<AlterationKind>(
  'AlterationKind',
  'What was done to the words of a clause where they are quoted.',
  {
    NUMBER: 'Another number.',
    NEGATION: 'A “not” put in or left out.',
    OBLIGATION: '“Shall”, “may”, “must” or “will” exchanged for another of them.',
    OMISSION: 'Words left out without a mark.',
    ADDITION: 'Words put in without a mark.',
    WORDING: 'Other words.',
    OTHER_YEAR: 'The words of another contract year than the one asked.',
    OTHER_CLAUSE: 'The words of another clause than the one cited beside them.',
  },
);
export const ReferenceStatusEnum = enumType<ReferenceStatus>(
  'ReferenceStatus',
  'What a reference comes to in its contract year.',
  {
    RESOLVED: 'It leads to one clause: see `target`.',
    AMBIGUOUS: 'It may mean several clauses: see `candidates`.',
    DANGLING: 'It leads to a clause that is not there; `reason` says why, `candidates` what may be meant.',
    EXTERNAL: 'It leads out of the agreement, to the law or policy named in `external`.',
  },
);
export const AnswerStatusEnum = enumType<AnswerStatus>(
  'AnswerStatus',
  'Whether a rule has an answer, and if not, why.',
  {
    ANSWERED: 'The values are there.',
    INCOMPLETE:
      'Facts are missing (see `missing`), or the year has new words that nobody has read yet (see `summary`).',
    NOT_COVERED: 'The agreement of the year has no such thing, or leaves it to discretion: see `summary`.',
    CONFLICTED: 'Two clauses give different answers: see `conflicts`.',
  },
);
export const SearchEngineNameEnum = enumType<SearchEngineName>(
  'SearchEngineName',
  'The engines that can answer a search.',
  {
    POSTGRES: 'PostgreSQL, embedded or not: always there.',
    MEILISEARCH: 'Meilisearch, where one is set up and answers in time.',
  },
);
export const SearchConfidenceEnum = enumType<SearchConfidence>(
  'SearchConfidence',
  'Whether the agreement answers what is asked.',
  {
    SURE: 'What was found first most likely answers.',
    UNSURE: 'What was found may answer, or may not.',
    NOTHING: 'The agreement most likely does not speak of it.',
  },
);
export const SuggestionKindEnum = enumType<SuggestionKind>('SuggestionKind', 'What a suggestion is.', {
  CITATION: 'The citation of a clause.',
  HEADING: 'The heading of a clause.',
  QUESTION: 'A question people ask, with its answer.',
  TERM: 'A term that a clause defines.',
  RULE: 'A computed rule.',
});
