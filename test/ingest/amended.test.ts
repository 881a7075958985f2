// A tiny invented agreement with an addendum that does everything an addendum may do: `good/amended/`, and
// `good/amended.expected.json`, the clauses of both years. After a change that is meant to change them:
//
//     UPDATE_EXPECTED=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/ingest
//
// and read the difference before you commit it.

import { beforeAll, describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import type { Clause } from '../../src/law/document/clause.ts';
import { Edition } from '../../src/law/document/edition.ts';
import { plainText } from '../../src/law/text/plain-text.ts';
import { AMENDED_CONTENT } from '../support/amended-content.ts';
import { caseFolder } from '../support/content-case.ts';
import { expectedFile } from '../support/expected-file.ts';

let agreement: Agreement;
let first: Edition;
let second: Edition;

beforeAll(async () => {
  const diagnostics = new Diagnostics();
  agreement = makeAgreement(await readContent(AMENDED_CONTENT, diagnostics), diagnostics);
  [first, second] = agreement.editions.map(({ head, readings }) => new Edition(head, readings)) as [
    Edition,
    Edition,
  ];
});

test('the agreement and its addendum give the clauses that stand in amended.expected.json', async () => {
  const actual = `${JSON.stringify(agreement.editions.map(yearOf), null, 2)}\n`;
  expect(actual).toBe(await expectedFile(caseFolder('good/amended.expected.json'), actual));
});

describe('an addendum', () => {
  test('substitutes words, and the clause keeps its identity', () => {
    expect(at(second, 'Art. 2.B').reading.provision).toBe(at(first, 'Art. 2.B').reading.provision);
    expect(plainText(at(second, 'Art. 2.B'))).toContain('$2.50');
    expect(plainText(at(first, 'Art. 2.B'))).toContain('$2.00');
  });

  test('inserts a section after its neighbours', () => {
    expect(citationsUnder(second, 'Art. 1')).toEqual(['Art. 1.A', 'Art. 1.B', 'Art. 1.C']);
    expect(at(second, 'Art. 1.C').reading.change).toBe('INSERTED');
  });

  test('inserts a subparagraph between two, and the one after it is relettered', () => {
    expect(at(second, 'Art. 1.A.2.c').reading.provision).toBe(at(first, 'Art. 1.A.2.b').reading.provision);
    expect(at(second, 'Art. 1.A.2.c').reading.change).toBe('RENUMBERED');
    expect(first.ofProvision(at(second, 'Art. 1.A.2.b').reading.provision)).toBeNull();
  });

  test('inserts under a citation that is taken: its own words answer, the other clause stands beside them', () => {
    const [answers, other] = second.under('Art. 2.C');
    expect(answers?.reading).toMatchObject({ instrument: '2002-addendum', path: 'art-2/C' });
    expect(other?.reading).toMatchObject({
      instrument: '2001-agreement',
      path: 'art-2/C~2001-agreement',
      change: 'UNCHANGED',
    });
  });

  test('repeals a paragraph and a whole article, whose words end with the year', () => {
    expect(citationsUnder(second, 'Art. 3')).toEqual(['Art. 3.A', 'Art. 3.B']);
    expect(second.under('Art. 4')).toEqual([]);
    for (const citation of ['Art. 3.B', 'Art. 4'])
      expect(at(first, citation).reading).toMatchObject({
        inForceFrom: '2001-09-01',
        inForceTo: '2002-09-01',
      });
  });

  test('renumbers a paragraph without new words: another label, the same provision', () => {
    expect(at(second, 'Art. 3.B').reading.provision).toBe(at(first, 'Art. 3.C').reading.provision);
    expect(at(second, 'Art. 3.B').reading.change).toBe('RENUMBERED');
  });

  test('leaves words between the paragraphs where they stood, whatever came before them or went', () => {
    const printed = (citation: string) =>
      at(second, citation).parts.map((part) =>
        part.type === 'provision' ? part.provision.marker : part.type === 'table' ? 'table' : part.text,
      );
    expect(printed('Art. 2')).toEqual(['A.', 'B.', 'Refer to Appendix A.', 'C.', 'C.']);
    expect(printed('Art. 3')).toEqual(['A.', 'B.', 'What is lost is replaced.']);
  });

  test('changes a table, and adds an appendix at the end', () => {
    expect(at(second, 'App. A').reading.change).toBe('REVISED');
    expect(at(second, 'App. A').table?.rows).toHaveLength(3);
    expect(second.roots.at(-1)?.reading.citation).toBe('App. Whistle Signals');
  });

  test('names for each part the provision it makes, replaces or repeals; a cover makes none', () => {
    const parts = agreement.instruments.find(({ slug }) => slug === '2002-addendum')?.parts ?? [];
    expect(parts.map(({ declaration, provision }) => [declaration?.operation, provision])).toEqual([
      [undefined, null],
      ['SUBSTITUTE', '2001-agreement:art-1/A/2'],
      ['INSERT', '2002-addendum:art-1/C'],
      ['SUBSTITUTE', '2001-agreement:art-2/B'],
      ['INSERT', '2002-addendum:art-2/C'],
      ['REPEAL', '2001-agreement:art-3/B'],
      ['RENUMBER', '2001-agreement:art-3/C'],
      ['REPEAL', '2001-agreement:art-4'],
      ['SUBSTITUTE', '2001-agreement:app-a'],
      ['INSERT', '2002-addendum:app-whistle-signals'],
    ]);
  });
});

function at(edition: Edition, citation: string): Clause {
  const [clause] = edition.under(citation);
  if (!clause) throw new RangeError(`${edition.head.year} has no ${citation}`);
  return clause;
}

function citationsUnder(edition: Edition, citation: string): readonly string[] {
  return at(edition, citation).children.map(({ reading }) => reading.citation);
}

/** What a reader can check against the files. */
function yearOf({ head, readings }: Agreement['editions'][number]) {
  const { numbering, laws, ...facts } = head;
  return {
    ...facts,
    instruments: head.instruments.join(', '),
    clauses: readings.map(
      ({ path, citation, change, provision, instrument, inForceFrom, inForceTo, source }) => ({
        path,
        citation,
        change,
        provision,
        instrument,
        inForce: `${inForceFrom} to ${inForceTo ?? 'a later year'}`,
        lines: `${source.file} ${source.firstLine}-${source.lastLine}`,
      }),
    ),
  };
}
