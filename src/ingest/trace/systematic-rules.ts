/**
 * The differences between a scan and its transcription that are the same everywhere and are therefore listed once
 * instead of being recorded one by one. Each is applied to a line of the source before its words are compared.
 */
export interface SystematicRule {
  readonly name: string;
  readonly description: string;
  apply(line: string): string;
}

const SYSTEMATIC_RULES: readonly SystematicRule[] = [
  {
    name: 'escapes',
    description:
      'A backslash before a dollar sign or an asterisk, and ^{*} for an asterisk, are the scanner’s.',
    apply: (line) => line.replaceAll(/\\([$*])/g, '$1').replaceAll('^{*}', '*'),
  },
  {
    name: 'spaces',
    description: 'Line breaks, tabs and runs of spaces, non-breaking ones among them, are one space.',
    apply: (line) => line.replaceAll(/\s+/g, ' '),
  },
  {
    name: 'underlining',
    description: 'The tags <u> and </u> mark underlining, which is not kept.',
    apply: (line) => line.replaceAll(/<\/?u>/g, ''),
  },
  {
    name: 'bold',
    description: 'Pairs of ** mark bold type, which is not kept.',
    apply: (line) => line.replaceAll(/\*\*(\S(?:[^*]*\S)?)\*\*/g, '$1'),
  },
  {
    name: 'italics',
    description: 'Pairs of * around words mark italics, which are not kept.',
    apply: (line) => line.replaceAll(/(?<=^|\s)\*(\S(?:[^*]*\S)?)\*(?=[\s.,;:)]|$)/g, '$1'),
  },
  {
    name: 'list dashes',
    description: 'A dash before a list line is the scanner’s.',
    apply: (line) => line.replace(/^\s*- /, ''),
  },
  {
    name: 'bullet glyphs',
    description: 'A bullet is scanned as o, O, >, • or a dash; its glyph is not compared.',
    apply: (line) => line.replace(/^\s*(?:o|O|>|•|-)\s+/, ''),
  },
];

/** The words of a line of the source as they are compared. */
export function comparedWords(line: string): string[] {
  return SYSTEMATIC_RULES.reduce((words, rule) => rule.apply(words), line)
    .split(' ')
    .filter((word) => word !== '');
}
