import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { BargainingEvent } from '../law/document/bargaining-event.ts';
import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { Annotations } from '../law/document/edition.ts';
import type { EditorialNote } from '../law/document/editorial-note.ts';
import type { InForceReason } from '../law/document/in-force-reason.ts';
import type { MovesReading } from '../law/document/moves-reading.ts';
import type { OwnPart } from '../law/document/provision.ts';
import { type Readings, readingsOf } from '../law/document/readings.ts';
import type { SourceSpan } from '../law/document/source-span.ts';
import type { Parameter } from '../law/parameter/parameter.ts';
import type { UnreadParameter } from '../law/parameter/unread-parameter.ts';
import type { AskedWords } from '../law/question/asked-words.ts';
import type { Question } from '../law/question/question.ts';
import { pathsOf } from '../law/question/question-index.ts';
import type { ReferenceReading } from '../law/reference/reference-reading.ts';
import { packAskedWords, unpackAskedWords } from './asked-words-document.ts';
import { MadeOfTexts } from './made-of-texts.ts';

/**
 * The form in which documents are written. It counts up with every change of them: a document of another form is left
 * alone, and its edition read from the rows. `STORED_FORM` counts up with it, so that the content is stored anew.
 */
export const DOCUMENT_FORM = 2;

/** Characters that are packed together, what a look at one clause, or at one question, unpacks: less is packed worse. */
const WORDS_TOGETHER = 16_000;
const QUESTIONS_TOGETHER = 64_000;

/** It is packed once and kept by many: smaller by a sixteenth than at the usual level, for fifteen milliseconds. */
const PACKING = { params: { [constants.ZSTD_c_compressionLevel]: 6 } };

/** Bytes of memory for a clause, its place in the maps included, and for a character that was unpacked, as measured. */
const CLAUSE = 450;
const UNPACKED_CHARACTER = 1.8;

/** The parts of a document that come after its index, in the order in which they are written. */
const SECTIONS = ['notes', 'parameters', 'references', 'questions', 'rest', 'asked'] as const;
type Section = (typeof SECTIONS)[number];

/** What is known of a question without its words. */
type Titled = Pick<Question, 'name' | 'topic' | 'rules' | 'quoted'>;
/** The words of a question. */
type Answered = Pick<Question, 'question' | 'alsoAsked' | 'answer' | 'authorities'>;

/** How many things each pack has, and its bytes. */
type PackSizes = readonly (readonly [things: number, bytes: number])[];

/** Own words of a clause and their places among what stands under it. */
type Worded = readonly [ownParts: readonly OwnPart[], layout: readonly number[]];

/**
 * What is known of every clause without its words: a list for each property, and numbers for what has few values.
 * Lists of numbers are plain as they are written, and of bytes when they are read.
 */
interface Columns<Numbers extends ArrayLike<number>> {
  readonly parents: Numbers;
  readonly paths: readonly string[];
  readonly provisions: readonly string[];
  readonly citations: readonly string[];
  readonly labels: readonly (string | null)[];
  readonly markers: readonly string[];
  readonly headings: readonly (string | null)[];
  readonly kinds: Coded<ClauseReading['kind'], Numbers>;
  readonly changes: Coded<ClauseReading['change'], Numbers>;
  readonly instruments: Coded<string, Numbers>;
  readonly inForceFrom: Coded<string, Numbers>;
  readonly inForceTo: Coded<string | null, Numbers>;
  readonly files: Coded<string, Numbers>;
  readonly firstLines: Numbers;
  readonly lastLines: Numbers;
}

/** Values that are few, each once, and for every clause the place of its value among them. */
interface Coded<Value, Numbers> {
  readonly values: readonly Value[];
  readonly at: Numbers;
}

/** What stands at the beginning of a document. */
interface Index {
  readonly columns: Columns<readonly number[]>;
  /** Of own words. */
  readonly words: PackSizes;
  /** Of the words of questions. */
  readonly questions: PackSizes;
  /** The bytes of each of the parts after them. */
  readonly sections: readonly number[];
}

/** An edition without its head, as it is written. */
export interface WrittenEdition {
  readonly readings: readonly ClauseReading[];
  readonly annotations: Annotations;
}

/**
 * An edition without its head as one document: an index of its clauses, then their words in packs, then each kind of what is
 * said about them. Every part is packed by itself, so that what nobody asks for is never unpacked.
 * @param known what was packed before: most of a document is what the last one of its year had, and need not be packed again.
 */
export function writeDocument(
  { readings, annotations }: WrittenEdition,
  known = new MadeOfTexts<Buffer>(),
): Buffer {
  const pack = (text: string) => known.of(text, packed);
  const worded = readings.map(({ ownParts, layout }): Worded => [ownParts, layout]);
  const words = packsOf(worded, WORDS_TOGETHER, pack);
  const questions = packsOf((annotations.questions ?? []).map(answered), QUESTIONS_TOGETHER, pack);
  const sections = sectionsOf(annotations, pack);
  const index: Index = {
    columns: columnsOf(readings),
    words: words.sizes,
    questions: questions.sizes,
    sections: sections.map(({ length }) => length),
  };
  const packedIndex = packed(JSON.stringify(index));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(packedIndex.length);
  return Buffer.concat([length, packedIndex, words.bytes, questions.bytes, ...sections]);
}

/** Bytes of the number that says how long the index is. */
const LENGTH = 4;

/** Packs a text, or knows it packed. */
type Pack = (text: string) => Buffer;

function sectionsOf(annotations: Annotations, pack: Pack): readonly Buffer[] {
  const { notes, parameters, references, questions = [], reasons, unread = [], events = [] } = annotations;
  const ofYear = { reasons: reasons.map(withoutYear), unread: unread.map(withoutYear) };
  const rest = { ...ofYear, events, moves: annotations.moves } satisfies Rest;
  const packJson = (value: object) => pack(JSON.stringify(value));
  const sections: Readonly<Record<Section, Buffer>> = {
    notes: packJson(notes.map(withoutYear)),
    parameters: packJson(parameters.map(withoutYear)),
    references: packJson(references.map(withoutYear)),
    questions: packJson(questions.map(titled)),
    rest: packJson(rest),
    asked: annotations.askedWords ? packAskedWords(annotations.askedWords) : Buffer.alloc(0),
  };
  return SECTIONS.map((name) => sections[name]);
}

function titled(question: Question): Titled {
  const { name, topic, rules } = question;
  return { name, topic, rules, quoted: pathsOf(question) };
}

function answered({ question, alsoAsked, answer, authorities }: Question): Answered {
  return { question, alsoAsked, answer, authorities };
}

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

function columnsOf(readings: readonly ClauseReading[]): Columns<readonly number[]> {
  const { parents, paths, provisions, citations } = readingsOf(readings);
  return {
    parents: [...(parents as readonly number[])],
    paths,
    provisions,
    citations,
    labels: readings.map(({ label }) => label),
    markers: readings.map(({ marker }) => marker),
    headings: readings.map(({ heading }) => heading),
    kinds: coded(readings.map(({ kind }) => kind)),
    changes: coded(readings.map(({ change }) => change)),
    instruments: coded(readings.map(({ instrument }) => instrument)),
    inForceFrom: coded(readings.map(({ inForceFrom }) => inForceFrom)),
    inForceTo: coded(readings.map(({ inForceTo }) => inForceTo)),
    files: coded(readings.map(({ source }) => source.file)),
    firstLines: readings.map(({ source }) => source.firstLine),
    lastLines: readings.map(({ source }) => source.lastLine),
  };
}

function coded<Value>(all: readonly Value[]): Coded<Value, readonly number[]> {
  const codes = new Map([...new Set(all)].map((value, code) => [value, code]));
  return { values: [...codes.keys()], at: all.map((value) => codes.get(value) as number) };
}

/** Things that stand after one another in packs. @param together about how many characters each has. */
function packsOf(
  things: readonly unknown[],
  together: number,
  pack: Pack,
): { readonly sizes: PackSizes; readonly bytes: Buffer } {
  const packs: string[][] = [];
  let room = 0;
  for (const thing of things) {
    const json = JSON.stringify(thing);
    if (room <= 0) {
      packs.push([]);
      room = together;
    }
    packs.at(-1)?.push(json);
    room -= json.length;
  }
  const parts = packs.map((each) => pack(`[${each.join(',')}]`));
  return {
    sizes: packs.map(({ length }, i) => [length, (parts[i] as Buffer).length]),
    bytes: Buffer.concat(parts),
  };
}

/** The clauses of an edition and what is said about them, read from a document as they are asked for. */
export class EditionDocument implements Readings, Annotations {
  readonly #bytes: Buffer;
  readonly #year: ContractYear;
  readonly #grown: (bytes: number) => void;
  readonly #columns: Columns<Int32Array>;
  readonly #words: Packs<Worded>;
  readonly #answered: Packs<Answered>;
  /** Where each part begins that comes after the words, and where the last ends. */
  readonly #starts: readonly number[];
  readonly #sections = new Map<Section, unknown>();

  /**
   * @param bytes as `writeDocument` gives them.
   * @param grown is told how many bytes of memory more are taken whenever a part is unpacked, the index first.
   */
  constructor(bytes: Buffer, year: ContractYear, grown: (bytes: number) => void) {
    this.#bytes = bytes;
    this.#year = year;
    this.#grown = grown;
    const start = LENGTH + bytes.readUInt32LE(0);
    const json = unpack(bytes.subarray(LENGTH, start));
    const { columns, words, questions, sections } = JSON.parse(json) as Index;
    const read = (from: number, to: number) => this.#read(from, to);
    this.#columns = compact(columns);
    this.#words = new Packs<Worded>(words, start, read);
    this.#answered = new Packs<Answered>(questions, this.#words.end, read);
    this.#starts = sums(this.#answered.end, sections);
    grown(json.length + CLAUSE * columns.parents.length);
  }

  get parents(): Int32Array {
    return this.#columns.parents;
  }

  get paths(): readonly string[] {
    return this.#columns.paths;
  }

  get provisions(): readonly string[] {
    return this.#columns.provisions;
  }

  get citations(): readonly string[] {
    return this.#columns.citations;
  }

  at(order: number): ClauseReading {
    return new StoredReading(this.#columns, this.#words, order);
  }

  get notes(): readonly EditorialNote[] {
    return this.#section('notes', this.#ofYear<EditorialNote>);
  }

  get parameters(): readonly Parameter[] {
    return this.#section('parameters', this.#ofYear<Parameter>);
  }

  get references(): readonly ReferenceReading[] {
    return this.#section('references', this.#ofYear<ReferenceReading>);
  }

  get questions(): readonly Question[] {
    return this.#section('questions', (all: readonly Titled[]) =>
      all.map((titled, place) => new StoredQuestion(this.#year, titled, this.#answered, place)),
    );
  }

  get askedWords(): AskedWords | undefined {
    const bytes = this.#bytes.subarray(...this.#placeOf('asked'));
    return bytes.length > 0 ? unpackAskedWords(bytes) : undefined;
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

  get #rest(): Required<Pick<Annotations, 'reasons' | 'unread' | 'events'>> & Pick<Rest, 'moves'> {
    return this.#section('rest', ({ reasons, unread, events, moves }: Rest) => ({
      reasons: this.#ofYear<InForceReason>(reasons),
      unread: this.#ofYear<UnreadParameter>(unread),
      events,
      moves,
    }));
  }

  readonly #ofYear = <Said>(all: readonly object[]): readonly Said[] =>
    all.map((each) => ({ year: this.#year, ...each }) as Said);

  /** A part of the document, unpacked once. */
  #section<Written, Said>(name: Section, read: (written: Written) => Said): Said {
    // A part is always read in the same way.
    return this.#sections.getOrInsertComputed(name, () =>
      read(this.#read(...this.#placeOf(name)) as Written),
    ) as Said;
  }

  #placeOf(name: Section): readonly [start: number, end: number] {
    const at = SECTIONS.indexOf(name);
    return [this.#starts[at] as number, this.#starts[at + 1] as number];
  }

  #read(start: number, end: number): unknown {
    const json = unpack(this.#bytes.subarray(start, end));
    this.#grown(Math.round(json.length * UNPACKED_CHARACTER));
    return JSON.parse(json);
  }
}

/** Things in packs, each unpacked when one of its things is first asked for. */
class Packs<Thing> {
  /** Where each pack begins, and where the last ends; the first thing of each, and the number of all. */
  readonly #starts: readonly number[];
  readonly #firsts: readonly number[];
  readonly #unpacked: (readonly Thing[] | undefined)[];
  readonly #read: (start: number, end: number) => unknown;

  constructor(sizes: PackSizes, start: number, read: (start: number, end: number) => unknown) {
    this.#starts = sums(
      start,
      sizes.map(([, bytes]) => bytes),
    );
    this.#firsts = sums(
      0,
      sizes.map(([things]) => things),
    );
    this.#unpacked = sizes.map(() => undefined);
    this.#read = read;
  }

  /** Where the last pack ends. */
  get end(): number {
    return this.#starts.at(-1) as number;
  }

  at(place: number): Thing {
    const pack = this.#firsts.findLastIndex((first) => first <= place);
    this.#unpacked[pack] ??= this.#read(
      this.#starts[pack] as number,
      this.#starts[pack + 1] as number,
    ) as readonly Thing[];
    return this.#unpacked[pack]?.[place - (this.#firsts[pack] as number)] as Thing;
  }
}

/** A question as a document has it: its words are read when they are asked for. */
class StoredQuestion implements Question {
  readonly year: ContractYear;
  readonly name: string;
  readonly topic: string;
  readonly rules: readonly string[];
  readonly #quoted: readonly string[] | undefined;
  readonly #answered: Packs<Answered>;
  readonly #place: number;

  constructor(
    year: ContractYear,
    { name, topic, rules, quoted }: Titled,
    answered: Packs<Answered>,
    place: number,
  ) {
    this.year = year;
    this.name = name;
    this.topic = topic;
    this.rules = rules;
    this.#quoted = quoted;
    this.#answered = answered;
    this.#place = place;
  }

  /** Documents that were written before it was have none. */
  get quoted(): readonly string[] | undefined {
    return this.#quoted;
  }

  get question(): string {
    return this.#answered.at(this.#place).question;
  }

  get alsoAsked(): readonly string[] {
    return this.#answered.at(this.#place).alsoAsked;
  }

  get answer(): string {
    return this.#answered.at(this.#place).answer;
  }

  get authorities(): Question['authorities'] {
    return this.#answered.at(this.#place).authorities;
  }
}

/** A clause as a document has it: what it is comes from the index, its words when they are asked for. */
class StoredReading implements ClauseReading {
  readonly #columns: Columns<Int32Array>;
  readonly #words: Packs<Worded>;
  readonly #order: number;

  constructor(columns: Columns<Int32Array>, words: Packs<Worded>, order: number) {
    this.#columns = columns;
    this.#words = words;
    this.#order = order;
  }

  get provision(): string {
    return this.#columns.provisions[this.#order] as string;
  }

  get path(): string {
    return this.#columns.paths[this.#order] as string;
  }

  get parentPath(): string | null {
    return this.#columns.paths[this.#columns.parents[this.#order] as number] ?? null;
  }

  get citation(): string {
    return this.#columns.citations[this.#order] as string;
  }

  get kind(): ClauseReading['kind'] {
    return this.#valueOf(this.#columns.kinds);
  }

  get label(): string | null {
    return this.#columns.labels[this.#order] ?? null;
  }

  get marker(): string {
    return this.#columns.markers[this.#order] as string;
  }

  get heading(): string | null {
    return this.#columns.headings[this.#order] ?? null;
  }

  get ownParts(): readonly OwnPart[] {
    return this.#words.at(this.#order)[0];
  }

  get layout(): readonly number[] {
    return this.#words.at(this.#order)[1];
  }

  get change(): ClauseReading['change'] {
    return this.#valueOf(this.#columns.changes);
  }

  get instrument(): string {
    return this.#valueOf(this.#columns.instruments);
  }

  get inForceFrom(): string {
    return this.#valueOf(this.#columns.inForceFrom);
  }

  get inForceTo(): string | null {
    return this.#valueOf(this.#columns.inForceTo);
  }

  get source(): SourceSpan {
    const { files, firstLines, lastLines } = this.#columns;
    const [firstLine, lastLine] = [firstLines[this.#order] as number, lastLines[this.#order] as number];
    return { file: this.#valueOf(files), firstLine, lastLine };
  }

  #valueOf<Value>({ values, at }: Coded<Value, Int32Array>): Value {
    return values[at[this.#order] as number] as Value;
  }
}

function compact(columns: Columns<readonly number[]>): Columns<Int32Array> {
  const { parents, kinds, changes, instruments, inForceFrom, inForceTo, files, ...others } = columns;
  return {
    ...others,
    parents: Int32Array.from(parents),
    firstLines: Int32Array.from(others.firstLines),
    lastLines: Int32Array.from(others.lastLines),
    kinds: compactCodes(kinds),
    changes: compactCodes(changes),
    instruments: compactCodes(instruments),
    inForceFrom: compactCodes(inForceFrom),
    inForceTo: compactCodes(inForceTo),
    files: compactCodes(files),
  };
}

function compactCodes<Value>({ values, at }: Coded<Value, readonly number[]>): Coded<Value, Int32Array> {
  return { values, at: Int32Array.from(at) };
}

/** A number, and it with each of some more added one after the other. */
function sums(first: number, more: readonly number[]): readonly number[] {
  const all = [first];
  for (const each of more) all.push((all.at(-1) as number) + each);
  return all;
}

function packed(written: string | Buffer): Buffer {
  return zstdCompressSync(written, PACKING);
}

function unpack(bytes: Buffer): string {
  return zstdDecompressSync(bytes).toString();
}
