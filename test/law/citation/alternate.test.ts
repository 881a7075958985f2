// Where a year prints several provisions under one citation, something in square brackets says which is meant.

import { expect, test } from '@jest/globals';
import {
  alternateCitation,
  findableCitation,
  readWhich,
  thoseMeant,
} from '../../../src/law/citation/alternate.ts';
import { Edition } from '../../../src/law/document/edition.ts';
import { smallEdition } from '../../support/small-edition.ts';

const plain = smallEdition('2001-02', [
  { provision: 'top', path: 'A' },
  ...['one', 'two', 'three'].map((provision) => ({ provision, path: `B-${provision}`, text: provision })),
]);
const INSTRUMENTS = { one: '2001-agreement', two: '2001-addendum', three: '2001-agreement' };

/** One of three clauses printed as `B`: two of the agreement, one of the addendum between them. */
const edition = new Edition(
  plain.head,
  plain.clauses.map(({ reading }) => {
    const instrument = INSTRUMENTS[reading.provision as keyof typeof INSTRUMENTS] as string | undefined;
    return instrument ? { ...reading, citation: 'B', instrument } : reading;
  }),
);
const printed = edition.under('B');
const names = (clauses: readonly (typeof printed)[number][]) =>
  clauses.map(({ reading }) => reading.provision);

test.each([
  ['Art. 6.C.4 [2005-agreement]', 'Art. 6.C.4', '2005-agreement'],
  ['Art. 27.11 [2]', 'Art. 27.11', 2],
  ['Art. 27.11[2] \n', 'Art. 27.11', 2],
  ['Art. 27.11 [123]', 'Art. 27.11', 123],
  ['Art. 27.11 [1234]', 'Art. 27.11', '1234'],
  ['Art. 27.11 [2a]', 'Art. 27.11', '2a'],
  ['Art. 27.11', 'Art. 27.11', null],
  ['Art. 27.11 [B]', 'Art. 27.11 [B]', null],
  ['Art. 27 [2] and more', 'Art. 27 [2] and more', null],
])('%j', (written, cite, which) => {
  expect(readWhich(written)).toEqual({ cite, which });
});

test('the one is meant that is named, by its instrument or by its place in print; all where none is', () => {
  const meant = (which: string | number | null) => names(thoseMeant(printed, { which }));
  expect(meant(null)).toEqual(['one', 'two', 'three']);
  expect(meant('2001-addendum')).toEqual(['two']);
  expect(meant('2001-agreement')).toEqual(['one', 'three']);
  expect(meant('2002-agreement')).toEqual([]);
  expect([meant(1), meant(3), meant(4)]).toEqual([['one'], ['three'], []]);
});

test('each has a citation that leads to it alone: the first its own, the others their instrument or their place', () => {
  expect(printed.map(alternateCitation)).toEqual(['B [1]', 'B [2001-addendum]', 'B [3]']);
  expect(printed.map(findableCitation)).toEqual(['B', 'B [2001-addendum]', 'B [3]']);
  for (const clause of printed) {
    const { cite, which } = readWhich(alternateCitation(clause));
    expect(thoseMeant(edition.under(cite), { which })).toEqual([clause]);
  }
  expect(edition.under('A').map(findableCitation)).toEqual(['A']);
});
