// Words are in another type where the print has them so: the scan marks bold, italics and underlining.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { Clause } from '../../src/law/document/clause.ts';
import { editionsOf } from '../../src/law/document/editions-of.ts';
import { REAL_CONTENT, realAgreement } from '../support/real-agreement.ts';

const editions = editionsOf(await realAgreement());

interface Emphasized {
  readonly clause: Clause;
  readonly type: string;
  readonly words: string;
}

const emphasized: readonly Emphasized[] = editions.flatMap(({ clauses }) =>
  clauses.flatMap((clause) =>
    clause.reading.ownParts.flatMap((part) =>
      part.type === 'table'
        ? []
        : (part.emphasis ?? []).map(({ type, start, end }) => {
            return { clause, type, words: part.text.slice(start, end) };
          }),
    ),
  ),
);

test('each is so in the lines of its clause in the source', () => {
  for (const { clause, type, words } of emphasized) {
    const { file, firstLine, lastLine } = clause.reading.source;
    const lines = readFileSync(join(REAL_CONTENT, 'sources', file), 'utf8').split('\n');
    const printed = lines.slice(firstLine - 1, lastLine).join('\n');
    const marks = type === 'strong' ? [`**${words}**`] : [` *${words}* `, `<u>${words}</u>`];
    expect([words, marks.some((mark) => printed.includes(mark))]).toEqual([words, true]);
  }
});

test('what says something by its type is so: what the pathway has in common with licensure, what the IC is about', () => {
  const [first = [], second = []] = ['2005-06', '2006-07'].map((year) =>
    emphasized.filter(({ clause }) => clause.edition.head.year === year).map(({ words }) => words),
  );
  const ofAgreement = [
    ...['process', 'content', 'consensus', 'collaborative', '13 hours'],
    ...['Complementary Teaching', 'Team Teaching', 'Inclusion', 'philosophy'],
  ];
  expect(first).toEqual(ofAgreement);
  const [is, isNot] = ['analogous', 'not directly analogous'];
  expect(second.filter((words) => !ofAgreement.includes(words)).toSorted()).toEqual([
    ...[is, is, is, is],
    ...[isNot, isNot, isNot],
  ]);
});
