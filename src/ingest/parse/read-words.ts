import type { Emphasis } from '../../law/document/provision.ts';

/** Words of a line as they are printed. */
export interface ReadWords {
  readonly text: string;
  /** What is printed in another type; none where nothing is. */
  readonly emphasis: readonly Emphasis[];
  /** Whether an asterisk is left that begins or ends nothing. */
  readonly isOpen: boolean;
}

/**
 * Reads the words of a line: `*words*` and `**words**` are printed in another type; a backslash takes from the mark after
 * it that it means anything; links of a text that was served are plain words again.
 */
export function readWords(written: string): ReadWords {
  const words = withoutLinks(written);
  const emphasis: Emphasis[] = [];
  let text = '';
  let open: { readonly mark: string; readonly start: number } | null = null;
  let isOpen = false;
  for (const [token] of words.matchAll(/\\.|\*\*?|[^\\*]+|\\/gs)) {
    if (!token.startsWith('*')) text += token.startsWith('\\') ? token.slice(1) : token;
    else if (open === null) open = { mark: token, start: text.length };
    else {
      isOpen ||= open.mark !== token || open.start === text.length;
      emphasis.push({ type: token === '*' ? 'emphasis' : 'strong', start: open.start, end: text.length });
      open = null;
    }
  }
  return { text, emphasis, isOpen: isOpen || open !== null };
}

/** A backslash before a punctuation mark means the mark itself; before a letter or number, nothing but a word. */
export function unescaped(words: string): string {
  return withoutLinks(words).replaceAll(/\\(.)/g, '$1');
}

/** Where a text that was served comes back, the words that were made links are plain words again. */
export function withoutLinks(words: string): string {
  return words.replaceAll(/(?<!\\)\[((?:\\.|[^\]\\])*)\]\(\/[^)\s]*\)/g, '$1');
}
