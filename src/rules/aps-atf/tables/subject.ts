import type { Worksheet } from '../../engine/worksheet.ts';
import { folded } from '../../engine/written.ts';

/** What a subject is for the limits of students. */
export interface Subject {
  readonly isEnglish: boolean;
  /** The words of Appendix B by which the daily load includes it; null when they do not name it. */
  readonly included: string | null;
  /** The words of 14.C.1 by which class load limits do not apply to it; null when they do not name it, or there are none. */
  readonly exempt: string | null;
}

/** Reads how a person names a subject: `English`, `Band`, `physical education`, `mathematics`. */
export function subjectNamed(sheet: Worksheet, named: string): Subject {
  const included = sheet.find('teachingLoad.included')?.words ?? '';
  const exempt = sheet.find('teachingLoad.exempt')?.words ?? '';
  return {
    isEnglish: wordsOf(named).includes('english'),
    included: itemsOf(included).some((item) => folded(item) === folded(named)) ? included : null,
    exempt: exempt.split(' or ').some((item) => isOf(named, item)) ? exempt : null,
  };
}

/** `music, physical education, and art` one by one. */
function itemsOf(words: string): readonly string[] {
  return words.split(',').map((item) => item.trim().replace(/^and /, ''));
}

/** Whether a subject is one of those that `music classes` or `athletic electives` names: the first word decides. */
function isOf(named: string, item: string): boolean {
  const [first = ''] = wordsOf(item);
  return first !== '' && wordsOf(named).some((word) => word.replace(/s$/, '') === first);
}

function wordsOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[a-z]+/g) ?? [];
}
