/** What a term is called beside the words that its definition prints. */
const ALSO: ReadonlyMap<string, readonly string[]> = new Map([
  ['consensus decision-making', ['consensus', 'consensus decision-making', 'consensus process']],
]);
const ABBREVIATED = /^(.+?) \(([A-Z]{2,8})\)$/;

/** The words a term is known by, the first its name: in the singular, with a capital only where it is a name. */
export function termForms(printed: string): readonly string[] {
  const [, full, short] = ABBREVIATED.exec(printed) ?? [];
  const name = singular(lowerFirst(full ?? printed));
  return ALSO.get(name) ?? (short ? [name, short] : [name]);
}

/** `Compensatory time` begins a sentence; `Professional Development` and `District` are names. */
function lowerFirst(printed: string): string {
  const [first = '', ...rest] = printed.split(' ');
  const isName = rest.some((word) => /^[A-Z]/.test(word)) || /^[A-Z]{2}/.test(first);
  return isName ? printed : `${first.slice(0, 1).toLowerCase()}${printed.slice(1)}`;
}

function singular(words: string): string {
  return words.replace(/(?<=[a-z]{3}[^s'])s$/, '');
}
