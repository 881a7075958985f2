import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { answerText } from '../../law/question/answer-text.ts';
import type { TextFormat } from '../../law/text/printable.ts';
import { PRICES } from '../../limits.ts';
import type { AskedQuestion } from '../../reading/asked-question.ts';
import { rulesOf } from '../../rules/catalogues.ts';
import { FormatArg } from '../arguments.ts';
import { GraphContext } from '../context.ts';
import { LinksArg, linksOf, type TextLinks } from '../links.ts';
import { AuthorityType } from '../rule/rule-answer-type.ts';
import { type RuleInYear, RuleType } from '../rule/rule-type.ts';
import { ContractYearScalar } from '../scalars.ts';
import { QuestionType } from './question-type.ts';

@Resolver(() => QuestionType)
export class QuestionResolver {
  @FieldResolver(() => ID, {
    description: 'The permalink path, such as `agreement/2006-07/questions/sick-days-a-year`.',
  })
  id(@Root() asked: AskedQuestion): string {
    return asked.path;
  }

  @FieldResolver(() => String, { description: 'As people put it most plainly.' })
  question(@Root() { question }: AskedQuestion): string {
    return question.question;
  }

  @FieldResolver(() => [String], { description: 'Other ways in which people put it.' })
  alsoAsked(@Root() { question }: AskedQuestion): readonly string[] {
    return question.alsoAsked;
  }

  @FieldResolver(() => String, { description: 'The topic it belongs to, such as `Sick leave`.' })
  topic(@Root() { question }: AskedQuestion): string {
    return question.topic;
  }

  @FieldResolver(() => String, {
    complexity: PRICES.answer,
    description: 'In plain words, with citations; in Markdown and HTML they are links.',
  })
  answer(
    @Root() { question, edition }: AskedQuestion,
    @FormatArg('PLAIN') format: TextFormat,
    @LinksArg() links: TextLinks,
    @Ctx() context: GraphContext,
  ): string {
    return answerText(
      question,
      format,
      edition,
      context.analysis.citator(edition),
      linksOf(links, context).hrefOf,
    );
  }

  @FieldResolver(() => String, { description: 'The absolute address of its page.' })
  url(@Root() asked: AskedQuestion, @Ctx() { address }: GraphContext): string {
    return `${address}/${asked.path}`;
  }

  @FieldResolver(() => [AuthorityType], { description: 'The words it rests on.' })
  authorities(@Root() { question, edition }: AskedQuestion) {
    return question.authorities.map(({ path, quote }) => ({ clause: edition.atPath(path), quote }));
  }

  @FieldResolver(() => [RuleType], { description: "Computations that answer it for one's own case." })
  rules(@Root() { question, edition }: AskedQuestion): readonly RuleInYear[] {
    const rules = rulesOf(edition.head.agreement);
    return rules.filter(({ name }) => question.rules.includes(name)).map((rule) => ({ rule, edition }));
  }

  @FieldResolver(() => ContractYearScalar, { description: 'The contract year in which the answer holds.' })
  year(@Root() { edition }: AskedQuestion): string {
    return edition.head.year;
  }
}
