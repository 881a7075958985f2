import type { Question } from './question.ts';

/** The questions of a contract year, in the order of the content, by name and by the clauses their answers rest on. */
export class QuestionIndex {
  readonly all: readonly Question[];
  readonly #byName: ReadonlyMap<string, Question>;
  #byAncestor: ReadonlyMap<string, readonly Question[]> | null = null;

  constructor(all: readonly Question[]) {
    this.all = all;
    this.#byName = new Map(all.map((question) => [question.name, question]));
  }

  named(name: string): Question | null {
    return this.#byName.get(name) ?? null;
  }

  /** Those whose answers rest on the clause at a path, or on one under it. */
  restingOn(path: string): readonly Question[] {
    this.#byAncestor ??= byAncestor(this.all);
    return this.#byAncestor.get(path) ?? [];
  }

  /** The topics in the order in which they first come. */
  get topics(): readonly string[] {
    return [...new Set(this.all.map(({ topic }) => topic))];
  }
}

/** The questions by the path of each clause they rest on, and of those above it. */
function byAncestor(all: readonly Question[]): ReadonlyMap<string, readonly Question[]> {
  const resting = all.flatMap((question) => {
    const paths = new Set(question.authorities.flatMap(({ path }) => withAncestors(path)));
    return [...paths].map((path) => ({ path, question }));
  });
  const byPath = Map.groupBy(resting, ({ path }) => path);
  return new Map([...byPath].map(([path, each]) => [path, each.map(({ question }) => question)]));
}

function withAncestors(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
