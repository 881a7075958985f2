/** Something that a page of the documentation shows a reader how to ask. */
export interface Example {
  /** The page and the line on which it begins: `README.md:40`. */
  readonly at: string;
  readonly asks: { readonly query: string } | { readonly curl: readonly string[] };
  /** The answer that the page prints after it, with the language of its block; null where it prints none. */
  readonly answer: { readonly language: string; readonly text: string } | null;
}

const FENCE = /^( *)```(\w*)\n([\s\S]*?)^\1```$/gm;
const CURL = /^ *(curl [\s\S]*)$/;
const ANSWERS = new Set(['json', 'text', 'markdown']);

/**
 * The examples of a page: each `graphql` block, and each `curl` line, in a block or indented. A block of JSON or of text that
 * is the next thing shown is its answer.
 */
export function examplesOf(page: string, markdown: string): readonly Example[] {
  const shown = [...blocksOf(markdown)].toSorted((a, b) => a.index - b.index);
  return shown.flatMap(({ index, language, text }, i) => {
    const asks =
      language === 'graphql' ? { query: text } : language === 'curl' ? { curl: wordsOf(text) } : null;
    if (!asks) return [];
    const next = shown[i + 1];
    const answer = next && ANSWERS.has(next.language) ? { language: next.language, text: next.text } : null;
    return { at: `${page}:${markdown.slice(0, index).split('\n').length}`, asks, answer };
  });
}

interface Shown {
  readonly index: number;
  readonly language: string;
  readonly text: string;
}

function* blocksOf(markdown: string): Iterable<Shown> {
  for (const { index, 2: language = '', 3: text = '' } of markdown.matchAll(FENCE)) {
    if (language === 'sh') yield* curlsOf(text, index);
    else yield { index, language, text };
  }
  yield* curlsOf(markdown.replaceAll(FENCE, blank), 0);
}

/** Places stay what they were. */
function blank(block: string): string {
  return block.replaceAll(/[^\n]/g, ' ');
}

function* curlsOf(text: string, offset: number): Iterable<Shown> {
  const lines = text.split('\n');
  let index = offset;
  for (const [i, line] of lines.entries()) {
    if (CURL.test(line)) yield { index, language: 'curl', text: whole(lines.slice(i)) };
    index += line.length + 1;
  }
}

/** A command with the lines that go on with it: as long as a quotation mark is open, or the line ends in a backslash. */
function whole(lines: readonly string[]): string {
  for (let count = 1; count <= lines.length; count++) {
    const text = lines.slice(0, count).join('\n');
    const outside = text.replaceAll(/'[^']*'|"[^"]*"/g, '');
    if (!/['"]/.test(outside) && !outside.endsWith('\\')) return text;
  }
  throw new Error(`This command does not end: ${lines[0]}`);
}

/** The words of a command as a shell reads them, without what is a comment. */
function wordsOf(command: string): readonly string[] {
  const bare = command.replaceAll('\\\n', ' ').trim();
  return [...bare.matchAll(/'([^']*)'|"([^"]*)"|(#.*$)|([^\s'"]+)/g)].flatMap(
    ([, single, double, comment, plain]) => (comment === undefined ? (single ?? double ?? plain ?? '') : []),
  );
}
