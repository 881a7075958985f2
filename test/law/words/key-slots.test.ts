import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { KeySlots } from '../../../src/law/words/key-slots.ts';

/** Few letters, so that keys begin with one another. */
const KEY = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'ж', '𐐀'), minLength: 1, maxLength: 4 });
const END = fc.constantFrom(' ', '\t', '\n');

test('keys are found where they stand, and others nowhere', () => {
  fc.assert(
    fc.property(fc.uniqueArray(KEY), END, fc.array(KEY), (keys, end, others) => {
      const text = keys.map((key) => key + end).join('');
      const slots = new KeySlots(text, keys.length);
      let at = 0;
      for (const key of keys) {
        expect(slots.put(at)).toBe(at + key.length);
        at += key.length + 1;
      }
      const places = new Map(keys.map((key, i) => [key, keys.slice(0, i).join(end).length + Math.min(i, 1)]));
      for (const key of [...keys, ...others]) expect(slots.placeOf(key)).toBe(places.get(key) ?? -1);
    }),
  );
});
