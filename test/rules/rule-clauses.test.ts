import { describe, expect, test } from '@jest/globals';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import { ClauseRules, clausesOf, parametersOf } from '../../src/rules/engine/rule-clauses.ts';
import { realAgreement } from '../support/real-agreement.ts';

const edition = editionsOf(await realAgreement()).at(-1) as Edition;

describe('the rules that rest on a clause', () => {
  const resting = (path: string) =>
    new ClauseRules().of(edition.atPath(path) as Clause, RULES).map(({ name }) => name);

  test('are those that read a number of it or declare it, and of a clause over it', () => {
    expect(resting('art-6/A/10')).toEqual(['mileage']);
    expect(resting('art-6')).toContain('mileage');
    expect(resting('art-6').length).toBeGreaterThan(resting('art-6/A').length);
  });

  test('are none of a clause that no rule reads', () => {
    expect(resting('preamble')).toEqual([]);
  });

  test('come in the order given, each once', () => {
    const names = RULES.map(({ name }) => name);
    const all = resting('art-6');
    expect(all).toEqual(names.filter((name) => all.includes(name)));
  });
});

describe('what a rule rests on', () => {
  test('are clauses in printed order, each once', () => {
    for (const rule of RULES) {
      const orders = clausesOf(rule, edition).map(({ order }) => order);
      expect(orders).toEqual([...new Set(orders)].toSorted((a, b) => a - b));
    }
  });

  test('are its own parameters, those that restate them, and those of the rules that it applies', () => {
    const readBy = new Map(
      RULES.map((rule) => [rule.name, new Set(parametersOf(rule, edition).map(({ name }) => name))]),
    );
    const applying = RULES.filter(({ applies = [] }) => applies.length > 0);
    expect(applying.length).toBeGreaterThan(0);
    for (const { name, applies = [] } of applying)
      for (const applied of applies)
        expect(
          [...(readBy.get(applied.name) ?? ['nothing'])].filter((one) => !readBy.get(name)?.has(one)),
        ).toEqual([]);
    const restating = edition.parameters.all.filter(({ restates }) => restates !== null);
    expect(restating.length).toBeGreaterThan(0);
    for (const { name, restates } of restating)
      for (const read of readBy.values()) if (read.has(String(restates))) expect([...read]).toContain(name);
    expect([...(readBy.get('mileage') ?? [])]).toEqual(['mileage.rate']);
  });
});
