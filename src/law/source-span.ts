/** Lines of a source document, 1-based, both ends included. */
export interface SourceSpan {
  readonly file: string;
  readonly firstLine: number;
  readonly lastLine: number;
}
