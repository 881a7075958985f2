import type { Wording } from '../document/clause-reading.ts';
import type { OwnPart, Provision } from '../document/provision.ts';
import { subProvisions } from '../document/provision.ts';
import type { SourceSpan } from '../document/source-span.ts';
import type { Numbering } from '../numbering/numbering.ts';
import { ownWords } from '../text/printed-words.ts';

/** A clause of an edition in the making: a frozen tree, with identities but without paths. */
export interface Draft extends Wording {
  /** The lines of the words at this level. */
  readonly span: SourceSpan | null;
  /** The provision, as printed, that these words come from; null where they are taken from an edition. */
  readonly printed: Provision | null;
  readonly children: readonly Draft[];
}

/** What an instrument gives every provision it prints. */
export interface Issue {
  readonly instrument: string;
  readonly inForceFrom: string;
  readonly numbering: Numbering;
  readonly spans: ReadonlyMap<Provision, SourceSpan>;
}

/**
 * A draft of a printed provision and everything under it.
 * @param identityOf the identity of each provision, asked from the top down.
 */
export function draftOf(
  provision: Provision,
  issue: Issue,
  identityOf: (provision: Provision) => string,
): Draft {
  const identity = identityOf(provision);
  const children = subProvisions(provision).map((child) => draftOf(child, issue, identityOf));
  const { kind, label, marker, heading } = provision;
  const { instrument, inForceFrom, spans } = issue;
  const span = spans.get(provision) ?? null;
  const head = { provision: identity, kind, label, marker, heading, instrument, inForceFrom, span };
  return { ...head, ...ownLayout(provision), printed: provision, children };
}

/** The draft and everything under it, in printed order. */
export function* walkDraft(draft: Draft): Generator<Draft> {
  yield draft;
  for (const child of draft.children) yield* walkDraft(child);
}

/** The words at a draft's own level, runs of white space as one space. */
export function draftWords({ heading, ownParts }: Draft): string {
  return ownWords(heading, ownParts).replaceAll(/\s+/g, ' ');
}

/** Own parts with their places among the sub-provisions; rubrics belong to the document and are left behind. */
function ownLayout(provision: Provision): Pick<Draft, 'ownParts' | 'layout'> {
  const ownParts: OwnPart[] = [];
  const layout: number[] = [];
  let before = 0;
  for (const part of provision.parts) {
    if (part.type === 'provision') before += 1;
    else if (part.type !== 'rubric') {
      ownParts.push(part);
      layout.push(before);
    }
  }
  return { ownParts, layout };
}
