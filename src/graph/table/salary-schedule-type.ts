import { Field, Int, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { EditorialNoteType } from '../clause/editorial-note-type.ts';
import { DecimalScalar } from '../scalars.ts';

@ObjectType('SalaryCell', {
  simpleResolvers: true,
  description: 'What a salary schedule says for one step in one lane.',
})
export class SalaryCellType {
  @Field({ description: 'The step, as `SalarySchedule.steps` names it.' })
  step!: string;

  @Field(() => String, { nullable: true, description: 'Null where the schedule has one column of amounts.' })
  lane!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The level whose title it stands under, such as LEVEL TWO; null where there are no levels.',
  })
  level!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Dollars a year; null where the print is blank or cannot be read.',
  })
  amount!: string | null;

  @Field({ description: 'What stands in the cell, as printed: `43,499`.' })
  printed!: string;

  @Field(() => [EditorialNoteType], { description: 'What the editors noted on this cell.' })
  notes!: readonly EditorialNoteType[];
}

@ObjectType('SalarySchedule', { description: 'A salary schedule: a table with a name of its own.' })
export class SalaryScheduleType {
  @Field({ description: 'The name it is cited by.' })
  name!: string;

  @Field({ description: 'The heading and the subtitle as printed.' })
  title!: string;

  @Field(() => ClauseType, { description: 'The clause that prints it.' })
  clause!: unknown;

  @Field(() => [String], { description: 'The lanes as printed; none where there is one column of amounts.' })
  lanes!: readonly string[];

  @Field(() => Int, {
    nullable: true,
    description: 'Workdays of the work year, where the agreement says them (5.B.1).',
  })
  workdays!: number | null;
}
