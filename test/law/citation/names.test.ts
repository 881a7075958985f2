// The names of clauses that a citation may begin with.

import { beforeAll, expect, test } from '@jest/globals';
import { Names, type WrittenNames } from '../../../src/law/citation/names.ts';
import { tokenize } from '../../../src/law/citation/token.ts';
import { Edition } from '../../../src/law/document/edition.ts';
import { editionsOf } from '../../../src/law/document/editions-of.ts';
import { realAgreement } from '../../support/real-agreement.ts';

let edition: Edition;
beforeAll(async () => {
  [edition] = editionsOf(await realAgreement()) as [Edition];
});

function topIn(names: Names, text: string) {
  return names.top(tokenize(text), 0);
}

test('a name is that of what has no label at the top, or of a memorandum below it', () => {
  const names = new Names(edition);
  expect(topIn(names, 'Preamble, A')).toEqual({ words: 'Preamble', next: 1 });
  const memorandum = topIn(names, 'MOU jrotc Instructor compensation, 5');
  expect(memorandum).toEqual({ words: 'MOU JROTC INSTRUCTOR COMPENSATION', next: 4 });
  for (const none of ['MOU JROTC', 'Article 16', 'the Preamble', '']) expect(topIn(names, none)).toBeNull();
});

test('names are remembered by the head, for whatever edition has it', () => {
  const written: WrittenNames = new WeakMap();
  const name = topIn(new Names(edition, written), 'Preamble');
  expect(name).not.toBeNull();
  const empty = new Edition(edition.head, []);
  expect(topIn(new Names(empty, written), 'Preamble')).toEqual(name);
  expect(topIn(new Names(empty), 'Preamble')).toBeNull();
});
