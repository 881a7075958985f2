import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ListedNames, placesInOther, placesNamed } from '../../src/law/document/clause-names.ts';

/** Names of which some begin alike, some are the same, and some have letters beyond one byte or one code unit. */
const aName = fc.oneof(
  fc.constantFrom('', 'A', 'A/1', 'A/10', 'A/2', 'a', 'Ä', '§ 3', '🏮', '\uffff'),
  fc.string({ maxLength: 3 }),
);
const someNames = fc.array(aName, { maxLength: 40 });

describe('what clauses are called', () => {
  test('leads to those that are called so, in printed order, and to none that is not', () => {
    fc.assert(
      fc.property(someNames, aName, (names, other) => {
        const listed = new ListedNames(names);
        for (const name of [...names, other])
          expect(placesNamed(listed, name)).toEqual(
            [...names.keys()].filter((place) => names[place] === name),
          );
      }),
    );
  });

  test('leads to the clause of the same name in another edition', () => {
    fc.assert(
      fc.property(someNames, someNames, (all, others) => {
        const [names, other] = [all, others].map((each) => [...new Set(each)]) as [string[], string[]];
        const places = placesInOther(new ListedNames(names), new ListedNames(other));
        expect([...places]).toEqual(names.map((name) => other.indexOf(name)));
      }),
    );
  });
});
