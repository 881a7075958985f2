import { ownWords } from '../text/printed-words.ts';
import { StemReader } from '../words/stem-reader.ts';
import type { AskedWords, Places } from './asked-words.ts';
import type { Question } from './question.ts';
import type { QuestionIndex } from './question-index.ts';

/** Finds the stems of a text. */
type ReadsStems = Pick<StemReader, 'stems'>;

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
  const { length } = stems.all;
  const ways = questions.map((each) => each.ways);
  return {
    stems: stems.all,
    inQuestions: countsOf(
      questions.map((each) => each.ways.reduce((all, way) => all.union(way), each.answer)),
      length,
    ),
    inClauses: countsOf(own, length),
    wayEnds: endsOf(ways),
    ways: placesOf(ways.flat(), length),
    answers: placesOf(
      questions.map(({ answer }) => answer),
      length,
    ),
    clauses: placesOf(under, length),
  };
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

function questionStems({ question, alsoAsked, answer }: Question, stems: Stems) {
  const ways = [question, ...alsoAsked].map((way) => stems.of(way));
  return { ways, answer: stems.of(answer.replaceAll(/\([^)]*\)/g, ' ')) };
}

function countsOf(sets: readonly ReadonlySet<number>[], length: number): Uint32Array {
  const counts = new Uint32Array(length);
  for (const set of sets) for (const number of set) counts[number] = (counts[number] as number) + 1;
  return counts;
}

function placesOf(sets: readonly ReadonlySet<number>[], length: number): Places {
  const lists = Array.from({ length }, (): number[] => []);
  sets.forEach((numbers, place) => {
    for (const number of numbers) lists[number]?.push(place);
  });
  return { all: Uint32Array.from(lists.flat()), ends: endsOf(lists) };
}

function endsOf(lists: readonly (readonly unknown[])[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(lists, ({ length }) => {
    end += length;
    return end;
  });
}
