// What is marked in the words of a clause, wherever in it they are printed.

import { describe, expect, test } from '@jest/globals';
import { compareEditions } from '../../../src/law/compare/compare-editions.ts';
import type { Clause } from '../../../src/law/document/clause.ts';
import type { ClauseReading } from '../../../src/law/document/clause-reading.ts';
import { Edition } from '../../../src/law/document/edition.ts';
import type { OwnPart } from '../../../src/law/document/provision.ts';
import type { LinkedReference } from '../../../src/law/reference/reference-graph.ts';
import type { DefinedTerm } from '../../../src/law/term/defined-term.ts';
import { clauseText, type TextOptions } from '../../../src/law/text/clause-text.ts';
import { passagesOf } from '../../../src/law/text/passage.ts';
import { plainText } from '../../../src/law/text/plain-text.ts';
import type { TextFormat } from '../../../src/law/text/printable.ts';
import { ownWords } from '../../../src/law/text/printed-words.ts';
import { redline } from '../../../src/law/text/redline.ts';
import { smallEdition } from '../../support/small-edition.ts';

const words = (type: 'paragraph' | 'bullet' | 'rubric', text: string, marker = '', depth = 0): OwnPart => {
  return { type, depth, marker, text };
};

const PARTS: readonly OwnPart[] = [
  words('rubric', 'REVISED, see B'),
  words('paragraph', 'Lamps, as B says:'),
  words('bullet', 'of oil, B;', '1)'),
  words('bullet', 'of gas, B.'),
  {
    type: 'table',
    table: {
      headings: [['Lamp', 'Rule']],
      rows: [
        ['street', 'B'],
        ['hall', ''],
      ],
    },
  },
  words('paragraph', ''),
  words('paragraph', 'And B again.'),
];

const edition = withParts('2001-02', PARTS);
const [a, b] = edition.roots as [Clause, Clause];

function withParts(
  year: string,
  ownParts: readonly OwnPart[],
  heading: string | null = 'LAMPS of B',
): Edition {
  const plain = smallEdition(year, [
    { provision: '1', path: 'A', under: [{ provision: '3', path: 'A/1', text: 'Under B.' }] },
    { provision: '2', path: 'B', text: 'The rule.' },
  ]);
  const readings = plain.clauses.map(({ reading }): ClauseReading => {
    return reading.path === 'A' ? { ...reading, heading, ownParts, layout: ownParts.map(() => 0) } : reading;
  });
  return new Edition(plain.head, readings);
}

/** A reference for every B in the words of a clause. */
function referencesToB(clause: Clause, target: Clause | null = b): readonly LinkedReference[] {
  const own = ownWords(clause.heading, clause.reading.ownParts);
  return [...own.matchAll(/\bB\b/g)].map(({ index: start }): LinkedReference => {
    const status = target ? 'RESOLVED' : 'AMBIGUOUS';
    return {
      ...{ text: 'B', start, end: start + 1, status, source: clause },
      ...{ target, candidates: [], external: null, reason: null },
    };
  });
}

const LINKED: TextOptions = {
  hrefOf: ({ reading }) => `/${reading.path} x`,
  referencesOf: (clause) => (clause === a ? referencesToB(clause) : []),
};

describe('the passages of a clause', () => {
  test('are its heading, its paragraphs and bullets without their markers, and its cells, at their places', () => {
    const own = ownWords(a.heading, a.reading.ownParts);
    for (const { text, start } of passagesOf(a)) expect(own.slice(start, start + text.length)).toBe(text);
    expect(passagesOf(a).map(({ text }) => text)).toEqual([
      ...['LAMPS of B', 'Lamps, as B says:', 'of oil, B;', 'of gas, B.'],
      ...['Lamp', 'Rule', 'street', 'B', 'hall', '', '', 'And B again.'],
    ]);
    expect(passagesOf(a)[0]?.part).toBeNull();
  });

  test('know the row and column of a cell, and what the row is of', () => {
    const cells = passagesOf(a).filter(({ cell }) => cell !== null);
    expect(cells.map(({ cell, rubric }) => `${cell?.row} ${cell?.column} ${rubric}`)).toEqual([
      ...['0 0 ', '0 1 Lamp', '1 0 ', '1 1 street', '2 0 ', '2 1 hall'],
    ]);
  });

  test('begin with its words where it has no heading', () => {
    const [first] = passagesOf(withParts('2001-02', PARTS.slice(1), null).roots[0] as Clause);
    expect(first).toMatchObject({ text: 'Lamps, as B says:', start: 0 });
  });
});

describe('references in the text of a clause', () => {
  const text = (format: TextFormat, options: TextOptions) => clauseText(a, format, options);

  test('are links in its heading, in paragraphs, bullets and cells, and not in what only the document says', () => {
    const html = text('HTML', LINKED);
    expect(html.match(/<a href="\/B%20x">B<\/a>/g)).toHaveLength(6);
    expect(html).toContain('LAMPS of <a href');
    expect(html).toContain('<span class="label">1)</span> of oil, <a href');
    expect(html).toContain('<th scope="row">street</th><td><a href="/B%20x">B</a></td>');
    expect(html).toContain('<p class="rubric">REVISED, see B</p>');
    expect(text('MARKDOWN', LINKED).match(/\[B\]\(\/B%20x\)/g)).toHaveLength(6);
  });

  test('lead nowhere from the clause that they name, or where it is not sure which they name', () => {
    const toItself: TextOptions = { ...LINKED, referencesOf: (clause) => referencesToB(clause, clause) };
    expect(text('HTML', toItself)).not.toContain('<a ');
    expect(text('MARKDOWN', toItself)).not.toContain('](');
    const doubtful = referencesToB(a).map((each): LinkedReference => ({ ...each, status: 'AMBIGUOUS' }));
    expect(text('HTML', { ...LINKED, referencesOf: () => doubtful })).not.toContain('<a ');
    expect(text('MARKDOWN', { ...LINKED, referencesOf: (clause) => referencesToB(clause, null) })).toBe(
      text('MARKDOWN', { ...LINKED, referencesOf: () => [] }),
    );
  });

  test('are no part of plain text', () => {
    expect(text('PLAIN', LINKED)).toBe(plainText(a));
  });
});

describe('a term in the text of a clause', () => {
  const term = { term: 'lamp' } as DefinedTerm;
  const use = (start: number, end: number, isDefinition = false) => {
    return { term, text: '', start, end, isDefinition };
  };

  test('is marked where it is first used, or where it is defined', () => {
    const marked = (...uses: readonly ReturnType<typeof use>[]) =>
      clauseText(a, 'HTML', { ...LINKED, referencesOf: () => [], termsIn: (c) => (c === a ? uses : []) });
    expect(marked(use(0, 5), use(12, 17))).toContain('<span class="term" data-term="lamp">LAMPS</span> of B');
    expect(marked(use(0, 5), use(12, 17)).match(/data-term/g)).toHaveLength(1);
    expect(marked(use(0, 5), use(12, 17, true))).toContain('<dfn data-term="lamp">Lamps</dfn>');
    expect(marked(use(0, 5), use(12, 17, true)).match(/data-term/g)).toHaveLength(1);
  });

  test('leads to its definition where there is an address for it', () => {
    const options = { ...LINKED, termsIn: () => [use(0, 5)], hrefOfTerm: () => '/terms/lamp' };
    expect(clauseText(a, 'HTML', options)).toContain(
      '<a class="term" data-term="lamp" href="/terms/lamp">LAMPS</a>',
    );
  });
});

test('a label leads to its own place where there is an address for it', () => {
  const html = clauseText(a, 'HTML', { ...LINKED, anchorOf: ({ reading }) => `#${reading.path}` });
  expect(html).toContain('<h1><a href="#A">A.</a> LAMPS');
  expect(html).toContain('<span class="label"><a href="#A/1">1.</a></span> Under B.');
  expect(clauseText(a, 'HTML', LINKED)).toContain('<h1>A. LAMPS');
});

test('the length of a text is that of the words, markers and cells of a clause and all under it', () => {
  const inCells = 'LampRulestreetBhall'.length + 6;
  const own = PARTS.reduce((sum, part) => sum + (part.type === 'table' ? inCells : part.text.length), 0);
  const under = '1.Under B.'.length;
  expect(a.edition.textLength(a)).toBe('A.LAMPS of B'.length + own + under);
  expect(b.edition.textLength(b)).toBe('B.The rule.'.length);
});

describe('a redline of a clause with words of every kind', () => {
  const later = withParts(
    '2002-03',
    [
      words('rubric', 'REVISED, see B'),
      words('paragraph', 'Street  lamps, as B says:'),
      words('bullet', 'of oil, B;', '2)'),
      words('bullet', 'of tar\nand gas, B.'),
      PARTS[4] as OwnPart,
      words('paragraph', 'And B  once more.'),
    ],
    'LAMPS and oil',
  );
  const redlined = (format: TextFormat) =>
    redline(compareEditions(edition, later, { before: a, after: later.roots[0] as Clause }), format);

  test('has single spaces, and its marks hug the words', () => {
    const text = redlined('PLAIN');
    expect(text).toContain('{+and oil+}');
    expect(text).toContain('[-1)-]{+2)+} of oil, B;');
    expect(text).toContain('of {+tar and+} gas, B.');
    expect(text).toContain('And B [-again-]{+once more+}.');
    for (const line of text.split('\n')) expect(line.trim()).not.toMatch(/ {2}|[[{][+-] | [+-][\]}]/);
  });

  test('has cells that did not change as they are', () => {
    expect(redlined('PLAIN')).toContain('Lamp\tRule\nstreet\tB\nhall\t');
  });

  test('a paragraph under a heading begins a line of its own', () => {
    expect(redlined('HTML')).toMatch(/<\/h1><p[^>]*>(?:<ins>)?/);
  });
});
