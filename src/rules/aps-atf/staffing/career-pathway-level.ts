import { date, optional, whole, yesNo } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { YEARS_OF_WORK } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { listValue, objectValue, wholeValue, wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import {
  type Criterion,
  type Ladder,
  ladderOf,
  missingAtFirst,
  missingAtSecond,
  type Practitioner,
} from '../tables/career-criteria.ts';
import { isTherapist, type Standing, standingOf } from '../tables/career-standing.ts';
import { field, fieldNamed } from '../tables/support-field.ts';

const APPENDIX = 'App. Support and Related Services Personnel Career Pathway System';

export const careerPathwayLevel = rule({
  name: 'careerPathwayLevel',
  title: 'Level in the Career Pathway System',
  description:
    'The level of support and related services personnel in the Career Pathway System (CPS), and what is missing for the next. ' +
    'Who was employed before the system is grandfathered by years of experience.',
  clauses: [APPENDIX],
  parameters: ['careerPathway', 'ratification.termTo'],
  facts: {
    field,
    years: whole('years', 'How many successful years of experience in the field?', YEARS_OF_WORK, {
      by: 'careerPathway.toLevel3.years',
    }),
    yearsAtLevel2: optional(
      whole('years', 'How many of these years at Level 2 of the system?', YEARS_OF_WORK, {
        by: 'careerPathway.toLevel3.yearsAtLevel2',
      }),
    ),
    credential: optional(
      yesNo('Does the person have the advanced credential or degree that the field asks for?', {
        by: 'careerPathway.credential',
      }),
    ),
    employedOn: optional(
      date('Since when has the District employed the person in this field?', {
        by: 'careerPathway.grandfathered',
      }),
    ),
  },
  values: {
    level: wholeValue('The level, from 1 upward.'),
    next: listValue(
      objectValue(
        'MissingCriterion',
        {
          criterion: wordsValue('The criterion, as the appendix calls it.'),
          missing: wordsValue('What it takes.'),
        },
        'A criterion for movement to the next level.',
      ),
      'What is missing for the next level; empty at Level 3.',
    ),
  },
  example: {
    year: '2006-07',
    facts: { field: 'Audiologists', years: 7, yearsAtLevel2: 4, credential: false, employedOn: '2007-09-04' },
  },
  formula: (sheet, { field, years, yearsAtLevel2, credential, employedOn }) => {
    const row = fieldNamed(sheet, field);
    if (yearsAtLevel2?.number.gt(years.number))
      sheet.reject('yearsAtLevel2', yearsAtLevel2.inFigures(), `no more than the ${years} in the field`);
    const person = { row, years, yearsAtLevel2, credential, employedOn };
    const ladder = ladderOf(sheet);
    if (!sheet.isAtLeast('Are there the years for the second level?', years, ladder.secondFrom))
      return answered(row, ladder.first, missingAtFirst(sheet, person, ladder));
    if (!sheet.isAtLeast('Are there the years for the third level?', years, ladder.thirdFrom))
      return atSecond(sheet, person, ladder, null);
    return withTheYears(sheet, person, ladder);
  },
});

/** Who has the years for the third level: there by the criteria or grandfathered, or else at the second. */
function withTheYears(sheet: Worksheet, person: Practitioner, ladder: Ladder) {
  const { row, yearsAtLevel2, credential, employedOn } = person;
  const standing = employedOn ? standingOf(sheet, row, employedOn) : null;
  if (standing === 'CURRENT') return grandfathered(sheet, person, ladder);
  if (standing === 'THERAPIST') return grandfatheredTherapist(sheet, row, ladder);
  const isThere = credential === true && yearsAtLevel2?.number.gte(ladder.atSecond.number) === true;
  const asked = { yearsAtLevel2, credential };
  if (!isThere) sheet.need(employedOn ? asked : { ...asked, employedOn });
  if (!isThere) return atSecond(sheet, person, ladder, standing);
  sheet.isAtLeast('Long enough at the second level?', yearsAtLevel2, ladder.atSecond);
  assumeMovement(sheet);
  return answered(row, ladder.third, []);
}

function atSecond(sheet: Worksheet, person: Practitioner, ladder: Ladder, standing: Standing | null) {
  assumeMovement(sheet);
  if (standing === 'FIRST_YEAR') tellFirstYear(sheet, ladder);
  const next = missingAtSecond(sheet, person, ladder);
  const credential = next.find(({ isCredential }) => isCredential)?.missing.replace(/\.$/, '');
  const asks =
    credential === undefined ? '' : ` The credential for Level ${ladder.third.inFigures()} is ${credential}.`;
  return answered(person.row, ladder.second, next, asks);
}

function grandfathered(sheet: Worksheet, { row, credential }: Practitioner, ladder: Ladder) {
  const words = sheet.words('careerPathway.grandfathered', 'Who is grandfathered');
  const schoolYear = sheet.words('careerPathway.grandfathered.schoolYear', 'As of which school year');
  assumeKeeping(sheet);
  if (credential !== true && !isTherapist(sheet, row)) tellCredential(sheet, ladder);
  return answered(row, ladder.third, [], ` “${words}” as of school year ${schoolYear}.`);
}

function grandfatheredTherapist(sheet: Worksheet, row: string, ladder: Ladder) {
  const therapists = sheet.words('careerPathway.grandfathered.therapists', 'Therapists who need no degree');
  const month = sheet.words('careerPathway.grandfathered.therapistsEmployedBy', 'Employed on or before');
  assumeKeeping(sheet);
  const why = ` “${therapists}” employed on or before ${month} can be grandfathered in to that level by years of experience, without a Master's Degree.`;
  return answered(row, ladder.third, [], why);
}

function answered(row: string, level: Quantity, next: readonly Criterion[], more = '') {
  const criteria = next.map(({ criterion }) => criterion).join(', ');
  const lacks = next.length === 0 ? '' : ` For the next level it takes: ${criteria}.`;
  return {
    values: { level, next: next.map(({ criterion, missing }) => ({ criterion, missing })) },
    summary: `${row}: Level ${level.inFigures()}.${more}${lacks}`,
  };
}

/** G.4 would not be needed if everybody were grandfathered by years alone. */
function tellCredential(sheet: Worksheet, { second, third }: Ladder): void {
  const authority = sheet.authority('careerPathway.grandfathered');
  const of = 'level';
  sheet.readings([
    {
      description: 'Years of experience alone decide, as the first paragraph on grandfathering says.',
      value: `Level ${third.inFigures()}`,
      isSafe: false,
      authority,
      of,
    },
    {
      description:
        'Only occupational and physical therapists are excused from the credential, as the fourth paragraph implies.',
      value: `Level ${second.inFigures()}`,
      isSafe: true,
      authority,
      of,
    },
  ]);
}

function tellFirstYear(sheet: Worksheet, { second, third }: Ladder): void {
  const authority = sheet.authority('careerPathway.grandfathered');
  const of = 'level';
  sheet.readings([
    {
      description:
        'Who was employed when the school year had begun is no current employee, and moves by the criteria.',
      value: `Level ${second.inFigures()}`,
      isSafe: true,
      authority,
      of,
    },
    {
      description:
        'Who was employed during that school year is a current employee as of it, and is grandfathered by years.',
      value: `Level ${third.inFigures()}`,
      isSafe: false,
      authority,
      of,
    },
  ]);
}

function assumeMovement(sheet: Worksheet): void {
  const reciprocity = sheet.words('careerPathway.reciprocity', 'What reciprocity would do');
  const years = sheet.read('careerPathway.reciprocity.years', 'Years at a level entered by reciprocity');
  sheet.assume(
    `The evaluations of each level and the Professional Portfolio are taken to be passed. Reciprocity would “${reciprocity}”; who entered a level so is taken to have a minimum of ${years} at that level before the next.`,
  );
}

function assumeKeeping(sheet: Worksheet): void {
  const keeping = sheet.words('careerPathway.grandfathered.keeping', 'To keep the level');
  sheet.assume(`To keep the level, the employee “${keeping}”.`);
}
