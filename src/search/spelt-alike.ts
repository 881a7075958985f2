import { editDistance } from '../law/words/edit-distance.ts';
import { forgivenSlips } from '../law/words/forgiven-slips.ts';
import { stemOf } from '../law/words/stem.ts';
import type { Lexicon } from './lexicon.ts';

/** By how many letters a word may differ in length from one that is spelt like it. */
const MOST_SLIPS = 2;

/** How many of the words that are spelt like one are looked at. */
const LOOKED_AT = 8;

/** How like one another words must be spelt at least, from 0 to 1. */
const LEAST_LIKENESS = 0.3;

/** The stems of what a word may be that does not stand in the agreement, as its release spells them. */
export function stemsSpeltLike(typed: string, lexicon: Lexicon): readonly string[] {
  const stem = stemOf(typed);
  const isForm = lexicon.stands(stem) || lexicon.synonymsAt([stem], 0) !== null;
  if (lexicon.stem(typed) === undefined) return isForm ? [stem] : nearest(typed, lexicon, () => true);
  // As people ask: it stands as it is, and for what it may be in the agreement.
  return nearest(typed, lexicon, (word) => lexicon.isPrinted(word));
}

/** The stems of the words that differ from what was typed in the fewest letters. */
function nearest(typed: string, lexicon: Lexicon, isMeant: (word: string) => boolean): readonly string[] {
  const allowed = forgivenSlips(typed);
  if (allowed === 0) return [];
  const near = speltAlike(typed, lexicon)
    .filter(isMeant)
    .map((word) => ({ word, distance: editDistance(typed, word) }))
    .filter(({ distance }) => distance <= allowed);
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearestOnes = near.filter(({ distance }) => distance === least);
  return [...new Set(nearestOnes.map(({ word }) => lexicon.stem(word) as string))];
}

/** The words of a release that are spelt like one, the likest first; of those alike the more frequent. None with digits, which are spelt like no other. */
export function speltAlike(typed: string, lexicon: Lexicon): readonly string[] {
  if (/\d/.test(typed)) return [];
  const trigrams = trigramsOf(typed);
  return lexicon
    .wordsOfLength(typed.length - MOST_SLIPS, typed.length + MOST_SLIPS)
    .map((word) => ({ word, likeness: likenessOf(trigrams, trigramsOf(word)) }))
    .filter(({ word, likeness }) => likeness >= LEAST_LIKENESS && !/\d/.test(word))
    .map((each) => ({ ...each, having: lexicon.having(lexicon.stem(each.word) as string) }))
    .sort((one, other) => other.likeness - one.likeness || other.having - one.having)
    .slice(0, LOOKED_AT)
    .map(({ word }) => word);
}

/** The rows of three letters of a word with blanks around it, of which those before it are two: as PostgreSQL's `pg_trgm` takes them. */
function trigramsOf(word: string): ReadonlySet<string> {
  const padded = `  ${word} `;
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) trigrams.add(padded.slice(at, at + 3));
  return trigrams;
}

/** What share of the trigrams of two words both have. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let both = 0;
  for (const trigram of other) if (one.has(trigram)) both += 1;
  return both / (one.size + other.size - both);
}
