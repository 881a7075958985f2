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
  readonly #byName = new Map<string, Parameter>();
  #byPath: ReadonlyMap<string, readonly Parameter[]> | undefined;
  #restating: ReadonlyMap<string, readonly Parameter[]> | undefined;
  /** By the first letter of their names: those of a group are among those that begin like it. */
  #byFirst: ReadonlyMap<number, readonly Parameter[]> | undefined;
  /** Those that were asked for, and are here. */
  readonly #groups = new Map<string, readonly Parameter[]>();
  readonly #tables = new Map<string, ParameterTable>();
  readonly #unread: ReadonlyMap<string, UnreadParameter>;
  readonly #made = new Map<unknown, Map<Parameter, unknown>>();

  constructor(all: readonly Parameter[], unread: readonly UnreadParameter[] = []) {
    this.all = all;
    this.#unread = new Map(unread.map((parameter) => [parameter.name, parameter]));
    for (const parameter of all) this.#byName.set(parameter.name, parameter);
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
    const known = this.#groups.get(group);
    if (known) return known;
    this.#byFirst ??= Map.groupBy(this.all, ({ name }) => name.charCodeAt(0));
    // The names of rows and columns are no groups.
    const alike = group.includes('[') ? [] : (this.#byFirst.get(group.charCodeAt(0)) ?? []);
    const found = alike.filter(({ name }) => isWithin(name, group));
    if (found.length > 0) this.#groups.set(group, found);
    return found;
  }

  /** Those read from the clause at a path. */
  at(path: string): readonly Parameter[] {
    this.#byPath ??= Map.groupBy(this.all, (parameter) => parameter.path);
    return this.#byPath.get(path) ?? [];
  }

  /** Those that say the named one again elsewhere. */
  restating(name: string): readonly Parameter[] {
    this.#restating ??= restatingIn(this.all);
    return this.#restating.get(name) ?? [];
  }

  /**
   * What is made of a parameter of this edition, such as its number: made when it is first asked for, and kept with the
   * parameter. For what takes no more memory than a parameter, as there is one for each.
   * @param make a function of its own for each thing that is made; `of` is the same for all parameters of the edition.
   */
  made<Value, Of>(parameter: Parameter, make: (parameter: Parameter, of: Of) => Value, of: Of): Value {
    const made = this.#made.getOrInsertComputed(make, () => new Map());
    const known = made.get(parameter);
    if (known !== undefined) return known as Value;
    const value = make(parameter, of);
    made.set(parameter, value);
    return value;
  }

  /** The table of a family such as `coach.base`; null when this edition has none. */
  table(family: string): ParameterTable | null {
    const known = this.#tables.get(family);
    if (known) return known;
    const cells = this.within(family).flatMap(({ name }) => cellOf(name) ?? []);
    const its = cells.filter((cell) => cell.family === family);
    if (its.length === 0) return null;
    const rows = [...new Set(its.map(({ row }) => row))];
    const columns = [...new Set(its.flatMap(({ column }) => column ?? []))];
    this.#tables.set(family, { rows, columns });
    return { rows, columns };
  }
}

/** Whether a parameter is of a group: `coach.base[Dance]` is of `coach` and of `coach.base`. A group ends before a point, and before the row of a table. */
function isWithin(name: string, group: string): boolean {
  const next = name.charCodeAt(group.length);
  return (next === POINT || next === BRACKET) && name.startsWith(group);
}

const POINT = '.'.charCodeAt(0);
const BRACKET = '['.charCodeAt(0);

/** By what they restate: few of all parameters restate one. */
function restatingIn(all: readonly Parameter[]): ReadonlyMap<string, readonly Parameter[]> {
  const restating = new Map<string, Parameter[]>();
  for (const parameter of all)
    if (parameter.restates !== null)
      restating.getOrInsertComputed(parameter.restates, () => []).push(parameter);
  return restating;
}
