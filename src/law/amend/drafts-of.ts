import type { Clause } from '../document/clause.ts';
import { wordingOf } from '../document/clause-reading.ts';
import type { Edition } from '../document/edition.ts';
import type { Draft } from './draft.ts';

/** An edition as drafts, to be amended: placed again they are its clauses. */
export function draftsOf(edition: Edition): readonly Draft[] {
  return edition.roots.map(draftOf);
}

function draftOf({ reading, children }: Clause): Draft {
  return { ...wordingOf(reading), span: reading.source, printed: null, children: children.map(draftOf) };
}
