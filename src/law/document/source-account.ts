/** What became of every character of an instrument's document: served, mended, and left out add up to all of them. */
export interface SourceAccount {
  /** Of the whole document, line ends among them, in UTF-16 code units. */
  readonly characters: number;
  /** Those that stand in the instrument's words. */
  readonly served: number;
  /** Those in whose place a correction put other words; each correction is an editorial note. */
  readonly mended: number;
  readonly leftOut: readonly LeftOut[];
}

export interface LeftOut {
  readonly characters: number;
  /** Such as `the table of contents, scanned several times over`. */
  readonly reason: string;
}
