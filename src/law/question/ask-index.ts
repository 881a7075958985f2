import { LRUCache } from 'lru-cache';
import { LIMITS } from '../../limits.ts';
import type { Edition } from '../document/edition.ts';
import { ownWords } from '../text/printed-words.ts';
import { editDistance } from '../words/edit-distance.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { splitWord } from '../words/split-word.ts';
import { sayingStems, stemOf } from '../words/stem.ts';
import type { Question } from './question.ts';

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

/** What a question is known by, while the index is made. */
interface Asked {
  readonly question: Question;
  /** The stems of each way of putting it. */
  readonly ways: readonly ReadonlySet<string>[];
  /** In how many ways of putting it each stem stands. */
  readonly counts: ReadonlyMap<string, number>;
  /** The stems of its answer. */
  readonly answer: ReadonlySet<string>;
}

/** The ways of putting all questions in a row. */
interface Ways {
  /** For each question where its ways begin, and where the last one's end. */
  readonly from: Uint32Array;
  /** How much the stems of each say together. */
  readonly weights: Float64Array;
}

/** Where a stem stands in what people ask. */
interface StemPlaces {
  /** The numbers of the questions that have it, in how many ways of putting it each has it, none where its answer has it alone. */
  readonly questions: Uint32Array;
  readonly counts: Uint8Array;
  /** The numbers of the ways that have it. */
  readonly ways: Uint32Array;
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

/** What was asked last is remembered: so many queries, of so many bytes each. */
const REMEMBERED = { queries: 500, bytes: 1_500 } as const;

/** Bytes of memory for each stem there is, and for each clause, question and way that has it, as measured. */
const STEM = 350;
const PLACE = 4;

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something and how rare they are:
 * finds the questions that are like what someone asks, and says how well the edition answers it.
 */
export class AskIndex {
  readonly #questions: readonly Question[];
  readonly #ways: Ways;
  readonly #places: ReadonlyMap<string, StemPlaces>;
  /** Of every word of the edition's clauses and questions its stem, which takes longer to find than to look up. */
  readonly #stems: ReadonlyMap<string, string>;
  /** Of every stem of the edition's clauses and questions how much it says: the rarer, the more. */
  readonly #weights: ReadonlyMap<string, number>;
  /** What a stem says that nobody has used. */
  readonly #unheard: number;
  /** The places in printed order of the clauses that have a stem, or stand under a heading that has it. */
  readonly #clauses: ReadonlyMap<string, Uint32Array>;
  readonly #clauseCount: number;
  readonly #remembered = new LRUCache<string, Asking>({ max: REMEMBERED.queries });

  constructor(edition: Edition) {
    const known = new Map<string, string>();
    this.#stems = known;
    const asked = edition.questions.all.map((question) => stemmed(question, known));
    const headings = edition.clauses.map(({ heading }) => sayingStems(heading ?? '', known));
    const own = edition.clauses.map(
      ({ reading }, i) =>
        new Set([...(headings[i] ?? []), ...sayingStems(ownWords(null, reading.ownParts), known)]),
    );
    const inQuestions = countOf(asked.map(({ counts, answer }) => new Set([...counts.keys(), ...answer])));
    const inClauses = countOf(own);
    const rarity = (having: number, all: number) => Math.log(1 + all / (1 + having));
    const weightOf = (stem: string) =>
      (rarity(inQuestions.get(stem) ?? 0, asked.length) + rarity(inClauses.get(stem) ?? 0, own.length)) / 2;
    const stems = new Set([...inQuestions.keys(), ...inClauses.keys()]);
    this.#weights = new Map([...stems].map((stem) => [stem, weightOf(stem)]));
    this.#unheard = weightOf('');
    this.#questions = asked.map(({ question }) => question);
    this.#ways = waysOf(asked, this.#weights);
    this.#places = stemPlaces(asked);
    const under = edition.clauses.map(({ ancestors }, i) =>
      ancestors.reduce((all, { order }) => all.union(new Set(headings[order])), own[i] ?? new Set<string>()),
    );
    this.#clauses = placesOf(under);
    this.#clauseCount = under.length;
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const ofQuestions = sum(this.#places.values(), ({ questions, ways }) => questions.length + ways.length);
    const ofClauses = sum(this.#clauses.values(), ({ length }) => length);
    const remembered = REMEMBERED.queries * REMEMBERED.bytes;
    return STEM * (this.#weights.size + this.#stems.size) + PLACE * (ofQuestions + ofClauses) + remembered;
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
    return this.#weights.has(this.#stemOf(word));
  }

  /** How much a stem says. */
  weightOf(stem: string): number {
    return this.#weights.get(stem) ?? this.#unheard;
  }

  /** The stems of the words that say something, as the edition spells them; the arguments are those of `ask`. */
  stemsOf(words: readonly string[], foreign: ReadonlySet<string>): ReadonlySet<string> {
    const saying = words.filter((word) => !FUNCTION_WORDS.has(word));
    let unknown = 0;
    const stems = saying.flatMap((word) => {
      const stem = this.#stemOf(word);
      if (foreign.has(word) || this.#weights.has(stem)) return [stem];
      unknown += 1;
      return unknown > LIMITS.misspelt.most ? [stem] : this.#spelt(word, stem);
    });
    return new Set(stems);
  }

  #questionsLike(stems: ReadonlySet<string>): readonly QuestionMatch[] {
    const weight = this.#weightOf(stems);
    const together = new Float64Array(this.#questions.length);
    const common = new Float64Array(this.#ways.weights.length);
    for (const stem of stems) this.#addStem(stem, together, common);
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
  #addStem(stem: string, together: Float64Array, common: Float64Array): void {
    const weight = this.#weights.get(stem) ?? 0;
    const places = this.#places.get(stem);
    if (!places) return;
    places.questions.forEach((question, i) => {
      together[question] = (together[question] as number) + weight * presence(places.counts[i] as number);
    });
    for (const way of places.ways) common[way] = (common[way] as number) + weight;
  }

  /** How like the likest way of putting a question is. @param common how much each way has of what is said. */
  #likestWay(question: number, weight: number, common: Float64Array): number {
    const { from, weights } = this.#ways;
    let likest = 0;
    for (let way = from[question] as number; way < (from[question + 1] as number); way += 1)
      likest = Math.max(likest, (2 * (common[way] as number)) / (weight + (weights[way] as number)));
    return likest;
  }

  /** @param likest the score of the likest question. */
  #evidence(stems: ReadonlySet<string>, likest: number): Evidence {
    const weight = this.#weightOf(stems);
    if (weight === 0) return { share: 0, strength: 0, said: 0 };
    const known = sum(stems, (stem) => this.#weights.get(stem) ?? 0) / weight;
    const share = this.#bestClause(stems) / weight;
    return { share, strength: Math.max(likest, share) * Math.sqrt(weight) * known, said: weight };
  }

  #weightOf(stems: ReadonlySet<string>): number {
    return sum(stems, (stem) => this.weightOf(stem));
  }

  /** How much the stems say that the clause has that has most of them. */
  #bestClause(stems: ReadonlySet<string>): number {
    const sums = new Float64Array(this.#clauseCount);
    for (const stem of stems) {
      const weight = this.#weights.get(stem) ?? 0;
      for (const place of this.#clauses.get(stem) ?? []) sums[place] = (sums[place] ?? 0) + weight;
    }
    return sums.reduce((most, each) => Math.max(most, each), 0);
  }

  #stemOf(word: string): string {
    return this.#stems.get(word) ?? stemOf(word);
  }

  /** A word that the edition does not know: as two that it knows, else as one that is spelt like it, else as it is. */
  #spelt(word: string, stem: string): readonly string[] {
    const pair = splitWord(word).find((parts) =>
      parts.every((part) => this.#weights.has(this.#stemOf(part))),
    );
    return pair ? pair.map((part) => this.#stemOf(part)) : [this.#nearest(stem)];
  }

  #nearest(stem: string): string {
    if (stem.length < FORGIVEN.one || /\d/.test(stem)) return stem;
    const allowed = stem.length < FORGIVEN.two ? 1 : 2;
    let [nearest, least] = [stem, allowed + 1];
    for (const known of this.#weights.keys()) {
      if (Math.abs(known.length - stem.length) > allowed || known.length < FORGIVEN.one) continue;
      const distance = editDistance(known, stem);
      if (distance < least) [nearest, least] = [known, distance];
    }
    return nearest;
  }
}

/** @param ways in how many ways of putting a question a stem stands; none: in its answer alone. */
function presence(ways: number): number {
  if (ways === 0) return IN_ANSWER;
  return IN_ONE_WAY + (IN_THREE_WAYS - IN_ONE_WAY) * Math.min(1, (ways - 1) / 2);
}

function stemmed(question: Question, known: Map<string, string>): Asked {
  const ways = [question.question, ...question.alsoAsked].map((way) => new Set(sayingStems(way, known)));
  const answer = new Set(sayingStems(question.answer.replaceAll(/\([^)]*\)/g, ' '), known));
  return { question, ways, counts: countOf(ways), answer };
}

function waysOf(asked: readonly Asked[], weights: ReadonlyMap<string, number>): Ways {
  const from = new Uint32Array(asked.length + 1);
  asked.forEach(({ ways }, i) => {
    from[i + 1] = (from[i] as number) + ways.length;
  });
  const all = asked.flatMap(({ ways }) => ways);
  return { from, weights: Float64Array.from(all, (stems) => sum(stems, (stem) => weights.get(stem) ?? 0)) };
}

function stemPlaces(asked: readonly Asked[]): ReadonlyMap<string, StemPlaces> {
  const ways = placesOf(asked.flatMap((each) => each.ways));
  const questions = placesOf(asked.map(({ counts, answer }) => new Set([...counts.keys(), ...answer])));
  const placed = [...questions].map(([stem, having]): readonly [string, StemPlaces] => {
    const counts = Uint8Array.from(having, (i) => Math.min(255, asked[i]?.counts.get(stem) ?? 0));
    return [stem, { questions: having, counts, ways: ways.get(stem) ?? new Uint32Array() }];
  });
  return new Map(placed);
}

function placesOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, Uint32Array> {
  const places = new Map<string, number[]>();
  sets.forEach((stems, place) => {
    for (const stem of stems) places.getOrInsertComputed(stem, () => []).push(place);
  });
  return new Map([...places].map(([stem, each]) => [stem, Uint32Array.from(each)]));
}

function countOf(sets: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const stem of set) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function sum<Item>(items: Iterable<Item>, amount: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}
