import { NO_LAWS } from '../../src/law/citation/laws.ts';
import type { ClauseReading } from '../../src/law/document/clause-reading.ts';
import { parseContractYear } from '../../src/law/document/contract-year.ts';
import { Edition, type EditionHead } from '../../src/law/document/edition.ts';
import type { OwnPart } from '../../src/law/document/provision.ts';
import type { Table } from '../../src/law/document/table.ts';
import { SMALL_NUMBERING } from './small-numbering.ts';

/** A clause of an invented edition: the provision it is, the path it stands at, its words and what stands under it. */
export interface SmallClause {
  readonly provision: string;
  readonly path: string;
  readonly heading?: string;
  readonly text?: string;
  /** More paragraphs after the text. */
  readonly more?: readonly string[];
  readonly table?: Table;
  /** Words printed after what stands under it. */
  readonly flush?: string;
  readonly under?: readonly SmallClause[];
}

/** An invented edition of one contract year. */
export function smallEdition(year: string, clauses: readonly SmallClause[]): Edition {
  const known = parseContractYear(year);
  if (!known) throw new RangeError(`${year} is no contract year`);
  const head: EditionHead = {
    agreement: 'invented',
    year: known,
    inForceFrom: '2001-01-01',
    inForceTo: null,
    state: 'ADOPTED',
    lastKnownCurrent: '2001-12-31',
    instruments: ['invented'],
    numbering: SMALL_NUMBERING,
    laws: NO_LAWS,
  };
  return new Edition(
    head,
    clauses.flatMap((clause) => readingsOf(clause, null)),
  );
}

function readingsOf(clause: SmallClause, parentPath: string | null): readonly ClauseReading[] {
  const { provision, path, heading = null, text, more = [], table, flush, under = [] } = clause;
  const label = path.split('/').at(-1) ?? path;
  const own: readonly (readonly [OwnPart, number])[] = [
    ...(text === undefined ? [] : [[paragraph(text), 0] as const]),
    ...more.map((words) => [paragraph(words), 0] as const),
    ...(table === undefined ? [] : [[{ type: 'table', table }, 0] as const]),
    ...(flush === undefined ? [] : [[paragraph(flush), under.length] as const]),
  ];
  const reading: ClauseReading = {
    provision,
    path,
    parentPath,
    citation: path.replaceAll('/', '.'),
    kind: parentPath === null ? 'ARTICLE' : 'PARAGRAPH',
    label,
    marker: `${label}.`,
    heading,
    ownParts: own.map(([part]) => part),
    layout: own.map(([, before]) => before),
    change: 'ENACTED',
    instrument: 'invented',
    inForceFrom: '2001-01-01',
    inForceTo: null,
    source: { file: 'invented.txt', firstLine: 1, lastLine: 1 },
  };
  return [reading, ...under.flatMap((child) => readingsOf(child, path))];
}

function paragraph(text: string): OwnPart {
  return { type: 'paragraph', depth: 0, marker: '', text };
}
