import { setImmediate as goRound } from 'node:timers/promises';

/** Each time the event loop goes round, one connection that waits is accepted, and all that were are read. */
const ROUNDS = 16;

/** Lets everybody else have the thread: those who wait to be accepted, plain requests, timers whose time has come. */
export async function giveWay(): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) await goRound();
}
