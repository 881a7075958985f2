import type { ClauseKind } from './clause-kind.ts';
import type { OwnPart } from './provision.ts';
import type { SourceSpan } from './source-span.ts';

/** How a clause came to read as it does, against the contract year before. */
export const CHANGE_KINDS = [
  'ENACTED',
  'UNCHANGED',
  'REVISED',
  'INSERTED',
  'RENUMBERED',
  'REPEALED',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A provision in the words that an instrument gives it, wherever it stands. */
export interface Wording {
  /** The provision's identity through all years; a label is not an identity, clauses get renumbered. */
  readonly provision: string;
  readonly kind: ClauseKind;
  readonly label: string | null;
  readonly marker: string;
  readonly heading: string | null;
  readonly ownParts: readonly OwnPart[];
  /** For each own part, how many sub-provisions are printed before it: `[0, 7]` is lead-in words and flush words. */
  readonly layout: readonly number[];
  /** The slug of the instrument whose words these are. */
  readonly instrument: string;
  /** ISO calendar date from which these words are in force, inclusive. */
  readonly inForceFrom: string;
}

/**
 * One clause as it reads in one contract year, as a flat value: what ingest makes and the store keeps. An edition is
 * a list of them in printed order, parents before children.
 */
export interface ClauseReading extends Wording {
  /** The permalink inside the edition: `art-16/L/1/c`. */
  readonly path: string;
  readonly parentPath: string | null;
  readonly citation: string;
  readonly change: ChangeKind;
  /** ISO calendar date, exclusive; null while no later wording supersedes this one. */
  readonly inForceTo: string | null;
  readonly source: SourceSpan;
}

/** The wording of a reading or a draft by itself. */
export function wordingOf(having: Wording): Wording {
  const { provision, kind, label, marker, heading, ownParts, layout, instrument, inForceFrom } = having;
  return { provision, kind, label, marker, heading, ownParts, layout, instrument, inForceFrom };
}
