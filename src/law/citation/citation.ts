import type { ClauseKind } from '../document/clause-kind.ts';
import type { ContractYear } from '../document/contract-year.ts';

/**
 * A citation read into steps from the top of the agreement down: `Art 16.L.1.c`, `Article 16, L.1.c`, `16.L.1(c)`,
 * `Appendix B`, `App. A, S-2`, `Preamble`, `MOU JROTC`. Whether such a clause exists is asked of an edition.
 */
export interface Citation {
  readonly root: CitationRoot;
  readonly steps: readonly CitationStep[];
}

export type CitationRoot =
  /** A provision at the top level by its label, as written: `16`, `XVI`, `B`. */
  | {
      readonly type: 'top';
      readonly kind: ClauseKind;
      readonly label: string;
      /** How such a provision is cited, `Exh. #`: of a kind there may be exhibits and appendices. */
      readonly cited?: string;
    }
  /** A provision known by words: `Preamble`, `App. Career Pathway`, `MOU Time`. */
  | { readonly type: 'name'; readonly words: string }
  /** A table by its name, wherever it stands: `S-2`. */
  | { readonly type: 'table'; readonly name: string };

export type CitationStep =
  | { readonly type: 'label'; readonly label: string }
  | { readonly type: 'name'; readonly words: string };

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
export type Cited = CitedProvision | CitedLabels | CitedSelf | CitedBeside | CitedMemorandum | CitedOutside;

/** `Article 16, paragraph H.1`, `Appendix E on page 54`, `Salary Schedule A-3`: the same from wherever it is said. */
export interface CitedProvision {
  readonly type: 'provision';
  readonly citation: Citation;
  /** The contract year that the words name, as in `Article 9.O of the 2006-07 agreement`. */
  readonly year: ContractYear | null;
  /** Whether only its form speaks for it, as for `16L`: it is a citation where it leads somewhere. */
  readonly isWeak: boolean;
  /** Whether the last label may be the article `a`, as in `Article 16 L 1 a teacher`. */
  readonly mayEndBefore: boolean;
}

/** `paragraph B.2. above`: labels to be looked for from the place of the words outward. */
export interface CitedLabels {
  readonly type: 'labels';
  readonly labels: readonly string[];
  /** Where the words say it stands in print. */
  readonly direction: 'ABOVE' | 'BELOW' | null;
  /** `paragraph C of this Article`: the part of the agreement that must hold it. */
  readonly within: PartKind | null;
}

/** `this Section`: the part of the agreement the words stand in; `said Article`: the one that was cited before. */
export interface CitedSelf {
  readonly type: 'self';
  readonly part: PartKind;
  readonly isSaid: boolean;
  /** `for the purpose of this provision`: such words serve the provision above the one they stand in. */
  readonly isPurpose: boolean;
}

/** `the preceding paragraph`, `the next Article`: what is printed beside the part the words stand in. */
export interface CitedBeside {
  readonly type: 'beside';
  readonly part: PartKind;
  readonly direction: 'ABOVE' | 'BELOW';
}

/** A part of the agreement by what it is called; a `PROVISION` is the clause itself. */
export type PartKind = ClauseKind | 'PROVISION';

/** A memorandum, which may not say which one it is. */
export interface CitedMemorandum {
  readonly type: 'memorandum';
  /** The capitalised words after it, of which the first few may be its name; empty when there are none. */
  readonly words: readonly string[];
  /** Whether a word before them says that they are its name, as in `Memorandum of Understanding on Time`. */
  readonly isNamed: boolean;
  /** The contract year that the words name. */
  readonly year: ContractYear | null;
}

/** A law, a regulation, a policy or an agreement that is no part of this one, by the name it is known under. */
export interface CitedOutside {
  readonly type: 'outside';
  readonly name: string;
}
