import type { Clause } from '../../law/document/clause.ts';
import type { Place } from '../../law/document/provision.ts';
import type { ReferenceReading } from '../../law/reference/reference-reading.ts';
import type { Diagnostics } from '../diagnostic.ts';

/** What a note says of a reference in a clause: that its words do not say what they mean. */
export interface Slip {
  readonly clause: Clause;
  /** The words of the reference. */
  readonly words: string;
  /** The paths of the clauses that are likely meant, the likeliest first. */
  readonly meant: readonly string[];
  /** What is meant outside the agreement. */
  readonly outside: string | null;
  /** The note. */
  readonly reason: string;
  readonly place: Place;
}

/** How many candidates a reference offers. */
const OFFERED = 5;

/**
 * References as the editors' notes have them: one that leads where its letter says keeps its target, and says that the
 * parties hardly meant it, and which they did; of one that leads nowhere those come first; what is meant outside the
 * agreement leads there. A note on a reference that its clause does not have is a diagnostic.
 */
export function markSlips(
  references: readonly ReferenceReading[],
  slips: readonly Slip[],
  diagnostics: Diagnostics,
): readonly ReferenceReading[] {
  const bySource = Map.groupBy(slips, ({ clause }) => clause.reading.path);
  const marked = new Set<Slip>();
  const all = references.map((reference) => {
    const slip = bySource
      .get(reference.path)
      ?.find(({ clause, words }) => clause.edition.head.year === reference.year && words === reference.text);
    if (!slip) return reference;
    marked.add(slip);
    return markSlip(reference, slip);
  });
  for (const slip of slips) if (!marked.has(slip)) reportUnmarked(slip, references, diagnostics);
  return all;
}

function markSlip(reference: ReferenceReading, { meant, outside, reason }: Slip): ReferenceReading {
  if (outside !== null)
    return { ...reference, status: 'EXTERNAL', target: null, candidates: [], external: outside, reason };
  if (reference.target !== null) return { ...reference, candidates: meant, reason };
  return { ...reference, candidates: [...new Set([...meant, ...reference.candidates])].slice(0, OFFERED) };
}

function reportUnmarked(
  { clause, words, place }: Slip,
  references: readonly ReferenceReading[],
  diagnostics: Diagnostics,
): void {
  const { path, citation } = clause.reading;
  const { year } = clause.edition.head;
  const there = references.filter((each) => each.path === path && each.year === year).map(({ text }) => text);
  diagnostics.report({
    ...place,
    code: 'note-reference',
    found: `“${words}”, which is no reference of ${citation} in ${year}`,
    expected:
      there.length > 0 ? `one of ${there.map((text) => `“${text}”`).join(', ')}` : 'a clause with one',
    help: 'Copy the words of the reference as it is found; npm run report:references lists them.',
  });
}
