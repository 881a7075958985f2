/**
 * What words of the agreement list, one by one: `Counselor; Nurse; and Interpreter`. The content parts them with
 * semicolons, because the commas and the "and" of the print stand inside of what is listed too.
 */
export function listed(words: string): readonly string[] {
  return words.split(';').map((one) => one.trim().replace(/^(?:and|or) /, ''));
}
