// Parameters of every form, and what is made of them: `good/ferry/` is a tiny invented agreement of two years,
// `good/ferry.expected.json` the parameters it gives. After a change that is meant to change them:
//
//     UPDATE_EXPECTED=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/ingest
//
// and read the difference before you commit it.

import { describe, expect, test } from '@jest/globals';
import { Diagnostics } from '../../src/ingest/diagnostic.ts';
import { makeAgreement } from '../../src/ingest/make-agreement.ts';
import { readContent } from '../../src/ingest/read/read-content.ts';
import { caseFolder } from '../support/content-case.ts';
import { expectedFile } from '../support/expected-file.ts';

const PARAMETERS = await ferryParameters();
const NAMES_OF_2001 = PARAMETERS.filter(({ year }) => year === '2001-02').map(({ name }) => name);

test('the ferry agreement gives the parameters that stand in ferry.expected.json', async () => {
  const actual = `${JSON.stringify(PARAMETERS, null, 2)}\n`;
  expect(actual).toBe(await expectedFile(caseFolder('good/ferry.expected.json'), actual));
});

test('a table may hold words: as they are printed, none where nobody can read them', () => {
  const wordsIn = (row: string) => PARAMETERS.find(({ name }) => name === `fareInWords[${row}]`);
  expect(wordsIn('Horse, led')).toMatchObject({ words: '$1,785', value: null });
  expect(wordsIn('Sheep')).toMatchObject({ words: null, value: null });
  expect(wordsIn('LARGE BOATS')).toBeUndefined();
});

describe('a table that parameters are read from', () => {
  test('names each cell after its row and its column', () => {
    expect(valueIn('fare[Horse, led][Summer]', '2001-02')).toBe('1785');
    expect(valueIn('fare[Horse, led][Winter]', '2001-02')).toBe('286');
  });

  test('with a single column of numbers names each cell after its row alone', () => {
    expect(valueIn('winterFare[1-2]', '2002-03')).toBe('286');
    expect(valueIn('winterFare[4+]', '2002-03')).toBe('1.5');
  });

  test('gives nothing for a blank cell, and nothing for a title between the rows', () => {
    expect(valueIn('fare[Cart][Summer]', '2001-02')).toBe('2.5');
    expect(NAMES_OF_2001).not.toContain('fare[Cart][Winter]');
    expect(NAMES_OF_2001.filter((name) => name.includes('BOATS'))).toEqual([]);
  });

  test('gives an illegible cell without a value, also where the whole row is illegible', () => {
    expect(valueIn('fare[Sheep][Summer]', '2001-02')).toBeNull();
    expect(valueIn('fare[Sheep][Winter]', '2001-02')).toBe('1.5');
    expect(valueIn('fare[Goat][Summer]', '2001-02')).toBeNull();
    expect(valueIn('fare[Goat][Winter]', '2001-02')).toBeNull();
  });
});

/** A value of the ferry agreement; undefined when the year has no such parameter. */
function valueIn(name: string, of: string): string | null | undefined {
  return PARAMETERS.find((parameter) => parameter.name === name && parameter.year === of)?.value;
}

async function ferryParameters() {
  const diagnostics = new Diagnostics();
  return makeAgreement(await readContent(caseFolder('good/ferry'), diagnostics), diagnostics).parameters;
}
