/** Lines of a source document, 1-based, both ends included. */
export interface SourceSpan {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
}

/** `line 755` or `lines 755–760`. */
export function lineWords({ firstLine, lastLine }: Pick<SourceSpan, 'firstLine' | 'lastLine'>): string {
  return firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine}–${lastLine}`;
}
