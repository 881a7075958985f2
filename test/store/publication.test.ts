import { isDeepStrictEqual } from 'node:util';
import { afterAll, describe, expect } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { ReferenceGraph } from '../../src/law/reference/reference-graph.ts';
import { WordTable } from '../../src/search/word-table.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { SearchRepository } from '../../src/store/search-repository.ts';
import { plainReading } from '../support/plain-reading.ts';
import { REAL_CONTENT, realAgreement } from '../support/real-agreement.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';
import { DATABASES, type DatabaseType, freshDatabase } from '../support/test-database.ts';
import { TestsTogether } from '../support/tests-together.ts';

/** A database in which the real agreement is published. */
interface Published {
  readonly database: Database;
  readonly writer: AgreementWriter;
}

// Both at once: what the one waits for the other needs not.
const together = new TestsTogether(DATABASES.length);
const opened: Database[] = [];
afterAll(() => Promise.all(opened.map((database) => database.close())));

async function openPublished(type: DatabaseType): Promise<Published> {
  const database = await openDatabase(await freshDatabase(type, 'agreement'));
  opened.push(database);
  return { database, writer: new AgreementWriter(database) };
}

/** Expects two long lists to be the same, one by one: what is not is told, and what is costs little. */
function expectSame(found: readonly unknown[], expected: readonly unknown[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, each] of expected.entries())
    if (!isDeepStrictEqual(found[i], each)) expect(found[i]).toStrictEqual(each);
}

describe.each(DATABASES)('on the %s database', (type) => {
  const { test, beforeAll } = together.inTurn();
  let database: Database;
  let writer: AgreementWriter;
  beforeAll(async () => {
    ({ database, writer } = await openPublished(type));
  });

  /** What is served of an agreement, read anew. */
  async function served(slug: string) {
    const library = new AgreementLibrary(new AgreementReader(database));
    const head = await library.agreement(slug);
    if (!head) return null;
    const editions = await Promise.all(head.editions.map((edition) => library.edition(head, edition)));
    const parts = await Promise.all(
      head.instruments.map((instrument) => library.instrumentParts(instrument)),
    );
    return { head, editions, parts };
  }

  /** For every table a hash of all its rows. */
  async function rowsSaid(): Promise<readonly object[]> {
    const tables = await database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const hashes = tables.map(({ name }) =>
      database.rows(
        `select '${name}' as name, count(*)::int as count, sum(hashtextextended(t::text, 0))::text as rows from ${name} t`,
      ),
    );
    return (await Promise.all(hashes)).flat() as object[];
  }

  /** For every table: how many rows it has, and which transactions wrote them. */
  async function rowsWritten(): Promise<readonly object[]> {
    const tables = await database.rows<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    );
    const counts = tables.map(({ name }) =>
      database.rows(
        `select '${name}' as name, count(*)::int as rows, sum(xmin::text::bigint)::text as written from ${name}`,
      ),
    );
    return (await Promise.all(counts)).flat() as object[];
  }

  describe('what is published of the real agreement is what is read', () => {
    let agreement: Agreement;
    let read: NonNullable<Awaited<ReturnType<typeof served>>>;
    beforeAll(async () => {
      agreement = await realAgreement();
      read = (await served('aps-atf')) as typeof read;
    });

    test('its title, parties, events and editions', () => {
      expect(read.head).toMatchObject({
        slug: 'aps-atf',
        title: agreement.title,
        parties: agreement.parties,
        events: agreement.events,
        editions: agreement.editions.map(({ head }) => head),
      });
    });

    test('every clause, table and cell of every year, in printed order', () => {
      expect(read.editions).toHaveLength(agreement.editions.length);
      agreement.editions.forEach(({ readings }, i) => {
        expectSame(read.editions[i]?.clauses.map(({ reading }) => plainReading(reading)) ?? [], readings);
      });
    });

    test('the notes, the parameters in their order, and the reasons for the dates of every year', () => {
      for (const { head, notes, parameters, reasons } of read.editions) {
        const ofYear = ({ year }: { year: string }) => year === head.year;
        expectSame(notes, agreement.notes.filter(ofYear));
        expectSame(reasons, agreement.reasons.filter(ofYear));
        expectSame(parameters.all, agreement.parameters.filter(ofYear));
      }
    });

    test('every reference of every year, in printed order', () => {
      for (const edition of read.editions) {
        const { head } = edition;
        const { all } = new ReferenceGraph(edition, edition.referenceReadings);
        const readings = all.map(({ source, target, candidates, ...words }) => ({
          ...words,
          year: head.year,
          path: source?.reading.path,
          target: target?.reading.path ?? null,
          candidates: candidates.map(({ reading }) => reading.path),
        }));
        expect(readings.length).toBeGreaterThan(100);
        expect(readings).toEqual(agreement.references.filter(({ year }) => year === head.year));
      }
    });

    test('every instrument, its words and what it declares', () => {
      const { instruments } = agreement;
      expect(read.head.instruments).toEqual(
        instruments.map(({ parts: _, ...head }) => ({
          ...head,
          agreement: 'aps-atf',
          release: read.head.release,
        })),
      );
      expectSame(
        read.parts.flat(),
        instruments.flatMap(({ parts }) => parts),
      );
      expect(read.parts.map(({ length }) => length)).toEqual(instruments.map(({ parts }) => parts.length));
    });

    test('the same content, published again, writes nothing', async () => {
      const before = await rowsWritten();
      expect(await writer.publish(agreement)).toBe(false);
      expect(await rowsWritten()).toEqual(before);
    });

    test('the same content, ingested again, is not even made: one statement sees that it is unchanged', async () => {
      const passes: string[] = [];
      const statements: string[] = [];
      const stop = database.onQuery((sql) => statements.push(sql));
      expect(await ingest(REAL_CONTENT, writer, { onPass: (pass) => passes.push(pass) })).toBe('unchanged');
      stop();
      expect(passes).toEqual(['read']);
      expect(statements).toHaveLength(1);
      expect(statements[0]).toMatch(/^select/);
    });
  });

  describe('changed content', () => {
    let small: Agreement;
    beforeAll(async () => {
      small = await smallAgreement();
      expect(await served(small.slug)).toBeNull();
      expect(await writer.publish(reworded(small, 'first'))).toBe(true);
    });

    async function wordings(): Promise<ReadonlySet<string>> {
      const read = await served(small.slug);
      return new Set(read?.editions.flatMap(({ clauses }) => clauses.map(({ marker }) => marker)));
    }

    test('replaces what is served', async () => {
      expect(await wordings()).toEqual(new Set(['first']));
      expect(await writer.publish(reworded(small, 'second'))).toBe(true);
      expect(await wordings()).toEqual(new Set(['second']));
      expect((await served(small.slug))?.head.title).toBe('second');
    });

    test('replaces it for a library that has already read the old', async () => {
      const library = new AgreementLibrary(new AgreementReader(database));
      const markers = async () => {
        const head = await library.agreement(small.slug);
        if (!head?.editions[0]) throw new Error('nothing is served');
        return new Set((await library.edition(head, head.editions[0])).clauses.map(({ marker }) => marker));
      };
      await writer.publish(reworded(small, 'old'));
      expect(await markers()).toEqual(new Set(['old']));
      await writer.publish(reworded(small, 'new'));
      expect(await markers()).toEqual(new Set(['new']));
    });

    test('leaves every release before it to those who still read it, and to those who ask later', async () => {
      const library = new AgreementLibrary(new AgreementReader(database));
      await writer.publish(reworded(small, 'before'));
      const head = await library.agreement(small.slug);
      for (const wording of ['after', 'long after', 'last']) await writer.publish(reworded(small, wording));
      if (!head?.editions[0]) throw new Error('nothing is served');
      const edition = await library.edition(head, head.editions[0]);
      expect(new Set(edition.clauses.map(({ marker }) => marker))).toEqual(new Set(['before']));
      expect((await library.agreementAt(small.slug, head.release)).title).toBe('before');
    });

    test('keeps from when on each release was served, in the order in which they were', async () => {
      for (const wording of ['earlier', 'later']) await writer.publish(reworded(small, wording));
      const releases = await database.rows<{ title: string }>(
        `select r.title from release r join agreement a on a.id = r.agreement_id
        where a.slug = ? and r.published_at <= clock_timestamp() order by r.published_at`,
        [small.slug],
      );
      expect(releases.slice(-2)).toEqual([{ title: 'earlier' }, { title: 'later' }]);
    });

    test('that changes one year writes the document of that year alone', async () => {
      const documents = () => database.rows<{ hash: string }>('select hash from edition_document');
      const [first, ...others] = small.editions;
      const changed = (editions: Agreement['editions']) => ({ ...reworded(small, 'one year'), editions });
      await writer.publish({ ...changed(small.editions), contentHash: 'neither year' });
      const before = await documents();
      const readings = first?.readings.map((reading) => ({ ...reading, marker: 'anew' })) ?? [];
      await writer.publish(changed([{ ...(first as Agreement['editions'][number]), readings }, ...others]));
      expect(await documents()).toHaveLength(before.length + 1);
      await writer.publish({ ...changed(small.editions), contentHash: 'neither year again' });
      expect(await documents()).toHaveLength(before.length + 1);
    });

    test('that says what was said before stores no wording again', async () => {
      const wordings = () => database.rows('select agreement_id, hash from wording order by 1, 2');
      const before = await wordings();
      await writer.publish(reworded(small, 'the same words under other markers'));
      expect(await wordings()).toEqual(before);
      const [edition] = small.editions;
      const [first, ...others] = edition?.readings ?? [];
      if (!edition || !first) throw new Error('no clauses');
      const changed = { ...edition, readings: [{ ...first, heading: 'Another Heading' }, ...others] };
      await writer.publish({ ...reworded(small, 'one other heading'), editions: [changed] });
      expect(await wordings()).toHaveLength(before.length + 1);
    });

    test('takes what is searched with it: the release served is searched and the one before, and no older one', async () => {
      for (const wording of ['oldest', 'older', 'newest']) await writer.publish(reworded(small, wording));
      const releases = await database.rows<{ id: number; is_searched: boolean }>(
        `select r.id, r.is_searched from release r join agreement a on a.id = r.agreement_id
        where a.slug = ? order by r.id desc`,
        [small.slug],
      );
      const [newest, before, ...older] = releases;
      if (!newest || !before || !older[0]) throw new Error('not three releases');
      expect([newest.is_searched, before.is_searched]).toEqual([true, true]);
      expect(older.filter(({ is_searched }) => is_searched)).toEqual([]);
      const search = new SearchRepository(database);
      for (const { id } of [newest, before])
        expect(new WordTable(await search.words(id, []), new Map()).documents).toBeGreaterThan(0);
      await expect(search.words(older[0].id, [])).rejects.toThrow(/was replaced meanwhile/);
      expect(
        await database.rows('select id from release where search_words is not null and not is_searched'),
      ).toEqual([]);
      for (const table of ['search_document', 'search_word'])
        expect(
          await database.rows(`select 1 from ${table} where until_release_id <= ?`, [before.id]),
        ).toEqual([]);
    });

    test('writes what changed, and nothing else again', async () => {
      await writer.publish(reworded(small, 'unchanged'));
      const [first, ...others] = small.notes;
      if (!first) throw new Error('no notes');
      const before = await rowsOfReleases();
      const changed = {
        ...reworded(small, 'unchanged'),
        notes: [{ ...first, text: 'Another note.' }, ...others],
      };
      await writer.publish({ ...changed, contentHash: 'one other note' });
      const after = await rowsOfReleases();
      const written = Object.entries(after).filter(([table, rows]) => rows !== before[table]);
      expect(Object.fromEntries(written)).toEqual({
        edition: (before.edition ?? 0) + 1,
        editorial_note: (before.editorial_note ?? 0) + 1,
      });
    });

    /** For every table of releases how many rows it has. */
    async function rowsOfReleases(): Promise<Readonly<Record<string, number>>> {
      const tables = await database.rows<{ name: string }>(
        `select table_name as name from information_schema.columns
        where table_schema = 'public' and column_name = 'until_release_id' order by 1`,
      );
      const counts = tables.map(async ({ name }) => {
        const [row] = await database.rows<{ rows: number }>(`select count(*)::int as rows from ${name}`);
        return [name, row?.rows ?? 0] as const;
      });
      return Object.fromEntries(await Promise.all(counts));
    }

    test('of one agreement leaves the others alone', async () => {
      const release = async () => (await new AgreementReader(database).serving()).releases.get('aps-atf');
      const before = await release();
      await writer.publish(reworded(small, 'other'));
      expect(before).toEqual(expect.any(Number));
      expect(await release()).toBe(before);
    });

    test('of which a row names what is not there leaves the last good edition serving, and nothing behind', async () => {
      await writer.publish(reworded(small, 'good'));
      const before = await rowsSaid();
      const bad = reworded(small, 'bad');
      const year = small.editions[0]?.head.year as Agreement['notes'][number]['year'];
      const note = {
        year,
        path: 'no/such/clause',
        kind: 'NUMBERING',
        text: 'on nothing',
        quotes: [],
        cells: [],
      } as const;
      await expect(writer.publish({ ...bad, notes: [...bad.notes, note] })).rejects.toThrow(
        /editorial_note names by year and path a row of placement that is not there/,
      );
      expect(await rowsSaid()).toEqual(before);
      expect(await wordings()).toEqual(new Set(['good']));
    });
  });

  describe('an agreement that is withdrawn', () => {
    let small: Agreement;
    beforeAll(async () => {
      small = await smallAgreement();
      await writer.publish(reworded(small, 'withdrawn'));
    });

    test('is served no more, and its releases stay', async () => {
      const before = await served(small.slug);
      if (!before) throw new Error('nothing is served');
      expect(await writer.withdraw(small.slug)).toBe(true);
      expect(await served(small.slug)).toBeNull();
      const library = new AgreementLibrary(new AgreementReader(database));
      expect((await library.agreementAt(small.slug, before.head.release)).title).toBe('withdrawn');
      expect(await writer.withdraw(small.slug)).toBe(false);
    });

    test('is served again when its content comes back, as a release of its own', async () => {
      expect(await writer.publish(reworded(small, 'withdrawn'))).toBe(true);
      const releases = await database.rows<{ is_withdrawn: boolean }>(
        `select withdrawn_at is not null as is_withdrawn from release where title = 'withdrawn' order by id`,
      );
      expect(releases).toEqual([{ is_withdrawn: true }, { is_withdrawn: false }]);
    });
  });

  test('a release that is not there is told, and never read as an empty agreement', async () => {
    const small = await smallAgreement();
    await writer.publish(reworded(small, 'to be deleted'));
    const library = new AgreementLibrary(new AgreementReader(database));
    const head = await library.agreement(small.slug);
    if (!head?.editions[0] || !head.instruments[0]) throw new Error('nothing is served');
    await database.fork().execute('delete from release where id = ?', [head.release]);
    const gone = /is not in the database any more/;
    await expect(library.edition(head, head.editions[0])).rejects.toThrow(gone);
    await expect(library.instrumentParts(head.instruments[0])).rejects.toThrow(gone);
    const another = new AgreementLibrary(new AgreementReader(database));
    await expect(another.agreementAt(small.slug, head.release)).rejects.toThrow(gone);
    expect(await another.agreement(small.slug)).toBeNull();
  });

  test('what an ingest that was killed half way has left is never served, and goes with the next one', async () => {
    const small = await smallAgreement();
    await writer.publish(reworded(small, 'whole'));
    const whole = await served(small.slug);
    await writer.publish(reworded(small, 'half'));
    const half = await served(small.slug);
    if (!whole || !half) throw new Error('nothing is served');
    const em = database.fork();
    await em.execute('update agreement set release_id = ? where slug = ?', [whole.head.release, small.slug]);
    await em.execute('update release set published_at = null where id = ?', [half.head.release]);
    expect((await served(small.slug))?.head.title).toBe('whole');
    const { release } = half.head;
    await expect(new AgreementReader(database).head(small.slug, release)).rejects.toThrow(
      /not in the database/,
    );
    await writer.publish(reworded(small, 'whole again'));
    for (const table of ['placement', 'clause_version', 'search_document'])
      expect(await database.rows(`select 1 from ${table} where release_id = ?`, [release])).toEqual([]);
    expect(await database.rows('select id from release where published_at is null')).toEqual([]);
  });

  describe('the database itself refuses overlapping versions of a provision', () => {
    const INSERT = `insert into clause_version
      (agreement_id, release_id, number, provision, instrument, wording, in_force_from, in_force_to)
      select agreement_id, release_id, number + 100000, provision, instrument, wording, ?::date, ?::date
      from clause_version where provision = '2005-agreement:art-16/L' and in_force_from = '2005-08-15'
      and release_id = (select release_id from agreement where slug = 'aps-atf')`;

    for (const [from, to] of [
      ['2005-08-15', null],
      ['2005-12-01', '2006-01-01'],
      ['2004-08-15', '2005-08-16'],
    ] as const) {
      test(`one in force from ${from} to ${to} beside that of 2005-06`, async () => {
        await expect(database.fork().execute(INSERT, [from, to])).rejects.toThrow(/clause_version_overlap/);
      });
    }

    test('and takes one that ends on the day that one begins', async () => {
      const em = database.fork();
      await em.begin();
      await em.execute(INSERT, ['2004-08-15', '2005-08-15']);
      await em.rollback();
    });
  });
});
