import type { Clause } from '../../law/document/clause.ts';
import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { Place } from '../../law/document/provision.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import { numberInWords } from '../../law/words/number-in-words.ts';
import { citedClause } from '../check/cited-clause.ts';
import { yearsOf } from '../check/years-of.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { LetterRun, type Stretch } from './letter-run.ts';

/** Words whose numbers no parameter reads, where they stand, and why. */
interface Excepted extends Stretch {
  readonly exception: Exception;
}

/** Why no parameter reads a number. */
export interface ReasonNotRead {
  readonly reason: string;
  /** The parameter whose value the number says again. */
  readonly repeats: string | null;
}

interface Exception extends ReasonNotRead {
  readonly words: string;
  readonly place: Place;
  /** Whether it was the reason of any number. */
  isUsed: boolean;
}

/** The reasons that the content gives for numbers that no parameter reads. */
export class Reasons {
  readonly #exceptions: readonly Exception[];
  readonly #at = new Map<Clause, Excepted[]>();

  /** A citation that leads nowhere is a diagnostic. */
  constructor(
    { numbersNotRead: list }: ParsedAgreement,
    editions: ReadonlyMap<ContractYear, Edition>,
    diagnostics: Diagnostics,
  ) {
    const exceptions: Exception[] = [];
    const runs = new Map<Clause, LetterRun>();
    const runOf = (clause: Clause) => runs.getOrInsertComputed(clause, () => new LetterRun(clause));
    const except = (exception: Exception, clauses: readonly Clause[]) => {
      exceptions.push(exception);
      for (const found of clauses.flatMap((clause) => runOf(clause).find(exception.words)).flat()) {
        this.#at.getOrInsertComputed(found.clause, () => []).push({ ...found, exception });
      }
    };
    const roots = [...editions.values()].flatMap((edition) => edition.roots);
    (list?.value ?? []).forEach(({ reason, anywhere, places }, r) => {
      anywhere.forEach((words, w) => {
        const place = list?.placeOf([r, 'anywhere', w]) as Place;
        except({ reason, words, place, repeats: null, isUsed: false }, roots);
      });
      places.forEach((entry, p) => {
        const placeOf = (...path: readonly (string | number)[]) =>
          list?.placeOf([r, 'places', p, ...path]) as Place;
        const years = yearsOf(entry, placeOf, editions, diagnostics);
        const cited = { written: entry.clause, place: placeOf('clause'), code: 'number-clause' };
        const clause = years && citedClause(cited, years.first, diagnostics);
        if (!clause) return;
        const later = years.later.flatMap((edition) => edition.ofProvision(clause.reading.provision) ?? []);
        entry.words.forEach((words, w) => {
          const repeats = entry.repeats ?? null;
          except({ reason, words, place: placeOf('words', w), repeats, isUsed: false }, [clause, ...later]);
        });
      });
    });
    this.#exceptions = exceptions;
  }

  /** Why no parameter reads a number; null when nobody has said. */
  of({ clause, start, end, text }: Stretch & { readonly text: string }): ReasonNotRead | null {
    const isWithin = (excepted: Excepted) => excepted.start <= start && end <= excepted.end;
    const found = (this.#at.get(clause) ?? []).find((excepted) => {
      const { repeats } = excepted.exception;
      return isWithin(excepted) && (repeats === null || says(text, clause.edition.parameters.named(repeats)));
    });
    if (!found) return null;
    found.exception.isUsed = true;
    return found.exception;
  }

  /** Tells every entry that has been the reason of no number, once all of them were asked for. */
  reportUnused(diagnostics: Diagnostics): void {
    for (const { place, words } of this.#exceptions.filter(({ isUsed }) => !isUsed)) {
      const expected = 'words with a number that no parameter reads and no entry before explains';
      const help =
        'Correct the words as they are printed, or remove them; a repeated value must be the parameter’s.';
      diagnostics.report({ ...place, code: 'number-not-there', found: `“${words}”`, expected, help });
    }
  }
}

/** Whether a number says the value of a parameter: `two (2)` says 2, `September 15` is in the words `by September 15`. */
function says(text: string, parameter: Parameter | null): boolean {
  if (!parameter) return false;
  const { value, words } = parameter;
  if (value === null) return words?.toLowerCase().includes(text.toLowerCase()) ?? false;
  const [inBrackets = text] = /(?<=\().*(?=\))/.exec(text) ?? [];
  return numberInWords(inBrackets)?.equals(value) ?? false;
}
