import type { Cited, PartKind } from './citation.ts';
import type { Finder } from './finding.ts';
import { readLabel } from './read-label.ts';
import { partAt } from './read-part.ts';
import { type Token, wordAt } from './token.ts';

const SAID = new Set(['said', 'that', 'such', 'same']);
const BEFORE = /^(?:preceding|previous|foregoing|prior|above)$/;
const AFTER = /^(?:following|next|succeeding|subsequent|below)$/;
/** Of these there are too many for `that provision` or `such item` to be one that was cited. */
const VAGUE: ReadonlySet<PartKind> = new Set(['PROVISION', 'ITEM', 'MEMORANDUM', 'PREAMBLE']);

/** `this Section`, `said Article`, `the preceding paragraph`, `the section above`: parts of the agreement without a label. */
export const findSelf: Finder = (scan, at) => {
  const { tokens } = scan;
  const word = wordAt(tokens, at);
  const isThe = word === 'the';
  if (!isThe && word !== 'this' && !SAID.has(word)) return null;
  const first = isThe ? at + 1 : at;
  const found = partAt(scan, first + (isThe ? 0 : 1));
  const side = isThe ? wordAt(tokens, first) : '';
  const beside = BEFORE.test(side) || AFTER.test(side) ? partAt(scan, first + 1) : null;
  if (beside && !readLabel(scan, beside.next))
    return one(at, beside.next, besideOf(beside.part, BEFORE.test(side)));
  if (!found) return null;
  const { part, next } = found;
  if (word === 'this')
    return one(at, next, { type: 'self', part, isSaid: false, isPurpose: isPurpose(tokens, at) });
  const after = wordAt(tokens, next);
  if (isThe)
    return /^(?:above|below)$/.test(after) ? one(at, next + 1, besideOf(part, after === 'above')) : null;
  if (VAGUE.has(part) || readLabel(scan, next)) return null;
  return one(at, next, { type: 'self', part, isSaid: true, isPurpose: false });
};

function one(from: number, to: number, cited: Cited) {
  return { found: [{ from, to, cited }], next: to };
}

function besideOf(part: PartKind, isAbove: boolean): Cited {
  return { type: 'beside', part, direction: isAbove ? 'ABOVE' : 'BELOW' };
}

/** `For the purpose of` before it */
function isPurpose(tokens: readonly Token[], at: number): boolean {
  return wordAt(tokens, at - 1) === 'of' && /^purposes?$/.test(wordAt(tokens, at - 2));
}
