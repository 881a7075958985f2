/** A request meant to exhaust the server. */
export interface HostileRequest {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

const aliases = (count: number, field: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field(i)}`).join(' ');
const repeated = (text: string, length: number) =>
  text.repeat(Math.ceil(length / text.length)).slice(0, length);

const OPENING =
  'All active employees on Schedules AT-1, AT-2, A-1, A-2 and A-3 will be credited with paid sick leave at the start of the contract year as follows ';
const COMPARE = 'compare(from: "2005-06", to: "2006-07")';

/** Short queries with endless answers, texts that are dear to read, and queries that are dear to check. */
export const HOSTILE: readonly HostileRequest[] = [
  {
    name: 'editions of clauses of editions',
    query: '{ edition { clauses { children { edition { clauses { edition { text } } } } } } }',
  },
  {
    name: 'an edition’s HTML for each section',
    query: '{edition{clauses{children{edition{text(format:HTML)}}}}}',
  },
  {
    name: 'the same a level deeper',
    query: '{edition{clauses{children{children{edition{text(format:HTML)}}}}}}',
  },
  { name: '60 redlines', query: `{ ${aliases(60, () => `${COMPARE} { redline }`)} }` },
  {
    name: '60 redlines in Markdown',
    query: `{ ${aliases(60, () => `${COMPARE} { redline(format: MARKDOWN) }`)} }`,
  },
  {
    name: 'every segment of every change, ten times',
    query: `{ ${aliases(10, () => `${COMPARE} { changes { segments { text } } }`)} }`,
  },
  {
    name: '60 times the citations of 240 kB',
    query: `query ($t: String!) { ${aliases(60, () => 'citations(text: $t) { text }')} }`,
    variables: { t: repeated('Articles 1 through 99 ', 240_000) },
  },
  {
    name: '60 times the citations of 20,000 characters',
    query: `query ($t: String!) { ${aliases(60, () => 'citations(text: $t) { text target { citation } }')} }`,
    variables: { t: repeated('Articles 1 through 99 ', 20_000) },
  },
  {
    name: 'ten times the citations of “MOU MOU …”',
    query: `query ($t: String!) { ${aliases(10, () => 'citations(text: $t) { text }')} }`,
    variables: { t: repeated('MOU ', 20_000) },
  },
  {
    name: 'a quotation that goes astray',
    query: 'query ($t: String!) { quote(text: $t) { verdict segments { text } } }',
    variables: { t: `${repeated(OPENING, 3_000)}${repeated(' q', 16_990)}` },
  },
  {
    name: '60 quotations that go astray',
    query: `query ($t: String!) { ${aliases(60, () => 'quote(text: $t) { verdict }')} }`,
    variables: { t: `${repeated(OPENING, 3_000)}${repeated(' q', 16_990)}` },
  },
  {
    name: '60 searches',
    query: `{ ${aliases(60, (i) => `search(query: "sick leave ${i}", first: 100) { edges { highlight } }`)} }`,
  },
  {
    name: '10 unknown directives',
    query: `{ __typename ${Array.from({ length: 10 }, (_, i) => `@x${i}`).join(' ')} }`,
  },
  { name: '101 aliases of __typename', query: `{ ${aliases(101, () => '__typename')} }` },
  {
    name: '600 root fields',
    query: `{ ${Array.from({ length: 600 }, () => 'agreements { slug }').join(' ')} }`,
  },
  { name: '2,400 brackets', query: `{ clause(cite: ${'['.repeat(2_400)}) { text } }` },
  {
    name: 'a whole year, eight levels deep',
    query: `{ edition { clauses ${'{ text citation children '.repeat(7)}{ text }${' }'.repeat(7)} } }`,
  },
];
