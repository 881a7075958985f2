// What people ask is behind the whole agreement, and nobody has to ask in the agreement's own words.

import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import type { Question } from '../../src/law/question/question.ts';
import type { QuestionIndex } from '../../src/law/question/question-index.ts';
import { questionsOf } from '../../src/law/question/questions-of.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import { realAgreement } from '../support/real-agreement.ts';

/** So many words in a row taken from a clause are the clause's, not those of whoever asks. */
const IN_A_ROW = 6;

let years: readonly QuestionIndex[];
beforeAll(async () => {
  years = questionsOf(await realAgreement());
});

/** Every question once, whatever the years it is answered for. */
const asked = () => new Map(years.flatMap(({ all }) => all.map((each) => [each.name, each])));

/** Words without case and punctuation, with a space before, between and behind them. */
const folded = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

const waysToAsk = ({ question, alsoAsked }: Question) => [question, ...alsoAsked];

describe('every section is behind a question', () => {
  /** What stands right under an article or appendix, in letters, in numbers or as a part with a heading; else it itself. */
  const sectionsOf = ({ roots }: Edition) =>
    roots.flatMap((root): readonly Clause[] => (root.children.length > 0 ? root.children : [root]));

  /** A heading over nothing, such as that of a chart the print leaves out, answers nothing. */
  const hasWords = (clause: Clause) =>
    [clause, ...clause.descendants].some(({ reading }) => reading.ownParts.length > 0);

  test.each(['2005-06', '2006-07'])('in %s', (year) => {
    const questions = years.find(({ edition }) => edition.head.year === year) as QuestionIndex;
    const sections = sectionsOf(questions.edition).filter(hasWords);
    expect(sections.length).toBeGreaterThan(150);
    const without = sections.filter(({ reading }) => questions.restingOn(reading.path).length === 0);
    expect(without.map(({ reading }) => reading.citation)).toEqual([]);
  });
});

test('there are more than seven hundred of them, and no two ask in the same words', () => {
  const names = new Map<string, string>();
  const alike: string[] = [];
  for (const each of asked().values()) {
    for (const way of waysToAsk(each).map(folded)) {
      const other = names.get(way);
      if (other) alike.push(`${each.name} and ${other}:${way}`);
      names.set(way, each.name);
    }
  }
  expect(asked().size).toBeGreaterThan(700);
  expect(alike).toEqual([]);
});

test('none of the other ways is put in the words of the clauses that answer', () => {
  const taken = years.flatMap(({ edition, all }) => {
    const words = new Map<string, string>();
    const wordsAt = (path: string) => {
      const known = words.get(path) ?? folded(plainText(edition.atPath(path) as Clause));
      words.set(path, known);
      return known;
    };
    return all.flatMap(({ name, alsoAsked, authorities }) => {
      const clauses = [...new Set(authorities.map(({ path }) => path))].map(wordsAt);
      return alsoAsked
        .filter((way) => runsOf(way).some((run) => clauses.some((clause) => clause.includes(run))))
        .map((way) => `${name}: ${way}`);
    });
  });
  expect([...new Set(taken)]).toEqual([]);
});

function runsOf(way: string): readonly string[] {
  const words = folded(way).trim().split(' ');
  return words.slice(IN_A_ROW - 1).map((_, i) => ` ${words.slice(i, i + IN_A_ROW).join(' ')} `);
}
