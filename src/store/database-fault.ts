import { DatabaseUnavailable, StoreError } from './store-error.ts';

/**
 * The conditions of PostgreSQL that pass: connections, shutting down, too many clients, a statement over its time, one that
 * gave way to another, a database or a table that is not there, as while it is restored.
 */
const PASSING = /^(?:08|57P0|53300|57014|40001|40P01|3D000|42P01)/;

/** What the system says of a network or a server that is not there. */
const NETWORK =
  /^E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH|NETUNREACH|HOSTDOWN|NOENT)$/;

/** The driver has no codes for its own failures. */
const DRIVER =
  /^(?:Connection terminated|Query read timeout|timeout e|Client (?:has encountered|was closed))/;

export const NO_ROOM = 'has no room left on its disk. Make room, and start or ingest again';

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^(?:53100|ENOSPC|EDQUOT)$/, NO_ROOM],
  [/^25006$/, 'only reads, as a replica does. Name the server that writes, or give the user the right'],
  [
    /^(?:42501|28...|EACCES|EPERM|EROFS)$/,
    'refuses a right that the program needs. Give the right to its user',
  ],
  [/^XX00[12]$/, 'is damaged. Restore it, or use an empty one: the content is ingested anew'],
];

/**
 * What a failure of the database means, for those who run the program.
 * @param place the setting and its value, such as `DATA_DIR (data)`.
 * @returns a StoreError, or the failure itself where it is a mistake in this program.
 */
export function databaseFault(error: unknown, place: string): unknown {
  if (error instanceof StoreError) return error;
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException;
  const options = { cause: error };
  const sentence = SENTENCES.find(([codes]) => codes.test(code))?.[1];
  if (sentence) return new StoreError(`${place} ${sentence}: ${failureWords(error)}.`, options);
  if (!PASSING.test(code) && !NETWORK.test(code) && !DRIVER.test(message)) return error;
  return new DatabaseUnavailable(`${place} does not answer: ${failureWords(error)}.`, options);
}

/** A failure in its own words, with its code, without a full stop. */
export function failureWords(error: unknown): string {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException;
  const words = message || (typeof error === 'string' ? error : '');
  const said = code && !words.includes(code) ? `${code} ${words}` : words || 'for a reason it does not say';
  return said.trim().replace(/\.$/, '');
}
