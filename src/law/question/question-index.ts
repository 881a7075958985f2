import type { Edition } from '../document/edition.ts';
import type { Question } from './question.ts';

/** What people ask of an edition, in the order of the content, by name and by the clauses their answers rest on. Few requests need it. */
export class QuestionIndex {
  readonly edition: Edition;
  readonly all: readonly Question[];
  readonly #byName: ReadonlyMap<string, Question>;
  #byPath: ReadonlyMap<string, readonly Question[]> | null = null;
  #byAncestor: ReadonlyMap<string, readonly Question[]> | null = null;

  constructor(edition: Edition, all: readonly Question[]) {
    this.edition = edition;
    this.all = all;
    this.#byName = new Map(all.map((question) => [question.name, question]));
  }

  named(name: string): Question | null {
    return this.#byName.get(name) ?? null;
  }

  /** Those whose answers quote the clause at a path itself. */
  quoting(path: string): readonly Question[] {
    this.#byPath ??= byPaths(this.all, pathsOf);
    return this.#byPath.get(path) ?? [];
  }

  /** Those whose answers rest on the clause at a path, or on one under it. */
  restingOn(path: string): readonly Question[] {
    this.#byAncestor ??= byPaths(this.all, ancestralPathsOf);
    return this.#byAncestor.get(path) ?? [];
  }

  /** The topics in the order in which they first come. */
  get topics(): readonly string[] {
    return [...new Set(this.all.map(({ topic }) => topic))];
  }
}

/** The clauses that the answer to a question quotes, in order. */
export function pathsOf(question: Question): readonly string[] {
  return question.quoted ?? [...new Set(question.authorities.map(({ path }) => path))];
}

/** Those clauses and the ones above them. */
function ancestralPathsOf(question: Question): readonly string[] {
  return [...new Set(pathsOf(question).flatMap(withAncestors))];
}

function byPaths(
  all: readonly Question[],
  of: (question: Question) => readonly string[],
): ReadonlyMap<string, readonly Question[]> {
  const placed = all.flatMap((question) => of(question).map((path) => ({ path, question })));
  const byPath = Map.groupBy(placed, ({ path }) => path);
  return new Map([...byPath].map(([path, each]) => [path, each.map(({ question }) => question)]));
}

function withAncestors(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}
