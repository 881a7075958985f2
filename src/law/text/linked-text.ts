import type { Clause } from '../document/clause.ts';
import type { OwnPart } from '../document/provision.ts';
import { annotate } from '../reference/annotate.ts';
import type { LinkedReference, ReferenceGraph } from '../reference/reference-graph.ts';
import { htmlText } from './html-text.ts';
import { markdownText } from './markdown-text.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { Printable, PrintablePart } from './printable.ts';

/**
 * Links are carried through a text format as private-use characters, which no format touches and no agreement
 * contains: open, the number of the link, middle, the words, close.
 */
const OPEN = '\uE000';
const MIDDLE = '\uE001';
const CLOSE = '\uE002';
const LINK = /\uE000(\d+)\uE001([^\uE002]*)\uE002/g;

/** A clause as HTML in which the words that refer to a clause lead to its permalink. */
export function linkedHtml(
  clause: Clause,
  depth: number,
  references: ReferenceGraph,
  hrefOf: (clause: Clause) => string,
): string {
  const { printable, hrefs } = withLinks(clause, references, hrefOf);
  return htmlText(printable, depth).replaceAll(
    LINK,
    (_, link, words) => `<a href="${hrefs[link]}">${words}</a>`,
  );
}

/** A clause as Markdown in which the words that refer to a clause lead to its permalink. */
export function linkedMarkdown(
  clause: Clause,
  depth: number,
  references: ReferenceGraph,
  hrefOf: (clause: Clause) => string,
): string {
  const { printable, hrefs } = withLinks(clause, references, hrefOf);
  return markdownText(printable, depth).replaceAll(LINK, (_, link, words) => `[${words}](${hrefs[link]})`);
}

function withLinks(
  clause: Clause,
  references: ReferenceGraph,
  hrefOf: (clause: Clause) => string,
): { printable: Printable; hrefs: string[] } {
  const hrefs: string[] = [];
  const mark = (text: string, target: Clause) => {
    hrefs.push(encodeURI(hrefOf(target)));
    return `${OPEN}${hrefs.length - 1}${MIDDLE}${text}${CLOSE}`;
  };
  return { printable: markClause(clause, references, mark), hrefs };
}

type Mark = (text: string, target: Clause) => string;

function markClause(clause: Clause, graph: ReferenceGraph, mark: Mark): Printable {
  const references = graph.of(clause);
  const passages = references.length > 0 ? passagesOf(clause) : [];
  const marked = (part: OwnPart | null) => passages.filter((passage) => passage.part === part);
  let below = 0;
  const parts = clause.parts.map((part): PrintablePart => {
    if (part.type === 'provision') {
      const child = clause.children[below++] as Clause;
      return { type: 'provision', provision: markClause(child, graph, mark) };
    }
    return markPart(part, marked(part), references, mark);
  });
  const [heading] = marked(null);
  const { kind, marker } = clause;
  return { kind, marker, heading: heading ? markPassage(heading, references, mark) : clause.heading, parts };
}

function markPart(
  part: OwnPart,
  passages: readonly Passage[],
  references: readonly LinkedReference[],
  mark: Mark,
): OwnPart {
  if (passages.length === 0) return part;
  if (part.type !== 'table') return { ...part, text: markPassage(passages[0] as Passage, references, mark) };
  const { headings, rows } = part.table;
  const cells = Map.groupBy(passages, ({ cell }) => cell?.row ?? 0);
  const marked = [...headings, ...rows].map((row, r) =>
    row.map((text, c) => {
      const passage = cells.get(r)?.find(({ cell }) => cell?.column === c);
      return passage ? markPassage(passage, references, mark) : text;
    }),
  );
  return {
    type: 'table',
    table: { headings: marked.slice(0, headings.length), rows: marked.slice(headings.length) },
  };
}

function markPassage(
  { text, start, clause }: Passage,
  references: readonly LinkedReference[],
  mark: Mark,
): string {
  return annotate(text, references, start)
    .map((piece) => {
      const target = piece.marks.find((reference) => reference.status === 'RESOLVED')?.target;
      return target && target !== clause ? mark(piece.text, target) : piece.text;
    })
    .join('');
}
