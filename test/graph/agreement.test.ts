import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';
import { malformedHtml, wordsOfHtml } from '../support/html-tags.ts';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

test('the agreement is the one of the Albuquerque schools and teachers, and is given when none is named', async () => {
  const answer = await app.data('{ agreement { id slug title parties } agreements { slug } }');
  expect(answer).toEqual({
    agreement: {
      id: 'aps-atf',
      slug: 'aps-atf',
      title:
        'Negotiated Agreement between the Albuquerque Public Schools and the Albuquerque Teachers Federation',
      parties: [
        'Albuquerque Municipal School District Number 12, County of Bernalillo, State of New Mexico',
        'Albuquerque Teachers Federation, Local 1420 of the American Federation of Teachers',
      ],
    },
    agreements: [{ slug: 'aps-atf' }],
  });
});

test('its editions are given oldest first, each in force until the next', async () => {
  const { agreement } = await app.data<{
    agreement: {
      editions: readonly { id: string; year: string; inForceFrom: string; inForceTo: string | null }[];
    };
  }>('{ agreement { editions { id year inForceFrom inForceTo } } }');
  const { editions } = agreement;
  expect(editions[0]).toMatchObject({ id: 'aps-atf/2005-06', year: '2005-06', inForceFrom: '2005-08-15' });
  expect(editions.map(({ inForceTo }) => inForceTo)).toEqual([
    ...editions.slice(1).map(({ inForceFrom }) => inForceFrom),
    null,
  ]);
});

test('in 2005-06 every clause is enacted by the 2005 agreement', async () => {
  const answer = await app.data(
    '{ clause(cite: "16.L", year: "2005-06") { change instrument { slug } edition { year } year } }',
  );
  expect(answer).toEqual({
    clause: {
      change: 'ENACTED',
      instrument: { slug: '2005-agreement' },
      edition: { year: '2005-06' },
      year: '2005-06',
    },
  });
});

describe('the events that the sources report', () => {
  interface Event {
    readonly kind: string;
    readonly body: string;
    readonly description: string;
    readonly date: string | null;
    readonly quote: string;
    readonly source: { readonly file: string; readonly firstLine: number; readonly lastLine: number };
  }
  let events: readonly Event[];
  beforeAll(async () => {
    const answer = await app.data<{ agreement: { events: readonly Event[] } }>(
      '{ agreement { events { kind body description date quote source { file firstLine lastLine } } } }',
    );
    events = answer.agreement.events;
  });

  test('are told in the order of the sources', () => {
    expect(events.map(({ kind }) => kind)).toEqual([
      'AGREEMENT_MADE',
      'RATIFICATION',
      'NEGOTIATION',
      'RATIFICATION_VOTE',
      'BOARD_ACTION',
    ]);
  });

  test('are dated where the source bears a date: the agreement was made on August 15, 2005', () => {
    expect(events[0]).toMatchObject({
      date: '2005-08-15',
      quote: 'this 15th day of August, 2005',
      source: { file: '003_e95df812710c4457.txt', firstLine: 179, lastLine: 179 },
    });
  });

  test('bear no date where the petition page bears none: the Board tabled the vote', () => {
    expect(events.at(-1)).toEqual({
      kind: 'BOARD_ACTION',
      body: 'APS Board of Education',
      description:
        'Four of the seven members of the Board voted to table the vote on ratifying the negotiated agreement.',
      date: null,
      quote:
        'four of the seven members of the APS Board voted to table a vote to ratify our Negotiated Agreement',
      source: { file: '000_ca971e31ac8be9b0.txt', firstLine: 20, lastLine: 20 },
    });
  });
});

describe('the instruments', () => {
  test('are the agreement, the addendum and the statement, as issued', async () => {
    const answer = await app.data('{ agreement { instruments { id slug kind year effectiveFrom } } }');
    const instrument = (slug: string, kind: string, year: string | null, effectiveFrom: string | null) => {
      return { id: `aps-atf/instruments/${slug}`, slug, kind, year, effectiveFrom };
    };
    expect(answer).toEqual({
      agreement: {
        instruments: [
          instrument('2005-agreement', 'AGREEMENT', '2005-06', '2005-08-15'),
          instrument('2006-addendum', 'ADDENDUM', '2006-07', null),
          instrument('successor-statement', 'STATEMENT', null, null),
        ],
      },
    });
  });

  test('only the addendum amends, and declares what each of its parts does', async () => {
    const { agreement } = await app.data<{
      agreement: { instruments: readonly { slug: string; amendments: readonly Amendment[] }[] };
    }>('{ agreement { instruments { slug amendments { operation target mark } } } }');
    const declared = new Map(
      agreement.instruments.map(({ slug, amendments }) => [slug, amendments.map(brief)]),
    );
    expect(declared.get('2005-agreement')).toEqual([]);
    expect(declared.get('successor-statement')).toEqual([]);
    expect(declared.get('2006-addendum')).toEqual([
      'SUBSTITUTE Art. 5.E REVISED',
      'SUBSTITUTE Art. 6.A.1 REVISED',
      'SUBSTITUTE Art. 6.A.2 REVISED',
      'SUBSTITUTE Art. 6.A.3 REVISED',
      'SUBSTITUTE Art. 6.A.6',
      'SUBSTITUTE Art. 6.C.3',
      'INSERT Art. 6.C.4',
      'INSERT Art. 6.C.5',
      'SUBSTITUTE Art. 9 NEW',
      'INSERT Art. 14.C',
      'INSERT Art. 14.D',
      'INSERT App. Support and Related Services Personnel Career Pathway System',
      'INSERT App. ATF/APS CONFLICT RESOLUTION PROCEDURE',
      'INSERT App. Literacy and Math Leaders 2006-2007 REVISED',
      'INSERT MOU Time',
      'SUBSTITUTE App. A',
    ]);
  });

  interface Amendment {
    readonly operation: string;
    readonly target: string;
    readonly mark: string | null;
  }
  function brief({ operation, target, mark }: Amendment): string {
    return [operation, target, mark].filter(Boolean).join(' ');
  }

  test('give their words as printed: the addendum’s marks stand where they are printed', async () => {
    const { node } = await app.data<{ node: { plain: string; markdown: string; html: string } }>(
      '{ node(id: "aps-atf/instruments/2006-addendum") { ... on Instrument { plain: text markdown: text(format: MARKDOWN) html: text(format: HTML) } } }',
    );
    const opening = 'ARTICLE 5, E. CONDITIONS OF PROFESSIONAL SERVICE';
    expect(node.plain).toContain(`${opening}\n\nE. Preparation Time\n\nREVISED\n\n1. All employees`);
    expect(node.markdown).toContain(
      `> ${opening}\n\n## E. Preparation Time\n\n> REVISED\n\n1. All employees`,
    );
    expect(node.html).toContain(`<p class="rubric">${opening}</p>`);
    const words = (text: string) => text.split(/\s+/).filter((word) => word !== '' && word !== '•');
    expect(malformedHtml(node.html)).toBeNull();
    expect(words(wordsOfHtml(node.html))).toEqual(words(node.plain));
  });

  test('give the statement of the petition page, without the page’s leftovers', async () => {
    const { node } = await app.data<{ node: { title: string; text: string } }>(
      '{ node(id: "aps-atf/instruments/successor-statement") { ... on Instrument { title text } } }',
    );
    expect(node.title).toBe('Stand with APS Educators! Sign Our Petition!');
    expect(node.text).toContain('98.6% voting YES!');
    expect(node.text).not.toMatch(/share this post|lorem ipsum/i);
  });
});
