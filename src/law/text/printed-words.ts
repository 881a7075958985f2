import type { OwnPart, Provision } from '../document/provision.ts';
import type { Table } from '../document/table.ts';

/** The marker and the heading as printed on one line: `L. Sick Leave`. */
export function openingLine(provision: Pick<Provision, 'marker' | 'heading'>): string {
  return [provision.marker, provision.heading].filter(Boolean).join(' ');
}

/** Whether the opening has a line of its own: every heading has, and so has `APPENDIX E`, which bears no heading. */
export function isTitled(provision: Pick<Provision, 'kind' | 'heading'>): boolean {
  const { heading, kind } = provision;
  return heading !== null || kind === 'APPENDIX' || kind === 'ARTICLE';
}

/** The words at this level only, heading included, label and rubrics left out; blocks apart by a blank line. */
export function ownWords(heading: string | null, parts: readonly OwnPart[]): string {
  const blocks = parts.map((part) => (part.type === 'rubric' ? '' : partWords(part)));
  // Joined, and not added to one another: what is added stays in pieces, and an answer with one such text is written slowly.
  return [heading, ...blocks].filter(Boolean).join('\n\n');
}

/** The cells of a table as plain lines, cells apart by tabs. */
function tableWords(table: Table): string {
  return [...table.headings, ...table.rows].map((row) => row.join('\t')).join('\n');
}

function partWords(part: OwnPart): string {
  if (part.type === 'table') return tableWords(part.table);
  const { marker, text } = part;
  return [marker, text].filter(Boolean).join(' ');
}
