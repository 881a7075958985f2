import type { Edition } from '../../law/document/edition.ts';
import type { Answer, AnswerValue, Conflict } from './answer.ts';
import { FactError } from './fact-error.ts';
import { inCents } from './money.ts';
import { exactDecimal, Quantity } from './quantity.ts';
import type { AnyRule, Result, Values } from './rule.ts';
import { clausesOf } from './rule-clauses.ts';
import type { Value } from './value.ts';
import { Incomplete, NotCovered, Worksheet } from './worksheet.ts';

type Given = Readonly<Record<string, unknown>>;

/**
 * Answers a rule from the facts given, under the clauses of one contract year.
 * @param given the facts as a client writes them: decimals and dates as strings.
 * @throws FactError when a fact cannot be, naming it, its value and what is allowed.
 */
export function evaluate(rule: AnyRule, edition: Edition, given: Given): Answer {
  const facts = readFacts(rule, given);
  const sheet = new Worksheet(edition, rule.parameters);
  try {
    const { values, summary } = rule.formula(sheet, facts as never);
    const status = sheet.conflicts.length > 0 ? 'CONFLICTED' : 'ANSWERED';
    const whole = [summary, ...sheet.conflicts.flatMap(otherwise)].join(' ');
    return answer(rule, sheet, { status, summary: whole, values, missing: [] });
  } catch (error) {
    if (error instanceof NotCovered) {
      return answer(rule, sheet, { status: 'NOT_COVERED', summary: error.message, values: {}, missing: [] });
    }
    if (!(error instanceof Incomplete)) throw error;
    const questions = error.facts.map((name) => rule.facts[name]?.question);
    const summary = `The answer needs more facts: ${questions.join(' ')}`;
    return answer(rule, sheet, { status: 'INCOMPLETE', summary, values: sheet.known, missing: error.facts });
  }
}

/** What was given, read. A fact that must be there and is not is the client's mistake. */
function readFacts(rule: AnyRule, given: Given): Readonly<Record<string, unknown>> {
  for (const name of Object.keys(given)) {
    const allowed = Object.keys(rule.facts).join(', ') || 'no facts at all';
    if (!rule.facts[name])
      throw new FactError(name, String(given[name]), `one of the facts of ${rule.name}: ${allowed}`);
  }
  const read = Object.entries(rule.facts).map(([name, fact]) => {
    const value = given[name] ?? undefined;
    if (value === undefined && !fact.isOptional) throw new FactError(name, 'missing', fact.allowed);
    return [name, value === undefined ? undefined : fact.read(value, name)];
  });
  return Object.fromEntries(read);
}

/** Where another clause says it otherwise, the sentence says so too: "App. G says $1,600." */
function otherwise({ values: [used, ...others] }: Conflict): readonly string[] {
  const isElsewhere = others.filter(({ authority }) => authority.clause !== used?.authority.clause);
  return isElsewhere.map(
    ({ value, authority }) => `${authority.clause.reading.citation} says ${value} instead.`,
  );
}

interface Outcome {
  readonly status: Answer['status'];
  readonly summary: string;
  readonly values: Partial<Result<Values>['values']>;
  readonly missing: readonly string[];
}

function answer(rule: AnyRule, sheet: Worksheet, { status, summary, values, missing }: Outcome): Answer {
  const [clause = null] = missing.length > 0 ? clausesOf(rule, sheet.edition) : [];
  return {
    status,
    year: sheet.year,
    summary,
    steps: sheet.steps,
    authorities: sheet.authorities,
    missing: missing.map((name) => ({ name, question: rule.facts[name]?.question ?? '', clause })),
    conflicts: sheet.conflicts,
    assumptions: sheet.assumptions,
    values: Object.fromEntries(
      Object.entries(rule.values).map(([name, value]) => [name, asData(values[name] ?? null, value)]),
    ),
  };
}

/** A value as the graph gives it. @throws TypeError when it is not of the kind that is declared. */
function asData(result: Quantity | string | boolean | null, { type }: Value): AnswerValue {
  if (!(result instanceof Quantity)) return result;
  switch (type) {
    case 'money':
      return inCents(result);
    case 'whole':
      return result.toInteger();
    case 'decimal': {
      const decimal = exactDecimal(result.number);
      if (decimal !== null) return decimal;
      throw new TypeError(`${result} has no end as a decimal`);
    }
    default:
      throw new TypeError(`${result} is no ${type}`);
  }
}
