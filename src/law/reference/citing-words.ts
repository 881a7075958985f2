/** How far from a citation its sentence is looked for. */
const REACH = 300;
/** Words that are fewer say nothing about a subject. */
const ENOUGH = 4;
/** What stands for the citation in the words around it. */
const CITATION = '…';
const PART_END = /[,;:()]/g;
const SENTENCE_END = /[.!?;:]["')]*\s+(?=["'(]?\p{Lu})|\n\s*\n/gu;

/**
 * The sentence a citation stands in, the citation itself as `…`: what the citation is about. A citation that is a
 * sentence of its own, as in `… of both parties. Article 25, C.`, speaks of the sentence before.
 */
export function citingWords(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  // The point of a last label may end the sentence as well.
  const after = text.slice(text[end - 1] === '.' ? end - 1 : end, end + REACH);
  const [last = 0, earlier = 0] = beginningsIn(before, SENTENCE_END).toReversed();
  const sentence = `${before.slice(last)}${CITATION}${upTo(after, SENTENCE_END)}`;
  return (isEnough(sentence) ? sentence : `${before.slice(earlier, last)}${sentence}`).trim();
}

/** The part between commas that holds the citation, where it says enough: another part may be about another matter. */
export function nearestWords(around: string): string {
  const at = around.indexOf(CITATION);
  const before = around.slice(0, at);
  const part = `${before.slice(beginningsIn(before, PART_END).at(-1))}${upTo(around.slice(at), PART_END)}`;
  return at >= 0 && isEnough(part) ? part : around;
}

/** Where the words after each mark begin; 0 for the words before the first. */
function beginningsIn(text: string, mark: RegExp): readonly number[] {
  return [0, ...[...text.matchAll(mark)].map((match) => match.index + match[0].length)];
}

function upTo(text: string, mark: RegExp): string {
  const [end] = text.matchAll(mark);
  return end ? text.slice(0, end.index) : text;
}

function isEnough(words: string): boolean {
  return (words.match(/\p{L}{3,}/gu)?.length ?? 0) >= ENOUGH;
}
