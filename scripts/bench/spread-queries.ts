import type { Agreement } from '../../src/law/document/agreement.ts';
import { searchLine } from '../../src/law/words/search-words.ts';
import type { GraphQuery } from './load.ts';
import { seeded } from './synthetic/seeded.ts';
import type { SyntheticAgreements } from './synthetic/synthetic-agreements.ts';
import { zipf } from './synthetic/zipf.ts';

export const SPREADS = ['evenly', 'by Zipf'] as const;
export type Spread = (typeof SPREADS)[number];

/** What is asked of agreements. */
export const KINDS = ['lookup', 'search', 'comparison'] as const;
export type Kind = (typeof KINDS)[number];

const QUERIES: Readonly<Record<Kind, string>> = {
  lookup: `query ($agreement: ID!, $year: ContractYear, $cite: String!) {
    clause(agreement: $agreement, year: $year, cite: $cite) { citation heading text } }`,
  search: `query ($agreement: ID!, $year: ContractYear, $query: String!) {
    search(agreement: $agreement, year: $year, query: $query) { totalCount edges { highlight node { citation heading } } } }`,
  comparison: `query ($agreement: ID!, $from: ContractYear!, $to: ContractYear!, $cite: String!) {
    compare(agreement: $agreement, from: $from, to: $to, cite: $cite) { counts { revised inserted } redline } }`,
};

const WORDS_IN_A_SEARCH = 3;

/** Makes requests that are spread over synthetic agreements, none of them sent before. */
export class SpreadQueries {
  readonly #agreements: SyntheticAgreements;
  readonly #years: readonly string[];
  /** What none of them leaves out, with its year. */
  readonly #clauses: readonly { readonly cite: string; readonly year: string }[];
  /** The articles of both years that none of them leaves out. */
  readonly #articles: readonly string[];
  /**
   * Words in a row, as somebody remembers them: every such row, as blanks make no other search, and what is found is kept. Fewer would
   * soon all have been searched for where there is one agreement, and none of them where there are many.
   */
  readonly #phrases: readonly { readonly words: string; readonly year: string }[];
  readonly #rewordings = new Map<number, (text: string) => string>();
  #number = 0;

  constructor(model: Agreement, agreements: SyntheticAgreements) {
    this.#agreements = agreements;
    this.#years = model.editions.map(({ head }) => head.year);
    const readings = model.editions.flatMap(({ head, readings }) => {
      const parents = new Set(readings.map(({ parentPath }) => parentPath));
      return readings.map((reading) => ({
        ...reading,
        year: head.year,
        isParent: parents.has(reading.path),
      }));
    });
    this.#clauses = readings
      .filter(({ isParent }) => isParent)
      .map(({ citation, year }) => ({ cite: citation, year }));
    this.#articles = [
      ...new Set(
        readings
          .filter(({ kind, isParent }) => kind === 'ARTICLE' && isParent)
          .map(({ citation }) => citation),
      ),
    ];
    this.#phrases = readings.flatMap(({ ownParts, year }) =>
      ownParts.flatMap((part) => (part.type === 'table' ? [] : phrasesIn(part.text, year))),
    );
  }

  /** So many requests of a kind, over the first so many agreements. */
  take(kind: Kind, spread: Spread, amount: number, agreements: number): readonly GraphQuery[] {
    const byZipf = zipf(agreements);
    return Array.from({ length: amount }, () => {
      this.#number += 1;
      const at = seeded('agreement', this.#number);
      const which = 1 + (spread === 'evenly' ? Math.floor(at * agreements) : byZipf(at));
      return { query: QUERIES[kind], variables: this.#variables(kind, which, this.#number) };
    });
  }

  /** White space that writes the request's number makes it one that was never sent. */
  #variables(kind: Kind, which: number, number: number): GraphQuery['variables'] {
    const agreement = this.#agreements.slug(which);
    const blanks = number.toString(2).replaceAll('0', ' ').replaceAll('1', '\t');
    switch (kind) {
      case 'lookup': {
        const { cite, year } = pick(this.#clauses, 'clause', number);
        return { agreement, year, cite: `${blanks}${cite}` };
      }
      case 'search': {
        const { words, year } = pick(this.#phrases, 'phrase', number);
        return { agreement, year, query: `${this.#rewording(which)(words)}${blanks}` };
      }
      case 'comparison': {
        const [from, to] = [this.#years[0], this.#years.at(-1)];
        return { agreement, from, to, cite: `${blanks}${pick(this.#articles, 'article', number)}` };
      }
    }
  }

  #rewording(which: number): (text: string) => string {
    return this.#rewordings.getOrInsertComputed(which, () => this.#agreements.rewording(which));
  }
}

function phrasesIn(text: string, year: string): readonly { words: string; year: string }[] {
  const words = searchLine(text)
    .split(' ')
    .filter((word) => /^[a-z]{4,}$/.test(word));
  const rows = words.slice(WORDS_IN_A_SEARCH - 1).map((_, at) => words.slice(at, at + WORDS_IN_A_SEARCH));
  return rows.map((row) => ({ words: row.join(' '), year }));
}

function pick<Item>(items: readonly Item[], what: string, number: number): Item {
  return items[Math.floor(seeded(what, number) * items.length)] as Item;
}
