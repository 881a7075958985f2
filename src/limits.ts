/** One limit: what it bounds, why it is where it is, and what a request at the limit costs us. */
export interface Limit {
  readonly bounds: string;
  readonly most: number;
  /** What `most` counts; left out where `bounds` says it. */
  readonly unit?: string;
  readonly because: string;
  /** As measured on the machine of the benchmarks in docs/operations.md. */
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
  nesting: {
    bounds: 'brackets inside one another, in a query or in its variables',
    most: 64,
    because: 'four times the depth of a query; more would overflow the stack of those who read it',
    price: 'none by itself',
  },
  fields: {
    bounds: 'fields in a query',
    most: 1_000,
    because: 'the query that tools send for the whole schema has a hundred',
    price: '0.2 s to validate when they are all alike',
  },
  siblings: {
    bounds: 'fields side by side',
    most: 300,
    because: 'every computed rule of a year in one query',
    price: '30 ms to validate when they are all alike',
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
  directivesInPlace: {
    bounds: 'directives in one place',
    most: 4,
    because: 'there are two for a field, and clients have some of their own',
    price: 'an error for each that there is not',
  },
  mistakes: {
    bounds: 'mistakes that are told of a query',
    most: 20,
    because: 'nobody reads more',
    price: '3 ms to look for what was meant',
  },
  cost: {
    bounds: 'cost of a query',
    most: 5_000,
    because: 'a year read whole, eight levels deep, with ten fields a level costs half of it',
    price: '10 ms to check',
  },
  operations: {
    bounds: 'operations in a batch',
    most: 20,
    because: 'a page of answers asks for one each; together they have the budget of one request',
    price: 'twenty times one',
  },
  cites: {
    bounds: 'citations asked at once',
    most: 100,
    because: 'a page cites some twenty clauses',
    price: '5 ms where none is there',
  },
  quotes: {
    bounds: 'quotations checked at once',
    most: 20,
    because: 'a page quotes a handful; a whole text is checked by `checkDocument`',
    price: 'twenty times one',
  },
  objects: {
    bounds: 'objects in an answer',
    most: 30_000,
    because: 'a year read whole, with its tables and notes, holds some two thousand',
    price: '0.1 s with one field each',
  },
  text: {
    bounds: 'text in an answer',
    most: 4_000_000,
    unit: 'characters',
    because: 'both years of this agreement in all three formats, with their comparison, are 2.5 million',
    price: '50 ms, and 12 MB until it is sent',
  },
  work: {
    bounds: 'work for an answer',
    most: 150_000,
    unit: 'steps',
    because: 'a year read whole with its references, terms, rules and history takes 80,000',
    price: '0.3 s',
  },
  lightWork: {
    bounds: 'work for an answer that waits for no other',
    most: 2_000,
    unit: 'steps',
    because:
      'a clause with its sub-clauses takes 20; what takes more is answered one request after the other',
    price: '2 ms, in which nobody else is answered',
  },
  lightText: {
    bounds: 'text in an answer that waits for no other',
    most: 64_000,
    unit: 'characters',
    because: 'the longest article has 24,000',
    price: '1 ms, and 200 kB for each client',
  },
  lightFields: {
    bounds: 'fields in a query that is checked before its turn',
    most: 100,
    because: 'a page asks for some fifty',
    price: '10 ms to validate, once',
  },
  heavyAtOnce: {
    bounds: 'heavy requests that are answered at the same time',
    most: 1,
    because: 'there is one thread: two at once are answered no sooner than one after the other',
    price: '40 MB',
  },
  patience: {
    bounds: 'time for which a heavy request waits for its turn',
    most: 300,
    unit: 'milliseconds',
    because: 'with its own work it is answered or told to come back within a second',
    price: 'none',
  },
  startingWait: {
    bounds: 'time for which a request waits for a program that is making its first start',
    most: 20_000,
    unit: 'milliseconds',
    because: 'the content is read in 4 to 8 seconds; a request that is received may take 30',
    price: 'a connection',
  },
  inFlight: {
    bounds:
      'requests that are answered at the same time, for each processor, unless `REQUESTS_AT_ONCE` says how many',
    most: 128,
    because: 'that many plain ones are answered in 20 ms',
    price: '256 kB each at most',
  },
  connections: {
    bounds: 'connections, unless `CONNECTIONS` says how many',
    most: 2_000,
    because: 'the browsers of a thousand readers',
    price: '20 kB each',
  },
  headersTime: {
    bounds: 'time in which the headers of a request must have come',
    most: 10_000,
    unit: 'milliseconds',
    because: 'a client on the slowest line needs one second',
    price: 'a connection',
  },
  requestTime: {
    bounds: 'time in which a whole request must have come',
    most: 30_000,
    unit: 'milliseconds',
    because: 'the longest body on the slowest line',
    price: 'a connection',
  },
  silence: {
    bounds: 'time for which a client may read nothing of its answer',
    most: 60_000,
    unit: 'milliseconds',
    because: 'a line that was lost comes back or does not',
    price: 'the answer in memory',
  },
  unsent: {
    bounds: 'long answers that wait to be sent',
    most: 64_000_000,
    unit: 'bytes',
    because: 'some ten of the longest',
    price: 'that much memory',
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
  citations: {
    bounds: 'citations in a text',
    most: 900,
    because:
      'a text of 20,000 characters with one in every line has a third of that; a range names up to forty',
    price: '0.2 s where none of them is there',
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
  prefix: {
    bounds: 'length of what suggestions are asked for',
    most: 100,
    unit: 'characters',
    because: 'who has typed more has typed a question, which is for a search',
    price: 'none',
  },
  suggestions: {
    bounds: 'suggestions in an answer',
    most: 20,
    because: 'nobody reads more while typing',
    price: 'none',
  },
  misspelt: {
    bounds: 'words of a search that stand nowhere, for which words that are spelt like them are looked for',
    most: 6,
    because: 'who misspells more types something else than words',
    price: '2 ms each',
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
  queriesKept: {
    bounds: 'queries kept parsed',
    most: 100_000,
    unit: 'characters of queries',
    because: 'a site has some hundred queries of some hundred characters',
    price: '10 MB: a parsed query takes a hundred times its length',
  },
  plansKept: {
    bounds: 'plans by which queries that are asked again are executed',
    most: 200_000,
    unit: 'characters of queries, of which a field counts five',
    because: 'as above; a query that is asked once leaves no plan',
    price: '20 MB with their queries',
  },
  repeated: {
    bounds: 'a request whose answer is kept as bytes',
    most: 8 * 1024,
    unit: 'bytes of address and body',
    because: 'the queries of a page with their variables have some thousand',
    price: 'none by itself',
  },
  askedOnce: {
    bounds: 'requests that are known to have been asked once, so that the answer of the second is kept',
    most: 10_000,
    because: 'what is asked again is mostly asked again soon',
    price: '2 MB',
  },
  answersKept: {
    bounds: 'answers kept as bytes',
    most: 16 * 1024 * 1024,
    unit: 'bytes, of which one answer may have a sixteenth',
    because: 'a site asks some thousand things of some thousand characters again and again',
    price: '16 MB',
  },
  longTextsKept: {
    bounds: 'long texts kept as the bytes that they are sent as',
    most: 8_000_000,
    unit: 'bytes, with the texts',
    because: 'both years of this agreement in one format, with their comparison, take 4 million',
    price: '8 MB',
  },
  longTextsRemembered: {
    bounds: 'answers with long texts that are known to have been written once, so that the second is kept',
    most: 100,
    because: 'about as many as are kept: what is asked again after more would be gone by then',
    price: '20 kB',
  },
  persistedQueries: {
    bounds: 'queries that clients ask by their hash',
    most: 500_000,
    unit: 'characters of queries',
    because: 'as above',
    price: '1 MB',
  },
  addresses: {
    bounds: 'addresses whose rate is known',
    most: 50_000,
    because: 'the teachers of ten districts in one minute',
    price: '10 MB',
  },
  factWords: {
    bounds: 'length of a fact given in words',
    most: 100,
    unit: 'characters',
    because: 'the longest name of a position has half of that',
    price: 'none',
  },
  factItems: {
    bounds: 'items of a fact that is a list',
    most: 100,
    because: 'the teachers of a school',
    price: '1 ms',
  },
  factPlaces: {
    bounds: 'digits after the point of a fact',
    most: 12,
    because: 'nothing is counted more exactly',
    price: 'none',
  },
  meilisearchTime: {
    bounds: 'time for an answer of Meilisearch',
    most: 1_000,
    unit: 'milliseconds',
    because: 'then the database answers in its place',
    price: 'none',
  },
  statement: {
    bounds: 'time that one statement may take in the database',
    most: 5_000,
    unit: 'milliseconds',
    because: 'the longest takes 0.1 s; a database that needs more has stopped answering',
    price: 'a connection',
  },
  step: {
    bounds: 'time that a statement of an ingest may take in the embedded database',
    most: 20_000,
    unit: 'milliseconds',
    because: 'it writes much, and the machine may be busy',
    price: 'the database: it has one session',
  },
  ingestKept: {
    bounds: 'time for which the process that reads the content is kept after an ingest',
    most: 15 * 60_000,
    unit: 'milliseconds',
    because: 'who corrects the content corrects it again; a change of it is then served in a second or two',
    price: '300 MB in a process of its own',
  },
  answer: {
    bounds: 'time in which the database must answer, with waiting for a connection',
    most: 6_000,
    unit: 'milliseconds',
    because: 'a second more than a statement may take',
    price: 'whoever waits for it',
  },
  replicaAnswer: {
    bounds: 'time in which a replica must answer',
    most: 2_000,
    unit: 'milliseconds',
    because: 'then another server is asked, which has its own time',
    price: 'whoever waits for it',
  },
  replicaWait: {
    bounds: 'time for which a replica is waited for that has not got what is served yet',
    most: 200,
    unit: 'milliseconds',
    because: 'a release reaches a replica in some milliseconds; one that needs more is asked again later',
    price: 'whoever waits for it',
  },
  connecting: {
    bounds: 'time in which a database must accept a connection, unless `DATABASE_URL` says how long',
    most: 5_000,
    unit: 'milliseconds',
    because: 'a server far away needs a tenth of it',
    price: 'whoever waits for it',
  },
  ending: {
    bounds: 'time in which the program answers what is under way and ends',
    most: 10_000,
    unit: 'milliseconds',
    because: 'those who end containers wait no longer',
    price: 'what is left then is cut off',
  },
  agreementsKept: {
    bounds:
      'what is kept of agreements: editions, the documents they are read from, what was found in them, their words',
    most: 240_000_000,
    unit: 'bytes, unless `EDITIONS_MEMORY` says how many',
    because:
      'a hundred agreements of two years; docs/operations.md tells how it is divided, and what more need',
    price: 'that much memory',
  },
  textsRemembered: {
    bounds: 'texts such as redlines that are known to have been made once, so that the second is kept',
    most: 10_000,
    because: 'what is asked again is mostly asked again soon',
    price: '2 MB',
  },
  termsKept: {
    bounds: 'places of what is looked for in PostgreSQL and is no such word, such as a phrase',
    most: 4_000_000,
    unit: 'bytes',
    because: 'some thousand phrases',
    price: 'that much memory',
  },
  listsKept: {
    bounds: 'lists of what searches found',
    most: 4_000_000,
    unit: 'bytes',
    because: 'some thousand lists of a hundred hits',
    price: 'that much memory',
  },
  spellingsKept: {
    bounds:
      'words that do not stand in a release, and those that nobody uses in a year of it, kept with what they may be, of each',
    most: 10_000,
    because: 'people misspell the same words',
    price: '2 MB',
  },
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * What things cost in steps of work, of which a request may take `LIMITS.work`. A step is about two microseconds
 * on the machine of the benchmarks in docs/operations.md, with the memory that is collected after it.
 */
export const PRICES = {
  /** So much work is a point of the rate limit, beside the one that every request is. */
  point: 20_000,
  /** So many characters of text are a point of the rate limit. */
  pointOfText: 400_000,
  /** An object of a list, and each field that is asked of it. */
  field: 2,
  /** A cell of a table. */
  cell: 0.3,
  /** Going through a list of a year to choose from it. */
  list: 30,
  /** Looking up a citation; one that is not there is looked for in every year. */
  citation: 60,
  /** Reading the words of an instrument from the database. */
  instrument: 5_000,
  /** A search: reading the query, its statements, ranking. */
  search: 1_000,
  /** Suggestions: going through what an edition offers. */
  suggestions: 500,
  /** Each further search of a request, beside its own price: it takes the database's time. */
  furtherSearch: 14_000,
  /** So many searches of a request are at the plain price: a page shows some lists beside one another. */
  plainSearches: 3,
  /** A hit with its highlight. */
  hit: 40,
  /** A citation that is found in a text: resolving it, and looking for what is near when it is not there. */
  foundCitation: 150,
  /** An answer to a question people ask, with its citations as links. */
  answer: 100,
  /** A character of a text in which citations are looked for. */
  citedCharacter: 1,
  /** Looking up a quotation, beside its characters. */
  quotation: 100,
  /** A character of a text that is compared with the agreement. */
  quotedCharacter: 3,
  /** Comparing two years. */
  comparison: 1_000,
  /** A comparison as a Word document. */
  document: 80_000,
  /** What changed in one clause, word by word. */
  segments: 20,
  /** The defined terms in the words of one clause. */
  terms: 10,
  /** Computing one rule. */
  rule: 200,
  /** What one rule rests on. */
  ruleClauses: 60,
  /** Where clauses of a year contradict one another. */
  conflicts: 500,
  /** The salary schedules of a year. */
  schedules: 100,
} as const;
