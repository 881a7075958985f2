import type { Question } from './question.ts';

/** The questions of a contract year, in the order of the content, by name and by the clauses their answers rest on. */
export class QuestionIndex {
  readonly all: readonly Question[];
  readonly #byName: ReadonlyMap<string, Question>;

  constructor(all: readonly Question[]) {
    this.all = all;
    this.#byName = new Map(all.map((question) => [question.name, question]));
  }

  named(name: string): Question | null {
    return this.#byName.get(name) ?? null;
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
