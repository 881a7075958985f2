import type { Clause } from '../document/clause.ts';
import type { ClauseKind } from '../document/clause-kind.ts';
import { outwardFrom, topOf } from './clause-labels.ts';
import type { CitedSelf, SelfLevel } from './found-citation.ts';
import { dangling, type Resolution, resolved } from './resolution.ts';

/** The parts of the agreement that are at the top level and nowhere else. */
const TOP: ReadonlySet<SelfLevel> = new Set(['ARTICLE', 'APPENDIX', 'PREAMBLE']);

/** `this Section`: the nearest section that holds the words; `this provision`: the clause they stand in. */
export function resolveSelf(cited: CitedSelf, clause: Clause | null): Resolution {
  const level = cited.level.toLowerCase();
  if (!clause) return dangling(`Nothing says where “this ${level}” stands.`, []);
  const target = selfClause(cited, clause);
  return target
    ? resolved(target)
    : dangling(`“this ${level}” stands in ${topOf(clause).reading.citation}, in no ${level}.`, []);
}

/** The clause that holds the words and is of a level; null when there is none. */
export function selfClause({ level, isPurpose }: Omit<CitedSelf, 'type'>, clause: Clause): Clause | null {
  if (level === 'PROVISION') return isPurpose ? provisionServed(clause) : clause;
  const holder = outwardFrom(clause).find(({ kind }) => kind === (level satisfies ClauseKind));
  if (holder || TOP.has(level) || level === 'MEMORANDUM') return holder ?? null;
  // Words that stand in no section, as in an article without letters, are in no narrower part than the whole.
  return level === 'SECTION' ? topOf(clause) : clause;
}

/** A sub-clause that says what a word means “for the purpose of this provision” speaks of the provision above it. */
function provisionServed(clause: Clause): Clause {
  const isBelow = clause.kind === 'SUBPARAGRAPH' || clause.kind === 'ITEM';
  return isBelow && clause.parent ? clause.parent : clause;
}
