import { foreignDocument } from './foreign-document.ts';
import type { Cited } from './found-citation.ts';
import { MAX_MEMBERS, readJoint } from './joint.ts';
import { readLabel } from './label.ts';
import { labelsBetween, readMembers } from './label-list.ts';
import { type LabelPath, readPathAfter } from './label-path.ts';
import type { Finder, Spotted } from './spotted.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** An article's number with the labels under it, and the tokens that print them. */
export interface ArticlePath extends LabelPath {
  readonly article: string;
}

/** `Article 16, paragraph H.1`, `ARTICLE 16, N.`, `Art. 6.C.4`, `Articles 5 and 6`, `Article 5, B. and C.` */
export const findArticle: Finder = (tokens, at) => {
  const first = readArticle(tokens, at);
  if (!first) return null;
  const foreign = foreignDocument(tokens, at, first.next);
  if (foreign) return foreign;
  const isPlural = /^art(?:icle)?s$/.test(wordAt(tokens, at));
  const found =
    first.labels.length > 0 ? clauseMembers(tokens, at, first) : articleMembers(tokens, at, first, isPlural);
  return { found, next: found.at(-1)?.to ?? first.next };
};

/** Reads an article with its labels; null when no word for an article stands there. */
export function readArticle(tokens: readonly Token[], at: number): ArticlePath | null {
  const number = articleWord(tokens, at);
  return number === null ? null : readNumbered(tokens, number);
}

/** The article, or the clause of an article that labels lead to. */
export function citedArticle(article: string, labels: readonly string[]): Cited {
  const steps = labels.map((label) => ({ type: 'label', label }) as const);
  const root = { type: 'article', label: String(Number(article)) } as const;
  return { type: 'provision', citation: { root, steps }, pages: null };
}

/** The token after `Article`, `Articles`, `Art.` or `Art`; `art` with neither point nor capital is another word. */
function articleWord(tokens: readonly Token[], at: number): number | null {
  const word = wordAt(tokens, at);
  if (word === 'article' || word === 'articles') return at + 1;
  if (word !== 'art' && word !== 'arts') return null;
  if (tokens[at + 1]?.text === '.') return at + 2;
  return tokens[at]?.text === word ? null : at + 1;
}

function readNumbered(tokens: readonly Token[], at: number): ArticlePath | null {
  const number = tokens[at]?.kind === 'NUMBER' ? readLabel(tokens, at) : null;
  const path = number && readPathAfter(tokens, number.label, number.next);
  return path && { ...path, article: number.label };
}

function clauseMembers(tokens: readonly Token[], at: number, first: ArticlePath): readonly Spotted[] {
  const { article, labels, next: to, pointed } = first;
  return readMembers(tokens, { labels, from: at, to, pointed }, false).map((member) => ({
    from: member.from,
    to: member.to,
    cited: citedArticle(article, member.labels),
  }));
}

/** `Articles 5, 6 and 7`, `Articles 5 through 9`; of `Article 5 and 20 days` only the first is an article. */
function articleMembers(
  tokens: readonly Token[],
  at: number,
  first: ArticlePath,
  isPlural: boolean,
): readonly Spotted[] {
  const found: Spotted[] = [{ from: at, to: first.next, cited: citedArticle(first.article, []) }];
  let last = first;
  while (isPlural && found.length < MAX_MEMBERS) {
    const joint = readJoint(tokens, last.next);
    const member = joint && readNumbered(tokens, joint.next);
    if (!joint || !member) break;
    const between = joint.isRange ? labelsBetween(last.article, member.article) : [];
    found.push(
      ...between.map((article) => ({ from: last.next, to: joint.next, cited: citedArticle(article, []) })),
      { from: joint.next, to: member.next, cited: citedArticle(member.article, member.labels) },
    );
    last = member;
  }
  return found;
}
