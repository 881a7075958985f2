import type { Clause } from '../document/clause.ts';
import type { EditorialNote } from '../document/editorial-note.ts';
import type { OwnPart, TableWords, Words } from '../document/provision.ts';
import type { LinkedReference } from '../reference/reference-graph.ts';
import type { DefinedTerm } from '../term/defined-term.ts';
import type { TermUse } from '../term/term-uses.ts';
import { annotate, type Marked } from './annotate.ts';
import type { Section } from './block.ts';
import { htmlAroundSections, renderHtml } from './html-text.ts';
import { renderMarkdown } from './markdown-text.ts';
import { type Passage, passagesOf } from './passage.ts';
import type { Inline, Mark } from './piece.ts';
import { plainText } from './plain-text.ts';
import type { TextFormat } from './printable.ts';
import { type MarkedWords, sectionOf, type Telling } from './section-of.ts';

/** What a text of clauses shows beside their words. */
export interface TextOptions {
  /** Where a reference to a clause leads, an absolute address or a path; null where it is to be no link. */
  readonly hrefOf: (clause: Clause) => string | null;
  readonly referencesOf: (clause: Clause) => readonly LinkedReference[];
  /** The terms to mark, in HTML. */
  readonly termsIn?: (clause: Clause) => readonly TermUse[];
  /** Where the definition of a term can be read, in HTML; terms are no links when it is left out. */
  readonly hrefOfTerm?: (term: DefinedTerm) => string;
  /** The notes to set beside the clauses, in HTML. */
  readonly notesOn?: (clause: Clause) => readonly EditorialNote[];
  /** Where a clause's label leads, in HTML; labels are no links when it is left out. */
  readonly anchorOf?: (clause: Clause) => string;
  /** The level of its heading; that of the clause in the agreement when none is given. */
  readonly level?: number;
}

/**
 * A clause with all under it in one format. In Markdown and HTML its references are links; in HTML those that lead
 * nowhere, and defined terms, are marked as well. Plain text is the words alone.
 */
export function clauseText(clause: Clause, format: TextFormat, options: TextOptions): string {
  const level = options.level ?? clause.depth;
  switch (format) {
    case 'PLAIN':
      return plainText(clause);
    case 'MARKDOWN':
      return renderMarkdown([sectionOf(clause, level, new ClauseTelling(options, linksOnly))]);
    case 'HTML':
      return renderHtml([sectionOf(clause, level, new ClauseTelling(options, everyMark))]);
  }
}

/** The HTML of a clause at its level in the agreement before, between and after its sub-clauses. */
export function htmlAroundClauses(clause: Clause, options: TextOptions): readonly string[] {
  const telling = new ClauseTelling(options, everyMark);
  return htmlAroundSections(sectionOf(clause, clause.depth, telling, () => SECTION));
}

/** Stands where a sub-clause would. */
const SECTION: Section = {
  type: 'section',
  kind: 'ITEM',
  level: 0,
  label: '',
  words: '',
  isTitled: false,
  blocks: [],
  clause: null,
  change: null,
  notes: [],
};

type Placed = Marked & { readonly mark: Mark };
type MarksOf = (clause: Clause, options: TextOptions) => readonly Placed[];

/** Markdown can show of references only where they lead. */
function linksOnly(clause: Clause, options: TextOptions): readonly Placed[] {
  return referenceMarks(clause, options).filter(
    ({ mark }) => mark.type === 'reference' && mark.href !== null,
  );
}

function everyMark(clause: Clause, options: TextOptions): readonly Placed[] {
  const terms = firstUses(options.termsIn?.(clause) ?? []).map(
    ({ start, end, term, isDefinition }): Placed => {
      return {
        start,
        end,
        mark: { type: 'term', term, isDefinition, href: options.hrefOfTerm?.(term) ?? null },
      };
    },
  );
  return [...referenceMarks(clause, options), ...terms];
}

/** Of each term its definition, or the first use: half the lines of the agreement say `teacher`, many more than once. */
function firstUses(uses: readonly TermUse[]): readonly TermUse[] {
  const first = new Map<TermUse['term'], TermUse>();
  for (const use of uses) if (use.isDefinition || !first.has(use.term)) first.set(use.term, use);
  return [...first.values()];
}

function referenceMarks(clause: Clause, { referencesOf, hrefOf }: TextOptions): readonly Placed[] {
  return referencesOf(clause).map((reference): Placed => {
    const { start, end, status, target } = reference;
    const leads = status === 'RESOLVED' && target !== null && target !== clause;
    const href = leads ? hrefOf(target) : null;
    return { start, end, mark: { type: 'reference', reference, href: href && encodeURI(href) } };
  });
}

class ClauseTelling implements Telling {
  readonly #options: TextOptions;
  readonly #marksOf: MarksOf;

  constructor(options: TextOptions, marksOf: MarksOf) {
    this.#options = options;
    this.#marksOf = marksOf;
  }

  marksIn(clause: Clause): MarkedWords | null {
    const marks = this.#marksOf(clause, this.#options);
    return marks.length > 0 ? new MarkedClause(clause, marks) : null;
  }

  notesOn(clause: Clause): readonly EditorialNote[] {
    return this.#options.notesOn?.(clause) ?? [];
  }

  labelOf(clause: Clause): Inline {
    const { anchorOf } = this.#options;
    if (!anchorOf || clause.marker === '') return clause.marker;
    return [{ text: clause.marker, marks: [{ type: 'anchor', href: anchorOf(clause) }] }];
  }
}

/** A clause's own words cut into pieces by its marks, whose offsets are into its own words. */
class MarkedClause implements MarkedWords {
  readonly heading: Inline;
  readonly #marks: readonly Placed[];
  readonly #passages: ReadonlyMap<OwnPart | null, readonly Passage[]>;

  constructor(clause: Clause, marks: readonly Placed[]) {
    this.#marks = marks;
    this.#passages = Map.groupBy(passagesOf(clause), ({ part }) => part);
    this.heading = this.#cut(this.#passages.get(null)?.[0], clause.heading ?? '');
  }

  of(part: Words): Inline {
    return this.#cut(this.#passages.get(part)?.[0], part.text);
  }

  table(part: TableWords): {
    headings: readonly (readonly Inline[])[];
    rows: readonly (readonly Inline[])[];
  } {
    const { headings, rows } = part.table;
    const cells = Map.groupBy(this.#passages.get(part) ?? [], ({ cell }) => cell?.row ?? 0);
    const cut = [...headings, ...rows].map((row, r) =>
      row.map((text, c) =>
        this.#cut(
          cells.get(r)?.find(({ cell }) => cell?.column === c),
          text,
        ),
      ),
    );
    return { headings: cut.slice(0, headings.length), rows: cut.slice(headings.length) };
  }

  #cut(passage: Passage | undefined, text: string): Inline {
    if (!passage) return text;
    const pieces = annotate(text, this.#marks, passage.start);
    if (pieces.every(({ marks }) => marks.length === 0)) return text;
    return pieces.map((piece) => ({ text: piece.text, marks: piece.marks.map(({ mark }) => mark) }));
  }
}
