import type { Scan } from './grammar.ts';
import type { LawForms } from './law-forms.ts';
import { printed } from './read-path.ts';
import { isCapitalised, isJoinedMark, type Token, wordAt, wordsAt } from './token.ts';

/** The name of an outside law or policy, and the token after the words that cite it. */
export interface OutsideName {
  readonly name: string;
  readonly next: number;
}

/** What a policy is called when its words do not name it: the one named before, or none. */
export function unnamedPolicy(issuer: string): string {
  return `${issuer} policy`;
}

/** Words for a part of a law. */
const PART: ReadonlySet<string> = new Set(
  `article articles section sections sec secs § ¶ title titles part parts chapter chapters subchapter subchapters subpart
  subparts rule rules paragraph paragraphs art ch amendment amendments`.split(/\s+/),
);
/** A document of someone's that may issue it as policy. */
const DOCUMENT = /^(?:Policy|Policies|Guidelines|Regulations?|Rules|Procedures|Directives?)$/;
const JOINING = new Set(['and', 'of', 'the', 'on', 'for', 'with', 'in', 'to', "'", 's', '-', ',', '&']);
/** A sentence may begin with them; an act does not. */
const OPENING = new Set(
  `the a an this under if when see by for as per in on of and or to with any each no such that which board district
  federation article section`.split(/\s+/),
);
/** No name of an act or a policy is longer, and no number of a law. */
const MAX_WORDS = 12;
const MAX_PARTS = 16;
/** `Article XII, Section 6, Part A` goes as deep as laws are cited. */
const MAX_DEPTH = 4;

/** Reads the name of an outside law or policy; null when none begins at the token. */
export function readLaw(scan: Scan, at: number): OutsideName | null {
  const { tokens, grammar } = scan;
  const token = tokens[at];
  if (!token || !mayBegin(token, grammar.laws)) return null;
  if (token.joined && /^[\p{L}\d'-]$/u.test(tokens[at - 1]?.text.at(-1) ?? '')) return null;
  return (
    readPolicy(scan, at) ??
    readCode(scan, at) ??
    readPartOf(scan, at) ??
    readNamed(scan, at) ??
    readAct(scan, at)
  );
}

/** Whether the name of a law, the word for a part of one or a number may begin at a token. */
function mayBegin(token: Token, laws: LawForms): boolean {
  const { kind, text, folded } = token;
  if (kind === 'NUMBER' || isCapitalised(token)) return true;
  return laws.mayBegin(folded) || laws.issuers.has(text) || PART.has(folded);
}

/** Reads `Board's Labor Relations Policy H.1.`, `Board Policy H.1.`, `Policy H.1.`, `the Board's Policy`. */
function readPolicy(scan: Scan, at: number): OutsideName | null {
  const { tokens, grammar } = scan;
  const issuer = tokens[at]?.text ?? '';
  if (issuer === 'Policy') return readPolicyCode(scan, at + 1, '');
  if (!grammar.laws.issuers.has(issuer)) return null;
  const isOwn = wordsAt(tokens, at + 1, ["'", 's']);
  const start = isOwn ? at + 3 : at + 1;
  return readNamed(scan, start) ?? readNamedPolicy(scan, start, issuer);
}

/** Capitalised words that end in the word for a policy; `Board policy` alone is any of them. */
function readNamedPolicy(scan: Scan, at: number, issuer: string): OutsideName | null {
  const { tokens } = scan;
  if (/^polic(?:y|ies)$/.test(wordAt(tokens, at))) {
    return readPolicyCode(scan, at + 1, issuer) ?? { name: unnamedPolicy(issuer), next: at + 1 };
  }
  for (let i = at; i < at + MAX_WORDS; i += 1) {
    const token = tokens[i];
    if (!isCapitalised(token) && !(JOINING.has(wordAt(tokens, i)) && i > at)) return null;
    if (token && i > at && DOCUMENT.test(token.text)) {
      const name = `${issuer} ${printed(tokens.slice(at, i + 1))}`;
      return readPolicyCode(scan, i + 1, issuer) ?? { name, next: i + 1 };
    }
  }
  return null;
}

/** `H.1.`, `G.2.7`: the code of a policy */
function readPolicyCode({ tokens, grammar }: Scan, at: number, issuer: string): OutsideName | null {
  const [letter, point, number] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (!/^\p{Lu}{1,3}$/u.test(letter?.text ?? '') || point?.text !== '.' || number?.kind !== 'NUMBER')
    return null;
  if (!point.joined || !number.joined) return null;
  let end = at + 3;
  while (isJoinedMark(tokens[end], '.') && tokens[end + 1]?.joined && tokens[end + 1]?.kind === 'NUMBER')
    end += 2;
  const code = printed(tokens.slice(at, end));
  const next = isJoinedMark(tokens[end], '.') ? end + 1 : end;
  const known = grammar.laws.policies;
  return {
    name: known.get(code) ?? `${issuer || [...grammar.laws.issuers][0] || ''} Policy ${code}`.trim(),
    next,
  };
}

/** `42 U.S.C. § 1983`, `34 CFR 300.39(b)(3)`, `6.67.2 NMAC`, `NMSA 1978, Section 22-10A-20`, `Section 22-10A-20 NMSA`. */
function readCode(scan: Scan, at: number): OutsideName | null {
  const { tokens, grammar } = scan;
  const start = afterPartWord(scan, at);
  const before = numberOf(tokens, start);
  const comma = before !== null && wordAt(tokens, before) === ',' ? before + 1 : before;
  const code = grammar.laws.codeAt(tokens, comma ?? at);
  if (!code)
    return before !== null && isStatute(tokens, start, before, start > at)
      ? printedName(scan, at, before)
      : null;
  const after = afterCode(scan, code.next);
  if (before === null && after === null) return null;
  return printedName(scan, at, after ?? code.next);
}

/** `, § 1983 et seq.`, ` Part 300`, ` No. 94-142` */
function afterCode(scan: Scan, at: number): number | null {
  const { tokens } = scan;
  const start = wordAt(tokens, at) === ',' ? at + 1 : at;
  const word = afterPartWord(scan, start);
  const isNumbered = wordAt(tokens, word) === 'no';
  const number = numberOf(tokens, isNumbered ? word + (isJoinedMark(tokens[word + 1], '.') ? 2 : 1) : word);
  if (number === null || (start > at && word === start)) return null;
  if (wordsAt(tokens, number, ['et', 'seq']))
    return isJoinedMark(tokens[number + 2], '.') ? number + 3 : number + 2;
  return afterYear(tokens, number);
}

/** `22-10A-20` alone is a section of a statute by its form, after the word for one; `16-L-1` is a path of labels. */
function isStatute(tokens: readonly Token[], from: number, to: number, hasWord: boolean): boolean {
  const parts = printed(tokens.slice(from, to)).split('-');
  return hasWord && parts.length > 2 && parts.every((part) => /^\d/.test(part));
}

/** The token after `1983`, `300.39(b)(3)`, `22-10A-20`, `6.67.2.8`; null where no number begins. */
function numberOf(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.kind !== 'NUMBER') return null;
  let end = at + 1;
  while (end - at < MAX_PARTS && tokens[end]?.joined && isNumberPart(tokens, end)) end += 1;
  return end;
}

function isNumberPart(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (/^(?:\d+|\p{L}{1,2}|\))$/u.test(text)) return true;
  return (
    /^[.(-]$/.test(text) &&
    Boolean(tokens[at + 1]?.joined) &&
    /^(?:\d+|\p{L}{1,3})$/u.test(tokens[at + 1]?.text ?? '')
  );
}

/** Reads a law of the table with the part of it that is named: `Public School Code, Section 22-10A-20 (2003)`. */
function readNamed(scan: Scan, at: number): OutsideName | null {
  const { tokens, grammar } = scan;
  const start = isYear(tokens[at]) ? at + 1 : at;
  const named = grammar.laws.namedAt(tokens, start);
  if (!named) return null;
  const next = afterAbbreviation(tokens, afterYearOf(tokens, afterAbbreviation(tokens, named.next)));
  const part = readPartOfLaw(scan, next);
  return part
    ? { name: `${named.form.name}, ${part.name}`, next: part.next }
    : { name: named.form.name, next };
}

/** `, Article XII, Section 6`, `'s Article 5`, `, Section 22-10A-20 (2003)`: which part of the law named before. */
function readPartOfLaw(scan: Scan, at: number): OutsideName | null {
  const { tokens } = scan;
  const start = wordsAt(tokens, at, ["'", 's']) ? at + 2 : wordAt(tokens, at) === ',' ? at + 1 : at;
  let next = afterPart(scan, start);
  if (next === null) return null;
  for (let i = 0; i < MAX_DEPTH; i += 1)
    next = afterPart(scan, wordAt(tokens, next) === ',' ? next + 1 : next) ?? next;
  return printedName(scan, start, afterYear(tokens, next));
}

/** The token after `Section 504`, `Article XII`, `Part B`; null where no part of a law is named. */
function afterPart(scan: Scan, at: number): number | null {
  const { tokens } = scan;
  const number = afterPartWord(scan, at);
  if (number === at) return null;
  return numberOf(tokens, number) ?? (/^[A-Z]{1,5}$/.test(tokens[number]?.text ?? '') ? number + 1 : null);
}

/** `Title 29 of the United States Code`, `Part B of the Individuals with Disabilities Education Act` */
function readPartOf(scan: Scan, at: number): OutsideName | null {
  const { tokens, grammar } = scan;
  const part = /^(?:titles?|parts?|chapters?|subchapters?|subparts?|rules?)$/.test(wordAt(tokens, at))
    ? afterPart(scan, at)
    : null;
  if (part === null || wordAt(tokens, part) !== 'of') return null;
  const start = wordAt(tokens, part + 1) === 'the' ? part + 2 : part + 1;
  const law = readNamed(scan, start) ?? readAct(scan, start);
  if (law) return { name: `${printed(tokens.slice(at, part))} of the ${law.name}`, next: law.next };
  const code = grammar.laws.codeAt(tokens, start);
  return code && printedName(scan, at, code.next);
}

/** The token after a word for a part of a law; the token itself where none stands. */
function afterPartWord({ tokens }: Scan, at: number): number {
  if (!PART.has(wordAt(tokens, at))) return at;
  const next = /^[§¶]$/.test(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  return isJoinedMark(tokens[next], '.') ? next + 1 : next;
}

/** Reads an act that is in no table, by its form: `Family and Medical Leave Act of 1993`. */
function readAct(scan: Scan, at: number): OutsideName | null {
  const { tokens } = scan;
  const start = isYear(tokens[at]) ? at + 1 : at;
  if (!isCapitalised(tokens[start]) || OPENING.has(wordAt(tokens, start))) return null;
  for (let i = start; i < start + MAX_WORDS; i += 1) {
    if (!isCapitalised(tokens[i]) && !JOINING.has(wordAt(tokens, i))) return null;
    if (tokens[i]?.text === 'Act' && i > start) {
      const next = afterAbbreviation(tokens, afterOf(tokens, afterAbbreviation(tokens, i + 1)));
      const part = readPartOfLaw(scan, next);
      return printedName(scan, at, part?.next ?? next);
    }
  }
  return null;
}

/** `of 1993`, `of Oregon`; an Act of God is no law. */
function afterOf(tokens: readonly Token[], at: number): number {
  const year = afterYearOf(tokens, at);
  if (year > at || wordAt(tokens, at) !== 'of' || wordAt(tokens, at + 1) === 'god') return year;
  let end = at + 1;
  while (end < at + 4 && isCapitalised(tokens[end])) end += 1;
  return end > at + 1 ? end : at;
}

/** `of 1993` */
function afterYearOf(tokens: readonly Token[], at: number): number {
  return wordAt(tokens, at) === 'of' && isYear(tokens[at + 1]) ? at + 2 : at;
}

/** ` (2003)` */
function afterYear(tokens: readonly Token[], at: number): number {
  return tokens[at]?.text === '(' && isYear(tokens[at + 1]) && tokens[at + 2]?.text === ')' ? at + 3 : at;
}

/** `(IDEA)` */
function afterAbbreviation(tokens: readonly Token[], at: number): number {
  const isAbbreviation =
    tokens[at]?.text === '(' &&
    /^[A-Z]{2,8}$/.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.text === ')';
  return isAbbreviation ? at + 3 : at;
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'NUMBER' && /^(?:19|20)\d\d$/.test(token.text);
}

function printedName({ tokens }: Scan, from: number, next: number): OutsideName {
  return { name: printed(tokens.slice(from, next)), next };
}
