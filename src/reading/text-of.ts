import type { Analysis } from '../law/analysis.ts';
import { topOf } from '../law/citation/clause-labels.ts';
import type { Comparison } from '../law/compare/compare-editions.ts';
import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { clauseId } from '../law/document/permalink.ts';
import { notesAt } from '../law/note/notes-of.ts';
import { ClauseHtml } from '../law/text/clause-html.ts';
import { clauseText, type TextOptions } from '../law/text/clause-text.ts';
import { escapeHtml } from '../law/text/html-text.ts';
import type { TextFormat } from '../law/text/printable.ts';
import { redline } from '../law/text/redline.ts';

/** Where the references of a text lead. */
export interface Links {
  /** The address before the permalinks of clauses; null where references are to be no links. */
  readonly address: string | null;
  /** The address of a clause, not yet encoded; null where it is to be no link. */
  readonly hrefOf: (clause: Clause) => string | null;
}

/** To the permalinks of the server that gives the text, as paths: they work on its own pages. */
export const PERMALINKS: Links = linksTo('');

export const NO_LINKS: Links = { address: null, hrefOf: () => null };

/** To the permalinks under an address, such as `https://contract.example.org`: they work everywhere. */
export function linksTo(address: string): Links {
  return { address, hrefOf: (clause) => `${address}/${clauseId(clause)}` };
}

/** What a reader may choose of a text beside its format. */
export interface TextChoice {
  readonly links?: Links;
  /** The level of its heading; that of the clause in the agreement when none is given. */
  readonly level?: number | null;
  /** Whether what the editors noted stands beside the words, in HTML. */
  readonly hasNotes?: boolean;
}

/** A clause with all under it in one of the formats of the contract. */
export function textOf(
  clause: Clause,
  format: TextFormat,
  analysis: Analysis,
  choice: TextChoice = {},
): string {
  const { links = PERMALINKS, level, hasNotes = false } = choice;
  const isAtItsLevel = (level ?? clause.depth) === clause.depth;
  if (format === 'HTML' && isAtItsLevel) return htmlOf(clause, analysis, links, hasNotes);
  const options = optionsFor(analysis, links, hasNotes);
  return clauseText(clause, format, { ...options, level: level ?? clause.depth });
}

/** HTML at the level of the clause in the agreement, of which most is asked again with what stands around it. */
function htmlOf(clause: Clause, analysis: Analysis, { address }: Links, hasNotes: boolean): string {
  const links = address === null ? NO_LINKS : PERMALINKS;
  const name = `${address === null ? 'plain' : 'linked'} ${hasNotes ? 'with notes' : ''}`;
  const make = () => new ClauseHtml(optionsFor(analysis, links, hasNotes));
  const html = analysis.html(topOf(clause), name, make).of(clause);
  return address ? underAddress(html, address) : html;
}

/** In words the mark of quotation is a reference to a character: only the addresses of links begin so. */
function underAddress(html: string, address: string): string {
  return html.replaceAll(' href="/', () => ` href="${escapeHtml(encodeURI(address))}/`);
}

function optionsFor(analysis: Analysis, links: Links, hasNotes: boolean): TextOptions {
  return {
    hrefOf: links.hrefOf,
    referencesOf: (clause) => analysis.references(clause.edition).of(clause),
    termsIn: (clause) => analysis.termUses(clause.edition).get(clause) ?? [],
    ...(hasNotes && { notesOn: notesAt }),
  };
}

/** An edition as one text, made once for all who ask. */
export function editionText(
  edition: Edition,
  format: TextFormat,
  analysis: Analysis,
  links: Links = PERMALINKS,
): string {
  const make = () => {
    const options = optionsFor(analysis, links, false);
    return edition.roots.map((clause) => clauseText(clause, format, options));
  };
  return analysis.text([edition], `edition ${format} links ${links.address}`, () =>
    make().join(format === 'HTML' ? '' : '\n\n'),
  );
}

/** A comparison as one text, made once for all who ask. */
export function redlineText(comparison: Comparison, format: TextFormat, analysis: Analysis): string {
  const { from, to, scope } = comparison;
  const part = [scope?.before, scope?.after].map((clause) => clause?.reading.path ?? '').join(' ');
  const name = `redline ${format} ${part}`;
  const clause = scope && (scope.after ?? scope.before);
  return analysis.text(
    [from, to],
    name,
    () => redline(comparison, format),
    () => clause?.edition.saidIn(clause) ?? null,
  );
}
