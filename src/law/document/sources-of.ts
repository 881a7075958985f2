import type { Clause } from './clause.ts';
import type { SourceSpan } from './source-span.ts';

/**
 * Where the words of a clause are printed, those of its sub-clauses included: the lines of its own instrument, and
 * those of each instrument that wrote a clause under it anew. Lines that follow on each other are one span. Among the
 * lines of an older instrument are those that the newer one replaced.
 */
export function sourcesOf(clause: Clause): readonly SourceSpan[] {
  const spans: SourceSpan[] = [clause.reading.source];
  for (const { reading, parent } of clause.descendants)
    if (reading.instrument !== parent?.reading.instrument) spans.push(reading.source);
  return joined(spans);
}

function joined(spans: readonly SourceSpan[]): readonly SourceSpan[] {
  const whole: SourceSpan[] = [];
  for (const span of spans.toSorted(inPrintedOrder)) {
    const last = whole.at(-1);
    if (last?.file === span.file && span.firstLine <= last.lastLine + 1)
      whole.splice(-1, 1, { ...last, lastLine: Math.max(last.lastLine, span.lastLine) });
    else whole.push(span);
  }
  return whole;
}

function inPrintedOrder(one: SourceSpan, other: SourceSpan): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.firstLine - other.firstLine;
}
