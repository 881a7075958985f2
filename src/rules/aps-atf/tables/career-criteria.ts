import type { Quantity } from '../../engine/quantity.ts';
import type { Worksheet } from '../../engine/worksheet.ts';

/** What was stated of a person in the Career Pathway System, with the field as printed. */
export interface Practitioner {
  readonly row: string;
  readonly years: Quantity;
  readonly yearsAtLevel2: Quantity | undefined;
  readonly credential: boolean | undefined;
  readonly employedOn: Temporal.PlainDate | undefined;
}

/** The levels by their numbers, and the years that they take. */
export interface Ladder {
  readonly first: Quantity;
  readonly second: Quantity;
  readonly third: Quantity;
  readonly secondFrom: Quantity;
  readonly mostAtFirst: Quantity;
  readonly thirdFrom: Quantity;
  readonly atSecond: Quantity;
}

/** One of the five criteria for movement to the next level, with what it still takes. */
export interface Criterion {
  readonly criterion: string;
  readonly missing: string;
  readonly isCredential?: boolean;
}

export function ladderOf(sheet: Worksheet): Ladder {
  return {
    first: sheet.read('careerPathway.level.first', 'First level'),
    second: sheet.read('careerPathway.level.second', 'Second level'),
    third: sheet.read('careerPathway.level.third', 'Third level'),
    secondFrom: sheet.read('careerPathway.toLevel2.years', 'Years for the second level'),
    mostAtFirst: sheet.read('careerPathway.toLevel2.mostYears', 'Most years at the first level'),
    thirdFrom: sheet.read('careerPathway.toLevel3.years', 'Years in the field for the third level'),
    atSecond: sheet.read('careerPathway.toLevel3.yearsAtLevel2', 'Years at the second level for the third'),
  };
}

/** What is missing at the first level for the second. */
export function missingAtFirst(
  sheet: Worksheet,
  { row, years }: Practitioner,
  ladder: Ladder,
): readonly Criterion[] {
  const more = sheet.subtract('Years missing', ladder.secondFrom, years);
  const missing = `${more} more at Level ${ladder.first.inFigures()}: it takes a minimum of ${ladder.secondFrom}, and no more than ${ladder.mostAtFirst}`;
  return [
    { criterion: YEARS, missing },
    evaluation(sheet, 'level1'),
    continuingEducation(sheet, row),
    portfolio(sheet, 'level1'),
  ];
}

/** What is missing at the second level for the third. */
export function missingAtSecond(
  sheet: Worksheet,
  person: Practitioner,
  ladder: Ladder,
): readonly Criterion[] {
  const years = yearsMissing(sheet, person, ladder);
  return [
    ...(years === null ? [] : [{ criterion: YEARS, missing: years }]),
    evaluation(sheet, 'level2'),
    ...(person.credential === true ? [] : [credentialOf(sheet, person.row)]),
    continuingEducation(sheet, person.row),
    portfolio(sheet, 'level2'),
  ];
}

/** In words; null when there are enough years of both kinds. */
function yearsMissing(
  sheet: Worksheet,
  { years, yearsAtLevel2 }: Practitioner,
  ladder: Ladder,
): string | null {
  const { second, thirdFrom, atSecond } = ladder;
  const level = `Level ${second.inFigures()}`;
  if (years.number.lt(thirdFrom.number)) {
    const more = sheet.subtract('Years missing in the field', thirdFrom, years);
    return `${more} more in the field (it takes a minimum of ${thirdFrom}), with at least ${atSecond} at ${level}`;
  }
  if (!yearsAtLevel2 || yearsAtLevel2.number.gte(atSecond.number)) return null;
  const more = sheet.subtract('Years missing at the second level', atSecond, yearsAtLevel2);
  return `${more} more at ${level}: it takes at least ${atSecond} there`;
}

function evaluation(sheet: Worksheet, level: string): Criterion {
  const missing = sheet.words(`careerPathway.evaluation.${level}`, 'Yearly evaluation');
  return { criterion: 'Differentiated Evaluation Criteria', missing };
}

function credentialOf(sheet: Worksheet, row: string): Criterion {
  const missing = sheet.words(`careerPathway.credential[${row}]`, `Credential, ${row}`);
  return { criterion: 'Advanced Credential/Degree', missing, isCredential: true };
}

function continuingEducation(sheet: Worksheet, row: string): Criterion {
  const missing = sheet.words(`careerPathway.continuingEducation[${row}]`, `Continuing education, ${row}`);
  return { criterion: 'Continuing Education Units (CEUs)', missing };
}

function portfolio(sheet: Worksheet, level: string): Criterion {
  const completion = sheet.words('careerPathway.portfolio', 'What advancement depends on');
  const basis = sheet.words(`careerPathway.portfolio.${level}`, 'What the portfolio is based on');
  return { criterion: 'Professional Portfolio', missing: `${completion}, ${basis}` };
}

const YEARS = 'Years of Experience';
