import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestApp, type TestApp } from '../support/create-test-app.ts';

interface Cited {
  readonly year: string;
  readonly citation: string;
}
interface Clause extends Cited {
  readonly id: string;
  readonly heading: string | null;
  readonly ownText: string;
  readonly change: string;
  readonly instrument: { readonly slug: string };
  readonly inForceFrom: string;
  readonly inForceTo: string | null;
  readonly history: readonly Cited[];
  readonly alternates: readonly { readonly id: string; readonly citation: string }[];
  readonly notes: readonly { readonly kind: string; readonly text: string }[];
}
interface Amendment {
  readonly operation: string;
  readonly target: string;
  readonly mark: string | null;
  readonly before: Cited | null;
  readonly after: Cited | null;
}

const FIELDS = `id year citation heading ownText change instrument { slug } inForceFrom inForceTo
  history { year citation } alternates { id citation } notes { kind text }`;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

describe('the history of a provision, whatever its number was', () => {
  test.each([
    ['6.A.6.f', 'Art. 6.A.6.e', 'Art. 6.A.6.f'],
    ['9.O', 'Art. 9.N', 'Art. 9.O'],
    ['5.E.1.a.4', 'Art. 5.E.1.a.3', 'Art. 5.E.1.a.4'],
    ['6.C.5', 'Art. 6.C.3.c', 'Art. 6.C.5'],
    ['6.C.5.b', 'Art. 6.C.3.c.2', 'Art. 6.C.5.b'],
    ['16.L', 'Art. 16.L', 'Art. 16.L'],
    ['AT-2', 'App. A, AT-2', 'App. A, AT-2'],
  ])('%s of 2006-07 was %s in 2005-06', async (cite, then, now) => {
    const history = [
      { year: '2005-06', citation: then },
      { year: '2006-07', citation: now },
    ];
    expect((await clause(cite, '2006-07')).history).toEqual(history);
    expect((await clause(then, '2005-06')).history).toEqual(history);
  });

  test('begins with the year that inserted it: 6.A.6.e of 2006-07 is new, though 2005-06 had a 6.A.6.e', async () => {
    const { history, change } = await clause('6.A.6.e', '2006-07');
    expect(history).toEqual([{ year: '2006-07', citation: 'Art. 6.A.6.e' }]);
    expect(change).toBe('INSERTED');
  });

  test('ends with the last year that has it: schedule A-1 is of 2005-06 only', async () => {
    expect((await clause('A-1', '2005-06')).history).toEqual([{ year: '2005-06', citation: 'App. A, A-1' }]);
  });

  test('while a citation follows the label: summer school is 6.A.6.e in 2005-06 and 6.A.6.f in 2006-07', async () => {
    const words =
      'Teacher, librarian and counselor positions for summer school will be paid at the rate of $20.00 per hour.';
    expect((await clause('6.A.6.e', '2005-06')).ownText).toBe(words);
    expect((await clause('6.A.6.f', '2006-07')).ownText).toBe(words);
    expect((await clause('6.A.6.e', '2006-07')).ownText).toContain(
      '$19.00 per hour for the 2006/07 school year',
    );
  });
});

describe('two provisions under one citation: Art. 6.C.4 and 6.C.5 of 2006-07', () => {
  test.each([
    [
      '6.C.4',
      /^TESOL\/Bilingual Professional Support Differential/,
      /^Teachers who are certified by the National Board/,
    ],
    ['6.C.5', /^The number of differentials authorized/, /^High School Team Leaders/],
  ])(
    '%s is answered by the addendum; the 2005 agreement’s is its alternate, and the other way round',
    async (cite, added, old) => {
      const answers = await clause(cite, '2006-07');
      expect(answers.instrument.slug).toBe('2006-addendum');
      expect(answers.ownText).toMatch(added);
      expect(answers.alternates).toEqual([
        { id: `${answers.id}~2005-agreement`, citation: answers.citation },
      ]);

      const other = await node(`${answers.id}~2005-agreement`);
      expect(other.instrument.slug).toBe('2005-agreement');
      expect(other.ownText).toMatch(old);
      expect(other.citation).toBe(answers.citation);
      expect(other.alternates).toEqual([{ id: answers.id, citation: answers.citation }]);
      expect(other.change).toBe('UNCHANGED');
      expect(other.history.map(({ citation }) => citation)).toEqual([answers.citation, answers.citation]);
    },
  );

  test.each(['6.C.4', '6.C.5'])('%s: a NUMBERING note stands on both', async (cite) => {
    const { id } = await clause(cite, '2006-07');
    for (const path of [id, `${id}~2005-agreement`]) {
      const numbering = (await node(path)).notes.filter(({ kind }) => kind === 'NUMBERING');
      expect(numbering.map(({ text }) => text)).toContainEqual(
        expect.stringContaining(`Two provisions stand under ${cite} in 2006-07`),
      );
    }
  });

  test('each is found again by its permalink, as a node and as a page', async () => {
    for (const path of ['aps-atf/2006-07/art-6/C/5', 'aps-atf/2006-07/art-6/C/5~2005-agreement']) {
      expect((await node(path)).id).toBe(path);
      const page = await app.get(`/${path}`, { accept: 'text/html' });
      expect(page.statusCode).toBe(200);
    }
    expect((await app.get('/aps-atf/2006-07/art-6/C/5~2005-agreement')).body).toContain(
      'Team Leaders (Department Heads)',
    );
  });

  test.each([
    ['Art. 6.C.4 [2005-agreement]', 'art-6/C/4~2005-agreement'],
    ['Art. 6.C.4 [2006-addendum]', 'art-6/C/4'],
    ['6.C.5.a [2005-agreement]', 'art-6/C/5~2005-agreement/a'],
    ['art-6/C/4~2005-agreement', 'art-6/C/4~2005-agreement'],
    ['aps-atf/2006-07/art-6/C/5~2005-agreement/a/1', 'art-6/C/5~2005-agreement/a/1'],
  ])('each has a citation of its own: %s', async (cite, path) => {
    expect((await clause(cite, '2006-07')).id).toBe(`aps-atf/2006-07/${path}`);
  });

  test('what stands under the alternate only is found by its citation: 6.C.5.a.1 is a high school team of 6 to 15', async () => {
    const found = await clause('6.C.5.a.1', '2006-07');
    expect(found.id).toBe('aps-atf/2006-07/art-6/C/5~2005-agreement/a/1');
    expect(found.ownText).toBe('6-15 teachers on teams $1,592.');
    expect(found.alternates).toEqual([]);
  });

  test('what stands under both has its alternate too: 6.C.5.a', async () => {
    const found = await clause('6.C.5.a', '2006-07');
    expect(found.instrument.slug).toBe('2006-addendum');
    expect(found.alternates.map(({ id }) => id)).toEqual(['aps-atf/2006-07/art-6/C/5~2005-agreement/a']);
  });

  test('in 2005-06 there is one of each', async () => {
    expect((await clause('6.C.4', '2005-06')).alternates).toEqual([]);
    expect((await clause('6.C.5', '2005-06')).alternates).toEqual([]);
  });
});

describe('how a clause came to read as it does, whose words it has, and from when until when', () => {
  test.each([
    ['16.L', '2005-06', 'ENACTED', '2005-agreement', '2005-08-15', null],
    ['16.L', '2006-07', 'UNCHANGED', '2005-agreement', '2005-08-15', null],
    ['6.A.3', '2005-06', 'ENACTED', '2005-agreement', '2005-08-15', '2006-08-01'],
    ['6.A.3', '2006-07', 'REVISED', '2006-addendum', '2006-08-01', null],
    ['6.A.6.e', '2005-06', 'ENACTED', '2005-agreement', '2005-08-15', '2006-08-01'],
    ['6.A.6.f', '2006-07', 'RENUMBERED', '2006-addendum', '2006-08-01', null],
    ['14.C', '2006-07', 'INSERTED', '2006-addendum', '2006-08-01', null],
    // The addendum prints Article 9 whole, also what it leaves as it was.
    ['9.F', '2006-07', 'UNCHANGED', '2006-addendum', '2006-08-01', null],
    ['App. A, A-1', '2005-06', 'ENACTED', '2005-agreement', '2005-08-15', '2006-08-01'],
    // Its own words are the 2005 agreement’s; a paragraph under it is the addendum’s.
    ['6.A', '2006-07', 'REVISED', '2005-agreement', '2005-08-15', null],
  ])('%s in %s: %s, of the %s, from %s until %s', async (cite, year, change, instrument, from, to) => {
    expect(await clause(cite, year)).toMatchObject({
      change,
      instrument: { slug: instrument },
      inForceFrom: from,
      inForceTo: to,
    });
  });
});

describe('the edition in force on a day', () => {
  test.each([
    ['2005-08-15', '2005-06'],
    ['2006-07-31', '2005-06'],
    ['2006-08-01', '2006-07'],
    ['2007-07-31', '2006-07'],
    // 28.A keeps the agreement in effect until a successor is ratified.
    ['2030-01-01', '2006-07'],
  ])('on %s is that of %s', async (on, year) => {
    expect(
      await app.data(`{ edition(on: "${on}") { year } clause(cite: "6.A.6", on: "${on}") { year } }`),
    ).toEqual({
      edition: { year },
      clause: { year },
    });
  });

  test('on August 14, 2005 there is none: BAD_USER_INPUT says when the first took effect', async () => {
    const { data, errors } = await app.query('{ edition(on: "2005-08-14") { year } }');
    expect(data).toEqual({ edition: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'on' });
    expect(errors?.[0]?.message).toContain('2005-08-15');
  });

  test('is said by data: the intervals follow one another, the last has no end, and a DATING note says it is inferred', async () => {
    const { agreement } = await app.data<{
      agreement: { editions: readonly { notes: readonly { kind: string; text: string }[] }[] };
    }>('{ agreement { editions { year inForceFrom inForceTo notes { kind text } } } }');
    expect(agreement.editions).toMatchObject([
      { year: '2005-06', inForceFrom: '2005-08-15', inForceTo: '2006-08-01' },
      { year: '2006-07', inForceFrom: '2006-08-01', inForceTo: null },
    ]);
    const dating = agreement.editions[1]?.notes
      .filter(({ kind }) => kind === 'DATING')
      .map(({ text }) => text);
    expect(dating).toContainEqual(expect.stringMatching(/dated from August 1, 2006.*28\.A/));
  });
});

describe('the amendments of the addendum', () => {
  let amendments: readonly Amendment[];
  beforeAll(async () => {
    const answer = await app.data<{ node: { amendments: readonly Amendment[] } }>(`{
      node(id: "aps-atf/instruments/2006-addendum") { ... on Instrument {
        amendments { operation target mark before { year citation } after { year citation } }
      } }
    }`);
    amendments = answer.node.amendments;
  });

  test('are sixteen, in printed order', () => {
    expect(
      amendments.map(({ operation, target, mark }) => [operation, target, mark].filter(Boolean).join(' ')),
    ).toEqual([
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

  test('that substitute have the clause of each year', () => {
    for (const { target, before, after } of amendments.filter(
      ({ operation }) => operation === 'SUBSTITUTE',
    )) {
      expect(before).toEqual({ year: '2005-06', citation: target });
      expect(after).toEqual({ year: '2006-07', citation: target });
    }
  });

  test('that insert have none before, but for 6.C.5, which was 6.C.3.c', () => {
    const inserts = amendments.filter(({ operation }) => operation === 'INSERT');
    expect(inserts.flatMap(({ before }) => before ?? [])).toEqual([
      { year: '2005-06', citation: 'Art. 6.C.3.c' },
    ]);
    expect(inserts.map(({ after }) => after)).toEqual(
      inserts.map(({ target }) => ({ year: '2006-07', citation: target })),
    );
  });
});

describe('one query costs a constant number of SQL statements', () => {
  const ONE_YEAR = '{ edition(year: "2005-06") { text } }';
  const COMPARE = 'compare(from: "2005-06", to: "2006-07"';
  const WHOLE = `{ ${COMPARE}) { counts { revised } redline changes { kind before { citation text } after { citation text } segments { text } } } }`;

  test('to compare two whole years as to compare one clause of them', async () => {
    const whole = await newlyCost(WHOLE);
    expect(whole).toBe(await newlyCost(`{ ${COMPARE}, cite: "9.A") { counts { revised } } }`));
    expect(whole).toBeLessThan(2 * (await newlyCost(ONE_YEAR)));
    expect(await cost(app, WHOLE)).toBe(1);
  });

  test('to check a quotation that is everywhere as one that is nowhere', async () => {
    const quote = (text: string) =>
      `{ quote(text: "${text}") { verdict exactIn clause { text } segments { text } } }`;
    const exact = await newlyCost(quote('the teacher'));
    expect(exact).toBe(await newlyCost(quote('every lamplighter')));
    expect(exact).toBeLessThan(2 * (await newlyCost(ONE_YEAR)));
    expect(await cost(app, quote('the teacher'))).toBe(1);
  });

  test('to follow the history of every clause of a year as that of one', async () => {
    const every =
      '{ edition(year: "2006-07") { clauses { children { history { year citation } alternates { id } } } } }';
    expect(await newlyCost(every)).toBe(
      await newlyCost('{ clause(cite: "9.O") { history { year citation } } }'),
    );
  });
});

/** How many SQL statements a query costs a process that has read nothing yet. */
async function newlyCost(source: string): Promise<number> {
  const other = await createTestApp();
  try {
    return await cost(other, source);
  } finally {
    await other.close();
  }
}

async function cost(of: TestApp, source: string): Promise<number> {
  let statements = 0;
  const stop = of.database.onQuery(() => {
    statements += 1;
  });
  await of.data(source);
  stop();
  return statements;
}

async function clause(cite: string, year: string): Promise<Clause> {
  const source = `query ($cite: String!, $year: ContractYear) { clause(cite: $cite, year: $year) { ${FIELDS} } }`;
  return (await app.data<{ clause: Clause }>(source, { cite, year })).clause;
}

async function node(id: string): Promise<Clause> {
  const source = `query ($id: ID!) { node(id: $id) { ... on Clause { ${FIELDS} } } }`;
  return (await app.data<{ node: Clause }>(source, { id })).node;
}
