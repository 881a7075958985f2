/** The YAML between the `---` lines at the top of a file, and the text after it. */
export interface FrontMatter {
  readonly yaml: string | null;
  readonly text: string;
  /** The 1-based line of the file at which the text begins. */
  readonly firstLine: number;
}

export function splitFrontMatter(file: string): FrontMatter {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(file);
  if (!match) return { yaml: null, text: file, firstLine: 1 };
  const firstLine = match[0].split('\n').length;
  return { yaml: String(match[1]), text: file.slice(match[0].length), firstLine };
}
