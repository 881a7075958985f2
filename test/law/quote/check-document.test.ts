// Which clause a text names for what it quotes, and what does not hold of both.

import { describe, expect, test } from '@jest/globals';
import type { Clause } from '../../../src/law/document/clause.ts';
import type { Edition } from '../../../src/law/document/edition.ts';
import { checkDocument, type DocumentCheck } from '../../../src/law/quote/check-document.ts';
import { findQuotations } from '../../../src/law/quote/find-quotations.ts';
import type { Reference } from '../../../src/law/reference/reference.ts';
import { WordIndex } from '../../../src/law/words/word-index.ts';
import { smallEdition } from '../../support/small-edition.ts';

const year = (name: string, light: string) =>
  smallEdition(name, [
    {
      provision: 'a',
      path: 'A',
      text: `Every street lamp is lit ${light}.`,
      under: [{ provision: 'a1', path: 'A/1', text: 'The keeper trims each wick himself.' }],
    },
    { provision: 'b', path: 'B', text: 'The town buys all the oil.' },
    { provision: 'c', path: 'C', text: 'Nothing is said of gas.' },
  ]);
const then = year('2001-02', 'at dusk');
const now = year('2002-03', 'by six');

const LAMP = '“street lamp is lit by six”';
const OIL = '“The town buys all the oil”';
const WICK = '“keeper trims each wick himself”';

function at(edition: Edition, path: string): Clause {
  const clause = edition.atPath(path);
  if (!clause) throw new RangeError(path);
  return clause;
}

/** The citations of a text: `[A]`, of the earlier year `[2001 A]`, of none `[?]`. */
function citationsIn(text: string): readonly Reference[] {
  return [...text.matchAll(/\[(2001 )?([A-Z?](?:\/\d)?)\]/g)].map(
    ({ 0: words, 1: earlier, 2: path = '', index }) => {
      const target = path === '?' ? null : at(earlier ? then : now, path);
      const status = target ? 'RESOLVED' : 'DANGLING';
      return { text: words, start: index, end: index + words.length, status, target, candidates: [] };
    },
  ) as unknown as readonly Reference[];
}

function check(text: string): DocumentCheck {
  const wordsOf = (edition: Edition) => new WordIndex(edition);
  const document = { text, citations: citationsIn(text), quotations: findQuotations(text) };
  return checkDocument(document, { edition: now, all: [then, now], wordsOf });
}

/** The clause that is cited for each quotation. */
const cited = (text: string) =>
  check(text).quotations.map(({ cited: clause }) =>
    clause ? `${clause.edition.head.year} ${clause.reading.path}` : null,
  );

describe('the clause that a text names for a quotation', () => {
  test.each([
    ['right after it', `[B] says much. ${LAMP} [A] is so.`, '2002-03 A'],
    ['right after it, in brackets', `[B] says much. ${LAMP} (see [A]).`, '2002-03 A'],
    ['right after it, after a dash and words that lead to it', `[B] — ${LAMP}, — per [A].`, '2002-03 A'],
    [
      'before it, where other words stand between it and the next',
      `[A] says ${LAMP}, and so does [B].`,
      '2002-03 A',
    ],
    ['right after it, without a space', `[B] says much. ${LAMP}[A].`, '2002-03 A'],
    ['before it, without a space', `So [A]${LAMP}, and so does [B].`, '2002-03 A'],
    ['in its paragraph, whatever others say', `So.\n\n[A] says ${LAMP}.\n\nSo [B].`, '2002-03 A'],
    ['later in its paragraph, whatever others say', `So.\n\nIn ${LAMP} so [A].\n\nSo.`, '2002-03 A'],
    ['last before it', `[B] and [A] say ${LAMP}.`, '2002-03 A'],
    ['in another year', `[2001 A] says “street lamp is lit at dusk”.`, '2001-02 A'],
    ['later in its paragraph, where none is before', `We read ${LAMP} as it stands in [A].`, '2002-03 A'],
    ['of several after it the first', `We read ${LAMP} as in [A] or [B].`, '2002-03 A'],
    ['before it, though one that leads nowhere stands between', `[A] and [?] say ${LAMP}.`, '2002-03 A'],
  ])('is that %s', (_, text, expected) => {
    expect(cited(text)).toEqual([expected]);
  });

  test.each([
    ['is in another paragraph before', `[A] says so.\n\nWe read ${LAMP}.`],
    ['is in another paragraph after', `We read ${LAMP} now.\n\nSo says [A].`],
    ['leads nowhere', `[?] says ${LAMP}.`],
  ])('is none where a citation %s', (_, text) => {
    expect(cited(text)).toEqual([null]);
  });

  test('is that of the paragraph which introduces what is set off, and of no earlier one', () => {
    const setOff = '> street lamp is lit by six';
    expect(cited(`[A] says:\n\n${setOff}\n`)).toEqual(['2002-03 A']);
    expect(cited(`[A] says this.\n\nAnd more:\n\n${setOff}\n`)).toEqual([null]);
  });

  test('is each its own', () => {
    expect(cited(`[A] says ${LAMP}; ${OIL} ([B]). ${WICK}, says [A/1].`)).toEqual([
      ...['2002-03 A', '2002-03 B', '2002-03 B'],
    ]);
  });
});

describe('what does not hold', () => {
  const told = (text: string) => {
    const { problems, quotations } = check(text);
    return [
      problems,
      ...quotations.map(({ check: { verdict, alterations } }) =>
        [verdict, ...alterations.map(({ kind, expected, found }) => `${kind} ${expected} > ${found}`)].join(
          ', ',
        ),
      ),
    ];
  };

  test('are citations that lead nowhere, and quotations that are not the words', () => {
    expect(told(`[A] says ${LAMP}.`)).toEqual([0, 'EXACT']);
    expect(told(`[A] says ${LAMP}, [?] not.`)).toEqual([1, 'EXACT']);
    expect(told('[B] says “The town buys no oil at all”.')[0]).toBe(1);
    expect(told('“Nobody has ever written such words here” and [?].')).toEqual([2, 'ABSENT']);
    expect(told('')).toEqual([0]);
  });

  test('are words of another clause than the one that is cited, unless one stands under the other', () => {
    expect(told(`${OIL} [A].`)).toEqual([1, 'EXACT, OTHER_CLAUSE A > B']);
    expect(told(`${WICK} [A].`)).toEqual([0, 'EXACT']);
    expect(told(`${LAMP} [A/1].`)).toEqual([0, 'EXACT']);
    expect(told(OIL)).toEqual([0, 'EXACT']);
  });

  test('are the words of another year than the one that is cited', () => {
    const [problems, quoted] = told('[A] says “street lamp is lit at dusk”.');
    expect(problems).toBe(1);
    expect(quoted).toMatch(/OTHER_YEAR 2002-03 > 2001-02/);
    expect(told('[2001 A] says “street lamp is lit at dusk”.')).toEqual([0, 'EXACT']);
  });
});

test('a quotation stands at its place, without the marks around it', () => {
  const text = `So ${LAMP} [A].`;
  const [quotation] = check(text).quotations;
  expect(quotation?.text).toBe('street lamp is lit by six');
  expect(text.slice(quotation?.start, quotation?.end)).toBe(quotation?.text);
});
