import { type ClauseReading, wordingOf } from '../document/clause-reading.ts';
import type { SourceSpan } from '../document/source-span.ts';
import type { Numbering } from '../numbering/numbering.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../numbering/provision-path.ts';
import { type Draft, walkDraft } from './draft.ts';

/** A draft with the place it takes in an edition. */
export interface Placed extends ProvisionPath {
  readonly draft: Draft;
  readonly parentPath: string | null;
}

/**
 * Gives every draft its path and citation, in printed order. Two neighbours printed under one label share a citation;
 * the first keeps the plain path, the other's path names its instrument: `art-6/C/4~2005-agreement`.
 */
export function placeDrafts(roots: readonly Draft[], numbering: Numbering): readonly Placed[] {
  return placeSiblings(roots, null, numbering);
}

function placeSiblings(
  drafts: readonly Draft[],
  above: ProvisionPath | null,
  numbering: Numbering,
): readonly Placed[] {
  const taken = new Set<string>();
  return drafts.flatMap((draft) => {
    const plain = above ? pathUnder(above, draft, numbering) : topLevelPath(draft, numbering);
    const path = freePath(plain.path, draft.instrument, taken);
    taken.add(path);
    const at = { ...plain, path };
    return [
      { draft, parentPath: above?.path ?? null, ...at },
      ...placeSiblings(draft.children, at, numbering),
    ];
  });
}

/** A path that no neighbour has: its own, or one that names the instrument. */
export function freePath(plain: string, instrument: string, taken: Pick<ReadonlySet<string>, 'has'>): string {
  const ofInstrument = `${plain}~${instrument}`;
  let path = taken.has(plain) ? ofInstrument : plain;
  for (let another = 2; taken.has(path); another += 1) path = `${ofInstrument}-${another}`;
  return path;
}

/** A reading of a placed draft; how it changed and until when it is in force is said later. */
export function readingOf({ draft, path, parentPath, citation }: Placed): ClauseReading {
  const source = sourceOf(draft);
  return { ...wordingOf(draft), path, parentPath, citation, change: 'ENACTED', inForceTo: null, source };
}

/**
 * The lines on which an instrument prints a clause, with those of its sub-clauses that are the same instrument's; none for
 * words that are only imagined.
 */
function sourceOf(draft: Draft): SourceSpan {
  const spans = [...walkDraft(draft)]
    .filter(({ instrument }) => instrument === draft.instrument)
    .flatMap(({ span }) => span ?? []);
  if (spans.length === 0) return { file: '', firstLine: 0, lastLine: 0 };
  const firstLine = Math.min(...spans.map((span) => span.firstLine));
  const lastLine = Math.max(...spans.map((span) => span.lastLine));
  return { file: spans[0]?.file ?? '', firstLine, lastLine };
}
