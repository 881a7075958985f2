// Which edition is meant, what it builds on and what supersedes it, by how settled editions are.

import { describe, expect, test } from '@jest/globals';
import {
  currentEdition,
  editionAfter,
  editionBefore,
  isAsSettled,
  isKnownCurrent,
  lineageOf,
} from '../../src/law/document/edition-state.ts';

const FIRST = { year: '2001', state: 'ADOPTED' } as const;
const SECOND = { year: '2002', state: 'ADOPTED' } as const;
const TENTATIVE = { year: '2003', state: 'TENTATIVE' } as const;
const DRAFT = { year: '2004', state: 'DRAFT' } as const;
const ALL = [FIRST, SECOND, TENTATIVE, DRAFT];

describe('what the sources show to have been in force on a day', () => {
  const shown = { state: 'ADOPTED', inForceFrom: '2001-08-01', lastKnownCurrent: '2002-06-30' } as const;

  test.each([
    ['2001-07-31', false],
    ['2001-08-01', true],
    ['2002-01-15', true],
    ['2002-06-30', true],
    ['2002-07-01', false],
  ])('on %s: %s', (on, expected) => {
    expect(isKnownCurrent(shown, on)).toBe(expected);
  });

  test('is never what was not adopted', () => {
    expect(isKnownCurrent({ ...shown, state: 'TENTATIVE' }, '2002-01-15')).toBe(false);
  });
});

test.each([
  ['ADOPTED', 'TENTATIVE', true],
  ['TENTATIVE', 'DRAFT', true],
  ['DRAFT', 'DRAFT', true],
  ['DRAFT', 'TENTATIVE', false],
  ['TENTATIVE', 'ADOPTED', false],
] as const)('what is %s is as settled as what is %s: %s', (state, other, expected) => {
  expect(isAsSettled({ state }, { state: other })).toBe(expected);
});

describe('an edition builds on the last before it that is as settled', () => {
  test('and a proposal on any', () => {
    expect(editionBefore(ALL, FIRST)).toBeNull();
    expect(editionBefore(ALL, SECOND)).toBe(FIRST);
    expect(editionBefore(ALL, TENTATIVE)).toBe(SECOND);
    expect(editionBefore(ALL, DRAFT)).toBe(TENTATIVE);
  });

  test('but what is adopted on no proposal', () => {
    const adopted = { year: '2005', state: 'ADOPTED' } as const;
    expect(editionBefore([...ALL, adopted], adopted)).toBe(SECOND);
    expect(lineageOf([...ALL, adopted], adopted)).toEqual([FIRST, SECOND, adopted]);
  });

  test('and that one on those before it', () => {
    expect(lineageOf(ALL, DRAFT)).toEqual(ALL);
    expect(lineageOf(ALL, FIRST)).toEqual([FIRST]);
  });
});

test('an edition is superseded by the first after it that is as settled', () => {
  expect(editionAfter(ALL, FIRST)).toBe(SECOND);
  expect(editionAfter(ALL, SECOND)).toBeNull();
  expect(editionAfter(ALL, TENTATIVE)).toBeNull();
  expect(editionAfter([DRAFT, TENTATIVE, SECOND], DRAFT)).toBe(TENTATIVE);
  expect(editionAfter([TENTATIVE, DRAFT, SECOND], TENTATIVE)).toBe(SECOND);
});

test('where none is named the last adopted is meant, else the most settled', () => {
  expect(currentEdition(ALL)).toBe(SECOND);
  expect(currentEdition([DRAFT, TENTATIVE])).toBe(TENTATIVE);
  expect(currentEdition([TENTATIVE, DRAFT])).toBe(TENTATIVE);
  expect(currentEdition([DRAFT])).toBe(DRAFT);
  expect(currentEdition([])).toBeNull();
});
