import type { EntityProperty } from '@mikro-orm/core';

/** What the columns of a table are, as its entity says. */
export interface TableDescription {
  readonly tableName: string;
  readonly props: readonly EntityProperty[];
}

/** The columns that say of what a row is part; they are the same for all rows of a statement. */
const OWNERS = ['agreementId', 'releaseId'] as const;
type Owner = (typeof OWNERS)[number];

/** The columns by which rows are kept and found, of which nobody reads. */
const KEPT_BY = ['untilReleaseId', 'digest'];

/** Whether a release has a row: an expression. @param row the row's alias. @param release the release's id, in SQL. */
export function isHeldBy(row: string, release: string): string {
  return `${row}.release_id <= ${release} and (${row}.until_release_id is null or ${row}.until_release_id > ${release})`;
}

/**
 * The same where rows of all agreements are asked: by a subquery, for in a join of the two tables no index leads to the
 * rows of the agreement.
 */
export function isOfRelease(row: string, release: string): string {
  return `${row}.agreement_id = (select agreement_id from release where id = ${release}) and ${isHeldBy(row, release)}`;
}

/** The statements of one table. Rows go to the database, and come from it, as one JSON text, however many they are. */
export class TableSql {
  readonly #name: string;
  readonly #owners: readonly EntityProperty[];
  readonly #digest: readonly EntityProperty[];
  readonly #others: readonly EntityProperty[];

  constructor({ tableName, props }: TableDescription) {
    this.#name = quoted(tableName);
    this.#owners = props.filter(isOwner);
    this.#digest = props.filter(({ name }) => name === 'digest');
    this.#others = props.filter((prop) => !isOwner(prop) && !KEPT_BY.includes(prop.name));
  }

  /** The properties by which the rows belong to something, in the order in which `insert` takes their values. */
  get owners(): readonly Owner[] {
    return this.#owners.map(({ name }) => name as Owner);
  }

  /**
   * Writes rows: its values are bound, the owners, then the rows as a JSON array. Of what outlives a release, the rows that
   * are there already stay.
   */
  get insert(): string {
    const kept = this.isOfRelease ? '' : 'on conflict do nothing';
    const written = [...this.#digest, ...this.#others];
    const columns = [...this.#owners, ...written].map(column);
    const typed = written.map((prop) => `${quoted(prop.name)} ${prop.columnTypes[0]}`);
    const values = [
      ...this.#owners.map((_, i) => `$${i + 1}::int`),
      ...written.map(({ name }) => quoted(name)),
    ];
    return `insert into ${this.#name} (${columns}) select ${values}
      from jsonb_to_recordset($${this.#owners.length + 1}::jsonb) as r (${typed}) ${kept}`;
  }

  /** Whether each row belongs to releases; else it outlives them, under a key of its own. */
  get isOfRelease(): boolean {
    return this.#digest.length > 0;
  }

  /** What tells the rows of an agreement: a JSON array, of the newest release where they belong to releases. */
  there(agreement: string): string {
    const [told, newest] = this.isOfRelease ? ['digest', 'and until_release_id is null'] : [this.#key, ''];
    return `(select coalesce(json_agg(${told}), '[]') from ${this.#name} where agreement_id = ${agreement} ${newest})`;
  }

  /** Ends rows: its parameters are the first release that has them no more, the agreement, and their digests as a JSON array. */
  get end(): string {
    return `update ${this.#name} set until_release_id = ?
      where agreement_id = ? and until_release_id is null
      and digest in (select jsonb_array_elements_text(?::jsonb))`;
  }

  /**
   * The table's columns under the names of the properties, to be read as JSON.
   * @param alias of the table in the statement.
   * @param without properties that are not wanted.
   */
  columns(alias: string, without: readonly string[] = []): string {
    return this.#others
      .filter(({ name }) => !without.includes(name))
      .map((prop) => `${alias}.${column(prop)}${asJson(prop)} as ${quoted(prop.name)}`)
      .join(', ');
  }

  get #key(): string {
    return column(this.#others.find(({ primary }) => primary) as EntityProperty);
  }

  /** Rows as a JSON array: an expression. @param condition on the table, in SQL. @param order a property. */
  list(condition: string, order: string, without: readonly string[] = []): string {
    return `(select coalesce(json_agg(r order by r.${quoted(order)}), '[]') from (
      select ${this.columns('t', without)} from ${this.#name} t where ${condition}
    ) r)`;
  }
}

function isOwner({ name }: EntityProperty): boolean {
  return OWNERS.some((owner) => owner === name);
}

function column({ fieldNames }: EntityProperty): string {
  return quoted(String(fieldNames[0]));
}

/** A number of any precision would come out of JSON as the nearest that JavaScript has. */
function asJson({ columnTypes }: EntityProperty): string {
  return columnTypes[0] === 'numeric' ? '::text' : '';
}

function quoted(name: string): string {
  return `"${name}"`;
}
