import type { BargainingEvent } from '../law/document/bargaining-event.ts';
import type { BargainingEventRow } from './entities.ts';

/** What a source reports, from its row. */
export function eventOf(row: BargainingEventRow): BargainingEvent {
  const { kind, body, description, quote, sourceFile: file, firstLine, lastLine } = row;
  return {
    kind,
    body,
    description,
    date: row.happenedOn ?? null,
    quote,
    source: { file, firstLine, lastLine },
  };
}
