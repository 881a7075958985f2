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
const EDITION_OF: ReadonlyMap<string, Edition> = new Map(YEARS);
const TRIED = new Map<string, ReturnType<typeof tryUnchanged>>();
const RULE_NAMED = new Map(RULES.map((rule) => [rule.name, rule]));

test.each(YEARS)('in %s an edition made again without a change answers every case', (year) => {
  expect(unchanged(year).failing.map(({ title }) => title)).toEqual([]);
});

test.each(YEARS)('in %s no parameter can be changed without a case failing', (year, edition) => {
  const cases = CASES.get(year) ?? [];
  const { readings, lookingUp } = unchanged(year);
  const readers = readersOf(edition);
  const isNoticed = (parameter: Parameter) => {
    const changed = withParameter(edition, readings, parameter, mutated(parameter));
    const reading = readers.get(parameter);
    const isTried = (one: RuleCase) => reading?.has(one.rule) && fails(one, changed);
    const likely = lookingUp.get(parameter.name) ?? lookingUp.get(parameter.restates ?? '');
    return likely?.some(isTried) || cases.some((one) => !likely?.includes(one) && isTried(one));
  };
  expect(edition.parameters.all.length).toBeGreaterThan(0);
  const unnoticed = edition.parameters.all.filter((parameter) => !isNoticed(parameter));
  expect(unnoticed.map(({ name }) => name)).toEqual([]);
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
  { head, notes, parameters, events, numbering }: Edition,
  readings: Readings,
  old: Parameter,
  changed: Parameter,
): Edition {
  const all = parameters.all.with(parameters.all.indexOf(old), changed);
  const annotations = { notes, parameters: all, reasons: [], references: [], events };
  return new Edition(head, readings, annotations, numbering);
}

/** Every case of a year tried on its edition made again without a change: once, for both tests. */
function unchanged(year: string): ReturnType<typeof tryUnchanged> {
  return TRIED.getOrInsertComputed(year, () => tryUnchanged(EDITION_OF.get(year) as Edition));
}

/** The cases that fail on an edition made again, and those that look each parameter up, by its name: first those that say most of the answer, and of them those that look up least. */
function tryUnchanged(edition: Edition) {
  const readings = readingsOf(edition.clauses.map(({ reading }) => reading));
  const [parameter] = edition.parameters.all as [Parameter];
  const again = withParameter(edition, readings, parameter, parameter);
  const lookup = jest.spyOn(again.parameters, 'named');
  const tried = (CASES.get(edition.head.year) ?? []).map((one) => {
    lookup.mockClear();
    const isFailing = fails(one, again);
    return { one, isFailing, names: new Set(lookup.mock.calls.map(([name]) => name)) };
  });
  const likelyFirst = tried.toSorted(
    (a, b) => expectations(b.one) - expectations(a.one) || a.names.size - b.names.size,
  );
  const lookingUp = new Map<string, RuleCase[]>();
  for (const { one, names } of likelyFirst)
    for (const name of names) lookingUp.getOrInsertComputed(name, () => []).push(one);
  return { readings, lookingUp, failing: tried.filter(({ isFailing }) => isFailing).map(({ one }) => one) };
}

/** What a refusal counts as much as: it is expected in place of all values. */
const REFUSAL = { status: null, argument: null, allowed: null, values: null };

/** How much of an answer a case expects. */
function expectations({ answer }: RuleCase): number {
  return Object.keys(answer ?? REFUSAL).length;
}

/** The names of the rules that read each parameter of an edition. */
function readersOf(edition: Edition): ReadonlyMap<Parameter, ReadonlySet<string>> {
  const readers = new Map<Parameter, Set<string>>();
  for (const rule of RULES)
    for (const parameter of parametersOf(rule, edition))
      readers.getOrInsertComputed(parameter, () => new Set()).add(rule.name);
  return readers;
}
