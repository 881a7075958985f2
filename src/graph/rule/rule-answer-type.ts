import { Field, Int, InterfaceType, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { EditorialNoteType } from '../clause/editorial-note-type.ts';
import { AnswerStatusEnum } from '../enums.ts';
import { ContractYearScalar } from '../scalars.ts';

@ObjectType('Authority', { simpleResolvers: true, description: 'A clause with the words relied on.' })
export class AuthorityType {
  @Field(() => ClauseType, { description: 'The clause that is relied on.' })
  clause!: unknown;

  @Field({
    description:
      'The sentences with the words relied on, as printed; of a table the row under its column heads.',
  })
  quote!: string;
}

@ObjectType('Step', { simpleResolvers: true, description: 'One step of a computation, as it was executed.' })
export class StepType {
  @Field({ description: 'What it does, in words.' })
  description!: string;

  @Field({ description: 'The name of a parameter that was read, or the arithmetic that was done.' })
  expression!: string;

  @Field({ description: 'Exact; a number without end as a decimal is a fraction, with its beginning.' })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the value counts, such as `dollars/year`; null where it counts nothing.',
  })
  unit!: string | null;

  @Field(() => AuthorityType, {
    nullable: true,
    description: 'The clause that the step rests on, with the words; null for mere arithmetic.',
  })
  authority!: AuthorityType | null;

  @Field(() => Int, {
    description:
      'How deep it stands: the steps of a rule that was applied stand one deeper, before the step it comes to.',
  })
  depth!: number;
}

@ObjectType('Reading', {
  simpleResolvers: true,
  description: 'One of the ways in which the words can be read.',
})
export class ReadingType {
  @Field({ description: 'How the words are read by it.' })
  description!: string;

  @Field({ description: 'What the answer is by it.' })
  value!: string;

  @Field({ description: 'Whoever goes by this one is safe under every other.' })
  isSafe!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The name of the value that it is a reading of, where an answer has several.',
  })
  of?: string | null;

  @Field(() => AuthorityType, {
    nullable: true,
    description: 'The words that speak for it; null where none do.',
  })
  authority!: AuthorityType | null;
}

@ObjectType('MissingFact', { simpleResolvers: true, description: 'A fact without which there is no answer.' })
export class MissingFactType {
  @Field({ description: 'The name of the argument; of a member of one, behind its name and a point.' })
  name!: string;

  @Field({ description: 'The question to ask for it.' })
  question!: string;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that asks for it.' })
  clause!: unknown;
}

@ObjectType('ConflictingValue', {
  simpleResolvers: true,
  description: 'What one of the clauses says that disagree.',
})
export class ConflictingValueType {
  @Field({ description: 'What it comes to by this clause.' })
  value!: string;

  @Field(() => AuthorityType, { description: 'The clause that says so, with its words.' })
  authority!: AuthorityType;
}

@ObjectType('Conflict', {
  simpleResolvers: true,
  description: 'Clauses that say different things, and which of them the answer goes by.',
})
export class ConflictType {
  @Field({ description: 'What they disagree on, and by which one the answer goes, and why.' })
  description!: string;

  @Field(() => [ConflictingValueType], { description: 'The one the answer goes by is the first.' })
  values!: readonly ConflictingValueType[];
}

@InterfaceType('RuleAnswer', { description: 'What every answer of a rule says beside its values.' })
export abstract class RuleAnswerType {
  @Field(() => AnswerStatusEnum, { description: 'Whether there is an answer, and if not, why.' })
  status!: string;

  @Field(() => ContractYearScalar, { description: 'The contract year whose clauses it goes by.' })
  year!: string;

  @Field({ description: 'One sentence a teacher would understand.' })
  summary!: string;

  @Field(() => [StepType], { description: 'The computation as it was executed, in order.' })
  steps!: readonly StepType[];

  @Field(() => [AuthorityType], { description: 'The clauses it rests on, with the words relied on.' })
  authorities!: readonly AuthorityType[];

  @Field(() => [MissingFactType], {
    description: 'For INCOMPLETE: the facts without which there is no answer, all of them at once.',
  })
  missing!: readonly MissingFactType[];

  @Field(() => [ConflictType], { description: 'Where clauses it rests on say different things.' })
  conflicts!: readonly ConflictType[];

  @Field(() => [String], { description: 'What was assumed where the agreement is silent.' })
  assumptions!: readonly string[];

  @Field(() => [EditorialNoteType], {
    description: 'What the editors noted on the words relied on: a doubtful cell, a slip of the parties.',
  })
  notes!: readonly EditorialNoteType[];

  @Field(() => [ReadingType], {
    description:
      'Where the words allow more than one reading, each with what it comes to; the first is the one answered.',
  })
  readings!: readonly ReadingType[];
}
