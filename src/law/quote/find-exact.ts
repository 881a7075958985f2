import type { Clause } from '../document/clause.ts';
import type { Stretch, WordIndex } from '../words/word-index.ts';
import { wordKinds } from '../words/word-kind.ts';
import type { QuotedUnit } from './quotation.ts';

/** A quotation where it stands word for word: its pieces in order, apart where it says that something was left out. */
export interface ExactMatch {
  readonly pieces: readonly Stretch[];
  /** Whether the printed labels are quoted with the words. */
  readonly hasLabels: boolean;
}

/** Words in a row, and how many words of the clause may be left out before them. */
interface Piece {
  readonly ids: readonly number[];
  readonly mayOmit: number;
}

/** A quotation with more marks of omission is no quotation. */
const MOST_PIECES = 50;
/** Words of the quoter's own in brackets stand for no more words of the clause. */
export const IN_BRACKETS = 8;
/** A piece of fewer words stands anywhere: it is looked for in the sentence of the piece beside it. */
const FEW = 3;
const SENTENCE = 60;
/** Words that are left out are looked for as far as the article goes. */
const ARTICLE = Number.POSITIVE_INFINITY;
/** To leave out a word or two that deny what is said is no omission. */
const DENYING = 2;

/** Every place at which words stand in a row, in printed order. */
export function findWords(units: readonly QuotedUnit[], index: WordIndex): readonly ExactMatch[] {
  const ids = units.flatMap((unit) => idOf(unit, index) ?? []);
  const bare = index.findBare(ids);
  const found = bare.length > 0 ? bare : index.findLabelled(ids);
  return found.map((piece) => ({ pieces: [piece], hasLabels: bare.length === 0 }));
}

/** Whether words stand in a row somewhere. */
export function hasInRow(units: readonly QuotedUnit[], index: WordIndex): boolean {
  return index.has(units.flatMap((unit) => idOf(unit, index) ?? []));
}

/**
 * Every place at which a quotation stands word for word but for what it says that it leaves out or puts in, in printed
 * order: its pieces stand in one article in their order.
 */
export function findPieces(units: readonly QuotedUnit[], index: WordIndex): readonly ExactMatch[] {
  // Without marks and brackets it is as it was read first.
  if (units.every((unit) => unit.type === 'word' && !unit.isBracketed)) return [];
  const pieces = piecesOf(units, index);
  if (pieces.length === 0 || pieces.length > MOST_PIECES) return [];
  const bare = chains(pieces, (ids) => index.findBare(ids), index);
  const found = bare.length > 0 ? bare : chains(pieces, (ids) => index.findLabelled(ids), index);
  return found
    .map((stretches) => ({ pieces: stretches, hasLabels: bare.length === 0 }))
    .filter((match) => !deniesSilently(match, index));
}

/** The number of a quoted word; null for a mark. A word with a bracket in it may be any that it can stand for. */
export function idOf(unit: QuotedUnit, index: WordIndex): number | null {
  if (unit.type !== 'word') return null;
  const id = index.idOf(unit.folded);
  return unit.stem === null || index.count([id]) > 0 ? id : index.idBeginning(unit.stem);
}

function piecesOf(units: readonly QuotedUnit[], index: WordIndex): readonly Piece[] {
  const pieces: { ids: number[]; mayOmit: number }[] = [];
  let mayOmit = 0;
  for (const unit of units) {
    const last = pieces.at(-1);
    if (unit.type === 'omission') mayOmit = ARTICLE;
    else if (unit.type === 'bracket') mayOmit = Math.max(mayOmit, IN_BRACKETS);
    else {
      const id = idOf(unit, index) as number;
      if (last && mayOmit === 0) last.ids.push(id);
      else pieces.push({ ids: [id], mayOmit });
      mayOmit = 0;
    }
  }
  return pieces.map((piece, i) => {
    const isShort = Math.min(piece.ids.length, pieces[i - 1]?.ids.length ?? FEW) < FEW;
    return isShort ? { ...piece, mayOmit: Math.min(piece.mayOmit, SENTENCE) } : piece;
  });
}

interface Link {
  readonly stretch: Stretch;
  readonly next: Link | null;
}

/** From the last piece to the first: each place of a piece is linked to the nearest place of what follows it. */
function chains(
  pieces: readonly Piece[],
  find: (ids: readonly number[]) => readonly Stretch[],
  index: WordIndex,
): readonly (readonly Stretch[])[] {
  let links: readonly Link[] = [];
  for (const [i, piece] of [...pieces.entries()].reverse()) {
    const following = i === pieces.length - 1 ? null : links;
    const mayOmit = pieces[i + 1]?.mayOmit ?? 0;
    links = find(piece.ids).flatMap((stretch): readonly Link[] => {
      if (following === null) return [{ stretch, next: null }];
      const next = firstFrom(following, stretch.end);
      return next && follows(next.stretch, stretch, mayOmit, index) ? [{ stretch, next }] : [];
    });
    if (links.length === 0) return [];
  }
  return nearest(links).map(stretchesOf);
}

/** Of those that go on alike the one that leaves out least: the last. */
function nearest(links: readonly Link[]): readonly Link[] {
  return links.filter(({ next }, i) => next === null || links[i + 1]?.next !== next);
}

function stretchesOf(link: Link): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at: Link | null = link; at; at = at.next) stretches.push(at.stretch);
  return stretches;
}

/** The first link from a place on; the links are in printed order. */
function firstFrom(links: readonly Link[], place: number): Link | null {
  let [low, high] = [0, links.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle] as Link).stretch.start >= place) high = middle;
    else low = middle + 1;
  }
  return links[low] ?? null;
}

function follows(later: Stretch, earlier: Stretch, mayOmit: number, index: WordIndex): boolean {
  if (later.start - earlier.end > mayOmit) return false;
  return topOf(index.clauseAt(earlier.end - 1)) === topOf(index.clauseAt(later.start));
}

/** The article, or whatever else is at the top, that a clause is in. */
export function topOf(clause: Clause): Clause {
  return clause.parent ? topOf(clause.parent) : clause;
}

function deniesSilently({ pieces }: ExactMatch, index: WordIndex): boolean {
  return pieces.some(({ start }, i) => {
    const from = pieces[i - 1]?.end ?? start;
    if (from === start || start - from > DENYING) return false;
    return index.words({ start: from, end: start }).some((word) => wordKinds(word).includes('NEGATION'));
  });
}

/** The places of the quoted words, in order. */
export function placesOf({ pieces, hasLabels }: ExactMatch, index: WordIndex): readonly number[] {
  const places: number[] = [];
  for (const { start, end } of pieces)
    for (let place = start; place < end; place += 1)
      if (hasLabels || !index.isLabel(place)) places.push(place);
  return places;
}
