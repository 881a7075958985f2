import type { PartDiff } from '../law/compare/diff-parts.ts';
import type { Differences } from '../law/compare/differences.ts';
import { NOWHERE, type Places } from '../law/compare/pairs.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import { NumberColumn, writeNumbers } from '../law/words/number-columns.ts';
import {
  LENGTH,
  type Pack,
  type PackSizes,
  Packs,
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
function fromZero(places: Places): readonly number[] {
  return Array.from({ length: places.length }, (_, at) => (places.at(at) as number) - NOWHERE);
}

function pairsThatDiffer({ revised }: Differences): readonly number[] {
  return Array.from({ length: revised.length }, (_, pair) => pair).filter(
    (pair) => revised.at(pair) !== NOWHERE,
  );
}

/**
 * Reads what `writeDifferences` wrote.
 * @param document what has the packs from a place on.
 */
export function readDifferences(
  index: Buffer,
  document: Buffer,
  start: number,
  kept: UnpackedPacks,
  words: Pick<Packs<object>, 'saidWith'>,
): Differences | null {
  if (index.length === 0) return null;
  const numbers = LENGTH + index.readUInt32LE(0);
  const { since, pairs, widths, parts, beside } = JSON.parse(
    index.toString('utf8', LENGTH, numbers),
  ) as Header;
  let end = numbers;
  const [before, after, revised] = widths.map((width) => {
    const column = new NumberColumn(index, end, width, pairs);
    ({ end } = column);
    return { length: pairs, at: (pair: number) => column.at(pair) + NOWHERE };
  }) as [Places, Places, Places];
  const packs = new Packs<readonly PartDiff[]>(parts, start, document, kept, (pack) =>
    words.saidWith(beside[pack] as number),
  );
  return { since, pairs: { before, after }, revised, at: (number) => packs.at(number) };
}
