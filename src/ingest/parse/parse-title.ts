import type { ClauseKind } from '../../law/document/clause-kind.ts';

/** The opening of a provision: what is printed before its words. */
export interface Opening {
  readonly kind: ClauseKind;
  readonly label: string | null;
  readonly marker: string;
  readonly heading: string | null;
}

const MEMORANDUM = /^MEMORANDUM OF UNDERSTANDING\b/i;
const SCHEDULE = /\bSALARY (?:SCHEDULE|MATRIX) (AT?-\d)\b/i;

/** Reads the title of a provision at the top level: `Article 16, LEAVES`, `APPENDIX B CLASS SIZE REQUIREMENTS`. */
export function parseTitle(words: string): Opening {
  const article = /^(Article\s+(\d+)[,.])\s+(.+)$/i.exec(words);
  if (article) return opening('ARTICLE', article[2], article[1], article[3]);
  const unlettered = /^(APPENDIX TO THE NEGOTIATED AGREEMENT)\s+(.+)$/i.exec(words);
  if (unlettered) {
    const kind = MEMORANDUM.test(String(unlettered[2])) ? 'MEMORANDUM' : 'APPENDIX';
    return opening(kind, undefined, unlettered[1], unlettered[2]);
  }
  const appendix = /^(APPENDIX\s+([A-Z]))(?:\s+(.+))?$/i.exec(words);
  if (appendix) return opening('APPENDIX', appendix[2], appendix[1], appendix[3]);
  if (/^PREAMBLE$/i.test(words)) return opening('PREAMBLE', undefined, '', words);
  return opening(MEMORANDUM.test(words) ? 'MEMORANDUM' : 'SECTION', undefined, '', words);
}

/** Reads a heading below the top level: `L. Sick Leave`, `2005/06 SALARY SCHEDULE AT-1`, `Special Education`. */
export function parseHeading(words: string): Opening {
  const labelled = /^(([A-Z])\.)\s+(.+)$/.exec(words);
  if (labelled) return opening('SECTION', labelled[2], labelled[1], labelled[3]);
  const schedule = SCHEDULE.exec(words);
  if (schedule) return opening('TABLE', String(schedule[1]).toUpperCase(), '', words);
  return opening(MEMORANDUM.test(words) ? 'MEMORANDUM' : 'SECTION', undefined, '', words);
}

function opening(
  kind: ClauseKind,
  label: string | undefined,
  marker: string | undefined,
  heading: string | undefined,
): Opening {
  return { kind, label: label ?? null, marker: marker ?? '', heading: heading ?? null };
}
