import { isPoint, isSettled, kindOf, type Label, readLabel } from './label.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** Labels from the outermost in, as `B.2.` or `O, 2.a.(1)` print them, and the token after them. */
export interface LabelPath {
  readonly labels: readonly string[];
  /** The token after the last label and its point. */
  readonly next: number;
  /** Whether a point is printed after the last label. */
  readonly pointed: boolean;
}

/** No path of the agreement is deeper than five labels. */
const MAX_DEPTH = 8;
const LEVELS = new Set(
  `section sections sec paragraph paragraphs para par subparagraph subparagraphs subsection subsections item items
  clause clauses letter number no § ¶`.split(/\s+/),
);
/** Reads the labels that begin at a token; null when none does. */
export function readPath(tokens: readonly Token[], at: number): LabelPath | null {
  const first = readLabel(tokens, at);
  return first && readSteps(tokens, [first.label], first.next, false);
}

/**
 * Reads the labels after the number of an article or the letter of an appendix: `, paragraph H.1`, `.A.2.a.`.
 * @param root that number or letter; empty for a root that has none.
 * @returns the labels without the root's; null when the number goes on as no label does (`6.50`).
 */
export function readPathAfter(tokens: readonly Token[], root: string, at: number): LabelPath | null {
  const path = readSteps(tokens, [root], at, true);
  if (!path) return null;
  const labels = path.labels.slice(1);
  // The point after a bare `Article 7` ends the sentence: no heading of an article is cited by its point.
  return labels.length > 0 ? { ...path, labels } : { labels, next: at, pointed: false };
}

function readSteps(
  tokens: readonly Token[],
  begun: readonly string[],
  at: number,
  fromRoot: boolean,
): LabelPath | null {
  const labels = [...begun];
  let next = at;
  while (labels.length < MAX_DEPTH) {
    const step = readStep(tokens, labels.at(-1) ?? '', next, fromRoot && labels.length === 1);
    if (!step) break;
    labels.push(step.label);
    next = step.next;
  }
  if (isDecimalOrInitials(tokens, labels.at(-1) ?? '', next)) return null;
  const pointed = isPoint(tokens, next);
  return { labels, next: pointed ? next + 1 : next, pointed };
}

/** The label after another, whose point is at `at` where one is printed. */
function readStep(tokens: readonly Token[], last: string, at: number, isRoot: boolean): Label | null {
  const pointed = isPoint(tokens, at);
  const i = pointed ? at + 1 : at;
  return (
    readJoined(tokens, last, i, pointed, isRoot) ??
    readNamed(tokens, last, i, isRoot) ??
    (tokens[i]?.text === ',' ? readAfterComma(tokens, last, i + 1, isRoot) : null) ??
    (pointed ? readAfterSpace(tokens, last, i) : null) ??
    (isRoot && !pointed ? readCapital(tokens, i) : null)
  );
}

/** `.a` in `2.a`, `(1)` in `a.(1)` and in `1(c)`; after an article's number also `.1`. */
function readJoined(
  tokens: readonly Token[],
  last: string,
  at: number,
  pointed: boolean,
  isRoot: boolean,
): Label | null {
  if (!tokens[at]?.joined || !(pointed || tokens[at]?.text === '(')) return null;
  const label = readLabel(tokens, at);
  if (!label || !(alternates(last, label.label) || (isRoot && pointed && kindOf(last) === 'NUMBER'))) {
    return null;
  }
  const isWord = kindOf(label.label) !== 'NUMBER' && !tokens[label.next]?.joined;
  return isWord && !isSettled(tokens, label.label, label.next) ? null : label;
}

/** `, paragraph H`, `section L`: the word for the level says that a label follows. */
function readNamed(tokens: readonly Token[], last: string, at: number, isRoot: boolean): Label | null {
  const i = tokens[at]?.text === ',' ? at + 1 : at;
  if (!LEVELS.has(wordAt(tokens, i))) return null;
  const label = readLabel(tokens, isPoint(tokens, i + 1) ? i + 2 : i + 1);
  if (!label || !(isRoot || isBelow(last, label.label))) return null;
  return kindOf(label.label) === 'UPPER' || isSettled(tokens, label.label, label.next) ? label : null;
}

/** `, 2.` in `O, 2.e.`; after an article's number `, 3.` only with its point, for `Article 6, 3 days` is no citation. */
function readAfterComma(tokens: readonly Token[], last: string, at: number, isRoot: boolean): Label | null {
  const label = readLabel(tokens, at);
  if (!label) return null;
  if (isRoot ? alternates(last, label.label) : isBelow(last, label.label)) {
    return isSettled(tokens, label.label, label.next) ? label : null;
  }
  return isRoot && kindOf(last) === 'NUMBER' && isPoint(tokens, label.next) ? label : null;
}

/** ` 10.` in `A. 10.` */
function readAfterSpace(tokens: readonly Token[], last: string, at: number): Label | null {
  const label = readLabel(tokens, at);
  const fits = label && kindOf(label.label) === 'NUMBER' && kindOf(last) !== 'NUMBER';
  return fits && isPoint(tokens, label.next) && !tokens[at]?.startsLine ? label : null;
}

/** ` L` in `Article 16 L.1` */
function readCapital(tokens: readonly Token[], at: number): Label | null {
  const label = readLabel(tokens, at);
  if (!label || kindOf(label.label) !== 'UPPER' || tokens[at]?.joined) return null;
  return label.label === 'A' || label.label === 'I' ? null : label;
}

/** `6.50` and `a.m.` are neither a label nor a path. */
function isDecimalOrInitials(tokens: readonly Token[], label: string, at: number): boolean {
  const after = tokens[at + 1];
  if (!isPoint(tokens, at) || !after?.joined) return false;
  if (kindOf(label) === 'NUMBER') return after.kind === 'NUMBER';
  return after.kind === 'WORD' && after.text.length === 1;
}

/** A capital is the label of a section, under which there is none: `L.1, B` is two citations. */
function isBelow(last: string, label: string): boolean {
  return alternates(last, label) && kindOf(label) !== 'UPPER';
}

/** Letters and numbers take turns on the way down; two of a kind are two provisions. A root without label has both. */
function alternates(last: string, label: string): boolean {
  return last === '' || (kindOf(last) === 'NUMBER') !== (kindOf(label) === 'NUMBER');
}
