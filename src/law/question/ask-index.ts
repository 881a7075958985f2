import { LRUCache } from 'lru-cache';
import { LIMITS } from '../../limits.ts';
import { editDistance } from '../words/edit-distance.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { splitWord } from '../words/split-word.ts';
import { stemOf } from '../words/stem.ts';
import { type AskedWords, listOf } from './asked-words.ts';
import type { Question } from './question.ts';
import type { QuestionIndex } from './question-index.ts';

/** A question that is like one that was asked, and how much, from 0 to 1. */
export interface QuestionMatch {
  readonly question: Question;
  readonly score: number;
}

/** How well an edition answers what is asked. */
export interface Evidence {
  /** What share of what is said the best clause has, headings above it included, from 0 to 1. */
  readonly share: number;
  /** The better of that and the likest question's score, times the root of how much is said in words that the edition knows. */
  readonly strength: number;
  /** How much is said, the rarer the words the more: a word that stands everywhere is 1, a rare one 5. */
  readonly said: number;
}

/** What a query asks of an edition, as the questions people ask of it show. */
export interface Asking {
  /** The questions that are most like it, best first. */
  readonly matches: readonly QuestionMatch[];
  readonly evidence: Evidence;
}

/** What a stem counts that stands in one way of putting a question, in three or more, and in the answer alone. */
const IN_ONE_WAY = 0.6;
const IN_THREE_WAYS = 1;
const IN_ANSWER = 0.5;

/** How much the likest way of putting a question counts beside all ways taken together. */
const LIKEST_WAY = 0.4;

/** From how many letters on one slip is forgiven, and two. */
const FORGIVEN = { one: 4, two: 8 } as const;

/** So many like questions are given. */
const MATCHES = 10;

/** What was asked last is remembered, as one search asks for it several times: so many queries, of so many bytes each. */
const REMEMBERED = { queries: 40, bytes: 1_500 } as const;

/** The stems of the words that were asked last, so many of them, and bytes for each: they are asked again and again. */
const STEMMED = { words: 500, bytes: 150 } as const;

/** Bytes of memory for each stem beside its numbers, as measured. */
const STEM = 110;

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something and how rare they are:
 * finds the questions that are like what someone asks, and says how well the edition answers it.
 */
export class AskIndex {
  readonly #questions: readonly Question[];
  readonly #words: AskedWords;
  readonly #numbers: ReadonlyMap<string, number>;
  /** Of every stem how much it says: the rarer, the more. */
  readonly #weights: Float64Array;
  /** What a stem says that nobody has used. */
  readonly #unheard: number;
  /** For each way of putting a question how much its stems say together, and the question. */
  readonly #wayWeights: Float64Array;
  readonly #questionOf: Uint32Array;
  readonly #clauseCount: number;
  readonly #remembered = new LRUCache<string, Asking>({ max: REMEMBERED.queries });
  readonly #stemmed = new LRUCache<string, string>({ max: STEMMED.words });

  /** @param words what the edition and its questions say. */
  constructor({ all: questions, edition: { clauses } }: QuestionIndex, words: AskedWords) {
    this.#questions = questions;
    this.#words = words;
    this.#clauseCount = clauses.length;
    this.#numbers = new Map(words.stems.map((stem, number) => [stem, number]));
    const rarity = (having: number, all: number) => Math.log(1 + all / (1 + having));
    const weightOf = (ofQuestions: number, ofClauses: number) =>
      (rarity(ofQuestions, questions.length) + rarity(ofClauses, clauses.length)) / 2;
    this.#weights = Float64Array.from(words.stems, (_, number) =>
      weightOf(words.inQuestions[number] as number, words.inClauses[number] as number),
    );
    this.#unheard = weightOf(0, 0);
    this.#wayWeights = new Float64Array(words.wayEnds.at(-1) ?? 0);
    for (const [number, weight] of this.#weights.entries())
      for (const way of listOf(words.ways, number)) add(this.#wayWeights, way, weight);
    this.#questionOf = new Uint32Array(this.#wayWeights.length);
    for (const question of questions.keys())
      this.#questionOf.fill(question, this.#firstWay(question), this.#firstWay(question + 1));
  }

  /** Bytes of memory that it takes, beside the questions. */
  get bytes(): number {
    const { inQuestions, inClauses, wayEnds, ways, answers, clauses } = this.#words;
    const lists = [ways, answers, clauses].flatMap(({ all, ends }) => [all, ends]);
    const numbers = [inQuestions, inClauses, wayEnds, ...lists, this.#wayWeights, this.#questionOf];
    const remembered = REMEMBERED.queries * REMEMBERED.bytes + STEMMED.words * STEMMED.bytes;
    return sum(numbers, ({ byteLength }) => byteLength) + STEM * this.#weights.length + remembered;
  }

  /**
   * The questions that are like what is asked, and how well the edition answers it.
   * @param words as `searchWords` folds them. @param foreign those of them that are not misspelt.
   */
  ask(words: readonly string[], foreign: ReadonlySet<string>): Asking {
    const key = words.map((word) => (foreign.has(word) ? `=${word}` : word)).join(' ');
    const asking = this.#remembered.get(key) ?? this.#asking(this.stemsOf(words, foreign));
    this.#remembered.set(key, asking);
    return asking;
  }

  #asking(stems: ReadonlySet<string>): Asking {
    const matches = this.#questionsLike(stems);
    return { matches, evidence: this.#evidence(stems, matches[0]?.score ?? 0) };
  }

  /** Whether a word, or another form of it, stands in a clause or in what people ask. */
  knows(word: string): boolean {
    return this.#numbers.has(this.#stemOf(word));
  }

  /** How much a stem says. */
  weightOf(stem: string): number {
    return this.#weights[this.#numbers.get(stem) ?? -1] ?? this.#unheard;
  }

  /** The stems of the words that say something, as the edition spells them; the arguments are those of `ask`. */
  stemsOf(words: readonly string[], foreign: ReadonlySet<string>): ReadonlySet<string> {
    const saying = words.filter((word) => !FUNCTION_WORDS.has(word));
    let unknown = 0;
    const stems = saying.flatMap((word) => {
      const stem = this.#stemOf(word);
      if (foreign.has(word) || this.#numbers.has(stem)) return [stem];
      unknown += 1;
      return unknown > LIMITS.misspelt.most ? [stem] : this.#spelt(word, stem);
    });
    return new Set(stems);
  }

  #stemOf(word: string): string {
    const stem = this.#stemmed.get(word) ?? stemOf(word);
    this.#stemmed.set(word, stem);
    return stem;
  }

  #questionsLike(stems: ReadonlySet<string>): readonly QuestionMatch[] {
    const weight = this.#weightOf(stems);
    const together = new Float64Array(this.#questions.length);
    const common = new Float64Array(this.#wayWeights.length);
    for (const number of this.#numbersOf(stems)) this.#addStem(number, together, common);
    return this.#questions
      .flatMap((question, i) => {
        const sums = together[i] as number;
        if (sums === 0) return [];
        const likest = this.#likestWay(i, weight, common);
        return [{ question, score: (1 - LIKEST_WAY) * (sums / weight) + LIKEST_WAY * likest }];
      })
      .sort((one, other) => other.score - one.score)
      .slice(0, MATCHES);
  }

  /** Adds what a stem says to each question that has it, as much as it is the question's, and to each way of putting one. */
  #addStem(number: number, together: Float64Array, common: Float64Array): void {
    const weight = this.#weights[number] as number;
    const ways = new Uint32Array(this.#questions.length);
    for (const way of listOf(this.#words.ways, number)) {
      add(common, way, weight);
      add(ways, this.#questionOf[way] as number, 1);
    }
    for (const question of listOf(this.#words.answers, number))
      if (ways[question] === 0) add(together, question, weight * IN_ANSWER);
    ways.forEach((count, question) => {
      if (count > 0) add(together, question, weight * presence(count));
    });
  }

  /** How like the likest way of putting a question is. @param common how much each way has of what is said. */
  #likestWay(question: number, weight: number, common: Float64Array): number {
    let likest = 0;
    for (let way = this.#firstWay(question); way < this.#firstWay(question + 1); way += 1)
      likest = Math.max(likest, (2 * (common[way] as number)) / (weight + (this.#wayWeights[way] as number)));
    return likest;
  }

  /** The number of the first way of putting a question; the number of all ways for the question after the last. */
  #firstWay(question: number): number {
    return this.#words.wayEnds[question - 1] ?? 0;
  }

  /** The numbers of those stems that the edition has. */
  #numbersOf(stems: ReadonlySet<string>): readonly number[] {
    return [...stems].flatMap((stem) => this.#numbers.get(stem) ?? []);
  }

  /** @param likest the score of the likest question. */
  #evidence(stems: ReadonlySet<string>, likest: number): Evidence {
    const weight = this.#weightOf(stems);
    if (weight === 0) return { share: 0, strength: 0, said: 0 };
    const known = sum(this.#numbersOf(stems), (number) => this.#weights[number] as number) / weight;
    const share = this.#bestClause(stems) / weight;
    return { share, strength: Math.max(likest, share) * Math.sqrt(weight) * known, said: weight };
  }

  #weightOf(stems: ReadonlySet<string>): number {
    return sum(stems, (stem) => this.weightOf(stem));
  }

  /** How much the stems say that the clause has that has most of them. */
  #bestClause(stems: ReadonlySet<string>): number {
    const sums = new Float64Array(this.#clauseCount);
    for (const number of this.#numbersOf(stems))
      for (const place of listOf(this.#words.clauses, number))
        add(sums, place, this.#weights[number] as number);
    return sums.reduce((most, each) => Math.max(most, each), 0);
  }

  /** A word that the edition does not know: as two that it knows, else as one that is spelt like it, else as it is. */
  #spelt(word: string, stem: string): readonly string[] {
    const pair = splitWord(word).find((parts) => parts.every((part) => this.knows(part)));
    return pair ? pair.map(stemOf) : [this.#nearest(stem)];
  }

  #nearest(stem: string): string {
    if (stem.length < FORGIVEN.one || /\d/.test(stem)) return stem;
    const allowed = stem.length < FORGIVEN.two ? 1 : 2;
    let [nearest, least] = [stem, allowed + 1];
    for (const known of this.#words.stems) {
      if (Math.abs(known.length - stem.length) > allowed || known.length < FORGIVEN.one) continue;
      const distance = editDistance(known, stem);
      if (distance < least) [nearest, least] = [known, distance];
    }
    return nearest;
  }
}

function presence(ways: number): number {
  return IN_ONE_WAY + (IN_THREE_WAYS - IN_ONE_WAY) * Math.min(1, (ways - 1) / 2);
}

function add(numbers: Float64Array | Uint32Array, at: number, more: number): void {
  numbers[at] = (numbers[at] as number) + more;
}

function sum<Item>(items: Iterable<Item>, amount: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}
