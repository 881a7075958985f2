import { LRUCache } from 'lru-cache';
import { LIMITS } from '../../limits.ts';
import { editDistance, leastDistance, lettersOf } from '../words/edit-distance.ts';
import { FORGIVEN, forgivenSlips } from '../words/forgiven-slips.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { NumberReader } from '../words/numbers-in-bytes.ts';
import { splitWord } from '../words/split-word.ts';
import { stemOf } from '../words/stem.ts';
import type { Asked } from './asked.ts';
import {
  type AskedStem,
  type AskedWords,
  eachAsked,
  eachPlace,
  stemWeight,
  WAY_UNITS,
} from './asked-words.ts';

/** A question that is like one that was asked, by its place among all, and how much, from 0 to 1. */
export interface QuestionMatch {
  readonly question: number;
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

/** What misspelt stems were taken for. */
export interface KnownSpellings {
  get(stem: string): string | undefined;
  set(stem: string, nearest: string): unknown;
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

/** So many like questions are given. */
const MATCHES = 10;

/** So much of what was asked last is remembered, as one search asks for it several times. */
const REMEMBERED = 8;

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something and how rare they are:
 * finds the questions that are like what someone asks, and says how well the edition answers it.
 */
export class AskIndex {
  readonly #asked: Asked;
  readonly #words: AskedWords;
  readonly #clauseCount: number;
  readonly #spellings: KnownSpellings;
  readonly #remembered = new LRUCache<string, Asking>({ maxSize: REMEMBERED, sizeCalculation: () => 1 });

  /** @param spellings of this edition, remembered for whoever asks next: to find one goes through all stems. */
  constructor(asked: Asked, clauseCount: number, spellings: KnownSpellings = new Map()) {
    this.#asked = asked;
    this.#spellings = spellings;
    this.#words = asked.words;
    this.#clauseCount = clauseCount;
  }

  get #questionCount(): number {
    return this.#words.firstWays.length - 1;
  }

  /**
   * The questions that are like what is asked, and how well the edition answers it.
   * @param words as `searchWords` folds them. @param foreign those of them that are not misspelt.
   * @param meaningOf the words that stand for one that nobody uses; null for none. Whoever asks has the same.
   */
  ask(
    words: readonly string[],
    foreign: ReadonlySet<string>,
    meaningOf: (word: string) => readonly string[] | null = () => null,
  ): Asking {
    const key = words.map((word) => (foreign.has(word) ? `=${word}` : word)).join(' ');
    const asking =
      this.#remembered.get(key) ?? this.#asking(this.stemsOf(this.#meant(words, meaningOf), foreign));
    this.#remembered.set(key, asking);
    return asking;
  }

  #meant(words: readonly string[], meaningOf: (word: string) => readonly string[] | null): readonly string[] {
    const saying = words.filter((word) => !FUNCTION_WORDS.has(word));
    const unknown = saying.filter((word) => !this.knows(word)).slice(0, LIMITS.misspelt.most);
    return saying.flatMap((word) => (unknown.includes(word) ? (meaningOf(word) ?? [word]) : [word]));
  }

  #asking(stems: ReadonlySet<string>): Asking {
    const asked = [...stems].map((stem) => this.#words.find(stem));
    const said = sum(asked, (stem) => this.#weightOf(stem));
    const known = asked.filter((stem) => stem !== null);
    const matches = this.#questionsLike(known, said);
    return { matches, evidence: this.#evidence(known, said, matches[0]?.score ?? 0) };
  }

  /** The places of the clauses that the answer to a question quotes, in the order in which it does. */
  quotedBy(question: number): readonly number[] {
    return this.#asked.quotedBy(question);
  }

  /** Whether a word, or another form of it, stands in a clause or in what people ask. */
  knows(word: string): boolean {
    return this.#words.find(stemOf(word)) !== null;
  }

  /** How much a stem says. */
  weightOf(stem: string): number {
    return this.#weightOf(this.#words.find(stem));
  }

  /** @param stem null for one that nobody has used. */
  #weightOf(stem: AskedStem | null): number {
    const { inQuestions, inClauses } = stem ?? { inQuestions: 0, inClauses: 0 };
    return stemWeight(inQuestions, this.#questionCount, inClauses, this.#clauseCount);
  }

  /** The stems of the words that say something, as the edition spells them; the arguments are those of `ask`. */
  stemsOf(words: readonly string[], foreign: ReadonlySet<string>): ReadonlySet<string> {
    const saying = words.filter((word) => !FUNCTION_WORDS.has(word));
    let unknown = 0;
    const stems = saying.flatMap((word) => {
      const stem = stemOf(word);
      if (foreign.has(word) || this.#words.find(stem)) return [stem];
      unknown += 1;
      return unknown > LIMITS.misspelt.most ? [stem] : this.#spelt(word, stem);
    });
    return new Set(stems);
  }

  /** @param known the stems that the edition has. @param said how much is said, in stems that it has not, too. */
  #questionsLike(known: readonly AskedStem[], said: number): readonly QuestionMatch[] {
    const together = new Float64Array(this.#questionCount);
    const { firstWays, wayWeights } = this.#words;
    const common = zeros(wayWeights.length);
    for (const stem of known) {
      const weight = this.#weightOf(stem);
      for (const { bytes, carried } of stem.lists) {
        const questions = carried?.questions;
        const reader = new NumberReader(bytes);
        // Past the clauses.
        reader.skip(reader.next());
        eachPlace(reader, questions, (question) => add(together, question, weight * IN_ANSWER));
        eachAsked(reader, questions, {
          way: (question, way) => add(common, (firstWays.at(question) as number) + way, weight),
          question: (question, ways) => add(together, question, weight * presence(ways)),
        });
      }
    }
    const scores = new Float64Array(this.#questionCount);
    const like: number[] = [];
    for (let question = 0; question < together.length; question += 1) {
      const sums = together[question] as number;
      if (sums === 0) continue;
      const likest = this.#likestWay(question, said, common);
      scores[question] = (1 - LIKEST_WAY) * (sums / said) + LIKEST_WAY * likest;
      like.push(question);
    }
    return like
      .sort((one, other) => (scores[other] as number) - (scores[one] as number))
      .slice(0, MATCHES)
      .map((question) => ({ question, score: scores[question] as number }));
  }

  /** How like the likest way of putting a question is. @param common how much each way has of what is said. */
  #likestWay(question: number, weight: number, common: Float64Array): number {
    const { firstWays, wayWeights } = this.#words;
    let likest = 0;
    const end = firstWays.at(question + 1) as number;
    for (let way = firstWays.at(question) as number; way < end; way += 1) {
      const both = common[way] as number;
      if (both === 0) continue;
      likest = Math.max(likest, (2 * both) / (weight + (wayWeights.at(way) as number) / WAY_UNITS));
    }
    return likest;
  }

  /** The first two arguments are those of `#questionsLike`. @param likest the score of the likest question. */
  #evidence(known: readonly AskedStem[], said: number, likest: number): Evidence {
    if (said === 0) return { share: 0, strength: 0, said: 0 };
    const share = this.#bestClause(known) / said;
    const ofKnown = sum(known, (stem) => this.#weightOf(stem)) / said;
    return { share, strength: Math.max(likest, share) * Math.sqrt(said) * ofKnown, said };
  }

  /** How much the stems say that the clause has that has most of them. */
  #bestClause(stems: readonly AskedStem[]): number {
    const sums = new Float64Array(this.#clauseCount);
    for (const stem of stems) {
      const weight = this.#weightOf(stem);
      for (const { bytes, carried } of stem.lists)
        eachPlace(new NumberReader(bytes), carried?.clauses, (clause) => add(sums, clause, weight));
    }
    let most = 0;
    for (let clause = 0; clause < sums.length; clause += 1) most = Math.max(most, sums[clause] as number);
    return most;
  }

  /** A word that the edition does not know: as two that it knows, else as one that is spelt like it, else as it is. */
  #spelt(word: string, stem: string): readonly string[] {
    const pair = splitWord(word).find((parts) => parts.every((part) => this.knows(part)));
    if (pair) return pair.map(stemOf);
    const nearest = this.#spellings.get(stem) ?? this.#nearest(stem);
    this.#spellings.set(stem, nearest);
    return [nearest];
  }

  /** The stem that is spelt most like one; of several the most used. */
  #nearest(stem: string): string {
    const allowed = forgivenSlips(stem);
    if (allowed === 0 || /\d/.test(stem)) return stem;
    const letters = lettersOf(stem);
    let [nearest, least, used] = [stem, allowed, 0];
    for (const known of this.#words.stems()) {
      if (Math.abs(known.length - stem.length) > allowed || known.length < FORGIVEN.one) continue;
      if (leastDistance(letters, lettersOf(known)) > least) continue;
      const distance = editDistance(known, stem);
      const said = distance > least ? null : this.#words.find(known);
      if (said === null) continue;
      const uses = said.inClauses + said.inQuestions;
      if (distance === least && uses <= used) continue;
      [nearest, least, used] = [known, distance, uses];
    }
    return nearest;
  }
}

function presence(ways: number): number {
  return IN_ONE_WAY + (IN_THREE_WAYS - IN_ONE_WAY) * Math.min(1, (ways - 1) / 2);
}

let scratch = new Float64Array(0);

/** So many, until somebody asks again: each question would make thousands of numbers that are looked at once. */
function zeros(length: number): Float64Array {
  if (scratch.length < length) scratch = new Float64Array(length);
  return scratch.fill(0, 0, length);
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] as number) + more;
}

function sum<Item>(items: Iterable<Item>, amount: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}
