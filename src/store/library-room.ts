import { LIMITS } from '../limits.ts';

/** How many bytes of memory each of what is kept of agreements may take. */
export interface LibraryRoom {
  /** Editions, with as much of each as was read of it. */
  readonly editions: number;
  /** What editions are read from: one that is not kept any more comes back from it without the database. */
  readonly documents: number;
  /** What was found in editions by reading them. */
  readonly findings: number;
  /** Words of releases that PostgreSQL searches. */
  readonly lexicons: number;
  /** What is known of agreements beside their editions. */
  readonly heads: number;
}

/** Of twenty parts of the memory. */
const PARTS: LibraryRoom = { editions: 2, documents: 12, findings: 3, lexicons: 2, heads: 1 };
const ALL = 20;

/** Divides memory among what is kept of agreements. @param bytes all of it. */
export function roomOf(bytes: number = LIMITS.agreementsKept.most): LibraryRoom {
  const part = Math.floor(bytes / ALL);
  const { editions, documents, findings, lexicons, heads } = PARTS;
  return {
    editions: editions * part,
    documents: documents * part,
    findings: findings * part,
    lexicons: lexicons * part,
    heads: heads * part,
  };
}
