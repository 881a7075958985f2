import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { Draft } from './draft.ts';

/** An edition as drafts, to be amended: placed again they are its clauses. */
export function draftsOf(edition: Edition): readonly Draft[] {
  return edition.roots.map(draftOf);
}

function draftOf({ reading, children }: Clause): Draft {
  const { provision, kind, label, marker, heading, ownParts, layout, instrument, inForceFrom } = reading;
  return {
    provision,
    kind,
    label,
    marker,
    heading,
    ownParts,
    layout,
    instrument,
    inForceFrom,
    span: reading.source,
    printed: null,
    children: children.map(draftOf),
  };
}
