import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { parseCitations } from '../../law/citation/parse.ts';
import type { ReferenceStatus } from '../../law/citation/reference-status.ts';
import type { Clause } from '../../law/document/clause.ts';
import { Edition } from '../../law/document/edition.ts';
import { isKnownCurrent } from '../../law/document/edition-state.ts';
import { editionId } from '../../law/document/permalink.ts';
import { salarySchedules } from '../../law/document/salary-schedule.ts';
import type { TextFormat } from '../../law/text/printable.ts';
import { PRICES } from '../../limits.ts';
import { calendarDate } from '../../reading/calendar-date.ts';
import { EditionRules } from '../../reading/edition-rules.ts';
import { findCited } from '../../reading/find-cited.ts';
import { pageOf } from '../../reading/page-of.ts';
import { editionText } from '../../reading/text-of.ts';
import { AgreementType } from '../agreement/agreement-type.ts';
import { InForceReasonType } from '../agreement/in-force-reason-type.ts';
import { ChargesItsText } from '../charges-its-text.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { EditorialNoteType } from '../clause/editorial-note-type.ts';
import { GraphContext } from '../context.ts';
import { ReferenceStatusEnum, TextFormatEnum } from '../enums.ts';
import { InstrumentType } from '../instrument/instrument-type.ts';
import { ReferenceConnectionType } from '../reference/reference-type.ts';
import { RulesType } from '../rule/rules-type.ts';
import { DateScalar } from '../scalars.ts';
import { SalaryScheduleType } from '../table/salary-schedule-type.ts';
import { DefinedTermType } from '../term/defined-term-type.ts';
import { EditionType } from './edition-type.ts';

@Resolver(() => EditionType)
export class EditionResolver {
  @FieldResolver(() => ID)
  id(@Root() edition: Edition) {
    return editionId(edition.head);
  }

  @FieldResolver()
  year(@Root() edition: Edition): string {
    return edition.head.year;
  }

  @FieldResolver(() => AgreementType)
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
  isKnownCurrent(@Root() edition: Edition, @Arg('on', () => DateScalar) on: string): boolean {
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

  @FieldResolver(() => [InstrumentType])
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

  @FieldResolver(() => ClauseType, { nullable: true, complexity: PRICES.citation })
  clause(@Root() edition: Edition, @Arg('cite') cite: string, @Ctx() context: GraphContext): Promise<Clause> {
    return findCited(edition, cite, context);
  }

  @ChargesItsText()
  @FieldResolver(() => String)
  text(
    @Root() edition: Edition,
    @Arg('format', () => TextFormatEnum, { defaultValue: 'PLAIN' }) format: TextFormat,
    @Ctx() { analysis, budget }: GraphContext,
  ) {
    return budget.make('Edition.text', analysis.editionLength(edition), () =>
      editionText(edition, format, analysis),
    );
  }

  @FieldResolver(() => [EditorialNoteType])
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
    description:
      'The whole reference graph of the year in printed order, filtered by status. At most 500 a page.',
  })
  references(
    @Root() edition: Edition,
    @Arg('statuses', () => [ReferenceStatusEnum], { nullable: true }) statuses: ReferenceStatus[] | null,
    @Arg('first', () => Int, { defaultValue: 50 }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
    @Ctx() context: GraphContext,
  ) {
    const { all } = context.analysis.references(edition);
    return pageOf(
      statuses ? all.filter(({ status }) => statuses.includes(status)) : all,
      first,
      after ?? null,
    );
  }

  @FieldResolver(() => [SalaryScheduleType], { complexity: PRICES.schedules })
  salarySchedules(@Root() edition: Edition) {
    return salarySchedules(edition);
  }

  @FieldResolver(() => SalaryScheduleType, {
    complexity: PRICES.schedules,
    nullable: true,
    description: 'Hyphens and capitals do not count. Null when that year has no such schedule.',
  })
  salarySchedule(@Root() edition: Edition, @Arg('name') written: string, @Ctx() context: GraphContext) {
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
