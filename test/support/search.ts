import type { GraphAnswer, TestApp } from './create-test-app.ts';

/** One hit of a search, as the tests look at it. */
export interface Hit {
  readonly node: { readonly citation: string; readonly year: string; readonly kind: string };
  readonly cursor: string;
  readonly score: number;
  readonly highlight: string;
}

interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** What a search is answered. */
export interface Found {
  readonly edges: readonly Hit[];
  readonly totalCount: number;
  readonly engine: string;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly facets: {
    readonly kinds: readonly FacetCount[];
    readonly articles: readonly FacetCount[];
    readonly years: readonly FacetCount[];
  };
}

/** The arguments of a search beside its query. */
export interface SearchArguments {
  readonly year?: string;
  readonly kinds?: readonly string[];
  readonly within?: string;
  readonly first?: number;
  readonly after?: string | null;
  readonly agreement?: string;
}

const SEARCH = `query ($query: String!, $year: ContractYear, $kinds: [ClauseKind!], $within: String, $first: Int!,
  $after: String, $agreement: ID!) {
  search(query: $query, year: $year, kinds: $kinds, within: $within, first: $first, after: $after, agreement: $agreement) {
    totalCount engine
    edges { cursor score highlight node { citation year kind } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    facets { kinds { value count } articles { value count } years { value count } }
  }
}`;

const DEFAULTS = { first: 10, agreement: 'aps-atf' };

/** Searches through the graph. @throws Error when the answer has errors. */
export async function search(app: TestApp, query: string, options: SearchArguments = {}): Promise<Found> {
  return (await app.data<{ search: Found }>(SEARCH, { ...DEFAULTS, ...options, query })).search;
}

/** Searches for what may be refused. */
export function trySearch(
  app: TestApp,
  query: string,
  options: SearchArguments = {},
): Promise<GraphAnswer<{ search: Found | null } | null>> {
  return app.query(SEARCH, { ...DEFAULTS, ...options, query });
}

/** The citations of the hits, in their order. */
export function citations({ edges }: Found): readonly string[] {
  return edges.map(({ node }) => node.citation);
}
