import { describe, expect, test } from '@jest/globals';
import { findableCitation, readWhich, thoseMeant } from '../../src/law/citation/alternate.ts';
import { citatorOf } from '../../src/law/citation/citator.ts';
import { clausesAt } from '../../src/law/citation/clauses-at.ts';
import type { Grammar } from '../../src/law/citation/grammar.ts';
import { parseCitations } from '../../src/law/citation/parse.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { ILLEGIBLE } from '../../src/law/document/table.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import { RULES } from '../../src/rules/aps-atf/catalogue.ts';
import type { Answer, Conflict } from '../../src/rules/engine/answer.ts';
import { askingClause } from '../../src/rules/engine/asking-clause.ts';
import { evaluate } from '../../src/rules/engine/evaluate.ts';
import type { Fact, Facts } from '../../src/rules/engine/fact.ts';
import { FactError } from '../../src/rules/engine/fact-error.ts';
import { parametersOf } from '../../src/rules/engine/rule-clauses.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { ruleCases } from '../support/rule-cases.ts';

/** What holds for every answer, whatever the rule: the answers are those of all cases. */
const EDITIONS = editionsOf(await realAgreement());
const ANSWERS = ruleCases().flatMap(({ title, rule: name, year, facts }) => {
  const edition = EDITIONS.find(({ head }) => head.year === year);
  const rule = RULES.find((one) => one.name === name);
  return edition && rule ? answersTo(() => evaluate(rule, edition, facts, before(edition)), title) : [];
});
const CITATORS = new Map(EDITIONS.map((edition) => [edition, citatorOf(edition)]));

describe('every answer', () => {
  test('is there to be looked at', () => {
    expect(ANSWERS.length).toBeGreaterThan(RULES.length);
  });

  test('says in a whole sentence what it comes to', () => {
    const wrong = told(
      ({ summary }) => !/^\S.*[.?”]$/s.test(summary) || /undefined|null|NaN|\[object/.test(summary),
    );
    expect(wrong).toEqual([]);
  });

  test('names for each fact that is missing the clause that asks for it', () => {
    const wrong = told(({ missing }) =>
      missing.some(({ clause, question }) => !clause || !question.includes('?')),
    );
    expect(wrong).toEqual([]);
  });

  test('rests on words that stand in the clauses it cites', () => {
    const wrong = told(({ authorities }) =>
      authorities.some(({ clause, quote }) => clause.table === null && !has(plainText(clause), quote)),
    );
    expect(wrong).toEqual([]);
  });

  test('quotes a clause from the beginning of a sentence or an item on, where who and on what condition is said', () => {
    const cut = ANSWERS.flatMap(({ answer }) => answer.authorities)
      .filter(({ clause, quote }) => clause.table === null && !/^["“(]?[\p{Lu}\d$.]/u.test(quote))
      .map(({ clause, quote }) => `${findableCitation(clause)}: ${quote}`);
    expect([...new Set(cut)]).toEqual([]);
  });

  test('gives each quotation once', () => {
    const wrong = told(({ authorities }) => {
      const quotations = authorities.map(
        ({ clause, quote }) => `${clause.edition.head.year} ${clause.reading.path} ${quote}`,
      );
      return new Set(quotations).size < quotations.length;
    });
    expect(wrong).toEqual([]);
  });

  test('gives for each clause it rests on, or asks by, a citation that leads back to it', () => {
    const clauses = ANSWERS.flatMap(({ answer: { authorities, missing } }) => [
      ...authorities.map(({ clause }) => clause),
      ...missing.flatMap(({ clause }) => clause ?? []),
    ]);
    const once = [...new Set(clauses)];
    expect(once.filter((clause) => !leadsBack(clause)).map(findableCitation)).toEqual([]);
    expect(once.map(findableCitation)).toContain('Art. 6.C.4 [2005-agreement]');
  });

  test('that quotes a row of a table has the heads of its columns above it', () => {
    const wrong = told(({ authorities }) =>
      authorities.some(({ clause, quote }) => {
        const { headings, rows } = clause.table ?? { headings: [], rows: [] };
        const isHeaded = headings.flat().some((head) => head !== '' && head !== ILLEGIBLE);
        return isHeaded && rows.some((row) => foldSpaces(row.join(' ')) === foldSpaces(quote));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('where it is a number, a date or words of the agreement, rests on some', () => {
    const wrong = told(
      ({ status, authorities }) =>
        status !== 'INCOMPLETE' && status !== 'NOT_COVERED' && authorities.length === 0,
    );
    expect(wrong).toEqual([]);
  });

  test('that conflicts compares values of one unit, in a sentence that has them all and is true by itself', () => {
    const wrong = told(({ conflicts }) => conflicts.some((conflict) => !isLikeWithLike(conflict)));
    expect(wrong).toEqual([]);
  });

  test('is CONFLICTED when, and only when, it tells a conflict', () => {
    const wrong = told(
      ({ status, conflicts }) =>
        (status === 'CONFLICTED') !==
        (conflicts.length > 0 && status !== 'INCOMPLETE' && status !== 'NOT_COVERED'),
    );
    expect(wrong).toEqual([]);
  });

  test('with several readings calls one of them safe at most, and says what each comes to', () => {
    const wrong = told(
      ({ readings }) =>
        readings.length === 1 ||
        [...Map.groupBy(readings, ({ of }) => of).values()].some(
          (alike) => alike.filter(({ isSafe }) => isSafe).length > 1,
        ) ||
        readings.some(({ description, value }) => description === '' || value === ''),
    );
    expect(wrong).toEqual([]);
  });

  test('has steps that each say what they are and what they come to', () => {
    const wrong = told(({ steps }) =>
      steps.some(({ description, expression }) => description === '' || expression === ''),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.name, rule] as const))('the facts of %s', (_, rule) => {
  test('are each asked by a clause, in every year that has the rule', () => {
    const years = EDITIONS.filter((edition) => parametersOf(rule, edition).length > 0);
    const unasked = allFacts(rule.facts).filter(([, { by }]) =>
      years.every((edition) => askingClause(by, edition) === null),
    );
    expect(unasked.map(([name]) => name)).toEqual([]);
  });
});

/** The facts with those inside of objects and lists, which the whole asks for. */
function allFacts(facts: Facts): readonly (readonly [string, Fact<unknown>])[] {
  return Object.entries(facts).filter(([, { kind }]) => kind.type !== 'object');
}

function before(edition: Edition): Edition | null {
  return EDITIONS[EDITIONS.indexOf(edition) - 1] ?? null;
}

/** A case that is refused has no answer. */
function answersTo(compute: () => Answer, title: string): readonly { title: string; answer: Answer }[] {
  try {
    return [{ title, answer: compute() }];
  } catch (error) {
    if (error instanceof FactError) return [];
    throw error;
  }
}

function leadsBack(clause: Clause): boolean {
  const named = readWhich(findableCitation(clause));
  const [cited] = parseCitations(named.cite, CITATORS.get(clause.edition)?.grammar as Grammar);
  const [first] = cited ? thoseMeant(clausesAt(clause.edition, cited.citation), named) : [];
  return first === clause;
}

function told(isWrong: (answer: Answer) => boolean): readonly string[] {
  return ANSWERS.filter(({ answer }) => isWrong(answer)).map(({ title }) => title);
}

function isLikeWithLike({ sentence, values }: Conflict): boolean {
  const kinds = new Set(values.map(({ value }) => kindOf(value)));
  const isTold = values.every(({ value }) => sentence.includes(value));
  return values.length > 1 && kinds.size === 1 && isTold && /^[A-Z].*\.$/s.test(sentence);
}

/** `$` of an amount, `members` of a count, `step` of a step, `words` of anything else. */
function kindOf(value: string): string {
  if (value.startsWith('$')) return '$';
  const [, unit] = /^[\d.,]+ (.+)$/.exec(value) ?? [];
  return unit?.replace(/s$/, '') ?? (/^step \d+$/.test(value) ? 'step' : 'words');
}

function has(text: string, quote: string): boolean {
  return foldSpaces(text).includes(foldSpaces(quote));
}

function foldSpaces(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
