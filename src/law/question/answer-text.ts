import type { Citator } from '../citation/citator.ts';
import type { Clause } from '../document/clause.ts';
import type { Edition } from '../document/edition.ts';
import type { Block } from '../text/block.ts';
import type { Inline, Piece } from '../text/piece.ts';
import type { TextFormat } from '../text/printable.ts';
import { renderText } from '../text/render-text.ts';
import { type AnswerCitation, answerCitations } from './answer-citations.ts';
import type { Question } from './question.ts';

/**
 * The answer to a question in one format; in Markdown and HTML its citations are links.
 * @param edition in which the answer holds.
 * @param citator of the edition.
 * @param hrefOf where a citation of a clause leads; null where it is to be no link.
 */
export function answerText(
  { answer, authorities }: Question,
  format: TextFormat,
  edition: Edition,
  citator: Citator,
  hrefOf: (clause: Clause) => string | null,
): string {
  const quoted = authorities.flatMap(({ path }) => edition.atPath(path) ?? []);
  const paragraphs = answer.split(/\n{2,}/).map((text) => text.trim());
  const blocks = paragraphs.map((text): Block => {
    return {
      type: 'paragraph',
      depth: 0,
      words: linked(text, answerCitations(text, citator, quoted), hrefOf),
    };
  });
  return renderText(blocks, format);
}

function linked(
  text: string,
  citations: readonly AnswerCitation[],
  hrefOf: (clause: Clause) => string | null,
): Inline {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { reference, clause } of citations) {
    const { start, end } = reference;
    if (start < at) continue;
    const href = clause ? hrefOf(clause) : null;
    pieces.push({ text: text.slice(at, start), marks: [] });
    pieces.push({
      text: text.slice(start, end),
      marks: [{ type: 'reference', reference, href: href && encodeURI(href) }],
    });
    at = end;
  }
  return [...pieces, { text: text.slice(at), marks: [] }];
}
