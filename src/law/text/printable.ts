import type { ClauseKind } from '../document/clause-kind.ts';
import type { OwnPart } from '../document/provision.ts';

/** What every text format needs of a provision, whether of an instrument or of an edition. */
export interface Printable {
  readonly kind: ClauseKind;
  readonly marker: string;
  readonly heading: string | null;
  readonly parts: readonly PrintablePart[];
}

export type PrintablePart = OwnPart | { readonly type: 'provision'; readonly provision: Printable };

/** The formats of the public contract. */
export type TextFormat = 'PLAIN' | 'MARKDOWN' | 'HTML';
