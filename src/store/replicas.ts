import { setTimeout as wait } from 'node:timers/promises';
import { LIMITS } from '../limits.ts';
import type { HasReleases, ReplicaUses } from './database.ts';
import type { Replica } from './replica.ts';

/** Milliseconds between looks at whether a replica has got a release. */
const LOOKS_AFTER = 20;

/** Milliseconds for which nobody waits any more, when somebody has waited in vain. */
const IN_VAIN_FOR = 1_000;

/** The replicas of a server, asked in turn. */
export class Replicas {
  readonly #replicas: readonly Replica[];
  #turn = 0;
  #inVainSince = Number.NEGATIVE_INFINITY;

  constructor(replicas: readonly Replica[]) {
    this.#replicas = replicas;
  }

  get uses(): readonly ReplicaUses[] {
    return this.#replicas.map(({ uses }) => uses);
  }

  /**
   * The rows of the first that has the releases. Where those that answer have not got them they are waited for, for a
   * moment: a release reaches a replica some milliseconds after it is served.
   * @returns null when none has them in time.
   */
  async rows<Row>(
    sql: string,
    parameters: readonly unknown[],
    has: HasReleases<Row>,
  ): Promise<readonly Row[] | null> {
    const began = performance.now();
    const patience = began - this.#inVainSince < IN_VAIN_FOR ? 0 : LIMITS.replicaWait.most;
    for (;;) {
      const behind: Replica[] = [];
      for (const replica of this.#inTurn()) {
        const answer = await replica.ask(sql, parameters, has);
        if (answer === 'behind') behind.push(replica);
        else if (answer !== 'failed') return answer;
      }
      if (behind.length === 0) return null;
      if (performance.now() - began >= patience) {
        if (patience > 0) this.#inVainSince = performance.now();
        for (const replica of behind) replica.tellBehind();
        return null;
      }
      await wait(LOOKS_AFTER);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#replicas.map((replica) => replica.close()));
  }

  /** Those that answer, another first each time. */
  #inTurn(): readonly Replica[] {
    this.#turn += 1;
    const first = this.#turn % this.#replicas.length;
    const order = [...this.#replicas.slice(first), ...this.#replicas.slice(0, first)];
    return order.filter(({ isThere }) => isThere);
  }
}
