import { type ContractYear, parseContractYear } from '../document/contract-year.ts';
import type { Scan } from './grammar.ts';
import { readLaw } from './read-law.ts';
import { printed } from './read-path.ts';
import { isCapitalised, type Token, wordAt, wordsAt } from './token.ts';

/** What a citation says it is a citation of: an outside document, or this agreement in a contract year. */
export interface CitedDocument {
  /** The outside document; null for this agreement. */
  readonly name: string | null;
  readonly year: ContractYear | null;
  readonly next: number;
}

/** Words for a document that has articles, sections and paragraphs. */
const DOCUMENTS = new Set(
  `act agreement contract constitution code statute statutes law laws regulation regulations rule rules policy policies
  handbook manual bylaws charter plan guidelines convention treaty covenant declaration ordinance lease form letter
  directive order settlement award petition proposal standards procedures cba statement report resolution bill guide
  protocol compact description form`.split(/\s+/),
);
/** Of these a part may be named after a comma or nothing: `the AFSCME contract, Article 6`. */
const CITED_BY_COMMA = new Set(
  `agreement contract constitution act code cba handbook manual bylaws charter treaty convention covenant compact
  lease`.split(/\s+/),
);
const DETERMINERS = new Set([
  'the',
  'this',
  'our',
  'that',
  'said',
  'its',
  'their',
  'your',
  'his',
  'her',
  'a',
  'an',
]);
/** What may be said of any agreement, this one too. */
const NEUTRAL = new Set([
  'current',
  'present',
  'same',
  'whole',
  'entire',
  "'",
  's',
  '/',
  '-',
  '&',
  'and',
  '.',
  'parties',
]);
/** Words at which a name ends that has found no document. */
const ENDING = new Set(
  `of in on and or to for that which is are was were shall will may must with by from under at as if when who not article
  section paragraph appendix says say gives`.split(/\s+/),
);
const MAX_WORDS = 8;

/** ` of the U.S. Constitution`, `, of the 2006-07 agreement`, ` (2006-07)`, ` in 2006-07` after a citation. */
export function readDocumentAfter(scan: Scan, at: number): CitedDocument | null {
  const { tokens } = scan;
  if (tokens[at]?.text === '(') return readBracketedYear(scan, at + 1);
  const start = wordAt(tokens, at) === ',' ? at + 1 : at;
  const year = start > at || scan.isWhole ? readYear(tokens, start) : null;
  if (year) return { name: null, ...year };
  if (wordAt(tokens, start) === 'as') return readAsOfYear(tokens, start + 1);
  if (!/^(?:of|in|from|for|under)$/.test(wordAt(tokens, start))) return null;
  const determiner = tokens[start + 1];
  const isDetermined = DETERMINERS.has(determiner?.folded ?? '');
  const document = readDocument(
    scan,
    isDetermined ? start + 2 : start + 1,
    !/^an?$/.test(determiner?.folded ?? ''),
  );
  const isLoose = wordAt(tokens, start) === 'for' || wordAt(tokens, start) === 'under';
  if (!document || (isLoose && document.year === null)) return null;
  return document;
}

/** `as amended in 2006-07`, `as it stood in 2005-06` */
function readAsOfYear(tokens: readonly Token[], at: number): CitedDocument | null {
  for (let i = at; i < at + MAX_WORDS; i += 1) {
    const year = readYear(tokens, i);
    if (year) return { name: null, ...year };
    if (tokens[i]?.kind !== 'WORD' || isCapitalised(tokens[i])) return null;
  }
  return null;
}

/** The year or the outside document named right before a citation: `the AFSCME contract's Article 6`, `2006-07 Article 9`. */
export function readDocumentBefore(scan: Scan, at: number): Omit<CitedDocument, 'next'> | null {
  const { tokens } = scan;
  const isOwn = wordAt(tokens, at - 1) === 's' && wordAt(tokens, at - 2) === "'";
  const isComma = wordAt(tokens, at - 1) === ',';
  const end = isOwn ? at - 2 : isComma ? at - 1 : at;
  const year = yearBefore(scan, end);
  if (year) return { name: null, year };
  const noun = wordAt(tokens, end - 1);
  if (!DOCUMENTS.has(noun) || !(isOwn || CITED_BY_COMMA.has(noun))) return null;
  let from = end - 1;
  while (end - from < MAX_WORDS && isNamePart(tokens[from - 1])) from -= 1;
  const words = tokens.slice(from, end);
  return isThis(scan, words) || words.length < 2 ? null : { name: printed(words), year: null };
}

function yearBefore(scan: Scan, end: number): ContractYear | null {
  const { tokens, grammar } = scan;
  let at = end;
  while (end - at < MAX_WORDS && grammar.laws.itself.has(wordAt(tokens, at - 1))) at -= 1;
  const year = readYear(tokens, at - 3);
  return year?.next === at ? year.year : null;
}

function isNamePart(token: Token | undefined): boolean {
  if (!token || token.kind === 'BREAK' || token.startsLine) return false;
  return !ENDING.has(token.folded) && !DETERMINERS.has(token.folded) && !/^[,;:()?!"]$/.test(token.text);
}

/** The document whose name begins at a token. @param mayBeThis whether it is not `a contract` of some kind. */
function readDocument(scan: Scan, at: number, mayBeThis: boolean): CitedDocument | null {
  const { tokens } = scan;
  const year = readYear(tokens, at);
  const start = year?.next ?? at;
  const law = readLaw(scan, at);
  if (law) return { ...law, year: null };
  const noun = documentNoun(tokens, start);
  if (noun === null)
    return year ? { name: null, year: year.year, next: afterSchoolYear(tokens, year.next) } : null;
  const words = tokens.slice(start, noun + 1);
  if (mayBeThis && isThis(scan, words)) {
    const led = afterLead(tokens, noun + 1);
    const later = year ?? (led > noun + 1 ? readYear(tokens, led) : null);
    const next = later ? afterSchoolYear(tokens, later.next) : 0;
    return { name: null, year: later?.year ?? null, next: Math.max(noun + 1, next) };
  }
  const next = afterOfName(tokens, noun + 1);
  return { name: printed(tokens.slice(at, next)), year: null, next };
}

function isThis({ grammar }: Scan, words: readonly Token[]): boolean {
  return words.every(({ folded }) => grammar.laws.itself.has(folded) || NEUTRAL.has(folded));
}

/** The word for a document that ends a name of few words. */
function documentNoun(tokens: readonly Token[], at: number): number | null {
  for (let i = at; i < at + MAX_WORDS; i += 1) {
    const token = tokens[i];
    if (!token || token.kind === 'BREAK' || ENDING.has(token.folded) || /^[,;:()?!"]$/.test(token.text))
      return null;
    if (DOCUMENTS.has(token.folded)) return DOCUMENTS.has(wordAt(tokens, i + 1)) ? i + 1 : i;
  }
  return null;
}

/** ` of the United States` */
function afterOfName(tokens: readonly Token[], at: number): number {
  if (wordAt(tokens, at) !== 'of') return at;
  let end = wordAt(tokens, at + 1) === 'the' ? at + 2 : at + 1;
  const first = end;
  while (end < first + 4 && isCapitalised(tokens[end])) end += 1;
  return end > first ? end : at;
}

/** `in `, `of the `: the words that lead to a year. */
function afterLead(tokens: readonly Token[], at: number): number {
  const led = /^(?:of|in|for)$/.test(wordAt(tokens, at)) ? at + 1 : at;
  return led > at && wordAt(tokens, led) === 'the' ? led + 1 : led;
}

/** `2006-07)`, `in 2006-07)`, `of the 2006-07 agreement)`, `2006-07 school year)` */
function readBracketedYear({ tokens, grammar }: Scan, at: number): CitedDocument | null {
  const year = readYear(tokens, afterLead(tokens, at));
  if (!year) return null;
  const isItself = grammar.laws.itself.has(wordAt(tokens, year.next));
  const next = isItself ? year.next + 1 : afterSchoolYear(tokens, year.next);
  return tokens[next]?.text === ')' ? { name: null, year: year.year, next: next + 1 } : null;
}

/** Reads `2006-07`, `2006/07`, `2006-2007`. */
export function readYear(
  tokens: readonly Token[],
  at: number,
): { readonly year: ContractYear; readonly next: number } | null {
  const [first, mark, second] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (first?.kind !== 'NUMBER' || first.text.length !== 4 || second?.kind !== 'NUMBER') return null;
  if (!/^[-/]$/.test(mark?.text ?? '')) return null;
  const year = parseContractYear(`${first.text}-${second.text}`);
  return year && { year, next: at + 3 };
}

function afterSchoolYear(tokens: readonly Token[], at: number): number {
  return wordsAt(tokens, at, ['school', 'year']) ? at + 2 : at;
}
