/** So many names are remembered at most. */
const NAMES = 16_384;

/**
 * Tells of what was asked for before, not long ago: the hashes of names stand each at its place, where the next drives it out. Another
 * name of the same hash counts as the same.
 */
export class AskedAgain {
  readonly #hashes = new Uint32Array(NAMES);

  /** Whether this was asked before; it is remembered. */
  isAskedAgain(name: string): boolean {
    const hash = hashOf(name);
    const place = hash % NAMES;
    const isKnown = this.#hashes[place] === hash;
    this.#hashes[place] = hash;
    return isKnown;
  }
}

/** FNV-1a of the code units. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
