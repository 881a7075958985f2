import { type Draft, draftOf, type Issue } from '../../law/amend/draft.ts';
import { foldCitation } from '../../law/amend/fold-citation.ts';
import { freePath, placeDrafts } from '../../law/amend/place-drafts.ts';
import type { Place, Provision } from '../../law/document/provision.ts';
import { subProvisions } from '../../law/document/provision.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import { type ProvisionPath, pathUnder, topLevelPath } from '../../law/numbering/provision-path.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedInstrument } from '../parse/parse-instrument.ts';

/**
 * Makes an edition of an instrument that is itself the agreement: every provision in printed order. A provision that
 * the year before has under the same citation, or under the one that the instrument says it was renumbered from, keeps
 * its identity; any other is new, its identity named after its place. Guarantees: no two provisions share a place, and
 * every declared renumbering leads from a provision that was to one that is; else a diagnostic.
 */
export function enact(
  parsed: ParsedInstrument,
  before: readonly Draft[],
  issue: Issue,
  diagnostics: Diagnostics,
): readonly Draft[] {
  const { instrument, renumbered } = parsed;
  const tops = instrument.parts.flatMap((part) => subProvisions(part.outline));
  const pathOf = pathsOf(tops, parsed, issue.numbering, diagnostics);
  const was = Map.groupBy(placeDrafts(before, issue.numbering), ({ citation }) => foldCitation(citation));
  const is = new Set([...pathOf.values()].map(({ citation }) => foldCitation(citation)));
  const from = new Map(renumbered.map((pair) => [foldCitation(pair.to), foldCitation(pair.from)]));
  const moved = new Set(from.values());
  for (const pair of renumbered) {
    if (!was.has(foldCitation(pair.from)))
      reportMissing(pair.from, 'the year before', pair.place, diagnostics);
    if (!is.has(foldCitation(pair.to))) reportMissing(pair.to, 'this instrument', pair.place, diagnostics);
  }
  return tops.map((top) =>
    draftOf(top, issue, (provision) => {
      const { path, citation } = pathOf.get(provision) as ProvisionPath;
      const here = foldCitation(citation);
      const then = from.get(here) ?? (moved.has(here) ? '' : here);
      // Where two were printed under one citation, the first is what was first.
      return was.get(then)?.shift()?.draft.provision ?? `${instrument.slug}:${path}`;
    }),
  );
}

/** The place of every printed provision; the second of two in one place is a diagnostic, unless the text declares it. */
function pathsOf(
  tops: readonly Provision[],
  { instrument, gaps }: ParsedInstrument,
  numbering: Numbering,
  diagnostics: Diagnostics,
): ReadonlyMap<Provision, ProvisionPath> {
  const paths = new Map<Provision, ProvisionPath>();
  const first = new Map<string, Provision>();
  const again = repeatedIn(gaps);
  const visit = (provision: Provision, plain: ProvisionPath) => {
    const path = again.has(provision) ? freePath(plain.path, instrument.slug, first) : plain.path;
    const at = { ...plain, path };
    const other = first.get(path);
    if (other) reportShared(provision, other, at, diagnostics);
    first.set(at.path, provision);
    paths.set(provision, at);
    for (const child of subProvisions(provision)) visit(child, pathUnder(at, child, numbering));
  };
  for (const top of tops) visit(top, topLevelPath(top, numbering));
  return paths;
}

/** The provisions whose label the parties printed a second time, as the text declares. */
function repeatedIn(gaps: ParsedInstrument['gaps']): ReadonlySet<Provision> {
  const repeated = [...gaps].flatMap(([above, declared]) =>
    declared.filter(({ isRepeat }) => isRepeat).flatMap(({ before }) => subProvisions(above)[before] ?? []),
  );
  return new Set(repeated);
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

function reportMissing(citation: string, where: string, place: Place, diagnostics: Diagnostics): void {
  const help = 'Correct the citation in the list of what was renumbered.';
  const found = `${citation}, which is not there`;
  diagnostics.report({ ...place, code: 'renumbering-target', found, expected: `a clause of ${where}`, help });
}
