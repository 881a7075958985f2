import { inList } from '../../engine/in-list.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from './listed.ts';

/** The degrees that lanes go by, as the parameters call them, the higher ones later. */
const DEGREES = ['BA', 'MA', 'Doctorate'];

/** Degrees by their letters, each with the one that they are alike. */
const ALIKE: Readonly<Record<string, string>> = {
  bed: 'ba',
  bfa: 'ba',
  bs: 'ba',
  bsn: 'ba',
  mat: 'ma',
  mba: 'ma',
  med: 'ma',
  mfa: 'ma',
  ms: 'ma',
  msn: 'ma',
};

/** Degrees of doctors that the clause on the doctorate does not name. */
const OTHER_DOCTORS = ['psyd', 'jd', 'md', 'doctor'];

/**
 * The degree that a person names, of several the highest: `BA`, `B.S.`, `Bachelor of Arts` and `bachelor's degree` are alike.
 * @throws FactError that lists the degrees there are, when one of those named is none of them.
 * @throws NotCovered for the degree of a doctor that the clause does not name.
 */
export function degreeNamed(sheet: Worksheet, argument: string, named: string): string {
  const namesOf = (degree: string) => [
    degree,
    ...listed(sheet.find(`educationLane.${degree}.degree`)?.words ?? ''),
  ];
  const known = `one of ${DEGREES.flatMap(namesOf).join(', ')}, in letters or words`;
  const found = degreesIn(named).map((wanted) => {
    const degree = DEGREES.findIndex((one) => namesOf(one).some((name) => firstWordOf(name) === wanted));
    if (degree < 0 && OTHER_DOCTORS.includes(wanted)) otherDoctor(sheet, named);
    return degree < 0 ? sheet.reject(argument, named, known) : degree;
  });
  if (found.length > 1) sheet.assume('Of the degrees given the highest counts, with the hours after it.');
  return DEGREES[Math.max(...found)] ?? sheet.reject(argument, named, known);
}

function otherDoctor(sheet: Worksheet, named: string): never {
  const doctorate = 'educationLane.Doctorate.degree';
  const degrees = inList(listed(sheet.words(doctorate, 'Degrees of the doctorate increment')), 'disjunction');
  sheet.notCovered(
    `${sheet.citation(doctorate)} gives the increment for a doctorate to ${degrees}; it does not name the degree given (${named}). A schedule may have a lane that names it: see the lanes of salary.`,
  );
}

/** `ba` and `ma` in "B.A. in Education and M.A. in History"; what only says in what it is, is none. */
function degreesIn(named: string): readonly string[] {
  const pieces = named.split(/\s*(?:[,;&/]|\band\b|\bwith\b)\s*/i).filter((piece) => piece !== '');
  const [first = '', ...others] = pieces;
  return [first, ...others.filter((piece) => LIKE_A_DEGREE.test(piece))].map((piece) => {
    const word = firstWordOf(piece);
    return ALIKE[word] ?? word;
  });
}

/** Words that begin with letters such as `M.A.`, `MBA` or `PhD`, or with "Master". */
const LIKE_A_DEGREE =
  /^(?:(?:[A-Za-z]{1,3}\.){2,}|[A-Z]{2,4}\b|(?:[Pp]h|[Ee]d|[Pp]sy)\.?[Dd]\b|[Bb]achelor|[Mm]aster|[Dd]octor)/;

/** `bachelor` in "Bachelor of Arts" and in "bachelor's degree"; `phd` in "Ph.D. in History"; `edd` in "Doctor of Education". */
function firstWordOf(words: string): string {
  const lower = words.toLowerCase();
  if (/^doctor of philosophy\b/.test(lower)) return 'phd';
  if (/^doctor of education\b/.test(lower)) return 'edd';
  const [first = ''] = lower.split(/['’\s]/);
  return first.replaceAll(/[.,]/g, '').replace(/(?<=bachelor|master)s$/, '');
}
