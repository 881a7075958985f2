import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { OwnPart } from '../document/provision.ts';
import { type FoldedWord, foldedWords } from './folded-words.ts';
import { type PlaceRange, SuffixOrder } from './suffix-order.ts';
import { isNumber } from './word-kind.ts';

/** A word of an edition: as printed with what follows it, as compared, and the clause it stands in. */
export interface EditionWord extends FoldedWord {
  readonly clause: Clause;
  /** Whether it is a printed label, which people leave out when they quote. */
  readonly isLabel: boolean;
}

/** Words printed in a row in one clause: its label, its heading or one of its own parts. */
interface Run {
  readonly clause: Clause;
  /** Null for the label. */
  readonly part: OwnPart | 'heading' | null;
}

/** Where the first words of a row stand, labels left out and with labels among them. */
export interface Beginning {
  readonly bare: PlaceRange;
  readonly labelled: PlaceRange;
  /** How many words they are. */
  readonly length: number;
}

const NOWHERE: PlaceRange = { start: 0, end: 0 };

/** A word that no edition has. */
const UNKNOWN = 0xffffffff;

/** Bytes of an entry of the vocabulary and of a run, as measured. */
const ENTRY = 50;
const RUN = 60;

/**
 * The words of an edition in printed order, ready to be searched: as numbers, with the printed labels and without them.
 * A place is that of a word among all words, labels included. How a word is printed is read from its clause when it is
 * asked for.
 */
export class WordIndex {
  readonly edition: Edition;
  /** Every word there is, in alphabetical order: its number is its place here. */
  readonly #vocabulary: readonly string[];
  readonly #runs: readonly Run[];
  /** For each run the place of its first word. */
  readonly #starts: Uint32Array;
  /** For each place whether it is that of a label. */
  readonly #labels: Uint8Array;
  /** For each word of the vocabulary whether it is a number. */
  readonly #numbers: Uint8Array;
  readonly #labelled: SuffixOrder;
  readonly #unlabelled: SuffixOrder;
  /** The place of each word that is no label. */
  readonly #places: Uint32Array;
  #lastRun = 0;

  constructor(edition: Edition) {
    this.edition = edition;
    this.#runs = edition.roots.flatMap((root) => [...runsOf(root)]);
    const words = this.#runs.map((run) => foldedWords(textOf(run)).map(({ folded }) => folded));
    this.#vocabulary = [...new Set(words.flat())].sort();
    const numbers = new Map(this.#vocabulary.map((word, id) => [word, id]));
    const ids = Uint32Array.from(words.flat(), (word) => numbers.get(word) as number);
    let next = 0;
    this.#starts = Uint32Array.from(words, ({ length }) => {
      next += length;
      return next - length;
    });
    this.#labels = Uint8Array.from(
      this.#runs.flatMap(({ part }, i) => (words[i] ?? []).map(() => (part === null ? 1 : 0))),
    );
    this.#numbers = Uint8Array.from(this.#vocabulary, (word) =>
      Number(isNumber({ text: word, folded: word })),
    );
    this.#labelled = new SuffixOrder(ids);
    this.#places = Uint32Array.from(ids.keys()).filter((place) => !this.isLabel(place));
    this.#unlabelled = new SuffixOrder(this.#places.map((place) => ids[place] as number));
  }

  /** How many words there are, labels included. */
  get length(): number {
    return this.#labelled.ids.length;
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const orders = this.#labelled.bytes + this.#unlabelled.bytes + this.#places.byteLength;
    const marks = this.#starts.byteLength + this.#labels.byteLength + this.#numbers.byteLength;
    return orders + marks + ENTRY * this.#vocabulary.length + RUN * this.#runs.length;
  }

  /** How many different words there are: each has a number below that. */
  get vocabularySize(): number {
    return this.#vocabulary.length;
  }

  /** The number of a word; one that stands for none of its words when it does not have it. */
  idOf(folded: string): number {
    const id = this.#firstFrom(folded);
    return this.#vocabulary[id] === folded ? id : UNKNOWN;
  }

  /** The number of the first word that begins with letters. */
  idBeginning(letters: string): number {
    const id = this.#firstFrom(letters);
    return this.#vocabulary[id]?.startsWith(letters) ? id : UNKNOWN;
  }

  /** The number of the word at a place. */
  idAt(place: number): number {
    return this.#labelled.ids[place] ?? UNKNOWN;
  }

  /** Whether the word at a place is a number. */
  isNumber(place: number): boolean {
    return this.#numbers[this.idAt(place)] === 1;
  }

  /** Where words stand in a row when the printed labels are left out. */
  findBare(words: readonly number[]): readonly Stretch[] {
    if (words.length === 0) return [];
    const found: Stretch[] = [];
    for (const at of this.#unlabelled.placesIn(this.#unlabelled.rangeOf(words)))
      found.push({ start: this.#placeOf(at), end: this.#placeOf(at + words.length - 1) + 1 });
    return found;
  }

  /** Where words stand in a row, printed labels among them. */
  findLabelled(words: readonly number[]): readonly Stretch[] {
    if (words.length === 0) return [];
    return Array.from(this.#labelled.placesIn(this.#labelled.rangeOf(words)), (start) => {
      return { start, end: start + words.length };
    });
  }

  /** At how many places a few words stand in a row, labels left out. */
  count(words: readonly number[]): number {
    const { start, end } = this.#unlabelled.rangeOf(words);
    return end - start;
  }

  /** Whether words stand in a row somewhere, labels left out or among them. */
  has(words: readonly number[]): boolean {
    if (words.length === 0) return false;
    return [this.#unlabelled, this.#labelled].some((order) => {
      const { start, end } = order.rangeOf(words);
      return end > start;
    });
  }

  /**
   * The first word of a row, its first two words, and so on to all of them: where each stands.
   * @param hasLabels whether they are looked for with labels among them, too.
   */
  beginningsOf(words: readonly number[], hasLabels: boolean): readonly Beginning[] {
    let [bare, labelled] = [this.#unlabelled.all, hasLabels ? this.#labelled.all : NOWHERE];
    return words.map((word, i) => {
      bare = this.#unlabelled.narrowed(bare, i, word);
      labelled = this.#labelled.narrowed(labelled, i, word);
      // Where one word stands does not change with the labels beside it.
      return { bare: hasLabels && i === 0 ? NOWHERE : bare, labelled, length: i + 1 };
    });
  }

  /** The places at which the beginning of a row of words begins, in no order; none where there are more than told. */
  startsOf({ bare, labelled, length }: Beginning, most: number): Int32Array {
    if (Math.max(bare.end - bare.start, labelled.end - labelled.start) > most) return new Int32Array();
    const starts = new Int32Array(bare.end - bare.start + labelled.end - labelled.start);
    let count = 0;
    for (let i = bare.start; i < bare.end; i += 1)
      starts[count++] = this.#placeOf(this.#unlabelled.placeAt(i));
    const bareStarts = starts.subarray(0, count);
    for (let i = labelled.start; i < labelled.end; i += 1) {
      const start = this.#labelled.placeAt(i);
      // Words without a label among them stand there bare as well.
      const isBare = bareStarts.length > 0 && !this.#hasLabel(start, length);
      if (!isBare && !bareStarts.includes(start)) starts[count++] = start;
    }
    return count > most ? new Int32Array() : starts.subarray(0, count);
  }

  #hasLabel(start: number, length: number): boolean {
    for (let place = start; place < start + length; place += 1) if (this.isLabel(place)) return true;
    return false;
  }

  isLabel(place: number): boolean {
    return this.#labels[place] === 1;
  }

  /** The clause that a word stands in. */
  clauseAt(place: number): Clause {
    return (this.#runs[this.#runAt(place)] as Run).clause;
  }

  /** The words of a stretch as printed. */
  words({ start, end }: Stretch): readonly EditionWord[] {
    const words: EditionWord[] = [];
    for (let r = this.#runAt(start); (this.#starts[r] ?? end) < end; r += 1) {
      const run = this.#runs[r] as Run;
      const first = this.#starts[r] as number;
      const printed = foldedWords(textOf(run)).slice(Math.max(0, start - first), end - first);
      for (const word of printed) words.push({ ...word, clause: run.clause, isLabel: run.part === null });
    }
    return words;
  }

  /** The place of the first word of the vocabulary that does not come before letters. */
  #firstFrom(letters: string): number {
    let [low, high] = [0, this.#vocabulary.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#vocabulary[middle] as string) < letters) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #placeOf(unlabelled: number): number {
    return this.#places[unlabelled] as number;
  }

  /** The run in which a place is. Most often it is that which was asked for before, or one beside it. */
  #runAt(place: number): number {
    for (let run = this.#lastRun; run <= this.#lastRun + 1; run += 1)
      if ((this.#starts[run] as number) <= place && place < (this.#starts[run + 1] ?? this.length)) {
        this.#lastRun = run;
        return run;
      }
    this.#lastRun = this.#findRun(place);
    return this.#lastRun;
  }

  #findRun(place: number): number {
    let [low, high] = [0, this.#starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) > place) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }
}

/** Words in a row: the place of the first, and the place after the last. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

function* runsOf(clause: Clause): Generator<Run> {
  yield { clause, part: null };
  if (clause.heading !== null) yield { clause, part: 'heading' };
  for (const part of clause.parts) {
    if (part.type === 'provision') yield* runsOf(part.provision as Clause);
    else yield { clause, part };
  }
}

function textOf({ clause, part }: Run): string {
  if (part === null) return `${clause.marker} `;
  if (part === 'heading') return `${clause.heading}\n\n`;
  if (part.type !== 'table') return `${part.marker} ${part.text}\n\n`.trimStart();
  return `${[...part.table.headings, ...part.table.rows].map((row) => row.join('\t')).join('\n')}\n\n`.trimStart();
}
