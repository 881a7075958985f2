import type { ClauseReading } from '../law/document/clause-reading.ts';
import type { OwnPart } from '../law/document/provision.ts';
import { type ColumnSize, columnsIn, type NumberColumn, writeColumns } from '../law/words/number-columns.ts';
import {
  type Pack,
  type PackPlaces,
  type PackSizes,
  Packs,
  packPlaces,
  packsOf,
  type SaidTogether,
  saidTogether,
  type UnpackedPacks,
} from './packs.ts';

/**
 * Characters that are packed together at most, what a look at one clause unpacks: half as many take a twentieth more room, and so do
 * twice as many time. What is read as a whole is mostly one provision at the top level, and unpacks no other.
 */
export const TOGETHER = 8_000;

/** Own words of a clause and their places among what stands under it. */
export type Worded = readonly [ownParts: readonly OwnPart[], layout: readonly number[]];

/** What stands before the words. */
export interface WordsIndex {
  readonly packs: PackSizes;
  /** For each pack the place of a clause of the edition before: with the pack that has its words it was packed; null with none. */
  readonly beside: readonly (number | null)[];
  /** Of the column that says where the words of each clause stand; of none where all of them are its own. */
  readonly places: readonly ColumnSize[];
}

/** In the column of places: of words that stand before twice their place there, of its own 1 and twice their place among these. */
const SIDES = 2;
const OWN = 1;

/**
 * The words of an edition as they are to be written. Where a provision has the same heading and words in the edition before, as it mostly
 * has, they stand there alone: whoever reads both unpacks and keeps them once.
 */
export class SaidWords {
  /** In the order of the clauses, of which some have none here. */
  readonly #packs: readonly SaidTogether[];
  readonly #readings: readonly ClauseReading[];
  readonly #before: SaidWords | null;
  readonly #placeOf: ReadonlyMap<string, number>;
  /** The clauses whose words are its own. */
  readonly #own: readonly number[];
  /** As in the column. */
  readonly #places: readonly number[];

  /** @param before those of the first of its pair, where it is the second. */
  constructor(readings: readonly ClauseReading[], before: SaidWords | null) {
    this.#readings = readings;
    this.#before = before;
    this.#placeOf = new Map(readings.map(({ provision }, order) => [provision, order]));
    const same = readings.map((reading) => (before ? before.#placeOfSame(reading) : null));
    this.#own = [...same.keys()].filter((order) => same[order] === null);
    let own = 0;
    this.#places = same.map((place) => (place === null ? SIDES * own++ + OWN : SIDES * place));
    const topOf = topsOf(readings);
    const topAt = (place: number) => topOf(this.#own[place] as number);
    this.#packs = saidTogether(
      this.#own.map((order) => wordedOf(readings[order] as ClauseReading)),
      { most: TOGETHER, begins: (place) => place > 0 && topAt(place) !== topAt(place - 1) },
    );
  }

  /** All of its own, in order. */
  get said(): string {
    return this.#packs.map(({ text }) => text).join('');
  }

  /** What is packed together with the words of the clause at a place. */
  saidWith(order: number): string {
    const place = this.#places[order] as number;
    const at = Math.floor(place / SIDES);
    if (place % SIDES !== OWN) return (this.#before as SaidWords).saidWith(at);
    return this.#packs.findLast(({ first }) => first <= at)?.text as string;
  }

  /** @returns what stands before the words, the column of their places, and the packs. */
  write(pack: Pack): { readonly index: WordsIndex; readonly column: Buffer; readonly packs: Buffer } {
    const beside = new Map(this.#packs.map((each) => [each, this.#besideOf(each)]));
    const { sizes: packs, bytes } = packsOf(this.#packs, pack, (each) => {
      const place = beside.get(each) ?? null;
      return place === null ? undefined : this.#before?.saidWith(place);
    });
    const { sizes: places, bytes: column } = writeColumns(this.#before ? [this.#places] : []);
    return { index: { packs, beside: [...beside.values()], places }, column, packs: bytes };
  }

  /** The place of the provision that a reading is of, where it has the same heading and words. */
  #placeOfSame(reading: ClauseReading): number | null {
    const place = this.#placeOf.get(reading.provision);
    return place !== undefined && saysTheSame(reading, this.#readings[place] as ClauseReading) ? place : null;
  }

  /** The place of a clause before, in the pack that has the most of a pack's clauses as they were before; null where none has. */
  #besideOf({ first, things }: SaidTogether): number | null {
    const before = this.#before;
    if (before === null) return null;
    const places = this.#own.slice(first, first + things).flatMap((order) => {
      const { provision } = this.#readings[order] as ClauseReading;
      return before.#placeOf.get(provision) ?? [];
    });
    const byPack = [...Map.groupBy(places, (place) => before.saidWith(place)).values()];
    return byPack.reduce((most, each) => (each.length > most.length ? each : most), [])[0] ?? null;
  }
}

/** Tells for each clause the place of the provision at the top level that it stands under or is. */
export function topsOf(readings: readonly ClauseReading[]): (order: number) => number {
  const tops: number[] = [];
  for (const [order, { parentPath }] of readings.entries())
    tops.push(parentPath === null ? order : (tops.at(-1) as number));
  return (order) => tops[order] as number;
}

function wordedOf({ ownParts, layout }: ClauseReading): Worded {
  return [ownParts, layout];
}

function saysTheSame(one: ClauseReading, other: ClauseReading): boolean {
  const said = (reading: ClauseReading) => JSON.stringify([reading.heading, wordedOf(reading)]);
  return said(one) === said(other);
}

/** What stands before the words, read, and where they stand in what has them. */
export interface OpenedWords {
  readonly packs: PackPlaces;
  /** As in `WordsIndex`; `ALONE` for null. */
  readonly beside: Int32Array;
  /** Null where all words are its own. */
  readonly places: NumberColumn | null;
}

/** What was packed with nothing else. */
const ALONE = -1;

/** @param at where the column of places begins in a document, and where the packs do. */
export function openWords(
  { packs, beside, places }: WordsIndex,
  document: Buffer,
  at: { readonly places: number; readonly packs: number },
): OpenedWords {
  const [found = null] = columnsIn(document.subarray(at.places), places);
  return {
    packs: packPlaces(packs, at.packs),
    beside: Int32Array.from(beside, (place) => place ?? ALONE),
    places: found,
  };
}

/** The words of an edition, of which a part may stand in the one before. */
export class EditionWords {
  readonly #opened: OpenedWords;
  readonly #own: Packs<Worded>;
  readonly #before: EditionWords | null;

  /** @param document what has the packs. @param kept where packs are kept. @param before those of the first of its pair, where it is the second. */
  constructor(opened: OpenedWords, document: Buffer, kept: UnpackedPacks, before: EditionWords | null) {
    this.#opened = opened;
    this.#before = before;
    this.#own = new Packs<Worded>(opened.packs, document, kept, (pack) => {
      const place = opened.beside[pack] as number;
      return place === ALONE ? undefined : before?.saidWith(place);
    });
  }

  /** The words of the clause at a place. */
  at(order: number): Worded {
    const { packs, place } = this.#placeOf(order);
    return packs.at(place);
  }

  /** All that the pack says that has the words of the clause at a place. */
  saidWith(order: number): Buffer {
    const { packs, place } = this.#placeOf(order);
    return packs.saidWith(place);
  }

  /** All that the packs say that have the words of the clauses from one place to another. */
  saidBetween(first: number, last: number): Buffer {
    const said = new Map<number, Buffer>();
    for (let order = first; order <= last; order += 1) {
      const { packs, place } = this.#placeOf(order);
      said.getOrInsertComputed(packs.numberOf(place), () => packs.saidWith(place));
    }
    return Buffer.concat([...said.values()]);
  }

  /** The place in the edition before of the clause whose heading and words it has; null where they are its own. */
  placeBefore(order: number): number | null {
    const place = this.#opened.places?.at(order) ?? OWN;
    return place % SIDES === OWN ? null : place / SIDES;
  }

  /** All of its own; it is not kept. */
  get said(): Buffer {
    return this.#own.said;
  }

  /** The packs that have the words of the clause at a place, and their place there: all that stands before stands in packs of its own. */
  #placeOf(order: number): { readonly packs: Packs<Worded>; readonly place: number } {
    const before = this.placeBefore(order);
    if (before !== null) return { packs: (this.#before as EditionWords).#own, place: before };
    const place = this.#opened.places?.at(order);
    return { packs: this.#own, place: place === undefined ? order : Math.floor(place / SIDES) };
  }
}
