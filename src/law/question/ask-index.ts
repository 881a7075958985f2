import { LRUCache } from 'lru-cache';
import { LIMITS } from '../../limits.ts';
import { editDistance } from '../words/edit-distance.ts';
import { FORGIVEN, forgivenSlips } from '../words/forgiven-slips.ts';
import { FUNCTION_WORDS } from '../words/function-words.ts';
import { BITS, MORE, NumberReader } from '../words/numbers-in-bytes.ts';
import { splitWord } from '../words/split-word.ts';
import { stemOf } from '../words/stem.ts';
import { wordMark } from '../words/word-mark.ts';
import type { Asked } from './asked.ts';
import type { AskedWords } from './asked-words.ts';

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

/** The number of the last of a number's bits, which `Math.clz32` counts from. */
const LAST_BIT = 31;

/** What was asked last is remembered, as one search asks for it several times: so many queries, of so many bytes each. */
const REMEMBERED = { queries: 8, bytes: 1_500 } as const;

const END_OF_LINE = 0x0a;

const BEYOND_LATIN_1 = /[^\0-\xff]/;

/**
 * What an edition and the questions people ask of it say, by the stems of words that say something and how rare they are:
 * finds the questions that are like what someone asks, and says how well the edition answers it.
 */
export class AskIndex {
  readonly #quoted: Asked['quoted'];
  /** Where in it each list begins. */
  #lists: readonly number[] | null = null;
  readonly #words: AskedWords;
  /** Where the stem of each number begins in their text, by what most are told apart, and where what is said of it begins. */
  readonly #starts: Uint32Array;
  readonly #marks: Uint32Array;
  readonly #places: Uint32Array;
  /** Of every stem how much it says: the rarer, the more. */
  readonly #weights: Float64Array;
  /** What a stem says that nobody has used. */
  readonly #unheard: number;
  /** For each question the number of the first way of putting it, and after the last the number of all ways. */
  readonly #firstWays: Uint32Array;
  /** For each way how much its stems say together. */
  readonly #wayWeights: Float64Array;
  readonly #clauseCount: number;
  readonly #remembered = remembering<Asking>(REMEMBERED.queries);
  readonly #stemOf: (word: string) => string;

  /** @param stem finds the stem of a word: best one that remembers what was asked before. */
  constructor({ words, quoted }: Asked, clauseCount: number, stem: (word: string) => string = stemOf) {
    this.#stemOf = stem;
    this.#quoted = quoted;
    this.#words = words;
    this.#clauseCount = clauseCount;
    const reader = new NumberReader(words.numbers);
    const stemCount = reader.next();
    this.#firstWays = readFirstWays(reader);
    this.#starts = new Uint32Array(stemCount);
    this.#marks = new Uint32Array(stemCount);
    this.#readStems();
    const ofQuestions = rarities(this.#questionCount);
    const ofClauses = rarities(clauseCount);
    this.#unheard = ((ofQuestions[0] as number) + (ofClauses[0] as number)) / 2;
    this.#places = new Uint32Array(stemCount);
    this.#weights = new Float64Array(stemCount);
    this.#wayWeights = new Float64Array(this.#firstWays[this.#questionCount] as number);
    this.#readWeights(reader.at, ofClauses, ofQuestions);
  }

  get #questionCount(): number {
    return this.#firstWays.length - 1;
  }

  #readStems(): void {
    const { stems } = this.#words;
    let at = 0;
    for (let number = 0; number < this.#starts.length; number += 1) {
      const start = at;
      while (stems.charCodeAt(at) !== END_OF_LINE) at += 1;
      this.#starts[number] = start;
      this.#marks[number] = wordMark(stems, start, at);
      at += 1;
    }
  }

  /**
   * Reads what every stem says, and adds it to each way that has it: at once, for all of it has to be read. It does what `#addWays` and
   * a reader do, but keeps the place in a variable of its own, which takes half as long.
   */
  #readWeights(from: number, ofClauses: Float64Array, ofQuestions: Float64Array): void {
    const [numbers, places, weights] = [this.#words.numbers, this.#places, this.#weights];
    const [firstWays, wayWeights] = [this.#firstWays, this.#wayWeights];
    const reader = new NumberReader(numbers, from);
    for (let number = 0; number < places.length; number += 1) {
      places[number] = reader.at;
      const inClauses = ofClauses[reader.next()] as number;
      const inQuestions = ofQuestions[reader.next()] as number;
      reader.skip(reader.next());
      reader.skip(reader.next());
      const weight = (inQuestions + inClauses) / 2;
      weights[number] = weight;
      let left = reader.next();
      let at = reader.at;
      for (let question = -1; left > 0; left -= 1) {
        let byte = numbers[at++] as number;
        let gap = byte & (MORE - 1);
        for (let shift = BITS; byte >= MORE; shift += BITS) {
          byte = numbers[at++] as number;
          gap |= (byte & (MORE - 1)) << shift;
        }
        question += gap;
        let first = firstWays[question] as number;
        do {
          byte = numbers[at++] as number;
          for (let bits = byte & (MORE - 1); bits !== 0; bits &= bits - 1) {
            const way = first + LAST_BIT - Math.clz32(bits & -bits);
            wayWeights[way] = (wayWeights[way] as number) + weight;
          }
          first += BITS;
        } while (byte >= MORE);
      }
      reader.at = at;
    }
  }

  /**
   * Reads the ways of putting questions that have a stem, and adds how much it says to each.
   * @param together where it is also added to each question, the more ways the more.
   */
  #addWays(reader: NumberReader, weight: number, common: Float64Array, together: Float64Array | null): void {
    const firstWays = this.#firstWays;
    let question = -1;
    for (let left = reader.next(); left > 0; left -= 1) {
      question += reader.next();
      let first = firstWays[question] as number;
      let ways = 0;
      for (let byte = MORE; byte >= MORE; first += BITS) {
        byte = reader.byte();
        for (let bits = byte & (MORE - 1); bits !== 0; bits &= bits - 1) {
          add(common, first + LAST_BIT - Math.clz32(bits & -bits), weight);
          ways += 1;
        }
      }
      if (together) add(together, question, weight * presence(ways));
    }
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    const { stems, numbers } = this.#words;
    const ofStems = [this.#starts, this.#marks, this.#places, this.#weights];
    const lists = [numbers, ...ofStems, this.#firstWays, this.#wayWeights];
    const remembered = REMEMBERED.queries * REMEMBERED.bytes;
    const text = stems.length * (BEYOND_LATIN_1.test(stems) ? 2 : 1);
    return text + this.#quoted.length + sum(lists, ({ byteLength }) => byteLength) + remembered;
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

  /** The places of the clauses that the answer to a question quotes, in the order in which it does. */
  quotedBy(question: number): readonly number[] {
    this.#lists ??= listsIn(this.#quoted);
    const start = this.#lists[question];
    return start === undefined
      ? []
      : JSON.parse(this.#quoted.slice(start, this.#quoted.indexOf(']', start) + 1));
  }

  /** Whether a word, or another form of it, stands in a clause or in what people ask. */
  knows(word: string): boolean {
    return this.#numberOf(this.#stemOf(word)) >= 0;
  }

  /** How much a stem says. */
  weightOf(stem: string): number {
    return this.#weights[this.#numberOf(stem)] ?? this.#unheard;
  }

  /** The stems of the words that say something, as the edition spells them; the arguments are those of `ask`. */
  stemsOf(words: readonly string[], foreign: ReadonlySet<string>): ReadonlySet<string> {
    const saying = words.filter((word) => !FUNCTION_WORDS.has(word));
    let unknown = 0;
    const stems = saying.flatMap((word) => {
      const stem = this.#stemOf(word);
      if (foreign.has(word) || this.#numberOf(stem) >= 0) return [stem];
      unknown += 1;
      return unknown > LIMITS.misspelt.most ? [stem] : this.#spelt(word, stem);
    });
    return new Set(stems);
  }

  #questionsLike(stems: ReadonlySet<string>): readonly QuestionMatch[] {
    const said = this.#weightOf(stems);
    const together = new Float64Array(this.#questionCount);
    const common = new Float64Array(this.#wayWeights.length);
    for (const number of this.#numbersOf(stems)) {
      const weight = this.#weights[number] as number;
      const reader = this.#clausesOf(number);
      reader.skip(reader.next());
      this.#addPlaces(reader, weight * IN_ANSWER, together);
      this.#addWays(reader, weight, common, together);
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
    let likest = 0;
    const end = this.#firstWays[question + 1] as number;
    for (let way = this.#firstWays[question] as number; way < end; way += 1)
      likest = Math.max(likest, (2 * (common[way] as number)) / (weight + (this.#wayWeights[way] as number)));
    return likest;
  }

  /** The numbers of those stems that the edition has. */
  #numbersOf(stems: ReadonlySet<string>): readonly number[] {
    return [...stems].map((stem) => this.#numberOf(stem)).filter((number) => number >= 0);
  }

  /** The number of a stem; −1 where it is not there. All are looked through, which takes less than to put them in an order once. */
  #numberOf(stem: string): number {
    const { stems } = this.#words;
    const mark = wordMark(stem);
    for (
      let number = this.#marks.indexOf(mark);
      number >= 0;
      number = this.#marks.indexOf(mark, number + 1)
    ) {
      const start = this.#starts[number] as number;
      if (stems.startsWith(stem, start) && stems.charCodeAt(start + stem.length) === END_OF_LINE)
        return number;
    }
    return -1;
  }

  /** What is said of a stem, to be read from the clauses on. */
  #clausesOf(number: number): NumberReader {
    const reader = new NumberReader(this.#words.numbers, this.#places[number]);
    reader.next();
    reader.next();
    return reader;
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
      this.#addPlaces(this.#clausesOf(number), this.#weights[number] as number, sums);
    let most = 0;
    for (let clause = 0; clause < sums.length; clause += 1) most = Math.max(most, sums[clause] as number);
    return most;
  }

  /** Reads a list of places, and adds something to the sum of each. */
  #addPlaces(reader: NumberReader, more: number, sums: Float64Array): void {
    const length = reader.next();
    const end = reader.at + length;
    let place = -1;
    while (reader.at < end) {
      place += reader.next();
      add(sums, place, more);
    }
  }

  /** A word that the edition does not know: as two that it knows, else as one that is spelt like it, else as it is. */
  #spelt(word: string, stem: string): readonly string[] {
    const pair = splitWord(word).find((parts) => parts.every((part) => this.knows(part)));
    return pair ? pair.map(stemOf) : [this.#nearest(stem)];
  }

  #nearest(stem: string): string {
    const allowed = forgivenSlips(stem);
    if (allowed === 0 || /\d/.test(stem)) return stem;
    let [nearest, least] = [stem, allowed + 1];
    const { stems } = this.#words;
    for (let number = 0; number < this.#starts.length; number += 1) {
      const start = this.#starts[number] as number;
      const end = (this.#starts[number + 1] ?? stems.length) - 1;
      if (Math.abs(end - start - stem.length) > allowed || end - start < FORGIVEN.one) continue;
      const known = stems.slice(start, end);
      const distance = editDistance(known, stem);
      if (distance < least) [nearest, least] = [known, distance];
    }
    return nearest;
  }
}

/** Remembers so many. Told by `max`, room for all of them would be made at once, which takes a tenth of what an index does. */
function remembering<Value extends {}>(most: number): LRUCache<string, Value> {
  return new LRUCache({ maxSize: most, sizeCalculation: () => 1 });
}

function presence(ways: number): number {
  return IN_ONE_WAY + (IN_THREE_WAYS - IN_ONE_WAY) * Math.min(1, (ways - 1) / 2);
}

/** For each number of places among so many how rare it is to stand in them. */
function rarities(all: number): Float64Array {
  const rare = new Float64Array(all + 1);
  for (let having = 0; having <= all; having += 1) rare[having] = Math.log(1 + all / (1 + having));
  return rare;
}

/** Where the lists of a list begin in its JSON. */
function listsIn(json: string): readonly number[] {
  const starts: number[] = [];
  for (let at = json.indexOf('[', 1); at >= 0; at = json.indexOf('[', at + 1)) starts.push(at);
  return starts;
}

/** Reads how many questions there are and in how many ways each is put. */
function readFirstWays(reader: NumberReader): Uint32Array {
  const firstWays = new Uint32Array(reader.next() + 1);
  for (let question = 1; question < firstWays.length; question += 1)
    firstWays[question] = (firstWays[question - 1] as number) + reader.next();
  return firstWays;
}

function add(sums: Float64Array, at: number, more: number): void {
  sums[at] = (sums[at] as number) + more;
}

function sum<Item>(items: Iterable<Item>, amount: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += amount(item);
  return total;
}
