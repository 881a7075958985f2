import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { parseOutline } from '../../src/ingest/parse/parse-outline.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import type { ClauseKind } from '../../src/law/document/clause-kind.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import type { Part, Provision, Words } from '../../src/law/document/provision.ts';
import { htmlText } from '../../src/law/text/html-text.ts';
import { instrumentText } from '../../src/law/text/instrument-text.ts';
import { markdownText } from '../../src/law/text/markdown-text.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import type { Printable } from '../../src/law/text/printable.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';
import { realNumbering } from '../support/numbering.ts';
import { realAgreement, realEdition, realEditions } from '../support/real-agreement.ts';

let edition: Edition;
let clauses: readonly Clause[];

beforeAll(async () => {
  edition = await realEdition('2005-06');
  clauses = (await realEditions()).flatMap((each) => each.clauses);
});

describe('the Markdown of a provision parses back to the provision', () => {
  test('for every clause of the agreement', () => {
    for (const clause of clauses) {
      expect(parsedBack(clause, clause.depth, clause.parent?.kind)).toEqual(shapeOf(clause));
    }
  });

  test('for every file of every instrument, its rubrics among the words', async () => {
    const { instruments } = await realAgreement();
    for (const part of instruments.flatMap(({ parts }) => parts)) {
      expect(shapeOf(parsed(instrumentText([part], 'MARKDOWN')))).toEqual(shapeOf(part.outline));
    }
  });

  test.each([
    ['M. Elizabeth Everitt, Superintendent'],
    ['1. is how a label begins'],
    ['12) and so does this'],
    ['(a) or this'],
    ['a.'],
    ['# no heading'],
    ['- no bullet'],
    ['> no rubric'],
    ['| no | table |'],
    ['[table at-1.csv]'],
    ['<!-- headings: 2 -->'],
    ['---'],
    ['* not District funded, _not_ `code`, \\backslash\\ and <b>'],
  ])('when its words are %j', (text) => {
    const words: Words[] = [
      { type: 'paragraph', depth: 0, marker: '', text },
      { type: 'bullet', depth: 0, marker: '', text },
      { type: 'bullet', depth: 1, marker: '', text },
      { type: 'paragraph', depth: 1, marker: '', text },
      { type: 'bullet', depth: 1, marker: '1)', text },
      { type: 'rubric', depth: 0, marker: '', text },
    ];
    const article = provision('ARTICLE', '16', 'Article 16,', text, [...words, item('1', text, words)]);
    expect(parsedBack(article, 1)).toEqual(shapeOf(article));
  });

  test('whatever words it holds', () => {
    const line = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
      .map((text) => text.replaceAll(/\s+/g, ' ').trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const words = lines.map((text): Words => ({ type: 'paragraph', depth: 0, marker: '', text }));
        const article = provision('ARTICLE', '16', 'Article 16,', 'LEAVES', [
          ...words,
          item('1', 'x', words),
        ]);
        expect(parsedBack(article, 1)).toEqual(shapeOf(article));
      }),
    );
  });
});

describe('HTML', () => {
  test('is well formed for every clause of the agreement', () => {
    const malformed = clauses.flatMap((clause) => malformedHtml(htmlText(clause, clause.depth)) ?? []);
    expect(malformed).toEqual([]);
  });

  test('has the words of every clause in printed order', () => {
    for (const clause of clauses) {
      expect(wordsIn(wordsOfHtml(htmlText(clause, clause.depth)))).toEqual(wordsIn(plainText(clause)));
    }
  });

  test('escapes every word, wherever it stands', () => {
    const script = `<script>alert("it's")</script> & <img src=x onerror='alert(1)'>`;
    const rows = [[script, script]];
    const article = provision('ARTICLE', '1', `Article ${script},`, script, [
      { type: 'rubric', depth: 0, marker: '', text: script },
      { type: 'paragraph', depth: 0, marker: '', text: script },
      { type: 'bullet', depth: 0, marker: '', text: script },
      { type: 'bullet', depth: 1, marker: script, text: script },
      { type: 'paragraph', depth: 1, marker: '', text: script },
      { type: 'table', table: { headings: rows, rows } },
      item(script, script, []),
    ]);
    const html = htmlText(article, 1);
    expect(malformedHtml(html)).toBeNull();
    expect(html).not.toMatch(/<(?:script|img)/i);
    expect(wordsOfHtml(html).split('<script>').length - 1).toBe(14);
  });

  test('has the heading of an article at level 1, and of its sections at level 2', () => {
    const html = htmlText(clauseAt('art-16'), 1);
    expect(html).toContain('<h1>Article 16, LEAVES</h1>');
    expect(html).toContain('<h2>L. Sick Leave</h2>');
  });

  test('puts a paragraph after the bullets it is printed after', () => {
    const article = provision('ARTICLE', '1', 'Article 1,', 'X', [
      { type: 'bullet', depth: 0, marker: '', text: 'one' },
      { type: 'bullet', depth: 1, marker: '', text: 'two' },
      { type: 'paragraph', depth: 2, marker: '', text: 'three' },
      { type: 'paragraph', depth: 1, marker: '', text: 'four' },
      { type: 'bullet', depth: 1, marker: '', text: 'five' },
    ]);
    expect(htmlText(article, 1)).toContain(
      '<ul><li>one<ul><li>two<p>three</p></li></ul><p>four</p><ul><li>five</li></ul></li></ul>',
    );
  });

  test('gives a title that bears no heading a line of its own, as Appendix E has it', () => {
    expect(htmlText(clauseAt('app-e'), 1)).toContain('<h1>APPENDIX E</h1><p>The Negotiated Agreement and');
    expect(plainText(clauseAt('app-e'))).toMatch(/^APPENDIX E\n\nThe Negotiated Agreement and/);
  });
});

describe('plain text', () => {
  test('of Article 16.L begins with its label and heading and says what is credited', () => {
    const text = plainText(clauseAt('art-16/L'));
    expect(text).toMatch(/^L\. Sick Leave\n/);
    expect(text).toContain('will be credited with paid sick leave');
  });

  test('indents what stands under a label, three spaces a level', () => {
    const text = plainText(clauseAt('art-16/L'));
    expect(text).toMatch(/^1\. All active employees/m);
    expect(text).toMatch(/^ {3}c\. /m);
    expect(text).toMatch(/^ {6}1\) Absent for four \(4\) or more consecutive days;$/m);
  });

  test('begins with the label of a paragraph and goes on with its words', () => {
    expect(plainText(clauseAt('art-16/L/1'))).toMatch(/^1\. All active employees on Schedules/);
  });
});

describe('a table', () => {
  test('is tabs between cells in plain text', () => {
    expect(plainText(clauseAt('app-b'))).toContain('\nEnglish 9-12\t150/30\tThe daily teaching load');
  });

  test('is a pipe table in Markdown, under the title of its clause', () => {
    const text = markdownText(clauseAt('app-b'), 1);
    expect(text).toMatch(
      /^# APPENDIX B CLASS SIZE REQUIREMENTS\n\n\| Subject\/Grade \| Maximum Enrollment \| Comment \|\n\| --- \| --- \| --- \|\n/,
    );
  });

  test('says in Markdown how many heading rows the print has, when it is not one', () => {
    expect(markdownText(clauseAt('app-a/AT-1'), 2)).toContain('<!-- headings: 2 -->\n| EDUCATION | ');
    expect(markdownText(clauseAt('app-b'), 1)).not.toContain('<!--');
  });

  test('is rows of cells in HTML, every printed heading row in its head', () => {
    const html = htmlText(clauseAt('app-a/AT-1'), 2);
    expect(html).toMatch(
      /<table><caption>App\. A, AT-1<\/caption><thead><tr><th scope="col">EDUCATION<\/th>.*<\/tr><tr><th scope="col">Step<\/th>.*<\/tr><\/thead><tbody><tr><th scope="row">1<\/th><td>\$30,131<\/td>/,
    );
    expect(htmlText(clauseAt('app-b'), 1)).toContain('<tr><th scope="row">Kindergarten</th><td>20</td><td>');
  });

  test.each([0, 1, 2, 3])(
    'with %d heading rows parses back from Markdown, whatever its cells hold',
    (headings) => {
      const cell = fc
        .string({ unit: 'grapheme', maxLength: 12 })
        .map((text) => text.replaceAll(/\s+/g, ' ').trim())
        .chain((text) =>
          fc.constantFrom(text, `${text}|`, `${text}\\`, `a\n${text || 'b'}`, `\\|${text}`, '<br>'),
        );
      const row = fc.array(cell, { minLength: 2, maxLength: 2 });
      fc.assert(
        fc.property(
          fc.array(row, { minLength: headings, maxLength: headings }),
          fc.array(row, { minLength: 1 }),
          (top, rows) => {
            const article = provision('ARTICLE', '1', 'Article 1,', 'X', [
              { type: 'table', table: { headings: top, rows } },
            ]);
            expect(parsedBack(article, 1)).toEqual(shapeOf(article));
          },
        ),
      );
    },
  );
});

/** The words of a text; plain text has a glyph for each bullet, which HTML leaves to the browser. */
function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '•');
}

function clauseAt(path: string): Clause {
  const clause = edition.atPath(path);
  if (!clause) throw new RangeError(`2005-06 has no ${path}`);
  return clause;
}

function provision(
  kind: ClauseKind,
  label: string,
  marker: string,
  heading: string | null,
  parts: readonly Part[],
): Provision {
  return { kind, label, marker, heading, parts, place: { file: 'test.md', line: 1, column: 1 } };
}

function item(label: string, text: string, words: readonly Words[]): Part {
  const parts: readonly Part[] = [{ type: 'paragraph', depth: 0, marker: '', text }, ...words];
  return { type: 'provision', provision: provision('PARAGRAPH', label, `${label}.`, null, parts) };
}

/** What the Markdown of a provision is parsed to. */
function parsedBack(printable: Printable, depth: number, under?: ClauseKind): unknown {
  const container = parsed(markdownText(printable, depth), under);
  const [block, ...more] = container.parts;
  return block?.type === 'provision' && more.length === 0 ? shapeOf(block.provision) : container;
}

/** The provision, without marker or heading, that holds what a Markdown text without mistakes holds. */
function parsed(markdown: string, under?: ClauseKind): Provision {
  const diagnostics = new Diagnostics();
  const tableFile = () => {
    throw new Error('Markdown names a table in another file');
  };
  const options = {
    file: 'test.md',
    firstLine: 1,
    numbering: realNumbering(),
    tableFile,
    ...(under ? { under } : {}),
  };
  const container = parseOutline(markdown, options, diagnostics);
  expect(diagnostics.list).toEqual([]);
  expect(container).toMatchObject({ marker: '', heading: null });
  return container;
}

/** All of a provision that its text shows: where it stands in a file is left out. */
function shapeOf(printable: Printable & { readonly label?: string | null }): unknown {
  const label = 'reading' in printable ? (printable as Clause).reading.label : printable.label;
  const { kind, marker, heading } = printable;
  const parts = printable.parts.map((part) =>
    part.type === 'provision' ? { type: 'provision', provision: shapeOf(part.provision) } : part,
  );
  return { kind, label, marker, heading, parts };
}
