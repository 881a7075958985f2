import { foldedWords } from '../words/folded-words.ts';

/** A passage that a text quotes. Offsets in UTF-16 code units, the end exclusive, marks of quotation left outside. */
export interface FoundQuotation {
  readonly start: number;
  readonly end: number;
  /** Its words, with what is no text in it, such as tags, as spaces. */
  readonly words: string;
  /** Whether it is set off from the text in lines of its own. */
  readonly isSetOff: boolean;
}

/** Fewer words are a name or a title, and no quotation. */
const FEWEST_WORDS = 4;

/** Tags and character references, which are no words; those that stand for marks of quotation. */
const MARKUP = /<\/?[a-z][^<>]*>|&(?:#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8});/gi;
const QUOTATION_MARKS: ReadonlyMap<string, string> = new Map([
  ['&ldquo;', '“'],
  ['&rdquo;', '”'],
  ['&quot;', '"'],
  ['&#8220;', '“'],
  ['&#8221;', '”'],
  ['&lsquo;', '‘'],
  ['&rsquo;', '’'],
  ['&#39;', "'"],
  ['&gt;', '>'],
]);

/** A paragraph ends with an empty line. */
const PARAGRAPH_END = /\n[ \t]*\n/g;

/** Marks of quotation in pairs; a paragraph that opens one and does not close it goes on with it in the next. */
const MARKED =
  /“(?<curly>[^“”]*)(?:”|$)|(?<![\p{L}\p{N}])"(?<straight>\S[^"]*)"(?![\p{L}\p{N}])|«(?<angled>[^«»]*)»|„(?<low>[^„“”]*)[“”]|(?<![\p{L}\p{N}])‘(?<single>[^‘\n]*?)’(?![\p{L}\p{N}])/gu;

/** Lines that quote: with `>` before them, or set in from the margin. */
const QUOTED_LINES =
  /(?:^[ \t]*>[^\n]*(?:\n|$))+|(?<=(?:^|\n)[ \t]*\n|^)(?:(?: {4}|\t)[ \t]*[^\s][^\n]*(?:\n|$))+/gm;
const BLOCK_QUOTE = /<blockquote\b[^<>]*>([\s\S]*?)<\/blockquote>/gi;

/** The passages of four words or more that a text quotes, in marks of quotation or set off in lines of their own. */
export function findQuotations(text: string): readonly FoundQuotation[] {
  const words = withoutMarkup(text, ' ');
  const setOff = setOffIn(text, words);
  const marked = paragraphsOf(words).flatMap(([start, end]) => markedIn(words, start, end));
  // Marks within what is set off are the quoted text's own, or are put around it twice.
  const apart = marked.filter((one) => !setOff.some(({ start, end }) => one.start < end && one.end > start));
  const all = [...setOff, ...apart].filter((one) => foldedWords(one.words).length >= FEWEST_WORDS);
  return all.sort((a, b) => a.start - b.start);
}

/** As many letters; in the place of markup the mark of quotation that it stands for, if any, and something else. */
function withoutMarkup(text: string, instead: ' ' | 'x'): string {
  return text.replaceAll(MARKUP, (markup) =>
    (QUOTATION_MARKS.get(markup.toLowerCase()) ?? '').padEnd(markup.length, instead),
  );
}

function setOffIn(text: string, words: string): readonly FoundQuotation[] {
  const blocks = [...text.matchAll(BLOCK_QUOTE)].map(({ 0: whole, 1: inside = '', index }) => {
    const start = index + whole.indexOf('>') + 1;
    return quotation(words, start, start + inside.length, true);
  });
  // A tag at the beginning of a line is no space that sets it in.
  const lines = [...withoutMarkup(text, 'x').matchAll(QUOTED_LINES)].map(({ 0: { length }, index }) => {
    const bare = words
      .slice(index, index + length)
      .replaceAll(/^[ \t]*(?:>[ \t]?)+/gm, (mark) => ' '.repeat(mark.length));
    return trimmed(bare, index, true);
  });
  return [...blocks, ...lines];
}

function paragraphsOf(words: string): readonly (readonly [start: number, end: number])[] {
  const ends = [...words.matchAll(PARAGRAPH_END)];
  const starts = [0, ...ends.map((match) => match.index + match[0].length)];
  return starts.map((start, i) => [start, ends[i]?.index ?? words.length]);
}

function markedIn(words: string, from: number, to: number): readonly FoundQuotation[] {
  return [...words.slice(from, to).matchAll(MARKED)].map((match) => {
    const inside = Object.values(match.groups ?? {}).find((group) => group !== undefined) ?? '';
    const start = from + match.index + match[0].indexOf(inside, 1);
    return quotation(words, start, start + inside.length, false);
  });
}

function quotation(words: string, start: number, end: number, isSetOff: boolean): FoundQuotation {
  return trimmed(words.slice(start, end), start, isSetOff);
}

/** Without the spaces around it. */
function trimmed(words: string, at: number, isSetOff: boolean): FoundQuotation {
  const start = at + words.length - words.trimStart().length;
  return { start, end: start + words.trim().length, words: words.trim(), isSetOff };
}
