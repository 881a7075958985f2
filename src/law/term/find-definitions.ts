import { cleanText } from '../citation/clean-text.ts';

/** A sentence that gives terms a meaning. */
export interface FoundDefinition {
  readonly terms: readonly string[];
  /** The words it is introduced with, which may say where it holds: `when used in this Article`. */
  readonly introduction: string;
  /** The whole sentence as printed. */
  readonly sentence: string;
}

/** The words by which the agreement defines. Of those that any sentence may have, so much as makes it a definition. */
const DEFINING = [
  ' shall mean ',
  ' shall be defined as ',
  ' is defined as ',
  ' means ',
  ' shall be a teacher ',
  ' are those teachers ',
  ' is a generic term for ',
  ' is a process in which ',
  ' is the process by which ',
  ' is a professional colleague who ',
  ' is an individualized plan ',
  ' is a system for ',
  ' of a teacher is the ',
] as const;
const SENTENCE_END = /[.!?:]["')]*\s+(?=["'(]?\p{Lu})/gu;
/** `the "uniformed services," which include …`: only what stands right before in quotes. */
const INCLUDING = /"([^"]+?),?",? which includes? /;
/** `For teachers, one year of qualified experience is designated as at least …`: the term is what is counted. */
const DESIGNATED = /(?:^|, )(?:one|1) ((?:\w+ ){1,8}?)(?:within \w+ \w+ )?(?:is|shall be) designated as /i;
/** `Inclusion: Not a term used in regulation …`, where definitions are listed. */
const LISTED = /^(\p{Lu}[\p{L} /-]{2,60}): \S/u;
const QUOTED = /"([^"]+)"/g;
const HEREINAFTER = '(hereinafter referred to as the ';
/** A term is no longer; what is longer before the defining words is a sentence of another kind. */
const MAX_WORDS = 5;
/** No term has these words in it. */
const NO_TERM = /\b(?:it|is|are|be|this|that|there|they|to|by|one)\b/i;

/** The definitions in a text, in order. */
export function findDefinitions(text: string): readonly FoundDefinition[] {
  const found = sentencesOf(text).flatMap((sentence) => {
    const definition = readDefinition(sentence);
    return definition ? [definition] : [];
  });
  return [...found, ...readHereinafter(text)];
}

/**
 * The definition that a paragraph is where definitions are listed: a term, a colon and what it means. One that ends in a
 * colon goes on in the next paragraph.
 */
export function readListed(paragraph: string, next: string | undefined): FoundDefinition | null {
  const term = LISTED.exec(cleanText(paragraph))?.[1];
  if (term === undefined) return null;
  const sentences = paragraph.endsWith(':') && next !== undefined ? [paragraph, next] : [paragraph];
  return { terms: [term], introduction: '', sentence: sentences.join('\n\n') };
}

function readDefinition(sentence: string): FoundDefinition | null {
  const plain = cleanText(sentence);
  const [, term = DESIGNATED.exec(plain)?.[1]?.trim()] = INCLUDING.exec(plain) ?? [];
  if (term !== undefined) return { terms: [term], introduction: '', sentence };
  const at = DEFINING.map((words) => plain.indexOf(words)).filter((each) => each > 0);
  if (at.length === 0) return null;
  const introduction = plain.slice(0, Math.min(...at));
  const terms = termsIn(introduction);
  return terms.length > 0 ? { terms, introduction, sentence } : null;
}

/** The terms in quotes; without quotes the words before, when they are few and name something. */
function termsIn(introduction: string): readonly string[] {
  const quoted = [...introduction.matchAll(QUOTED)].map(([, term = '']) => term.replace(/[,.;]$/, ''));
  if (quoted.length > 0) return quoted;
  const words = introduction.replace(/,? which$/, '').replace(/^(?:An?|The) /, '');
  const count = words.split(/\s+/).length;
  return words === '' || count > MAX_WORDS || NO_TERM.test(words) || /[,;"]/.test(words) ? [] : [words];
}

/** `the Federation of Teachers, … (hereinafter referred to as the Federation)` */
function readHereinafter(text: string): readonly FoundDefinition[] {
  const found: FoundDefinition[] = [];
  let from = 0;
  for (let at = text.indexOf(HEREINAFTER); at >= 0; at = text.indexOf(HEREINAFTER, at + 1)) {
    const close = text.indexOf(')', at);
    if (close < 0) break;
    const party = Math.max(text.lastIndexOf(' between ', at) + ' between '.length, from);
    const term = text.slice(at + HEREINAFTER.length, close);
    found.push({ terms: [term], introduction: '', sentence: text.slice(party, close + 1) });
    from = close + ') and '.length;
  }
  return found;
}

function sentencesOf(text: string): readonly string[] {
  const ends = [...text.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  return [0, ...ends].map((start, i) => text.slice(start, ends[i] ?? text.length).trim());
}
