import type { Clause } from '../../law/document/clause.ts';
import type { Edition } from '../../law/document/edition.ts';
import { ReferenceGraph } from '../../law/reference/reference-graph.ts';
import { passagesOf } from '../../law/text/passage.ts';
import { numbersInText } from '../../law/words/numbers-in-text.ts';
import type { Stretch } from './letter-run.ts';
import { type Declarations, parametersIn, type ReadStretch } from './parameters-in.ts';
import type { ReasonNotRead, Reasons } from './reasons-not-read.ts';

/** A number in the words of a clause, and what became of it. */
export interface NumberAccount {
  readonly citation: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** The number among the words around it. */
  readonly words: string;
  /** The parameters that are read from it. */
  readonly parameters: readonly string[];
  /** Why none is; null when one is, and when nobody has said. */
  readonly reason: string | null;
  /** The parameter, read elsewhere, whose value it says again; null when that is not the reason. */
  readonly repeats: string | null;
}

/** Every number in the words of a contract year, in printed order. */
export interface NumberReport {
  readonly year: string;
  readonly numbers: readonly NumberAccount[];
}

const IN_CITATION: ReasonNotRead = { reason: 'It is part of a citation.', repeats: null };
/** How many characters of the words around a number are told on either side. */
const AROUND = 40;

/** Finds every number in an edition's words, with the parameters read from it or the reason why there are none. */
export function accountForNumbers(
  edition: Edition,
  declarations: Declarations,
  reasons: Reasons,
): NumberReport {
  const references = new ReferenceGraph(edition, edition.referenceReadings);
  const read = Map.groupBy(
    edition.clauses.flatMap((clause) => parametersIn(clause, declarations)),
    ({ clause }) => clause,
  );
  const numbers = edition.clauses.flatMap((clause) => {
    const cited = references.of(clause);
    return numbersOf(clause).map((number): NumberAccount => {
      const parameters = namesIn(read.get(clause) ?? [], number);
      const isRead = parameters.length > 0;
      const isCited = cited.some(({ start, end }) => start < number.end && number.start < end);
      const why = isRead ? null : isCited ? IN_CITATION : reasons.of(number);
      const { citation, source } = clause.reading;
      const place = { citation, file: source.file, line: source.firstLine };
      const { reason = null, repeats = null } = why ?? {};
      return { ...place, text: number.text, words: number.words, parameters, reason, repeats };
    });
  });
  return { year: edition.head.year, numbers };
}

/** A number in a clause's own words. */
interface NumberInClause extends Stretch {
  readonly text: string;
  readonly words: string;
}

function numbersOf(clause: Clause): readonly NumberInClause[] {
  return passagesOf(clause).flatMap(({ text, start, rubric }) =>
    numbersInText(text).map((number) => {
      const around = text.slice(Math.max(0, number.start - AROUND), number.end + AROUND);
      const words = [rubric, around].filter(Boolean).join(': ').replaceAll(/\s+/g, ' ').trim();
      return { clause, start: start + number.start, end: start + number.end, text: number.text, words };
    }),
  );
}

function namesIn(read: readonly ReadStretch[], { start, end }: Stretch): readonly string[] {
  const names = read.filter((stretch) => stretch.start < end && start < stretch.end).map(({ name }) => name);
  return [...new Set(names)];
}
