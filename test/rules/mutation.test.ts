import { expect, jest, test } from '@jest/globals';
import { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { type Readings, readingsOf } from '../../src/law/document/readings.ts';
import type { Parameter } from '../../src/law/parameter/parameter.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
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
const RULE_NAMED = new Map(RULES.map((rule) => [rule.name, rule]));

test.each(YEARS)('in %s no parameter can be changed without a case failing', (year, edition) => {
  const cases = Map.groupBy(CASES.get(year) ?? [], ({ rule }) => rule);
  const readings = readingsOf(edition.clauses.map(({ reading }) => reading));
  const read = RULES.map((rule) => ({ rule, parameters: new Set(parametersOf(rule, edition)) }));
  const lookingUp = casesLookingUp(edition, CASES.get(year) ?? []);
  const isNoticed = (parameter: Parameter) => {
    const changed = withParameter(edition, readings, parameter, mutated(parameter));
    const readers = read.filter(({ parameters }) => parameters.has(parameter));
    const tried = readers.flatMap(({ rule }) => cases.get(rule.name) ?? []);
    return likelyFirst(lookingUp.get(parameter.name), tried).some((one) => fails(one, changed));
  };
  expect(edition.parameters.all.length).toBeGreaterThan(0);
  const unnoticed = edition.parameters.all.filter((parameter) => !isNoticed(parameter));
  expect(unnoticed.map(({ name }) => name)).toEqual([]);
});

test.each(YEARS)('in %s an edition made again without a change answers every case', (year, edition) => {
  const [parameter] = edition.parameters.all as [Parameter];
  const readings = readingsOf(edition.clauses.map(({ reading }) => reading));
  const again = withParameter(edition, readings, parameter, parameter);
  const failing = (CASES.get(year) ?? []).filter((one) => fails(one, again));
  expect(failing.map(({ title }) => title)).toEqual([]);
});

/** A formula that stumbles over the changed parameter has noticed it, too. */
function fails(one: RuleCase, edition: Edition): boolean {
  const rule = RULE_NAMED.get(one.rule);
  try {
    return !rule || wrongAnswers(one, rule, edition, BEFORE.get(edition.head.year)).length > 0;
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
  readings: Readings,
  old: Parameter,
  changed: Parameter,
): Edition {
  const all = parameters.all.map((parameter) => (parameter === old ? changed : parameter));
  return new Edition(head, readings, { notes, parameters: all, reasons: [], references: [], events });
}

/** The cases that look each parameter up, by its name. */
function casesLookingUp(
  edition: Edition,
  cases: readonly RuleCase[],
): ReadonlyMap<string, ReadonlySet<RuleCase>> {
  const found = new Map<string, Set<RuleCase>>();
  const lookup = jest.spyOn(edition.parameters, 'named');
  for (const one of cases) {
    fails(one, edition);
    for (const [name] of lookup.mock.calls) found.getOrInsertComputed(name, () => new Set()).add(one);
    lookup.mockClear();
  }
  lookup.mockRestore();
  return found;
}

/** The cases that look a changed parameter up before all others, so that few are tried for most changes. */
function likelyFirst(
  likely: ReadonlySet<RuleCase> | undefined,
  cases: readonly RuleCase[],
): readonly RuleCase[] {
  const { first = [], then = [] } = Object.groupBy(cases, (one) => (likely?.has(one) ? 'first' : 'then'));
  return [...first, ...then];
}
