import { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { evaluate } from '../../src/rules/engine/evaluate.ts';
import { FactError } from '../../src/rules/engine/fact-error.ts';
import type { AnyRule } from '../../src/rules/engine/rule.ts';
import { type AnswerSeen, differences, type RuleCase } from './rule-cases.ts';

/** In what a rule answers other than a case expects, in words; none when it is as expected. */
export function wrongAnswers(
  one: RuleCase,
  rule: AnyRule,
  edition: Edition,
  before: Edition | null = null,
): readonly string[] {
  try {
    const seen = evaluated(rule, edition, one.facts, before);
    if (one.error)
      return [`expected ${one.error.argument} to be refused, but it was answered: ${seen.summary}`];
    return differences(one, seen);
  } catch (error) {
    if (!(error instanceof FactError)) throw error;
    const { place, argument, allowed, message } = error;
    const refused = one.error?.argument ?? '';
    const isExpected = [place, argument].includes(refused) && allowed.includes(one.error?.allowed ?? '');
    return isExpected ? [] : [`refused: ${message}`];
  }
}

function evaluated(
  rule: AnyRule,
  edition: Edition,
  facts: RuleCase['facts'],
  before: Edition | null,
): AnswerSeen {
  const answer = evaluate(rule, edition, facts, before);
  const { status, summary, values, authorities, missing, conflicts, assumptions, readings } = answer;
  return {
    status,
    summary,
    values: cited(values) as AnswerSeen['values'],
    clauses: authorities.map(({ clause }) => clause.reading.citation),
    missing: Object.fromEntries(
      missing.map(({ name, clause }) => [name, clause?.reading.citation ?? 'no clause']),
    ),
    conflicts: conflicts.map((conflict) => conflict.values.map(({ value }) => value)),
    readings: readings.map(({ value, isSafe, description }) => ({ value, isSafe, description })),
    assumptions,
    // They are looked for where they are asked for.
    get notes() {
      return answer.notes.map(({ text }) => text);
    },
  };
}

/** Values as a case writes them: a clause by its citation. */
function cited(value: unknown): unknown {
  if (value instanceof Clause) return value.reading.citation;
  if (Array.isArray(value)) return value.map(cited);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cited(one)]));
}
