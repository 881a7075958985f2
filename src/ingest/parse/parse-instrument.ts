import { dirname } from 'node:path/posix';
import type { z } from 'zod';
import type { Declaration, Instrument, InstrumentPart } from '../../law/document/instrument.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { Content, ContentFile } from '../read/read-content.ts';
import { contentFile } from './content-file.ts';
import { labelsBelowTop } from './labels-below-top.ts';
import { parseOutline } from './parse-outline.ts';
import { parseCsvTable } from './parse-table.ts';
import { parseYaml } from './parse-yaml.ts';
import { reportRepeats } from './report-repeats.ts';
import { declarationSchema, instrumentSchema } from './schemas.ts';
import type { GapPlaces } from './settle-outline.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import type { WordPlaces } from './word-places.ts';

/** The files of an agreement, and how it numbers what they have. */
export interface InstrumentSource {
  readonly content: Content;
  readonly numbering: Numbering;
}

/** An instrument and the lines of its source document that it was transcribed from. */
export interface ParsedInstrument {
  readonly instrument: Instrument;
  readonly lines: { readonly first: number; readonly last: number };
  /** Where the source document is named. */
  readonly sourceNamed: Place;
  readonly places: WordPlaces;
  readonly gaps: GapPlaces;
  /** In an agreement that follows another: which provision of the year before stands where now. */
  readonly renumbered: readonly { readonly from: string; readonly to: string; readonly place: Place }[];
}

/** Reads the folder of an instrument: `instrument.yaml` and the parts it names, in printed order. */
export function parseInstrument(
  slug: string,
  named: Place,
  source: InstrumentSource,
  diagnostics: Diagnostics,
): ParsedInstrument | null {
  const { content } = source;
  const path = `${slug}/instrument.yaml`;
  const file = contentFile(path, content, named, diagnostics);
  const head = file && parseYaml(file.text, instrumentSchema, { file: path, firstLine: 1 }, diagnostics);
  if (!head) return null;
  const places: WordPlaces = new Map();
  const gaps: GapPlaces = new Map();
  const parts = head.value.parts.flatMap((name, i) => {
    const part = contentFile(`${slug}/${name}`, content, head.placeOf(['parts', i]), diagnostics);
    return part ? [parsePart(part, source, { places, gaps }, diagnostics)] : [];
  });
  reportRepeats(head.value.parts, (i) => head.placeOf(['parts', i]), diagnostics);
  reportUnnamedParts(slug, head.value.parts, content, diagnostics);
  const sourceNamed = head.placeOf(['source']);
  const renumbered = head.value.renumbered.map((pair, i) => ({
    ...pair,
    place: head.placeOf(['renumbered', i]),
  }));
  const instrument = instrumentOf(slug, head.value, parts);
  return { instrument, lines: head.value.lines, sourceNamed, places, gaps, renumbered };
}

function instrumentOf(
  slug: string,
  head: z.output<typeof instrumentSchema>,
  parts: readonly InstrumentPart[],
): Instrument {
  return {
    slug,
    title: head.title,
    kind: head.kind,
    year: head.year ?? null,
    effectiveFrom: head.effectiveFrom ?? null,
    source: head.source,
    parts,
  };
}

function parsePart(
  file: ContentFile,
  { content, numbering }: InstrumentSource,
  { places, gaps }: Pick<ParsedInstrument, 'places' | 'gaps'>,
  diagnostics: Diagnostics,
): InstrumentPart {
  const { yaml, text, firstLine } = splitFrontMatter(file.text);
  const declaration = yaml === null ? null : parseDeclaration(yaml, file, diagnostics);
  const options = {
    file: file.path,
    firstLine,
    numbering,
    depth: declaration ? labelsBelowTop(declaration.target, numbering) : 0,
    places,
    gaps,
    tableFile: (name: string, headings: number, named: Place) => {
      const table = contentFile(`${dirname(file.path)}/${name}`, content, named, diagnostics);
      return table && parseCsvTable(table.text, table.path, headings, diagnostics, places);
    },
  };
  const outline = parseOutline(text, options, diagnostics);
  return {
    file: file.path,
    declaration,
    outline,
    provision: null,
  };
}

function parseDeclaration(yaml: string, file: ContentFile, diagnostics: Diagnostics): Declaration | null {
  const parsed = parseYaml(yaml, declarationSchema, { file: file.path, firstLine: 2 }, diagnostics)?.value;
  if (!parsed) return null;
  const inserted = parsed.inserted.map(({ citation, mark }) => ({ citation, mark: mark ?? null }));
  return { ...parsed, mark: parsed.mark ?? null, inserted };
}

function reportUnnamedParts(
  slug: string,
  named: readonly string[],
  content: Content,
  diagnostics: Diagnostics,
): void {
  const known = new Set(named.map((name) => `${slug}/${name}`));
  for (const path of content.files.keys()) {
    if (!path.startsWith(`${slug}/`) || !path.endsWith('.md') || known.has(path)) continue;
    diagnostics.report({
      file: path,
      line: 1,
      column: 1,
      code: 'file-unnamed',
      found: `a file that ${slug}/instrument.yaml does not name`,
      expected: 'its name among the parts, in printed order',
      help: 'Add it to the parts, or remove the file.',
    });
  }
}
