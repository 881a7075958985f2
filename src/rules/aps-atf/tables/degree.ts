import type { Worksheet } from '../../engine/worksheet.ts';
import { listed } from './listed.ts';

/** The degrees that lanes go by, as the parameters call them. */
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

/**
 * The degree that a person names: `BA`, `B.S.`, `Bachelor of Arts` and `bachelor's degree` are alike.
 * @throws FactError that lists the degrees there are.
 */
export function degreeNamed(sheet: Worksheet, argument: string, named: string): string {
  const namesOf = (degree: string) => [
    degree,
    ...listed(sheet.find(`educationLane.${degree}.degree`)?.words ?? ''),
  ];
  const wanted = firstWordOf(named);
  const degree = DEGREES.find((one) =>
    namesOf(one).some((name) => firstWordOf(name) === (ALIKE[wanted] ?? wanted)),
  );
  return (
    degree ??
    sheet.reject(argument, named, `one of ${DEGREES.flatMap(namesOf).join(', ')}, in letters or words`)
  );
}

/** `bachelor` in "Bachelor of Arts" and in "bachelor's degree"; `phd` in "Ph.D. in History". */
function firstWordOf(words: string): string {
  const [first = ''] = words.toLowerCase().split(/['’\s]/);
  return first.replaceAll(/[.,]/g, '').replace(/(?<=bachelor|master)s$/, '');
}
