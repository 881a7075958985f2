/** What ends a line; less than the number of any letter. */
export const END_OF_LINE = 0x0a;

/** The place after the last of those in order of which something is so: it is so of the first ones. */
export function after(length: number, isSo: (place: number) => boolean): number {
  let [from, to] = [0, length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isSo(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Whether the line of bytes that begins at a place comes before a word of ASCII letters. */
export function standsBefore(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) {
    const byte = bytes[start + i] as number;
    const letter = word.charCodeAt(i);
    if (byte !== letter) return byte < letter;
  }
  return false;
}

/** Whether the line of bytes that begins at a place is a word of ASCII letters. */
export function standsAt(bytes: Uint8Array, start: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (bytes[start + i] !== word.charCodeAt(i)) return false;
  return bytes[start + word.length] === END_OF_LINE;
}
