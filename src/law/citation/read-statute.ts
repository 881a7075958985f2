import type { OutsideName } from './find-outside.ts';
import type { Token } from './token.ts';
import { wordAt } from './token-words.ts';

/** The parts of `22-10A-20`: no code of New Mexico's statutes has more. */
const MAX_PARTS = 9;

/** Reads a section of the statutes by its code alone: `Section 22-10A-20`, `NMSA 1978, Section 22-10A-20`. */
export function readStatute(tokens: readonly Token[], at: number): OutsideName | null {
  const isCompilation = tokens[at]?.text === 'NMSA';
  const year = isCompilation && tokens[at + 1]?.kind === 'NUMBER' ? 1 : 0;
  const section = readStatuteTail(tokens, isCompilation ? at + 1 + year : at);
  if (section) return { name: `New Mexico Statutes, ${section.name}`, next: section.next };
  return isCompilation ? { name: 'New Mexico Statutes', next: at + 1 + year } : null;
}

/** Reads `, Section 22-10A-20 (2003)` after the name of a law. */
export function readStatuteTail(tokens: readonly Token[], at: number): OutsideName | null {
  const word = wordAt(tokens, at) === ',' ? at + 1 : at;
  if (!/^(?:sections?|sec|§)$/.test(wordAt(tokens, word))) return null;
  const start = tokens[word + 1]?.text === '.' ? word + 2 : word + 1;
  const end = afterCode(tokens, start);
  if (end === null) return null;
  const code = tokens.slice(start, end).map(({ text }) => text);
  const year = tokens[end]?.text === '(' && tokens[end + 2]?.text === ')' ? tokens[end + 1]?.text : undefined;
  return year && /^\d{4}$/.test(year)
    ? { name: `Section ${code.join('')} (${year})`, next: end + 3 }
    : { name: `Section ${code.join('')}`, next: end };
}

/** The token after `22-10A-20`; null when what stands there has no hyphen and is a label or another number. */
function afterCode(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.kind !== 'NUMBER') return null;
  let end = at + 1;
  let hyphens = 0;
  while (end - at < MAX_PARTS && tokens[end]?.joined && /^(?:-|\d+|[A-Z])$/.test(tokens[end]?.text ?? '')) {
    if (tokens[end]?.text === '-') hyphens += 1;
    end += 1;
  }
  return hyphens >= 2 ? end : null;
}
