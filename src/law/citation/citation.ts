import { LIMITS } from '../../limits.ts';

/**
 * A citation as people write it, read into steps from the top of the agreement down: `Art 16.L.1.c`,
 * `Article 16, L.1.c`, `16.L.1(c)`, `Article 24, paragraph H`, `Appendix B`, `App. A, AT-2`, `Preamble`, `MOU JROTC`.
 * Reading says nothing about whether such a clause exists; that is asked of an edition.
 */
export interface Citation {
  readonly root: CitationRoot;
  readonly steps: readonly CitationStep[];
}

export type CitationRoot =
  | { readonly type: 'article'; readonly label: string }
  | { readonly type: 'appendix'; readonly label: string }
  /** A provision known by words: `Preamble`, `Agreement Signatures`, `App. Career Pathway`, `MOU Time`. */
  | { readonly type: 'name'; readonly words: string }
  /** A salary schedule by its name, wherever it stands. */
  | { readonly type: 'schedule'; readonly name: string };

export type CitationStep =
  | { readonly type: 'label'; readonly label: string }
  | { readonly type: 'name'; readonly words: string };

/** The forms an error message shows to someone whose citation cannot be read. */
export const CITATION_FORMS =
  'Art 16.L, Article 16, L.1.c, 16.L.1(c), Article 24, paragraph H, Appendix B, App. A, AT-2, Preamble, MOU JROTC';

const ARTICLE = /^(?:art(?:icle)?s?\.?\s*)?(\d{1,3})(?![\d-])/i;
const APPENDIX = /^app(?:endix)?\b\.?\s*([a-z])\b(?!-)/i;
const NAMED_APPENDIX = /^app(?:endix)?\b\.?\s+(?:to the negotiated agreement\s+)?/i;
const SCHEDULE = /^(?:salary\s+(?:schedule|matrix)\s+)?(at|a)-?(\d)$/i;
const MEMORANDUM = /^(?:mou\b|memorandum(?:\s+of\s+understanding)?\b)[\s,:.-]*/i;
const TOP_NAME = /^(?:preamble|agreement signatures|signatures|agreement)\b/i;
/** A comma parts the steps of a citation; before three digits it stands inside an amount, `$2,500`. */
export const STEP_COMMA = /,(?!\d{3}(?!\d))/g;
/** What a heading of the agreement may print beside letters and digits: `STUDENT WEIGHTED FORMULA*`. */
const NAME = /^[\s,\p{L}\p{N}&'’"“”:;/().$%*\-–—]+$/u;
const LEVEL_WORD =
  /^(?:sections?|sec|paragraphs?|para|par|subparagraphs?|subsections?|items?|clauses?|letter|number|no|§|¶)$/i;

/** Reads a citation; `null` when the words cannot be one. */
export function parseCitation(written: string): Citation | null {
  const words = written.trim();
  if (words === '' || words.length > LIMITS.citation.most) return null;
  const schedule = scheduleName(words);
  if (schedule) return { root: { type: 'schedule', name: schedule }, steps: [] };
  const article = ARTICLE.exec(words);
  if (article)
    return withSteps({ type: 'article', label: String(Number(article[1])) }, words.slice(article[0].length));
  const appendix = APPENDIX.exec(words);
  if (appendix) {
    return withSteps(
      { type: 'appendix', label: String(appendix[1]).toUpperCase() },
      words.slice(appendix[0].length),
    );
  }
  return parseNamed(words);
}

/** `AT-2` from `AT-2`, `AT2` or `at-2`; null when the words are not the name of a salary schedule. */
export function scheduleName(written: string): string | null {
  const match = SCHEDULE.exec(written.trim());
  return match ? `${String(match[1]).toUpperCase()}-${match[2]}` : null;
}

/** Letters and digits only, lower case: how names are compared. */
export function foldName(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}

function parseNamed(words: string): Citation | null {
  const prefix = (NAMED_APPENDIX.exec(words) ?? MEMORANDUM.exec(words))?.[0];
  if (prefix === undefined) {
    const top = TOP_NAME.exec(words)?.[0];
    return top === undefined ? null : withSteps({ type: 'name', words: top }, words.slice(top.length));
  }
  const [name = '', ...rest] = words.slice(prefix.length).split(STEP_COMMA);
  if (foldName(name) === '') return null;
  const known = MEMORANDUM.test(words) ? `MOU ${name.trim()}` : `App. ${name.trim()}`;
  return withSteps({ type: 'name', words: known }, rest.join(','));
}

function withSteps(root: CitationRoot, rest: string): Citation | null {
  const steps = parseSteps(rest);
  return steps && { root, steps };
}

/** The steps after the root: labels apart by any punctuation, or names between commas. */
function parseSteps(rest: string): CitationStep[] | null {
  if (/^[a-z]{2}/i.test(rest)) return null;
  const steps: CitationStep[] = [];
  for (const piece of rest.split(STEP_COMMA)) {
    const name = scheduleName(piece);
    const labels = name ? null : labelsOf(piece);
    if (name) steps.push({ type: 'label', label: name });
    else if (labels) steps.push(...labels);
    else if (NAME.test(piece)) steps.push({ type: 'name', words: piece.trim() });
    else return null;
  }
  return steps;
}

/** `null` when the piece is not made of labels only. */
function labelsOf(piece: string): CitationStep[] | null {
  if (/[^\s.()§¶\p{L}\p{N}]/u.test(piece)) return null;
  const tokens = piece.match(/[§¶]|\d+|\p{L}+/gu) ?? [];
  const steps: CitationStep[] = [];
  for (const token of tokens) {
    if (LEVEL_WORD.test(token)) continue;
    if (!/^(?:[A-Za-z]|\d{1,2})$/.test(token)) return null;
    steps.push({ type: 'label', label: token });
  }
  return steps;
}
