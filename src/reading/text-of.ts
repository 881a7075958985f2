import type { Analysis } from '../law/analysis.ts';
import type { Comparison } from '../law/compare/compare-editions.ts';
import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { clauseId } from '../law/document/permalink.ts';
import { notesAt } from '../law/note/notes-of.ts';
import { clauseText } from '../law/text/clause-text.ts';
import type { TextFormat } from '../law/text/printable.ts';
import { redline } from '../law/text/redline.ts';

/** Where the references of a text lead. */
export interface Links {
  /** Texts that differ in their links are kept apart by it. */
  readonly name: string;
  /** The address of a clause, not yet encoded; null where it is to be no link. */
  readonly hrefOf: (clause: Clause) => string | null;
}

/** To the permalinks of the server that gives the text, as paths: they work on its own pages. */
export const PERMALINKS: Links = linksTo('');

export const NO_LINKS: Links = { name: 'none', hrefOf: () => null };

/** To the permalinks under an address, such as `https://contract.example.org`: they work everywhere. */
export function linksTo(address: string): Links {
  return { name: `links ${address}`, hrefOf: (clause) => `${address}/${clauseId(clause)}` };
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
  { links = PERMALINKS, level, hasNotes = false }: TextChoice = {},
): string {
  return clauseText(clause, format, {
    hrefOf: links.hrefOf,
    referencesOf: (each) => analysis.references(each.edition).of(each),
    termsIn: (each) => analysis.termUses(each.edition).get(each) ?? [],
    level: level ?? clause.depth,
    ...(hasNotes && { notesOn: notesAt }),
  });
}

/** An edition as one text, made once for all who ask. */
export function editionText(
  edition: Edition,
  format: TextFormat,
  analysis: Analysis,
  links: Links = PERMALINKS,
): string {
  const make = () => edition.roots.map((clause) => textOf(clause, format, analysis, { links }));
  return analysis.text([edition], `edition ${format} ${links.name}`, () =>
    make().join(format === 'HTML' ? '' : '\n\n'),
  );
}

/** A comparison as one text, made once for all who ask. */
export function redlineText(comparison: Comparison, format: TextFormat, analysis: Analysis): string {
  const { from, to, scope } = comparison;
  const part = [scope?.before, scope?.after].map((clause) => clause?.reading.path ?? '').join(' ');
  return analysis.text([from, to], `redline ${format} ${part}`, () => redline(comparison, format));
}
