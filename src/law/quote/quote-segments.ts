import type { DiffOperation, DiffSegment } from '../compare/diff-segment.ts';
import type { WordToken } from '../words/word-tokens.ts';
import type { QuotedStretch } from './comparison-of.ts';

/**
 * From a clause's words to a quotation's: all but the DELETE segments are, one after the other, the quotation as it was
 * given, and all but the INSERT segments read as the clause does.
 */
export function quoteSegments(stretches: readonly QuotedStretch[]): readonly DiffSegment[] {
  const segments: DiffSegment[] = [];
  for (const { type, before, after } of stretches) {
    // A mark at which nothing was left out is a mark like any other.
    const isIdle =
      type === 'MARKED' && before.length === 0 && after.every((unit) => unit.type === 'omission');
    if (type === 'EQUAL' || isIdle) add(segments, 'EQUAL', textOf(after));
    else {
      add(segments, 'DELETE', apart(textOf(before), segments.at(-1)));
      add(segments, 'INSERT', textOf(after));
    }
  }
  return segments;
}

/** What was deleted stands apart from the words before and after it, however the quotation goes on. */
function apart(text: string, last: DiffSegment | undefined): string {
  if (text === '') return '';
  const before = last && !/\s$/.test(last.text) ? ' ' : '';
  return before + text + (/\s$/.test(text) ? '' : ' ');
}

function add(segments: DiffSegment[], operation: DiffOperation, text: string): void {
  if (text === '') return;
  const last = segments.at(-1);
  if (last?.operation !== operation) segments.push({ operation, text });
  else segments[segments.length - 1] = { operation, text: last.text + text };
}

function textOf(words: readonly WordToken[]): string {
  return words.map(({ text, space }) => text + space).join('');
}
