import { expect, test } from '@jest/globals';
import { expectedFile } from '../support/expected-file.ts';
import { realAgreement } from '../support/real-agreement.ts';

// People link to these addresses and cite by these citations: whatever else changes, they stay.
test.each(['2005-06', '2006-07'])(
  'every permalink, citation and kind of %s is as it was first published',
  async (year) => {
    const { editions } = await realAgreement();
    const { readings = [] } = editions.find(({ head }) => head.year === year) ?? {};
    const actual = readings.map(({ path, citation, kind }) => `${path}\t${citation}\t${kind}\n`).join('');
    expect(actual).toBe(
      await expectedFile(new URL(`permalinks/${year}.txt`, import.meta.url).pathname, actual),
    );
  },
);
