import { expect, test } from '@jest/globals';
import { AskedAgain } from '../../src/store/asked-again.ts';

test('what is asked for a second time was asked for before, whatever came between, if that was not much', () => {
  const asked = new AskedAgain(500);
  const names = Array.from({ length: 500 }, (_, number) => `Art. ${number} 2005-06 2006-07`);
  expect(names.some((name) => asked.isAskedAgain(name))).toBe(false);
  expect(names.every((name) => asked.isAskedAgain(name))).toBe(true);
});

test('what was asked for long ago is as new', () => {
  const asked = new AskedAgain(500);
  asked.isAskedAgain('long ago');
  for (let number = 0; number < 500; number += 1) asked.isAskedAgain(`${number}`);
  expect(asked.isAskedAgain('long ago')).toBe(false);
  expect(asked.isAskedAgain('long ago')).toBe(true);
});
