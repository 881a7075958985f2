import type { OwnPart, Place } from '../../law/document/provision.ts';
import type { Opening } from '../../law/numbering/opening.ts';
import type { LevelLabel } from '../../law/numbering/settle-series.ts';

/** A provision while its text is read: how its label is to be read is decided when its whole series is there. */
export interface OutlineDraft {
  /** Of a labelled provision only marker and heading are known yet. */
  readonly opening: Opening;
  /** The ways to read its label; none where it has none. */
  readonly labels: readonly LevelLabel[];
  readonly parts: (OwnPart | { readonly type: 'draft'; readonly draft: OutlineDraft })[];
  readonly gaps: DeclaredGap[];
  readonly place: Place;
}

/** A label that the parties left out, or gave to two neighbours, as the text declares it. */
export interface DeclaredGap {
  /** Whether the label is printed again; else it is left out. */
  readonly isRepeat: boolean;
  /** As it would be printed: `3.` */
  readonly marker: string;
  /** How many sub-provisions stand before it. */
  readonly before: number;
  readonly place: Place;
}
