import type { Edition } from '../../law/document/edition.ts';
import { plainText } from '../../law/text/plain-text.ts';
import type { Answer } from './answer.ts';
import { valuesAsData } from './data.ts';
import { type Given, readMembers } from './fact.ts';
import type { AnyRule } from './rule.ts';
import { Incomplete, NotCovered, Unread } from './stop.ts';
import { Worksheet } from './worksheet.ts';

/**
 * Answers a rule from the facts given, under the clauses of one contract year.
 * @param given the facts as a client writes them: decimals and dates as strings.
 * @param before the edition of the contract year before, for a rule that reads it.
 * @throws FactError when a fact cannot be, naming it, its value and what is allowed.
 */
export function evaluate(
  rule: AnyRule,
  edition: Edition,
  given: Given,
  before: Edition | null = null,
): Answer {
  const facts = readMembers(rule.facts, given);
  const sheet = new Worksheet(edition, rule, before);
  try {
    const { values, summary } = rule.formula(sheet, facts as never);
    const { conflicts } = sheet.sources;
    const status = conflicts.length > 0 ? 'CONFLICTED' : 'ANSWERED';
    const doubts = sheet.sources.hasDoubtfulCell ? [DOUBTFUL] : [];
    const whole = [summary, ...conflicts.map(({ sentence }) => sentence), ...doubts].join(' ');
    return answer(rule, sheet, { status, summary: whole, values, missing: [] });
  } catch (error) {
    if (error instanceof NotCovered) {
      return answer(rule, sheet, { status: 'NOT_COVERED', summary: error.message, values: {}, missing: [] });
    }
    if (error instanceof Unread) return unread(rule, sheet, error);
    if (!(error instanceof Incomplete)) throw error;
    const { missing } = error;
    const summary = `The answer needs more facts: ${missing.map(({ question }) => question).join(' ')}`;
    return answer(rule, sheet, { status: 'INCOMPLETE', summary, values: sheet.known, missing });
  }
}

const DOUBTFUL = 'The editors have noted a doubt about a figure that this rests on: see the notes.';

/** Nobody has read what the year says: the answer is open, and rests on words that are there to be read. */
function unread(rule: AnyRule, sheet: Worksheet, { message, parameter }: Unread): Answer {
  const clause = parameter.path === null ? null : sheet.edition.atPath(parameter.path);
  if (clause) sheet.sources.relyOn({ clause, quote: plainText(clause) });
  return answer(rule, sheet, { status: 'INCOMPLETE', summary: message, values: {}, missing: [] });
}

type Outcome = Pick<Answer, 'status' | 'summary' | 'missing'> & {
  readonly values: Readonly<Record<string, unknown>>;
};

function answer(
  rule: AnyRule,
  { year, tracer, sources }: Worksheet,
  { values, ...outcome }: Outcome,
): Answer {
  return {
    ...outcome,
    year,
    steps: tracer.steps,
    authorities: sources.quotations,
    conflicts: sources.conflicts,
    assumptions: sources.assumptions,
    get notes() {
      return sources.notes;
    },
    readings: sources.readings,
    values: valuesAsData(values, rule.values),
  };
}
