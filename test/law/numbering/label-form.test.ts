import { expect, test } from '@jest/globals';
import { labelForm } from '../../../src/law/numbering/label-form.ts';

test.each([
  ['A.', { before: '', joints: [], style: 'A', suffix: null, after: '.' }],
  ['a)', { before: '', joints: [], style: 'a', suffix: null, after: ')' }],
  ['(1)', { before: '(', joints: [], style: '1', suffix: null, after: ')' }],
  ['(iv)', { before: '(', joints: [], style: 'i', suffix: null, after: ')' }],
  ['I.', { before: '', joints: [], style: 'I', suffix: null, after: '.' }],
  ['Section 3.', { before: 'Section ', joints: [], style: '1', suffix: null, after: '.' }],
  ['§ 3', { before: '§ ', joints: [], style: '1', suffix: null, after: '' }],
  ['13.2.1', { before: '', joints: ['.', '.'], style: '1', suffix: null, after: '' }],
  ['A.1', { before: '', joints: ['.'], style: '1', suffix: null, after: '' }],
  ['3-1', { before: '', joints: ['-'], style: '1', suffix: null, after: '' }],
  ['12a.', { before: '', joints: [], style: '1', suffix: 'a', after: '.' }],
  ['32(A)', { before: '', joints: [], style: '1', suffix: '(A)', after: '' }],
])('%s is the example of a form', (example, form) => {
  expect(labelForm(example)).toEqual({ example, ...form });
});

test.each(['', '.', 'Section', '§'])('in “%s” nothing is counted', (example) => {
  expect(labelForm(example)).toBeNull();
});
