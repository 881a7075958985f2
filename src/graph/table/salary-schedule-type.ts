import { Field, Int, ObjectType } from 'type-graphql';
import type { SalarySchedule } from '../../law/document/salary-schedule.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { TableType, tableNode } from './table-type.ts';

@ObjectType('SalarySchedule', { simpleResolvers: true, description: 'A salary schedule of Appendix A.' })
export class SalaryScheduleType {
  @Field({ description: 'The name it is cited by.' })
  name!: string;

  @Field({ description: 'The heading and the subtitle as printed.' })
  title!: string;

  @Field(() => ClauseType)
  clause!: unknown;

  @Field(() => [String], { description: 'The lanes as printed; none where there is one column of amounts.' })
  lanes!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Workdays of the work year, where the agreement says them (5.B.1).',
  })
  workdays!: number | null;

  @Field(() => TableType)
  table!: TableType;
}

export function salaryScheduleNode(schedule: SalarySchedule): SalaryScheduleType {
  return { ...schedule, table: tableNode(schedule.table) };
}
