import type { Citation } from './citation.ts';

/** Words that point at a clause or at an outside law, where they stand in a text. */
export interface FoundCitation {
  /** The words as printed. */
  readonly text: string;
  /** Offsets into the text in UTF-16 code units, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly cited: Cited;
}

/** What the words point at, as far as the words alone say it. */
export type Cited = CitedProvision | CitedLabels | CitedSelf | CitedMemorandum | CitedOutside;

/** `Article 16, paragraph H.1`, `Appendix E on page 54`, `Salary Schedule A-3`: the same from wherever it is said. */
export interface CitedProvision {
  readonly type: 'provision';
  readonly citation: Citation;
  /** The first and last page named, as in `Appendix A on pages 43-47`. */
  readonly pages: readonly [number, number] | null;
}

/** `paragraph B.2. above`: labels to be looked for from the place of the words outward. */
export interface CitedLabels {
  readonly type: 'labels';
  readonly labels: readonly string[];
  /** Where the words say it stands in print. */
  readonly direction: 'ABOVE' | 'BELOW' | null;
  /** `paragraph C of this Article`: the part of the agreement that must hold it. */
  readonly within: SelfLevel | null;
}

/** `this Section`: the part of the agreement the words stand in. */
export interface CitedSelf {
  readonly type: 'self';
  readonly level: SelfLevel;
  /** `for the purpose of this provision`: such words serve the provision above the one they stand in. */
  readonly isPurpose: boolean;
}

export const SELF_LEVELS = [
  'ARTICLE',
  'SECTION',
  'PARAGRAPH',
  'SUBPARAGRAPH',
  'PROVISION',
  'APPENDIX',
  'PREAMBLE',
  'MEMORANDUM',
] as const;
export type SelfLevel = (typeof SELF_LEVELS)[number];

/** `the APS/ATF Memorandum of Understanding`, which does not say which one; or `MOU JROTC`, which does. */
export interface CitedMemorandum {
  readonly type: 'memorandum';
  /** The capitalised words after it, of which the first few may be its name; empty when there are none. */
  readonly words: readonly string[];
}

/** A law, a regulation or a policy that is no part of the agreement, by the name it is known under. */
export interface CitedOutside {
  readonly type: 'outside';
  readonly name: string;
}
