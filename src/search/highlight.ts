import { annotate } from '../law/text/annotate.ts';
import { htmlWords } from '../law/text/html-text.ts';
import type { Mark } from '../law/text/piece.ts';
import type { Stretch } from './searched-text.ts';

/** A text with the stretches of it that were found, in order and apart from one another. */
export interface FoundText {
  readonly text: string;
  readonly found: readonly Stretch[];
}

/** How many characters of a clause's words are shown, to the end of the last word. */
const SHOWN = 240;

/** How many of them may stand before the first that was found. */
const BEFORE = 40;

/** A clause's heading, and of its words the part where most was found, as HTML with what was found marked. */
export function highlight(heading: FoundText, words: FoundText): string {
  return [marked(heading), excerpt(words)].filter(Boolean).join(': ');
}

/** All of a short text; of a longer one whole words, as many as are shown. */
function excerpt({ text, found }: FoundText): string {
  if (text.length <= SHOWN + BEFORE) return marked({ text, found });
  const from = Math.min(bestStart(found), text.length - SHOWN);
  const start = from <= 0 ? 0 : text.length - text.slice(from).replace(/^\S*\s+/, '').length;
  const rest = /\s/.exec(text.slice(start + SHOWN));
  const end = rest ? start + SHOWN + rest.index : text.length;
  const inside = found
    .filter((stretch) => stretch.start >= start && stretch.end <= end)
    .map((stretch) => ({ start: stretch.start - start, end: stretch.end - start }));
  const shown = marked({ text: text.slice(start, end), found: inside });
  return `${start > 0 ? '… ' : ''}${shown}${end < text.length ? ' …' : ''}`;
}

/** Where the part begins that shows most; the earliest of several. */
function bestStart(found: readonly Stretch[]): number {
  let [best, most, next] = [0, 0, 0];
  found.forEach(({ start }, i) => {
    while (next < found.length && (found[next]?.end ?? 0) <= start + SHOWN - BEFORE) next += 1;
    if (next - i > most) [best, most] = [start, next - i];
  });
  return best - BEFORE;
}

const FOUND: readonly Mark[] = [{ type: 'found' }];

function marked({ text, found }: FoundText): string {
  const pieces = annotate(text, found);
  return htmlWords(pieces.map((piece) => ({ text: piece.text, marks: piece.marks.length > 0 ? FOUND : [] })));
}
