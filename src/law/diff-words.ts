import { diffArrays } from 'diff';
import type { DiffSegment } from './diff-segment.ts';
import { type WordToken, wordTokens } from './word-tokens.ts';

/** What makes two tokens the same; by default the letters as printed. */
export type SameToken = (a: WordToken, b: WordToken) => boolean;

/** Tokens that both texts have, or that one has in the place of the other's. */
interface Stretch {
  readonly equal: boolean;
  readonly before: readonly WordToken[];
  readonly after: readonly WordToken[];
}

/** The differences between two texts by whole tokens; line breaks and spaces make none. */
export function diffWords(before: string, after: string): readonly DiffSegment[] {
  return diffTokens(wordTokens(before), wordTokens(after), (a, b) => a.text === b.text) ?? [];
}

/**
 * The differences between two runs of tokens. What both have is given as the later has it. All but the INSERT segments
 * read, one after the other, as the earlier text does, and all but the DELETE segments as the later: words that stand
 * apart in a text stand apart in its segments.
 * @returns null when the two differ in more than `maxEdits` tokens.
 */
export function diffTokens(
  before: readonly WordToken[],
  after: readonly WordToken[],
  same: SameToken,
  maxEdits = Number.POSITIVE_INFINITY,
): readonly DiffSegment[] | null {
  const stretches = stretchesOf(before, after, same, maxEdits);
  return stretches && segmentsOf(stretches);
}

function stretchesOf(
  before: readonly WordToken[],
  after: readonly WordToken[],
  same: SameToken,
  maxEdits: number,
): readonly Stretch[] | null {
  const options = { comparator: same, maxEditLength: maxEdits };
  const runs = diffArrays([...before], [...after], options);
  if (!runs) return null;
  const stretches: Stretch[] = [];
  let atBefore = 0;
  let atAfter = 0;
  for (const { added, removed, count = 0 } of runs) {
    const equal = !added && !removed;
    const then = added ? [] : before.slice(atBefore, atBefore + count);
    const now = removed ? [] : after.slice(atAfter, atAfter + count);
    atBefore += then.length;
    atAfter += now.length;
    const last = stretches.at(-1);
    if (equal || !last || last.equal) stretches.push({ equal, before: then, after: now });
    else stretches.push(joined(stretches.pop() as Stretch, then, now));
  }
  return stretches;
}

function joined(change: Stretch, then: readonly WordToken[], now: readonly WordToken[]): Stretch {
  return { equal: false, before: [...change.before, ...then], after: [...change.after, ...now] };
}

function segmentsOf(stretches: readonly Stretch[]): readonly DiffSegment[] {
  const segments: DiffSegment[] = [];
  let head = '';
  stretches.forEach((stretch, i) => {
    if (!stretch.equal) {
      const change = changeAfter(stretches[i - 1] ?? null, stretch);
      if (change.deleted) segments.push({ operation: 'DELETE', text: change.deleted });
      if (change.inserted) segments.push({ operation: 'INSERT', text: change.inserted });
      head = change.head;
      return;
    }
    const space = i === stretches.length - 1 || lastSpace(stretch.before) ? lastSpace(stretch.after) : '';
    segments.push({ operation: 'EQUAL', text: head + unspaced(stretch.after) + space });
  });
  return segments;
}

/**
 * What went and what came after words that both texts have. Where only one text has a space after those words, it
 * belongs to what that text has next: `foo bar.` made `foo.` loses ` bar`. Where that text has next what both have, the
 * space is its `head`: `foo bar` made `foo, bar` gains `,` before ` bar`.
 */
function changeAfter(
  equal: Stretch | null,
  change: Stretch,
): { readonly deleted: string; readonly inserted: string; readonly head: string } {
  const [then, now] = [lastSpace(equal?.before ?? []), lastSpace(equal?.after ?? [])];
  const apart = then === '' || now === '';
  if (apart && then && change.before.length === 0)
    return { deleted: '', inserted: unspaced(change.after), head: lastSpace(change.after) || then };
  if (apart && now && change.after.length === 0)
    return { deleted: unspaced(change.before), inserted: '', head: now };
  const text = (tokens: readonly WordToken[], space: string) =>
    tokens.length === 0 ? '' : (apart ? space : '') + unspaced(tokens) + lastSpace(tokens);
  return { deleted: text(change.before, then), inserted: text(change.after, now), head: '' };
}

function lastSpace(tokens: readonly WordToken[]): string {
  return tokens.at(-1)?.space ?? '';
}

/** The tokens as printed, without the space after the last. */
function unspaced(tokens: readonly WordToken[]): string {
  return tokens.map(({ text, space }, i) => (i === tokens.length - 1 ? text : text + space)).join('');
}
