import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { Analysis } from '../../law/analysis.ts';
import type { InstrumentHead } from '../../law/document/agreement-head.ts';
import { Clause } from '../../law/document/clause.ts';
import { Edition } from '../../law/document/edition.ts';
import { clauseId } from '../../law/document/permalink.ts';
import { sourcesOf } from '../../law/document/sources-of.ts';
import { notesAt, notesUnder } from '../../law/note/notes-of.ts';
import type { TermUse } from '../../law/term/term-uses.ts';
import type { TextFormat } from '../../law/text/printable.ts';
import { PRICES } from '../../limits.ts';
import { AskedQuestion } from '../../reading/asked-question.ts';
import { badInput } from '../../reading/errors.ts';
import { textOf } from '../../reading/text-of.ts';
import { rulesOf } from '../../rules/catalogues.ts';
import { ClauseRules } from '../../rules/engine/rule-clauses.ts';
import { DeepArg, FormatArg } from '../arguments.ts';
import { ChargesItsText } from '../charges-its-text.ts';
import { GraphContext } from '../context.ts';
import { EditionType } from '../edition/edition-type.ts';
import { InstrumentType } from '../instrument/instrument-type.ts';
import { SourceSpanType } from '../instrument/source-span-type.ts';
import { LinksArg, linksOf, type TextLinks } from '../links.ts';
import { QuestionType } from '../question/question-type.ts';
import { ReferenceType } from '../reference/reference-type.ts';
import { ParameterType, parameterNode } from '../rule/parameter-type.ts';
import { type RuleInYear, RuleType } from '../rule/rule-type.ts';
import { TableType, tableNode } from '../table/table-type.ts';
import { DefinedTermType, TermOccurrenceType } from '../term/defined-term-type.ts';
import { ClauseType } from './clause-type.ts';
import { EditorialNoteType } from './editorial-note-type.ts';

/** HTML and Markdown know no deeper heading. */
const DEEPEST_HEADING = 6;

const deepPrice = ({ args }: { readonly args: { readonly deep?: boolean } }) => (args.deep ? PRICES.list : 0);

@Resolver(() => ClauseType)
export class ClauseResolver {
  private readonly rulesOf = new ClauseRules();

  @FieldResolver(() => ID, { description: 'The permalink path, such as `agreement/2006-07/art-16/L`.' })
  id(@Root() clause: Clause) {
    return clauseId(clause);
  }

  @FieldResolver()
  citation(@Root() clause: Clause): string {
    return clause.reading.citation;
  }

  @FieldResolver(() => String, { nullable: true })
  label(@Root() clause: Clause) {
    return clause.reading.label;
  }

  @ChargesItsText()
  @FieldResolver(() => String, {
    description:
      'The whole provision, sub-clauses included, verbatim. Links lead to the public address of the server, or are left out.',
  })
  text(
    @Root() clause: Clause,
    @FormatArg('PLAIN') format: TextFormat,
    @LinksArg() links: TextLinks,
    @Arg('headingLevel', () => Int, {
      nullable: true,
      description: `The level of its heading in HTML and Markdown, 1 to ${DEEPEST_HEADING}; those under it are each one deeper. Left out: its depth in the agreement, 1 for an article.`,
    })
    headingLevel: number | null,
    @Arg('withNotes', () => Boolean, {
      defaultValue: false,
      description: 'In HTML: whether what the editors noted stands beside the words, in `aside.note`.',
    })
    hasNotes: boolean,
    @Ctx() context: GraphContext,
  ) {
    const level = headingLevel ?? null;
    if (level !== null && (level < 1 || level > DEEPEST_HEADING))
      throw badInput('headingLevel', String(level), `a whole number from 1 to ${DEEPEST_HEADING}`);
    const choice = { links: linksOf(links, context), level, hasNotes };
    return context.budget.make('Clause.text', clause.edition.textLength(clause), () =>
      textOf(clause, format, context.analysis, choice),
    );
  }

  @FieldResolver(() => String, {
    description:
      'The absolute address of its page, such as `https://contract.example.org/agreement/2006-07/art-16/L`.',
  })
  url(@Root() clause: Clause, @Ctx() { address }: GraphContext): string {
    return `${address}/${encodeURI(clauseId(clause))}`;
  }

  @FieldResolver()
  ownText(@Root() clause: Clause, @Ctx() context: GraphContext): string {
    return context.ownWords(clause);
  }

  @FieldResolver()
  year(@Root() clause: Clause): string {
    return clause.edition.head.year;
  }

  @FieldResolver(() => EditionType, { description: 'The edition of its contract year.' })
  edition(@Root() clause: Clause): Edition {
    return clause.edition;
  }

  @FieldResolver()
  change(@Root() clause: Clause): string {
    return clause.reading.change;
  }

  @FieldResolver(() => InstrumentType, { description: 'The instrument whose words these are.' })
  instrument(@Root() clause: Clause, @Ctx() context: GraphContext) {
    const { instruments } = context.agreementOf(clause.edition);
    return instruments.find(({ slug }) => slug === clause.reading.instrument) as InstrumentHead;
  }

  @FieldResolver()
  inForceFrom(@Root() clause: Clause): string {
    return clause.reading.inForceFrom;
  }

  @FieldResolver()
  inForceTo(@Root() clause: Clause): string | null {
    return clause.reading.inForceTo;
  }

  @FieldResolver(() => ClauseType, { nullable: true })
  previous(@Root() clause: Clause): Clause | null {
    return clause.neighbours.previous;
  }

  @FieldResolver(() => ClauseType, { nullable: true })
  next(@Root() clause: Clause): Clause | null {
    return clause.neighbours.next;
  }

  @FieldResolver(() => [ClauseType], {
    description: 'This provision in every contract year, oldest first, whatever its number was then.',
  })
  async history(@Root() clause: Clause, @Ctx() context: GraphContext) {
    const editions = await context.editions(context.agreementOf(clause.edition));
    return editions.flatMap((edition) => edition.ofProvision(clause.reading.provision) ?? []);
  }

  @FieldResolver(() => [ClauseType], {
    description: 'Other provisions printed under the same citation in this year.',
  })
  alternates(@Root() clause: Clause) {
    return clause.edition.under(clause.reading.citation).filter((other) => other !== clause);
  }

  @FieldResolver(() => [EditorialNoteType], {
    complexity: deepPrice,
    description:
      'What the editors say about it. deep: with the notes on the clauses under it, in printed order.',
  })
  notes(@Root() clause: Clause, @DeepArg('the notes') deep: boolean) {
    return deep ? notesUnder(clause) : notesAt(clause);
  }

  @FieldResolver(() => [ReferenceType], {
    complexity: deepPrice,
    description:
      'The references in the words at this level, in order. deep: with those of the clauses under it.',
  })
  references(
    @Root() clause: Clause,
    @DeepArg('the references') deep: boolean,
    @Ctx() { analysis }: GraphContext,
  ) {
    const references = analysis.references(clause.edition);
    return (deep ? withUnder(clause) : [clause]).flatMap((citing) => references.of(citing));
  }

  @FieldResolver(() => [ReferenceType], {
    complexity: deepPrice,
    description:
      'The references of this year that lead here. deep: with those to the clauses under it, in printed order.',
  })
  referencedBy(@Root() clause: Clause, @DeepArg('those') deep: boolean, @Ctx() { analysis }: GraphContext) {
    const references = analysis.references(clause.edition);
    if (!deep) return references.to(clause);
    const leading = new Set(withUnder(clause).flatMap((cited) => references.to(cited)));
    return references.all.filter((reference) => leading.has(reference));
  }

  @FieldResolver(() => [DefinedTermType], {
    complexity: PRICES.terms,
    description: 'The defined terms that the words at this level use, each as it holds here.',
  })
  terms(@Root() clause: Clause, @Ctx() { analysis }: GraphContext) {
    return [...new Set(termsUsed(clause, analysis).map(({ term }) => term))];
  }

  @FieldResolver(() => [TermOccurrenceType], {
    complexity: PRICES.terms,
    description: 'Where the words at this level use defined terms.',
  })
  termOccurrences(@Root() clause: Clause, @Ctx() { analysis }: GraphContext) {
    return termsUsed(clause, analysis);
  }

  @FieldResolver(() => TableType, { nullable: true, description: 'Its table; null where it has none.' })
  table(@Root() clause: Clause) {
    return clause.table && tableNode(clause.table);
  }

  @FieldResolver(() => [ParameterType], {
    description: 'The numbers that computations read from this clause.',
  })
  parameters(@Root() clause: Clause) {
    const { edition, reading } = clause;
    return edition.parameters.at(reading.path).map((parameter) => parameterNode(parameter, edition));
  }

  @FieldResolver(() => [RuleType], {
    description: 'The computed rules that rest on this clause or on a clause under it.',
  })
  rules(@Root() clause: Clause): readonly RuleInYear[] {
    const { edition } = clause;
    return this.rulesOf.of(clause, rulesOf(edition.head.agreement)).map((rule) => ({ rule, edition }));
  }

  @FieldResolver(() => [QuestionType], {
    description: 'Questions whose answers rest on this clause or on one under it.',
  })
  async questions(@Root() { edition, reading }: Clause, @Ctx() context: GraphContext) {
    const questions = await context.questions(edition);
    return questions.restingOn(reading.path).map((question) => new AskedQuestion(edition, question));
  }

  @FieldResolver()
  source(@Root() clause: Clause): ClauseType['source'] {
    return clause.reading.source;
  }

  @FieldResolver(() => [SourceSpanType], {
    description:
      'All lines that its words are printed on, sub-clauses included: those of `source`, and those of each instrument that wrote a clause under it anew.',
  })
  sources(@Root() clause: Clause) {
    return sourcesOf(clause);
  }
}

function termsUsed(clause: Clause, analysis: Analysis): readonly TermUse[] {
  return (analysis.termUses(clause.edition).get(clause) ?? []).filter(({ isDefinition }) => !isDefinition);
}

function withUnder(clause: Clause): readonly Clause[] {
  return [clause, ...clause.descendants];
}
