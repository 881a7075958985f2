import { Edition, type EditionHead } from '../document/edition.ts';
import { type AmendingPart, type AmendmentFault, amend } from './amend.ts';
import { changeOf } from './change-of.ts';
import type { Issue } from './draft.ts';
import { draftsOf } from './drafts-of.ts';
import { placeDrafts, readingOf } from './place-drafts.ts';

/** An amending instrument that may be only imagined. */
export interface ImaginedInstrument {
  readonly slug: string;
  /** ISO calendar date from which it would be in force. */
  readonly inForceFrom: string;
  readonly parts: readonly AmendingPart[];
}

/** What an edition would be, and what does not fit in the amendment. */
export interface AmendedEdition {
  readonly edition: Edition;
  readonly faults: readonly AmendmentFault[];
}

/**
 * The edition as it would read if an instrument amended it: a draft, of the same contract year unless another is given,
 * whose clauses say how they changed against it. What is noted on the clauses and read from them is not carried over. An
 * edition that the instrument has amended is given back as it is.
 */
export function amendEdition(
  edition: Edition,
  { slug, inForceFrom, parts }: ImaginedInstrument,
  year: EditionHead['year'] = edition.head.year,
): AmendedEdition {
  if (edition.head.instruments.includes(slug)) return { edition, faults: [] };
  const { numbering, head } = edition;
  const before = draftsOf(edition);
  const issue: Issue = { instrument: slug, inForceFrom, numbering, spans: new Map() };
  const { drafts, faults } = amend(before, parts, issue);
  const placed = placeDrafts(drafts, numbering);
  const changes = changeOf(placed, placeDrafts(before, numbering));
  const readings = placed.map((at) => {
    return { ...readingOf(at), change: changes.get(at.draft.provision) ?? 'INSERTED' };
  });
  const amendedHead: EditionHead = {
    ...head,
    year,
    state: 'DRAFT',
    inForceFrom,
    inForceTo: null,
    instruments: [...head.instruments, slug],
  };
  return { edition: new Edition(amendedHead, readings), faults };
}
