import { beforeAll, expect, test } from '@jest/globals';
import { Edition } from '../../src/law/document/edition.ts';
import { findAskedWords } from '../../src/law/question/find-asked-words.ts';
import { pathsOf, QuestionIndex } from '../../src/law/question/question-index.ts';
import { questionsOf } from '../../src/law/question/questions-of.ts';
import { QuestionDocument, writeQuestions } from '../../src/store/question-document.ts';
import { memoryInUse } from '../support/memory-in-use.ts';
import { plainQuestion } from '../support/plain-question.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { smallAgreement } from '../support/small-agreement.ts';

let made: readonly QuestionIndex[];
beforeAll(async () => {
  made = [await realAgreement(), await smallAgreement()].flatMap(questionsOf);
});

/** What people ask of an edition, through its document, and what the document said that it takes. */
function readBack(asked: QuestionIndex, askedWords = findAskedWords(asked)) {
  const { edition, all } = asked;
  const grown: number[] = [];
  const bytes = writeQuestions({ questions: all, askedWords });
  const document = new QuestionDocument(bytes, edition.head.year, (more) => grown.push(more));
  return { questions: new QuestionIndex(edition, document), bytes, grown };
}

test('what is read from a document is what was written, of every year of the real agreement and of a small one', () => {
  expect(made.length).toBeGreaterThan(2);
  for (const each of made) {
    const { questions } = readBack(each);
    expect(questions.all.map(plainQuestion)).toEqual(each.all);
    expect(questions.all.map(pathsOf)).toEqual(each.all.map(pathsOf));
    for (const { name, answer } of each.all) expect(questions.named(name)?.answer).toBe(answer);
  }
});

test('what an edition and its questions say is read back as it was found', () => {
  for (const each of made) {
    const found = findAskedWords(each);
    expect(found.stems.length).toBeGreaterThan(20);
    expect(readBack(each, found).questions.askedWords).toEqual(found);
  }
});

test('and is found the same in what is read back, where the document does not have it', () => {
  for (const each of made) {
    const bytes = writeQuestions({ questions: each.all });
    const document = new QuestionDocument(bytes, each.edition.head.year, () => {});
    const questions = new QuestionIndex(each.edition, document);
    expect(questions.askedWords).toBeNull();
    expect(findAskedWords(questions)).toEqual(findAskedWords(each));
  }
});

test('of an edition of which nothing is asked there is nothing', () => {
  const { head } = (made[0] as QuestionIndex).edition;
  const { questions } = readBack(new QuestionIndex(new Edition(head, []), { questions: [] }));
  expect([questions.all, questions.topics, questions.named('x')]).toEqual([[], [], null]);
});

test('one question unpacks a few, once', () => {
  const { questions, grown } = readBack(made[0] as QuestionIndex);
  expect(grown).toHaveLength(1);
  expect(questions.all[0]?.answer).toMatch(/\(.+\)/);
  expect(questions.all[0]?.question).toMatch(/\?$/);
  expect(grown).toHaveLength(2);
  expect(sum(grown)).toBeLessThan(0.4 * everythingOf(made[0] as QuestionIndex));
});

test('what is unpacked takes as much memory as is said', () => {
  const asked = made[1] as QuestionIndex;
  const askedWords = findAskedWords(asked);
  const use = () => {
    const { questions, bytes, grown } = readBack(asked, askedWords);
    for (const question of questions.all) plainQuestion(question);
    return { questions, said: bytes.length + sum(grown) };
  };
  // What is compiled and made for any of them is no part of what one takes.
  use();
  const start = memoryInUse();
  const kept = Array.from({ length: 5 }, use);
  const taken = memoryInUse() - start;
  const said = sum(kept.map((each) => each.said));
  expect(taken).toBeLessThan(1.15 * said);
  expect(taken).toBeGreaterThan(0.6 * said);
});

function everythingOf(each: QuestionIndex): number {
  const { questions, grown } = readBack(each);
  for (const question of questions.all) plainQuestion(question);
  return sum(grown);
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
