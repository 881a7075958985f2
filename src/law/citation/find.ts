import type { Cited, FoundCitation } from './citation.ts';
import { findBare, findLevelled } from './find-relative.ts';
import { findSelf } from './find-self.ts';
import { findTables } from './find-tables.ts';
import { findTop } from './find-top.ts';
import type { Finder, Finding, Spotted } from './finding.ts';
import { type Grammar, type Scan, scan } from './grammar.ts';
import { readLaw, unnamedPolicy } from './read-law.ts';

/** A law or policy outside the agreement: one that is known, or one recognised by its form. */
const findOutside: Finder = (text, at) => {
  const law = readLaw(text, at);
  if (!law) return null;
  return { found: [{ from: at, to: law.next, cited: { type: 'outside', name: law.name } }], next: law.next };
};

/** The forms of citation. Of two that begin at one word the first is meant: `Policy H.1.` is no paragraph H.1. */
const FINDERS = [findOutside, findSelf, findTop, findTables, findLevelled, findBare] as const;

/**
 * Every citation in a text, in order, found as they are asked for: each member of a list and of a range is one.
 * Citations do not overlap, save those of a range, which share the words of its first. Takes time linear in the text,
 * and gives at most so many for a character as one member of a range has.
 */
export function* findCitations(text: string, grammar: Grammar): Generator<FoundCitation, void> {
  const read = scan(text, grammar, false);
  let policy: string | null = null;
  for (let at = 0; at < read.tokens.length; ) {
    const finding = findAt(read, at);
    for (const spotted of finding?.found ?? []) {
      const cited: Cited = nameEarlierPolicy(spotted.cited, policy, grammar);
      if (cited.type === 'outside' && /\bPolicy\b/.test(cited.name)) policy = cited.name;
      yield foundIn(text, read, { ...spotted, cited });
    }
    at = Math.max(finding?.next ?? 0, at + 1);
  }
}

/** What is cited by the words at a token, in the first form that fits. */
export function findAt(read: Scan, at: number): Finding | null {
  const token = read.tokens[at];
  if (!read.isWhole && !(token && read.grammar.mayBegin(token))) return null;
  for (const find of FINDERS) {
    const finding = find(read, at);
    if (finding) return finding;
  }
  return null;
}

function foundIn(text: string, { tokens }: Scan, { from, to, cited }: Spotted): FoundCitation {
  const start = tokens[from]?.start ?? 0;
  const end = withoutOuterBracket(text, start, tokens[to - 1]?.end ?? start);
  return { text: text.slice(start, end), start, end, cited };
}

/** How far back a bracket is looked for that a citation stands in. */
const IN_BRACKETS = 200;

/** In `(see Art. 16.L.1.a).` the last bracket closes the words around the citation: it is no part of the label. */
function withoutOuterBracket(text: string, start: number, end: number): number {
  const [closing = ''] = /\)[.,;]?$/.exec(text.slice(start, end)) ?? [];
  if (closing === '' || unclosed(text.slice(start, end)) >= 0) return end;
  return unclosed(text.slice(Math.max(0, start - IN_BRACKETS), start)) > 0 ? end - closing.length : end;
}

/** How many brackets are opened in a text and not closed; negative where more are closed. */
function unclosed(text: string): number {
  return text.split('(').length - text.split(')').length;
}

/** `the Board's Policy` is the policy named before it in the same words. */
function nameEarlierPolicy(cited: Cited, earlier: string | null, { laws }: Grammar): Cited {
  if (earlier === null || cited.type !== 'outside') return cited;
  const isUnnamed = [...laws.issuers].map(unnamedPolicy).includes(cited.name);
  return isUnnamed ? { ...cited, name: earlier } : cited;
}
