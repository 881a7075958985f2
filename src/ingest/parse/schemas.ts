import { z } from 'zod';
import { type ContractYear, parseContractYear } from '../../law/document/contract-year.ts';
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
        instruments: z.array(words).min(1, AT_LEAST_ONE),
      }),
    )
    .min(1, { error: 'at least one contract year' }),
  instruments: z.array(words).min(1, { error: 'the folders of the instruments, in order' }),
});

/** agreements.yaml beside the folders of the agreements. */
export const servedSchema = z.strictObject({ default: words });

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

const years = z.array(contractYear).min(1, AT_LEAST_ONE);
const column = z.int({ error: 'a column, counted from 1' }).positive();

/** What a parameter is in some years: a number or words, and where it was read. */
const datedValue = z
  .strictObject({
    years,
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
  });

/**
 * Columns are counted from 1: `key` names the rows, `columns` hold the numbers or, where the table `holds` words, the
 * words (without: all the others).
 */
const parameterTable = z.strictObject({
  years,
  clause: words,
  holds: z.enum(['numbers', 'words'], { error: 'numbers or words' }).default('numbers'),
  key: column.default(1),
  columns: z.array(column).min(1, AT_LEAST_ONE).optional(),
});

/** One parameter, or the family of those that stand in a clause's own table. */
export const parameterSchema = z
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

/** in-force.yaml: why each edition is in force when it is, with the words it rests on. */
export const reasonsSchema = z.array(
  z.strictObject({
    years: z.array(contractYear).min(1, AT_LEAST_ONE),
    clause: words,
    quote: words,
    text: words,
  }),
);

/** vocabulary.yaml: groups of words that mean the same to whoever searches. */
export const vocabularySchema = z.array(
  z.array(words, { error: 'a group of words in brackets, such as [RIF, reduction in force]' }).min(2, {
    error: 'at least two words that mean the same',
  }),
);

/** notes.yaml: editorial notes, each for the contract years in which it holds. */
export const notesSchema = z.array(
  z.strictObject({
    years: z.array(contractYear).min(1, AT_LEAST_ONE),
    clause: words.nullable(),
    kind: z.enum(NOTE_KINDS, { error: `one of ${NOTE_KINDS.join(', ')}` }),
    text: words,
  }),
);
