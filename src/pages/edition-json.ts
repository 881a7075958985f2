import type { Analysis } from '../law/analysis.ts';
import type { Clause } from '../law/document/clause.ts';
import type { Edition } from '../law/document/edition.ts';
import { clauseId, editionId } from '../law/document/permalink.ts';
import { editionText } from '../reading/text-of.ts';

/** The contents of an edition as JSON: its facts and the permalinks of its clauses, nested as they are printed. */
export function editionJson(edition: Edition) {
  const { year, agreement, inForceFrom, inForceTo, instruments } = edition.head;
  return {
    id: editionId(edition.head),
    agreement,
    year,
    inForceFrom,
    inForceTo,
    instruments,
    clauses: edition.roots.map(entry),
  };
}

interface Entry {
  readonly id: string;
  readonly citation: string;
  readonly heading: string | null;
  readonly clauses: readonly Entry[];
}

function entry(clause: Clause): Entry {
  const { citation } = clause.reading;
  return { id: clauseId(clause), citation, heading: clause.heading, clauses: clause.children.map(entry) };
}

/** A year's agreement as one Markdown document. */
export function editionMarkdown(edition: Edition, analysis: Analysis): string {
  const text = editionText(edition, 'MARKDOWN', analysis);
  return `<!-- ${edition.head.agreement}, ${edition.head.year} -->\n\n${text}\n`;
}
