import type { Question } from './question.ts';

/** The questions of a contract year, in the order of the content, by name and by the clauses their answers rest on. */
export class QuestionIndex {
  readonly all: readonly Question[];
  readonly #byName: ReadonlyMap<string, Question>;
  readonly #byPath: ReadonlyMap<string, readonly Question[]>;

  constructor(all: readonly Question[]) {
    this.all = all;
    this.#byName = new Map(all.map((question) => [question.name, question]));
    const quoted = all.flatMap((question) => pathsOf(question).map((path) => ({ path, question })));
    const byPath = Map.groupBy(quoted, ({ path }) => path);
    this.#byPath = new Map([...byPath].map(([path, each]) => [path, each.map(({ question }) => question)]));
  }

  named(name: string): Question | null {
    return this.#byName.get(name) ?? null;
  }

  /** Those whose answers quote the clause at a path itself. */
  quoting(path: string): readonly Question[] {
    return this.#byPath.get(path) ?? [];
  }

  /** Those whose answers rest on the clause at a path, or on one under it. */
  restingOn(path: string): readonly Question[] {
    const isIn = (each: string) => each === path || each.startsWith(`${path}/`);
    return this.all.filter(({ authorities }) => authorities.some((authority) => isIn(authority.path)));
  }

  /** The topics in the order in which they first come. */
  get topics(): readonly string[] {
    return [...new Set(this.all.map(({ topic }) => topic))];
  }
}

/** The clauses that the answer to a question quotes, in order. */
export function pathsOf({ authorities }: Question): readonly string[] {
  return [...new Set(authorities.map(({ path }) => path))];
}
