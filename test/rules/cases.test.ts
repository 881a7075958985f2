import { describe, expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { type RuleCase, ruleCases } from '../support/rule-cases.ts';
import { wrongAnswers } from '../support/wrong-answers.ts';

const ALL = editionsOf(await realAgreement());
const EDITIONS: ReadonlyMap<string, Edition> = new Map(ALL.map((edition) => [edition.head.year, edition]));
const CASES = Map.groupBy(ruleCases(), ({ rule }) => rule);

describe('every rule answers its cases', () => {
  test.each(RULES.map(({ name }) => name))('%s', (name) => {
    const cases = CASES.get(name) ?? [];
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.flatMap(wrongIn)).toEqual([]);
  });

  test('and there is no case of a rule that does not exist', () => {
    const known = RULES.map(({ name }) => name);
    expect([...CASES.keys()].filter((name) => !known.includes(name))).toEqual([]);
  });
});

function wrongIn(one: RuleCase): readonly string[] {
  const edition = EDITIONS.get(one.year);
  const rule = RULES.find(({ name }) => name === one.rule);
  if (!edition || !rule) return [`${one.title}: no such year or rule`];
  return wrongAnswers(one, rule, edition, ALL[ALL.indexOf(edition) - 1]).map(
    (words) => `${one.title} ${JSON.stringify(one.facts)}: ${words}`,
  );
}
