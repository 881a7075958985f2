import { optional, whole, words } from '../../engine/fact.ts';
import type { Quantity } from '../../engine/quantity.ts';
import { LEVELS } from '../../engine/range.ts';
import { rule } from '../../engine/rule.ts';
import { wordsValue } from '../../engine/value.ts';
import type { Worksheet } from '../../engine/worksheet.ts';
import {
  isPosition,
  type Position,
  positionChoices,
  positionsNamed,
  positionsOf,
} from '../tables/position.ts';

export const scheduleFor = rule({
  name: 'scheduleFor',
  title: 'Salary schedule of a position',
  description:
    'The salary schedule that the headings of Appendix A put a position on. Where they go by level, of licensure for ' +
    'teachers and librarians, of the career pathway for counselors, nurses, social workers and interpreters, the level is needed.',
  clauses: [],
  parameters: ['positions', 'stepLevel'],
  facts: {
    position: words('Which position, such as counselor?', 'a position of the headings of Appendix A', {
      by: 'App. A',
      choicesIn: positionChoices,
    }),
    level: optional(
      whole('levels', 'On which level, of licensure or of the career pathway?', LEVELS, { by: 'App. A' }),
    ),
  },
  values: { schedule: wordsValue('The name of the salary schedule.') },
  example: { year: '2006-07', facts: { position: 'counselor', level: 2 } },
  formula: (sheet, { position, level }) => {
    checkIsOnSchedule(sheet, position);
    const positions = positionsOf(sheet);
    if (positions.length === 0)
      sheet.notCovered(`The agreement of ${sheet.year} puts no positions on salary schedules.`);
    const named = positionsNamed(sheet, 'position', position, positions);
    const [only, ...others] = named;
    const isByLevel = others.length > 0;
    const { name, schedule, heading } = only && !isByLevel ? only : atLevel(sheet, named, level);
    sheet.words(heading, `Positions in the heading of schedule ${schedule}`);
    if (level && !isByLevel) assumeLevel(sheet, name, schedule, level);
    const at = level && isByLevel ? ` at level ${level.inFigures()}` : '';
    const summary = `In ${sheet.year} the salary schedule for “${name}”${at} is ${schedule}.`;
    return { values: { schedule }, summary };
  },
});

/** A position on one schedule only; the schedule may print its steps under levels. */
function assumeLevel(sheet: Worksheet, name: string, schedule: string, level: Quantity): void {
  const difference =
    sheet.members(`stepLevel.${schedule}`).length > 0
      ? `the schedule prints its steps under levels, and level ${level.inFigures()} has steps of its own there`
      : `level ${level.inFigures()} makes no difference`;
  sheet.assume(`“${name}” is on schedule ${schedule} whatever the level: ${difference}.`);
}

/** A position that the agreement still names, and puts on no schedule. */
function checkIsOnSchedule(sheet: Worksheet, position: string): void {
  const without = sheet.find('positions.onNoSchedule');
  if (!without?.words || !isPosition(position, without.words)) return;
  sheet.rely(without);
  sheet.notCovered(
    `The agreement of ${sheet.year} still names “${without.words}” where it counts experience, but no heading of its Appendix A puts them on a salary schedule.`,
  );
}

/** The one of several schedules whose heading has the level; one that names no level is below those that do. */
function atLevel(sheet: Worksheet, named: readonly Position[], level: Quantity | undefined): Position {
  const { level: asked } = sheet.need({ level });
  const withLevels = named.map((position) => ({ position, levels: levelsOf(sheet, position) }));
  const found = withLevels.find(
    ({ levels }) => levels && asked.number.gte(levels.from) && asked.number.lte(levels.to),
  );
  if (found) {
    readLevels(sheet, found.position);
    return found.position;
  }
  const leveled = withLevels.flatMap(({ levels }) => levels ?? []);
  const below = withLevels.find(({ levels }) => levels === null)?.position;
  if (below && leveled.every(({ from }) => asked.number.lt(from))) return assumedBelow(sheet, below, named);
  const allowed = leveled.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join(', ');
  sheet.reject(
    'level',
    asked.inFigures(),
    `a level that there is in ${sheet.year}: ${allowed}${below ? ', or one below' : ''}`,
  );
}

function assumedBelow(sheet: Worksheet, below: Position, named: readonly Position[]): Position {
  const above = named.filter((position) => position !== below);
  for (const position of above) readLevels(sheet, position);
  sheet.assume(
    `The heading of schedule ${below.schedule} names no level: it is taken to be for those below the levels of schedule ${above.map(({ schedule }) => schedule).join(', ')}.`,
  );
  return below;
}

/** The levels in a heading, as printed; null when it names none. */
function levelsOf(sheet: Worksheet, { heading }: Position): { from: string; to: string } | null {
  const from = sheet.find(`${heading}.level`)?.value ?? null;
  return from === null ? null : { from, to: sheet.find(`${heading}.toLevel`)?.value ?? from };
}

function readLevels(sheet: Worksheet, { heading, schedule }: Position): void {
  sheet.read(`${heading}.level`, `Level in the heading of schedule ${schedule}`);
  if (sheet.has(`${heading}.toLevel`)) {
    sheet.read(`${heading}.toLevel`, `Other level in the heading of schedule ${schedule}`);
  }
}
