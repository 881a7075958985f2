/** What may stand between the words that say what a provision is, and its name. */
const SEPARATOR = /^[\s:,–—-]+/;

/** Finds words at the beginning of a title, whatever the capitals; `Articles` does not begin with `Article`. */
export function openingPattern(words: string): RegExp {
  const pattern = words.trim().split(/\s+/).map(RegExp.escape).join('\\s+');
  return new RegExp(`^${pattern}(?![\\p{L}\\p{N}])`, 'iu');
}

/** The rest of a title that begins with one of some words; null when it begins otherwise. */
export function afterOpening(title: string, openings: readonly RegExp[]): string | null {
  const match = openings.map((opening) => opening.exec(title)).find((one) => one !== null);
  return match ? title.slice(match[0].length) : null;
}

/** The name in what comes after the opening words: without the mark that parts them. */
export function nameAfter(rest: string): string {
  return rest.replace(SEPARATOR, '').trim();
}
