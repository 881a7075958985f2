import type { ContractYear } from '../../law/document/contract-year.ts';
import type { Edition } from '../../law/document/edition.ts';
import type { InForceReason } from '../../law/document/in-force-reason.ts';
import type { Diagnostics } from '../diagnostic.ts';
import type { ParsedAgreement } from '../parse/parse-agreement.ts';
import { checkQuotedClause } from './check-quoted-clause.ts';
import { citedClause } from './cited-clause.ts';
import { namedEdition } from './named-edition.ts';

/** Anchors why each edition is in force to the clause it rests on; a clause or words not there are diagnostics. */
export function resolveReasons(
  parsed: ParsedAgreement,
  editions: ReadonlyMap<ContractYear, Edition>,
  diagnostics: Diagnostics,
): readonly InForceReason[] {
  const list = parsed.reasons;
  if (!list) return [];
  return list.value.flatMap(({ years, clause: written, quote, text }, i) =>
    years.flatMap((year, y): InForceReason[] => {
      const edition = namedEdition(year, list.placeOf([i, 'years', y]), editions, diagnostics);
      const cited = { written, place: list.placeOf([i, 'clause']), code: 'reason-clause' };
      const clause = edition && citedClause(cited, edition, diagnostics);
      if (!clause) return [];
      checkQuotedClause(
        quote,
        clause,
        { place: list.placeOf([i, 'quote']), code: 'reason-quote' },
        diagnostics,
      );
      return [{ year, path: clause.reading.path, quote, text }];
    }),
  );
}
