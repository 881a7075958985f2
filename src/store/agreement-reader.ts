import type { Laws } from '../law/citation/laws.ts';
import type { AgreementHead, InstrumentHead } from '../law/document/agreement-head.ts';
import type { ContractYear } from '../law/document/contract-year.ts';
import type { EditionHead } from '../law/document/edition.ts';
import type { InstrumentPart } from '../law/document/instrument.ts';
import type { Vocabulary } from '../law/document/vocabulary.ts';
import type { NumberingScheme } from '../law/numbering/numbering-scheme.ts';
import type { Rows } from './database.ts';
import { DOCUMENT_FORM, writeDocument } from './edition-document.ts';
import { editionOf, editionSql, type ReadEdition } from './edition-rows.ts';
import type { BargainingEventRow, EditionRow, InstrumentRow } from './entities.ts';
import { eventOf } from './event-of.ts';
import { writeQuestions } from './question-document.ts';
import { StoreError } from './store-error.ts';
import { isHeldBy, isOfRelease } from './table-sql.ts';

/** What is served at one moment. */
export interface Serving {
  /** Another whenever what is served has changed; from one database, the same means that all of it is the same. */
  readonly generation: string;
  /** The release of every agreement that is served, by slug. */
  readonly releases: ReadonlyMap<string, number>;
  /** How much had been written by this process before it was asked; null where others may write. */
  readonly changes: number | null;
}

const GENERATION = { name: 'generation', sql: 'select generation::text as generation from serving' };

/** What is read of a release as a whole. */
interface HeadRows {
  readonly contentHash: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly numbering: NumberingScheme;
  readonly laws: Laws;
  readonly vocabulary: Vocabulary;
  readonly instruments: readonly Omit<InstrumentRow, 'parts'>[];
  readonly editions: readonly EditionRow[];
  readonly events: readonly BargainingEventRow[];
}

interface DocumentOfYear {
  readonly year: string;
  readonly document: string | null;
}

/** The columns of an edition that name a document. */
type NamedBy = 'document' | 'questions' | 'asked';

/** Whether a database has what one row is asked of. */
const isThere = ({ length }: readonly unknown[]): boolean => length > 0;

/**
 * Reads what is published. Whatever is asked is one statement, which sees one moment of the database, however many rows
 * it is about; they come as one text, as making objects of rows one by one would stop the process for a while.
 */
export class AgreementReader {
  readonly #database: Rows;

  constructor(database: Rows) {
    this.#database = database;
  }

  /**
   * What is served now. Asked by every request, so it costs no more than a number when nothing has changed, and no more to
   * the database, which would plan a statement that asks for all of it each time; and nothing in a process that alone can
   * change it.
   * @param known what was served when it was asked before.
   */
  async serving(known: Serving | null = null): Promise<Serving> {
    const { changes } = this.#database;
    if (known && changes !== null && known.changes === changes) return known;
    if (known && (await this.#generation()) === known.generation) return { ...known, changes };
    const sql = `select generation::text as generation, (
        select coalesce(json_agg(json_build_array(slug, release_id) order by slug), '[]')::text
        from agreement where release_id is not null
      ) as releases from serving`;
    const [row] = await this.#database.rows<{ generation: string; releases: string }>(sql);
    if (!row) throw new StoreError('The database does not say what is served: its table serving is empty.');
    const releases = JSON.parse(row.releases) as [string, number][];
    return { generation: row.generation, releases: new Map(releases), changes };
  }

  async #generation(): Promise<string | undefined> {
    const [row] = await this.#database.preparedRows<{ generation: string }>(GENERATION);
    return row?.generation;
  }

  /** An agreement at a release that is or was served. @throws StoreError when there is none. */
  async head(slug: string, release: number): Promise<AgreementHead> {
    const { table } = this.#database;
    const ofRelease = `t.agreement_id = x.agreement_id and ${isHeldBy('t', 'x.id')}`;
    const sql = `select to_json(y)::text as json from (
      select ${table('release').columns('x')},
        ${table('instrument').list(ofRelease, 'position', ['parts'])} as instruments,
        ${table('edition').list(ofRelease, 'position')} as editions,
        ${table('bargaining_event').list(ofRelease, 'number')} as events
      from release x where x.id = ? and x.published_at is not null
    ) y`;
    const rows = await this.#json<HeadRows>(sql, [release], release);
    const { contentHash, title, parties, numbering, laws, vocabulary } = rows;
    return {
      release,
      publishedAt: new Date(rows.publishedAt).toISOString(),
      contentHash,
      slug,
      title,
      parties,
      instruments: rows.instruments.map((row) => instrumentOf(row, slug, release)),
      editions: rows.editions.map((row) => editionHeadOf(row, slug, { numbering, laws })),
      events: rows.events.map(eventOf),
      vocabulary,
    };
  }

  /** The words of an instrument as issued. @throws StoreError when the release is not there. */
  async instrumentParts(release: number, slug: string): Promise<readonly InstrumentPart[]> {
    const sql = `select i.parts::text as json from (select ?::int as id) r
      join instrument i on ${isOfRelease('i', 'r.id')} where i.slug = ?`;
    return this.#json(sql, [release, slug], release);
  }

  /**
   * Editions that are kept together, each in one piece, as `EditionDocument` reads it.
   * @param pair as `pairOf` gives them. @throws StoreError when one is not there.
   */
  async documents(release: number, pair: readonly ContractYear[]): Promise<readonly Buffer[]> {
    const there = await this.#documents(release, pair, 'document');
    if (there.every((document) => document !== null)) return there;
    const rows = pair.map((year) => this.#editionRows(release, year));
    const [first, second] = (await Promise.all(rows)) as [ReadEdition, ReadEdition?];
    return [writeDocument(first), ...(second ? [writeDocument(second, undefined, first)] : [])];
  }

  /** What people ask of an edition, as `readQuestions` reads it. @throws StoreError when the edition is not there. */
  async questions(release: number, year: ContractYear): Promise<Buffer> {
    const there = await this.#document(release, year, 'questions');
    return there ?? writeQuestions((await this.#editionRows(release, year)).questions);
  }

  /** What a search needs to know of that, of its whole pair, as `readAsked` reads it; null where it was not found when the edition was published. */
  asked(release: number, year: ContractYear): Promise<Buffer | null> {
    return this.#document(release, year, 'asked');
  }

  async #document(release: number, year: ContractYear, named: NamedBy): Promise<Buffer | null> {
    const [document = null] = await this.#documents(release, [year], named);
    return document;
  }

  /** @returns of each year null where there is none of this form. */
  async #documents(
    release: number,
    years: readonly ContractYear[],
    named: NamedBy,
  ): Promise<readonly (Buffer | null)[]> {
    // In hexadecimal, as bytes come by themselves, it would be half as long again.
    const sql = `select e.year, encode(d.document, 'base64') as document from (select ?::int as id) r
      join edition e on ${isOfRelease('e', 'r.id')}
      left join edition_document d on d.agreement_id = e.agreement_id and d.hash = e.${named} and d.form = ?
      where e.year in (${years.map(() => '?').join(', ')})`;
    const parameters = [release, DOCUMENT_FORM, ...years];
    const isAllThere = ({ length }: readonly unknown[]) => length === years.length;
    const rows = await this.#database.releaseRows<DocumentOfYear>(sql, parameters, isAllThere);
    if (!isAllThere(rows)) throw notThere(release);
    const documents = new Map(rows.map(({ year, document }) => [year, document]));
    return years.map((year) => {
      const document = documents.get(year) ?? null;
      return document === null ? null : Buffer.from(document, 'base64');
    });
  }

  /** What was published without a document, or with one of another form, is put together from its rows. */
  async #editionRows(release: number, year: ContractYear): Promise<ReadEdition> {
    return editionOf(await this.#json(editionSql(this.#database), [release, year], release), year);
  }

  /** What a statement answers in its one row, as JSON. A release that is not there is never taken for an empty one. */
  async #json<Value>(sql: string, parameters: readonly unknown[], release: number): Promise<Value> {
    const [row] = await this.#database.releaseRows<{ json: string }>(sql, parameters, isThere);
    if (!row) throw notThere(release);
    return JSON.parse(row.json) as Value;
  }
}

function notThere(release: number): StoreError {
  return new StoreError(`Release ${release} is not in the database any more; ask again.`);
}

function editionHeadOf(
  row: EditionRow,
  agreement: string,
  ofAll: Pick<EditionHead, 'numbering' | 'laws'>,
): EditionHead {
  const { year, inForceFrom, inForceTo, lastKnownCurrent, instruments } = row;
  const state = row.state as EditionHead['state'];
  const dates = { inForceFrom, inForceTo: inForceTo ?? null, lastKnownCurrent };
  return { agreement, year: year as ContractYear, state, ...dates, instruments, ...ofAll };
}

function instrumentOf(row: Omit<InstrumentRow, 'parts'>, agreement: string, release: number): InstrumentHead {
  return {
    agreement,
    release,
    slug: row.slug,
    title: row.title,
    kind: row.kind as InstrumentHead['kind'],
    year: (row.year ?? null) as InstrumentHead['year'],
    effectiveFrom: row.effectiveFrom ?? null,
    source: row.source,
    account: row.account,
  };
}
