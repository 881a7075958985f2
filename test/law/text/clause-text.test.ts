import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Clause } from '../../../src/law/document/clause.ts';
import { Edition } from '../../../src/law/document/edition.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import { ReferenceGraph } from '../../../src/law/reference/reference-graph.ts';
import { definedTerms } from '../../../src/law/term/defined-terms.ts';
import { termUses } from '../../../src/law/term/term-uses.ts';
import { ClauseHtml } from '../../../src/law/text/clause-html.ts';
import { clauseText, type TextOptions } from '../../../src/law/text/clause-text.ts';
import { plainText } from '../../../src/law/text/plain-text.ts';
import { openingLine } from '../../../src/law/text/printed-words.ts';
import { malformedHtml, wordsOfHtml } from '../../support/html-tags.ts';
import { realAgreement } from '../../support/real-agreement.ts';

let editions: readonly Edition[];
let edition: Edition;
let options: TextOptions;

beforeAll(async () => {
  editions = editionsOf(await realAgreement());
  edition = editions[0] as Edition;
  const graph = new ReferenceGraph(edition, edition.referenceReadings);
  const terms = definedTerms(edition);
  options = {
    hrefOf: ({ reading }) => `https://contract.example/${reading.path}`,
    referencesOf: (clause) => graph.of(clause),
    termsIn: (clause) => termUses(clause, terms),
  };
});

describe('references', () => {
  test('to a clause are links to where they are told to lead', () => {
    const [html, markdown] = texts('Art. 25.C.1');
    expect(html).toContain('<a href="https://contract.example/art-24/P">Article 24, P.</a>');
    expect(markdown).toContain('[Article 24, P.](https://contract.example/art-24/P)');
  });

  test('are no links where there are to be none, and their words stay', () => {
    const without: TextOptions = { ...options, hrefOf: () => null };
    for (const clause of edition.roots) {
      expect(clauseText(clause, 'HTML', without)).not.toContain('<a ');
      expect(wordsIn(wordsOfHtml(clauseText(clause, 'HTML', without)))).toEqual(wordsIn(plainText(clause)));
      expect(clauseText(clause, 'MARKDOWN', without)).not.toContain('](');
    }
  });

  test('that lead to no one clause say in HTML what they come to, and why', () => {
    expect(texts('App. C, LEAVES')[0]).toMatch(
      /<span class="reference dangling" title="[^"]+">Article 22, Paragraph A\. 10\.<\/span>/,
    );
    const all = edition.roots.map((clause) => clauseText(clause, 'HTML', options)).join('');
    expect(all).toMatch(/<span class="reference external" title="[^"]+">/);
    expect(all).not.toMatch(/class="reference resolved"[^>]*title/);
  });

  test('never hold characters that stand for something else', () => {
    for (const clause of edition.roots)
      expect(texts(clause.reading.citation).join('')).not.toMatch(/[\uE000-\uF8FF]/);
  });
});

describe('HTML that is put together of pieces', () => {
  /** A clause and all under it. */
  const within = (citation: string) =>
    edition.clauses.filter((clause) =>
      [clause, ...clause.ancestors].some(({ reading }) => reading.citation === citation),
    );

  const linked = (): TextOptions => {
    return {
      ...options,
      anchorOf: ({ reading }) => `/${reading.path}`,
      notesOn: ({ reading }) => edition.notesAt(reading.path),
    };
  };

  test('is that of the clause whole, whatever was asked for before', () => {
    const pieces = new ClauseHtml(linked());
    const all = [...within('Art. 16'), ...edition.roots, ...within('App. A')];
    for (const clause of all) expect(pieces.of(clause)).toBe(clauseText(clause, 'HTML', linked()));
  });

  test('is made once for a clause and all above it', () => {
    const asked: Clause[] = [];
    const pieces = new ClauseHtml({
      ...options,
      referencesOf: (clause) => {
        asked.push(clause);
        return [];
      },
    });
    const [article] = within('Art. 16');
    for (let times = 0; times < 2; times += 1)
      for (const clause of [...(article?.children ?? []), article as Clause]) pieces.of(clause);
    expect(asked.length).toBe(new Set(asked).size);
    expect(new Set(asked)).toEqual(new Set(within('Art. 16')));
  });
});

test('a clause opens with its label and its heading, or with that which it has', () => {
  const opening = (marker: string, heading: string | null) => openingLine({ marker, heading });
  expect([
    opening('L.', 'Sick Leave'),
    opening('L.', null),
    opening('', 'Sick Leave'),
    opening('', null),
  ]).toEqual(['L. Sick Leave', 'L.', 'Sick Leave', '']);
});

describe('defined terms in HTML', () => {
  test('are marked where they are defined', () => {
    const definitions = edition.clauses.flatMap((clause) => [
      ...ownSection(clause).matchAll(/<dfn data-term="([^"]+)">([^<]+)<\/dfn>/g),
    ]);
    const named = definitions.map(([, term, words]) => [term, words?.toLowerCase()]);
    expect(named).toContainEqual(['aggrieved party', 'aggrieved party']);
    expect(named).toContainEqual(['immediate family', 'immediate family']);
    expect(definitions.length).toBeGreaterThan(20);
  });

  test('are marked where a clause first uses them, and once', () => {
    const html = ownSection(edition.under('Art. 16.C.1')[0] as Clause);
    expect(html).toContain('<span class="term" data-term="immediate family">immediate family</span>');
    expect(html.match(/data-term="teacher"/g)).toHaveLength(1);
  });
});

describe('a clause in HTML', () => {
  test('can be found by its id in the graph, by its citation and by its kind', () => {
    expect(texts('Art. 16.L.1.a')[0]).toMatch(
      /^<section class="clause subparagraph" id="aps-atf\/2005-06\/art-16\/L\/1\/a" data-citation="Art\. 16\.L\.1\.a">/,
    );
  });

  test('no two clauses of a year share an id, nor do two years', () => {
    const ids = editions.flatMap((each) =>
      each.roots.flatMap((clause) => [
        ...clauseText(clause, 'HTML', { ...options, referencesOf: () => [], termsIn: () => [] }).matchAll(
          / id="([^"]+)"/g,
        ),
      ]),
    );
    const all = editions.flatMap(({ clauses }) => clauses);
    expect(ids).toHaveLength(all.length);
    expect(new Set(ids.map(([, id]) => id)).size).toBe(all.length);
  });

  test('has its heading at the level that is asked for, and what is under it below', () => {
    const html = clauseText(edition.under('Art. 16')[0] as Clause, 'HTML', { ...options, level: 3 });
    expect(html).toContain('<h3>Article 16, LEAVES</h3>');
    expect(html).toContain('<h4>L. Sick Leave</h4>');
  });

  test('has what the editors note beside the clause where it is asked for, and nowhere else', () => {
    const leave = edition.under('Art. 16.L')[0] as Clause;
    const noted = clauseText(leave, 'HTML', {
      ...options,
      notesOn: ({ reading }) => edition.notesAt(reading.path),
    });
    expect(malformedHtml(noted)).toBeNull();
    expect(noted).toMatch(
      /data-citation="Art\. 16\.L\.1\.a">(?:(?!<\/section>).)*<aside class="note arithmetic"><p>[^<]*65\.065/,
    );
    expect(clauseText(leave, 'HTML', options)).not.toContain('<aside');
  });

  test('has tables that say what they are, and cells that say what they head', () => {
    const html = texts('App. B')[0];
    expect(html).toContain('<table><caption>App. B</caption><thead><tr><th scope="col">Subject/Grade</th>');
    expect(html).toContain('<tr><th scope="row">Kindergarten</th><td>20</td>');
  });

  test('is well formed, whatever is marked in it', () => {
    for (const clause of edition.clauses)
      expect(malformedHtml(clauseText(clause, 'HTML', options))).toBeNull();
  });
});

function texts(citation: string): readonly [html: string, markdown: string] {
  const clause = edition.under(citation)[0];
  if (!clause) throw new RangeError(`2005-06 has no ${citation}`);
  return [clauseText(clause, 'HTML', options), clauseText(clause, 'MARKDOWN', options)];
}

/** A clause without its sub-clauses. */
function ownSection(clause: Clause): string {
  return clauseText(clause, 'HTML', options).replace(/^(<section[^>]*>.*?)<section.*$/s, '$1');
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '' && word !== '•');
}
