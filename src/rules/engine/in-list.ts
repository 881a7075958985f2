/** Made before anybody asks: the first takes longer than a hundred rules. */
const FORMATS = {
  conjunction: new Intl.ListFormat('en', { type: 'conjunction' }),
  disjunction: new Intl.ListFormat('en', { type: 'disjunction' }),
} as const;

/** Names as they stand in a sentence: `a, b, and c`, or with another word than "and". */
export function inList(names: Iterable<string>, type: keyof typeof FORMATS = 'conjunction'): string {
  return FORMATS[type].format(names);
}
