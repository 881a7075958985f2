import type { Logger } from 'pino';
import { DatabaseBehind, DatabaseNotOpen } from '../store/store-error.ts';

/** Whether the database is away. It is told once in the log when it goes, and once when it is back. */
export class Outage {
  #isOn = false;

  get isOn(): boolean {
    return this.#isOn;
  }

  begin(error: unknown, log: Pick<Logger, 'error'>): void {
    if (this.#isOn || error instanceof DatabaseNotOpen || error instanceof DatabaseBehind) return;
    this.#isOn = true;
    log.error({ err: error }, 'the database does not answer; requests are told to come back');
  }

  end(log: Pick<Logger, 'info'>): void {
    if (!this.#isOn) return;
    this.#isOn = false;
    log.info('the database answers again');
  }
}
