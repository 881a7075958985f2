import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import { ownWords } from '../text/printed-words.ts';
import { clauseLabels } from './clause-labels.ts';
import { subjectWords } from './subject-words.ts';

interface Index {
  /** The subject words of a clause's own words and of the headings over it. */
  readonly words: ReadonlyMap<Clause, ReadonlySet<string>>;
  readonly byWord: ReadonlyMap<string, readonly Clause[]>;
  readonly labels: ReadonlyMap<Clause, readonly string[]>;
  /** The clauses by their first label, what they stand under at the top level, and by their last. */
  readonly byFirst: ReadonlyMap<string, readonly Clause[]>;
  readonly byLast: ReadonlyMap<string, readonly Clause[]>;
}

/**
 * What the clauses of an edition are about and how they are numbered, for finding those that a citation may have
 * meant. A word counts the more the fewer clauses have it. The index is made when it is first asked for: most
 * citations resolve without it.
 */
export class ClauseIndex {
  readonly edition: Edition;
  #index: Index | null = null;
  readonly #whole = new Map<Clause, ReadonlySet<string>>();

  constructor(edition: Edition) {
    this.edition = edition;
  }

  /** How much each clause that shares anything with the words shares, its own words and the headings over it. */
  sharedByClause(words: ReadonlySet<string>): ReadonlyMap<Clause, number> {
    const index = this.#made();
    const shared = new Map<Clause, number>();
    for (const word of words) {
      const weight = this.#weight(word);
      for (const clause of index.byWord.get(word) ?? [])
        shared.set(clause, (shared.get(clause) ?? 0) + weight);
    }
    for (const [clause, sum] of shared) shared.set(clause, sum / breadth(index.words.get(clause)?.size ?? 0));
    return shared;
  }

  /** How much a clause shares with the words, all its sub-clauses included. */
  sharedByWhole(words: ReadonlySet<string>, clause: Clause): number {
    const whole = this.#wholeOf(clause);
    let sum = 0;
    for (const word of words) if (whole.has(word)) sum += this.#weight(word);
    return sum / breadth(whole.size);
  }

  /** From 0 to 1: the part of the words of two clauses, the headings over them included, that both have. */
  sameness(a: Clause, b: Clause): number {
    const { words } = this.#made();
    const [ofA, ofB] = [words.get(a) ?? new Set(), words.get(b) ?? new Set()];
    const both = ofA.intersection(ofB).size;
    return both / Math.max(1, ofA.size + ofB.size - both);
  }

  /** The labels of a clause, as `clauseLabels` gives them. */
  labelsOf(clause: Clause): readonly string[] {
    return this.#made().labels.get(clause) ?? [];
  }

  /** The clauses whose first or whose last label is that of a number: none else is like it. */
  likeNumbered(labels: readonly string[]): readonly Clause[] {
    const { byFirst, byLast } = this.#made();
    return [...(byFirst.get(labels[0] ?? '') ?? []), ...(byLast.get(labels.at(-1) ?? '') ?? [])];
  }

  #wholeOf(clause: Clause): ReadonlySet<string> {
    const known = this.#whole.get(clause);
    if (known) return known;
    const words = new Set(this.#made().words.get(clause));
    for (const child of clause.children) for (const word of this.#wholeOf(child)) words.add(word);
    this.#whole.set(clause, words);
    return words;
  }

  #weight(word: string): number {
    const having = this.#made().byWord.get(word)?.length ?? 0;
    return having === 0 ? 0 : Math.log(this.edition.size / having);
  }

  #made(): Index {
    this.#index ??= makeIndex(this.edition.clauses);
    return this.#index;
  }
}

/** A clause of many words shares some with any: what it shares counts less. */
function breadth(size: number): number {
  return Math.sqrt(10 + size);
}

function makeIndex(clauses: readonly Clause[]): Index {
  const words = new Map(clauses.map((clause) => [clause, wordsOf(clause)]));
  const byWord = new Map<string, Clause[]>();
  for (const [clause, having] of words) {
    for (const word of having) {
      const others = byWord.get(word);
      if (others) others.push(clause);
      else byWord.set(word, [clause]);
    }
  }
  const labels = new Map(clauses.map((clause) => [clause, clauseLabels(clause)]));
  const byFirst = Map.groupBy(clauses, (clause) => labels.get(clause)?.[0] ?? '');
  const byLast = Map.groupBy(clauses, (clause) => labels.get(clause)?.at(-1) ?? '');
  return { words, byWord, labels, byFirst, byLast };
}

function wordsOf(clause: Clause): ReadonlySet<string> {
  const headings = clause.ancestors.map(({ heading }) => heading ?? '');
  return subjectWords([...headings, ownWords(clause.heading, clause.reading.ownParts)].join(' '));
}
