/** Characters of a document that are not served, and why. */
export interface LeftOut {
  readonly characters: number;
  /** Such as white space, a table of contents, a bullet's glyph. */
  readonly reason: string;
}

/**
 * What became of every character of an instrument's document, in UTF-16 code units. `served`, `mended` and the characters
 * of `leftOut` together are `characters`.
 */
export interface SourceAccount {
  readonly characters: number;
  /** They stand in the instrument's words as they are; single spaces between words among them. */
  readonly served: number;
  /** Corrections stand in their place, each told by a note. */
  readonly mended: number;
  readonly leftOut: readonly LeftOut[];
}
