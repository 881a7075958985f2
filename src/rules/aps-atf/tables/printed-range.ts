/** The numbers that a row or column stands for, as it is printed: `24`, `2-3`, `18+`, `6-10 Years`, `11 years and over`. */
export interface PrintedRange {
  readonly from: number;
  /** The last one, included; null where there is no end. */
  readonly to: number | null;
}

/** Reads a printed range; null where the words are none. */
function printedRange(words: string): PrintedRange | null {
  const [, first, last, plus] = /^(\d+)(?:\s*-\s*(\d+)|(\+))?/.exec(words.trim()) ?? [];
  if (first === undefined) return null;
  const isOpen = plus !== undefined || / and (?:over|more)/i.test(words);
  return { from: Number(first), to: isOpen ? null : Number(last ?? first) };
}

/** Every number of a printed range; of one without end, the first. */
export function numbersIn(words: string): readonly number[] {
  const range = printedRange(words);
  if (!range) return [];
  return Array.from({ length: (range.to ?? range.from) - range.from + 1 }, (_, index) => range.from + index);
}

/** Those of the printed ranges that a number belongs to. */
export function rangesWith(number: number, printed: readonly string[]): readonly string[] {
  return printed.filter((words) => {
    const range = printedRange(words);
    return range !== null && number >= range.from && (range.to === null || number <= range.to);
  });
}

/** From where to where printed ranges go, in words: `1 to 35`, `1 and more`. */
export function extentOf(printed: readonly string[]): string {
  const ranges = printed.flatMap((words) => printedRange(words) ?? []);
  const from = Math.min(...ranges.map((range) => range.from));
  if (ranges.some(({ to }) => to === null)) return `${from} and more`;
  return `${from} to ${Math.max(...ranges.map(({ to }) => to ?? from))}`;
}
