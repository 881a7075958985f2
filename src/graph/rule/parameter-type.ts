import { Field, ObjectType } from 'type-graphql';
import type { Edition } from '../../law/document/edition.ts';
import type { Parameter } from '../../law/parameter/parameter.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { DecimalScalar } from '../scalars.ts';

@ObjectType('Parameter', {
  description: 'What a rule reads from a clause, a number or words, for one contract year.',
})
export class ParameterType {
  @Field({
    description:
      'Its name, such as `mileage.rate`; a cell of a table is named after its row and column: `salary.S-2[24][BA+15]`.',
  })
  name!: string;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Null where it is words, or stands in a cell that nobody can read.',
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is words and no number: these.' })
  words!: string | null;

  @Field({ description: 'What it counts, such as `dollars/mile`, `workdays`, `ratio`.' })
  unit!: string;

  @Field(() => ClauseType, { description: 'The clause it is read from.' })
  clause!: unknown;

  @Field({ description: 'The words it was read from.' })
  quote!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the parameter that it says again elsewhere, as an appendix restates an article.',
  })
  restates!: string | null;
}

export function parameterNode({ path, ...parameter }: Parameter, edition: Edition): ParameterType {
  return { ...parameter, clause: edition.atPath(path) };
}
