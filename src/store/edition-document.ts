import type { Differences } from '../law/compare/differences.ts';
import type { BargainingEvent } from '../law/document/bargaining-event.ts';
import type { ClauseNames } from '../law/document/clause-names.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { Annotations } from '../law/document/edition.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import type { InForceReason } from '../law/document/in-force-reason.ts';
import type { MovesReading } from '../law/document/moves-reading.ts';
import type { OwnPart } from '../law/document/provision.ts';
import type { Readings, WordsPlace } from '../law/document/readings.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import type { Parameter } from '../law/parameter/parameter.ts';
import type { UnreadParameter } from '../law/parameter/unread-parameter.ts';
import type { ReferenceReading } from '../law/reference/reference-reading.ts';
import { sums } from '../law/words/sums.ts';
import { ClauseColumns, type OpenedColumns, openColumns, writeColumns } from './clause-columns.ts';
import { digestOf } from './digest-of.ts';
import {
  EditionWords,
  type OpenedWords,
  openWords,
  SaidWords,
  TOGETHER,
  topsOf,
  type WordsIndex,
} from './edition-words.ts';
import { Growth } from './growth.ts';
import { MadeOfTexts } from './made-of-texts.ts';
import { LENGTH, type Pack, partsWithLength, type UnpackedPacks, withLength } from './packs.ts';
import {
  type OpenedDifferences,
  openDifferences,
  readDifferences,
  writeDifferences,
} from './written-differences.ts';
import { packed, unpacked } from './zstd.ts';

/**
 * The form in which documents are written. It counts up with every change of them: a document of another form is left
 * alone, and its edition read from the rows. `STORED_FORM` counts up with it, so that the content is stored anew.
 */
export const DOCUMENT_FORM = 12;

/** Bytes of memory for what reads a document before anything of it is read, as measured. */
export const OPENED = 2_000;

/** The same for a clause, and for a character that was unpacked. */
const CLAUSE = 250;
const UNPACKED_CHARACTER = 1.8;

/** The parts of a document that come after the words, in the order in which they are written. */
const SECTIONS = ['notes', 'parameters', 'references', 'rest'] as const;
type Section = (typeof SECTIONS)[number];

/**
 * Those that quote words all over. Packed with all words they take six tenths of the room, with what the edition before says in them
 * a quarter.
 */
const QUOTING: ReadonlySet<Section> = new Set(['notes', 'parameters']);

/** What stands at the beginning of a document, before the columns of its clauses, with which it is packed. */
interface Index {
  readonly words: WordsIndex;
  /** The bytes of each of the parts after them. */
  readonly sections: readonly number[];
}

/** An edition without its head and without what people ask of it, as it is written. */
export interface WrittenEdition {
  readonly readings: readonly ClauseReading[];
  readonly annotations: Annotations;
}

/**
 * Editions whose documents are kept together: the second has what it does not say as the first, packed with that, which takes two fifths of the room, and needs it to
 * be read. No third is packed with that, so that a clause needs two packs at most, however many years there are.
 * @param editions of an agreement, oldest first.
 */
export function pairOf<Of>(editions: readonly Of[], place: number): readonly [Of, ...Of[]] {
  const first = place - (place % 2);
  return editions.slice(first, first + 2) as [Of, ...Of[]];
}

/**
 * An edition without its head as one document: an index of its clauses, then their words in packs, then each kind of what is
 * said about them. Every part is packed by itself, so that what nobody asks for is never unpacked.
 * @param known what was packed before: most of a document is what the last one of its year had, and need not be packed again.
 * @param before the first of its pair, where it is the second.
 */
export function writeDocument(
  { readings, annotations }: WrittenEdition,
  known = new MadeOfTexts<Buffer>(),
  before?: WrittenEdition,
): Buffer {
  const pack: Pack = (text, dictionary) =>
    dictionary
      ? known.of(`${digestOf(dictionary)} ${text}`, () => packed(text, dictionary))
      : known.of(text, () => packed(text));
  const words = new SaidWords(readings, before ? new SaidWords(before.readings, null) : null);
  const { index: ofWords, column, packs } = words.write(pack);
  const differences = writeDifferences(annotations.differences, TOGETHER, pack, {
    topOf: topsOf(readings),
    saidWith: (order) => words.saidWith(order),
  });
  const sections = SECTIONS.map((name) => {
    const write = WRITTEN[name];
    const dictionary = () => (before ? write(before.annotations) : words.said);
    return pack(write(annotations), QUOTING.has(name) ? dictionary() : undefined);
  });
  const index: Index = { words: ofWords, sections: sections.map(({ length }) => length) };
  const parts = [Buffer.from(JSON.stringify(index)), writeColumns(readings), differences.index, column];
  const first = packed(Buffer.concat(parts.map(withLength)));
  return Buffer.concat([withLength(first), packs, ...sections, differences.packs]);
}

/**
 * A document as it is kept: what stands at its beginning is unpacked and read, as whoever reads anything needs that. It takes a
 * fifth more memory, and to find a clause in it a tenth of the time.
 */
export interface OpenedDocument {
  /** The columns of clauses, what differs, and all that is packed. */
  readonly bytes: Buffer;
  readonly columns: OpenedColumns;
  readonly differences: OpenedDifferences | null;
  readonly words: OpenedWords;
  /** Where each part begins that comes after the words, and where the last ends. */
  readonly sections: readonly number[];
  /** How much memory it takes. */
  readonly byteLength: number;
}

/** Bytes of memory for a document beside what is packed in it and the columns, as measured. */
const READ = 5_000;

/** @param written as `writeDocument` gives it. */
export function openDocument(written: Buffer): OpenedDocument {
  const start = LENGTH + written.readUInt32LE(0);
  const [index, columns, differs, places] = partsWithLength(unpacked(written.subarray(LENGTH, start))) as [
    Buffer,
    Buffer,
    Buffer,
    Buffer,
  ];
  const bytes = Buffer.concat([columns, differs, places, written.subarray(start)]);
  const { words: ofWords, sections } = JSON.parse(index.toString()) as Index;
  const [differsEnd, placesEnd] = [
    columns.length + differs.length,
    columns.length + differs.length + places.length,
  ];
  const words = openWords(ofWords, bytes, { places: differsEnd, packs: placesEnd });
  const ends = sums(words.packs.starts.at(-1) as number, sections);
  return {
    bytes,
    columns: openColumns(bytes, 0),
    differences: openDifferences(bytes, [columns.length, differsEnd], ends.at(-1) as number),
    words,
    sections: ends,
    byteLength: READ + bytes.length,
  };
}

/** What each of them says. */
const WRITTEN: Readonly<Record<Section, (annotations: Annotations) => string>> = {
  notes: ({ notes }) => JSON.stringify(columnsOf(notes.map(withoutYear))),
  parameters: ({ parameters }) => JSON.stringify(columnsOf(parameters.map(withoutYear))),
  references: ({ references }) => JSON.stringify(references.map(withoutYear)),
  rest: ({ reasons, unread = [], events = [], moves }) =>
    JSON.stringify({
      reasons: reasons.map(withoutYear),
      unread: unread.map(withoutYear),
      events,
      moves,
    } satisfies Rest),
};

/** What there is little of. */
interface Rest {
  readonly reasons: readonly object[];
  readonly unread: readonly object[];
  readonly events: readonly BargainingEvent[];
  /** Documents that were written before it was have none. */
  readonly moves?: MovesReading | undefined;
}

/** All that is said of an edition is of its year, which whoever reads it knows. */
function withoutYear({ year: _, ...said }: { readonly year: ContractYear }): object {
  return said;
}

/** Of many things that have the same properties, the values of each property: what is alike stands together. */
type Columns = Readonly<Record<string, readonly unknown[]>>;

function columnsOf(things: readonly object[]): Columns {
  const names = Object.keys(things[0] ?? {}) as (keyof object)[];
  return Object.fromEntries(names.map((name) => [name, things.map((thing) => thing[name])]));
}

function thingsOf(columns: Columns): readonly object[] {
  const names = Object.keys(columns);
  const [first = []] = Object.values(columns);
  return first.map((_, at) => Object.fromEntries(names.map((name) => [name, columns[name]?.[at]])));
}

/** A document taken apart: what is packed in it is unpacked when it is asked for. */
export class DocumentParts {
  readonly opened: OpenedDocument;
  readonly year: ContractYear;
  readonly words: EditionWords;
  readonly before: DocumentParts | null;

  /**
   * @param kept where packs are kept.
   * @param before those of the first of its pair, where it is the second.
   */
  constructor(
    opened: OpenedDocument,
    year: ContractYear,
    kept: UnpackedPacks,
    before: DocumentParts | null = null,
  ) {
    this.opened = opened;
    this.year = year;
    this.before = before;
    this.words = new EditionWords(opened.words, opened.bytes, kept, before?.words ?? null);
  }

  /** What a part says that comes after the words. */
  section(name: Section): Buffer {
    const { bytes, sections } = this.opened;
    const at = SECTIONS.indexOf(name);
    const packed = bytes.subarray(sections[at], sections[at + 1]);
    return unpacked(packed, QUOTING.has(name) ? (this.before?.section(name) ?? this.words.said) : undefined);
  }
}

/** The clauses of an edition and what is said about them, read from a document as they are asked for. */
export class EditionDocument implements Readings, Annotations {
  readonly parts: DocumentParts;
  readonly #growth: Growth;
  readonly #kept: UnpackedPacks;
  readonly #columns: ClauseColumns;
  #differences: Differences | undefined;
  readonly #sections = new Map<Section, unknown>();

  /**
   * @param grown is told how many bytes of memory more are taken whenever a part is read, without the packs and what it takes at first.
   * @param kept where packs are kept.
   */
  constructor(parts: DocumentParts, grown: (bytes: number) => void, kept: UnpackedPacks) {
    this.parts = parts;
    this.#growth = new Growth(grown);
    this.#kept = kept;
    this.#columns = new ClauseColumns(parts.opened.columns, this.#growth);
  }

  get size(): number {
    return this.#columns.length;
  }

  parentOf(order: number): number {
    return this.#columns.parentOf(order);
  }

  tops(): readonly number[] {
    return this.#columns.tops();
  }

  kindOf(order: number): ClauseReading['kind'] {
    return this.#columns.value('kind', order) as ClauseReading['kind'];
  }

  lengthOf(order: number): number {
    return this.#columns.lengthOf(order);
  }

  hasLabel(order: number): boolean {
    return this.#columns.has('label', order);
  }

  get paths(): ClauseNames {
    return this.#columns.names.path;
  }

  get provisions(): ClauseNames {
    return this.#columns.names.provision;
  }

  get citations(): ClauseNames {
    return this.#columns.names.citation;
  }

  wordsOf(order: number): WordsPlace {
    const { words, year, before } = this.parts;
    const place = words.placeBefore(order);
    return place === null || before === null ? { year, order } : { year: before.year, order: place };
  }

  saidBetween(first: number, last: number): Uint8Array {
    return this.parts.words.saidBetween(first, last);
  }

  at(order: number): ClauseReading {
    this.#growth.add(CLAUSE);
    return new StoredReading(this.#columns, this.parts.words, order);
  }

  get notes(): readonly EditorialNote[] {
    return this.#section('notes', this.#columnsOfYear<EditorialNote>);
  }

  get parameters(): readonly Parameter[] {
    return this.#section('parameters', this.#columnsOfYear<Parameter>);
  }

  get references(): readonly ReferenceReading[] {
    return this.#section('references', this.#ofYear<ReferenceReading>);
  }

  get reasons(): readonly InForceReason[] {
    return this.#rest.reasons;
  }

  get unread(): readonly UnreadParameter[] {
    return this.#rest.unread;
  }

  get events(): readonly BargainingEvent[] {
    return this.#rest.events;
  }

  get moves(): MovesReading | undefined {
    return this.#rest.moves;
  }

  get differences(): Differences | undefined {
    const { opened, words } = this.parts;
    if (opened.differences)
      this.#differences ??= readDifferences(opened.differences, opened.bytes, this.#kept, words);
    return this.#differences;
  }

  get #rest(): Required<Pick<Annotations, 'reasons' | 'unread' | 'events'>> & Pick<Rest, 'moves'> {
    return this.#section('rest', ({ reasons, unread, events, moves }: Rest) => ({
      reasons: this.#ofYear<InForceReason>(reasons),
      unread: this.#ofYear<UnreadParameter>(unread),
      events,
      moves,
    }));
  }

  readonly #ofYear = <Said>(all: readonly object[]): readonly Said[] =>
    all.map((each) => ({ year: this.parts.year, ...each }) as Said);

  readonly #columnsOfYear = <Said>(columns: Columns): readonly Said[] =>
    this.#ofYear<Said>(thingsOf(columns));

  /** A part of the document, unpacked once. */
  #section<Written, Said>(name: Section, read: (written: Written) => Said): Said {
    // A part is always read in the same way.
    return this.#sections.getOrInsertComputed(name, () => read(this.#read(name) as Written)) as Said;
  }

  #read(name: Section): unknown {
    const json = this.parts.section(name).toString();
    this.#growth.add(json.length * UNPACKED_CHARACTER);
    return JSON.parse(json);
  }
}

/** A clause as a document has it: what it is comes from the index, its words when they are asked for. */
class StoredReading implements ClauseReading {
  readonly #columns: ClauseColumns;
  readonly #words: EditionWords;
  readonly #order: number;

  constructor(columns: ClauseColumns, words: EditionWords, order: number) {
    this.#columns = columns;
    this.#words = words;
    this.#order = order;
  }

  get provision(): string {
    return this.#columns.provision(this.#order);
  }

  get path(): string {
    return this.#columns.text('path', this.#order) as string;
  }

  get parentPath(): string | null {
    const parent = this.#columns.parentOf(this.#order);
    return parent < 0 ? null : this.#columns.text('path', parent);
  }

  get citation(): string {
    return this.#columns.text('citation', this.#order) as string;
  }

  get kind(): ClauseReading['kind'] {
    return this.#columns.value('kind', this.#order) as ClauseReading['kind'];
  }

  get label(): string | null {
    return this.#columns.text('label', this.#order);
  }

  get marker(): string {
    return this.#columns.text('marker', this.#order) as string;
  }

  get heading(): string | null {
    return this.#columns.text('heading', this.#order);
  }

  get ownParts(): readonly OwnPart[] {
    return this.#words.at(this.#order)[0];
  }

  get layout(): readonly number[] {
    return this.#words.at(this.#order)[1];
  }

  get change(): ClauseReading['change'] {
    return this.#columns.value('change', this.#order) as ClauseReading['change'];
  }

  get instrument(): string {
    return this.#columns.value('instrument', this.#order) as string;
  }

  get inForceFrom(): string {
    return this.#columns.value('inForceFrom', this.#order) as string;
  }

  get inForceTo(): string | null {
    return this.#columns.value('inForceTo', this.#order);
  }

  get source(): SourceSpan {
    return this.#columns.source(this.#order);
  }
}
