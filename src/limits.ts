/** One limit: what it bounds, why it is where it is, and what a request at the limit costs us. */
export interface Limit {
  readonly bounds: string;
  readonly most: number;
  /** What `most` counts; left out where `bounds` says it. */
  readonly unit?: string;
  readonly because: string;
  /** As measured on the machine of README's benchmarks. */
  readonly price: string;
}

/** Every limit there is on what one request may ask, in the order in which a request meets them. */
export const LIMITS = {
  body: {
    bounds: 'request body',
    most: 256 * 1024,
    unit: 'bytes',
    because: 'ten times the longest query with the longest text that is read',
    price: '1 ms to parse',
  },
  tokens: {
    bounds: 'tokens in a query',
    most: 5_000,
    because: 'generated queries of whole pages have some hundreds',
    price: '5 ms to parse',
  },
  depth: {
    bounds: 'depth of a query',
    most: 16,
    unit: 'levels',
    because: 'a year read whole is eight levels deep, a reference with its target’s edition three more',
    price: 'none by itself',
  },
  aliases: {
    bounds: 'aliases in a query',
    most: 60,
    because: 'a page shows some thirty clauses, each asked under a name of its own',
    price: 'sixty times one field',
  },
  directives: {
    bounds: 'directives in a query',
    most: 20,
    because: 'a page that shows or hides its parts has a handful',
    price: 'none by itself',
  },
  cost: {
    bounds: 'cost of a query',
    most: 5_000,
    because: 'a year read whole, eight levels deep, with ten fields a level costs half of it',
    price: '10 ms to check',
  },
  objects: {
    bounds: 'objects in an answer',
    most: 50_000,
    because: 'a year read whole, with its tables and notes, holds some two thousand',
    price: '0.1 s with one field each',
  },
  citation: {
    bounds: 'length of a citation',
    most: 200,
    unit: 'characters',
    because: 'the longest of this agreement, a paragraph of a memorandum’s, has 163',
    price: 'none',
  },
  quotation: {
    bounds: 'length of a quotation',
    most: 20_000,
    unit: 'characters',
    because: 'several pages; the longest article has 24,000',
    price: 'see `npm run bench:abuse`',
  },
  quotations: {
    bounds: 'quotations in a text that is checked',
    most: 100,
    because: 'a page of the longest text with a quotation in every other line',
    price: '0.2 s',
  },
  search: {
    bounds: 'length of a search query',
    most: 300,
    unit: 'characters',
    because: 'five times the longest question of the tests',
    price: '1 ms and a statement',
  },
  page: {
    bounds: 'items in a page of a list',
    most: 500,
    because: 'the references of a year come in one page',
    price: '2 ms',
  },
  hits: {
    bounds: 'hits in a page of a search',
    most: 100,
    because: 'nobody reads more; each hit is highlighted',
    price: '10 ms',
  },
} as const satisfies Readonly<Record<string, Limit>>;
