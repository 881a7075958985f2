import type { DiffSegment } from '../../src/law/compare/diff-segment.ts';
import { wordTokens } from '../../src/law/words/word-tokens.ts';

/** The tokens of a text, without the spaces between them. */
export function tokensOf(text: string): readonly string[] {
  return wordTokens(text).map((token) => token.text);
}

/** The text that segments say was there before: what both have, and what went. */
export function earlierText(segments: readonly DiffSegment[]): string {
  return textWithout('INSERT', segments);
}

/** The text that segments say is there now: what both have, and what came. */
export function laterText(segments: readonly DiffSegment[]): string {
  return textWithout('DELETE', segments);
}

/** Segments as one line: `{+came+}`, `[-went-]`. */
export function marked(segments: readonly DiffSegment[]): string {
  const marks = { EQUAL: ['', ''], INSERT: ['{+', '+}'], DELETE: ['[-', '-]'] } as const;
  return segments
    .map(({ operation, text }) => `${marks[operation][0]}${text}${marks[operation][1]}`)
    .join('');
}

function textWithout(operation: DiffSegment['operation'], segments: readonly DiffSegment[]): string {
  return segments
    .filter((segment) => segment.operation !== operation)
    .map(({ text }) => text)
    .join('');
}
