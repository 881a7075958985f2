import { hash } from 'node:crypto';

/** Characters of a digest: 132 bits, more than chance needs among all the rows there will ever be. */
const LENGTH = 22;

/** A digest by which what is alike is known. */
export function digestOf(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, LENGTH);
}
