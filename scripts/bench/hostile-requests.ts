/** A request that somebody might send to keep the server from its work. */
export interface HostileRequest {
  readonly name: string;
  /** The body; sent as JSON unless it is text already. */
  readonly body: object | string;
}

const MOU = 'MOU '.repeat(5_000);
const RANGES = 'Articles 1 through 99 '.repeat(909);

/** What was found to stop, block or exhaust the server once, and what is like it. */
export function hostileRequests(words: readonly string[]): readonly HostileRequest[] {
  return [
    query(
      'an edition inside every clause',
      '{ edition { clauses { children { edition { clauses { edition { text } } } } } } }',
    ),
    query(
      'its HTML for every section',
      '{ edition { clauses { children { edition { text(format: HTML) } } } } }',
    ),
    query(
      'its HTML for every sub-section',
      '{ edition { clauses { children { children { edition { text(format: HTML) } } } } } }',
    ),
    query('60 redlines', aliases(60, 'compare(from: "2005-06", to: "2006-07") { redline }')),
    query('one redline', '{ compare(from: "2005-06", to: "2006-07") { redline } }'),
    query(
      '60 comparisons with their words',
      aliases(60, `compare(from: "2005-06", to: "2006-07") { changes { segments { text } } }`),
    ),
    texts('60 times citations of 240 kB', 60, 'citations(text: $text) { text }', RANGES.repeat(12)),
    texts('60 times citations of 20 kB', 60, 'citations(text: $text) { text target { id } }', RANGES),
    texts('ten times citations of 20 kB of MOU', 10, 'citations(text: $text) { text target { id } }', MOU),
    texts('citations of 20 kB of brackets', 10, 'citations(text: $text) { text }', '('.repeat(20_000)),
    texts('a quotation that goes astray', 1, 'quote(text: $text) { verdict }', astray(words)),
    texts('five of them', 5, 'quote(text: $text) { verdict }', astray(words)),
    texts('a quotation of 20,000 letters', 1, 'quote(text: $text) { verdict }', 'x'.repeat(20_000)),
    texts(
      '60 searches',
      60,
      'search(query: $text, first: 100) { edges { highlight } facets { kinds { count } } }',
      words.slice(0, 40).join(' '),
    ),
    query(
      '60 searches for words that stand nowhere',
      `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: search(query: "xu${i}vel bro${i}kam zilch${i}en qua${i}tor mi${i}sprind flo${i}gg") { totalCount }`).join(' ')} }`,
    ),
    query('500 times one field', `{ ${'__typename '.repeat(500)} }`),
    query('600 root fields', `{ ${'agreements { slug } '.repeat(600)} }`),
    query('101 aliases', `{ ${Array.from({ length: 101 }, (_, i) => `a${i}: __typename`).join(' ')} }`),
    query('2,400 directives', `{ __typename ${'@aa'.repeat(2_400)} }`),
    query('2,400 brackets', `{ clause(cite: ${'['.repeat(2_400)}${']'.repeat(2_400)}) { id } }`),
    query('fields that may conflict', `{ clause(cite: "16") { ${twice(8)} } }`),
    query('fragments that may conflict', fragments(180)),
    query(
      'the whole schema',
      '{ __schema { types { name fields { name args { name type { name enumValues { name } } } type { name fields { name } } } } } }',
    ),
    query(
      'objects with many fields',
      '{ edition { clauses { children { edition { clauses { children { id citation label heading kind year change } } } } } } }',
    ),
    query(
      'rules for every article',
      '{ edition { clauses { edition { rules { catalogue { clauses { id } parameters { quote } } } } } } }',
    ),
    query(
      'conflicts for every section',
      '{ edition { clauses { children { edition { rules { conflicts { description } } } } } } }',
    ),
    query(
      'tables for every section',
      '{ edition { clauses { children { edition { salarySchedules { table { rows csv } } } } } } }',
    ),
    query(
      'terms for every clause',
      '{ edition { clauses { children { edition { clauses { terms { definition } termOccurrences { text } } } } } } }',
    ),
    query(
      'clauses that there are not',
      '{ edition { clauses { children { edition { clauses { edition { clause(cite: "16.Z") { id } } } } } } } }',
    ),
    query(
      'instruments for every section',
      '{ edition { clauses { children { edition { instruments { text amendments { target } } } } } } }',
    ),
    query(
      'rules of the clauses of rules',
      '{ agreements { editions { terms { scope { rules { parameters { clause { ancestors { parameters { clause { id } } rules { title } } } } } } } } } }',
    ),
    query(
      'references of the candidates of references',
      '{ edition { clauses { alternates { id } referencedBy(deep: true) { candidates { text(format: HTML) references(deep: true) { candidates { text } } } } } } }',
    ),
    {
      name: 'a batch of 20',
      body: Array.from({ length: 20 }, () => ({
        query: '{ compare(from: "2005-06", to: "2006-07") { changes { segments { text } } } }',
      })),
    },
    { name: 'a body of brackets', body: `{"query":"{ __typename }","variables":{"a":${'['.repeat(120_000)}` },
    { name: 'a body that is too large', body: 'x'.repeat(300_000) },
    { name: 'a body that is no JSON', body: `{"query":"${'{'.repeat(200_000)}` },
  ];
}

function query(name: string, source: string): HostileRequest {
  return { name, body: { query: source } };
}

function aliases(count: number, field: string): string {
  return `{ ${Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ')} }`;
}

function texts(name: string, count: number, field: string, text: string): HostileRequest {
  return { name, body: { query: `query ($text: String!) ${aliases(count, field)}`, variables: { text } } };
}

/** Words of the agreement, and then others: much is alike, and no end of it. */
function astray(words: readonly string[]): string {
  const real = words.slice(0, 520).join(' ');
  return real + ' q'.repeat((19_990 - real.length) / 2);
}

/** A selection in which every field stands twice, all the way down. */
function twice(levels: number): string {
  return levels === 0 ? 'id' : `children { ${twice(levels - 1)} } children { ${twice(levels - 1)} }`;
}

function fragments(count: number): string {
  const named = Array.from({ length: count }, (_, i) => i);
  const spread = named.map((i) => `...F${i}`).join(' ');
  return `{ clause(cite: "16") { ${spread} } } ${named.map((i) => `fragment F${i} on Clause { id next { id } next { id } }`).join(' ')}`;
}
