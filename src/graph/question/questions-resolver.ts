import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { LIMITS, PRICES } from '../../limits.ts';
import { AskedQuestion } from '../../reading/asked-question.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { findNode } from '../../reading/find-node.ts';
import { pageOf } from '../../reading/page-of.ts';
import { AfterArg, AgreementArg, FirstArg, YearArg } from '../arguments.ts';
import { GraphContext } from '../context.ts';
import { QuestionConnectionType, QuestionType } from './question-type.ts';

@Resolver()
export class QuestionsResolver {
  @Query(() => QuestionConnectionType, {
    nullable: true,
    complexity: PRICES.list,
    description:
      'Questions people ask, answered from the agreement, in the order of their topics; every quotation in an answer is proved when the content is read.',
  })
  async questions(
    @YearArg() year: string | null,
    @Arg('topic', () => String, {
      nullable: true,
      description: 'Only those on this topic, such as `Sick leave`.',
    })
    topic: string | null,
    @FirstArg(50, LIMITS.page.most) first: number,
    @AfterArg() after: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const edition = await chooseEdition({ agreement, year }, context);
    const { all } = await context.questions(edition);
    const asked = topic === null || topic === undefined ? all : all.filter((each) => each.topic === topic);
    const page = pageOf(asked, first, after ?? null);
    const edges = page.edges.map(({ node, cursor }) => ({ node: new AskedQuestion(edition, node), cursor }));
    const counts = Map.groupBy(all, (each) => each.topic);
    const topics = [...counts].map(([value, { length }]) => ({ value, count: length }));
    return { ...page, edges, topics };
  }

  @Query(() => QuestionType, {
    nullable: true,
    description: 'A question by its id, such as agreement/2006-07/questions/sick-days-a-year.',
  })
  async question(
    @Arg('id', () => ID, { description: 'Its permalink path.' }) id: string,
    @Ctx() context: GraphContext,
  ) {
    const node = await findNode(id, context);
    return node instanceof AskedQuestion ? node : null;
  }
}
