import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';

/**
 * Reports words of an instrument that stand in no provision: an edition is made of provisions, so they would be lost.
 * Rubrics belong to the document and may stand anywhere.
 */
export function checkStrayWords({ head, instruments }: ParsedAgreement, diagnostics: Diagnostics): void {
  const consolidated = new Set(head.years.flatMap((year) => year.instruments));
  for (const { instrument, places } of instruments.filter(({ instrument: { slug } }) =>
    consolidated.has(slug),
  )) {
    for (const { outline } of instrument.parts) {
      for (const part of outline.parts.filter(({ type }) => type !== 'provision' && type !== 'rubric')) {
        diagnostics.report({
          ...(places.get(part) ?? outline.place),
          code: 'words-stray',
          found:
            part.type === 'table'
              ? 'a table that stands in no provision'
              : 'words that stand in no provision',
          expected: 'a title, a heading or a label above them',
          help: 'Put them under what they belong to; a line of the document itself begins with >.',
        });
      }
    }
  }
}
