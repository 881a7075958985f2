import type { Citation, CitationRoot, Cited } from './citation.ts';
import { ofDocument } from './cite-members.ts';
import type { Finder, Finding } from './finding.ts';
import type { Scan } from './grammar.ts';
import { readJoint } from './read-joint.ts';
import { type Member, readMembers } from './read-members.ts';
import { type Path, pieceAt, printed, readPathUnder } from './read-path.ts';
import { type LabelledRoot, readRootLabel, type TopWord, topWordAt } from './read-root.ts';
import { readTableName } from './read-table-name.ts';
import { isCapitalised, wordAt } from './token.ts';

/** No more words are looked at for the name of a memorandum. */
const MAX_NAME = 10;

/**
 * What stands at the top level with the path under it: `Article 16, paragraph H.1`, `Articles 5, 6 and 7`, `Appendix E on
 * page 54`, `the Preamble, A`, `MOU JROTC`.
 */
export const findTop: Finder = (scan, at) => {
  const word = topWordAt(scan, at);
  if (!word) return findTopName(scan, at);
  if (word.top.labels.length > 0) return findLabelled(scan, at, word) ?? findTopName(scan, at);
  if (!word.top.cited.includes('#')) return findPlain(scan, at, word);
  return findTopName(scan, at) ?? (word.top.kind === 'MEMORANDUM' ? findMemorandum(scan, at, word) : null);
};

/** `Article 16, H.1`, `Articles 5 and 6` */
function findLabelled(scan: Scan, at: number, { top, isPlural, isDoubtful, next }: TopWord): Finding | null {
  if (readTableName(scan, next)) return null;
  const root = { kind: top.kind, cited: top.cited, labels: top.labels, isPlural };
  const read = readRootLabel(scan, next, root);
  if (!read || (isDoubtful && read.path.steps.length === 0)) return null;
  const path = withPages(scan, read.path);
  const first = { root: read.label, ...path, from: at, to: path.next };
  const members = readMembers(scan, first, root, isPlural);
  return ofDocument(scan, members, (member, year) => citeMember(member, root, year));
}

function citeMember(
  { root, steps, mayEndBefore }: Member,
  { kind, cited }: LabelledRoot,
  year: Extract<Cited, { type: 'provision' }>['year'],
): Cited {
  const citation = citationOf({ type: 'top', kind, cited, label: root ?? '' }, steps);
  return { type: 'provision', citation, year, isWeak: false, mayEndBefore };
}

/** The steps of a path without their levels. */
export function citationOf(root: CitationRoot, steps: Path['steps']): Citation {
  return {
    root,
    steps: steps.map((step) =>
      step.type === 'label' ? { type: 'label', label: step.label } : { type: 'name', words: step.words },
    ),
  };
}

/** ` on page 54`, ` on pages 43-47`, `, page 8` belong to the words of the citation. */
function withPages(scan: Scan, path: Path): Path {
  const { tokens } = scan;
  const at = /^(?:on|at|,)$/.test(wordAt(tokens, path.next)) ? path.next + 1 : path.next;
  if (!/^(?:pages?|pp?)$/.test(wordAt(tokens, at)) || tokens[at + 1]?.kind !== 'NUMBER') return path;
  const joint = readJoint(scan, at + 2);
  const isRange = joint?.isRange && tokens[joint.next]?.kind === 'NUMBER';
  return { ...path, next: joint && isRange ? joint.next + 1 : at + 2, isPointed: false };
}

/** `the Preamble`, `Preamble, A`; in small letters without `the` a preamble is any opening words. */
function findPlain(scan: Scan, at: number, { top, next }: TopWord): Finding | null {
  const isNamed = scan.isWhole || isCapitalised(scan.tokens[at]) || wordAt(scan.tokens, at - 1) === 'the';
  if (!isNamed) return null;
  return citeName(scan, at, top.cited, next);
}

/** A name at the top level: `MOU Time`, `App. Conflict Resolution Procedure`, `Agreement Signatures`. */
function findTopName(scan: Scan, at: number): Finding | null {
  const { grammar, tokens, isWhole } = scan;
  const name = isWhole || isCapitalised(tokens[at]) ? grammar.names?.top(tokens, at) : null;
  // One word alone, as `Agreement`, is a word of any text.
  if (!name || (!isWhole && name.next === at + 1)) return null;
  return citeName(scan, at, name.words, name.next);
}

/** In a citation that stands alone, any words may be the name; whether they are, the edition must say. */
export function findAnyName(scan: Scan, at: number): Finding | null {
  const word = topWordAt(scan, at);
  const top = word && scan.grammar.hasNamed(word.top.kind) ? word.top : null;
  // Words that name no kind of provision are a name only where nobody knows the names.
  if (!top && (word || scan.grammar.names)) return null;
  const start = top && word ? afterJoiner(scan, word.next) : at;
  const piece = pieceAt(scan.tokens, start);
  if (!piece.some(({ kind }) => kind === 'WORD')) return null;
  const words = top ? top.cited.replace('#', printed(piece)) : printed(piece);
  return citeName(scan, at, words, start + piece.length);
}

/** `on` in `Memorandum of Understanding on Time` */
function afterJoiner({ tokens }: Scan, at: number): number {
  return /^(?:on|for|regarding|concerning|about|:|-|,)$/.test(wordAt(tokens, at)) ? at + 1 : at;
}

/** A name at the top level, whose words end before a token, with the path under it. */
function citeName(scan: Scan, at: number, words: string, end: number): Finding {
  const root = { type: 'name', words } as const;
  const path = readPathUnder(scan, { cited: root, labels: [], isPlural: false }, end);
  const members = readMembers(scan, { root: null, ...path, from: at, to: path.next }, null, false);
  return ofDocument(scan, members, ({ steps, mayEndBefore }, year) => {
    return { type: 'provision', citation: citationOf(root, steps), year, isWeak: false, mayEndBefore };
  });
}

/** `the Memorandum of Understanding`, `MOU JROTC`: the capitalised words that follow may be its name. */
function findMemorandum(scan: Scan, at: number, { next, isPlural }: TopWord): Finding | null {
  const { tokens, grammar } = scan;
  if (isPlural || !isCapitalised(tokens[at])) return null;
  const from = beforeParties(scan, at);
  const start = afterJoiner(scan, next);
  const words: string[] = [];
  for (let token = tokens[start]; words.length < MAX_NAME; token = tokens[start + words.length]) {
    if (!isCapitalised(token) || grammar.topWords(token.folded).length > 0) break;
    words.push(token.text);
  }
  const to = words.length > 0 ? start + words.length : next;
  const isNamed = /^(?:on|regarding|concerning|about)$/.test(wordAt(tokens, next)) && words.length > 0;
  return ofDocument(scan, [{ from, to }], (_, year) => ({ type: 'memorandum', words, isNamed, year }));
}

/** `Board/Guild` before it: the names of the parties, which are those of the agreement. */
function beforeParties({ tokens, grammar }: Scan, at: number): number {
  let from = at;
  const isParty = (i: number) => isCapitalised(tokens[i]) && grammar.laws.itself.has(wordAt(tokens, i));
  if (!isParty(at - 1)) return at;
  from = at - 1;
  while (/^[/-]$/.test(wordAt(tokens, from - 1)) && isParty(from - 2)) from -= 2;
  return from;
}
