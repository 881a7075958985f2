import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { labelForm } from '../../../src/law/numbering/label-form.ts';
import type { LabelForm } from '../../../src/law/numbering/numbering-scheme.ts';
import { labelReader } from '../../../src/law/numbering/read-label.ts';
import { labelAt, seriesPlace } from '../../../src/law/numbering/series-place.ts';

function formOf(example: string): LabelForm {
  const form = labelForm(example);
  if (!form) throw new RangeError(`${example} is no form`);
  return form;
}

const EXAMPLES = [
  'A.',
  '1.',
  'a)',
  '(1)',
  '(i)',
  'I.',
  'Section 1.',
  '§ 1',
  '1.1',
  '1.1.1',
  'A.1',
  '1-1',
  '12a.',
  '1(A).',
];

test('a label written in a form is read back as the one it was, whatever words follow', () => {
  const written = fc.record({
    form: fc.constantFrom(...EXAMPLES.map(formOf)),
    counted: fc.integer({ min: 1, max: 26 }),
    suffix: fc.integer({ min: 0, max: 26 }),
    words: fc.constantFrom('', ' Words', ' The teacher, 3. a) and (b)'),
  });
  fc.assert(
    fc.property(written, ({ form, counted, suffix, words }) => {
      const place = { counted, suffix: form.suffix === null ? 0 : suffix };
      const label = labelAt(place, form);
      const above = form.joints.map((joint, i) => `${i + 2}${joint}`).join('');
      const marker = `${form.before}${above}${label}${form.after}`;
      const read = labelReader(form).read(marker + words);
      expect(read).toMatchObject({ label, marker, place, words: words.trim() });
      expect(read?.above).toEqual(form.joints.map((_, i) => String(i + 2)));
      expect(seriesPlace(label, form)).toEqual(place);
    }),
  );
});

test.each([
  ['A.', 'a. words'],
  ['A.', 'A words'],
  ['A.', 'BC. words'],
  ['1.', '1.words'],
  ['1.', '2005. words'],
  ['(i)', '(iiii) words'],
  ['Section 1', 'Section 3 of the Act'],
  ['Section 1', 'Sections 3 and 4'],
  ['1.1', '1.1.1 words'],
  ['1.1', '1. words'],
  ['12a.', '12ab. words'],
])('in the form %s, “%s” begins with no label', (example, text) => {
  expect(labelReader(formOf(example)).read(text)).toBeNull();
});

test('a word before a label may have any capitals and spaces', () => {
  expect(labelReader(formOf('Section 1.')).read('SECTION  4. Words')).toMatchObject({
    label: '4',
    marker: 'SECTION  4.',
    words: 'Words',
  });
});
