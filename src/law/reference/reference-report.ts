import { citatorOf } from '../citation/citator.ts';
import { REFERENCE_STATUSES, type ReferenceStatus } from '../citation/reference-status.ts';
import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { misdirected } from './misdirected.ts';
import { type LinkedReference, ReferenceGraph } from './reference-graph.ts';
import { referencesOfEdition } from './references-of.ts';

/** A reference that a reader must know of: where it stands, what is wrong, and whether a note on the clause says so. */
export interface ReportedReference {
  readonly text: string;
  readonly source: string;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
  readonly candidates: readonly string[];
  /** Whether a REFERENCE note on the clause, or on one above it, speaks of the citation. */
  readonly explained: boolean;
}

/** The state of an edition's references. */
export interface ReferenceReport {
  readonly year: string;
  readonly counts: Readonly<Record<ReferenceStatus, number>>;
  readonly dangling: readonly ReportedReference[];
  /** References that lead somewhere, but to another subject than their words have: proposals for a note. */
  readonly doubtful: readonly ReportedReference[];
}

/** What an editor needs to know of the references of an edition. */
export function referenceReport(edition: Edition): ReferenceReport {
  const { all } = new ReferenceGraph(edition, edition.referenceReadings);
  const count = (status: ReferenceStatus) => all.filter((reference) => reference.status === status).length;
  const counts = Object.fromEntries(REFERENCE_STATUSES.map((status) => [status, count(status)]));
  const citator = citatorOf(edition);
  const doubtful = misdirected(referencesOfEdition(edition, citator), citator.index);
  return {
    year: edition.head.year,
    counts: counts as ReferenceReport['counts'],
    dangling: all
      .filter(({ status }) => status === 'DANGLING')
      .map((reference) => reported(reference, edition)),
    doubtful: doubtful.map(({ reference, reason, candidates }) =>
      reported({ ...reference, reason, candidates }, edition),
    ),
  };
}

function reported(
  { text, source, reason, candidates }: LinkedReference,
  edition: Edition,
): ReportedReference {
  const clause = source as Clause;
  const { citation, source: span } = clause.reading;
  const explained = [clause, ...clause.ancestors].some(({ reading }) =>
    edition.notesAt(reading.path).some((note) => note.kind === 'REFERENCE' && speaksOf(note.text, text)),
  );
  const place = { source: citation, file: span.file, line: span.firstLine };
  return {
    text,
    ...place,
    reason: reason ?? '',
    candidates: candidates.map(({ reading }) => reading.citation),
    explained,
  };
}

/** Whether a note names the citation, its last point and the words before its labels left aside. */
function speaksOf(note: string, citation: string): boolean {
  const words = citation.replace(/\.$/, '').replace(/^salary schedules? /i, '');
  return note.toLowerCase().includes(words.toLowerCase());
}
