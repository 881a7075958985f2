import type { Clause } from '../../law/document/clause.ts';
import { plainText } from '../../law/text/plain-text.ts';

/** The label or the bullet at the beginning of a line. */
const LABEL = /^(?:\(?(?:[A-Za-z]{1,2}|\d{1,3}|[ivxl]{1,5})[.)]|[-•*])\s+/;
const SENTENCE_END = /[.!?]["”’')\]]*\s+(?=["“‘'([]?\p{Lu})/gu;
/** Before a point these end no sentence: `U.S. military`, `16, N. of`. With what is before them they are shorter than that. */
const ABBREVIATED = /(?:^|[\s(.])(?:\p{Lu}|[Nn]o|Art|App|Dr|Mr|Mrs|Ms|e\.g|i\.e)$/u;
const LONGEST_ABBREVIATED = 8;

/**
 * The sentence, or the sentences, that words stand in: who shall do it, and under which condition, is most often said
 * before the words that say how much. Without the label of the line; words that are not of one line stay as they are.
 */
export function wholeSentence(words: string, clause: Clause): string {
  const wanted = folded(words);
  const [begin = ''] = wanted.split(' ', 1);
  for (const line of plainText(clause).split(/[\n\t]/)) {
    if (!line.includes(begin)) continue;
    const text = folded(line).replace(LABEL, '');
    const at = text.indexOf(wanted);
    if (at < 0) continue;
    const ends = endsOf(text);
    const start = ends.findLast((end) => end <= at) ?? 0;
    const end = ends.find((each) => each >= at + wanted.length) ?? text.length;
    // Put together anew: a part of a text keeps all of it in memory.
    return text.slice(start, end).trim().split(' ').join(' ');
  }
  return words;
}

/** Where the sentences of a text end, and the next ones begin. */
function endsOf(text: string): readonly number[] {
  return [...text.matchAll(SENTENCE_END)]
    .filter(({ index }) => !ABBREVIATED.test(text.slice(Math.max(0, index - LONGEST_ABBREVIATED), index)))
    .map((end) => end.index + end[0].length);
}

function folded(words: string): string {
  return words
    .replaceAll(/[^\S\n\t]{2,}|[^\S \n\t]/g, ' ')
    .replaceAll(/\n/g, ' ')
    .trim();
}
