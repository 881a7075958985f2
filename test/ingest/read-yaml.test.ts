import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readSlowly, readYaml } from '../../src/ingest/parse/read-yaml.ts';

/** Both readers say the same of a text: what it says, where everything stands, and what is wrong. */
function expectAlike(text: string): void {
  expect(readYaml(text)).toEqual(readSlowly(text));
}

test.each([
  ...globSync('content/**/*.yaml'),
  ...globSync('test/{ingest,rules,search,agreements}/**/*.yaml', { exclude: ['**/blind/**'] }),
])('%s is read alike, quickly or slowly', async (path) => {
  expectAlike(await readFile(path, 'utf8'));
});

test('whatever is written is read alike, in every style', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'yes',
      '12_000',
      '0o17',
      '0x1F',
      '1e3',
      '.5',
      '~',
      'null',
      '2006-07-01',
      '<<',
      '07',
      '+1',
      '.inf',
    ),
    fc.stringMatching(/^[a-z:#>|"' -]{0,30}(\n[a-z ]{0,60}){0,4}$/),
  );
  const value = fc.letrec((tie) => ({
    any: fc.oneof(
      { depthSize: 'small' },
      word,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      tie('list'),
      tie('map'),
    ),
    list: fc.array(tie('any'), { maxLength: 4 }),
    map: fc.dictionary(
      fc.oneof(fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/), fc.integer().map(String), word),
      tie('any'),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  }));
  const style = fc.record({
    collectionStyle: fc.constantFrom('any' as const, 'block' as const, 'flow' as const),
    defaultStringType: fc.constantFrom(
      'PLAIN' as const,
      'QUOTE_SINGLE' as const,
      'QUOTE_DOUBLE' as const,
      'BLOCK_LITERAL' as const,
      'BLOCK_FOLDED' as const,
    ),
    indent: fc.constantFrom(2, 4),
  });
  fc.assert(
    fc.property(value.map, style, (map, options) => {
      const text = stringify(map, { ...options, aliasDuplicateObjects: false });
      expectAlike(text);
    }),
    { numRuns: 1_000 },
  );
});
