import { Field, ObjectType } from 'type-graphql';
import { ClauseType } from '../clause/clause-type.ts';
import { SuggestionKindEnum } from '../enums.ts';
import { QuestionType } from '../question/question-type.ts';
import { RuleType } from '../rule/rule-type.ts';

@ObjectType('Suggestion', {
  simpleResolvers: true,
  description: 'What may be meant by what someone has typed so far, with where it leads.',
})
export class SuggestionType {
  @Field(() => SuggestionKindEnum, { description: 'What it is.' })
  kind!: string;

  @Field({ description: 'To be shown, and to be searched for.' })
  text!: string;

  @Field(() => ClauseType, {
    nullable: true,
    description: 'Of a CITATION or HEADING the clause, of a TERM the one that defines it.',
  })
  clause!: unknown;

  @Field(() => QuestionType, { nullable: true, description: 'Of a QUESTION, with its answer.' })
  question!: unknown;

  @Field(() => RuleType, { nullable: true, description: 'Of a RULE, with what it asks for.' })
  rule!: unknown;
}
