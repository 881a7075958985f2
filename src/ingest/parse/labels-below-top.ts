import { counterValue } from '../../law/numbering/counter.ts';
import type { Numbering } from '../../law/numbering/numbering.ts';
import type { CounterStyle } from '../../law/numbering/numbering-scheme.ts';

const STYLES: readonly CounterStyle[] = ['1', 'A', 'a', 'I', 'i'];

/** How many labels a canonical citation has below the top level: three in `Art. 16.L.1.c` and `Art. 3, Sec. 2(a)(1)`. */
export function labelsBelowTop(citation: string, { scheme }: Numbering): number {
  const top = scheme.tops
    .map(({ cited }) => cited.split('#')[0] ?? '')
    .find((words) => words && citation.startsWith(words));
  const below = citation.slice(top?.length ?? 0).replace(/^[^.,(]*/, '');
  const words = below.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => STYLES.some((style) => counterValue(word, style) !== null)).length;
}
