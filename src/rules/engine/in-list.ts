const formats = new Map<string, Intl.ListFormat>();

/** Names as they stand in a sentence: `a, b, and c`, or with another word than "and". One format is made for all, which takes longer than a rule. */
export function inList(names: Iterable<string>, type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return formats.getOrInsertComputed(type, () => new Intl.ListFormat('en', { type })).format(names);
}
