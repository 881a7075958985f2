import { beforeAll, expect, test } from '@jest/globals';
import type { Edition } from '../../src/law/document/edition.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { notesAt } from '../../src/law/note/notes-of.ts';
import { clauseText } from '../../src/law/text/clause-text.ts';
import { linksTo, NO_LINKS, PERMALINKS, textOf } from '../../src/reading/text-of.ts';
import { analysisOf } from '../support/analysis-of.ts';
import { realAgreement } from '../support/real-agreement.ts';

let editions: readonly Edition[];

beforeAll(async () => {
  editions = editionsOf(await realAgreement());
});

const LINKS = [
  ['none', NO_LINKS],
  ['on the same server', PERMALINKS],
  ['to an address', linksTo('https://contract.example:8080/a path/$&[1]')],
] as const;

test.each(LINKS)(
  'a clause in HTML is the same alone and within what it stands under, links %s',
  (_, links) => {
    const analysis = analysisOf(1_000_000_000);
    for (const { clauses } of editions) {
      for (const clause of clauses) {
        const hasNotes = clause.order % 2 === 0;
        expect(textOf(clause, 'HTML', analysis, { links, hasNotes })).toBe(
          clauseText(clause, 'HTML', {
            hrefOf: links.hrefOf,
            referencesOf: (each) => analysis.references(each.edition).of(each),
            termsIn: (each) => analysis.termUses(each.edition).get(each) ?? [],
            ...(hasNotes && { notesOn: notesAt }),
          }),
        );
      }
    }
  },
);
