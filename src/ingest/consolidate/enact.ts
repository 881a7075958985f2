import type { ClauseReading } from '../../law/clause-reading.ts';
import type { Instrument } from '../../law/instrument.ts';
import type { OwnPart, Provision } from '../../law/provision.ts';
import { subProvisions } from '../../law/provision.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../../law/provision-path.ts';
import type { SourceSpan } from '../../law/source-span.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** What the enacting instrument gives every clause of the first edition. */
export interface Enactment {
  readonly instrument: Instrument;
  /** ISO calendar date from which the instrument is in force. */
  readonly inForceFrom: string;
  readonly spans: ReadonlyMap<Provision, SourceSpan>;
}

/** The readings in printed order, and the identity each printed provision was given. */
export interface Enacted {
  readonly readings: readonly ClauseReading[];
  readonly keyOf: ReadonlyMap<Provision, string>;
}

/**
 * Makes the first edition of the instrument that is itself the agreement: every provision in printed order, new,
 * with its path and citation. Guarantees: no two clauses share a path.
 */
export function enact(enactment: Enactment, diagnostics: Diagnostics): Enacted {
  const tops = enactment.instrument.parts.flatMap((part) => subProvisions(part.outline));
  const keyOf = new Map<Provision, string>();
  const readings = tops.flatMap((provision) =>
    readingsOf(provision, topLevelPath(provision), null, enactment, keyOf),
  );
  reportSharedPaths(readings, [...keyOf.keys()], diagnostics);
  return { readings, keyOf };
}

function readingsOf(
  provision: Provision,
  at: ProvisionPath,
  parentPath: string | null,
  enactment: Enactment,
  keyOf: Map<Provision, string>,
): readonly ClauseReading[] {
  const key = `${enactment.instrument.slug}:${at.path}`;
  keyOf.set(provision, key);
  const below = subProvisions(provision).flatMap((child) =>
    readingsOf(child, pathUnder(at, child), at.path, enactment, keyOf),
  );
  const reading: ClauseReading = {
    provision: key,
    path: at.path,
    parentPath,
    citation: at.citation,
    kind: provision.kind,
    label: provision.label,
    marker: provision.marker,
    heading: provision.heading,
    ...ownLayout(provision),
    change: 'ENACTED',
    instrument: enactment.instrument.slug,
    inForceFrom: enactment.inForceFrom,
    inForceTo: null,
    source: wholeSpan(enactment.spans.get(provision), below, enactment.instrument.source),
  };
  return [reading, ...below];
}

/** Own parts with their places among the sub-provisions; rubrics belong to the document and are left behind. */
function ownLayout(provision: Provision): { ownParts: readonly OwnPart[]; layout: readonly number[] } {
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

/** The lines of a clause with all that stands under it. */
function wholeSpan(own: SourceSpan | undefined, below: readonly ClauseReading[], file: string): SourceSpan {
  const spans = [...(own ? [own] : []), ...below.map((reading) => reading.source)];
  const firstLine = Math.min(...spans.map((span) => span.firstLine));
  const lastLine = Math.max(...spans.map((span) => span.lastLine));
  return { file, firstLine, lastLine };
}

/** Reports the second of two clauses with one path. `provisions` are those of the readings, in the same order. */
function reportSharedPaths(
  readings: readonly ClauseReading[],
  provisions: readonly Provision[],
  diagnostics: Diagnostics,
) {
  const seen = new Map<string, Provision>();
  provisions.forEach((provision, i) => {
    const { path = '', citation = '' } = readings[i] ?? {};
    const first = seen.get(path)?.place;
    if (!first) {
      seen.set(path, provision);
      return;
    }
    const found = `${citation}, which line ${first.line} of ${first.file} has already`;
    const help = 'Two provisions would have one address: give one of them another heading or label.';
    diagnostics.report({
      ...provision.place,
      code: 'citation-shared',
      found,
      expected: 'a citation of its own',
      help,
    });
  });
}
