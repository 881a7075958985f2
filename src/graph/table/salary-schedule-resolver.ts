import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { type SalarySchedule, salaryCells, stepsOf } from '../../law/document/salary-schedule.ts';
import { PRICES } from '../../limits.ts';
import { badInput } from '../../reading/errors.ts';
import { SalaryCellType, SalaryScheduleType } from './salary-schedule-type.ts';
import { TableType, tableNode } from './table-type.ts';

@Resolver(() => SalaryScheduleType)
export class SalaryScheduleResolver {
  @FieldResolver(() => TableType, { description: 'The schedule as it is printed.' })
  table(@Root() schedule: SalarySchedule) {
    return tableNode(schedule.table);
  }

  @FieldResolver(() => [String], {
    complexity: PRICES.list,
    description: 'As a query names them, in order; a row that is printed for several steps is one of each.',
  })
  steps(@Root() schedule: SalarySchedule) {
    return stepsOf(schedule);
  }

  @FieldResolver(() => [SalaryCellType], {
    complexity: PRICES.schedules,
    description: 'In printed order; of one step, or one lane, when it is named.',
  })
  cells(
    @Root() schedule: SalarySchedule,
    @Arg('step', () => String, { nullable: true, description: 'Only this step, as `steps` names it: `24`.' })
    step: string | null,
    @Arg('lane', () => String, {
      nullable: true,
      description: 'Only this lane, as `lanes` names it: `BA+15`.',
    })
    lane: string | null,
  ) {
    const ofStep = named('step', step, stepsOf(schedule));
    const ofLane = named('lane', lane, schedule.lanes);
    return salaryCells(schedule).filter(
      (cell) => (ofStep === null || cell.step === ofStep) && (ofLane === null || cell.lane === ofLane),
    );
  }
}

/**
 * The one of some names that a client means: capitals, spaces and points make no difference, nor which dash it is.
 * @throws RequestError BAD_USER_INPUT when it is none of them.
 */
function named(argument: string, given: string | null | undefined, names: readonly string[]): string | null {
  if (given === null || given === undefined) return null;
  const found = names.find((name) => folded(name) === folded(given));
  if (found !== undefined) return found;
  throw badInput(argument, given, names.length === 0 ? 'left out: this schedule has none' : names);
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll(/[\s.]/g, '').replaceAll('–', '-');
}
