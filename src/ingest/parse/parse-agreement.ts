import type { z } from 'zod';
import { type Laws, NO_LAWS } from '../../law/citation/laws.ts';
import type { BargainingEvent } from '../../law/document/bargaining-event.ts';
import type { Place } from '../../law/document/provision.ts';
import { Numbering } from '../../law/numbering/numbering.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Content } from '../read/read-content.ts';
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
export function parseAgreement(content: Content, diagnostics: Diagnostics): ParsedAgreement | null {
  const path = 'agreement.yaml';
  const file = contentFile(path, content, { file: path, line: 1, column: 1 }, diagnostics);
  const yaml = file && parseYaml(file.text, agreementSchema, { file: path, firstLine: 1 }, diagnostics);
  const numbered = parseNumbering(content, diagnostics);
  if (!yaml || !numbered) return null;
  const { numbering } = numbered;
  const head = yaml.value;
  checkHead(yaml, content, diagnostics);
  const instruments = head.instruments.flatMap(
    (slug, i) =>
      parseInstrument(slug, yaml.placeOf(['instruments', i]), { content, numbering }, diagnostics) ?? [],
  );
  const named = new Map(instruments.map(({ instrument, sourceNamed }) => [instrument.source, sourceNamed]));
  const sources = [...named].flatMap(([name, place]) => parseSource(name, place, content, diagnostics) ?? []);
  const parameters = [...content.files.keys()].filter((name) => /^parameters\/.+\.yaml$/.test(name));
  const questions = [...content.files.keys()].filter((name) => /^questions\/.+\.yaml$/.test(name));
  return {
    head,
    ...numbered,
    laws: parseList('laws.yaml', lawsSchema, content, diagnostics)?.value ?? NO_LAWS,
    instruments,
    sources: new Map(sources.map((source) => [source.file, source])),
    events: parseList('events.yaml', eventsSchema, content, diagnostics),
    notes: parseList('notes.yaml', notesSchema, content, diagnostics),
    reasons: parseList('in-force.yaml', reasonsSchema, content, diagnostics),
    parameters: parameters.flatMap((name) => parseList(name, parametersSchema, content, diagnostics) ?? []),
    numbersNotRead: parseList('numbers-not-read.yaml', numbersNotReadSchema, content, diagnostics),
    questions: questions.flatMap((name) => parseList(name, questionsSchema, content, diagnostics) ?? []),
    vocabulary: parseList('vocabulary.yaml', vocabularySchema, content, diagnostics),
    isWhole: instruments.length === head.instruments.length && sources.length === named.size,
  };
}

function parseNumbering(
  content: Content,
  diagnostics: Diagnostics,
): Pick<ParsedAgreement, 'numbering' | 'examplePlaces'> | null {
  const path = 'numbering.yaml';
  const file = contentFile(path, content, { file: 'agreement.yaml', line: 1, column: 1 }, diagnostics);
  const yaml = file && parseYaml(file.text, numberingSchema, { file: path, firstLine: 1 }, diagnostics);
  if (!yaml) return null;
  const examplePlaces = yaml.value.examples.map((_, i) => yaml.placeOf(['examples', i]));
  return { numbering: new Numbering(yaml.value), examplePlaces };
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
  content: Content,
  diagnostics: Diagnostics,
): Listed<T> | null {
  const text = content.files.get(path)?.text;
  const parsed =
    text === undefined ? null : parseYaml(text, schema, { file: path, firstLine: 1 }, diagnostics);
  return parsed ? { ...parsed, file: path } : null;
}

/** The events as values; the source lines they rest on are checked elsewhere. */
export function eventsOf(parsed: ParsedAgreement): readonly BargainingEvent[] {
  return (parsed.events?.value ?? []).map(({ source, lines, ...event }) => ({
    ...event,
    source: { file: source, firstLine: lines.first, lastLine: lines.last },
  }));
}
