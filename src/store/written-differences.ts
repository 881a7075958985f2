import type { PartDiff } from '../law/compare/diff-parts.ts';
import type { Differences } from '../law/compare/differences.ts';
import { NOWHERE, type Places } from '../law/compare/pairs.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { NumberColumns, type Numbers, writeNumbers } from '../law/words/number-columns.ts';
import {
  LENGTH,
  type Pack,
  type PackPlaces,
  type PackSizes,
  Packs,
  packPlaces,
  packsOf,
  saidTogether,
  type UnpackedPacks,
  withLength,
} from './packs.ts';

/** What stands before the numbers. */
interface Header {
  readonly since: ContractYear;
  readonly pairs: number;
  /** Of the columns of numbers: the places before, those after, and which differences there are. */
  readonly widths: readonly number[];
  readonly parts: PackSizes;
  /** For each pack of them the place of a clause: with what is packed together with the words of that it was packed. */
  readonly beside: readonly number[];
}

/** What differences are written beside: the clauses as they read now, most of whose words they say again. */
export interface WordsNow {
  /** The place of the provision at the top level of the clause at a place. */
  topOf(order: number): number;
  /** What is packed together with the words of the clause at a place. */
  saidWith(order: number): string;
}

/**
 * How clauses read otherwise, as bytes: an index that can be read where it stands, empty where there are no differences, and how
 * they read, in packs, each packed with words of the provision at the top level that it is of.
 * @param most about how many characters each pack has at most.
 */
export function writeDifferences(
  differences: Differences | undefined,
  most: number,
  pack: Pack,
  words: WordsNow,
): { readonly index: Buffer; readonly packs: Buffer } {
  if (!differences) return { index: Buffer.alloc(0), packs: Buffer.alloc(0) };
  const { since, pairs, revised, at } = differences;
  const { widths, bytes } = writeNumbers([pairs.before, pairs.after, revised].map(fromZero));
  const all = pairsThatDiffer(differences).map((pair) => {
    return { after: pairs.after.at(pair) as number, parts: at(revised.at(pair) as number) };
  });
  const placeOf = (number: number) => all[number]?.after as number;
  const topOf = (number: number) => words.topOf(placeOf(number));
  const said = saidTogether(
    all.map(({ parts }) => parts),
    { most, begins: (number) => number > 0 && topOf(number) !== topOf(number - 1) },
  );
  const packs = packsOf(said, pack, ({ first }) => words.saidWith(placeOf(first)));
  const beside = said.map(({ first }) => placeOf(first));
  const header: Header = { since, pairs: pairs.after.length, widths, parts: packs.sizes, beside };
  return {
    index: Buffer.concat([withLength(Buffer.from(JSON.stringify(header))), bytes]),
    packs: packs.bytes,
  };
}

/** `NOWHERE` is 0. */
function fromZero(places: Numbers): readonly number[] {
  return Array.from({ length: places.length }, (_, at) => (places.at(at) as number) - NOWHERE);
}

function pairsThatDiffer({ revised }: Differences): readonly number[] {
  return Array.from({ length: revised.length }, (_, pair) => pair).filter(
    (pair) => revised.at(pair) !== NOWHERE,
  );
}

/** What `writeDifferences` wrote, with its index read. */
export interface OpenedDifferences extends Pick<Differences, 'since' | 'pairs' | 'revised'> {
  readonly packs: PackPlaces;
  /** As in `Header`. */
  readonly beside: Uint32Array;
}

/**
 * @param document what has both the index and the packs. @param at where the index begins, and where it ends.
 * @param start where the packs begin.
 */
export function openDifferences(
  document: Buffer,
  [from, to]: readonly [number, number],
  start: number,
): OpenedDifferences | null {
  if (from === to) return null;
  const numbers = from + LENGTH + document.readUInt32LE(from);
  const json = document.toString('utf8', from + LENGTH, numbers);
  const { since, pairs, widths, parts, beside } = JSON.parse(json) as Header;
  const columns = new NumberColumns(document, numbers, widths, pairs);
  const [before, after, revised] = [0, 1, 2].map((column) => new PlacesColumn(columns, column)) as [
    PlacesColumn,
    PlacesColumn,
    PlacesColumn,
  ];
  const packs = packPlaces(parts, start);
  return { since, pairs: { before, after }, revised, packs, beside: Uint32Array.from(beside) };
}

/** A column that says places from zero on, `NOWHERE` among them. */
class PlacesColumn implements Places {
  readonly #columns: NumberColumns;
  readonly #column: number;

  constructor(columns: NumberColumns, column: number) {
    this.#columns = columns;
    this.#column = column;
  }

  get length(): number {
    return this.#columns.length;
  }

  at(pair: number): number {
    return this.#columns.at(this.#column, pair) + NOWHERE;
  }

  between(first: number, last: number): readonly number[] {
    return this.#columns.placesBetween(this.#column, first - NOWHERE, last - NOWHERE);
  }
}

/** @param document what has the packs. @param words of the clauses as they read now. */
export function readDifferences(
  { since, pairs, revised, packs, beside }: OpenedDifferences,
  document: Buffer,
  kept: UnpackedPacks,
  words: Pick<Packs<object>, 'saidWith'>,
): Differences {
  const parts = new Packs<readonly PartDiff[]>(packs, document, kept, (pack) =>
    words.saidWith(beside[pack] as number),
  );
  return { since, pairs, revised, at: (number) => parts.at(number) };
}
