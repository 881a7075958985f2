import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Changes } from '../../../src/law/compare/changes.ts';
import { smallEdition } from '../../support/small-edition.ts';

/** Sentences of which each ends a paragraph or does not. */
const SENTENCES = [
  'Lamps are lit at dusk',
  'the keeper of oil,',
  'each with two wicks',
  'whistles.',
  'Lamps are lit',
];
const ends = fc.array(fc.boolean(), { minLength: SENTENCES.length, maxLength: SENTENCES.length });

function parted(into: readonly boolean[]): readonly string[] {
  const paragraphs: string[] = [];
  SENTENCES.forEach((sentence, i) => {
    if (i === 0 || into[i]) paragraphs.push(sentence);
    else paragraphs.push(`${paragraphs.pop()} ${sentence}`);
  });
  return paragraphs;
}

test('what reads alike has no differences, however its words are parted into paragraphs', () => {
  const edition = (year: string, into: readonly boolean[]) => {
    const [text = '', ...more] = parted(into);
    return smallEdition(year, [{ provision: '1', path: '1', text, more }]);
  };
  fc.assert(
    fc.property(ends, ends, (then, now) => {
      const [change] = new Changes(edition('2005-06', then), edition('2006-07', now)).all;
      expect(change?.kind).toBe('UNCHANGED');
      expect(change?.isRevised).toBe(false);
      expect(change?.segments().every(({ operation }) => operation === 'EQUAL')).toBe(true);
    }),
  );
});
