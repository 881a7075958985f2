import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { parseOutline } from '../../src/ingest/parse/parse-outline.ts';
import { subProvisions } from '../../src/law/document/provision.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';
import { realNumbering } from '../support/numbering.ts';

interface Texts {
  readonly citation: string;
  readonly plain: string;
  readonly markdown: string;
  readonly html: string;
}

const TEXTS = 'citation plain: text markdown: text(format: MARKDOWN) html: text(format: HTML)';
const ELEMENTS =
  'div section h1 h2 h3 h4 h5 h6 p ul li table caption thead tbody tr th td span dfn strong em br a'.split(
    ' ',
  );
let app: TestApp;
let roots: readonly Texts[];

beforeAll(async () => {
  app = await createTestApp();
  const answer = await app.data<{ edition: { clauses: readonly Texts[] } }>(
    `{ edition(year: "2005-06") { clauses { ${TEXTS} } } }`,
  );
  roots = answer.edition.clauses.map(withPaths);
});
afterAll(() => app.close());

function textsOf(citation: string): Texts {
  return roots.find((root) => root.citation === citation) as Texts;
}

async function ask(cite: string): Promise<Texts> {
  const source = `query ($cite: String!) { clause(cite: $cite, year: "2005-06") { ${TEXTS} } }`;
  return withPaths((await app.data<{ clause: Texts }>(source, { cite })).clause);
}

/** The links of a text as paths, whatever address the server was asked under. */
function withPaths({ citation, plain, markdown, html }: Texts): Texts {
  const bare = (text: string) => text.replaceAll('http://localhost:80/', '/');
  return { citation, plain, markdown: bare(markdown), html: bare(html) };
}

/** The words of a text, however they are laid out; the glyph of a bullet is layout. */
function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '•');
}

function htmlWords(html: string): readonly string[] {
  return words(wordsOfHtml(html.replaceAll(/<\/?a\b[^>]*>/g, '')));
}

describe('plain text', () => {
  test('is the format when none is asked for', async () => {
    const answer = await app.data<{ clause: { none: string; plain: string } }>(
      '{ clause(cite: "16.C", year: "2005-06") { none: text plain: text(format: PLAIN) } }',
    );
    expect(answer.clause.none).toBe(answer.clause.plain);
    expect(answer.clause.plain).toBe(
      [
        'C. Bereavement Leave',
        '1. Three (3) days leave with pay will be granted for death in the immediate family of a teacher. If requested by the teacher, two (2) additional days leave with pay will be granted.',
        "2. Bereavement leave is not cumulative nor is it deducted from a teacher's sick leave.",
      ].join('\n\n'),
    );
  });

  test('a clause printed without a heading begins with its label', async () => {
    const { plain } = await ask('16.L.3.a.1');
    expect(plain).toBe('1) Absent for four (4) or more consecutive days;');
  });

  test('bullets are •, whatever glyph the scan has', () => {
    expect(textsOf('Preamble').plain).toContain(
      '\n\n• Policy matters that affect teaching and learning\n\n• District-wide',
    );
  });

  test('ownText is the same asked of one clause, of a whole year, and of one clause after that', async () => {
    interface Worded {
      readonly citation: string;
      readonly ownText: string;
      readonly children?: readonly Worded[];
    }
    const deep = (levels: number): string =>
      `{ citation ownText ${levels === 0 ? '' : `children ${deep(levels - 1)}`} }`;
    const all = (clauses: readonly Worded[]): readonly Worded[] =>
      clauses.flatMap((clause) => [clause, ...all(clause.children ?? [])]);
    const alone = async (cites: readonly string[]) => {
      const query = `query ($cites: [String!]!) { clauses(cites: $cites, year: "2006-07") { citation ownText } }`;
      return (await app.data<{ readonly clauses: readonly Worded[] }>(query, { cites })).clauses;
    };
    const cites = ['Preamble', 'Art. 5.E', 'Art. 16.L', 'Art. 16.L.1.c', 'App. B', 'App. G'];
    const before = await alone(cites);
    expect(before.map(({ citation }) => citation)).toEqual(cites);
    const { edition } = await app.data<{ readonly edition: { readonly clauses: readonly Worded[] } }>(
      `{ edition(year: "2006-07") { clauses ${deep(8)} } }`,
    );
    const inYear = Map.groupBy(all(edition.clauses), ({ citation }) => citation);
    expect(cites.map((cite) => inYear.get(cite)?.[0]?.ownText)).toEqual(before.map(({ ownText }) => ownText));
    expect(await alone(cites)).toEqual(before);
  });

  test('ownText is the words at one level only, without the label', async () => {
    const answer = await app.data('{ clause(cite: "16.L.3.a", year: "2005-06") { ownText } }');
    expect(answer).toEqual({
      clause: { ownText: "A physician's certificate may be required when a teacher is:" },
    });
  });

  test('the text of the edition is that of its clauses, one after the other', async () => {
    const answer = await app.data<{ edition: { text: string } }>('{ edition(year: "2005-06") { text } }');
    expect(answer.edition.text).toBe(roots.map(({ plain }) => plain).join('\n\n'));
  });
});

describe('HTML', () => {
  test('of Art 16.C is a section with a heading and its labelled paragraphs', async () => {
    const { html } = await ask('16.C');
    expect(html).toBe(
      '<section class="clause section" id="aps-atf/2005-06/art-16/C" data-citation="Art. 16.C"><h2>C. Bereavement Leave</h2>' +
        '<section class="clause paragraph" id="aps-atf/2005-06/art-16/C/1" data-citation="Art. 16.C.1"><p><span class="label">1.</span> Three (3) days leave with pay will be granted for death in the <span class="term" data-term="immediate family">immediate family</span> of a <span class="term" data-term="teacher">teacher</span>. If requested by the teacher, two (2) additional days leave with pay will be granted.</p></section>' +
        '<section class="clause paragraph" id="aps-atf/2005-06/art-16/C/2" data-citation="Art. 16.C.2"><p><span class="label">2.</span> Bereavement leave is not cumulative nor is it deducted from a <span class="term" data-term="teacher">teacher</span>&#39;s sick leave.</p></section>' +
        '</section>',
    );
  });

  test('is well-formed and escaped in every clause of the agreement, and has the words of the plain text', () => {
    for (const { plain, html } of roots) {
      expect(malformedHtml(html)).toBeNull();
      expect(htmlWords(html)).toEqual(words(plain));
    }
  });

  test('has no element but sections, headings, paragraphs, lists, tables, scrolling frames, labels, terms, line breaks and links', () => {
    const elements = new Set(
      roots.flatMap(({ html }) => [...html.matchAll(/<([a-z][a-z0-9]*)/g)].map(([, name]) => String(name))),
    );
    expect([...elements].filter((name) => !ELEMENTS.includes(name))).toEqual([]);
    for (const name of ['section', 'h1', 'p', 'ul', 'table', 'div', 'span']) expect(elements).toContain(name);
  });

  test('escapes ampersands and quotation marks', async () => {
    expect(textsOf('App. D').html).toContain('Certified Staff Training &amp; Experience Index');
    const { html } = await ask('16.N.1');
    expect(html).toContain('&quot;<dfn data-term="uniformed services">uniformed services</dfn>,&quot;');
  });

  test('links the words that refer to another clause to its permalink of the same year', async () => {
    const links = roots.flatMap(({ html }) =>
      [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => String(href)),
    );
    const paths = [...new Set(links)].filter((href) => href.startsWith('/'));
    expect(paths).toContain('/aps-atf/2005-06/app-a/AT-1');
    for (const path of paths) {
      expect(path).toMatch(/^\/aps-atf\/2005-06\//);
      expect((await app.get(path)).statusCode).toBe(200);
    }
  });

  test('of a whole edition is well-formed too', async () => {
    const { edition } = await app.data<{ edition: { text: string } }>(
      '{ edition(year: "2005-06") { text(format: HTML) } }',
    );
    expect(malformedHtml(edition.text)).toBeNull();
    expect(htmlWords(edition.text)).toEqual(roots.flatMap(({ plain }) => words(plain)));
  });
});

test('words that the print sets in another type are marked in HTML and Markdown, and plain in plain text', async () => {
  const { plain, markdown, html } = await ask('App. J');
  expect(plain).toContain('Inclusion: Not a term used in regulation but is a philosophy (not');
  expect(markdown).toContain('*Inclusion*: Not a term used in regulation but is a *philosophy* (not');
  expect(html).toContain('<em>philosophy</em> (not a program or strategy)');
  const source = `{ clause(cite: "App. Support and Related Services Personnel Career Pathway System", year: "2006-07") {
    markdown: text(format: MARKDOWN) html: text(format: HTML) } }`;
  const { clause } = await app.data<{ clause: { markdown: string; html: string } }>(source);
  expect(clause.markdown).toContain('is **not directly analogous** to the teacher licensure system');
  expect(clause.html.match(/<strong>(?:not directly )?analogous<\/strong>/g)).toHaveLength(7);
});

describe('Markdown', () => {
  test('is the outline in which the content is written', async () => {
    const { markdown } = await ask('16.L.3');
    expect(markdown.split('\n\n').slice(0, 3)).toEqual([
      '### 3. General Provisions',
      "a. A physician's certificate may be required when a teacher is:",
      '   1) Absent for four (4) or more consecutive days;',
    ]);
    expect((await ask('16.C')).markdown).toMatch(
      /^## C\. Bereavement Leave\n\n1\. Three \(3\) days leave with pay /,
    );
  });

  test('of a table is a pipe table, and says how many heading rows are printed when it is not one', async () => {
    const { markdown } = await ask('AT-1');
    expect(markdown.split('\n').slice(0, 9)).toEqual([
      '## 2005/06 SALARY SCHEDULE AT-1',
      '',
      'TEACHER/LIBRARIAN SALARY SCHEDULE',
      '',
      '<!-- headings: 2 -->',
      '| EDUCATION | BA | BA+15 | BA+45 | MA | MA+15 | MA+45 | Doctorate |',
      '| --- | --- | --- | --- | --- | --- | --- | --- |',
      '| Step | ANNUAL | ANNUAL | ANNUAL | ANNUAL | ANNUAL | ANNUAL | ANNUAL |',
      '| 1 | $30,131 | $30,266 | $30,403 | $30,404 | $30,540 | $31,842 | $32,867 |',
    ]);
  });

  test('of a titled paragraph has a heading, and what is under it at the margin', async () => {
    expect((await ask('13.B')).markdown).toMatch(/\n### 1\. Layoff\n\na\. The District shall determine/);
    expect((await ask('13.B')).plain).toMatch(/\n\n1\. Layoff\n\n {3}a\. The District shall determine/);
  });

  test('tells by its indentation where a titled paragraph ends before words of what is above it', async () => {
    expect((await ask('16.O')).markdown).toMatch(
      /\n### 3\. General Provisions\n\n {3}a\. [^#]+\n\nRefer to \[Appendix C on pages 49-51\]\([^)]+\)$/,
    );
  });

  test('of every article and appendix, parsed again, gives the same words in the same places', () => {
    for (const { citation, plain, markdown } of roots) {
      const diagnostics = new Diagnostics();
      const options = {
        file: `${citation}.md`,
        firstLine: 1,
        numbering: realNumbering(),
        tableFile: () => null,
      };
      const outline = parseOutline(markdown, options, diagnostics);
      expect(diagnostics.list).toEqual([]);
      expect(subProvisions(outline).map(plainText)).toEqual([plain]);
    }
  });
});
