import { lineWords } from './source-span.ts';

/** A scanning error mended in the text: what the source reads at those lines, and what stands in its place. */
export interface Correction {
  readonly source: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly stood: string;
  readonly stands: string;
  readonly reason: string;
}

/** How a correction is told to a reader. */
export function correctionText(correction: Correction): string {
  const stands = correction.stands === '' ? 'nothing' : `“${correction.stands}”`;
  return `Source ${lineWords(correction)}: the scan reads “${correction.stood}”; ${stands} stands here. ${sentence(correction.reason)}`;
}

function sentence(words: string): string {
  const whole = /[.!?]$/.test(words) ? words : `${words}.`;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}
