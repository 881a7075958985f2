/** White space that is no single space. To look whether there is any takes a third of what it takes to look for what to replace. */
const OTHER_SPACE = /[\t-\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]| {2}/;

/** A text with every run of white space as one space, as most are already. */
export function inOneLine(text: string): string {
  return OTHER_SPACE.test(text) ? text.replaceAll(/\s+/g, ' ') : text;
}
