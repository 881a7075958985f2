import type { ContractYear } from './contract-year.ts';
import type { Provision } from './provision.ts';
import type { SourceAccount } from './source-account.ts';

export const INSTRUMENT_KINDS = ['AGREEMENT', 'ADDENDUM', 'MEMORANDUM', 'STATEMENT'] as const;
export type InstrumentKind = (typeof INSTRUMENT_KINDS)[number];

export const AMENDMENT_OPERATIONS = ['SUBSTITUTE', 'INSERT', 'RENUMBER', 'REPEAL'] as const;
export type AmendmentOperation = (typeof AMENDMENT_OPERATIONS)[number];

/** What an instrument declares that one of its parts does to the agreement of the year before. */
export interface Declaration {
  readonly operation: AmendmentOperation;
  /** The citation, in the year before, that the words take the place of or will stand at. */
  readonly target: string;
  /** REVISED or NEW where the page is so marked. */
  readonly mark: string | null;
  readonly renumbered: readonly { readonly from: string; readonly to: string }[];
  readonly inserted: readonly { readonly citation: string; readonly mark: string | null }[];
  readonly repealed: readonly string[];
}

/** One file of an instrument: its words as printed and, in an amending instrument, what they do. */
export interface InstrumentPart {
  readonly file: string;
  readonly declaration: Declaration | null;
  /** The whole file: a provision without marker and heading that holds the provisions, and rubrics between them. */
  readonly outline: Provision;
  /** The identity of the provision that an amendment makes, replaces or repeals; null where the part amends nothing. */
  readonly provision: string | null;
}

/** A document the parties, or one of them, issued: its words as printed, before any consolidation. */
export interface Instrument {
  readonly slug: string;
  readonly title: string;
  readonly kind: InstrumentKind;
  readonly year: ContractYear | null;
  /** ISO calendar date from which the instrument says it takes effect; null where it bears none. */
  readonly effectiveFrom: string | null;
  readonly source: string;
  readonly parts: readonly InstrumentPart[];
  /** What became of every character of its document; left out before it was traced in it. */
  readonly account?: SourceAccount;
}
