import { hash } from 'node:crypto';

/** A number from 0 to 1, exclusive, which is the same for the same seed, in every process. */
export function seeded(...seed: readonly (string | number)[]): number {
  return Number.parseInt(hash('sha1', seed.join('\0')).slice(0, 8), 16) / 2 ** 32;
}
