import { ownWords } from '../text/printed-words.ts';
import { writeNumber } from '../words/numbers-in-bytes.ts';
import { StemReader } from '../words/stem-reader.ts';
import { type AskedWords, writeWays } from './asked-words.ts';
import type { Question } from './question.ts';
import type { QuestionIndex } from './question-index.ts';

/** Finds the stems of a text. */
export type ReadsStems = Pick<StemReader, 'stems'>;

/** Finds what an edition and its questions say. @param read one for all editions of an agreement, which say much alike. */
export function findAskedWords(
  { edition, all }: QuestionIndex,
  read: ReadsStems = new StemReader(),
): AskedWords {
  const stems = new Stems(read);
  const questions = all.map((question) => questionStems(question, stems));
  const headings = edition.clauses.map(({ heading }) => stems.of(heading ?? ''));
  const own = edition.clauses.map(({ reading }, i) =>
    new Set(headings[i]).union(stems.of(ownWords(null, reading.ownParts))),
  );
  const under = edition.clauses.map(({ ancestors }, i) =>
    ancestors.reduce(
      (all, { order }) => all.union(headings[order] ?? new Set()),
      own[i] ?? new Set<number>(),
    ),
  );
  return written(stems.all, questions, own, under);
}

/** Stems as they come, each with its number. */
class Stems {
  readonly all: string[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #read: ReadsStems;

  constructor(read: ReadsStems) {
    this.#read = read;
  }

  of(text: string): ReadonlySet<number> {
    return new Set(this.#read.stems(text).map((stem) => this.#numberOf(stem)));
  }

  #numberOf(stem: string): number {
    return this.#numbers.getOrInsertComputed(stem, () => this.all.push(stem) - 1);
  }
}

function questionStems({ question, alsoAsked, answer }: Question, stems: Stems): QuestionStems {
  const ways = [question, ...alsoAsked].map((way) => stems.of(way));
  return { ways, answer: stems.of(answer.replaceAll(/\([^)]*\)/g, ' ')) };
}

type Numbers = ReadonlySet<number>;

/** What is said of a question by the numbers of stems. */
interface QuestionStems {
  readonly ways: readonly Numbers[];
  readonly answer: Numbers;
}

function written(
  stems: readonly string[],
  questions: readonly QuestionStems[],
  own: readonly Numbers[],
  under: readonly Numbers[],
): AskedWords {
  const bytes: number[] = [];
  for (const number of [stems.length, questions.length, ...questions.map(({ ways }) => ways.length)])
    writeNumber(bytes, number);
  const inClauses = placesOf(own, stems.length);
  const underClauses = placesOf(under, stems.length);
  const { asked: askedOf, answers: answersOf } = questionsOf(questions, stems.length);
  for (const stem of stems.keys()) {
    const clauses = underClauses[stem] as readonly number[];
    const answers = answersOf[stem] as readonly number[];
    const asked = askedOf[stem] as readonly AskedIn[];
    writeNumber(bytes, (inClauses[stem] as readonly number[]).length);
    writeNumber(bytes, asked.length + answers.length);
    for (const places of [clauses, answers]) {
      const written: number[] = [];
      writePlaces(written, places);
      writeNumber(bytes, written.length);
      bytes.push(...written);
    }
    writeNumber(bytes, asked.length);
    let last = -1;
    for (const { question, ways } of asked) {
      writeNumber(bytes, question - last);
      writeWays(bytes, ways);
      last = question;
    }
  }
  return { stems: stems.map((stem) => `${stem}\n`).join(''), numbers: Uint8Array.from(bytes) };
}

/** For each stem the places of the sets that have it, in order. */
function placesOf(sets: readonly Numbers[], stems: number): readonly (readonly number[])[] {
  const lists = Array.from({ length: stems }, (): number[] => []);
  sets.forEach((numbers, place) => {
    for (const number of numbers) lists[number]?.push(place);
  });
  return lists;
}

/** A question, and the ways of putting it that have a stem. */
interface AskedIn {
  readonly question: number;
  readonly ways: number[];
}

/** For each stem the questions that have it, and those that have it in their answers alone. */
function questionsOf(questions: readonly QuestionStems[], stems: number) {
  const asked = Array.from({ length: stems }, (): AskedIn[] => []);
  const answers = Array.from({ length: stems }, (): number[] => []);
  for (const [question, { ways, answer }] of questions.entries()) {
    for (const [way, its] of ways.entries()) {
      for (const stem of its) {
        const last = asked[stem]?.at(-1);
        if (last?.question === question) last.ways.push(way);
        else asked[stem]?.push({ question, ways: [way] });
      }
    }
    for (const stem of answer) if (asked[stem]?.at(-1)?.question !== question) answers[stem]?.push(question);
  }
  return { asked, answers };
}

/** Writes places in order. */
function writePlaces(bytes: number[], places: readonly number[]): void {
  let last = -1;
  for (const place of places) {
    writeNumber(bytes, place - last);
    last = place;
  }
}
