import type { Clause } from '../document/clause.ts';
import type { DefinedTerm } from '../term/defined-term.ts';
import { citationForms } from '../words/search-document.ts';
import { searchLine } from '../words/search-words.ts';
import type { Question } from './question.ts';
import type { QuestionIndex } from './question-index.ts';

/** Something that a text is offered for while someone types. */
export type Suggestion =
  | { readonly kind: 'CITATION' | 'HEADING' | 'TERM'; readonly text: string; readonly clause: Clause }
  | { readonly kind: 'QUESTION'; readonly text: string; readonly question: Question }
  | { readonly kind: 'RULE'; readonly text: string; readonly rule: string };

/** A computed rule by what it is offered as. */
export interface SuggestedRule {
  readonly name: string;
  readonly title: string;
}

interface Entry {
  readonly suggestion: Suggestion;
  /** Its words, each with a space before it and after it. */
  readonly line: string;
}

export type SuggestionKind = Suggestion['kind'];

/** From how many letters on something is suggested. */
export const SHORTEST_PREFIX = 2;

/** Bytes of memory for each suggestion with its words, and for each form of a citation, as measured. */
const ENTRY = 560;
const FORM = 100;

/** What the headings, terms, rules, questions and citations of an edition offer to someone who types. */
export class SuggestionIndex {
  readonly #entries: readonly Entry[];
  /** The words of all entries in the order of letters, and of each the places of those that have it. */
  readonly #words: readonly (readonly [word: string, places: readonly number[]])[];
  /** The citations by their letters and digits alone, in the order of these. */
  readonly #citations: readonly (readonly [form: string, clause: Clause])[];

  constructor(
    { edition, all }: QuestionIndex,
    terms: readonly DefinedTerm[],
    rules: readonly SuggestedRule[],
  ) {
    const headed = edition.clauses.filter(({ heading }) => heading !== null);
    const suggestions: readonly Suggestion[] = [
      ...headed.map((clause) => ({ kind: 'HEADING', text: clause.heading ?? '', clause }) as const),
      ...terms.map(({ term, clause }) => ({ kind: 'TERM', text: term, clause }) as const),
      ...rules.map(({ name, title }) => ({ kind: 'RULE', text: title, rule: name }) as const),
      ...all.map((question) => {
        return { kind: 'QUESTION', text: question.question, question } as const;
      }),
    ];
    this.#entries = suggestions.map((suggestion) => ({
      suggestion,
      line: ` ${searchLine(suggestion.text)} `,
    }));
    this.#words = inOrder(placesOfWords(this.#entries));
    this.#citations = inOrder(
      edition.clauses.flatMap((clause) =>
        citationForms(clause).map((form) => [compact(form), clause] as const),
      ),
    );
  }

  /** Bytes of memory that it takes. */
  get bytes(): number {
    return ENTRY * this.#entries.length + FORM * this.#citations.length;
  }

  /** What begins so, best first. Of what is typed each word must stand, the last one if only its beginning. */
  suggest(typed: string, first: number): readonly Suggestion[] {
    const words = searchLine(typed);
    if (words.replaceAll(' ', '').length < SHORTEST_PREFIX) return [];
    const cited = this.#cited(typed, first);
    const worded = this.#worded(words);
    // Whoever types a digit means a place; who types letters first means words.
    const all = /\d/.test(typed) ? [...cited, ...worded] : [...worded, ...cited];
    return distinct(all).slice(0, first);
  }

  #worded(words: string): readonly Suggestion[] {
    const starts = words.split(' ').map((word) => ` ${word}`);
    const whole = starts.map((start, i) => (i < starts.length - 1 ? `${start} ` : start));
    const found = this.#mayHave(words.split(' ')).flatMap((place) => {
      const { suggestion, line } = this.#entries[place] as Entry;
      return whole.every((start) => line.includes(start))
        ? [{ suggestion, place, rank: rankOf(suggestion, line, ` ${words}`) }]
        : [];
    });
    return found
      .sort((one, other) => one.rank - other.rank || one.place - other.place)
      .map(({ suggestion }) => suggestion);
  }

  /** The places of the entries among which are those that have all words: those of the word that fewest have. */
  #mayHave(words: readonly string[]): readonly number[] {
    const lists = words.map((word, i) => {
      const those = beginningWith(this.#words, word);
      const isWhole = i < words.length - 1;
      return (isWhole ? those.filter(([each]) => each === word) : those).flatMap(([, places]) => places);
    });
    const fewest = lists.reduce((one, other) => (other.length < one.length ? other : one));
    return [...new Set(fewest)];
  }

  #cited(typed: string, first: number): readonly Suggestion[] {
    const letters = compact(typed);
    const cited = beginningWith(this.#citations, letters);
    return [...new Set(cited.map(([, clause]) => clause))]
      .sort((one, other) => one.depth - other.depth || one.order - other.order)
      .slice(0, first)
      .map((clause) => ({ kind: 'CITATION', text: clause.reading.citation, clause }));
  }
}

function placesOfWords(entries: readonly Entry[]): readonly (readonly [string, readonly number[]])[] {
  const places = new Map<string, number[]>();
  entries.forEach(({ line }, place) => {
    for (const word of new Set(line.trim().split(' ')))
      places.getOrInsertComputed(word, () => []).push(place);
  });
  return [...places];
}

/** In the order of code units, in which what begins alike stands together. */
function inOrder<Value>(all: readonly (readonly [string, Value])[]): readonly (readonly [string, Value])[] {
  return all.toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
}

/** Those in order that begin so. */
function beginningWith<Value>(
  all: readonly (readonly [string, Value])[],
  start: string,
): readonly (readonly [string, Value])[] {
  const from = firstWhere(all, ([text]) => text >= start);
  const to = firstWhere(all, ([text]) => text > start && !text.startsWith(start));
  return all.slice(from, to);
}

/** The place of the first of which something holds, as it does of all that come after. */
function firstWhere<Item>(all: readonly Item[], holds: (item: Item) => boolean): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(all[middle] as Item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** What is better has less: that which begins so before what has it further on, a heading before a question, the short before the long. */
function rankOf({ kind }: Suggestion, line: string, words: string): number {
  const at = line.indexOf(words);
  const place = at === 0 ? 0 : at > 0 ? 1 : 2;
  const order = { HEADING: 0, TERM: 0.3, RULE: 0.5, QUESTION: 0.6, CITATION: 1 }[kind];
  return place + order + Math.min(line.length, 200) / 400;
}

function compact(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** A heading that several clauses bear is offered once, and so is a term that is its heading, too. */
function distinct(suggestions: readonly Suggestion[]): readonly Suggestion[] {
  const byText = new Map<string, Suggestion>();
  for (const suggestion of suggestions) {
    const { kind, text } = suggestion;
    byText.getOrInsertComputed(`${kind} ${text.toLowerCase()}`, () => suggestion);
  }
  return [...byText.values()];
}
