import type { ClauseKind } from '../document/clause-kind.ts';

/**
 * How an agreement numbers its provisions, as its content says (`numbering.yaml`): a plain value, kept with the release.
 * Everything that reads or writes a label goes by it: the outline parser, titles, citations, permalinks, "this section",
 * the nearest clauses, the examples in error messages. `Numbering` is the scheme ready to be used.
 */
export interface NumberingScheme {
  /** What stands at the top level of the agreement, by how its title begins. The first that fits a title is it. */
  readonly tops: readonly TopForm[];
  /** What is labelled below the top level, outermost first. An article may begin at any of them. */
  readonly levels: readonly Level[];
  /** Tables that have a name of their own wherever they stand; null where the agreement has none. */
  readonly schedules: ScheduleForm | null;
  /** Citations that exist, as an error shows them to someone whose citation cannot be read. */
  readonly examples: readonly string[];
}

/**
 * A kind of provision at the top level: `Article 16, LEAVES`, `APPENDIX B CLASS SIZE`, `Letter of Agreement – Parking`.
 * With `labels` it is known by the label after its words; without, by the rest of its title; with no `#` in `cited`, by
 * its words alone (`Preamble`).
 */
export interface TopForm {
  readonly kind: ClauseKind;
  /** How its title begins, whatever the capitals: `Article`, `Memorandum of Understanding`. */
  readonly words: readonly string[];
  /** Other words for it in citations: `art`, `MOU`. A point after them and an s are read, too. */
  readonly also: readonly string[];
  /** The forms of its label, such as `1`, `I`, `A`, `32(A)`; none where it is known by its title. */
  readonly labels: readonly LabelForm[];
  /** How it is cited, `#` for its label or name: `Art. #`, `MOU #`. */
  readonly cited: string;
  /** Its segment of a permalink: `art-#`. */
  readonly path: string;
  /** Whether the words stand before the title of something else and are no part of its name. */
  readonly isPrefix: boolean;
  /** Whether it may stand below the top level, too, under a heading that begins so. */
  readonly isAnywhere: boolean;
  /** Whether a label may be left out in its series. */
  readonly mayGap: boolean;
}

/** A level below the top level: sections, paragraphs, items. */
export interface Level {
  readonly kind: ClauseKind;
  /** What the agreement calls it, the first in messages: `section`, `sec`, `§`. `this section` goes by these. */
  readonly words: readonly string[];
  /** How its labels are printed: `A.`, `Section 1.`, `(iv)`, `1.1.1`. */
  readonly labels: readonly LabelForm[];
  /** How its label follows that of the provision above in a citation, `#` for the label: `.#`, `(#)`, `, Sec. #`. */
  readonly cited: string;
  /** Whether its labels begin anew under each provision; else they run on through the whole at the top level. */
  readonly restarts: boolean;
  /** Whether a label may be left out in its series. */
  readonly mayGap: boolean;
}

/**
 * How a label is printed, read from an example of it: `A.`, `(1)`, `Section 3.`, `§ 3`, `13.2.1`, `A.1`, `12a`, `32(A)`.
 * The label is what is counted: `3` in `Section 3.`, `1` in `13.2.1`, `12a`, `32(A)`.
 */
export interface LabelForm {
  readonly example: string;
  /** Printed before it: `(`, `Section `; a word whatever its capitals. */
  readonly before: string;
  /** What joins the labels above it that are printed in front, from the outermost: `13.2.1` has `.` and `.`. */
  readonly joints: readonly string[];
  readonly style: CounterStyle;
  /** What may be put after the counted number or letter for a provision that came in later: `a` in `12a`, `(A)`. */
  readonly suffix: string | null;
  /** Printed after it: `.`, `)`. */
  readonly after: string;
}

/** Numbers, capitals, small letters, large and small Roman numerals. Letters go on `Z`, `AA`, `BB` or `AB`. */

export type CounterStyle = '1' | 'A' | 'a' | 'I' | 'i';

/** Tables with a name that is cited by itself: `2005/06 SALARY SCHEDULE S-1` has the name `S-1`. */
export interface ScheduleForm {
  /** What stands before the name: `Salary Schedule`, `Salary Matrix`. */
  readonly words: readonly string[];
  /** What stands before the number: `S`, `V`. */
  readonly families: readonly string[];
}
