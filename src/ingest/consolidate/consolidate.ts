import { type AmendmentFault, amend } from '../../law/amend/amend.ts';
import { changeOf } from '../../law/amend/change-of.ts';
import { type Draft, type Issue, walkDraft } from '../../law/amend/draft.ts';
import { placeDrafts, readingOf } from '../../law/amend/place-drafts.ts';
import type { ClauseReading } from '../../law/document/clause-reading.ts';
import type { EditionHead } from '../../law/document/edition.ts';
import { editionAfter, editionBefore, isAsSettled } from '../../law/document/edition-state.ts';
import type { Instrument } from '../../law/document/instrument.ts';
import type { Provision } from '../../law/document/provision.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { ParsedInstrument } from '../parse/parse-instrument.ts';
import type { Trace } from '../trace/trace-instrument.ts';
import { enact } from './enact.ts';

/** The editions of an agreement, oldest first, and the identity that each printed provision was given. */
export interface Consolidation {
  readonly editions: readonly { readonly head: EditionHead; readonly readings: readonly ClauseReading[] }[];
  readonly keyOf: ReadonlyMap<Provision, string>;
  /** The instruments, each part of an amending one with the identity of the provision it makes. */
  readonly instruments: readonly Instrument[];
}

/** A contract year's drafts with the facts of its edition. */
interface YearDrafts {
  readonly head: EditionHead;
  readonly drafts: readonly Draft[];
}

/** Applies the instruments of each contract year to the edition that it builds on. */
export function consolidate(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, Trace>,
  diagnostics: Diagnostics,
): Consolidation {
  const parsedOf = (slug: string) =>
    parsed.instruments.find((one) => one.instrument.slug === slug) as ParsedInstrument;
  const instruments = new Map(parsed.instruments.map(({ instrument }) => [instrument.slug, instrument]));
  const declared = parsed.head.years;
  const draftsOf = new Map<DeclaredYear, readonly Draft[]>();
  for (const declaredYear of declared) {
    const base = editionBefore(declared, declaredYear);
    let drafts = (base && draftsOf.get(base)) ?? [];
    for (const slug of declaredYear.instruments) {
      const instrument = instruments.get(slug) as Instrument;
      const issue: Issue = {
        instrument: slug,
        inForceFrom: declaredYear.from,
        numbering: parsed.numbering,
        spans: traces.get(slug)?.spans ?? new Map(),
      };
      if (instrument.kind === 'AGREEMENT') drafts = enact(parsedOf(slug), drafts, issue, diagnostics);
      else {
        const amended = amend(drafts, instrument.parts, issue);
        reportFaults(amended.faults, instrument, diagnostics);
        drafts = amended.drafts;
        instruments.set(slug, withProvisions(instrument, amended.made));
      }
    }
    draftsOf.set(declaredYear, drafts);
  }
  const years: readonly YearDrafts[] = declared.map((declaredYear) => {
    const drafts = draftsOf.get(declaredYear) ?? [];
    return { head: headOf(declaredYear, parsed, drafts), drafts };
  });
  return {
    editions: years.map((year) => ({
      head: year.head,
      readings: readingsOf(years, year, parsed.numbering),
    })),
    keyOf: keysOf(years),
    instruments: [...instruments.values()],
  };
}

/** Tells what is wrong with an amending instrument in the files that it is written in. */
function reportFaults(
  faults: readonly AmendmentFault[],
  { parts }: Instrument,
  diagnostics: Diagnostics,
): void {
  for (const { at, ...fault } of faults) {
    const { place } = at ?? (parts[0] as Instrument['parts'][number]).outline;
    diagnostics.report({ ...place, ...fault });
  }
}

type DeclaredYear = ParsedAgreement['head']['years'][number];

function headOf(
  declared: DeclaredYear,
  { head, numbering, laws }: ParsedAgreement,
  drafts: readonly Draft[],
): EditionHead {
  const { year, from, state, knownCurrentTo } = declared;
  const inForceTo = editionAfter(head.years, declared)?.from ?? null;
  return {
    agreement: head.slug,
    year,
    state,
    inForceFrom: from,
    inForceTo,
    lastKnownCurrent: knownCurrentTo ?? lastDay(from, inForceTo),
    instruments: instrumentsOf(drafts),
    numbering: numbering.scheme,
    laws,
  };
}

/** The day before another edition takes its place; while there is none, the last day of its contract year. */
function lastDay(from: string, inForceTo: string | null): string {
  const end =
    inForceTo === null ? Temporal.PlainDate.from(from).add({ years: 1 }) : Temporal.PlainDate.from(inForceTo);
  return end.subtract({ days: 1 }).toString();
}

/** The instruments whose words stand in an edition, in the order of the clauses they were first read in. */
function instrumentsOf(drafts: readonly Draft[]): readonly string[] {
  return [...new Set(drafts.flatMap((draft) => [...walkDraft(draft)]).map(({ instrument }) => instrument))];
}

function withProvisions(
  instrument: Instrument,
  made: ReadonlyMap<Instrument['parts'][number], string>,
): Instrument {
  const parts = instrument.parts.map((part) => ({ ...part, provision: made.get(part) ?? null }));
  return { ...instrument, parts };
}

/** The readings of a year, each with how it changed since the year before and until when its words are in force. */
function readingsOf(
  years: readonly YearDrafts[],
  year: YearDrafts,
  numbering: Numbering,
): readonly ClauseReading[] {
  const heads = years.map(({ head }) => head);
  const yearOf = (head: EditionHead | null) => years.find((one) => one.head === head) ?? null;
  const placed = placeDrafts(year.drafts, numbering);
  const before = yearOf(editionBefore(heads, year.head));
  const changes = changeOf(placed, before && placeDrafts(before.drafts, numbering));
  const later = years
    .slice(years.indexOf(year) + 1)
    .filter(({ head }) => isAsSettled(head, year.head))
    .map(({ head, drafts }) => ({ head, wordsFrom: wordsFromOf(drafts) }));
  return placed.map((at) => {
    const { provision, inForceFrom } = at.draft;
    // Words end with the first later year that has others for the provision, or none.
    const end = later.find(({ wordsFrom }) => wordsFrom.get(provision) !== inForceFrom);
    const change = changes.get(provision) ?? 'ENACTED';
    return { ...readingOf(at), change, inForceTo: end?.head.inForceFrom ?? null };
  });
}

/** The date from which each provision's words are in force. */
function wordsFromOf(drafts: readonly Draft[]): ReadonlyMap<string, string> {
  const all = drafts.flatMap((root) => [...walkDraft(root)]);
  return new Map(all.map(({ provision, inForceFrom }) => [provision, inForceFrom]));
}

function keysOf(years: readonly YearDrafts[]): ReadonlyMap<Provision, string> {
  const drafts = years.flatMap((year) => year.drafts.flatMap((root) => [...walkDraft(root)]));
  return new Map(
    drafts.flatMap(({ printed, provision }) => (printed ? [[printed, provision] as const] : [])),
  );
}
