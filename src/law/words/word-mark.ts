/** FNV-1a. */
const BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

const FIRST_CAPITAL = 0x41;
const LAST_CAPITAL = 0x5a;
const SMALL = 0x20;

/** A number of 32 bits by which most words are told apart; capitals from A to Z are read as small letters. @param text that has the word. */
export function wordMark(text: string, start = 0, end = text.length): number {
  let mark = BASIS;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    mark = Math.imul(mark ^ (code >= FIRST_CAPITAL && code <= LAST_CAPITAL ? code | SMALL : code), PRIME);
  }
  return mark >>> 0;
}
