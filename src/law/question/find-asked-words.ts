import { ownWords } from '../text/printed-words.ts';
import { StemReader } from '../words/stem-reader.ts';
import { type AskedWords, writeNumber, writeWays } from './asked-words.ts';
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
  const inWays = placesOf(
    questions.map(({ ways }) => ways.reduce((all, way) => all.union(way), new Set())),
    stems.length,
  );
  const inAnswers = placesOf(
    questions.map(({ ways, answer }) => ways.reduce((all, way) => all.difference(way), answer)),
    stems.length,
  );
  for (const stem of stems.keys()) {
    const [clauses, answers, asked] = [underClauses, inAnswers, inWays].map((all) => all[stem] ?? []) as [
      readonly number[],
      readonly number[],
      readonly number[],
    ];
    writeNumber(bytes, inClauses[stem]?.length ?? 0);
    writeNumber(bytes, asked.length + answers.length);
    for (const places of [clauses, answers]) {
      const written = writePlaces([], places);
      writeNumber(bytes, written.length);
      bytes.push(...written);
    }
    writeNumber(bytes, asked.length);
    writePlaces(bytes, asked, (question) => {
      const ways = questions[question]?.ways ?? [];
      writeWays(
        bytes,
        ways.flatMap((way, i) => (way.has(stem) ? [i] : [])),
      );
    });
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

/** Writes places in order. @param also writes what is said of one. @returns what it was given. */
function writePlaces(
  bytes: number[],
  places: readonly number[],
  also: (place: number) => void = () => {},
): readonly number[] {
  let last = -1;
  for (const place of places) {
    writeNumber(bytes, place - last);
    also(place);
    last = place;
  }
  return bytes;
}
