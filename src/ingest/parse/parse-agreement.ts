import type { z } from 'zod';
import { type Laws, NO_LAWS } from '../../law/citation/laws.ts';
import type { BargainingEvent } from '../../law/document/bargaining-event.ts';
import type { Place } from '../../law/document/provision.ts';
import { Numbering } from '../../law/numbering/numbering.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Content, ContentFile } from '../read/read-content.ts';
import type { Remembered } from '../remembered.ts';
import type { SourceDocument } from '../trace/source-document.ts';
import { contentFile } from './content-file.ts';
import { lawsSchema } from './laws-schema.ts';
import { numberingSchema } from './numbering-schema.ts';
import { type ParsedInstrument, parseInstrument } from './parse-instrument.ts';
import { parseSource } from './parse-source.ts';
import { parseYaml, type YamlValue } from './parse-yaml.ts';
import { reportRepeats } from './report-repeats.ts';
import {
  agreementSchema,
  eventsSchema,
  notesSchema,
  numbersNotReadSchema,
  parametersSchema,
  questionsSchema,
  reasonsSchema,
  vocabularySchema,
} from './schemas.ts';

type Head = z.output<typeof agreementSchema>;

/** A parameter, or a table of them, as the content declares it. */
export type ParameterDeclaration = z.output<typeof parametersSchema>[number];
export type DatedValue = NonNullable<ParameterDeclaration['values']>[number];
/** A question as the content declares it. */
export type QuestionDeclaration = z.output<typeof questionsSchema>['questions'][number];
export type TableDeclaration = NonNullable<ParameterDeclaration['tables']>[number];

/** Why an edition is in force when it is, as the content declares it. */
export type ReasonDeclaration = z.output<typeof reasonsSchema>[number];

/** An editorial note as the content declares it. */
export type NoteDeclaration = z.output<typeof notesSchema>[number];

/** A YAML file that lists things, with the means to say where each stands. */
export interface Listed<T> extends YamlValue<T> {
  readonly file: string;
}

/** The content of an agreement, parsed file by file and not yet related to one another. */
export interface ParsedAgreement {
  readonly head: Head;
  readonly numbering: Numbering;
  /** Where the examples of citations stand. */
  readonly examplePlaces: readonly Place[];
  readonly laws: Laws;
  readonly instruments: readonly ParsedInstrument[];
  readonly sources: ReadonlyMap<string, SourceDocument>;
  readonly events: Listed<z.output<typeof eventsSchema>> | null;
  readonly notes: Listed<z.output<typeof notesSchema>> | null;
  readonly reasons: Listed<z.output<typeof reasonsSchema>> | null;
  readonly parameters: readonly Listed<z.output<typeof parametersSchema>>[];
  readonly numbersNotRead: Listed<z.output<typeof numbersNotReadSchema>> | null;
  readonly questions: readonly Listed<z.output<typeof questionsSchema>>[];
  readonly vocabulary: Listed<z.output<typeof vocabularySchema>> | null;
  /** Whether every instrument and source could be read; what refers to one that could not is not judged. */
  readonly isWhole: boolean;
}

/** Parses every file of an agreement's content; null when there is no telling which files those are. */
export function parseAgreement(
  content: Content,
  remembered: Remembered,
  diagnostics: Diagnostics,
): ParsedAgreement | null {
  const path = 'agreement.yaml';
  const file = contentFile(path, content, { file: path, line: 1, column: 1 }, diagnostics);
  const source: RememberedContent = { content, remembered };
  const yaml = file && parseFile(file, agreementSchema, source, diagnostics);
  const numbered = parseNumbering(source, diagnostics);
  if (!yaml || !numbered) return null;
  const { numbering } = numbered;
  const head = yaml.value;
  checkHead(yaml, content, diagnostics);
  const instruments = head.instruments.flatMap(
    (slug, i) =>
      instrumentIn(slug, yaml.placeOf(['instruments', i]), { ...source, numbering }, diagnostics) ?? [],
  );
  const named = new Map(instruments.map(({ instrument, sourceNamed }) => [instrument.source, sourceNamed]));
  const sources = [...named].flatMap(([name, place]) => sourceIn(name, place, source, diagnostics) ?? []);
  const parameters = [...content.files.keys()].filter((name) => /^parameters\/.+\.yaml$/.test(name));
  const questions = [...content.files.keys()].filter((name) => /^questions\/.+\.yaml$/.test(name));
  return {
    head,
    ...numbered,
    laws: parseList('laws.yaml', lawsSchema, source, diagnostics)?.value ?? NO_LAWS,
    instruments,
    sources: new Map(sources.map((source) => [source.file, source])),
    events: parseList('events.yaml', eventsSchema, source, diagnostics),
    notes: parseList('notes.yaml', notesSchema, source, diagnostics),
    reasons: parseList('in-force.yaml', reasonsSchema, source, diagnostics),
    parameters: parameters.flatMap((name) => parseList(name, parametersSchema, source, diagnostics) ?? []),
    numbersNotRead: parseList('numbers-not-read.yaml', numbersNotReadSchema, source, diagnostics),
    questions: questions.flatMap((name) => parseList(name, questionsSchema, source, diagnostics) ?? []),
    vocabulary: parseList('vocabulary.yaml', vocabularySchema, source, diagnostics),
    isWhole: instruments.length === head.instruments.length && sources.length === named.size,
  };
}

/** The files of an agreement, and what was made of them before. */
interface RememberedContent {
  readonly content: Content;
  readonly remembered: Remembered;
}

function parseFile<T>(
  { path, text }: ContentFile,
  schema: z.ZodType<T>,
  { remembered }: RememberedContent,
  diagnostics: Diagnostics,
): YamlValue<T> | null {
  return remembered.of(`parse ${path}`, [text, schema], diagnostics, (own) =>
    parseYaml(text, schema, { file: path, firstLine: 1 }, own),
  );
}

function parseNumbering(
  source: RememberedContent,
  diagnostics: Diagnostics,
): Pick<ParsedAgreement, 'numbering' | 'examplePlaces'> | null {
  const path = 'numbering.yaml';
  const named = { file: 'agreement.yaml', line: 1, column: 1 };
  const file = contentFile(path, source.content, named, diagnostics);
  const yaml = file && parseFile(file, numberingSchema, source, diagnostics);
  if (!yaml) return null;
  return source.remembered.of('numbering', [yaml], diagnostics, () => {
    const examplePlaces = yaml.value.examples.map((_, i) => yaml.placeOf(['examples', i]));
    return { numbering: new Numbering(yaml.value), examplePlaces };
  });
}

/** An instrument is made of the files in its folder alone. */
function instrumentIn(
  slug: string,
  named: Place,
  { content, numbering, remembered }: RememberedContent & { readonly numbering: Numbering },
  diagnostics: Diagnostics,
): ParsedInstrument | null {
  const its = new Map([...content.files].filter(([path]) => path.startsWith(`${slug}/`)));
  const inputs = [...placeInputs(named), numbering, ...[...its].flatMap(([path, { text }]) => [path, text])];
  return remembered.of(`instrument ${slug}`, inputs, diagnostics, (own) =>
    parseInstrument(slug, named, { content: { ...content, files: its }, numbering }, own),
  );
}

/** A source is made of the document and of what is recorded beside it. */
function sourceIn(
  name: string,
  named: Place,
  { content, remembered }: RememberedContent,
  diagnostics: Diagnostics,
): SourceDocument | null {
  const its = new Map([...content.files].filter(([path]) => path.startsWith('sources/')));
  const inputs = [
    ...placeInputs(named),
    ...[...its].flatMap(([path, { text, sha256 }]) => [path, text, sha256]),
  ];
  return remembered.of(`source ${name}`, inputs, diagnostics, (own) =>
    parseSource(name, named, { ...content, files: its }, own),
  );
}

function placeInputs({ file, line, column }: Place): readonly unknown[] {
  return [file, line, column];
}

/** The slug is the folder's name, by which what is served is found; the years are made of listed instruments. */
function checkHead({ value, placeOf }: YamlValue<Head>, content: Content, diagnostics: Diagnostics): void {
  reportRepeats(value.instruments, (i) => placeOf(['instruments', i]), diagnostics);
  if (value.slug !== content.slug) {
    const [found, expected] = [`the slug ${value.slug}`, `${content.slug}, the name of the folder`];
    const help = 'Correct the slug, or rename the folder.';
    diagnostics.report({ ...placeOf(['slug']), code: 'slug', found, expected, help });
  }
  reportRepeats(
    value.years.map(({ year }) => year),
    (i) => placeOf(['years', i, 'year']),
    diagnostics,
  );
  value.years.forEach(({ instruments, from }, y) => {
    const before = value.years[y - 1]?.from;
    if (before !== undefined && from <= before) {
      const found = `${from}, no later than ${before}, on which the year above begins`;
      const help = 'List the contract years oldest first, or correct the date.';
      const place = placeOf(['years', y, 'from']);
      diagnostics.report({ ...place, code: 'year-order', found, expected: 'a later day', help });
    }
    instruments.forEach((slug, i) => {
      if (value.instruments.includes(slug)) return;
      const place = placeOf(['years', y, 'instruments', i]);
      const expected = `one of ${value.instruments.join(', ')}`;
      const help = 'Correct the name, or add it to the instruments.';
      diagnostics.report({ ...place, code: 'instrument-unknown', found: slug, expected, help });
    });
  });
}

/** A list may be left out of an agreement's content; then the result is null. */
function parseList<T>(
  path: string,
  schema: z.ZodType<T>,
  source: RememberedContent,
  diagnostics: Diagnostics,
): Listed<T> | null {
  const file = source.content.files.get(path);
  const parsed = file ? parseFile(file, schema, source, diagnostics) : null;
  if (!parsed) return null;
  return source.remembered.of(`list ${path}`, [parsed], diagnostics, () => ({ ...parsed, file: path }));
}

/** The events as values; the source lines they rest on are checked elsewhere. */
export function eventsOf(parsed: ParsedAgreement): readonly BargainingEvent[] {
  return (parsed.events?.value ?? []).map(({ source, lines, ...event }) => ({
    ...event,
    source: { file: source, firstLine: lines.first, lastLine: lines.last },
  }));
}
