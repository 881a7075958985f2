import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { ChangeCounts } from '../../law/compare/change-counts.ts';
import type { Change } from '../../law/compare/changes.ts';
import { type Comparison, compareEditions } from '../../law/compare/compare-editions.ts';
import type { Clause } from '../../law/document/clause.ts';
import type { ChangeKind } from '../../law/document/clause-reading.ts';
import type { TextFormat } from '../../law/text/printable.ts';
import { PRICES } from '../../limits.ts';
import { chooseEdition } from '../../reading/choose-edition.ts';
import { findScope } from '../../reading/find-scope.ts';
import { redlineText } from '../../reading/text-of.ts';
import { AgreementArg, FormatArg } from '../arguments.ts';
import { ChargesItsText } from '../charges-its-text.ts';
import { ClauseType } from '../clause/clause-type.ts';
import { GraphContext } from '../context.ts';
import { ChangeKindEnum } from '../enums.ts';
import { ContractYearScalar } from '../scalars.ts';
import { ChangeCountsType, ChangeType, ComparisonType } from './comparison-type.ts';

@Resolver(() => ComparisonType)
export class ComparisonResolver {
  @Query(() => ComparisonType, {
    nullable: true,
    complexity: PRICES.comparison,
    description:
      'What changed between two contract years, in either direction; with cite, in one clause of them.',
  })
  async compare(
    @Arg('from', () => ContractYearScalar, {
      description: 'The contract year to compare from, such as `2005-06`.',
    })
    from: string,
    @Arg('to', () => ContractYearScalar, {
      description: 'The contract year to compare to, such as `2006-07`.',
    })
    to: string,
    @Arg('cite', () => String, {
      nullable: true,
      description:
        'The clause to compare, by its citation in either year, such as `Art 5.E`. Left out: the whole agreement.',
    })
    cite: string | null,
    @AgreementArg() agreement: string,
    @Ctx() context: GraphContext,
  ) {
    const [before, after] = await Promise.all([
      chooseEdition({ agreement, year: from }, context),
      chooseEdition({ agreement, year: to }, context),
    ]);
    const scope = typeof cite === 'string' ? findScope(before, after, cite, context) : null;
    return compareEditions(before, after, scope, context.analysis.changes(before, after));
  }

  @FieldResolver(() => ChangeCountsType, {
    complexity: PRICES.list,
    description: 'How many clauses of the part compared changed, by kind of change, and how many did not.',
  })
  counts(@Root() comparison: Comparison) {
    return new ChangeCounts(comparison.provisions);
  }

  @FieldResolver(() => [ChangeType], {
    complexity: PRICES.list,
    description:
      'Changed clauses only, each at the level where the words differ, in printed order of the later year. All kinds of change when none is given.',
  })
  changes(
    @Root() comparison: Comparison,
    @Arg('kinds', () => [ChangeKindEnum], { nullable: true, description: 'Only changes of these kinds.' })
    kinds: ChangeKind[] | null,
  ) {
    const changed = comparison.provisions.filter(({ kind }) => kind !== 'UNCHANGED');
    return kinds ? changed.filter(({ kind }) => kinds.includes(kind)) : changed;
  }

  @ChargesItsText()
  @FieldResolver(() => String, {
    description: 'The part compared as it reads in the later year, with what came in and what went marked.',
  })
  redline(
    @Root() comparison: Comparison,
    @FormatArg('HTML') format: TextFormat,
    @Ctx() { analysis, budget }: GraphContext,
  ) {
    const { scope, to } = comparison;
    const clause = scope && (scope.after ?? scope.before);
    const length = (clause?.edition ?? to).textLength(clause);
    return budget.make('Comparison.redline', length, () => redlineText(comparison, format, analysis));
  }
}

@Resolver(() => ChangeType)
export class ChangeResolver {
  @FieldResolver({ complexity: PRICES.segments })
  segments(@Root() change: Change): ChangeType['segments'] {
    return change.segments();
  }

  @FieldResolver(() => ClauseType, {
    nullable: true,
    description:
      'The place of the same words in the year before, when they were moved: from another clause, or within this one.',
  })
  movedFrom(@Root() change: Change): Clause | null {
    return change.movedFrom();
  }
}
