import { LIMITS } from '../limits.ts';

/** How many bytes of memory each of what is kept of agreements may take. */
export interface LibraryRoom {
  /** Editions, with as much of each as was read of it, without its words. */
  readonly editions: number;
  /** The words that were unpacked of what those are read from, and of questions. */
  readonly packs: number;
  /** What editions are read from: one that is not kept any more comes back from it without the database. */
  readonly documents: number;
  /** Documents of what people ask of editions, and of what a search needs of that. */
  readonly asked: number;
  /** What was found in editions by reading them, but the texts. */
  readonly findings: number;
  /** Texts that were made of editions. */
  readonly texts: number;
  /** Words of releases that PostgreSQL searches, and where they stand. */
  readonly words: number;
  /** What such searches read of that, and the texts of the clauses that they looked at. */
  readonly searched: number;
  /** What is known of agreements beside their editions. */
  readonly heads: number;
}

/** The memory is divided in so many parts. */
const PARTS = 20;

/**
 * More bytes than these are of little use to them where documents want for room: all of it comes back sooner from a document than that
 * from the database.
 */
const ENOUGH = {
  editions: 14_000_000,
  packs: 16_000_000,
  findings: 16_000_000,
  texts: 33_000_000,
  searched: 31_000_000,
} as const;

/** Of what is not for anything else, so much is for what each agreement has: a search asks for all three. */
const OF_EACH = { asked: 0.27, words: 0.25 } as const;

/** Divides memory among what is kept of agreements: what is not for anything else is for the documents. @param bytes all of it. */
export function roomOf(bytes: number = LIMITS.agreementsKept.most): LibraryRoom {
  const part = Math.floor(bytes / PARTS);
  const others = {
    editions: Math.min(part, ENOUGH.editions),
    packs: Math.min(part, ENOUGH.packs),
    findings: Math.min(2 * part, ENOUGH.findings),
    texts: Math.min(2 * part, ENOUGH.texts),
    searched: Math.min(part, ENOUGH.searched),
    heads: Math.floor(0.36 * part),
  };
  const left = bytes - Object.values(others).reduce((sum, each) => sum + each, 0);
  const asked = Math.floor(OF_EACH.asked * left);
  const words = Math.floor(OF_EACH.words * left);
  return { ...others, asked, words, documents: left - asked - words };
}
