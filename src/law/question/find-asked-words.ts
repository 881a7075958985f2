import { ownWords } from '../text/printed-words.ts';
import { StemReader } from '../words/stem-reader.ts';
import { sums } from '../words/sums.ts';
import { type AskedIn, type AskedWords, stemWeight, WAY_UNITS, writeLists } from './asked-words.ts';
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
  const inClauses = placesOf(own, stems.length).map(({ length }) => length);
  const underClauses = placesOf(under, stems.length);
  const { asked, answers } = questionsOf(questions, stems.length);
  const inQuestions = stems.map((_, stem) => (asked[stem]?.length ?? 0) + (answers[stem]?.length ?? 0));
  const weights = stems.map((_, stem) =>
    stemWeight(inQuestions[stem] as number, questions.length, inClauses[stem] as number, own.length),
  );
  const ways = questions.flatMap((question) => question.ways);
  const inOrder = [...stems.keys()].sort((a, b) => ((stems[a] as string) < (stems[b] as string) ? -1 : 1));
  const found = new Map(
    inOrder.map((stem) => {
      const bytes: number[] = [];
      writeLists(bytes, {
        clauses: underClauses[stem] as readonly number[],
        answers: answers[stem] as readonly number[],
        asked: asked[stem] as readonly AskedIn[],
      });
      const counts = { inClauses: inClauses[stem] as number, inQuestions: inQuestions[stem] as number };
      return [
        stems[stem] as string,
        { ...counts, lists: [{ bytes: Uint8Array.from(bytes), carried: null }] },
      ];
    }),
  );
  return {
    find: (stem) => found.get(stem) ?? null,
    stems: () => found.keys(),
    all: () => found,
    firstWays: sums(
      0,
      questions.map((question) => question.ways.length),
    ),
    wayWeights: ways.map((its) => {
      let said = 0;
      for (const stem of its) said += weights[stem] as number;
      return Math.round(WAY_UNITS * said);
    }),
  };
}

/** For each stem the places of the sets that have it, in order. */
function placesOf(sets: readonly Numbers[], stems: number): readonly (readonly number[])[] {
  const lists = Array.from({ length: stems }, (): number[] => []);
  sets.forEach((numbers, place) => {
    for (const number of numbers) lists[number]?.push(place);
  });
  return lists;
}

/** For each stem the questions that have it, and those that have it in their answers alone. */
function questionsOf(questions: readonly QuestionStems[], stems: number) {
  const asked = Array.from({ length: stems }, (): { question: number; ways: number[] }[] => []);
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
