import { describe, expect, test } from '@jest/globals';
import type { Clause } from '../../../src/law/document/clause.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import { QuestionIndex } from '../../../src/law/question/question-index.ts';
import { questionsOf } from '../../../src/law/question/questions-of.ts';
import { citationForms, isLatest, searchDocuments } from '../../../src/law/words/search-document.ts';
import { realAgreement } from '../../support/real-agreement.ts';
import { smallEdition } from '../../support/small-edition.ts';

describe('what a search engine is given', () => {
  const then = smallEdition('2001-02', [
    {
      provision: 'one',
      path: '1',
      heading: 'LEAVE',
      under: [
        { provision: 'a', path: '1/a', under: [{ provision: 'a1', path: '1/a/1', text: 'Paid leave.' }] },
        { provision: 'b', path: '1/b', heading: 'Sick', table: { headings: [['Days']], rows: [['10']] } },
      ],
    },
  ]);
  const now = smallEdition('2002-03', [{ provision: 'a1', path: '1', text: 'Paid leave, always.' }]);

  const asked = [then, now].map((edition) => new QuestionIndex(edition, []));

  test('is every clause of every year that has words of its own, and where it stands', () => {
    const documents = searchDocuments(asked);
    expect(documents).toMatchObject([
      {
        year: '2001-02',
        order: 0,
        heading: 'LEAVE',
        words: '',
        article: '1',
        ancestors: [],
        provisions: ['one'],
      },
      { order: 2, words: 'Paid leave.', article: '1', ancestors: ['LEAVE'], provisions: ['one', 'a', 'a1'] },
      { order: 3, heading: 'Sick', article: '1', ancestors: ['LEAVE'], provisions: ['one', 'b'] },
      { year: '2002-03', order: 0, heading: '', words: 'Paid leave, always.', provisions: ['a1'] },
    ]);
    expect(documents[2]?.words).toMatch(/^Days\s+10$/);
  });

  test('says of each whether a later year has the provision', () => {
    expect(searchDocuments(asked).map(({ latest }) => latest)).toEqual([true, false, true, true]);
    expect(isLatest(then.clauses[2] as Clause, [])).toBe(true);
  });
});

describe('the citation of a clause is written in the forms that people type', () => {
  test.each([
    ['art-16/L/1', ['Art. 16.L.1', 'Article 16, L.1', '16.L.1', '16L1']],
    ['art-16', ['Art. 16', 'Article 16', '16']],
    ['preamble', ['Preamble']],
  ])('%s', async (path, forms) => {
    const edition = editionsOf(await realAgreement()).at(-1);
    expect(citationForms(edition?.atPath(path) as Clause)).toEqual(forms);
  });

  test('of an appendix without its number alone, which is an article’s', async () => {
    const edition = editionsOf(await realAgreement()).at(-1);
    const appendix = edition?.clauses.find(({ reading }) => reading.citation === 'App. B') as Clause;
    expect(citationForms(appendix)).toEqual(['App. B', 'Appendix B']);
  });

  test('with the questions whose answers quote it', async () => {
    const documents = searchDocuments(questionsOf(await realAgreement()));
    const asked = documents.filter(({ asked }) => asked.length > 0);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.flatMap(({ asked }) => asked).every((question) => /\S/.test(question))).toBe(true);
  });
});
