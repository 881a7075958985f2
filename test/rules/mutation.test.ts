import { expect, test } from '@jest/globals';
import type { ClauseReading } from '../../src/law/document/clause-reading.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import type { Parameter } from '../../src/law/parameter/parameter.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import type { AnyRule } from '../../src/rules/engine/rule.ts';
import { parametersOf } from '../../src/rules/engine/rule-clauses.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { type RuleCase, ruleCases } from '../support/rule-cases.ts';
import { wrongAnswers } from '../support/wrong-answers.ts';

/**
 * A parameter that could be changed without a case noticing would be a number that nobody proved. So each is changed in
 * turn, in each year, and some case must fail.
 */
const EDITIONS = editionsOf(await realAgreement());
const YEARS = EDITIONS.map((edition) => [edition.head.year, edition] as const);
const BEFORE = new Map(EDITIONS.map(({ head }, index) => [head.year, EDITIONS[index - 1] ?? null]));
const CASES = Map.groupBy(ruleCases(), ({ year }) => year);

test.each(YEARS)('in %s no parameter can be changed without a case failing', (year, edition) => {
  const cases = Map.groupBy(CASES.get(year) ?? [], ({ rule }) => rule);
  const readings = edition.clauses.map(({ reading }) => reading);
  const read = RULES.map((rule) => ({ rule, parameters: new Set(parametersOf(rule, edition)) }));
  const isNoticed = (parameter: Parameter) => {
    const changed = withParameter(edition, readings, parameter, mutated(parameter));
    const readers = read.filter(({ parameters }) => parameters.has(parameter));
    return readers.some(({ rule }) =>
      likelyFirst(parameter, cases.get(rule.name) ?? []).some((one) => fails(one, rule, changed)),
    );
  };
  expect(edition.parameters.all.length).toBeGreaterThan(0);
  const unnoticed = edition.parameters.all.filter((parameter) => !isNoticed(parameter));
  expect(unnoticed.map(({ name }) => name)).toEqual([]);
});

test.each(YEARS)('in %s an edition made again without a change answers every case', (year, edition) => {
  const [parameter] = edition.parameters.all as [Parameter];
  const readings = edition.clauses.map(({ reading }) => reading);
  const again = withParameter(edition, readings, parameter, parameter);
  const failing = (CASES.get(year) ?? []).filter((one) => {
    const rule = RULES.find(({ name }) => name === one.rule);
    return !rule || fails(one, rule, again);
  });
  expect(failing.map(({ title }) => title)).toEqual([]);
});

/** A formula that stumbles over the changed parameter has noticed it, too. */
function fails(one: RuleCase, rule: AnyRule, edition: Edition): boolean {
  try {
    return wrongAnswers(one, rule, edition, BEFORE.get(edition.head.year)).length > 0;
  } catch {
    return true;
  }
}

/** A number is one more, an illegible one is 1, and words are other words. */
function mutated(parameter: Parameter): Parameter {
  if (parameter.words !== null) return { ...parameter, words: `${parameter.words} or so` };
  const because = parameter.restates === null ? null : (parameter.because ?? 'It is restated otherwise.');
  return { ...parameter, value: plusOne(parameter.value ?? '0'), because };
}

/** An exact decimal that is one more. */
function plusOne(decimal: string): string {
  const [whole = '0', part] = decimal.split('.');
  return [String(BigInt(whole) + 1n), ...(part === undefined ? [] : [part])].join('.');
}

/** The same edition but for one parameter. */
function withParameter(
  { head, notes, parameters, events }: Edition,
  readings: readonly ClauseReading[],
  old: Parameter,
  changed: Parameter,
): Edition {
  const all = parameters.all.map((parameter) => (parameter === old ? changed : parameter));
  return new Edition(head, readings, { notes, parameters: all, reasons: [], references: [], events });
}

/** The cases that name most of a table's row and column first, so that not every cell is asked for every change. */
function likelyFirst({ name }: Parameter, cases: readonly RuleCase[]): readonly RuleCase[] {
  const words = new Set(name.split(/[[\].]+/));
  const naming = cases.map((one) => {
    let count = 0;
    for (const fact in one.facts) if (words.has(String(one.facts[fact]))) count += 1;
    return { one, count };
  });
  return naming.sort((a, b) => b.count - a.count).map(({ one }) => one);
}
