// What a text is made of, in each format, letter for letter.

import { describe, expect, test } from '@jest/globals';
import type { Block, Section } from '../../../src/law/text/block.ts';
import type { Inline, Mark } from '../../../src/law/text/piece.ts';
import type { TextFormat } from '../../../src/law/text/printable.ts';
import { renderText } from '../../../src/law/text/render-text.ts';

const paragraph = (words: Inline, depth = 0): Block => ({ type: 'paragraph', depth, words });
const bullet = (words: Inline, depth = 0, marker: Inline = ''): Block => {
  return { type: 'bullet', depth, marker, words };
};
const table = (headings: Inline[][], rows: Inline[][], name: string | null = null): Block => {
  return { type: 'table', name, headings, rows };
};
const section = (more: Partial<Section>): Section => {
  return {
    ...{ type: 'section', kind: 'PARAGRAPH', level: 2, label: '', words: '', isTitled: false, blocks: [] },
    ...{ clause: null, change: null, notes: [] },
    ...more,
  };
};
const marked = (mark: Mark): Inline => [
  { text: 'a ', marks: [] },
  { text: 'b & c', marks: [mark] },
];

function expectTexts(blocks: readonly Block[], [html, markdown, plain]: readonly [string, string, string]) {
  const text = (format: TextFormat) => renderText(blocks, format);
  expect([text('HTML'), text('MARKDOWN'), text('PLAIN')]).toEqual([html, markdown, plain]);
}

describe('marks', () => {
  test.each<readonly [mark: Mark, html: string, markdown: string, plain: string]>([
    [{ type: 'anchor', href: '/a"b' }, 'a <a href="/a&quot;b">b &amp; c</a>', 'a b & c', 'a b & c'],
    [{ type: 'strong' }, 'a <strong>b &amp; c</strong>', 'a **b & c**', 'a b & c'],
    [{ type: 'emphasis' }, 'a <em>b &amp; c</em>', 'a *b & c*', 'a b & c'],
    [{ type: 'found' }, 'a <mark>b &amp; c</mark>', 'a <mark>b & c</mark>', 'a b & c'],
    [{ type: 'inserted', moved: null }, 'a <ins>b &amp; c</ins>', 'a <ins>b & c</ins>', 'a {+b & c+}'],
    [{ type: 'deleted', moved: null }, 'a <del>b &amp; c</del>', 'a ~~b & c~~', 'a [-b & c-]'],
  ])('%j', (mark, html, markdown, plain) => {
    expectTexts([paragraph(marked(mark))], [`<p>${html}</p>`, markdown, plain]);
  });

  test('stand one in the other, the first outermost', () => {
    const both: Inline = [{ text: 'x', marks: [{ type: 'deleted', moved: null }, { type: 'strong' }] }];
    expectTexts([paragraph(both)], ['<p><del><strong>x</strong></del></p>', '~~**x**~~', '[-x-]']);
  });
});

describe('a section', () => {
  test('without a title begins on the line of its label, or with its words, or with what stands in it', () => {
    expectTexts(
      [
        section({ label: '1.', words: 'Lamps.' }),
        section({ label: '2.' }),
        section({ words: 'Oil.' }),
        section({ blocks: [paragraph('Gas.')] }),
      ],
      [
        '<section class="clause paragraph"><p><span class="label">1.</span> Lamps.</p></section>' +
          '<section class="clause paragraph"><p><span class="label">2.</span></p></section>' +
          '<section class="clause paragraph"><p>Oil.</p></section>' +
          '<section class="clause paragraph"><p>Gas.</p></section>',
        '1. Lamps.\n\n2.\n\nOil.\n\n   Gas.',
        '1. Lamps.\n\n2.\n\nOil.\n\nGas.',
      ],
    );
  });

  test('with a title has a heading at its level, as deep as headings go', () => {
    expectTexts(
      [
        section({
          level: 6,
          label: 'A.',
          words: 'Lamps',
          isTitled: true,
          kind: 'SECTION',
          change: 'REVISED',
        }),
        section({ level: 7, words: '1. Oil', isTitled: true, kind: 'ARTICLE', blocks: [paragraph('Fat.')] }),
      ],
      [
        '<section class="clause section revised"><h6>A. Lamps</h6></section>' +
          '<section class="clause article"><h6>1. Oil</h6><p>Fat.</p></section>',
        '###### A. Lamps\n\n###### 1\\. Oil\n\nFat.',
        'A. Lamps\n\n1. Oil\n\nFat.',
      ],
    );
  });

  test('before words of what is above it is set in, in Markdown, and a rubric is no such words', () => {
    const inner = section({
      label: 'A.',
      words: 'Lamps',
      isTitled: true,
      kind: 'SECTION',
      blocks: [paragraph('Oil.')],
    });
    const led = section({
      words: 'Top',
      isTitled: true,
      kind: 'ARTICLE',
      blocks: [inner, paragraph('Above.')],
    });
    const rubric: Block = { type: 'rubric', depth: 0, words: 'REVISED' };
    const last = section({ words: 'Top', isTitled: true, kind: 'ARTICLE', blocks: [inner, rubric] });
    expect(renderText([led], 'MARKDOWN')).toBe('## Top\n\n## A. Lamps\n\n   Oil.\n\nAbove.');
    expect(renderText([last], 'MARKDOWN')).toBe('## Top\n\n## A. Lamps\n\nOil.\n\n> REVISED');
    expect(renderText([last], 'HTML')).toContain('<p class="rubric">REVISED</p>');
  });
});

describe('a list', () => {
  test('holds lists, and the paragraphs that belong to its bullets', () => {
    expectTexts(
      [
        bullet('one', 0, '1)'),
        bullet('deep', 1),
        paragraph('of deep', 2),
        bullet('deeper', 2),
        paragraph('of one', 1),
        bullet('deep again', 1),
        bullet('two'),
        paragraph('after', 0),
        paragraph('set in', 1),
        bullet('alone'),
      ],
      [
        '<ul><li><span class="label">1)</span> one' +
          '<ul><li>deep<p>of deep</p><ul><li>deeper</li></ul></li></ul><p>of one</p>' +
          '<ul><li>deep again</li></ul></li><li>two</li></ul>' +
          '<p>after</p><p>set in</p><ul><li>alone</li></ul>',
        '1) one\n\n   - deep\n\n      of deep\n\n      - deeper\n\n   of one\n\n   - deep again\n\n- two\n\nafter\n\n   set in\n\n- alone',
        '1) one\n\n   • deep\n\n      of deep\n\n      • deeper\n\n   of one\n\n   • deep again\n\n• two\n\nafter\n\n   set in\n\n• alone',
      ],
    );
  });
});

describe('a table', () => {
  test('says what it is and what its cells head; its lines and bars stay in their cells', () => {
    expectTexts(
      [
        table(
          [['Lamp', 'Pay']],
          [
            ['street', 'a|b'],
            ['', 'one\ntwo'],
          ],
          'App. A & B',
        ),
      ],
      [
        '<div class="table" role="group" aria-label="App. A &amp; B" tabindex="0"><table><caption>App. A &amp; B</caption>' +
          '<thead><tr><th scope="col">Lamp</th><th scope="col">Pay</th></tr></thead><tbody>' +
          '<tr><th scope="row">street</th><td>a|b</td></tr><tr><td></td><td>one<br/>two</td></tr></tbody></table></div>',
        '| Lamp | Pay |\n| --- | --- |\n| street | a\\|b |\n|  | one<br>two |',
        'Lamp\tPay\nstreet\ta|b\n\tone\ntwo',
      ],
    );
  });

  test('has a name of its own where it stands in no clause, and a head or none', () => {
    expectTexts(
      [table([], [['x', 'y']])],
      [
        '<div class="table" role="group" aria-label="Table" tabindex="0"><table><tbody>' +
          '<tr><th scope="row">x</th><td>y</td></tr></tbody></table></div>',
        '<!-- headings: 0 -->\n|  |  |\n| --- | --- |\n| x | y |',
        'x\ty',
      ],
    );
    expect(renderText([table([['a'], ['b']], [['c']])], 'MARKDOWN')).toBe(
      '<!-- headings: 2 -->\n| a |\n| --- |\n| b |\n| c |',
    );
    const set = section({ label: '1.', blocks: [table([['a']], [['c']])] });
    expect(renderText([set], 'MARKDOWN')).toBe('1.\n\n   | a |\n   | --- |\n   | c |');
    expect(renderText([set], 'PLAIN')).toBe('1.\n\n   a\n   c');
  });
});
