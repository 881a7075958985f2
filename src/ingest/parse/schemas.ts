import { z } from 'zod';
import { type ContractYear, parseContractYear } from '../../law/document/contract-year.ts';
import { EDITION_STATES } from '../../law/document/edition-state.ts';
import { NOTE_KINDS } from '../../law/document/editorial-note.ts';
import { AMENDMENT_OPERATIONS, INSTRUMENT_KINDS } from '../../law/document/instrument.ts';

const AT_LEAST_ONE = { error: 'at least one item' };
const words = z.string().min(1, { error: 'text' });
const calendarDate = z.iso.date({ error: 'a calendar date, YYYY-MM-DD' });
const lines = z
  .union([z.int().positive(), z.string().regex(/^\d+-\d+$/)], {
    error: 'a line such as 755, or lines such as "755-760"',
  })
  .transform((value) => {
    const [first, last = first] = String(value).split('-').map(Number);
    return { first: Number(first), last: Number(last) };
  })
  .refine(({ first, last }) => first <= last, { error: 'the first line before the last' });
const DECIMAL_FORM = { error: 'an exact decimal in quotes, such as "183"' };
const decimal = z.string(DECIMAL_FORM).regex(/^-?\d+(\.\d+)?$/, DECIMAL_FORM);
const CONTRACT_YEAR_FORMS =
  'a contract year, such as 2006-07, 2022-25, 2023-2025, or a single year in quotes';
const contractYear = z.string({ error: CONTRACT_YEAR_FORMS }).transform((value, context): ContractYear => {
  const year = parseContractYear(value);
  if (year) return year;
  context.addIssue({ code: 'custom', message: CONTRACT_YEAR_FORMS });
  return z.NEVER;
});

/** agreement.yaml: the agreement, its contract years and its instruments in order. */
export const agreementSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9-]+$/, { error: 'lower-case letters, digits and hyphens' }),
  title: words,
  parties: z.array(words).min(1, AT_LEAST_ONE),
  years: z
    .array(
      z.strictObject({
        year: contractYear,
        from: calendarDate,
        /** Nothing becomes what is in force before somebody says that it was adopted. */
        state: z.enum(EDITION_STATES, { error: `one of ${EDITION_STATES.join(', ')}` }).default('DRAFT'),
        /** The last day for which the sources show that it was current; without: the last of its contract year. */
        knownCurrentTo: calendarDate.optional(),
        instruments: z.array(words).min(1, AT_LEAST_ONE),
      }),
    )
    .min(1, { error: 'at least one contract year' }),
  instruments: z.array(words).min(1, { error: 'the folders of the instruments, in order' }),
});

/** instrument.yaml in the folder of each instrument. `lines` are its lines in the source document. */
export const instrumentSchema = z.strictObject({
  title: words,
  kind: z.enum(INSTRUMENT_KINDS, { error: `one of ${INSTRUMENT_KINDS.join(', ')}` }),
  year: contractYear.optional(),
  effectiveFrom: calendarDate.optional(),
  source: words,
  lines,
  /** In an agreement that follows another: the provisions that stand under another citation now. */
  renumbered: z.array(z.strictObject({ from: words, to: words })).default([]),
  parts: z.array(words).min(1, { error: 'the files of the instrument, in printed order' }),
});

/** The front matter of an amending instrument's part. */
export const declarationSchema = z.strictObject({
  operation: z
    .enum(
      AMENDMENT_OPERATIONS.map((operation) => operation.toLowerCase()),
      {
        error: 'substitute, insert, renumber or repeal',
      },
    )
    .transform((operation) => operation.toUpperCase() as (typeof AMENDMENT_OPERATIONS)[number]),
  target: words,
  mark: words.optional(),
  renumbered: z.array(z.strictObject({ from: words, to: words })).default([]),
  inserted: z.array(z.strictObject({ citation: words, mark: words.optional() })).default([]),
  repealed: z.array(words).default([]),
});

/** sources/<document>.yaml: the fingerprint of a source document, its furniture and the corrections of its scan. */
export const sourceSchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 in hexadecimal' }),
  furniture: z.array(z.strictObject({ lines, what: words })),
  corrections: z.array(z.strictObject({ lines, stood: words, stands: z.string(), reason: words })),
});

/** events.yaml: what happened at the table and in the votes. */
export const eventsSchema = z.array(
  z.strictObject({
    kind: z.string().regex(/^[A-Z_]+$/, { error: 'capital letters, such as RATIFICATION_VOTE' }),
    body: words,
    description: words,
    date: calendarDate.nullable(),
    source: words,
    lines,
    quote: words,
  }),
);

/** From which contract year on something holds, and to which one, that year included; without: while the words stand. */
const span = { from: contractYear, to: contractYear.optional() };
const SPAN_ORDER = { path: ['to'], error: 'the year of "from", or a later one' };
const isInOrder = ({ from, to = from }: { from: ContractYear; to?: ContractYear | undefined }) => from <= to;
const column = z.int({ error: 'a column, counted from 1' }).positive();

/** What a parameter is in some years: a number or words, and where it was read. */
const datedValue = z
  .strictObject({
    ...span,
    value: decimal.optional(),
    words: words.optional(),
    clause: words,
    quote: words,
    literal: words,
    /** Where it restates another parameter otherwise: which of the two the answers use, and why. */
    because: words.optional(),
  })
  .refine(({ value, words }) => (value === undefined) !== (words === undefined), {
    error: 'either a value or words',
  })
  .refine(isInOrder, SPAN_ORDER);

/**
 * Columns are counted from 1: `key` names the rows, `columns` hold the numbers or, where the table `holds` words, the
 * words (without: all the others).
 */
const parameterTable = z
  .strictObject({
    ...span,
    clause: words,
    holds: z.enum(['numbers', 'words'], { error: 'numbers or words' }).default('numbers'),
    key: column.default(1),
    columns: z.array(column).min(1, AT_LEAST_ONE).optional(),
  })
  .refine(isInOrder, SPAN_ORDER);

/** One parameter, or the family of those that stand in a clause's own table. */
const parameterSchema = z
  .strictObject({
    name: words.regex(/^[^[\]]+$/, { error: 'a name without brackets' }),
    unit: words,
    /** The parameter that this one says again elsewhere. */
    restates: words.optional(),
    values: z.array(datedValue).min(1, AT_LEAST_ONE).optional(),
    tables: z.array(parameterTable).min(1, AT_LEAST_ONE).optional(),
  })
  .refine(({ values, tables }) => (values === undefined) !== (tables === undefined), {
    error: 'either values or tables',
  })
  .refine(({ restates, tables }) => restates === undefined || tables === undefined, {
    error: '"restates" beside values only',
  });

/** parameters/*.yaml: what the rules read from clauses, each with the clause and the words it was read from. */
export const parametersSchema = z.array(parameterSchema);

const wordsWithNumbers = z
  .array(words, { error: 'a list of words with the number in them' })
  .min(1, AT_LEAST_ONE);

/**
 * numbers-not-read.yaml: why no parameter reads a number in the words of the agreement, reason by reason. `anywhere` has
 * words that are no quantity wherever they stand; `places` those of a clause or of one below it, from a year on. A place
 * may name the parameter, read elsewhere, whose value its number `repeats`.
 */
export const numbersNotReadSchema = z.array(
  z.strictObject({
    reason: words,
    anywhere: wordsWithNumbers.default([]),
    places: z
      .array(
        z
          .strictObject({ ...span, clause: words, words: wordsWithNumbers, repeats: words.optional() })
          .refine(isInOrder, SPAN_ORDER),
      )
      .default([]),
  }),
);

/** in-force.yaml: why each edition is in force when it is, with the words it rests on: of a clause, or of a source. */
export const reasonsSchema = z.array(
  z
    .strictObject({
      ...span,
      clause: words.optional(),
      source: words.optional(),
      lines: lines.optional(),
      quote: words,
      text: words,
    })
    .refine(isInOrder, SPAN_ORDER)
    .refine(
      ({ clause, source, lines }) => (clause === undefined) === (source !== undefined && lines !== undefined),
      {
        path: ['clause'],
        error: 'either a clause, or a source and its lines',
      },
    ),
);

/** questions/*.yaml: what people ask on a topic, with answers whose words are proved. */
export const questionsSchema = z.strictObject({
  topic: words,
  questions: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'small letters, digits and hyphens' }),
      question: words,
      alsoAsked: z.array(words).min(5, { error: 'five or more other ways to ask it' }),
      answers: z
        .array(
          z.strictObject({
            from: contractYear,
            to: contractYear.optional(),
            answer: words,
            quotes: z.array(z.strictObject({ clause: words, quote: words })).min(1, AT_LEAST_ONE),
            /** What rules come to, for figures that no clause prints. */
            computed: z
              .array(
                z.strictObject({
                  rule: words,
                  facts: z.record(z.string(), z.unknown()),
                  gives: z.record(z.string(), z.unknown()),
                }),
              )
              .default([]),
          }),
        )
        .min(1, AT_LEAST_ONE),
      rules: z.array(words).default([]),
    }),
  ),
});

/** vocabulary.yaml: groups of words that mean the same to whoever searches. */
export const vocabularySchema = z.array(
  z.array(words, { error: 'a group of words in brackets, such as [RIF, reduction in force]' }).min(2, {
    error: 'at least two words that mean the same',
  }),
);

const wordsOrList = z
  .union([words, z.array(words).min(1, AT_LEAST_ONE)], { error: 'words of the clause, or a list of them' })
  .transform((quotes) => (typeof quotes === 'string' ? [quotes] : quotes));

/** Cells of a clause's table: those of a column from a row through another, all of which read alike. */
const notedCells = z.strictObject({
  row: words,
  through: words.optional(),
  column: z.string(),
  reads: z.string({ error: 'what stands in the cell, in quotes' }),
});

const slip = z
  .strictObject({
    words,
    /** The clauses that are likely meant, the likeliest first. */
    meant: z.array(words).min(1, AT_LEAST_ONE).default([]),
    /** What is meant outside the agreement. */
    outside: words.optional(),
  })
  .refine(({ meant, outside }) => meant.length > 0 !== (outside !== undefined), {
    path: ['meant'],
    error: 'either the clauses that are meant, or what is meant outside the agreement',
  });

/** notes.yaml: editorial notes, each with the contract years in which it holds and the words it is about. */
export const notesSchema = z.array(
  z
    .strictObject({
      ...span,
      clause: words.nullable(),
      quote: wordsOrList.default([]),
      cells: z.array(notedCells).min(1, AT_LEAST_ONE).default([]),
      /** Other clauses, and the words of theirs, that the note compares with. */
      beside: z
        .array(z.strictObject({ clause: words, quote: words }))
        .min(1, AT_LEAST_ONE)
        .default([]),
      /** The reference among the words quoted that does not say what it means. */
      reference: slip.optional(),
      kind: z.enum(NOTE_KINDS, { error: `one of ${NOTE_KINDS.join(', ')}` }),
      text: words,
    })
    .refine(isInOrder, SPAN_ORDER)
    .refine(({ clause, reference }) => clause !== null || reference === undefined, {
      path: ['reference'],
      error: 'no reference where no clause is named',
    })
    .refine(({ clause, quote, cells }) => clause !== null || quote.length + cells.length === 0, {
      path: ['quote'],
      error: 'nothing quoted where no clause is named',
    }),
);
