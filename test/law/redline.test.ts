import { beforeAll, describe, expect, test } from '@jest/globals';
import { compareEditions } from '../../src/law/compare/compare-editions.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import type { Edition } from '../../src/law/document/edition.ts';
import { htmlText } from '../../src/law/text/html-text.ts';
import { markdownText } from '../../src/law/text/markdown-text.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import type { TextFormat } from '../../src/law/text/printable.ts';
import { redline } from '../../src/law/text/redline.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';
import { realEdition } from '../support/real-agreement.ts';
import { smallEdition } from '../support/small-edition.ts';

let before: Edition;
let after: Edition;
let html: string;

beforeAll(async () => {
  before = await realEdition('2005-06');
  after = await realEdition('2006-07');
  html = redline(compareEditions(before, after), 'HTML');
});

describe('the redline of the whole agreement in HTML', () => {
  test('is well formed', () => {
    expect(malformedHtml(html)).toBeNull();
  });

  test('reads as 2006-07 when what is deleted is taken out', () => {
    expect(difference(wordsOfHtml(withoutTag('del', html)), wordsOfHtml(htmlOf(after)))).toBeNull();
  });

  test('reads as 2005-06 when what is inserted is taken out', () => {
    expect(difference(wordsOfHtml(withoutTag('ins', html)), wordsOfHtml(htmlOf(before)))).toBeNull();
  });

  test('keeps every heading of 2006-07, at its level', () => {
    expect(headingsIn(withoutTag('del', html))).toEqual(
      expect.arrayContaining([...headingsIn(htmlOf(after))]),
    );
    expect(headingsIn(html)).toContain('1 Article 16, LEAVES');
    expect(headingsIn(html)).toContain('2 L. Sick Leave');
    expect(headingsIn(html)).toContain('1 APPENDIX E');
  });

  test('marks nothing in what did not change', () => {
    const leave = inBoth('Art. 16');
    expect(redline(compareEditions(before, after, leave), 'HTML')).not.toMatch(/<ins>|<del>/);
    expect(redline(compareEditions(after, after), 'HTML')).not.toMatch(/<ins>|<del>/);
  });

  test('has a section for each clause, one inside the other as they stand', () => {
    const sections = html.match(/<section class="clause [a-z]+ [a-z]+" /g) ?? [];
    expect(sections).toHaveLength(after.clauses.length + 1);
    expect(sections.filter((tag) => tag.endsWith(' repealed" '))).toHaveLength(1);
    const tops = compareEditions(before, after).provisions.filter((change) => change.after?.parent === null);
    expect(topSections(html)).toBe(tops.length);
  });
});

describe('the redline of 6.A.6', () => {
  test('shows the new letters beside the old, and marks no words of what was only relettered', () => {
    expect(redlineOf('Art. 6.A.6', 'HTML')).toContain(
      '<p><span class="label"><del>e.</del> <ins>f.</ins></span> Teacher, librarian and counselor positions for summer school will be paid',
    );
  });

  test('in HTML, Markdown and plain text has each form’s own marks', () => {
    expect(redlineOf('Art. 6.A.6', 'HTML')).toContain(
      '<p><span class="label"><ins>e.</ins></span> <ins>A teacher performing instructional',
    );
    expect(redlineOf('Art. 6.A.6', 'MARKDOWN')).toContain('~~e.~~ <ins>f.</ins> Teacher, librarian');
    expect(redlineOf('Art. 6.A.6', 'PLAIN')).toContain('[-e.-] {+f.+} Teacher, librarian');
    expect(redlineOf('Art. 6.A.6', 'PLAIN')).toContain('{+e.+} {+A teacher performing instructional duties');
  });
});

describe('a redline in Markdown', () => {
  test('keeps headings, and marks what changed in them', () => {
    const text = redlineOf('App. A', 'MARKDOWN');
    expect(text).toMatch(/^# APPENDIX A SALARY SCHEDULES$/m);
    expect(text).toMatch(
      /^## ~~2005\/06~~ <ins>2006\/07<\/ins> SALARY ~~SCHEDULE~~ <ins>MATRIX<\/ins> AT-1$/m,
    );
    expect(redlineOf('Art. 9', 'MARKDOWN')).toMatch(/^## C\. <ins>Leadership Team<\/ins>$/m);
  });

  test('has marks that hug the words, as Markdown wants them', () => {
    const text = redline(compareEditions(before, after), 'MARKDOWN');
    expect(text).not.toMatch(/<ins>\s|\s<\/ins>|<ins><\/ins>|~~~~/);
    expect(text.match(/~~(.*?)~~/g)?.filter((mark) => /^~~\s|\s~~$/.test(mark))).toEqual([]);
  });

  test('reads as 2006-07 when the marks are taken out', () => {
    const later = after.roots.map((clause) => markdownText(clause, 1)).join('\n\n');
    const accepted = redline(compareEditions(before, after), 'MARKDOWN')
      .replaceAll(/(?<!\\)~~.*?(?<!\\)~~/g, '')
      .replaceAll(/<\/?ins>/g, '');
    expect(difference(wordsOfMarkdown(accepted), wordsOfMarkdown(later))).toBeNull();
  });
});

test('a redline in plain text reads as 2006-07 or 2005-06 when one kind of marks is taken out', () => {
  const text = redline(compareEditions(before, after), 'PLAIN');
  const accepted = text.replaceAll(/\[-.*?-\]/gs, '').replaceAll(/\{\+|\+\}/g, '');
  const rejected = text.replaceAll(/\{\+.*?\+\}/gs, '').replaceAll(/\[-|-\]/g, '');
  expect(difference(accepted, after.roots.map(plainText).join('\n'))).toBeNull();
  expect(difference(rejected, before.roots.map(plainText).join('\n'))).toBeNull();
});

describe('a table in a redline', () => {
  test('is compared cell by cell: step 6 of AT-1 pays as before at BA, and otherwise at MA', () => {
    const row = rowOf(redlineOf('App. A, AT-1', 'HTML'), '6');
    expect(row.slice(0, 2)).toEqual(['6', '$30,859']);
    expect(row).toContain('<del>$31,139</del> <ins>$31,250</ins>');
  });

  test('has its new rows inserted and its lost rows deleted, cell for cell', () => {
    const text = redlineOf('App. A, AT-1', 'HTML');
    expect(
      rowOf(text, '<ins>2-3</ins>')
        .slice(1)
        .every((cell) => /^<ins>.*<\/ins>$/.test(cell)),
    ).toBe(true);
    expect(
      rowOf(text, '<del>2</del>')
        .slice(1)
        .every((cell) => /^<del>.*<\/del>$/.test(cell)),
    ).toBe(true);
  });

  test('is a pipe table in Markdown', () => {
    expect(redlineOf('App. A, AT-1', 'MARKDOWN')).toMatch(
      /^\| 6 \| \$30,859 \| .*~~\$31,139~~ <ins>\$31,250<\/ins>/m,
    );
  });

  test('in Markdown has a heading row as its head, or none: a row of the body is none', () => {
    const rows = [
      ['Lamp, street', '1'],
      ['Lamp, hall', '3'],
    ];
    const year = (name: string, headings: readonly string[][], body: readonly string[][]) =>
      smallEdition(name, [
        { provision: 'one', path: '1', heading: 'LAMPS', table: { headings, rows: body } },
      ]);
    const shown = (headings: readonly string[][]) =>
      redline(
        compareEditions(year('2001-02', headings, rows), year('2002-03', headings, rows.slice(1))),
        'MARKDOWN',
      );
    expect(shown([['Kind', 'Wicks']])).toContain(
      '| Kind | Wicks |\n| --- | --- |\n| ~~Lamp, street~~ | ~~1~~ |\n| Lamp, hall | 3 |',
    );
    expect(shown([])).toContain('|  |  |\n| --- | --- |\n| ~~Lamp, street~~ | ~~1~~ |\n| Lamp, hall | 3 |');
  });

  test('that got one column more has that column inserted, and the others compared: A-3 of 2006-07', () => {
    const text = redlineOf('App. A, A-3', 'HTML');
    expect(rowOf(text, '<del>EDUCATION</del> <ins>Old Steps</ins>').slice(1, 4)).toEqual([
      '<ins>New Steps</ins>',
      '<del>MA</del> <ins>MA (9)</ins>',
      '<del>MA+15</del> <ins>MA+15 (10)</ins>',
    ]);
    expect(rowOf(text, '<ins>1-8</ins>')[2]).toBe('<ins>$45,000</ins>');
    expect(rowOf(text, '<del>1</del>').slice(1, 3)).toEqual(['', '<del>$39,908</del>']);
  });
});

describe('a redline stands as the clause does', () => {
  test('in plain text it is indented, three spaces a level', () => {
    const text = redlineOf('Art. 6.A.6', 'PLAIN');
    expect(text).toMatch(/^6\. /);
    expect(text).toMatch(/^ {3}a\. /m);
    expect(text).toMatch(/^ {3}\[-e\.-\] \{\+f\.\+\} Teacher, librarian/m);
  });

  test('in HTML its bullets are lists, one in the other', () => {
    const article = inBoth('Art. 9');
    const text = redline(compareEditions(before, after, article), 'HTML');
    expect(text).toMatch(/<ul><li>(?:(?!<\/li>).)*<ins>/);
    expect(text).not.toContain('class="bullet"');
    expect(listItems(redline(compareEditions(after, after), 'HTML'))).toBe(listItems(htmlOf(after)));
  });

  test('where nothing changed it is the text of the clause, in every format', () => {
    const same = compareEditions(after, after);
    const [plain, markdown] = (['PLAIN', 'MARKDOWN'] as const).map((format) => redline(same, format));
    expect(plain).toBe(after.roots.map(plainText).join('\n\n'));
    expect(markdown).toBe(after.roots.map((clause) => markdownText(clause, 1)).join('\n\n'));
    expect(redline(same, 'HTML').replaceAll(' unchanged"', '"')).toBe(htmlOf(after));
  });
});

describe('what was repealed', () => {
  const then = smallEdition('2001-02', [
    {
      provision: 'one',
      path: '1',
      heading: 'WORK',
      under: [
        {
          provision: 'b',
          path: '1/b',
          text: 'Lamps.',
          under: [{ provision: 'b1', path: '1/b/1', text: 'Oil.' }],
        },
        {
          provision: 'c',
          path: '1/c',
          text: 'Ladders:',
          flush: 'No more.',
          under: [{ provision: 'c1', path: '1/c/1', text: 'Two.' }],
        },
        { provision: 'd', path: '1/d', text: 'Whistles.' },
      ],
    },
  ]);
  const now = smallEdition('2002-03', [
    {
      provision: 'one',
      path: '1',
      heading: 'WORK',
      flush: 'The end.',
      under: [
        {
          provision: 'b',
          path: '1/b',
          text: 'Lamps.',
          under: [
            { provision: 'b1', path: '1/b/1', text: 'Oil.' },
            { provision: 'b2', path: '1/b/2', text: 'Wicks.' },
          ],
        },
        { provision: 'd', path: '1/c', text: 'Whistles.' },
      ],
    },
  ]);

  test('stands where it stood, deleted with all under it, words after them last', () => {
    expect(redline(compareEditions(then, now), 'PLAIN').split('\n\n')).toEqual([
      '1. WORK',
      'b. Lamps.',
      '   1. Oil.',
      '   {+2.+} {+Wicks.+}',
      '[-c.-] [-Ladders:-]',
      '   [-1.-] [-Two.-]',
      '   [-No more.-]',
      '[-d.-] {+c.+} Whistles.',
      '{+The end.+}',
    ]);
  });

  test('is inside the section of what it stood under', () => {
    const text = redline(compareEditions(then, now), 'HTML');
    expect(malformedHtml(text)).toBeNull();
    expect(topSections(text)).toBe(1);
  });
});

test('every word of a redline is escaped, in what came, what went and what stayed', () => {
  const year = (name: string, words: string) =>
    smallEdition(name, [{ provision: 'one', path: '1', heading: '<i>', text: `<script> & ${words}` }]);
  const text = redline(compareEditions(year('2001-02', '<b>"x"</b>'), year('2002-03', "<u>'y'</u>")), 'HTML');
  expect(malformedHtml(text)).toBeNull();
  expect(text).not.toMatch(/<(?:i|script|b|u)>/);
  expect(wordsOfHtml(text)).toContain('<script> &');
});

function redlineOf(citation: string, format: TextFormat): string {
  return redline(compareEditions(before, after, inBoth(citation)), format);
}

function inBoth(citation: string): { before: Clause; after: Clause } {
  return { before: before.under(citation)[0] as Clause, after: after.under(citation)[0] as Clause };
}

function htmlOf(edition: Edition): string {
  return edition.roots.map((clause) => htmlText(clause, 1)).join('');
}

function listItems(text: string): number {
  return text.match(/<li>/g)?.length ?? 0;
}

function withoutTag(tag: 'ins' | 'del', text: string): string {
  return text.replaceAll(new RegExp(`<${tag}>.*?</${tag}>`, 'gs'), '');
}

/** Where two texts first differ, spaces and bullets aside; null when they do not. */
function difference(actual: string, expected: string): { actual: string; expected: string } | null {
  const [a, b] = [lettersOf(actual), lettersOf(expected)];
  if (a === b) return null;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  const from = Math.max(0, at < 0 ? a.length - 40 : at - 40);
  return { actual: a.slice(from, from + 120), expected: b.slice(from, from + 120) };
}

/** The letters and marks of a text; spaces aside, and the glyphs of bullets, which only some formats write. */
function lettersOf(text: string): string {
  return text.replaceAll(/[\s•]/g, '');
}

function wordsOfMarkdown(text: string): string {
  const plain = text.replaceAll(/<!--.*?-->|(?<!\\)\*/g, '');
  const words = plain.replaceAll(/\\(.)/g, '$1');
  return words.replaceAll(/^\s*(?:#+|-) /gm, '').replaceAll(/[\s|]|---|<br>/g, '');
}

function headingsIn(text: string): readonly string[] {
  return [...text.matchAll(/<h(\d)>(.*?)<\/h\1>/g)].map(
    ([, level, words = '']) => `${level} ${wordsOfHtml(words)}`,
  );
}

/** How many sections stand in no other. */
function topSections(text: string): number {
  let depth = 0;
  let tops = 0;
  for (const tag of text.match(/<\/?section/g) ?? []) {
    if (tag === '<section' && depth === 0) tops += 1;
    depth += tag === '<section' ? 1 : -1;
  }
  return tops;
}

/** The cells of the row that begins with a cell. */
function rowOf(text: string, first: string): readonly string[] {
  const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh](?: scope="[a-z]+")?>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell),
  );
  return rows.find((cells) => cells[0] === first) ?? [];
}
