import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Bytes of objects that something still refers to, and of the arrays they hold. */
export function memoryInUse(): number {
  // A text that was matched last is referred to until another is (`RegExp.lastMatch`).
  /./.test('.');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 2; i += 1) collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** What `make` makes, and how many bytes of memory that takes. It is made once before, for what is made once for all. */
export function memoryTakenBy<Made>(make: () => Made): { readonly made: Made; readonly taken: number } {
  // In a function of its own, whose end lets go of it.
  const passing = () => void make();
  passing();
  const start = memoryInUse();
  const made = make();
  return { made, taken: memoryInUse() - start };
}
