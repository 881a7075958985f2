import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { roomOf } from '../../src/store/library-room.ts';

test('all memory is divided, whatever there is of it; of more than there is here most is for documents', () => {
  fc.assert(
    fc.property(fc.integer({ min: 32_000_000, max: 1_000_000_000_000 }), (bytes) => {
      const room = roomOf(bytes);
      const all: readonly number[] = Object.values(room);
      expect(all.reduce((sum, each) => sum + each, 0)).toBe(bytes);
      expect(Math.min(...all)).toBeGreaterThan(bytes / 1_000_000);
      expect(room.documents).toBe(Math.max(...all));
      expect(room.editions + room.packs + room.findings).toBeLessThanOrEqual(75_000_000);
    }),
  );
});
