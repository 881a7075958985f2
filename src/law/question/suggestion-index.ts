import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { DefinedTerm } from '../term/defined-term.ts';
import { citationForms } from '../words/search-document.ts';
import { searchLine } from '../words/search-words.ts';
import type { Question } from './question.ts';

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

/** Bytes of memory for each suggestion, and for each form of a citation, as measured. */
const ENTRY = 500;
const FORM = 100;

/** What the headings, terms, rules, questions and citations of an edition offer to someone who types. */
export class SuggestionIndex {
  readonly #entries: readonly Entry[];
  /** The citations by their letters and digits alone, in printed order. */
  readonly #citations: readonly { readonly form: string; readonly clause: Clause }[];

  constructor(edition: Edition, terms: readonly DefinedTerm[], rules: readonly SuggestedRule[]) {
    const headed = edition.clauses.filter(({ heading }) => heading !== null);
    const suggestions: readonly Suggestion[] = [
      ...headed.map((clause) => ({ kind: 'HEADING', text: clause.heading ?? '', clause }) as const),
      ...terms.map(({ term, clause }) => ({ kind: 'TERM', text: term, clause }) as const),
      ...rules.map(({ name, title }) => ({ kind: 'RULE', text: title, rule: name }) as const),
      ...edition.questions.all.map((question) => {
        return { kind: 'QUESTION', text: question.question, question } as const;
      }),
    ];
    this.#entries = suggestions.map((suggestion) => ({
      suggestion,
      line: ` ${searchLine(suggestion.text)} `,
    }));
    this.#citations = edition.clauses.flatMap((clause) =>
      citationForms(clause).map((form) => ({ form: compact(form), clause })),
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
    const found = this.#entries.flatMap(({ suggestion, line }) => {
      return whole.every((start) => line.includes(start))
        ? [{ suggestion, rank: rankOf(suggestion, line, ` ${words}`) }]
        : [];
    });
    return found.sort((one, other) => one.rank - other.rank).map(({ suggestion }) => suggestion);
  }

  #cited(typed: string, first: number): readonly Suggestion[] {
    const letters = compact(typed);
    const clauses = this.#citations.filter(({ form }) => form.startsWith(letters));
    return [...new Set(clauses.map(({ clause }) => clause))]
      .sort((one, other) => one.depth - other.depth || one.order - other.order)
      .slice(0, first)
      .map((clause) => ({ kind: 'CITATION', text: clause.reading.citation, clause }));
  }
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
