import type { Instrument } from '../../law/instrument.ts';
import { type Provision, subProvisions } from '../../law/provision.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../../law/provision-path.ts';
import type { Diagnostics } from '../diagnostic.ts';
import { type Draft, draftOf, type Issue } from './draft.ts';

/**
 * Makes the first edition of the instrument that is itself the agreement: every provision in printed order, new, its
 * identity named after its place. Guarantees: no two provisions share a place.
 */
export function enact(instrument: Instrument, issue: Issue, diagnostics: Diagnostics): readonly Draft[] {
  const tops = instrument.parts.flatMap((part) => subProvisions(part.outline));
  const pathOf = pathsOf(tops, diagnostics);
  return tops.map((top) =>
    draftOf(top, issue, (provision) => `${instrument.slug}:${pathOf.get(provision)?.path}`),
  );
}

/** The place of every printed provision; the second of two in one place is a diagnostic. */
export function pathsOf(
  tops: readonly Provision[],
  diagnostics: Diagnostics,
): ReadonlyMap<Provision, ProvisionPath> {
  const paths = new Map<Provision, ProvisionPath>();
  const first = new Map<string, Provision>();
  const visit = (provision: Provision, at: ProvisionPath) => {
    const other = first.get(at.path);
    if (other) reportShared(provision, other, at, diagnostics);
    first.set(at.path, provision);
    paths.set(provision, at);
    for (const child of subProvisions(provision)) visit(child, pathUnder(at, child));
  };
  for (const top of tops) visit(top, topLevelPath(top));
  return paths;
}

function reportShared(
  provision: Provision,
  first: Provision,
  at: ProvisionPath,
  diagnostics: Diagnostics,
): void {
  diagnostics.report({
    ...provision.place,
    code: 'citation-shared',
    found: `${at.citation}, which line ${first.place.line} of ${first.place.file} has already`,
    expected: 'a citation of its own',
    help: 'Two provisions would have one address: give one of them another heading or label.',
  });
}
