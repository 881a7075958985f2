import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { parseCitations } from '../../law/citation/parse.ts';
import type { ReferenceStatus } from '../../law/citation/reference-status.ts';
import type { Clause } from '../../law/document/clause.ts';
import { Edition } from '../../law/document/edition.ts';
import { isKnownCurrent } from '../../law/document/edition-state.ts';
import { editionId } from '../../law/document/permalink.ts';
import { salarySchedules } from '../../law/document/salary-schedule.ts';
import type { TextFormat } from '../../law/text/printable.ts';
import { LIMITS, PRICES } from '../../limits.ts';
import { calendarDate } from '../../reading/calendar-date.ts';
import { EditionRules } from '../../reading/edition-rules.ts';
import { findCited } from '../../reading/find-cited.ts';
import { pageOf } from '../../reading/page-of.ts';
import { editionText } from '../../reading/text-of.ts';
import { AgreementType } from '../agreement/agreement-type.ts';
import { InForceReasonType } from '../agreement/in-force-reason-type.ts';
import { AfterArg, CiteArg, FirstArg, FormatArg } from '../arguments.ts';
import { ChargesItsText } from '../charges-its-text.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { EditorialNoteType } from '../clause/editorial-note-type.ts';
import { GraphContext } from '../context.ts';
import { ReferenceStatusEnum } from '../enums.ts';
import { InstrumentType } from '../instrument/instrument-type.ts';
import { LinksArg, linksOf, type TextLinks } from '../links.ts';
import { ReferenceConnectionType } from '../reference/reference-type.ts';
import { RulesType } from '../rule/rules-type.ts';
import { DateScalar } from '../scalars.ts';
import { SalaryScheduleType } from '../table/salary-schedule-type.ts';
import { DefinedTermType } from '../term/defined-term-type.ts';
import { EditionType } from './edition-type.ts';

@Resolver(() => EditionType)
export class EditionResolver {
  @FieldResolver(() => ID, { description: 'The permalink path, such as `agreement/2006-07`.' })
  id(@Root() edition: Edition) {
    return editionId(edition.head);
  }

  @FieldResolver()
  year(@Root() edition: Edition): string {
    return edition.head.year;
  }

  @FieldResolver(() => AgreementType, { description: 'The agreement of which it is one year.' })
  agreement(@Root() edition: Edition, @Ctx() context: GraphContext) {
    return context.agreementOf(edition);
  }

  @FieldResolver()
  state(@Root() edition: Edition): string {
    return edition.head.state;
  }

  @FieldResolver()
  lastKnownCurrent(@Root() edition: Edition): string {
    return edition.head.lastKnownCurrent;
  }

  @FieldResolver({
    description:
      'Whether the sources show that on this day what is served was current: adopted, in force, not yet superseded.',
  })
  isKnownCurrent(
    @Root() edition: Edition,
    @Arg('on', () => DateScalar, { description: 'The day that is asked about, such as `2006-01-31`.' })
    on: string,
  ): boolean {
    return isKnownCurrent(edition.head, calendarDate(on));
  }

  @FieldResolver()
  inForceFrom(@Root() edition: Edition): string {
    return edition.head.inForceFrom;
  }

  @FieldResolver()
  inForceTo(@Root() edition: Edition): string | null {
    return edition.head.inForceTo;
  }

  @FieldResolver(() => [InstrumentType], {
    description: 'The documents that it is made of, in the order in which they were issued.',
  })
  instruments(@Root() edition: Edition, @Ctx() context: GraphContext) {
    const { instruments } = context.agreementOf(edition);
    return instruments.filter(({ slug }) => edition.head.instruments.includes(slug));
  }

  @FieldResolver(() => [ClauseType], {
    description: 'Top level in printed order: preamble, agreement, articles, appendices.',
  })
  clauses(@Root() edition: Edition) {
    return edition.roots;
  }

  @FieldResolver(() => ClauseType, {
    nullable: true,
    complexity: PRICES.citation,
    description: 'One clause of this year, by the citation people write.',
  })
  clause(@Root() edition: Edition, @CiteArg() cite: string, @Ctx() context: GraphContext): Promise<Clause> {
    return findCited(edition, cite, context);
  }

  @ChargesItsText()
  @FieldResolver(() => String, { description: 'The whole agreement as it reads in this year.' })
  text(
    @Root() edition: Edition,
    @FormatArg('PLAIN') format: TextFormat,
    @LinksArg() links: TextLinks,
    @Ctx() context: GraphContext,
  ) {
    return context.budget.make('Edition.text', edition.textLength(null), () =>
      editionText(edition, format, context.analysis, linksOf(links, context)),
    );
  }

  @FieldResolver(() => String, { description: 'The absolute address of the page of the year.' })
  url(@Root() edition: Edition, @Ctx() { address }: GraphContext): string {
    return `${address}/${editionId(edition.head)}`;
  }

  @FieldResolver(() => [EditorialNoteType], {
    description: 'All that the editors note in this year, on its clauses and on the whole.',
  })
  notes(@Root() edition: Edition) {
    return edition.notes.map((note) => ({
      ...note,
      clause: note.path === null ? null : edition.atPath(note.path),
    }));
  }

  @FieldResolver(() => [InForceReasonType], {
    description: 'Why this edition is in force when it is, with the clauses that rests on.',
  })
  inForceReasons(@Root() edition: Edition) {
    return edition.reasons.map((reason) => ({
      ...reason,
      clause: reason.path === null ? null : edition.atPath(reason.path),
    }));
  }

  @FieldResolver(() => [DefinedTermType], { description: 'In printed order of their definitions.' })
  terms(@Root() edition: Edition, @Ctx() context: GraphContext) {
    return context.analysis.terms(edition);
  }

  @FieldResolver(() => ReferenceConnectionType, {
    complexity: PRICES.list,
    description: 'The whole reference graph of the year in printed order, filtered by status. In pages.',
  })
  references(
    @Root() edition: Edition,
    @Arg('statuses', () => [ReferenceStatusEnum], {
      nullable: true,
      description: 'Only references that come to one of these.',
    })
    statuses: ReferenceStatus[] | null,
    @FirstArg(50, LIMITS.page.most) first: number,
    @AfterArg() after: string | null,
    @Ctx() context: GraphContext,
  ) {
    const { all } = context.analysis.references(edition);
    return pageOf(
      statuses ? all.filter(({ status }) => statuses.includes(status)) : all,
      first,
      after ?? null,
    );
  }

  @FieldResolver(() => [SalaryScheduleType], {
    complexity: PRICES.schedules,
    description: 'All salary schedules of the year, in printed order.',
  })
  salarySchedules(@Root() edition: Edition) {
    return salarySchedules(edition);
  }

  @FieldResolver(() => SalaryScheduleType, {
    complexity: PRICES.schedules,
    nullable: true,
    description: 'One salary schedule, by its name; null when that year has no such schedule.',
  })
  salarySchedule(
    @Root() edition: Edition,
    @Arg('name', { description: 'Its name; hyphens and capitals do not count.' }) written: string,
    @Ctx() context: GraphContext,
  ) {
    const [cited] = parseCitations(written, context.analysis.citator(edition).grammar);
    const root = cited?.citation.root;
    const name = root?.type === 'table' ? root.name : null;
    return salarySchedules(edition).find((candidate) => candidate.name === name) ?? null;
  }

  @FieldResolver(() => RulesType, { description: "Computed under this year's clauses." })
  rules(@Root() edition: Edition): EditionRules {
    return new EditionRules(edition);
  }
}
