import type { ClauseReading } from '../../law/document/clause-reading.ts';
import type { EditionHead } from '../../law/document/edition.ts';
import type { Instrument } from '../../law/document/instrument.ts';
import type { Provision } from '../../law/document/provision.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import type { ParsedInstrument } from '../parse/parse-instrument.ts';
import type { Trace } from '../trace/trace-instrument.ts';
import { amend } from './amend.ts';
import { changeOf } from './change-of.ts';
import { type Draft, type Issue, walkDraft } from './draft.ts';
import { enact } from './enact.ts';
import { placeDrafts, readingOf } from './place-drafts.ts';

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

/** Applies the instruments of each contract year to the edition of the year before. */
export function consolidate(
  parsed: ParsedAgreement,
  traces: ReadonlyMap<string, Trace>,
  diagnostics: Diagnostics,
): Consolidation {
  const parsedOf = (slug: string) =>
    parsed.instruments.find((one) => one.instrument.slug === slug) as ParsedInstrument;
  const instruments = new Map(parsed.instruments.map(({ instrument }) => [instrument.slug, instrument]));
  const years: YearDrafts[] = [];
  parsed.head.years.forEach(({ year, from, instruments: slugs }, i) => {
    let drafts = years.at(-1)?.drafts ?? [];
    for (const slug of slugs) {
      const instrument = instruments.get(slug) as Instrument;
      const issue: Issue = {
        instrument: slug,
        inForceFrom: from,
        numbering: parsed.numbering,
        spans: traces.get(slug)?.spans ?? new Map(),
      };
      if (instrument.kind === 'AGREEMENT') drafts = enact(parsedOf(slug), drafts, issue, diagnostics);
      else {
        const amended = amend(drafts, instrument, issue, diagnostics);
        drafts = amended.drafts;
        instruments.set(slug, withProvisions(instrument, amended.made));
      }
    }
    const inForceTo = parsed.head.years[i + 1]?.from ?? null;
    const head = {
      agreement: parsed.head.slug,
      year,
      inForceFrom: from,
      inForceTo,
      instruments: instrumentsOf(drafts),
      numbering: parsed.numbering.scheme,
      laws: parsed.laws,
    };
    years.push({ head, drafts });
  });
  return {
    editions: years.map((year, i) => ({ head: year.head, readings: readingsOf(years, i, parsed.numbering) })),
    keyOf: keysOf(years),
    instruments: [...instruments.values()],
  };
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
  index: number,
  numbering: Numbering,
): readonly ClauseReading[] {
  const placed = placeDrafts(years[index]?.drafts ?? [], numbering);
  const before = index > 0 ? placeDrafts(years[index - 1]?.drafts ?? [], numbering) : null;
  const changes = changeOf(placed, before);
  const later = years.slice(index + 1).map(({ head, drafts }) => ({ head, wordsFrom: wordsFromOf(drafts) }));
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
  return new Map(drafts.map(({ printed, provision }) => [printed, provision]));
}
