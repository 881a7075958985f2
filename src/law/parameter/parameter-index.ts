import { cellOf, type Parameter } from './parameter.ts';
import type { UnreadParameter } from './unread-parameter.ts';

/** A table that parameters stand in: its rows and columns as printed, in printed order. */
export interface ParameterTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** The parameters of one edition, by name, by clause, by table and by what they restate; each found when it is first asked for. */
export class ParameterIndex {
  readonly all: readonly Parameter[];
  readonly #byName: ReadonlyMap<string, Parameter>;
  #byPath: ReadonlyMap<string, readonly Parameter[]> | undefined;
  #restating: ReadonlyMap<string | null, readonly Parameter[]> | undefined;
  #tables: ReadonlyMap<string, ParameterTable> | undefined;
  #byGroup: ReadonlyMap<string, readonly Parameter[]> | undefined;
  readonly #unread: ReadonlyMap<string, UnreadParameter>;
  readonly #made = new Map<unknown, WeakMap<Parameter, unknown>>();

  constructor(all: readonly Parameter[], unread: readonly UnreadParameter[] = []) {
    this.all = all;
    this.#unread = new Map(unread.map((parameter) => [parameter.name, parameter]));
    this.#byName = new Map(all.map((parameter) => [parameter.name, parameter]));
  }

  named(name: string): Parameter | null {
    return this.#byName.get(name) ?? null;
  }

  /**
   * Why a parameter, a cell of a table or the family of a table is not here: its clause has new words this year that
   * have not been read yet. Null when it is here, and when the agreement of this year has no such thing.
   */
  unread(name: string): UnreadParameter | null {
    return this.#unread.get(name) ?? this.#unread.get(cellOf(name)?.family ?? name) ?? null;
  }

  /** Those of a group, such as `stepLevel.A-2`, or of the family of a table; in the order of the content. */
  within(group: string): readonly Parameter[] {
    this.#byGroup ??= byGroup(this.all);
    return this.#byGroup.get(group) ?? [];
  }

  /** Those read from the clause at a path. */
  at(path: string): readonly Parameter[] {
    this.#byPath ??= Map.groupBy(this.all, (parameter) => parameter.path);
    return this.#byPath.get(path) ?? [];
  }

  /** Those that say the named one again elsewhere. */
  restating(name: string): readonly Parameter[] {
    this.#restating ??= Map.groupBy(this.all, ({ restates }) => restates);
    return this.#restating.get(name) ?? [];
  }

  /**
   * What is made of a parameter of this edition, such as its number: made when it is first asked for, and kept with the
   * parameter. For what takes no more memory than a parameter, as there is one for each.
   * @param make a function of its own for each thing that is made; `of` is the same for all parameters of the edition.
   */
  made<Value, Of>(parameter: Parameter, make: (parameter: Parameter, of: Of) => Value, of: Of): Value {
    const made = this.#made.getOrInsertComputed(make, () => new WeakMap());
    const known = made.get(parameter);
    if (known !== undefined) return known as Value;
    const value = make(parameter, of);
    made.set(parameter, value);
    return value;
  }

  /** The table of a family such as `coach.base`; null when this edition has none. */
  table(family: string): ParameterTable | null {
    this.#tables ??= tablesOf(this.all);
    return this.#tables.get(family) ?? null;
  }
}

function tablesOf(all: readonly Parameter[]): ReadonlyMap<string, ParameterTable> {
  const tables = new Map<string, ParameterTable>();
  const cells = all.flatMap(({ name }) => cellOf(name) ?? []);
  for (const [family, of] of Map.groupBy(cells, (cell) => cell.family)) {
    const rows = [...new Set(of.map(({ row }) => row))];
    const columns = [...new Set(of.flatMap(({ column }) => column ?? []))];
    tables.set(family, { rows, columns });
  }
  return tables;
}

/** Parameters by each group they belong to: `coach.base[Dance]` to `coach` and to `coach.base`. */
function byGroup(all: readonly Parameter[]): ReadonlyMap<string, readonly Parameter[]> {
  const groups = new Map<string, Parameter[]>();
  for (const parameter of all) {
    for (const group of groupsOf(parameter.name)) groups.getOrInsertComputed(group, () => []).push(parameter);
  }
  return groups;
}

/** A group ends before a point, and before the row of a table; the names of rows and columns are no groups. */
function groupsOf(name: string): readonly string[] {
  const row = name.indexOf('[');
  const family = row < 0 ? name : name.slice(0, row);
  const groups = row < 0 ? [] : [family];
  for (let at = family.indexOf('.'); at >= 0; at = family.indexOf('.', at + 1))
    groups.push(family.slice(0, at));
  return groups;
}
