import type { Clause } from '../law/clause.ts';
import { escapeHtml } from '../law/html-text.ts';
import { ownWords } from '../law/printed-words.ts';
import { searchWords } from '../law/search-words.ts';

/** A stretch of a text that was found. Offsets in UTF-16 code units, the end exclusive. */
export interface FoundStretch {
  readonly start: number;
  readonly end: number;
}

/** Finds the stretches of a text that a query matches, in order and apart from one another. */
export type FindStretches = (text: string) => readonly FoundStretch[];

/** How many words of a clause are shown beside its heading. */
const WORDS_SHOWN = 40;

/** How many of them stand before the first that was found. */
const WORDS_BEFORE = 6;

/** A clause's heading, and of its words the part where most was found, as HTML with what was found marked. */
export function highlight(clause: Clause, find: FindStretches): string {
  const heading = clause.heading ?? '';
  const words = ownWords(null, clause.reading.ownParts);
  const parts = [marked(heading, find(heading)), excerpt(words, find(words))];
  return parts.filter(Boolean).join(': ');
}

function excerpt(text: string, found: readonly FoundStretch[]): string {
  const words = searchWords(text);
  if (words.length <= WORDS_SHOWN) return marked(text, found);
  const first = Math.max(0, Math.min(bestStart(words, found), words.length - WORDS_SHOWN));
  const last = first + WORDS_SHOWN - 1;
  const start = first === 0 ? 0 : (words[first]?.start ?? 0);
  const end = last >= words.length - 1 ? text.length : (words[last]?.end ?? text.length);
  const inside = found
    .filter((stretch) => stretch.start >= start && stretch.end <= end)
    .map((stretch) => ({ start: stretch.start - start, end: stretch.end - start }));
  return `${start > 0 ? '… ' : ''}${marked(text.slice(start, end), inside)}${end < text.length ? ' …' : ''}`;
}

/** The word with which the part begins that shows most; the earliest of several. */
function bestStart(words: readonly FoundStretch[], found: readonly FoundStretch[]): number {
  const at = found.map(({ start }) => words.findLastIndex((word) => word.start <= start));
  const shown = at.map((first) =>
    at.filter((each) => each >= first && each < first + WORDS_SHOWN - WORDS_BEFORE),
  );
  const best = shown.reduce((most, { length }) => Math.max(most, length), 0);
  return (at[shown.findIndex(({ length }) => length === best)] ?? 0) - WORDS_BEFORE;
}

function marked(text: string, found: readonly FoundStretch[]): string {
  let html = '';
  let at = 0;
  for (const { start, end } of found) {
    html += `${escapeHtml(text.slice(at, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(text.slice(at));
}
