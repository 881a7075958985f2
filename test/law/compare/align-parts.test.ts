import { describe, expect, test } from '@jest/globals';
import { alignParts } from '../../../src/law/compare/align-parts.ts';
import type { OwnPart } from '../../../src/law/document/provision.ts';

const A = 'alpha beta gamma delta epsilon';
const B = 'zeta eta theta iota kappa';
const C = 'lambda mu nu xi omicron';
const TABLE: OwnPart = { type: 'table', table: { headings: [], rows: [['1']] } };

function part(text: string, marker = ''): OwnPart {
  return { type: 'paragraph', depth: 0, marker, text };
}

/** Which parts lie beside which, by their numbers: `0:0 1:1,2`. */
function aligned(before: readonly (string | OwnPart)[], after: readonly (string | OwnPart)[]): string {
  const [then, now] = [before, after].map((parts) =>
    parts.map((one) => (typeof one === 'string' ? part(one) : one)),
  ) as [OwnPart[], OwnPart[]];
  return alignParts(then, now)
    .map((pair) => [pair.before.map((one) => then.indexOf(one)), pair.after.map((one) => now.indexOf(one))])
    .map(([one, other]) => `${one?.join()}:${other?.join()}`)
    .join(' ');
}

describe('parts lie beside one another', () => {
  test.each<[string, readonly (string | OwnPart)[], readonly (string | OwnPart)[], string]>([
    ['that are the same', [A, B], [A, B], '0:0 1:1'],
    ['at the beginning and at the end, whatever came between', [A, C], [A, B, C], '0:0 :1 1:2'],
    ['whatever went from between', [A, B, C], [A, C], '0:0 1: 2:1'],
    ['of which one is there twice', [A, A], [A], '0:0 1:'],
    ['that have half of their words', ['a b c d'], ['a b x y'], '0:0'],
    ['but not with less than half', ['a b c d e'], ['a b x y z'], '0: :0'],
    [
      'in the order of both: what was exchanged came and went',
      [A, `${B} ${C}`],
      [`${B} ${C}`, A],
      '0: 1:0 :1',
    ],
    ['whatever their capitals', ['ALPHA Beta'], ['alpha beta'], '0:0'],
    [
      'so that the most words are beside the same',
      ['a b c d e f'],
      ['a b c x y z', 'a b c d e f g'],
      ':0 0:1',
    ],
    ['that have no words at all', ['—', A], ['…', A], '0:0 1:1'],
    ['all that came where there was nothing', [], [A, B], ':0 :1'],
    ['all that went where there is nothing', [A, B], [], '0: 1:'],
  ])('%s', (_, before, after, expected) => {
    expect(aligned(before, after)).toBe(expected);
  });
});

describe('a paragraph that was split', () => {
  test.each<[string, readonly (string | OwnPart)[], readonly (string | OwnPart)[], string]>([
    ['into two lies beside both', [`${A} ${B}`], [A, B], '0:0,1'],
    ['into three beside all of them', [`${A} ${B} ${C}`], [A, B, C], '0:0,1,2'],
    ['and changed a little, too', [`${A} ${B}`], [A, `${B} more`], '0:0,1'],
    ['is merged the other way about', [A, B], [`${A} ${B}`], '0,1:0'],
    ['by three', [A, B, C], [`${A} ${B} ${C}`], '0,1,2:0'],
    ['but no line with a marker is a piece of it', [`${A} ${B}`], [A, part(B, '1)')], '0:0 :1'],
    ['nor one with other words', [`${A} ${B}`], [A, 'zeta eta one two three'], '0:0 :1'],
    ['nor one without words', [A], [A.replace('alpha', 'Alpha'), '—'], '0:0 :1'],
  ])('%s', (_, before, after, expected) => {
    expect(aligned(before, after)).toBe(expected);
  });
});

describe('a table', () => {
  test('lies beside a table, whatever is in it, and beside no paragraph', () => {
    const other: OwnPart = { type: 'table', table: { headings: [], rows: [['2']] } };
    expect(aligned([TABLE], [other])).toBe('0:0');
    expect(aligned([A, TABLE], [other, B])).toBe('0: 1:0 :1');
    expect(aligned([TABLE], [A])).toBe('0: :0');
  });
});
