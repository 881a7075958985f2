import { beforeAll, expect, test } from '@jest/globals';
import { Edition } from '../../src/law/document/edition.ts';
import { AskIndex } from '../../src/law/question/ask-index.ts';
import { type Asked, findAsked } from '../../src/law/question/asked.ts';
import { pathsOf, QuestionIndex } from '../../src/law/question/question-index.ts';
import { questionsOf } from '../../src/law/question/questions-of.ts';
import { searchWords } from '../../src/law/words/search-words.ts';
import { readAsked, writeAsked } from '../../src/store/asked-document.ts';
import { KeptUnpacked } from '../../src/store/packs.ts';
import { readQuestions, writeQuestions } from '../../src/store/question-document.ts';
import { memoryInUse } from '../support/memory-in-use.ts';
import { plainAsked, plainStem } from '../support/plain-asked.ts';
import { plainQuestion } from '../support/plain-question.ts';
import { realAgreement } from '../support/real-agreement.ts';
import { smallAgreement } from '../support/small-agreement.ts';

let pairs: readonly (readonly QuestionIndex[])[];
let made: readonly QuestionIndex[];
beforeAll(async () => {
  pairs = [await realAgreement(), await smallAgreement()].map(questionsOf);
  made = pairs.flat();
});

/** More than all questions take. */
const AMPLE = 1_000_000_000;

/** What people ask of an edition, through its document, and what that takes with what was unpacked of it. */
function readBack({ edition, all }: QuestionIndex) {
  const grown: number[] = [];
  const packs = new KeptUnpacked(AMPLE);
  const bytes = writeQuestions(all);
  const read = readQuestions(bytes, edition.head.year, (more) => grown.push(more), packs);
  const taken = () => grown.reduce((total, each) => total + each, 0) + packs.calculatedSize;
  return { questions: new QuestionIndex(edition, read), bytes, packs, taken };
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

test('and so is what a search needs to know of it, which is found the same in what was read back', () => {
  expect(pairs.map(({ length }) => length)).toContain(2);
  const documents = pairs.flatMap((pair) => {
    const read = readAsked(writeAsked(pair.map((each) => findAsked(each))), new KeptUnpacked(AMPLE));
    return pair.map((each, i) => ({ each, read: read.editions[i] as Asked }));
  });
  for (const { each, read } of documents) {
    const found = findAsked(each);
    const { stems, quoted } = plainAsked(found, each.all);
    expect(stems.length).toBeGreaterThan(5);
    for (const [at, { authorities }] of each.all.entries()) {
      const paths = quoted[at]?.map((place) => each.edition.clauses[place]?.reading.path);
      expect(paths).toEqual([...new Set(authorities.map(({ path }) => path))]);
    }
    // In any order: each is read where it stands, not after the one before it.
    for (const [stem, said] of stems.toReversed()) expect(plainStem(read.words.find(stem))).toEqual(said);
    for (const other of ['', 'a', 'zzz', 'leav', 'leavex'])
      expect(plainStem(read.words.find(other))).toEqual(new Map(stems).get(other) ?? null);
    expect(plainAsked(read, each.all)).toEqual(plainAsked(found, each.all));
    expect(plainAsked(findAsked(readBack(each).questions), each.all)).toEqual(plainAsked(found, each.all));
    const [alone] = readAsked(writeAsked([found]), new KeptUnpacked(AMPLE)).editions as [Asked];
    expect(plainAsked(alone, each.all)).toEqual(plainAsked(found, each.all));
    // What is written of a pair is the same whether it was found or read.
    expect(writeAsked([read])).toEqual(writeAsked([found]));
  }
});

test('the second of a pair takes half as much as it would alone, and answers what is asked the same', () => {
  const pair = (pairs[0] as readonly QuestionIndex[]).map((each) => findAsked(each));
  const [first, second] = pair.map((each) => writeAsked([each]).length) as [number, number];
  const both = writeAsked(pair);
  expect(both.length - first).toBeLessThan(0.5 * second);
  const { editions } = readAsked(both, new KeptUnpacked(AMPLE));
  let matched = 0;
  for (const [i, { edition, all }] of (pairs[0] as readonly QuestionIndex[]).entries()) {
    const [found, read] = [pair[i], editions[i]].map((asked) => new AskIndex(asked as Asked, edition.size));
    for (const { question } of all.slice(0, 150)) {
      const words = searchWords(question).map(({ folded }) => folded);
      const asking = found?.ask(words, new Set());
      expect(read?.ask(words, new Set())).toEqual(asking);
      matched += asking?.matches.length ?? 0;
    }
  }
  expect(matched).toBeGreaterThan(2 * 150);
});

test('what a search needs takes as much memory as is said, all of it unpacked', () => {
  const document = writeAsked((pairs[0] as readonly QuestionIndex[]).map((each) => findAsked(each)));
  const use = (packs: KeptUnpacked) => {
    const read = readAsked(Buffer.from(document), packs);
    for (const asked of read.editions) {
      for (const _ of asked.words.all()) asked.quotedBy(0);
      expect(asked.words.firstWays.at(0)).toBe(0);
    }
    return read;
  };
  use(new KeptUnpacked(AMPLE));
  const packs = new KeptUnpacked(AMPLE);
  const start = memoryInUse();
  const kept = Array.from({ length: 8 }, () => use(packs));
  const taken = memoryInUse() - start;
  const said = sum(kept.map(({ byteLength }) => byteLength)) + packs.calculatedSize;
  expect(taken).toBeLessThan(1.15 * said);
  expect(taken).toBeGreaterThan(0.6 * said);
});

test('of an edition of which nothing is asked there is nothing', () => {
  const { head } = (made[0] as QuestionIndex).edition;
  const { questions } = readBack(new QuestionIndex(new Edition(head, []), []));
  expect([questions.all, questions.topics, questions.named('x')]).toEqual([[], [], null]);
});

test('one question unpacks a few, once', () => {
  const { questions, packs, taken } = readBack(made[0] as QuestionIndex);
  expect(packs.size).toBe(0);
  expect(questions.all[0]?.answer).toMatch(/\(.+\)/);
  expect(questions.all[0]?.question).toMatch(/\?$/);
  expect(packs.size).toBe(1);
  expect(taken()).toBeLessThan(0.4 * everythingOf(made[0] as QuestionIndex));
});

test('what is unpacked takes as much memory as is said', () => {
  const asked = made[1] as QuestionIndex;
  const use = () => {
    const { questions, bytes, taken } = readBack(asked);
    for (const question of questions.all) plainQuestion(question);
    return { questions, said: bytes.length + taken() };
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
  const { questions, taken } = readBack(each);
  for (const question of questions.all) plainQuestion(question);
  return taken();
}

function sum(all: readonly number[]): number {
  return all.reduce((total, each) => total + each, 0);
}
