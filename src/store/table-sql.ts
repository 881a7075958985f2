import type { EntityProperty } from '@mikro-orm/core';

/** What the columns of a table are, as its entity says. */
export interface TableDescription {
  readonly tableName: string;
  readonly props: readonly EntityProperty[];
}

/** The columns that say of what a row is part; they are the same for all rows of a statement. */
const OWNERS = ['agreementId', 'releaseId'] as const;
type Owner = (typeof OWNERS)[number];

/** The statements of one table. Rows go to the database, and come from it, as one JSON text, however many they are. */
export class TableSql {
  readonly #name: string;
  readonly #owners: readonly EntityProperty[];
  readonly #others: readonly EntityProperty[];

  constructor({ tableName, props }: TableDescription) {
    this.#name = quoted(tableName);
    this.#owners = props.filter(isOwner);
    this.#others = props.filter((prop) => !isOwner(prop));
  }

  /** The properties by which the rows belong to something, in the order in which `insert` takes their values. */
  get owners(): readonly Owner[] {
    return this.#owners.map(({ name }) => name as Owner);
  }

  /**
   * Writes rows: its parameters are the owners, then the rows as a JSON array. Of what outlives a release, the rows that
   * are there already stay.
   */
  get insert(): string {
    const kept = this.owners.includes('releaseId') ? '' : 'on conflict do nothing';
    const columns = [...this.#owners, ...this.#others].map(column);
    const typed = this.#others.map((prop) => `${quoted(prop.name)} ${prop.columnTypes[0]}`);
    const values = [...this.#owners.map(() => '?'), ...this.#others.map(({ name }) => quoted(name))];
    return `insert into ${this.#name} (${columns}) select ${values}
      from jsonb_to_recordset(?::jsonb) as r (${typed}) ${kept}`;
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
