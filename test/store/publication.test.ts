import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ingest } from '../../src/ingest/ingest.ts';
import type { Agreement } from '../../src/law/document/agreement.ts';
import { ReferenceGraph } from '../../src/law/reference/reference-graph.ts';
import { AgreementLibrary } from '../../src/store/agreement-library.ts';
import { AgreementReader } from '../../src/store/agreement-reader.ts';
import { AgreementWriter } from '../../src/store/agreement-writer.ts';
import type { Database } from '../../src/store/database.ts';
import { openDatabase } from '../../src/store/open-database.ts';
import { REAL_CONTENT, realAgreement } from '../support/real-agreement.ts';
import { reworded, smallAgreement } from '../support/small-agreement.ts';
import { DATABASES, freshDatabase } from '../support/test-database.ts';

describe.each(DATABASES)('on the %s database', (type) => {
  let database: Database;
  let writer: AgreementWriter;
  beforeAll(async () => {
    database = await openDatabase(await freshDatabase(type, 'tables'));
    writer = new AgreementWriter(database);
  });
  afterAll(() => database.close());

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
      expect(await served('aps-atf')).toBeNull();
      expect(await writer.publish(agreement)).toBe(true);
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
        expect(read.editions[i]?.clauses.map(({ reading }) => reading)).toEqual(readings);
      });
    });

    test('the notes, the parameters in their order, and the reasons for the dates of every year', () => {
      for (const { head, notes, parameters, reasons } of read.editions) {
        const ofYear = ({ year }: { year: string }) => year === head.year;
        expect(notes).toEqual(agreement.notes.filter(ofYear));
        expect(reasons).toEqual(agreement.reasons.filter(ofYear));
        expect(parameters.all).toEqual(agreement.parameters.filter(ofYear));
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
      expect(read.parts).toEqual(instruments.map(({ parts }) => parts));
    });

    test('every correction', async () => {
      const rows = await database.rows(
        'select source, first_line as "firstLine", last_line as "lastLine", stood, stands, reason from correction order by number',
      );
      expect(rows).toEqual(agreement.corrections);
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
      expect(await ingest(REAL_CONTENT, writer, (pass) => passes.push(pass))).toBe('unchanged');
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
      await writer.publish(reworded(small, 'first'));
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

    test('leaves the release before it to those who still read it, and no older one', async () => {
      const library = new AgreementLibrary(new AgreementReader(database));
      await writer.publish(reworded(small, 'before'));
      const head = await library.agreement(small.slug);
      await writer.publish(reworded(small, 'after'));
      if (!head?.editions[0]) throw new Error('nothing is served');
      const edition = await library.edition(head, head.editions[0]);
      expect(new Set(edition.clauses.map(({ marker }) => marker))).toEqual(new Set(['before']));
      const releases = await database.rows(
        'select r.id from release r join agreement a on a.id = r.agreement_id where a.slug = ?',
        [small.slug],
      );
      expect(releases).toHaveLength(2);
    });

    test('takes what is searched with it: rows of the release served and the one before, and of no older one', async () => {
      for (const wording of ['oldest', 'older', 'newest']) await writer.publish(reworded(small, wording));
      const releases = await database.rows<{ id: number }>(
        'select r.id from release r join agreement a on a.id = r.agreement_id where a.slug = ? order by r.id',
        [small.slug],
      );
      expect(releases).toHaveLength(2);
      for (const table of ['search_document', 'search_word', 'vocabulary']) {
        const searched = await database.rows(
          `select distinct t.release_id as id from ${table} t join agreement a on a.id = t.agreement_id
          where a.slug = ? order by 1`,
          [small.slug],
        );
        expect(searched).toEqual(releases);
      }
    });

    test('of one agreement leaves the others alone', async () => {
      const release = () => new AgreementReader(database).servedRelease('aps-atf');
      const before = await release();
      await writer.publish(reworded(small, 'other'));
      expect(await release()).toBe(before);
    });

    test('that a rule of the database refuses in the middle leaves the last good edition serving, and nothing behind', async () => {
      await writer.publish(reworded(small, 'good'));
      const before = await rowsWritten();
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
      await expect(writer.publish({ ...bad, notes: [...bad.notes, note] })).rejects.toThrow(/foreign key/);
      expect(await rowsWritten()).toEqual(before);
      expect(await wordings()).toEqual(new Set(['good']));
    });
  });

  describe('the database itself refuses overlapping versions of a provision', () => {
    const INSERT = `insert into clause_version
      (agreement_id, release_id, number, provision, instrument, heading, own_parts, in_force_from, in_force_to)
      select agreement_id, release_id, number + 100000, provision, instrument, heading, own_parts, ?::date, ?::date
      from clause_version where provision = '2005-agreement:art-16/L' and in_force_from = '2005-08-15'
      and release_id = (select release_id from agreement where slug = 'aps-atf')`;

    test.each([
      ['2005-08-15', null],
      ['2005-12-01', '2006-01-01'],
      ['2004-08-15', '2005-08-16'],
    ])('one in force from %s to %s beside that of 2005-06', async (from, to) => {
      await expect(database.fork().execute(INSERT, [from, to])).rejects.toThrow(/clause_version_overlap/);
    });

    test('and takes one that ends on the day that one begins', async () => {
      const em = database.fork();
      await em.begin();
      await em.execute(INSERT, ['2004-08-15', '2005-08-15']);
      await em.rollback();
    });
  });
});
