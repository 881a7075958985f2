import { LRUCache } from 'lru-cache';
import type { Citator } from './citation/citator.ts';
import { ClauseIndex } from './citation/clause-index.ts';
import { type AgreementWords, agreementWords, Grammar } from './citation/grammar.ts';
import { Names, type WrittenNames } from './citation/names.ts';
import { Changes } from './compare/changes.ts';
import type { Clause } from './document/clause.ts';
import type { Edition } from './document/edition.ts';
import { LentEdition } from './lent-edition.ts';
import type { NumberingScheme } from './numbering/numbering-scheme.ts';
import type { QuestionIndex } from './question/question-index.ts';
import { type SuggestedRule, SuggestionIndex } from './question/suggestion-index.ts';
import { ReferenceGraph } from './reference/reference-graph.ts';
import type { DefinedTerm } from './term/defined-term.ts';
import { definedTerms } from './term/defined-terms.ts';
import { type TermUse, termUses } from './term/term-uses.ts';
import type { ClauseHtml } from './text/clause-html.ts';
import { ownWords } from './text/printed-words.ts';
import type { TextFinder } from './words/text-finder.ts';
import { WordIndex } from './words/word-index.ts';

/** Something found in editions, and how many bytes of memory keeping it takes. */
interface Finding {
  readonly editions: readonly Edition[];
  readonly value: unknown;
  readonly bytes: number;
}

/** Gives words that a text says again, as bytes; null where none are known. Of one text they are always the same. */
export type SaidAgain = () => Uint8Array | null;

/** Texts that were made, by what tells them apart. */
export interface KeptTexts {
  /** @param said as when it was set. */
  get(name: string, said: SaidAgain): string | undefined;
  /** @param said with these it takes less room. */
  set(name: string, text: string, said: SaidAgain): unknown;
  /** How many bytes of memory they take. */
  readonly bytes: number;
}

/**
 * What is found in editions by reading them: found when it is first asked for and remembered, all of it but the texts within one
 * budget of bytes. What was asked for longest ago is forgotten first, and found again when it is asked for again. What is found in an
 * edition that nobody keeps stands beside it, goes with it, and is not counted; but a text, which leads to no edition, is remembered of
 * that, too.
 */
export class Analysis {
  /** How often what was asked for was remembered, and how often it had to be found. */
  readonly uses = { hits: 0, misses: 0 };
  readonly #remembered: LRUCache<string, Finding>;
  readonly #texts: KeptTexts;
  /** The names under which what was found in an edition is remembered. */
  readonly #names = new WeakMap<Edition, Set<string>>();
  readonly #numbers = new WeakMap<Edition, number>();
  /** What citations are read by in all editions of an agreement, by the numbering that they share. */
  readonly #words = new WeakMap<NumberingScheme, AgreementWords>();
  readonly #topNames: WrittenNames = new WeakMap();
  #last = 0;

  /** @param budget how many bytes all that is remembered may take but the texts. @param texts where these are remembered. */
  constructor(budget: number, texts: KeptTexts) {
    this.#texts = texts;
    this.#remembered = new LRUCache({
      maxSize: budget,
      sizeCalculation: ({ bytes }) => bytes,
      dispose: ({ editions }, name) => {
        for (const edition of editions) this.#names.get(edition)?.delete(name);
      },
    });
  }

  /** Who refers to what in a contract year. */
  references(edition: Edition): ReferenceGraph {
    return this.#find('references', [edition], {
      find: () => new ReferenceGraph(edition, edition.referenceReadings),
      bytes: ({ all }) => REFERENCE * all.length,
    });
  }

  /** What reads and resolves citations of an edition. */
  citator(edition: Edition): Citator {
    return this.#find('citator', [edition], {
      find: () => this.#citatorOf(edition),
      bytes: () => CITATOR,
    });
  }

  /** Its index is counted by itself: few citations need it. */
  #citatorOf(edition: Edition): Citator {
    const { numbering, laws } = edition.head;
    const words = this.#words.getOrInsertComputed(numbering, () => agreementWords(numbering, laws));
    return new EditionCitator(new Grammar(words, new Names(edition, this.#topNames)), () =>
      this.#clauseIndex(edition),
    );
  }

  #clauseIndex(edition: Edition): ClauseIndex {
    return this.#find('clauses', [edition], {
      find: () => new ClauseIndex(edition),
      // It is filled when it is first looked into, which is now.
      bytes: () => INDEXED_CLAUSE * edition.size,
    });
  }

  /** The terms an edition defines, in printed order of their definitions. */
  terms(edition: Edition): readonly DefinedTerm[] {
    return this.#find('terms', [edition], {
      find: () => definedTerms(edition),
      bytes: ({ length }) => TERM * length,
    });
  }

  /** Where the clauses of an edition use and define its terms. */
  termUses(edition: Edition): ReadonlyMap<Clause, readonly TermUse[]> {
    return this.#find('uses', [edition], {
      find: () => usesByClause(edition, this.terms(edition)),
      bytes: (uses) => [...uses.values()].reduce((sum, { length }) => sum + TERM_USE * length, 0),
    });
  }

  /** The words of each clause at its own level, in printed order, for who reads many of them. */
  ownWords(edition: Edition): readonly string[] {
    return this.#find(OWN_WORDS, [edition], {
      find: () => edition.clauses.map(({ heading, reading }) => ownWords(heading, reading.ownParts)),
      bytes: (all) => all.reduce((sum, { length }) => sum + STRING + 2 * length, 0),
    });
  }

  /** The same, where somebody else has read many of them; else null. */
  knownOwnWords(edition: Edition): readonly string[] | null {
    const known = this.#known(this.#keyOf(OWN_WORDS, [edition]), [edition]);
    return known ? (known.value as readonly string[]) : null;
  }

  /** The words of an edition, ready to be searched. */
  words(edition: Edition): WordIndex {
    return this.#find('words', [edition], {
      find: () => new WordIndex(edition),
      bytes: ({ bytes }) => bytes,
    });
  }

  /**
   * What an edition offers to someone who types.
   * @param rules the computed rules of its agreement, the same whenever it is asked.
   */
  suggestions(questions: QuestionIndex, rules: readonly SuggestedRule[]): SuggestionIndex {
    const { edition } = questions;
    return this.#find('suggestions', [edition], {
      find: () => new SuggestionIndex(questions, this.terms(edition), rules),
      bytes: ({ bytes }) => bytes,
    });
  }

  /**
   * What finds things that are said of an edition, made once for all who ask.
   * @param name says which things.
   */
  finder<Item>(edition: Edition, name: string, make: () => TextFinder<Item>): TextFinder<Item> {
    return this.#find(`finder ${name}`, [edition], { find: make, bytes: ({ bytes }) => bytes });
  }

  /** Every provision of two editions as it changed, in printed order of the later one. */
  changes(from: Edition, to: Edition): Changes {
    return this.#find('changes', [from, to], {
      // They are made as they are asked for.
      find: () => new Changes(from, to, (bytes) => this.#recount('changes', [from, to], bytes)),
      bytes: ({ bytes }) => bytes,
    });
  }

  /**
   * A text of editions, made once for all who ask for it.
   * @param name says which of their texts it is, its format among it. @param said words of theirs that it says again.
   */
  text(editions: readonly Edition[], name: string, make: () => string, said: SaidAgain = () => null): string {
    const key = [...editions.map((edition) => edition.name ?? this.#numberOf(edition)), name].join(' ');
    const known = this.#texts.get(key, said);
    this.uses[known === undefined ? 'misses' : 'hits'] += 1;
    const text = known ?? make();
    if (known === undefined) this.#texts.set(key, text, said);
    return text;
  }

  /**
   * The HTML of a clause at the top level and of all under it, made as it is asked for and kept for all who ask.
   * @param name says how it is told.
   */
  html(root: Clause, name: string, make: () => ClauseHtml): ClauseHtml {
    return this.#find(`html ${name} ${root.reading.path}`, [root.edition], {
      find: make,
      // It is filled later: what all of it comes to.
      bytes: () => HTML * root.edition.textLength(root),
    });
  }

  /** How many bytes all that is remembered takes. */
  get bytes(): number {
    return this.#remembered.calculatedSize + this.#texts.bytes;
  }

  /** Lets go of all that was found in an edition, which it would keep in memory. */
  forget(edition: Edition): void {
    for (const name of [...(this.#names.get(edition) ?? [])]) this.#remembered.delete(name);
  }

  #find<Value>(
    name: string,
    editions: readonly Edition[],
    { find, bytes }: { readonly find: () => Value; readonly bytes: (value: Value) => number },
  ): Value {
    const key = this.#keyOf(name, editions);
    const known = this.#known(key, editions);
    this.uses[known ? 'hits' : 'misses'] += 1;
    // A name says what is found: what was remembered under it is of the type that is found under it.
    if (known) return known.value as Value;
    const value = find();
    const finding = { editions, value, bytes: Math.max(1, bytes(value)) };
    this.#remember(key, finding);
    return value;
  }

  /** Counts anew what something takes that was found, if it is still remembered. */
  #recount(name: string, editions: readonly Edition[], bytes: number): void {
    const key = this.#keyOf(name, editions);
    const finding = this.#remembered.peek(key);
    if (finding) this.#remembered.set(key, { ...finding, bytes }, { noDisposeOnSet: true });
  }

  #known(key: string, editions: readonly Edition[]): Finding | undefined {
    // What stands under a name there was put there from here.
    return this.#remembered.get(key) ?? (editions.find(isLent)?.found.get(key) as Finding | undefined);
  }

  #remember(key: string, finding: Finding): void {
    const lent = finding.editions.find(isLent);
    if (lent) {
      lent.found.set(key, finding);
      return;
    }
    this.#remembered.set(key, finding);
    if (!this.#remembered.has(key)) return;
    for (const edition of finding.editions)
      this.#names.getOrInsertComputed(edition, () => new Set()).add(key);
  }

  #keyOf(name: string, editions: readonly Edition[]): string {
    return [...editions.map((edition) => this.#numberOf(edition)), name].join(' ');
  }

  #numberOf(edition: Edition): number {
    return this.#numbers.getOrInsertComputed(edition, () => {
      this.#last += 1;
      return this.#last;
    });
  }
}

/**
 * A class, and no object with a getter of its own: V8 makes a shape of objects of each such getter, which holds it, and the edition
 * with it, until all of memory is gone through.
 */
class EditionCitator implements Citator {
  readonly grammar: Grammar;
  readonly #index: () => ClauseIndex;

  constructor(grammar: Grammar, index: () => ClauseIndex) {
    this.grammar = grammar;
    this.#index = index;
  }

  get index(): ClauseIndex {
    return this.#index();
  }
}

function isLent(edition: Edition): edition is LentEdition {
  return edition instanceof LentEdition;
}

function usesByClause(
  { clauses }: Edition,
  terms: readonly DefinedTerm[],
): ReadonlyMap<Clause, readonly TermUse[]> {
  const uses = clauses.map((clause) => [clause, termUses(clause, terms)] as const);
  return new Map(uses.filter(([, { length }]) => length > 0));
}

const OWN_WORDS = 'own words';

/** Bytes of memory for each of what is found, the most that was measured on editions of some 800 clauses. */
const REFERENCE = 450;
const CITATOR = 20_000;
const INDEXED_CLAUSE = 2_600;
const TERM = 3_500;
const TERM_USE = 200;
/** For each character of a clause's words. */
const HTML = 3;
const STRING = 40;
