/** A word of a release, with its stem and how many documents have a word of that stem. */
export interface WordRow {
  readonly word: string;
  /** Whether the agreement or its vocabulary has it; else it stands only in what people ask. */
  readonly printed: boolean;
  readonly lexeme: string;
  readonly documents: number;
}

/** What stands before a word: no word and no stem has a character of these. */
export const BEFORE = { printed: '\t', asked: ' ' } as const;

/**
 * The words of a release in one text that is searched as it is. Its first line says how many documents, stems and words there
 * are; then each stem has a line, in order: the stem, a space, how many documents have a word of it, and behind `BEFORE` its words.
 */
export function releaseWords(rows: readonly WordRow[], documents: number): string {
  const byStem = [...Map.groupBy(rows, ({ lexeme }) => lexeme)].sort(byKey);
  const lines = byStem.map(([stem, words]) => {
    const listed = words.map(({ word, printed }) => `${printed ? BEFORE.printed : BEFORE.asked}${word}`);
    return `${stem} ${words[0]?.documents}${listed.sort().join('')}\n`;
  });
  return `${documents} ${byStem.length} ${rows.length}\n${lines.join('')}`;
}

/** In the order of code units. */
function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : Number(one > other);
}
