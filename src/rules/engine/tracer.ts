import type { Step } from './answer.ts';

/** A step as it is written down: what led to it is known already. */
export type StepWritten = Omit<Step, 'steps'>;

/** What was written down so far, to come back to. */
export type TracerMark = number;

/** Writes steps down as they are executed: a tree, in which the steps of a rule inside stand under its result. */
export class Tracer {
  #steps: Step[] = [];

  /** The outermost steps. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  write({ description, expression, value, unit, authority }: StepWritten): void {
    this.#steps.push({ description, expression, value, unit, authority, steps: [] });
  }

  /** Puts what is written during a computation under the step that tells its result. */
  within<Result>(compute: () => Result, told: (result: Result) => StepWritten): Result {
    const outside = this.#steps;
    this.#steps = [];
    try {
      const result = compute();
      outside.push({ ...told(result), steps: this.#steps });
      return result;
    } catch (error) {
      // What stopped it shows in what was done until then.
      outside.push(...this.#steps);
      throw error;
    } finally {
      this.#steps = outside;
    }
  }

  mark(): TracerMark {
    return this.#steps.length;
  }

  /** Forgets what was written since. */
  backTo(mark: TracerMark): void {
    this.#steps.length = mark;
  }
}

/** A step in its place among all of them. */
export interface PlacedStep {
  readonly step: Step;
  /** How deep it stands: 0 for the outermost. */
  readonly depth: number;
}

/** Every step in the order of execution: what led to a step comes before it. */
export function inOrder(steps: readonly Step[], depth = 0): readonly PlacedStep[] {
  return steps.flatMap((step) => [...inOrder(step.steps, depth + 1), { step, depth }]);
}
