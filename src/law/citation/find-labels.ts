import { citedAppendix, readAppendix } from './find-appendix.ts';
import { citedArticle, readArticle } from './find-article.ts';
import { foreignDocument } from './foreign-document.ts';
import type { Cited, CitedLabels, SelfLevel } from './found-citation.ts';
import { isSettled, kindOf } from './label.ts';
import { type LabelMember, readMembers } from './label-list.ts';
import { type LabelPath, readPath } from './label-path.ts';
import { selfLevel } from './self-level.ts';
import type { Finder, Finding } from './spotted.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** What stands after labels and says where they are: `above`, `of Section B`, `of Article 5`. */
interface Surroundings {
  readonly next: number;
  readonly cite: (labels: readonly string[]) => Cited;
}

const LEVELS = new Set(['paragraph', 'subparagraph', 'section', 'subsection', '¶', '§']);
const PLURALS = new Set(['paragraphs', 'subparagraphs', 'sections', 'subsections']);
const SHORT = new Set(['para', 'par', 'sec']);
/** `paragraph 2 of section B of Article 5` is as deep as people write. */
const MAX_DEPTH = 4;

/** `paragraph B.2. above`, `paragraphs 4 and 7 above`, `subparagraph c below`, `Section B`, `paragraph 2 of Article 7`. */
export const findLabels: Finder = (tokens, at) => {
  const first = readLevelled(tokens, at);
  if (!first) return null;
  const foreign = foreignDocument(tokens, at, first.to);
  if (foreign) return foreign;
  const members = readMembers(tokens, first, PLURALS.has(wordAt(tokens, at)));
  return citeMembers(members, readSurroundings(tokens, members.at(-1)?.to ?? first.to, 0));
};

/** Members with what stands after the last of them, which says where all are. */
export function citeMembers(members: readonly LabelMember[], around: Surroundings): Finding {
  const found = members.map(({ labels, from, to }, i) => ({
    from,
    to: i === members.length - 1 ? around.next : to,
    cited: around.cite(labels),
  }));
  return { found, next: around.next };
}

/** Reads `above`, `below` or a chain of `of …`; nothing more than the labels when neither stands there. */
export function readSurroundings(tokens: readonly Token[], at: number, depth: number): Surroundings {
  const direction = readDirection(tokens, at);
  if (direction) return { next: at + 1, cite: citeLabels({ direction, within: null }) };
  const chained = wordAt(tokens, at) === 'of' && depth < MAX_DEPTH ? readHolder(tokens, at + 1, depth) : null;
  return chained ?? { next: at, cite: citeLabels({ direction: null, within: null }) };
}

function readHolder(tokens: readonly Token[], at: number, depth: number): Surroundings | null {
  const article = readArticle(tokens, at);
  if (article) {
    const cite = (labels: readonly string[]) => citedArticle(article.article, [...article.labels, ...labels]);
    return { next: article.next, cite };
  }
  const appendix = readAppendix(tokens, at);
  if (appendix) {
    const cite = (labels: readonly string[]) => citedAppendix(appendix, labels);
    return { next: appendix.next, cite };
  }
  const within = wordAt(tokens, at) === 'this' ? selfLevel(wordAt(tokens, at + 1)) : null;
  if (within) return { next: at + 2, cite: citeLabels({ direction: null, within }) };
  const holder = readLevelled(tokens, at);
  if (!holder) return null;
  const outer = readSurroundings(tokens, holder.to, depth + 1);
  return { next: outer.next, cite: (labels) => outer.cite([...holder.labels, ...labels]) };
}

/** A number with a capital under it, as in `§ 16.L`, is an article's: no paragraph has sections under it. */
function citeLabels(place: { direction: CitedLabels['direction']; within: SelfLevel | null }) {
  return (labels: readonly string[]): Cited => {
    const [first = '', ...rest] = labels;
    const isArticle = kindOf(first) === 'NUMBER' && kindOf(rest[0] ?? '1') === 'UPPER';
    return isArticle ? citedArticle(first, rest) : { type: 'labels', labels, ...place };
  };
}

/** Labels after the word for their level. */
function readLevelled(tokens: readonly Token[], at: number): LabelMember | null {
  const word = wordAt(tokens, at);
  const isShort = SHORT.has(word);
  if (!isShort && !LEVELS.has(word) && !PLURALS.has(word)) return null;
  const start = isShort && tokens[at + 1]?.text === '.' ? at + 2 : at + 1;
  const path = readPath(tokens, start);
  if (!path || opensLine(tokens, start, path) || !standsAsLabel(tokens, at, path)) return null;
  return { labels: path.labels, from: at, to: path.next, pointed: path.pointed };
}

/** `… in this paragraph`, and on the next line `1. Teachers …`: the label of that line. */
function opensLine(tokens: readonly Token[], at: number, path: LabelPath): boolean {
  return Boolean(tokens[at]?.startsLine) && path.pointed && path.labels.length === 1;
}

/**
 * Of the labels that are words as well, `paragraph A` is a label whatever follows, `paragraph a teacher` is not. The
 * sections of the agreement have letters: `Section 8 housing` is none of them.
 */
function standsAsLabel(tokens: readonly Token[], at: number, { labels, pointed, next }: LabelPath): boolean {
  const [label = ''] = labels;
  const isWord = /^[aI]$/.test(label) || (kindOf(label) === 'NUMBER' && wordAt(tokens, at) === 'section');
  return labels.length > 1 || pointed || !isWord || isSettled(tokens, label, next);
}

function readDirection(tokens: readonly Token[], at: number): CitedLabels['direction'] {
  const word = wordAt(tokens, at);
  if (word === 'above') return 'ABOVE';
  return word === 'below' ? 'BELOW' : null;
}
