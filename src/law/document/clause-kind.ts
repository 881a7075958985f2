/** The kinds of addressable provisions, as the public contract names them. */
export const CLAUSE_KINDS = [
  'PREAMBLE',
  'ARTICLE',
  'SECTION',
  'PARAGRAPH',
  'SUBPARAGRAPH',
  'ITEM',
  'APPENDIX',
  'MEMORANDUM',
  'TABLE',
  'NOTE',
] as const;

export type ClauseKind = (typeof CLAUSE_KINDS)[number];
