import type { Correction } from '../../law/document/correction.ts';
import type { Place } from '../../law/document/provision.ts';

/** Lines of a source that are not content: page furniture, a table of contents, a web page's own leftovers. */
export interface Furniture {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly what: string;
}

/** A source document as received, with what is recorded about its scan. */
export interface SourceDocument {
  readonly file: string;
  readonly lines: readonly string[];
  readonly furniture: readonly Furniture[];
  readonly corrections: readonly Correction[];
  /** The YAML file in which its furniture and its corrections are recorded. */
  readonly recordedIn: string;
  /** Where a correction is recorded. */
  correctionPlace(index: number): Place;
}

/** A word of a source after its corrections, with the lines it stands on. */
export interface SourceWord {
  readonly text: string;
  readonly firstLine: number;
  readonly lastLine: number;
}
