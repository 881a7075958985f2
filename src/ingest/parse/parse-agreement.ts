import type { z } from 'zod';
import type { BargainingEvent } from '../../law/bargaining-event.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Content } from '../read/read-content.ts';
import type { SourceDocument } from '../trace/source-document.ts';
import { contentFile } from './content-file.ts';
import { type ParsedInstrument, parseInstrument } from './parse-instrument.ts';
import { parseSource } from './parse-source.ts';
import { parseYaml, type YamlValue } from './parse-yaml.ts';
import { agreementSchema, eventsSchema, notesSchema, parametersSchema } from './schemas.ts';

/** A YAML file that lists things, with the means to say where each stands. */
export interface Listed<T> extends YamlValue<T> {
  readonly file: string;
}

/** The content of an agreement, parsed file by file and not yet related to one another. */
export interface ParsedAgreement {
  readonly head: z.output<typeof agreementSchema>;
  readonly instruments: readonly ParsedInstrument[];
  readonly sources: ReadonlyMap<string, SourceDocument>;
  readonly events: Listed<z.output<typeof eventsSchema>> | null;
  readonly notes: Listed<z.output<typeof notesSchema>> | null;
  readonly parameters: readonly Listed<z.output<typeof parametersSchema>>[];
}

/** Parses every file of an agreement's content; null when there is no telling which files those are. */
export function parseAgreement(content: Content, diagnostics: Diagnostics): ParsedAgreement | null {
  const path = 'agreement.yaml';
  const file = contentFile(path, content, { file: path, line: 1 }, diagnostics);
  const head = file && parseYaml(file.text, agreementSchema, { file: path, firstLine: 1 }, diagnostics)?.value;
  if (!head) return null;
  const instruments = head.instruments.flatMap((slug) => parseInstrument(slug, content, diagnostics) ?? []);
  const names = new Set(instruments.map(({ instrument }) => instrument.source));
  const sources = [...names].flatMap((name) => parseSource(name, content, diagnostics) ?? []);
  const parameters = [...content.files.keys()].filter((name) => /^parameters\/.+\.yaml$/.test(name));
  return {
    head,
    instruments,
    sources: new Map(sources.map((source) => [source.file, source])),
    events: parseList('events.yaml', eventsSchema, content, diagnostics),
    notes: parseList('notes.yaml', notesSchema, content, diagnostics),
    parameters: parameters.flatMap((name) => parseList(name, parametersSchema, content, diagnostics) ?? []),
  };
}

/** A list may be left out of an agreement's content; then the result is null. */
function parseList<T>(path: string, schema: z.ZodType<T>, content: Content, diagnostics: Diagnostics): Listed<T> | null {
  const file = content.files.get(path);
  const parsed = file && parseYaml(file.text, schema, { file: path, firstLine: 1 }, diagnostics);
  return parsed ? { ...parsed, file: path } : null;
}

/** The events as values; the source lines they rest on are checked elsewhere. */
export function eventsOf(parsed: ParsedAgreement): readonly BargainingEvent[] {
  return (parsed.events?.value ?? []).map(({ source, lines, ...event }) => ({
    ...event,
    source: { file: source, firstLine: lines.first, lastLine: lines.last },
  }));
}
